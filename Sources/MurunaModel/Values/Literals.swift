import MurunaCalendar
import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// What a date token says: days, or a day without its year.
enum DateLiteral: Hashable {
  case days(Int64, Int64)
  case yearless(month: Int, day: Int)
}

/// Why a literal cannot be read.
enum LiteralFault: Error, Hashable {
  case tooFine, tooLarge, malformed
  case noSuchMonth(Int)
  case noSuchDay(last: Int, month: Int, year: Int)
  case wrongWeekday(actual: Int, day: Int64)
  case monthsDisagree(String, String)
}

enum Literal {
  /// A number token in millionths: digits of any set, groups, a fraction, and a multiplier behind it.
  static func number(_ bytes: ArraySlice<UInt8>) throws(LiteralFault) -> Int64 {
    if let plain = plainNumber(bytes) { return plain }
    var mantissa: Int128 = 0
    var decimals = 0
    var isFraction = false
    var index = bytes.startIndex
    // ASCII first: nearly every number.
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        mantissa = mantissa * 10 + Int128(byte - 0x30)
        if isFraction { decimals += 1 }
        if mantissa > Int128(Int64.max) { throw .tooLarge }
      } else if byte == 0x2E {
        isFraction = true
      } else if byte != 0x5F {
        break
      }
      index += 1
    }
    var multiplier: Int128 = 1
    if index < bytes.endIndex {
      var word = ""
      for scalar in String(decoding: bytes[index...], as: UTF8.self).unicodeScalars {
        if let digit = Digits.value(of: scalar.value) {
          mantissa = mantissa * 10 + Int128(digit)
          if isFraction { decimals += 1 }
          if mantissa > Int128(Int64.max) { throw .tooLarge }
        } else if scalar == "." || scalar == "٫" {
          isFraction = true
        } else if scalar.properties.isAlphabetic || (0x64B...0x652).contains(scalar.value) {
          word.unicodeScalars.append(scalar)
        }
      }
      if !word.isEmpty {
        guard let factor = multipliers[NearKey.of(word)] else { throw .malformed }
        multiplier = factor
      }
    }
    guard decimals <= 18 else { throw .tooFine }
    var scaled = mantissa * multiplier * Int128(Value.one)
    for _ in 0..<decimals {
      guard scaled % 10 == 0 else { throw .tooFine }
      scaled /= 10
    }
    guard let result = Int64(exactly: scaled), result != .max else { throw .tooLarge }
    return result
  }

  /// A few ASCII digits, as nearly every number is: without wide arithmetic.
  private static func plainNumber(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard !bytes.isEmpty, bytes.count <= 12 else { return nil }
    var number: Int64 = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int64(digit)
    }
    return number &* Value.one
  }

  private static let multipliers: [String: Int128] = {
    var table: [String: Int128] = [:]
    for (factor, words) in [
      (Int128(1000), ["thousand", "ألف", "آلاف", "ألفا"]), (1_000_000, ["million", "مليون", "ملايين", "مليونا"]),
      (1_000_000_000, ["billion", "مليار", "مليارات", "مليارا"]),
    ] {
      for word in words { table[NearKey.of(word)] = factor }
    }
    return table
  }()

  /// Seconds since midnight of `22:00`.
  static func time(_ text: String) -> Int64? {
    let parts = Digits.restyled(text, as: .ascii).split(separator: ":")
    guard parts.count >= 2, let hour = Int(digits(parts[0])), let minute = Int(digits(parts[1])), (0...24).contains(hour),
      (0..<60).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return Int64(hour * 3600 + minute * 60)
  }

  static func date(_ text: String) throws(LiteralFault) -> DateLiteral {
    let plain = String(
      String.UnicodeScalarView(Digits.restyled(text, as: .ascii).unicodeScalars.filter { ![0x200E, 0x200F, 0x61C].contains($0.value) }))
    if plain.utf8.contains(0x2D) { return try iso(plain) }
    var words = plain.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    var weekday: Int?
    if let first = words.first, let day = weekdayNumber(first) {
      weekday = day
      words.removeFirst()
    }
    let literal: DateLiteral
    if words.count == 1, words[0].utf8.contains(0x2D) {
      literal = try iso(words[0])
    } else if words.count == 1, words[0].utf8.first.map({ $0 &- 0x30 < 10 }) == true {
      let parts = words[0].split(separator: "/").map { Int(digits($0)) }
      guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { throw .malformed }
      literal = try self.day(year, month, day)
    } else {
      literal = try named(words)
    }
    if let weekday, case .days(let low, let high) = literal, low == high {
      let actual = Int(((low + 3) % 7 + 7) % 7) + 1
      if actual != weekday { throw .wrongWeekday(actual: actual, day: low) }
    }
    return literal
  }

  private static func iso(_ text: String) throws(LiteralFault) -> DateLiteral {
    var words = text.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    var weekday: Int?
    if words.count == 2, let day = weekdayNumber(words[0]) {
      weekday = day
      words.removeFirst()
    }
    guard words.count == 1 else { throw .malformed }
    let parts = words[0].split(separator: "-", omittingEmptySubsequences: false).map { Int(digits($0)) }
    guard let first = parts.first, let year = first, parts.count >= 2, let month = parts[1] else { throw .malformed }
    if parts.count == 2 { return try self.month(year, month) }
    guard parts.count == 3, let day = parts[2] else { throw .malformed }
    let literal = try self.day(year, month, day)
    if let weekday, case .days(let low, _) = literal {
      let actual = Int(((low + 3) % 7 + 7) % 7) + 1
      if actual != weekday { throw .wrongWeekday(actual: actual, day: low) }
    }
    return literal
  }

  private static func named(_ words: [String]) throws(LiteralFault) -> DateLiteral {
    var words = words[...]
    var day: Int?
    if let first = words.first, let number = Int(first) {
      day = number
      words.removeFirst()
    }
    var year: Int?
    if let last = words.last, let number = Int(last) {
      year = number
      words.removeLast()
    }
    var month: Int?
    var name = ""
    for alternative in words.joined(separator: " ").split(separator: "/") {
      let parts = alternative.split(separator: " ").map(String.init)
      guard let found = parts.count == 2 ? Months.named(parts[0], parts[1]) : parts.count == 1 ? Months.named(parts[0]) : nil
      else { throw .malformed }
      if let month, month != found.number { throw .monthsDisagree(name, String(alternative)) }
      month = found.number
      name = String(alternative)
    }
    guard let month else { throw .malformed }
    guard let year else {
      guard let day, (1...CivilDay.length(ofMonth: month, year: 2024)).contains(day) else { throw .malformed }
      return .yearless(month: month, day: day)
    }
    if let day { return try self.day(year, month, day) }
    return try self.month(year, month)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) throws(LiteralFault) -> DateLiteral {
    guard CivilDay.years.contains(year) else { throw .malformed }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    let last = CivilDay.length(ofMonth: month, year: year)
    guard (1...last).contains(day) else { throw .noSuchDay(last: last, month: month, year: year) }
    do {
      let number = Int64(try CivilDay(year: year, month: month, day: day).number)
      return .days(number, number)
    } catch { throw .malformed }
  }

  static func month(_ year: Int, _ month: Int) throws(LiteralFault) -> DateLiteral {
    guard case .days(let first, _) = try day(year, month, 1),
      case .days(let last, _) = try day(year, month, CivilDay.length(ofMonth: month, year: year))
    else { throw .malformed }
    return .days(first, last)
  }

  static func year(_ year: Int) -> (Int64, Int64)? {
    guard case .days(let first, _)? = try? day(year, 1, 1), case .days(let last, _)? = try? day(year, 12, 31) else { return nil }
    return (first, last)
  }

  /// 1 Monday to 7 Sunday.
  static func weekdayNumber(_ word: String) -> Int? { weekdays[NearKey.of(word)] }

  private static let weekdays: [String: Int] = {
    var table: [String: Int] = [:]
    let names = [
      ["Monday", "الاثنين", "الإثنين", "اثنين"], ["Tuesday", "الثلاثاء", "ثلاثاء"], ["Wednesday", "الأربعاء", "أربعاء"],
      ["Thursday", "الخميس", "خميس"], ["Friday", "الجمعة", "جمعة"], ["Saturday", "السبت", "سبت"], ["Sunday", "الأحد", "أحد"],
    ]
    for (index, words) in names.enumerated() {
      for word in words { table[NearKey.of(word)] = index + 1 }
    }
    return table
  }()

  private static func digits(_ text: Substring) -> String { String(text.filter { $0.isASCII && $0.isNumber }) }

  /// Stands for a brace that was written as an escape, where holes are looked for.
  static let escapedBrace: Unicode.Scalar = "\u{1}"

  /// What the text token at a place says: most have nothing to carry out, and are read in one step.
  static func text(in bytes: [UInt8], at range: ByteRange, brace: Unicode.Scalar = "{") -> String {
    let (start, end) = (Int(range.start), Int(range.end))
    if end - start >= 2, bytes[start] == 0x22, bytes[end - 1] == 0x22, !bytes[start..<end].contains(0x5C) {
      return String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self)
    }
    return text(String(decoding: bytes[start..<end], as: UTF8.self), brace: brace)
  }

  /// What a text token says, without its quotes and with its escapes carried out; `\{` becomes `brace`.
  static func text(_ written: String, brace: Unicode.Scalar = "{") -> String {
    let bytes = written.utf8
    if bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22, !bytes.contains(0x5C) {
      return String(decoding: Array(bytes.dropFirst().dropLast()), as: UTF8.self)
    }
    var scalars = Array(written.unicodeScalars)
    if !scalars.isEmpty { scalars.removeFirst() }
    if let last = scalars.last, "\"»”“«".unicodeScalars.contains(last) { scalars.removeLast() }
    guard scalars.contains("\\") else { return String(String.UnicodeScalarView(scalars)) }
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard scalar == "\\", index + 1 < scalars.count else {
        result.append(scalar)
        index += 1
        continue
      }
      let next = scalars[index + 1]
      index += 2
      switch next {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "{": result.append(brace)
      case "u":
        guard index < scalars.count, scalars[index] == "{", let close = scalars[index...].firstIndex(of: "}"), close - index <= 8,
          let code = UInt32(String(String.UnicodeScalarView(scalars[(index + 1)..<close])), radix: 16), let scalar = Unicode.Scalar(code)
        else { continue }
        result.append(scalar)
        index = close + 1
      default: result.append(next)
      }
    }
    return String(result)
  }
}

extension Model {
  /// A number node in millionths; nil (and silent) for anything else.
  func number(at node: Node, in source: SourceID) -> Int64? {
    switch units[Int(source.index)].tree.kind(node) {
    case .number: try? Literal.number(units[Int(source.index)].source.bytes[units[Int(source.index)].tree.range(node).indices])
    case .percent: tree(source).firstChild(node).flatMap { number(at: $0, in: source) }.map { $0 / 100 }
    case .quantity: units[Int(source.index)].tree.firstChild(node).flatMap { number(at: $0, in: source) }
    case .negative: tree(source).firstChild(node).flatMap { number(at: $0, in: source) }.map { -$0 }
    default: nil
    }
  }

  /// The unit of time that a word means, as a unit of measurement for composed units such as `mm/h` and `incidents/year`: the base is the second,
  /// of months and years, which have no length of their own, the month.
  mutating func timeUnit(_ word: String) -> UInt16? {
    guard let unit = TimeUnits.named(word)?.unit else { return nil }
    let name = unit.seconds == nil ? "month" : "s", count = unit.seconds ?? (unit == .year ? 12 : 1)
    let base: UInt16
    if let known = measures.units.firstIndex(where: { $0.name == name && $0.powers.count == 1 }) {
      base = UInt16(known)
    } else {
      base = UInt16(measures.units.count)
      measures.units.append(.init(name: name, powers: [.init(base: base, exponent: 1)]))
    }
    if count == 1 { return base }
    return measures.insert(
      .init(name: unit == .year ? "year" : TimeUnits.abbreviation(unit), numerator: Int64(count), powers: measures.units[Int(base)].powers))
  }
}
