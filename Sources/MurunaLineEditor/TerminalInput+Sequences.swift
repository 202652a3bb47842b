// What a terminal sends for keys that are no letters, and what it answers unasked (ECMA-48, xterm's control sequences): a sequence that has no
// meaning here goes as a whole, so that none of its letters is typed.
extension TerminalInput {
  /// At an escape: what begins with it is settled. What is known is passed on, `passing` bytes of it; what only has another name is renamed; the rest is dropped.
  /// Returns whether somebody pressed Escape, and wants to know.
  mutating func settleSequence() -> Bool {
    while true {
      switch sequence() {
      case .incomplete:
        // A key sends all of its bytes at once: what is typed by a hand comes later.
        if bytes.count - position < Self.longest, Self.waits(within: Self.escapeTime), readMore() { continue }
        if tellsEscape, !Signals.isPending {
          position += 1
          return true
        }
        passing = 1
      // Escape takes no key that means nothing together with it.
      case .alone where tellsEscape && !Self.meantWithEscape.contains(bytes[position + 1]):
        position += 1
        return true
      case .alone: passing = 1
      case .known(let length): passing = length
      case .renamed(let length, let other):
        position += length - other.count
        for (index, byte) in other.enumerated() { bytes[position + index] = byte }
        passing = other.count
      case .unknown(let length): position += length
      }
      return false
    }
  }

  /// In milliseconds: longer than the bytes of a key take on their way, shorter than anybody notices.
  private static var escapeTime: Int32 { 50 }

  /// What means something behind an escape: Enter and Backspace, and the letters with which Alt goes by words. `[` and `O` begin the keys of terminals.
  private static let meantWithEscape = Set([0x0D, 0x0A, 0x7F, 0x08] + Array("bfdclu".utf8))

  /// Behind an escape that was just read, what belongs to it: `[B`; empty where somebody pressed Escape.
  mutating func restOfSequence() -> String {
    var rest = ""
    while passing > 0, position < bytes.count {
      rest.unicodeScalars.append(Unicode.Scalar(bytes[position]))
      position += 1
      passing -= 1
    }
    return rest
  }

  private enum Sequence {
    case incomplete, alone, known(Int), renamed(Int, [UInt8]), unknown(Int)
  }

  private static var longest: Int { 4_096 }

  private func sequence() -> Sequence {
    guard position + 1 < bytes.count else { return .incomplete }
    switch bytes[position + 1] {
    case 0x5B:
      var end = position + 2
      while end < bytes.count, (0x20...0x3F).contains(bytes[end]), end - position < Self.longest { end += 1 }
      guard end < bytes.count else { return .incomplete }
      guard (0x40...0x7E).contains(bytes[end]) else { return .alone }
      return key(String(decoding: bytes[(position + 2)..<end], as: UTF8.self), bytes[end], end + 1 - position)
    // Strings of the terminal, up to BEL or ESC \.
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      var end = position + 2
      while end < bytes.count, end - position < Self.longest {
        if bytes[end] == 0x07 { return .unknown(end + 1 - position) }
        if bytes[end] == 0x5C, bytes[end - 1] == 0x1B { return .unknown(end + 1 - position) }
        end += 1
      }
      return .incomplete
    case 0x4F: return position + 2 < bytes.count ? .known(3) : .incomplete
    default: return .alone
    }
  }

  /// `ESC [ parameters final`. With a modifier: 2 is shift, 3 and 5 are alt and control, which go by words.
  private func key(_ parameters: String, _ final: UInt8, _ length: Int) -> Sequence {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
    switch (Unicode.Scalar(final), numbers.count) {
    case ("A", _), ("B", _), ("C", _), ("D", _), ("H", _), ("F", _):
      if parameters.isEmpty { return .known(length) }
      guard numbers.count == 2, numbers[0] == "1", let modifier = Int(numbers[1]), (2...16).contains(modifier) else { return .unknown(length) }
      let goesByWords = (modifier - 1) & 6 != 0
      if goesByWords, final == 0x43 { return .renamed(length, [0x1B, 0x66]) }
      if goesByWords, final == 0x44 { return .renamed(length, [0x1B, 0x62]) }
      return .renamed(length, [0x1B, 0x5B, final])
    case ("~", 1) where pages && (parameters == "5" || parameters == "6"): return .known(length)
    case ("~", 1): return ["1", "3", "4", "200", "201"].contains(parameters) ? .known(length) : ["7": .renamed(length, [0x1B, 0x5B, 0x48]), "8": .renamed(length, [0x1B, 0x5B, 0x46])][parameters] ?? .unknown(length)
    case ("~", 2) where numbers[0] == "3": return .renamed(length, ["3", "5"].contains(numbers[1]) ? [0x1B, 0x64] : [0x1B, 0x5B, 0x33, 0x7E])
    default: return .unknown(length)
    }
  }
}
