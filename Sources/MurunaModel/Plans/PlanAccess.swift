import MurunaCalendar
import MurunaSyntax
import MurunaText

// What the plans above ask of a model, and what they give back to it.

extension Value {
  /// A time of a plan: seconds from its `T`.
  package static func point(_ seconds: Int64, of plan: EntityID) -> Value { Value(.point, seconds, seconds, more: Int64(plan.raw)) }
  /// A length of exactly so many seconds.
  package static func duration(_ seconds: Int64) -> Value { Value(.duration, seconds, seconds) }
}

extension Model {
  /// One computed field of one thing, once plans are laid out.
  package struct ComputedTime: Hashable, Sendable {
    package let field: FieldID
    package let entity: EntityID
    package let value: Value

    package init(_ field: FieldID, of entity: EntityID, _ value: Value) {
      self.field = field
      self.entity = entity
      self.value = value
    }
  }

  /// Fill in the computed fields of things, so that rules, views and tests can ask for them. What was filled in before is forgotten.
  package mutating func setTimes(_ computed: ComputedTimes) {
    times = computed
    times.bindColumns(fields: fields.count)
    memo = Memo()
  }

  /// Fill in one of the fields that everything on a timeline has.
  package mutating func setTimes(_ field: FieldID, of things: [EntityID], _ numbers: [Int64]) {
    times.set(field, of: things, numbers)
    memo = Memo()
  }

  /// How the times of a plan stand on the calendar.
  package struct PlanCalendar: Sendable {
    /// Whether its readers count from `T`; else they know its times only by their dates.
    let isCountedFromT: Bool
    /// What the wall shows so many seconds after `T`, in seconds since 1970-01-01T00:00; nil outside the calendar.
    let wall: @Sendable (Int64) -> Int64?

    /// What `wall` is worked out from: what the wall shows at `T`, and where it stands.
    let zero: Int64
    let zone: TimeZone?

    package init(isCountedFromT: Bool, zero: Int64, zone: TimeZone?, wall: @escaping @Sendable (Int64) -> Int64?) {
      self.isCountedFromT = isCountedFromT
      self.zero = zero
      self.zone = zone
      self.wall = wall
    }

    func isSame(as other: PlanCalendar) -> Bool { isCountedFromT == other.isCountedFromT && zero == other.zero && zone == other.zone }
  }

  /// Say when plans are, so that their times can be compared with dates. What was said before is forgotten.
  package mutating func setCalendars(_ calendars: [UInt32: PlanCalendar]) { self.calendars = calendars }

  /// A time of a plan as a moment of the wall; nil where nothing says when the plan is.
  func moment(_ point: Value) -> Value? {
    guard point.tag == .point, let raw = UInt32(exactly: point.more), let calendar = calendars[raw] else { return nil }
    func wall(_ time: Int64) -> Int64? { time == .min || time == .max ? time : calendar.wall(time) }
    guard let low = wall(point.low), let high = wall(point.high) else { return nil }
    return Value(.moment, low, high, flags: point.flags.subtracting(.hasLikely))
  }

  /// What was filled in for a thing.
  package func computedTime(_ field: FieldID, of entity: EntityID) -> Value? {
    times[field, entity] ?? times.usual(field, entity) { isA(entity, $0) }
  }

  /// Several things as one value.
  package mutating func list(of entities: [EntityID]) -> Value { pool.list(entities.map { Value.entity($0) }) }

  /// Whether anything is `like` another.
  package var hasCopies: Bool { !entities.bases.isEmpty }

  /// What an entity is `like`: for a copy, its original.
  package func base(of entity: EntityID) -> EntityID? { entities.bases[entity] }

  /// Whether a place lies in the text of something that an entity is `like`: whoever edits there changes the other one too.
  package func isText(of place: Place, sharedBy entity: EntityID) -> Bool {
    var base = entities.bases[entity]
    for _ in 0..<Self.deepestLike {
      guard let other = base else { return false }
      let range = tree(place.source).range(entities.nodes[other.index])
      if source(of: other) == place.source, range.start <= place.range.start, place.range.end <= range.end { return true }
      base = entities.bases[other]
    }
    return false
  }

  /// A statement that says a field of a thing otherwise, `change Night.verify { deadline: T + 3 h }`, and where it can stand: behind what
  /// declares the plan.
  package func change(_ entity: EntityID, _ node: Node, to text: String, behind plan: EntityID) -> (place: Place, text: String)? {
    guard let slot = entities.slots(of: entity).first(where: { $0.node == node }), let name = fields[slot.field.index].names.first else { return nil }
    let declared = source(of: plan)
    let end = Place(declared, tree(declared).range(entities.nodes[plan.index]).after)
    return (end, "\n\(KernelWord.change.spellings[0]) \(path(of: entity)) { \(spelling(name)): \(text) }")
  }

  /// Whether a name is the zero hour: `T`, `س`.
  package func isZeroHour(_ name: NameID) -> Bool { kernel.matches(name, .zero) }

  /// Whether a name is `here`: the instance of something at the same place.
  package func isHere(_ name: NameID) -> Bool { kernel.matches(name, .here) }

  /// Whether a name is `yes`, `no`, `unknown` and their like: a value of its own, which means no thing.
  package func isWordForValue(_ name: NameID) -> Bool {
    kernel.no.contains(name) || kernel.field(name, among: [.yes, .nothing, .unknown, .notYet, .asOf]) != nil
  }

  /// Whether a name is `yes` or `no`.
  package func isTruthWord(_ name: NameID) -> Bool { kernel.no.contains(name) || kernel.matches(name, .yes) }

  /// Whether the rules that are judged, the tests or derived fields ask for one of some fields; where a name is all that is known, it counts.
  package func asks(forAnyOf ids: [FieldID]) -> Bool {
    let names = Set(ids.flatMap { fields[$0.index].names })
    func asks(_ code: CompiledExpression) -> Bool {
      code.operations.contains { op in
        op.kind == .field && ids.contains { Int32(bitPattern: $0.raw) == op.a } || op.kind == .member && op.a == Member.named.rawValue && names.contains { Int32(bitPattern: $0.raw) == op.c }
      }
    }
    func says(_ node: Node?, _ source: SourceID) -> Bool {
      guard let node else { return false }
      return texts(node, in: source, brace: Literal.escapedBrace).values.contains { text in
        Self.pieces(text).contains { piece in
          guard case .hole(let path) = piece else { return false }
          return path.split { $0 == "." || $0 == "(" || $0 == ")" }.contains { self.names.lookup(String($0).trimmed).map(names.contains) ?? false }
        }
      }
    }
    return derivedCode.contains { $0.map(asks) ?? false } || tests.contains { asks($0.code) }
      || rules.contains { !$0.isIdle && (asks($0.code) || says($0.says, $0.origin.source) || says($0.help, $0.origin.source)) }
  }

  /// A text as it is shown. Of one in plain ASCII, a name of something rather than words for people, nothing is made on the way.
  package func plainText(_ value: Value) -> String {
    let unit = units[Int(value.source)], node = Node(Int(value.low))
    guard value.tag == .text, !isGuarded, unit.tree.kind(node) == .text else { return shown(value) }
    let bytes = unit.source.bytes[unit.tree.range(node).indices].dropFirst().dropLast()
    for byte in bytes where byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") { return shown(value) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a node is written in ASCII: no English word for a unit of time stands for so many of it.
  package func isASCII(_ node: Node, in source: SourceID) -> Bool {
    let unit = units[Int(source.index)]
    for index in unit.tree.range(node).indices where unit.source.bytes[index] >= 0x80 { return false }
    return true
  }

  /// The names of a dotted path, or a name alone; nil for anything else.
  package func segments(_ node: Node, in source: SourceID) -> [Node]? { units[Int(source.index)].tree.segments(node) }

  /// The unit in which a thing says that it is measured, as it is written there.
  package func unitStated(by thing: EntityID) -> String? {
    for slot in entities.slots(of: thing) where fields[slot.field.index].type == .unit && slot.value.tag == .number { return written(SourceID(Int(slot.source)), slot.node) }
    return nil
  }

  /// The entity that the names of a path mean from inside `block`, of one of `kinds` (of any if empty); silent.
  package func resolve(_ segments: [Node], fitting kinds: [KindID], from block: EntityID, _ source: SourceID) -> EntityID? {
    let tree = units[Int(source.index)].tree
    if case .found(let entity) = look(up: segments, tree, kinds, from: block) { return entity }
    return nil
  }

  /// The same of one name.
  package func resolve(_ name: NameID, fitting kinds: [KindID], from block: EntityID) -> EntityID? {
    if case .found(let entity) = lookup(name, kinds, from: block) { return entity }
    return nil
  }

  /// A name alone that is written in ASCII, so that it cannot be a length (`ساعتان`); nil for anything else.
  package func plainName(_ node: Node, in source: SourceID) -> NameID? {
    guard units[Int(source.index)].tree.kind(node) == .name, isASCII(node, in: source) else { return nil }
    return units[Int(source.index)].tree.nameID(node)
  }

  /// The kind that a name declares.
  package func kind(_ name: NameID) -> KindID? { schema.kinds[name] }

  /// Names near to one that was misspelt.
  package func namesNear(_ written: String, among candidates: [String]) -> [String] { nearestNames(to: written, among: candidates) }

  /// A place in a text.
  package func place(of node: Node, in source: SourceID) -> Place { place(source, node) }
}
