import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// The units of measurement of a program: named ones, and those that its texts compose, such as `mm/h`.
///
/// A unit is a factor times a product of powers of base units; two units compare when their powers agree.
struct Measures: Sendable {
  /// A unit, composed or named. The factor is `numerator / denominator` of the base.
  struct Unit: Sendable {
    let name: String
    var numerator: Int64 = 1
    var denominator: Int64 = 1
    /// Powers of base units, sorted by base, none zero.
    var powers: [Power] = []
    var isMoney = false
    /// What it is called in Arabic, where it has a name there.
    var arabic: String?
    /// Where it is declared; nil for one that a text composed.
    var origin: Origin?
  }

  struct Power: Hashable, Sendable {
    let base: UInt16
    let exponent: Int8
  }

  /// Unit 0 is "no unit": a plain number.
  var units: [Unit] = [Unit(name: "")]
  var byName = Numbered<NameID, UInt16>()
  /// Words that are made of several units, `mm/h`, and what they were found to be.
  var composed = Numbered<NameID, UInt16>()
  /// The names of units, as they were met.
  var allNames: [NameID] = []
  /// What words behind numbers were found to mean.
  var words = Numbered<NameID, UInt32>()
  var meanings: [Model.UnitWord] = []
  /// `of:` of named units, until all names are known.
  var pending: [(unit: UInt16, source: SourceID, of: Node?, factor: Node?, place: Place)] = []

  func isComparable(_ left: UInt16, _ right: UInt16) -> Bool {
    left == right || units[Int(left)].powers == units[Int(right)].powers
  }

  /// `value` of unit `from`, in millionths of unit `to`; nil if they do not compare or the number grows too large. Rounds outward by `up`.
  func convert(_ value: Int64, from: UInt16, to: UInt16, up: Bool) -> Int64? {
    if from == to || value == .min || value == .max { return value }
    let source = units[Int(from)], target = units[Int(to)]
    guard source.powers == target.powers else { return nil }
    let (numerator, overflow) = (Int128(value) * Int128(source.numerator)).multipliedReportingOverflow(by: Int128(target.denominator))
    let denominator = Int128(source.denominator) * Int128(target.numerator)
    guard !overflow, denominator > 0, let result = Int64(exactly: Fixed.divide(numerator, denominator, up: up)) else { return nil }
    return result == .min || result == .max ? nil : result
  }

  mutating func combine(_ left: UInt16, _ right: UInt16, dividing: Bool) -> UInt16? {
    if right == 0 { return left }
    let a = units[Int(left)], b = units[Int(right)]
    var exponents: [UInt16: Int] = [:]
    for power in a.powers { exponents[power.base, default: 0] += Int(power.exponent) }
    for power in b.powers { exponents[power.base, default: 0] += dividing ? -Int(power.exponent) : Int(power.exponent) }
    let powers = exponents.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    guard powers.allSatisfy({ abs($0.value) < 100 }) else { return nil }
    let (numerator, o1) = a.numerator.multipliedReportingOverflow(by: dividing ? b.denominator : b.numerator)
    let (denominator, o2) = a.denominator.multipliedReportingOverflow(by: dividing ? b.numerator : b.denominator)
    guard !o1, !o2 else { return nil }
    let unit = Unit(
      name: a.name.isEmpty && dividing ? "1/" + b.name : a.name.isEmpty ? b.name : a.name + (dividing ? "/" : "·") + b.name,
      numerator: numerator, denominator: denominator, powers: powers.map { Power(base: $0.key, exponent: Int8($0.value)) })
    if unit.powers.isEmpty, numerator == denominator { return 0 }
    var named = unit
    if !a.name.isEmpty, a.arabic != nil || b.arabic != nil { named.arabic = (a.arabic ?? a.name) + (dividing ? "/" : "·") + (b.arabic ?? b.name) }
    return insert(named)
  }

  mutating func insert(_ unit: Unit) -> UInt16? {
    if let known = units.firstIndex(where: { $0.name == unit.name && $0.powers == unit.powers && $0.numerator == unit.numerator && $0.denominator == unit.denominator }) {
      return UInt16(known)
    }
    guard units.count < 60_000 else { return nil }
    units.append(unit)
    return UInt16(units.count - 1)
  }
}

extension Model {
  /// Whether a program declares a currency that the library has too: the same thing, with names of the program's own.
  private mutating func repeatsLibrary(_ known: UInt16, _ parts: DeclarationParts, _ source: SourceID) -> Bool {
    let unit = measures.units[Int(known)], tree = self.tree(source)
    guard let origin = unit.origin, units[Int(origin.source.index)].isLibrary, !units[Int(source.index)].isLibrary, let body = parts.body else { return false }
    let saysMoney = tree.children(body).contains { statement in
      guard tree.kind(statement) == .field, let value = FieldParts(tree, statement).value else { return false }
      return kernel.matches(tree.nameID(value), .money)
    }
    guard saysMoney, measures.pending.contains(where: { $0.unit == known && $0.of != nil }) || unit.isMoney else { return false }
    for name in parts.aliases where measures.byName[tree.nameID(name)] == nil {
      _ = measures.byName.update(known, at: tree.nameID(name))
      measures.allNames.append(tree.nameID(name))
    }
    return true
  }

  mutating func declareMeasure(_ parts: DeclarationParts, _ node: Node, _ source: SourceID) {
    let tree = self.tree(source)
    guard let nameNode = parts.name, tree.kind(nameNode) == .name else {
      report(.kindWithoutName, at: Place(source, tree.range(parts.head).after), Message.measureWithoutName)
      return
    }
    let id = UInt16(truncatingIfNeeded: measures.units.count)
    guard measures.units.count < 60_000, measures.byName[tree.nameID(nameNode)] == nil else {
      if let known = measures.byName[tree.nameID(nameNode)], repeatsLibrary(known, parts, source) { return }
      report(.duplicateMeasure, at: place(source, nameNode), Message.duplicateMeasure(written(source, nameNode)))
      return
    }
    var arabic: String?
    for name in [nameNode] + parts.aliases where arabic == nil {
      let spelling = written(source, name)
      if Called.isArabic(spelling) { arabic = spelling }
    }
    measures.units.append(.init(name: written(source, nameNode), powers: [.init(base: id, exponent: 1)], arabic: arabic, origin: Origin(source, node, name: nameNode)))
    for name in [nameNode] + parts.aliases {
      if measures.byName.update(id, at: tree.nameID(name)) == nil { measures.allNames.append(tree.nameID(name)) }
    }
    var of: Node?
    var factor: Node?
    if let body = parts.body {
      for statement in tree.children(body) where tree.kind(statement) == .field {
        let field = FieldParts(tree, statement)
        guard tree.kind(field.head) == .name else { continue }
        switch kernel.field(tree.nameID(field.head), among: [.of, .factor]) {
        case .of: of = field.value
        case .factor: factor = field.value
        default:
          report(.unknownField, at: place(source, field.head), Message.measureField(written(source, field.head)))
        }
      }
    }
    measures.pending.append((id, source, of, factor, place(source, nameNode)))
  }

  /// Express every unit that is `of:` another in base units.
  mutating func relateMeasures() {
    var states = Array(repeating: Relating.open, count: measures.units.count)
    for entry in measures.pending { relate(entry.unit, &states, depth: 0) }
    measures.pending = []
  }

  private enum Relating { case open, begun, done }

  private mutating func relate(_ unit: UInt16, _ states: inout [Relating], depth: Int) {
    guard states[Int(unit)] == .open, let entry = measures.pending.first(where: { $0.unit == unit }) else { return }
    states[Int(unit)] = .begun
    defer { states[Int(unit)] = .done }
    guard let of = entry.of else { return }
    let tree = self.tree(entry.source)
    guard tree.kind(of) == .name else {
      reportUnknownBase(of, entry.source)
      return
    }
    if kernel.matches(tree.nameID(of), .money) {
      measures.units[Int(unit)].isMoney = true
      return
    }
    guard let base = measures.byName[tree.nameID(of)], base != unit, depth < 64 else {
      reportUnknownBase(of, entry.source)
      return
    }
    guard states[Int(base)] != .begun else {
      report(.unknownUnit, at: place(entry.source, of), Message.unitOfItself(measures.units[Int(unit)].name), help: Message.unitOfItselfHelp)
      return
    }
    relate(base, &states, depth: depth + 1)
    var factor: Int64 = Value.one
    if let node = entry.factor {
      guard let number = number(at: node, in: entry.source), number > 0 else {
        report(.unknownUnit, at: place(entry.source, node), Message.measureFactor)
        return
      }
      factor = number
    }
    let target = measures.units[Int(base)]
    let (numerator, o1) = target.numerator.multipliedReportingOverflow(by: factor)
    let (denominator, o2) = target.denominator.multipliedReportingOverflow(by: Value.one)
    guard !o1, !o2 else {
      report(.unknownUnit, at: entry.place, Message.measureFactor)
      return
    }
    let divisor = Fixed.greatestCommonDivisor(numerator, denominator)
    measures.units[Int(unit)].numerator = numerator / divisor
    measures.units[Int(unit)].denominator = denominator / divisor
    measures.units[Int(unit)].powers = target.powers
  }

  /// `measure jerrycan { of: litre }`: the unit that is meant, by its title or its letters.
  private mutating func reportUnknownBase(_ node: Node, _ source: SourceID) {
    let word = written(source, node), titled = unitsTitled(word)
    let near = titled.isEmpty ? suggestions(for: word, at: .units) : titled
    report(.unknownUnit, at: place(source, node), Message.unknownUnit(word), help: Message.didYouMean(near), fixes: Self.replacement(of: place(source, node), by: near))
  }

  /// What the word behind a number means: a unit of time, or one of measurement. Kept by name: a program has thousands of hours.
  mutating func unitWord(_ node: Node, _ source: SourceID) -> UnitWord {
    let tree = units[Int(source.index)].tree
    let isName = tree.kind(node) == .name
    if isName, let known = measures.words[tree.nameID(node)] { return measures.meanings[Int(known)] }
    let word = written(source, node)
    let meaning: UnitWord
    if let time = TimeUnits.named(word) { meaning = .time(time) } else if let unit = unit(named: word) { meaning = .unit(unit) } else { return .unknown }
    if isName {
      measures.words[tree.nameID(node)] = UInt32(measures.meanings.count)
      measures.meanings.append(meaning)
    }
    return meaning
  }

  enum UnitWord: Sendable {
    case time(TimeUnitWord)
    case unit(UInt16)
    case unknown
  }

  /// The unit that a word such as `mm/h` or `cm` names; nil if none.
  mutating func unit(named word: String) -> UInt16? {
    let name = names.lookup(word)
    if let name, let id = measures.byName[name] ?? measures.composed[name] { return id }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.count <= 8 else { return nil }
    var result: UInt16?
    for part in parts {
      guard let next = names.lookup(String(part)).flatMap({ measures.byName[$0] }) ?? timeUnit(String(part)) else { return nil }
      if let left = result { result = measures.combine(left, next, dividing: true) } else { result = next }
      if result == nil { return nil }
    }
    // Once what units are made of is known.
    if let name, let result, !fieldTraits.isEmpty { measures.composed[name] = result }
    return result
  }
}
