import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// Days that are counted from another: `Shooting + 10 months`, `Shooting.on - 2 weeks`, `after Shooting`, `2 March 2026 + 10 days`. Which day of a
// thing is meant nobody guesses: of several that it states, its field is named.
extension Model {
  /// A day and lengths that are added to it or taken away; nil when something was wrong and reported.
  mutating func countedDate(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    let parts = Array(tree.children(node))
    // `Nov-2025` is a date in another form.
    let isCounted = stride(from: 2, to: parts.count, by: 2).allSatisfy { index in
      tree.kind(parts[index]) != .number && (tree.kind(parts[index]) != .name || TimeUnits.named(written(source, parts[index])) != nil)
    }
    guard isCounted else {
      _ = wrong(node, source, type)
      return nil
    }
    guard parts.count >= 3, var value = dayCountedFrom(parts[0], type, entity, source) else { return nil }
    for index in stride(from: 1, to: parts.count - 1, by: 2) {
      guard let sign = Operator(rawValue: tree.payload(parts[index])), let length = amount(parts[index + 1], entity, source, .duration) else { return nil }
      guard length.tag == .duration || length.tag == .months else {
        _ = wrong(parts[index + 1], source, .duration)
        return nil
      }
      var frame = frame(slots: 0)
      value = arithmetic(value, length, sign, node, source, &frame)
      guard value.tag == .date || value.tag == .moment else {
        report(.outOfRange, at: place(source, node), Message.resultTooLarge)
        return nil
      }
    }
    return value
  }

  /// A date, or the day of a thing that is named.
  mutating func dayCountedFrom(_ node: Node, _ type: FieldType, _ entity: EntityID, _ source: SourceID) -> Value? {
    units[Int(source.index)].tree.segments(node) == nil ? dateValue(node, type, entity, source) : dayOfThing(node, entity, source)
  }

  /// The day that a thing states, or a field of it. It is read here, where the thing itself may not have been read yet.
  private mutating func dayOfThing(_ node: Node, _ entity: EntityID, _ source: SourceID) -> Value? {
    let tree = units[Int(source.index)].tree
    guard let segments = tree.segments(node) else { return nil }
    var meant: (thing: EntityID, field: FieldID)?
    if segments.count > 1, case .found(let owner) = look(up: Array(segments.dropLast()), tree, [], from: entity),
      let field = schema.fields[.init(kind: kind(of: owner), name: tree.nameID(segments[segments.count - 1]))], isDay(field)
    {
      meant = (owner, field)
    }
    guard let thing = meant?.thing ?? reference(node, fitting: [], from: entity, source) else { return nil }
    continuing.asked.insert(thing)
    let stated = statedDays(of: thing, meant?.field)
    guard let only = stated.first, stated.count == 1 else {
      let written = self.written(source, node), isArabic = Called.isArabic(written)
      let called = stated.map { self.called(fields[$0.field.index]) }
      report(
        .noDay, at: place(source, node), called.isEmpty ? Message.noDay(written) : Message.severalDays(written, called),
        related: [.init(place(of: thing), Message.declaredHere)], help: called.isEmpty ? Message.noDayHelp : Message.severalDaysHelp,
        fixes: called.prefix(3).map { Self.replacing(place(source, node), by: written + "." + (isArabic ? $0.arabic : $0.english), .likely) })
      return nil
    }
    guard !counting.contains(where: { $0 == (thing, only.field) }), counting.count < Self.mostCounted else {
      report(.noDay, at: place(source, node), Message.dayOfItself(written(source, node)), help: Message.dayOfItselfHelp)
      return nil
    }
    counting.append((thing, only.field))
    let value = readBare(ItemParts(units[Int(only.source.index)].tree, only.node).value, as: fields[only.field.index].type, thing, only.source)
    counting.removeLast()
    secrets.counted.append((entity, source, node, thing, only.field))
    switch value.tag {
    case .date: return value
    // Ten months after a workshop are counted from its last day.
    case .stretch: return value.flags.contains(.someDays) ? Value(.date, value.low, value.high) : Value(.date, value.high, value.high)
    case .moment: return Value(.date, Self.day(value.low), Self.day(value.high))
    default:
      // What it is has been told where it stands; that it is not known is told here.
      if value.tag != .poison { report(.noDay, at: place(source, node), Message.noDay(written(source, node)), help: Message.noDayHelp) }
      return nil
    }
  }

  private static var mostCounted: Int { 20 }

  private func isDay(_ field: FieldID) -> Bool {
    switch fields[field.index].type {
    case .date, .stretch, .moment: fieldTraits[field.index].way == .stated && !fieldTraits[field.index].isMany
    default: false
    }
  }

  /// What is said of a thing's days, or of one field: nearer statements before farther ones, as when it is read.
  private func statedDays(of thing: EntityID, _ wanted: FieldID?) -> [(field: FieldID, node: Node, source: SourceID)] {
    var found: [(field: FieldID, node: Node, source: SourceID)] = []
    func look(in body: Node, _ source: SourceID) {
      let tree = units[Int(source.index)].tree
      for statement in tree.children(body) where tree.kind(statement) == .field {
        let parts = FieldParts(tree, statement)
        guard tree.kind(parts.head) == .name, let value = parts.value,
          let field = schema.fields[.init(kind: kind(of: thing), name: tree.nameID(parts.head))], wanted == nil || field == wanted, isDay(field),
          !found.contains(where: { $0.field == field })
        else { continue }
        found.append((field, value, source))
      }
    }
    for change in (entities.changes[thing] ?? []).reversed() { look(in: change.body, change.source) }
    var next: EntityID? = thing
    for _ in 0...Self.deepestLike {
      guard let one = next else { break }
      let source = self.source(of: one), tree = units[Int(source.index)].tree
      if let body = tree.children(entities.nodes[one.index]).first(where: { tree.kind($0) == .body }) { look(in: body, source) }
      next = entities.bases[one]
    }
    return found
  }
}

extension Message {
  static func noDay(_ thing: String) -> Words {
    Words(english: "no day is said of \(name: thing)", arabic: "لم يُذكر لـ\(name: thing) يوم")
  }
  static var noDayHelp: Words {
    Words(english: "say when it was there, or write the date itself here", arabic: "اذكر هناك متى كان، أو اكتب التاريخ نفسه هنا")
  }
  static func severalDays(_ thing: String, _ fields: [Called]) -> Words {
    Words(
      english: "\(name: thing) says several days: \(names: fields.map(\.english), separator: ", ")",
      arabic: "يذكر \(name: thing) عدة أيام: \(names: fields.map(\.arabic), separator: "، ")")
  }
  static var severalDaysHelp: Words {
    Words(english: "say from which of them it is counted", arabic: "اذكر من أيها يُحسب")
  }
  static func dayOfItself(_ thing: String) -> Words {
    Words(english: "the day of \(name: thing) is counted from itself", arabic: "يوم \(name: thing) محسوب من نفسه")
  }
  static var dayOfItselfHelp: Words {
    Words(english: "one of them needs a date of its own", arabic: "يلزم أحدهما تاريخ خاص به")
  }
}
