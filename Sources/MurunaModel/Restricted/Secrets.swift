import MurunaSyntax
import MurunaText

/// What a program says is secret: single values (`{ secret: yes }`), things with all that is in them (`secret: yes` in a block), fields of all
/// things (`phone: text { secret: yes }` in a kind), and kinds.
///
/// It is used in rules and plans like anything else, and shown to nobody who did not ask for what is restricted (`--restricted`). That
/// something stands there is said, so that nobody takes it for a gap. What is worked out from it is restricted too; that a row of a table, or
/// a finding, is there at all may still tell something.
struct Secrets: Sendable {
  /// Things that say so themselves.
  var stated: Set<EntityID> = []
  var fields: Set<FieldID> = []
  var kinds: Set<KindID> = []
  /// By thing: whether it, a thing around it or its kind says so; empty where nothing does.
  var things: [Bool] = []
  /// By thing: which of the secret ones it is; so they are told apart without being named.
  var numbers: [EntityID: Int] = [:]
  /// Whether there is anything to hide.
  var areThere = false
  /// How often something secret was read: whoever shows an answer asks before and behind.
  var reads = 0
  /// Dates that are counted from the day of a thing, and from which.
  var counted: [(entity: EntityID, source: SourceID, node: Node, thing: EntityID, field: FieldID)] = []
  /// Derived values that rest on something secret.
  var derived: Set<UInt64> = []

  static func key(_ field: FieldID, _ entity: EntityID) -> UInt64 { UInt64(field.raw) << 32 | UInt64(entity.raw) }
}

extension Model {
  /// Whether something must be hidden from this reader.
  package var hidesSomething: Bool { isGuarded }
  var isGuarded: Bool { secrets.areThere && !showsRestricted }

  /// Whether a thing is shown to nobody who did not ask for what is restricted.
  package func isSecret(_ entity: EntityID) -> Bool { entity.index < secrets.things.count && secrets.things[entity.index] }
  /// The same, for this reader.
  package func isHidden(_ entity: EntityID) -> Bool { isSecret(entity) && !showsRestricted }

  package func isHidden(_ value: Value) -> Bool {
    guard isGuarded else { return false }
    return saysSecret(value) || value.entityID.map { isHidden($0) } ?? false
  }

  func saysSecret(_ value: Value) -> Bool {
    guard value.details != 0, let details = pool.details(of: value) else { return false }
    return details.entries.contains { kernel.matches($0.name, .secret) && isYes($0.value) }
  }

  /// Whether a statement says `secret: yes`.
  func saysSecret(_ statement: Node, _ source: SourceID) -> Bool {
    guard let value = secretParts(statement, source)?.value else { return false }
    let tree = units[Int(source.index)].tree
    return tree.kind(value) == .name && kernel.matches(tree.nameID(value), .yes)
  }

  /// Whether a statement may be meant to say so: `secret: yess` is told, and hidden until it is mended.
  func mayBeSecret(_ statement: Node, _ source: SourceID) -> Bool {
    guard let parts = secretParts(statement, source) else { return false }
    let tree = units[Int(source.index)].tree
    return parts.value.map { tree.kind($0) != .name || !kernel.no.contains(tree.nameID($0)) } ?? true
  }

  /// A statement that says of something whether it is secret; nil for all others.
  private func secretParts(_ statement: Node, _ source: SourceID) -> FieldParts? {
    let tree = units[Int(source.index)].tree
    guard tree.kind(statement) == .field else { return nil }
    let parts = FieldParts(tree, statement)
    return tree.kind(parts.head) == .name && kernel.matches(tree.nameID(parts.head), .secret) ? parts : nil
  }

  /// Know what is secret, once everything is read.
  mutating func noteSecrets() {
    if !secrets.stated.isEmpty || !secrets.kinds.isEmpty {
      secrets.things = Array(repeating: false, count: entities.count)
      for raw in entities.all {
        let entity = EntityID(raw)
        let parent = entities.parents[entity.index]
        let isSecret = secrets.stated.contains(entity) || (parent != .program && secrets.things[parent.index])
          || (!secrets.kinds.isEmpty && kinds[kind(of: entity).index].lineage.contains { secrets.kinds.contains($0) })
        guard isSecret else { continue }
        secrets.things[entity.index] = true
        secrets.numbers[entity] = secrets.numbers.count + 1
      }
    }
    secrets.areThere = !secrets.numbers.isEmpty || !secrets.fields.isEmpty || pool.details.contains { details in
      details.entries.contains { kernel.matches($0.name, .secret) && isYes($0.value) }
    }
    if secrets.areThere { hideCountedDates() }
    // What could not be understood may hold something secret: `change` of a thing that is called otherwise.
    if !secrets.areThere, !diagnostics.isEmpty || !damage.isEmpty {
      secrets.areThere = units.contains { !$0.isLibrary && !$0.source.linesThatSaySecret(besides: []).isEmpty }
    }
    // Nor is anything read of what `every action { }` says where there is no action.
    if !secrets.areThere { secrets.areThere = entities.defaults.values.contains { $0.contains { defaultsSaySecret($0.body, $0.source) } } }
  }

  /// Ten months after something secret are secret too.
  private mutating func hideCountedDates() {
    for date in secrets.counted {
      guard isSecret(date.thing) || secrets.fields.contains(date.field) || entities.slots(of: date.thing).contains(where: { $0.field == date.field && saysSecret($0.value) })
      else { continue }
      let tree = units[Int(date.source.index)].tree
      for index in entities.slotRange(of: date.entity) where Int(entities.slots[index].source) == Int(date.source.index) {
        let slot = entities.slots[index]
        guard slot.node.index <= date.node.index, date.node.index < tree.subtreeEnd(slot.node), !saysSecret(slot.value) else { continue }
        var hidden = slot
        pool.attach((pool.details(of: slot.value)?.entries ?? []) + [.init(name: kernel.name(.secret), value: .truth(true), node: slot.node)], to: &hidden.value)
        entities.slots.replaceSubrange(index..<index + 1, with: [hidden])
      }
    }
  }

  private func defaultsSaySecret(_ body: Node, _ source: SourceID) -> Bool {
    let tree = units[Int(source.index)].tree
    for index in body.index..<tree.subtreeEnd(body) where mayBeSecret(Node(index), source) { return true }
    return false
  }

  /// What a secret thing is called for those who may not know its name.
  func alias(ofSecret entity: EntityID) -> String { "restricted_\(secrets.numbers[entity] ?? 0)" }

  static func restricted(_ language: Language) -> String { language == .arabic ? "محجوب" : "restricted" }
  package static let restrictedTitles = ["en": restricted(.english), "ar": restricted(.arabic)]

  // MARK: What rests on secrets

  /// A field was read of a thing: note whether that is secret.
  mutating func noteRead(_ field: FieldID, _ entity: EntityID) {
    if isSecret(entity) || secrets.fields.contains(field) || secrets.derived.contains(Secrets.key(field, entity))
      || entities.slots(of: entity).contains(where: { $0.field == field && holdsSecret($0.value) }) || isAmountFromSecret(field, entity)
    {
      secrets.reads += 1
    }
  }

  /// How long something takes in a plan, how much room it has or how many do it, where something secret is said of it.
  private func isAmountFromSecret(_ field: FieldID, _ entity: EntityID) -> Bool {
    guard isGuarded, fields[field.index].isComputed else { return false }
    switch fields[field.index].type {
    case .duration, .number: return saysSecretThatCounts(entity)
    default: return false
    }
  }

  /// Whether something secret is said of a thing that amounts of it may rest on: a telephone number is none.
  func saysSecretThatCounts(_ entity: EntityID) -> Bool {
    entities.slots(of: entity).contains { slot in
      switch fields[slot.field.index].type {
      case .text, .words, .choice, .code, .unit: false
      case .truth, .percent, .duration, .date, .stretch, .moment, .time, .point, .condition, .cadence, .money, .quantity, .anything, .number, .reference, .broken: holdsSecret(slot.value)
      }
    }
  }

  private func holdsSecret(_ value: Value) -> Bool {
    if isHidden(value) { return true }
    return value.tag == .list && pool.elements(of: value).contains { isHidden($0) }
  }

  /// An expression worked out to be shown; nothing if it rests on a secret. Where it is a field as somebody stated it, its values are hidden
  /// one by one instead: of three members one may be secret.
  mutating func evaluateToShow(_ code: CompiledExpression, _ operation: Int32, _ frame: inout Frame) -> Value? {
    guard isGuarded else { return evaluate(code, operation, &frame) }
    let before = secrets.reads
    let op = code.operations[Int(operation)]
    guard op.kind == .field else {
      let value = evaluate(code, operation, &frame)
      return secrets.reads == before ? value : nil
    }
    let base = evaluate(code, op.b, &frame)
    let field = FieldID(Int(UInt32(bitPattern: op.a)))
    if secrets.reads != before || secrets.fields.contains(field) || flat(base).contains(where: { isHidden($0) }) { return nil }
    let value = self.field(field, of: base, &frame)
    return fieldTraits[field.index].way == .stated || secrets.reads == before ? value : nil
  }
}
