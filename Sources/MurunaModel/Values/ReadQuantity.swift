import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// A number, a percentage, money or a quantity: bounds in millionths and a unit.
  mutating func readNumber(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value {
    guard var value = amount(node, entity, source, type) else { return .poison }
    guard value.tag == .number else { return wrong(node, source, type) }
    switch type {
    case .percent: value = Self.clipped(value, 0, Value.one)
    case .number(let lowest, let highest): value = Self.clipped(value, lowest, highest)
    default: break
    }
    let isPercent = value.flags.contains(.isPercent)
    if case .number = type, value.unit != 0 {} else { warnOfThousands(node, type, source) }
    switch type {
    case .percent where !isPercent:
      let text = written(source, node)
      // A share of one is how statisticians say it: 0.4 for 40%.
      let isShare = value.low > 0 && value.low < Value.one && value.isExact
      let whole = isShare ? Self.decimal(value.low, times: 100) : text
      return wrong(node, source, type, fix: value.unit == 0 ? whole + "%" : nil, .likely)
    case .percent where value.low < 0 || value.high > Value.one:
      report(.outOfRange, at: place(source, node), Message.outOfRange(written(source, node)), help: Message.between("0%", "100%"))
      return .poison
    case .money where !measures.units[Int(value.unit)].isMoney:
      let money = value.unit == 0 && !isPercent ? currencyUsed() : nil
      return wrong(node, source, type, fix: money.map { written(source, node) + " " + $0 }, .likely)
    case .number(let lowest, let highest):
      if value.unit != 0 || isPercent { return wrong(node, source, type, fix: isPercent ? nil : uncounted(node, type, source)) }
      if lowest.map({ value.low < $0 }) ?? false || highest.map({ value.high > $0 }) ?? false {
        func text(_ bound: Int64) -> String { shown(Value(.number, bound, bound)) }
        let legal = lowest.map { low in highest.map { Message.between(text(low), text($0)) } ?? Message.atLeast(text(low)) }
          ?? highest.map { Message.atMost(text($0)) }
        report(
          .outOfRange, at: place(source, node), Message.outOfRange(written(source, node)),
          help: legal)
        return .poison
      }
    default: break
    }
    return value
  }

  /// `under 50` of what is counted from zero: what is open on a side where the field has a bound ends there, if anything is left.
  private static func clipped(_ value: Value, _ lowest: Int64?, _ highest: Int64?) -> Value {
    var value = value
    if let lowest, value.low == .min, value.high > lowest || value.high == lowest && !value.flags.contains(.highOpen) { value.low = lowest }
    if let highest, value.high == .max, value.low < highest || value.low == highest && !value.flags.contains(.lowOpen) { value.high = highest }
    return value
  }

  /// A constant amount of whatever dimension: numbers, durations; nil when something was wrong and reported.
  package mutating func amount(_ node: Node, _ entity: EntityID, _ source: SourceID, _ type: FieldType = .quantity) -> Value? {
    let tree = units[Int(source.index)].tree
    switch tree.kind(node) {
    case .group: return tree.firstChild(node).flatMap { amount($0, entity, source, type) }
    case .number:
      guard let number = number(at: node, in: source) else { return poisoned(badNumber(node, source)) }
      return Value(.number, number, number)
    case .percent:
      guard let number = number(at: node, in: source) else { return poisoned(badNumber(node, source)) }
      return Value(.number, number, number, flags: .isPercent)
    case .quantity: return quantity(node, entity, source, type)
    case .negative:
      guard let child = tree.firstChild(node), let value = amount(child, entity, source, type) else { return nil }
      return value.negated
    case .qualified: return qualified(node, entity, source, type)
    case .range: return range(node, entity, source, type)
    case .name:
      // A dual or a bare Arabic singular: ساعتان, ساعة.
      if let word = TimeUnits.named(written(source, node)), let count = word.impliedCount { return time(word.unit, Int64(count) * Value.one) }
      let word = written(source, node)
      // `size: thirty`
      _ = wrong(node, source, type, fix: Idioms.number(word).map { $0 + (type == .percent ? "%" : "") } ?? twoUnits(word, type))
      return nil
    case .titles, .text:
      // `"30"`
      let inner = Literal.text(written(source, node))
      _ = wrong(node, source, type, fix: !inner.isEmpty && inner.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E } ? inner : nil)
      return nil
    case .sum, .and, .or:
      // `twenty-five`
      _ = wrong(node, source, type, fix: amountOfTwo(node, source) ?? Idioms.number(written(source, node)))
      return nil
    default:
      _ = wrong(node, source, type)
      return nil
    }
  }

  /// `2 hours - 3 hours` for a range, `1 hour and 30 minutes` for one length, `194 pumps or more`.
  private func amountOfTwo(_ node: Node, _ source: SourceID) -> String? {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard let first = parts.first, let last = parts.last else { return nil }
    var low = written(source, first)
    let high = written(source, last)
    // ساعة و ٣٠ دقيقة
    let isOne = tree.kind(first) == .name && TimeUnits.named(low)?.impliedCount == 1
    if isOne { low = "١ " + low }
    guard isOne || tree.kind(first) == .number || tree.kind(first) == .quantity else { return nil }
    let isArabic = high.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    switch tree.kind(node) {
    case .sum:
      guard parts.count == 3, tree.payload(parts[1]) == Operator.minus.rawValue, tree.kind(last) == .quantity || tree.kind(last) == .number else { return nil }
      return low + (isArabic ? " إلى " : " to ") + high
    case .and:
      return parts.count == 2 && (isOne || tree.kind(first) == .quantity) && tree.kind(last) == .quantity ? low + " " + high : nil
    case .or:
      guard parts.count == 2, tree.kind(last) == .name else { return nil }
      if ["more", "أكثر", "اكثر"].contains(high) { return (isArabic ? Keyword.atLeast.spelling.arabic : Keyword.atLeast.spelling.english) + " " + low }
      return ["less", "أقل", "اقل"].contains(high) ? (isArabic ? Keyword.atMost.spelling.arabic : Keyword.atMost.spelling.english) + " " + low : nil
    default: return nil
    }
  }

  /// `about 570 thousand people`, `500 to 600 people`, `300.000 people`: the number alone.
  private mutating func uncounted(_ node: Node, _ type: FieldType, _ source: SourceID) -> String? {
    let tree = units[Int(source.index)].tree
    guard tree.kind(node) == .range || tree.kind(node) == .qualified else { return spokenAmount(written(source, node), type).first ?? counted(node, source) }
    guard let last = Array(tree.children(node)).last, let number = counted(last, source), last != node else { return nil }
    let head = ByteRange(start: tree.range(node).start, end: tree.range(last).start)
    return units[Int(source.index)].source.text(head) + number
  }

  /// The currency in which the program says other amounts, as long as there is effort left to look.
  mutating func currencyUsed() -> String? {
    guard suggested.effort > 0 else { return nil }
    let count = min(entities.slots.count, 20_000)
    suggested.effort -= count / 16
    for index in 0..<count {
      let value = entities.slots[index].value
      if value.tag == .number, value.unit != 0, measures.units[Int(value.unit)].isMoney { return measures.units[Int(value.unit)].name }
    }
    return nil
  }

  /// The number of `5 people`, where the field says already what it counts.
  private func counted(_ node: Node, _ source: SourceID) -> String? {
    let tree = units[Int(source.index)].tree
    guard tree.kind(node) == .quantity, let number = tree.firstChild(node), let unit = tree.next(number, in: node), tree.next(unit, in: node) == nil else { return nil }
    return written(source, number)
  }

  private func isNearScale(_ word: String) -> Bool { !nearestNames(to: word, among: Self.scaleSpellings).isEmpty || ["k", "K", "M", "mn", "bn"].contains(word) }

  /// `شخصان`: two of a unit, in one word.
  private mutating func twoUnits(_ word: String, _ type: FieldType) -> String? {
    guard Called.isArabic(word), let name = ArabicForms.singles(ofDual: word).first(where: { unit(named: $0) != nil }) else { return nil }
    switch type {
    case .number: return "2"
    case .quantity, .money, .anything: return "2 " + name
    default: return nil
    }
  }

  private mutating func poisoned(_ value: Value) -> Value? { nil }

  private mutating func quantity(_ node: Node, _ entity: EntityID, _ source: SourceID, _ type: FieldType) -> Value? {
    let tree = units[Int(source.index)].tree
    var result: Value?
    var next = tree.firstChild(node)
    while let numberNode = next {
      guard let unitNode = tree.next(numberNode, in: node) else { break }
      next = tree.next(unitNode, in: node)
      guard let number = number(at: numberNode, in: source) else { return poisoned(badNumber(numberNode, source)) }
      let part: Value
      switch unitWord(unitNode, source) {
      case .time(let unit):
        if unit.form == .dual, number != 2 * Value.one {
          report(.dualContradiction, at: place(source, node), Message.dual(written(source, node)), help: Message.dualHelp)
          return nil
        }
        guard let seconds = time(unit.unit, number) else {
          report(.numberTooLarge, at: place(source, node), Message.tooFine(written(source, node)))
          return nil
        }
        part = seconds
      case .unit(let unit): part = Value(.number, number, number, unit: unit)
      case .unknown:
        if case .number = type, let number = counted(node, source), !isNearScale(written(source, unitNode)) { return poisoned(wrong(node, source, type, fix: number)) }
        return poisoned(unknownUnit(unitNode, source, in: type))
      }
      guard let left = result else {
        result = part
        continue
      }
      // `1 h 30 min`
      guard left.tag == part.tag, left.tag != .number, let sum = Fixed.add(left.low, part.low) else {
        report(.unitsDiffer, at: place(source, node), Message.unitsDiffer(said(left), said(part)))
        return nil
      }
      result = Value(left.tag, sum, sum)
    }
    return result
  }

  /// A number of units of time: seconds, or months; nil where it is finer than a second or too large.
  private func time(_ unit: TimeUnit, _ number: Int64) -> Value? {
    if let seconds = unit.seconds {
      let (product, overflow) = number.multipliedReportingOverflow(by: Int64(seconds))
      guard !overflow, product % Value.one == 0 else { return nil }
      return Value(.duration, product / Value.one, product / Value.one)
    }
    let (product, overflow) = number.multipliedReportingOverflow(by: unit == .year ? 12 : 1)
    guard !overflow, product % Value.one == 0 else { return nil }
    return Value(.months, product / Value.one, product / Value.one)
  }

  private mutating func qualified(_ node: Node, _ entity: EntityID, _ source: SourceID, _ type: FieldType) -> Value? {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard parts.count == 2, let word = Operator(rawValue: tree.payload(parts[0])), var value = amount(parts[1], entity, source, type) else { return nil }
    switch word {
    case .about:
      guard value.isBounded, let low = Fixed.add(value.low, -Int64(value.low.magnitude / 10)), let high = Fixed.add(value.high, Int64(value.high.magnitude / 10))
      else {
        _ = wrong(node, source, type)
        return nil
      }
      value.more = value.likely
      (value.low, value.high) = (low, high)
      value.flags.insert(.hasLikely)
    case .nearly:
      guard value.isBounded, let low = Fixed.add(value.low, -Int64(value.low.magnitude / 10)) else {
        _ = wrong(node, source, type)
        return nil
      }
      value.low = low
      value.flags.insert(.highOpen)
    case .over, .after:
      value.low = value.high
      value.high = .max
      value.flags.insert(.lowOpen)
    case .atLeast: value.high = .max
    case .under, .before:
      value.high = value.low
      value.low = .min
      value.flags.insert(.highOpen)
    case .atMost, .withinTime: value.low = .min
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .within, .notWithin, .plus, .minus, .times, .dividedBy, .some,
      .no, .every, .early, .mid, .late, .next:
      _ = wrong(node, source, type)
      return nil
    }
    return value
  }

  /// `8 to 14 h likely 10 h`: the unit spreads backwards over bare numbers.
  private mutating func range(_ node: Node, _ entity: EntityID, _ source: SourceID, _ type: FieldType) -> Value? {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    guard parts.count >= 2, var high = amount(parts[1], entity, source, type) else { return nil }
    guard var low = amount(parts[0], entity, source, type) else { return nil }
    if tree.kind(parts[0]) == .number, high.tag != .number || high.unit != 0 || high.flags.contains(.isPercent) {
      guard let spread = spreadUnit(parts[0], over: parts[1], high, source) else { return nil }
      low = spread
    }
    if tree.kind(parts[1]) == .number, low.tag != .number || low.unit != 0 || low.flags.contains(.isPercent) {
      report(.unitMissing, at: place(source, parts[1]), Message.unitMissing(written(source, parts[1])), help: Message.unitBehind)
      return nil
    }
    guard low.tag == high.tag, low.unit == high.unit || measures.isComparable(low.unit, high.unit) else {
      report(.unitsDiffer, at: place(source, node), Message.unitsDiffer(said(low), said(high)))
      return nil
    }
    if low.unit != high.unit, let converted = measures.convert(high.high, from: high.unit, to: low.unit, up: true) {
      high = Value(high.tag, converted, converted, unit: low.unit)
    }
    guard low.low <= high.high else {
      reportReversed(node, parts[0], parts[1], isAmount: true, source)
      return nil
    }
    var result = Value(low.tag, low.low, high.high, unit: low.unit, flags: low.flags.union(high.flags))
    if parts.count == 3 {
      guard var likely = amount(parts[2], entity, source, type) else { return nil }
      if tree.kind(parts[2]) == .number, let spread = spreadUnit(parts[2], over: parts[1], high, source) { likely = spread }
      guard likely.tag == result.tag, likely.low >= result.low, likely.low <= result.high else {
        guard likely.tag == result.tag else {
          report(.unitsDiffer, at: place(source, parts[2]), Message.unitsDiffer(said(likely), said(high)))
          return nil
        }
        reportLikelyOutside(parts, isAbove: likely.low > result.high, source)
        return nil
      }
      result.flags.insert(.hasLikely)
      result.more = likely.low
    }
    return result
  }

  /// A bare number of a range in the unit of its neighbour.
  private mutating func spreadUnit(_ bare: Node, over neighbour: Node, _ value: Value, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    guard let number = number(at: bare, in: source) else { return nil }
    if tree.kind(neighbour) == .percent { return Value(.number, number / 100, number / 100, flags: .isPercent) }
    var quantityNode = neighbour
    if tree.kind(neighbour) == .qualified, let inner = tree.children(neighbour).reversed().first { quantityNode = inner }
    guard tree.kind(quantityNode) == .quantity, let unitNode = tree.children(quantityNode).dropFirst().first(where: { _ in true }) else { return nil }
    let word = written(source, unitNode)
    if let unit = TimeUnits.named(word) { return time(unit.unit, number) }
    return Value(.number, number, number, unit: value.unit)
  }

  /// Whether the last letter before a node is Arabic.
  func isArabic(before node: Node, _ source: SourceID) -> Bool {
    let bytes = units[Int(source.index)].source.bytes
    var index = Int(units[Int(source.index)].tree.range(node).start)
    while index > 0, bytes[index - 1] < 0x41 { index -= 1 }
    return index > 0 && bytes[index - 1] >= 0x80
  }

  mutating func badNumber(_ node: Node, _ source: SourceID) -> Value {
    report(.numberTooLarge, at: place(source, node), Message.badNumber(written(source, node).prefixed(30)), help: Message.badNumberHelp)
    return .poison
  }

  /// The units, or words behind a number, that are near to what was written; of `mn/h`, part by part.
  private mutating func unitsNear(to word: String) -> [String] {
    guard word.contains("/") else {
      let near = suggestions(for: word, at: .scales)
      // Of codes of currencies each is near to another: pounds are not to become Lebanese by a slip.
      func isCode(_ word: String) -> Bool { word.utf8.count == 3 && word.utf8.allSatisfy { $0 &- 0x41 < 26 } }
      // `bed` is no code, and near to none but by its letters.
      // `JOOD`, `TNND`: a letter of a code twice.
      let isDoubled = word.utf8.count == 4 && word.utf8.allSatisfy { $0 &- 0x41 < 26 }
      guard isCode(word) else { return near.filter { !isCode($0) || $0 == word.uppercased() || isDoubled && Set($0.utf8) == Set(word.utf8) } }
      return near.filter { !isCode($0) || $0.utf8.sorted() == word.utf8.sorted() }
    }
    let parts = word.split(separator: "/").map(String.init)
    // The first part that is no unit is the one that was misspelt.
    for (index, part) in parts.enumerated() where unit(named: part) == nil && TimeUnits.named(part) == nil {
      let titled = unitsTitled(part)
      if titled.count == 1 { return [(parts[..<index] + titled + parts[(index + 1)...]).joined(separator: "/")] }
      // A letter replaced is likelier than one left out: mn is mm before it is m.
      let near = suggestions(for: part, at: .units, limit: 8)
      let isAsLong = { (word: String) in word.count == part.count }
      return (near.filter(isAsLong) + near.filter { !isAsLong($0) }).prefix(3).map { (parts[..<index] + [$0] + parts[(index + 1)...]).joined(separator: "/") }
    }
    return []
  }

  /// Where a duration is wanted, only units of time: `8 سا` is hours, not centimetres.
  private func timesNear(to word: String) -> [String] {
    let key = NearKey.of(word)
    let isArabic = Called.isArabic(word)
    let all = TimeUnit.allCases.map { unit in TimeUnits.spellings(of: unit).filter { Called.isArabic($0) == isArabic } }
    // The first letters of a word, as people cut it.
    let begun = all.compactMap { words in words.first { NearKey.of($0).hasPrefix(key) } }
    let near = nearestNames(to: word, among: all.flatMap(\.self))
    return near.isEmpty && key.utf8.count > 1 && begun.count == 1 ? begun : near
  }

  /// All units by name.
  var unitSpellings: [String] { measures.allNames.map { spelling($0) }.sorted() + TimeUnits.allSpellings }

  /// What else stands behind a number: large ones, and months.
  static var scaleSpellings: [String] {
    ["thousand", "million", "billion", "ألف", "آلاف", "مليون", "ملايين", "مليار", "مليارات"]
      + MonthRegion.allCases.flatMap { region in (1...12).map { Months.name($0, in: region) } }
  }

  /// - Parameter measured: what the amount is compared with, which may say in which unit it is.
  mutating func unknownUnit(_ node: Node, _ source: SourceID, in type: FieldType = .quantity, of measured: EntityID? = nil) -> Value {
    let word = written(source, node)
    // `measure` misspelt: the unit was declared, and that it could not be read was told.
    if names.lookup(word).map(damagedNames.contains) ?? false { return .poison }
    if ["percent", "per_cent", "بالمئة", "بالمائة"].contains(word) { return writePercent(node, source) }
    if let time = clockTime(node, source) { return time }
    if let scale = ["k": "thousand", "K": "thousand", "M": "million", "mn": "million", "bn": "billion"][word] {
      report(.unknownUnit, at: place(source, node), Message.writtenAs(word, scale), fixes: Self.replacement(of: place(source, node), by: [scale]))
      return .poison
    }
    let short = currenciesShort(word), currencies = short.isEmpty ? unitsTitled(word) : short
    let times = type == .duration ? ["س": ["ساعة"], "د": ["دقيقة"], "ي": ["يوم"]][word] ?? timesNear(to: word) : []
    var near = !times.isEmpty ? times : currencies.isEmpty ? unitsNear(to: word) : currencies
    // `unit: percet`
    if near.isEmpty { near = nearest(word, among: ["percent"]) }
    // `12 bed`: the plural of a word is the word, whatever else is as near.
    let forms = near.filter { $0 == word + "s" || $0 == word + "es" || $0 + "s" == word || $0 + "es" == word }
    if !forms.isEmpty { near = forms }
    var related: [Diagnostic.Related] = []
    if near.isEmpty, let measured, let unit = unitStated(by: measured) { (near, related) = ([unit], [.init(place(of: measured), Message.declaredHere)]) }
    if near.isEmpty, type != .duration, !word.contains(".") { return undeclaredUnit(word, node, source, isMoney: type == .money) }
    report(
      .unknownUnit, at: place(source, node), Message.unknownUnit(word), related: related, help: Message.didYouMean(near) ?? (type == .duration ? Message.unitsOfTime : nil),
      fixes: isTouching(node, source) ? near.map { Self.replacing(place(source, node), by: " " + $0, .likely) } : Self.replacement(of: place(source, node), by: near))
    return .poison
  }

  /// `280000DH`: whether a unit sticks to its number.
  private func isTouching(_ node: Node, _ source: SourceID) -> Bool {
    let start = Int(tree(source).range(node).start)
    return start > 0 && units[Int(source.index)].source.bytes[start - 1] > 0x20
  }

  /// `12 percent`
  private mutating func writePercent(_ node: Node, _ source: SourceID) -> Value {
    let bytes = units[Int(source.index)].source.bytes
    let range = units[Int(source.index)].tree.range(node)
    var start = Int(range.start)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    let sign = range.indices.contains { bytes[$0] >= 0x80 } ? "٪" : "%"
    report(
      .unknownUnit, at: place(source, node), Message.writtenAs(written(source, node), sign),
      fixes: [Fix(Message.write(sign), .likely, [.init(Place(source, ByteRange(start: UInt32(start), end: range.end)), sign)])])
    return .poison
  }

  /// `5 pm`
  private mutating func clockTime(_ node: Node, _ source: SourceID) -> Value? {
    let bytes = units[Int(source.index)].source.bytes
    let range = units[Int(source.index)].tree.range(node)
    var start = Int(range.start)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    while start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x3A { start -= 1 }
    let whole = Place(source, ByteRange(start: UInt32(start), end: range.end))
    let text = String(decoding: bytes[start..<Int(range.end)], as: UTF8.self)
    guard let time = Idioms.time(text) else { return nil }
    report(.unknownUnit, at: whole, Message.writtenAs(text, time), help: Message.timeNeedsDay(time), fixes: [Self.replacing(whole, by: time, .likely)])
    return .poison
  }

  /// Units that are called so in their titles: `euros` is EUR, `dollars` USD, `centimeters` cm, `سنتيمترا` سم. Of money a part of the title is enough.
  func unitsTitled(_ word: String) -> [String] {
    let wanted = word.lowercased(), isArabic = Called.isArabic(word)
    guard wanted.count > 2 else { return [] }
    var forms = [wanted, UnitMeant.plain(wanted)]
    if let ending = isArabic ? ["ا", "اً", "ًا", "ات"].first(where: { wanted.hasSuffix($0) }) : wanted.hasSuffix("s") ? "s" : nil { forms.append(String(wanted.dropLast(ending.count))) }
    let found = measures.units.filter { unit in
      guard let origin = unit.origin else { return false }
      let titles = DeclarationParts(tree(origin.source), origin.node).titles.map { texts($0, in: origin.source) } ?? [:]
      return titles.values.contains { title in
        let title = title.lowercased()
        return forms.contains(title) || unit.isMoney && title.split(separator: " ").contains { forms.contains(String($0)) }
      }
    }
    return found.prefix(3).map { unit in
      guard isArabic, let number = measures.units.firstIndex(where: { $0.name == unit.name }) else { return unit.name }
      let names = measures.allNames.filter { measures.byName[$0] == UInt16(number) }.map { spelling($0) }
      return names.first(where: Called.isArabic) ?? unit.name
    }
  }

  /// The currencies that a word is short for on prices and invoices; of dirhams and pounds, those of each country that has them.
  func currenciesShort(_ word: String) -> [String] {
    if let one = Self.unitsShort[word] { return [one] }
    return (Self.currenciesShort[word.uppercased().filter { $0 != "." }] ?? []).filter(isUnit)
  }

  private static let currenciesShort = [
    "DT": ["TND"], "JD": ["JOD"], "JDS": ["JOD"], "LE": ["EGP"], "LL": ["LBP"], "ID": ["IQD"], "DH": ["MAD", "AED"], "DHS": ["AED", "MAD"], "SR": ["SAR"], "KD": ["KWD"],
    "QR": ["QAR"], "DA": ["DZD"], "LD": ["LYD"], "TL": ["TRY"], "SP": ["SYP"], "NIS": ["ILS"], "SFR": ["CHF"], "FR": ["CHF"], "US$": ["USD"],
  ]

  /// Currencies as prices have them.
  private static let unitsShort = [
    "د.أ": "دينار", "د.ا": "دينار", "د.ت": "دينار_تونسي", "د.ع": "دينار_عراقي", "ل.ل": "ليرة_لبنانية", "ج.م": "جنيه_مصري", "د.م": "درهم_مغربي", "ر.س": "ريال_سعودي",
    "دولارا": "دولار", "دولارًا": "دولار", "دينارا": "دينار", "دينارًا": "دينار", "جنيها": "جنيه_مصري",
  ]
}
