import MurunaSyntax
import MurunaText

/// What one program says of something and another does not, or otherwise: a thing that is there, a field of it, or a statement that declares no
/// thing. What a reader may not know is told to differ, and no more.
package struct SaidOtherwise: Hashable, Sendable {
  /// What it is: `team`, `rule`; nothing for a field at the top of a file.
  package let kind: Called
  /// Its path: `P.warn`.
  package let name: String
  package let titles: [String: String]
  package let change: Change

  package enum Change: Hashable, Sendable {
    case appeared, disappeared
    /// A field of it; nothing stands for what is not stated.
    case field(Called, was: Called?, now: Called?)
    /// What says more than fits a line, as a rule does.
    case otherwise
  }
}

extension Model {
  /// What this program states otherwise than another, in the order of its things. The names of both have the same numbers: one of them goes on
  /// with those of the other.
  package func saidOtherwise(than old: Model) -> [SaidOtherwise] {
    let comparison = Comparison(old, self)
    comparison.compareThings()
    comparison.compareStatements()
    return comparison.found
  }

  /// A thing as it was typed, `team Crews`, by other names where those that are in it are restricted.
  package func covered(_ head: String) -> String {
    guard isGuarded, let blank = head.firstIndex(of: " ") else { return head }
    let names = secrets.numbers.keys.sorted { $0.raw < $1.raw }
    let parts = head[head.index(after: blank)...].split(separator: ".", omittingEmptySubsequences: false).map { part -> String in
      guard let id = self.names.lookup(String(part)), let hidden = names.first(where: { isCalled($0, id) }) else { return String(part) }
      return alias(ofSecret: hidden)
    }
    return head[...blank] + parts.joined(separator: ".")
  }

  fileprivate func kindName(of entity: EntityID) -> NameID { kinds[kind(of: entity).index].name }
}

/// Two programs side by side. A class: a value would be copied, both programs with it, for each closure that asks it something.
private final class Comparison {
  let old: Model
  let new: Model
  private(set) var found: [SaidOtherwise] = []
  /// By file of the new program: the same text in the old one.
  private var same: [Int?]

  init(_ old: Model, _ new: Model) {
    (self.old, self.new) = (old, new)
    same = Array(repeating: nil, count: new.units.count)
    var places: [String: Int] = [:]
    for (index, unit) in old.units.enumerated() { places[unit.source.path] = index }
    for (index, unit) in new.units.enumerated() {
      guard let place = places[unit.source.path] else { continue }
      if old.units[place] === unit || old.units[place].source.bytes == unit.source.bytes { same[index] = place }
    }
  }

  // MARK: Things

  func compareThings() {
    let pairs = pairs()
    for raw in new.entities.all {
      let entity = EntityID(raw)
      if let earlier = pairs.earlier[entity.index] {
        compare(earlier, entity)
      } else if new.parent(of: entity).map({ pairs.earlier[$0.index] != nil }) ?? true {
        add(entity, of: new, .appeared)
      }
    }
    for raw in old.entities.all {
      let entity = EntityID(raw)
      if !pairs.stays[entity.index], old.parent(of: entity).map({ pairs.stays[$0.index] }) ?? true { add(entity, of: old, .disappeared) }
    }
  }

  /// For each thing what it was in the old program; and which of those there is still.
  private func pairs() -> (earlier: [EntityID?], stays: [Bool]) {
    let (count, shared) = (new.entities.count, min(old.entities.count, new.entities.count))
    // Mostly one of them has the things of the other, and some behind them.
    if (0..<shared).allSatisfy({ isSameThing(EntityID(UInt32($0))) }) {
      return ((0..<count).map { (index: Int) -> EntityID? in index < shared ? EntityID(UInt32(index)) : nil }, (0..<old.entities.count).map { $0 < shared })
    }
    var places: [Key: EntityID] = [:]
    var seen: [Key: Int] = [:]
    for raw in old.entities.all {
      let entity = EntityID(raw)
      places[key(of: entity, old.entities.parents[entity.index], old, &seen)] = entity
    }
    var earlier: [EntityID?] = []
    var stays = Array(repeating: false, count: old.entities.count)
    seen = [:]
    for raw in new.entities.all {
      let entity = EntityID(raw)
      let parent = new.entities.parents[entity.index]
      var known: EntityID?
      // What stands in something new is new.
      if parent == .program || earlier[parent.index] != nil {
        known = places[key(of: entity, parent == .program ? parent : earlier[parent.index] ?? parent, new, &seen)]
      }
      if let known { stays[known.index] = true }
      earlier.append(known)
    }
    return (earlier, stays)
  }

  private func isSameThing(_ entity: EntityID) -> Bool {
    let index = entity.index
    guard old.entities.names[index] == new.entities.names[index], old.entities.parents[index] == new.entities.parents[index] else { return false }
    return old.kindName(of: entity) == new.kindName(of: entity)
  }

  /// What stands for a thing in both: where it is, what it is called, and, without a name, the how manieth of its kind there it is.
  private struct Key: Hashable {
    let parent: EntityID
    let kind: NameID
    let name: NameID
    var number = 0
  }

  private func key(of entity: EntityID, _ parent: EntityID, _ model: Model, _ seen: inout [Key: Int]) -> Key {
    var key = Key(parent: parent, kind: model.kindName(of: entity), name: model.entities.names[entity.index])
    if key.name == Entities.noName {
      let number = seen[key, default: 0]
      seen[key] = number + 1
      key.number = number
    }
    return key
  }

  private func add(_ entity: EntityID, of model: Model, _ change: SaidOtherwise.Change) {
    found.append(SaidOtherwise(kind: model.called(model.kind(of: entity)), name: model.path(of: entity), titles: model.titles(of: entity), change: change))
  }

  private func compare(_ earlier: EntityID, _ entity: EntityID) {
    let (before, after) = (old.entities.slotRange(of: earlier), new.entities.slotRange(of: entity))
    let isTitled = isSame(old.source(of: earlier), new.source(of: entity)) && old.entities.nodes[earlier.index] == new.entities.nodes[entity.index]
    if isTitled, saySame(before, after) { return }
    if old.isHidden(earlier) || new.isHidden(entity) {
      if differs(earlier, entity) { add(entity, of: new, .field(Self.restricted, was: nil, now: nil)) }
      return
    }
    if !isTitled { compareTitles(earlier, entity) }
    for name in fieldNames(earlier, entity) {
      let (was, now) = (slots(earlier, name, old), slots(entity, name, new))
      guard differ(was, now) else { continue }
      guard let field = now.first.map({ new.called($0.field) }) ?? was.first.map({ old.called($0.field) }) else { continue }
      var told = (told(was, old), told(now, new))
      // The same in few words: what was written says more.
      if let one = told.0, one == told.1, one != Self.restricted { told = (written(was, old), written(now, new)) }
      if let one = told.0, one == told.1, one != Self.restricted { told = (Self.restricted, Self.restricted) }
      add(entity, of: new, .field(field, was: told.0, now: told.1))
    }
  }

  private static let restricted = Called(english: Model.restricted(.english), arabic: Model.restricted(.arabic))

  private func isSame(_ source: SourceID, _ other: SourceID) -> Bool { same[Int(other.index)] == Int(source.index) }

  private func isSame(_ slot: Entities.Slot, _ other: Entities.Slot) -> Bool {
    slot.node == other.node && slot.field == other.field && same[Int(other.source)] == Int(slot.source)
  }

  private func saySame(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    guard before.count == after.count else { return false }
    let offset = after.lowerBound - before.lowerBound
    for index in before where !isSame(old.entities.slots[index], new.entities.slots[index + offset]) { return false }
    return true
  }

  private func fieldNames(_ earlier: EntityID, _ entity: EntityID) -> [NameID] {
    var names: [NameID] = []
    for name in new.entities.slots(of: entity).map({ new.fields[$0.field.index].name }) + old.entities.slots(of: earlier).map({ old.fields[$0.field.index].name })
    where !names.contains(name) { names.append(name) }
    return names
  }

  private func slots(_ entity: EntityID, _ name: NameID, _ model: Model) -> [Entities.Slot] {
    model.entities.slots(of: entity).filter { model.fields[$0.field.index].name == name }
  }

  /// Whether two statements of a field mean something else. Numbers, times and the like are held against one another as they are, `120 min`
  /// and `2 h`; anything else as it was written.
  private func differ(_ was: [Entities.Slot], _ now: [Entities.Slot]) -> Bool {
    guard was.count == now.count else { return true }
    return !zip(was, now).allSatisfy { slot, other in
      if isSame(slot, other) { return true }
      let (value, wanted) = (slot.value, other.value)
      if value.details == 0, wanted.details == 0, value.tag == wanted.tag, Self.isPlain(value.tag) {
        return value.low == wanted.low && value.high == wanted.high && value.more == wanted.more && value.flags == wanted.flags
          && old.measures.units[Int(value.unit)].name == new.measures.units[Int(wanted.unit)].name
      }
      return text(slot, old) == text(other, new)
    }
  }

  private static func isPlain(_ tag: Value.Tag) -> Bool {
    switch tag {
    case .truth, .number, .duration, .months, .date, .stretch, .moment, .time: true
    case .absent, .hole, .unknown, .noneStated, .notYet, .cannotTell, .point, .text, .string, .entity, .kind, .choice, .code, .list, .expression, .finding,
      .poison:
      false
    }
  }

  private func differs(_ earlier: EntityID, _ entity: EntityID) -> Bool {
    old.statedTitles(of: earlier) != new.statedTitles(of: entity) || old.isHidden(earlier) != new.isHidden(entity)
      || fieldNames(earlier, entity).contains { differ(slots(earlier, $0, old), slots(entity, $0, new)) }
  }

  /// What was written, whoever may read it, with blanks and ends of lines as one blank.
  private func text(_ slot: Entities.Slot, _ model: Model) -> String {
    model.written(SourceID(Int(slot.source)), slot.node).onOneLine
  }

  private func told(_ slots: [Entities.Slot], _ model: Model) -> Called? {
    guard let first = slots.first else { return nil }
    if model.isGuarded, model.secrets.fields.contains(first.field) { return Self.restricted }
    func text(_ language: Language) -> String {
      slots.map { slot in
        slot.value.tag == .poison || slot.value.tag == .hole ? model.quoted(SourceID(Int(slot.source)), slot.node) : model.shown(slot.value, in: language)
      }.joined(separator: language == .arabic ? "، " : ", ")
    }
    return Called(english: text(.english), arabic: text(.arabic))
  }

  private func written(_ slots: [Entities.Slot], _ model: Model) -> Called? {
    let texts = slots.map { slot in
      model.quoted(SourceID(Int(slot.source)), slot.node).onOneLine
    }
    return texts.isEmpty ? nil : Called(texts.joined(separator: ", "))
  }

  private func compareTitles(_ earlier: EntityID, _ entity: EntityID) {
    let (was, now) = (old.titles(of: earlier), new.titles(of: entity))
    for tag in Set(was.keys).union(now.keys).sorted() where was[tag] != now[tag] {
      add(
        entity, of: new,
        .field(Called.title(tag), was: was[tag].map { Called($0) }, now: now[tag].map { Called($0) }))
    }
  }

  // MARK: Statements that declare no thing

  /// A kind, a rule, a view and the like, or a field at the top of a file.
  private struct Statement {
    let word: String
    let name: String
    let text: String
    let value: Called?
  }

  func compareStatements() {
    let left = Set(same.compactMap { $0 })
    var earlier = statements(of: old) { !left.contains($0) }
    let later = statements(of: new) { same[$0] == nil }
    for statement in later {
      let known = earlier.firstIndex { $0.word == statement.word && $0.name == statement.name }
      let before = known.map { earlier.remove(at: $0) }
      if before?.text == statement.text { continue }
      add(before, statement)
    }
    for statement in earlier { add(statement, nil) }
  }

  private func add(_ before: Statement?, _ after: Statement?) {
    guard let statement = after ?? before else { return }
    let isField = statement.value != nil
    let change: SaidOtherwise.Change =
      isField ? .field(Called(statement.word), was: before?.value, now: after?.value) : before == nil ? .appeared : after == nil ? .disappeared : .otherwise
    found.append(SaidOtherwise(kind: Called(isField ? "" : statement.word), name: statement.name, titles: [:], change: change))
  }

  private func statements(of model: Model, where isCompared: (Int) -> Bool) -> [Statement] {
    model.units.indices.filter { !model.units[$0].isLibrary && isCompared($0) }.flatMap { index -> [Statement] in
      let (tree, source) = (model.units[index].tree, SourceID(index))
      func text(_ node: Node) -> String { model.written(source, node).onOneLine }
      return model.rootStatements(of: index).map(\.node).compactMap { node in
        if tree.kind(node) == .field {
          let parts = FieldParts(tree, node)
          return parts.value.map { Statement(word: text(parts.head), name: "", text: text($0), value: Called(model.quoted(source, $0))) }
        }
        guard tree.kind(node) == .declaration else { return nil }
        let parts = DeclarationParts(tree, node)
        // What is said of things in other words was compared with them.
        if tree.kind(parts.head) == .name, model.kernel.word(tree.nameID(parts.head)) == .change { return nil }
        return Statement(word: text(parts.head), name: parts.name.map { model.quoted(source, $0) } ?? "", text: text(node), value: nil)
      }
    }
  }
}

extension Called {
  /// A title in a language, as if it were a field.
  package static func title(_ tag: String) -> Called {
    Called(english: tag == "en" ? "title" : "title \(tag)", arabic: tag == "ar" ? "عنوان" : "عنوان \(tag)")
  }
}

extension String {
  /// With blanks and ends of lines as one blank.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
