import MurunaText

/// Writes JSON (RFC 8259) into bytes, two blanks to a level, in the order it is told: no reflection, no dictionaries, no floating point.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  package init() {}

  package mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }
  package mutating func array(_ elements: (inout JSONWriter) -> Void) { nest("[", "]", elements) }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    write(": ")
    isAfterKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  package mutating func number(_ value: some FixedWidthInteger) {
    separate()
    write(String(value))
  }

  package mutating func truth(_ value: Bool) {
    separate()
    write(value ? "true" : "false")
  }

  package mutating func null() {
    separate()
    write("null")
  }

  /// A number if JSON would read it as one and the same, else a text: `007` and `11.` stay texts.
  package mutating func numberOrString(_ value: String) {
    guard JSONWriter.isNumber(Array(value.utf8)) else { return string(value) }
    separate()
    write(value)
  }

  /// Ends the document with a newline.
  package consuming func finish() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  private mutating func nest(_ open: String, _ close: String, _ content: (inout JSONWriter) -> Void) {
    separate()
    write(open)
    depth += 1
    isFirst = true
    let start = bytes.count
    content(&self)
    depth -= 1
    if bytes.count > start { breakLine() }
    write(close)
    isFirst = false
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { write(",") }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Escapes what JSON must, and what would be read as something else on a screen or in a script: controls, U+2028, bidi overrides.
  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: write("\\\"")
      case 0x5C: write("\\\\")
      case 0x08: write("\\b")
      case 0x09: write("\\t")
      case 0x0A: write("\\n")
      case 0x0C: write("\\f")
      case 0x0D: write("\\r")
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: writeEscape(scalar.value)
      default: if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
      }
    }
    bytes.append(0x22)
  }

  private mutating func writeEscape(_ unit: UInt32) {
    let digits = Array("0123456789abcdef".utf8)
    write("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(digits[Int(unit >> shift & 15)]) }
  }

  /// The grammar of RFC 8259, section 6.
  static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    func digits() -> Int {
      let count = rest.prefix { isDigit($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
