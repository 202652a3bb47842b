// Reading UTF-8 by hand: the lexer works on bytes and looks at a scalar only where it must.

/// One scalar and how many bytes it takes. Of ill-formed bytes the first is taken alone, as U+FFFD.
package struct DecodedScalar: Hashable, Sendable {
  package let scalar: UInt32
  package let length: Int

  package init(scalar: UInt32, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  package var isIllFormed: Bool { scalar == 0xFFFD && length == 1 }
}

package enum UTF8Decoding {
  /// The scalar that starts at an index, which must be within the bytes. Any bytes may be given.
  package static func scalar(in bytes: Span<UInt8>, at index: Int) -> DecodedScalar {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedScalar(scalar: UInt32(lead), length: 1) }
    let left = bytes.count - index
    return decode(
      lead,
      left > 1 ? bytes[index + 1] : 0,
      left > 2 ? bytes[index + 2] : 0,
      left > 3 ? bytes[index + 3] : 0)
  }

  package static func scalar(in bytes: [UInt8], at index: Int) -> DecodedScalar {
    scalar(in: bytes.span, at: index)
  }

  /// The scalar that ends just before an index greater than 0. Any bytes may be given.
  package static func scalar(in bytes: Span<UInt8>, before index: Int) -> DecodedScalar {
    var start = index - 1
    while start > 0, start > index - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let decoded = scalar(in: bytes, at: start)
    return decoded.length == index - start ? decoded : DecodedScalar(scalar: 0xFFFD, length: 1)
  }

  /// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nil.
  package static func firstInvalidUTF8(in bytes: Span<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      if bytes[index] < 0x80 {
        while index + 64 <= count, bytes.block(at: index).isASCII { index += 64 }
        while index + 8 <= count, bytes.word(at: index) & 0x8080_8080_8080_8080 == 0 { index += 8 }
        while index < count, bytes[index] < 0x80 { index += 1 }
      } else {
        let decoded = scalar(in: bytes, at: index)
        if decoded.isIllFormed { return index }
        index += decoded.length
      }
    }
    return nil
  }

  package static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    firstInvalidUTF8(in: bytes.span)
  }

  /// Appends a scalar's bytes. A surrogate or a number too great is written as U+FFFD.
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      let safe = scalar &- 0xD800 < 0x800 ? 0xFFFD : scalar
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | safe >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | safe >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | safe & 0x3F))
    } else if scalar < 0x110000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      append(0xFFFD, to: &bytes)
    }
  }

  /// Bytes beyond the end are given as 0, which continues nothing.
  @inline(__always)
  private static func decode(_ lead: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> DecodedScalar {
    let illFormed = DecodedScalar(scalar: 0xFFFD, length: 1)
    func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    func six(_ byte: UInt8) -> UInt32 { UInt32(byte & 0x3F) }

    switch lead {
    case 0xC2...0xDF:
      guard continues(second) else { return illFormed }
      return DecodedScalar(scalar: UInt32(lead & 0x1F) << 6 | six(second), length: 2)
    case 0xE0...0xEF:
      guard continues(second), continues(third) else { return illFormed }
      let scalar = UInt32(lead & 0x0F) << 12 | six(second) << 6 | six(third)
      guard scalar >= 0x800, scalar &- 0xD800 >= 0x800 else { return illFormed }
      return DecodedScalar(scalar: scalar, length: 3)
    case 0xF0...0xF4:
      guard continues(second), continues(third), continues(fourth) else { return illFormed }
      let scalar = UInt32(lead & 0x07) << 18 | six(second) << 12 | six(third) << 6 | six(fourth)
      guard scalar >= 0x10000, scalar < 0x110000 else { return illFormed }
      return DecodedScalar(scalar: scalar, length: 4)
    default:
      return illFormed
    }
  }
}

extension Span<UInt8> {
  /// Eight bytes as one number, the first the least significant. They must all be there.
  @inlinable
  package func word(at index: Int) -> UInt64 {
    // Safe: the load is checked against both ends, and any eight bytes are a number.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Sixty-four bytes as numbers of eight. They must all be there.
  @inline(__always)
  func block(at index: Int) -> SIMD8<UInt64> {
    // Safe for the same reasons; whoever asks of a block asks the same of each byte, so their order does not matter.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
  }
}

extension SIMD8<UInt64> {
  /// The bits that are set in any of the numbers.
  @inline(__always)
  var joined: UInt64 {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }

  /// Whether all bytes are below 0x80.
  @inline(__always)
  var isASCII: Bool { joined & 0x8080_8080_8080_8080 == 0 }
}
