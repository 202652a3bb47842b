/// Reads the bytes of a compiled zone file (TZif, RFC 8536, versions 1 to 4); any bytes whatever give a zone or a reason.
///
/// From version 2 on a file says everything twice, first in 32 bits for old readers, then in 64, followed by a rule for the years to come. Only the
/// wider part is read. Files that count leap seconds (`right/`) are refused: our seconds are those of POSIX.
package enum TimeZoneFault: Error, Hashable, Sendable {
  /// Does not begin as a zone file does.
  case notAZoneFile
  /// A version of the format that we do not know.
  case version(UInt8)
  /// Ends before it should.
  case truncated
  case noOffsets
  /// The moments of change are not in order.
  case changesOutOfOrder
  /// Something points outside its table.
  case badIndex
  /// An offset of more than a day.
  case offsetOutOfRange
  case countsLeapSeconds
  /// The rule for the years after the table cannot be read.
  case badRule
}

extension TimeZone {
  package init(tzif bytes: [UInt8]) throws(TimeZoneFault) {
    var reader = TimeZoneReader(bytes)
    let first = try reader.header()
    guard first.version > 1 else {
      self = try reader.body(first, wide: false)
      return
    }
    try reader.skip(first.size(wide: false))
    let second = try reader.header()
    let table = try reader.body(second, wide: true)
    let footer = try reader.footer()
    self.init(
      changes: table.changes, offsetAfterChange: table.offsetAfterChange, offsets: table.offsets,
      rule: footer.isEmpty ? nil : try TimeZone.rule(footer))
  }

  /// From a POSIX `TZ` string, `EET-2EEST,M3.5.0/3,M10.5.0/4`: a zone that has had the same rule ever since.
  package init(posix text: String) throws(TimeZoneFault) {
    let rule = try TimeZone.rule(ArraySlice(text.utf8))
    self.init(changes: [], offsetAfterChange: [], offsets: [rule.standard], rule: rule)
  }

  private static func rule(_ bytes: ArraySlice<UInt8>) throws(TimeZoneFault) -> DaylightRule {
    guard let rule = DaylightRule(posix: bytes) else { throw .badRule }
    let offsets = [rule.standard] + (rule.saving.map { [$0.offset] } ?? [])
    guard offsets.allSatisfy({ TimeZoneReader.offsetRange.contains($0.seconds) }) else { throw .offsetOutOfRange }
    return rule
  }
}

/// A cursor over the bytes that checks before it takes.
private struct TimeZoneReader {
  /// RFC 8536, section 3.2: an offset should be more than -25 hours and less than 26.
  static let offsetRange: ClosedRange<Int32> = -89_999...93_599

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  struct Header {
    let version: Int
    let utcMarks, standardMarks, leaps, changes, offsets, letters: Int

    /// Each count is below 2^32, so the sum is far from overflow.
    func size(wide: Bool) -> Int {
      changes * (wide ? 9 : 5) + offsets * 6 + letters + leaps * (wide ? 12 : 8) + standardMarks + utcMarks
    }
  }

  mutating func header() throws(TimeZoneFault) -> Header {
    guard bytes.count - position >= 4, bytes[position..<(position + 4)].elementsEqual("TZif".utf8) else { throw .notAZoneFile }
    guard bytes.count - position >= 44 else { throw .truncated }
    let mark = bytes[position + 4]
    let version =
      switch mark {
      case 0: 1
      case UInt8(ascii: "2")...UInt8(ascii: "4"): Int(mark - UInt8(ascii: "0"))
      default: throw TimeZoneFault.version(mark)
      }
    position += 20
    let counts = (0..<6).map { word(at: position + 4 * $0) }
    position += 24
    return Header(
      version: version, utcMarks: counts[0], standardMarks: counts[1], leaps: counts[2], changes: counts[3], offsets: counts[4],
      letters: counts[5])
  }

  mutating func skip(_ count: Int) throws(TimeZoneFault) {
    guard count <= bytes.count - position else { throw .truncated }
    position += count
  }

  mutating func body(_ header: Header, wide: Bool) throws(TimeZoneFault) -> TimeZone {
    let start = position
    // All of it is there, so that nothing below can read outside, or reserve more than the file is long.
    try skip(header.size(wide: wide))
    guard header.leaps == 0 else { throw .countsLeapSeconds }
    guard header.offsets > 0 else { throw .noOffsets }

    let width = wide ? 8 : 4
    let changes = (0..<header.changes).map { wide ? signed64(at: start + 8 * $0) : Int64(signed32(at: start + 4 * $0)) }
    guard zip(changes, changes.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .changesOutOfOrder }

    let indexes = start + header.changes * width
    let offsetAfterChange = Array(bytes[indexes..<(indexes + header.changes)])
    guard offsetAfterChange.allSatisfy({ Int($0) < header.offsets }) else { throw .badIndex }

    let table = indexes + header.changes
    let letters = bytes[(table + 6 * header.offsets)..<(table + 6 * header.offsets + header.letters)]
    var offsets: [TimeZone.Offset] = []
    // Only what an index can name: one byte names 256.
    for entry in 0..<min(header.offsets, 256) {
      let at = table + 6 * entry
      let seconds = signed32(at: at)
      guard TimeZoneReader.offsetRange.contains(seconds) else { throw .offsetOutOfRange }
      guard bytes[at + 4] <= 1, Int(bytes[at + 5]) < header.letters else { throw .badIndex }
      let name = letters.dropFirst(Int(bytes[at + 5])).prefix { $0 != 0 }
      guard name.endIndex < letters.endIndex else { throw .badIndex }
      offsets.append(
        TimeZone.Offset(seconds: seconds, isDaylightSaving: bytes[at + 4] == 1, abbreviation: String(decoding: name, as: UTF8.self)))
    }
    return TimeZone(changes: changes, offsetAfterChange: offsetAfterChange, offsets: offsets, rule: nil)
  }

  /// The rule between two newlines at the end of the file.
  mutating func footer() throws(TimeZoneFault) -> ArraySlice<UInt8> {
    let newline = UInt8(ascii: "\n")
    guard position < bytes.count else { throw .truncated }
    guard bytes[position] == newline else { throw .badRule }
    let rest = bytes[(position + 1)...]
    guard let end = rest.firstIndex(of: newline) else { throw .truncated }
    return rest[..<end]
  }

  private func word(at index: Int) -> Int {
    (0..<4).reduce(0) { $0 << 8 | Int(bytes[index + $1]) }
  }

  private func signed32(at index: Int) -> Int32 { Int32(truncatingIfNeeded: word(at: index)) }

  private func signed64(at index: Int) -> Int64 {
    Int64(truncatingIfNeeded: UInt64(word(at: index)) << 32 | UInt64(word(at: index + 4)))
  }
}
