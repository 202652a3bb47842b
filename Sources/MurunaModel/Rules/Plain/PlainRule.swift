import MurunaSyntax
import MurunaText

/// A rule in a form that tells quickly of most things that they keep it: what stands in their fields is looked at where it lies, hardly
/// anything is made, and whatever is not plain to see is left to `judge`.
///
/// It never says that a thing breaks a rule, only that a thing keeps it without anything being missing, unclear or wrong on the way; so
/// it has no answer for much of what expressions can do, and needs none.
///
/// A class, so that it is passed on as one pointer.
final class PlainRule: Sendable {
  enum Kind: UInt8, Sendable {
    /// Not plain.
    case unsure

    // One value.
    /// `values[a]`, whichever thing it is.
    case known
    /// What variable a is at the moment.
    case variable
    /// The nearest thing around the owner that is of `around`, or itself.
    case enclosing
    /// What the owner stands in.
    case parent
    /// What stands before the owner (c 0) or behind it (c 1).
    case sibling
    /// What the owner is called: good for nothing but to be compared.
    case title
    /// The kind of the owner.
    case kind
    case single
    case computed
    /// The computed field that the owner's kind calls c.
    case named
    /// How many members list a has.
    case count
    /// The first member of list a (c 0), or the last (c 1).
    case end
    /// b added to a, taken from it, or a times b.
    case arithmetic
    /// The least (c 0) or the most (c 1) that a may be.
    case bound
    /// What a says of itself under name c.
    case detail
    /// How many letters the word or the text a has.
    case length

    // Lists.
    /// What the owner, or each of the owners, says in the field.
    case several
    /// What names the owner in the field.
    case inverse
    /// What stands inside the owner and fits the field.
    case inside
    /// The members of a, then those of b.
    case joined
    /// What each of list a stands in.
    case parents
    /// Those of list a of which b holds, as variable c.
    case filter
    /// Whom join a finds with the key b.
    case found
    /// What is reached from the owners of list a by its field.
    case reached
    /// The languages of text a.
    case languages
    /// What the owner leaves to be found out, where that is nothing.
    case holes

    // Truths.
    case and, or, not, conditional
    case isEmpty
    /// Whether a is unknown (c 0), none (1), not yet (2), not stated (3).
    case isNothing
    /// a compared with b.
    case equal, order
    /// Whether a is one of `all`; of what b holds; of kind `around`; not, where c is 1.
    case among, within, isKind
    /// Some (c 0), no (1), every (2) member of a, as variable `slot`, of which b, has `other`; -1 for none.
    case quantified

    var isList: Bool { rawValue >= Kind.several.rawValue && rawValue <= Kind.holes.rawValue }
  }

  struct Operation: Sendable {
    var kind: Kind
    var relation = Operator.equal
    /// Of a truth: what is not stated is no.
    var isTruth = false
    /// Unstated means none.
    var isClosed = false
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var other: Int32 = -1
    var slot: Int32 = 0
    var field = FieldID(0)
    /// The operation that yields whose field it is; and the variable, where that is one.
    var owner: Int32 = 0
    var ownerSlot: Int32 = -1
    var around = KindID(0)
    var all: Range<Int32> = 0..<0
  }

  let kind: KindID
  let operations: [Operation]
  let values: [Value]
  /// How many variables it has; the first two are what it draws.
  let slots: Int
  /// What it draws second, as a list.
  let second: Int32?
  let condition: Int32?
  /// A thing that does not say all of these fields does not meet the condition: see `PlainFrame.mayHave`.
  let needed: UInt64
  let musts: [Int32]
  /// Named values that no condition and no demand has found plain already.
  let lets: [Int32]
  /// The indices that it looks things up in; where there is no field, by title.
  let indices: [(kind: KindID, field: FieldID?)]

  init(_ parts: PlainRuleCompiler, _ kind: KindID, second: Int32?, condition: Int32?, musts: [Int32], lets: [Int32]) {
    self.kind = kind
    self.second = second
    self.condition = condition
    self.musts = musts
    let operations = parts.operations.map { operation in
      var operation = operation
      let owner = parts.operations[Int(operation.owner)]
      if owner.kind == .variable { operation.ownerSlot = owner.a }
      return operation
    }
    values = parts.values
    self.operations = operations
    let read = ([condition].compactMap(\.self) + musts).reduce(into: Set<Int32>()) { Self.addRead($1, operations, to: &$0) }
    self.lets = lets.filter { !read.contains($0) }
    let isSafe = second.map { Self.isSafe(operations[Int($0)].kind) || operations[Int($0)].kind == .found } ?? true
    needed = isSafe ? condition.map { Self.needed($0, operations).fields } ?? 0 : 0
    slots = Int(parts.slots)
    indices = parts.indices
  }

  /// The fields that the thing drawn first must say for a condition to hold, as far as nothing before them can be found wrong; and whether
  /// nothing of the condition can be.
  private static func needed(_ index: Int32, _ operations: [Operation]) -> (fields: UInt64, isSafe: Bool) {
    let op = operations[Int(index)]
    switch op.kind {
    case .and:
      let left = needed(op.a, operations)
      guard left.isSafe else { return left }
      let right = needed(op.b, operations)
      return (left.fields | right.fields, right.isSafe)
    case .not:
      let empty = operations[Int(op.a)]
      guard empty.kind == .isEmpty, case let field = operations[Int(empty.a)], isSafe(field.kind), isSafe(operations[Int(field.owner)].kind) else { return (0, false) }
      return (field.ownerSlot == 0 && (field.kind == .single || field.kind == .several) ? PlainFrame.bit(field.field) : 0, true)
    case .single where op.isTruth && op.ownerSlot == 0: return (PlainFrame.bit(op.field), true)
    default: return (0, false)
    }
  }

  /// The operations that are found plain wherever one of them gives a sure answer.
  private static func addRead(_ index: Int32, _ operations: [Operation], to read: inout Set<Int32>) {
    let op = operations[Int(index)]
    // Of what is read where it lies only whether there is any is known then.
    func isLookedAt(_ list: Operation) -> Bool { [.several, .inverse].contains(list.kind) && !operations[Int(list.owner)].kind.isList }
    read.insert(index)
    switch op.kind {
    case .and, .or, .not, .conditional, .among, .within, .isKind, .bound, .length, .filter, .quantified, .end: addRead(op.a, operations, to: &read)
    case .arithmetic, .order, .joined:
      addRead(op.a, operations, to: &read)
      addRead(op.b, operations, to: &read)
    case .equal where operations[Int(op.a)].kind != .title || operations[Int(op.b)].kind != .title:
      addRead(op.a, operations, to: &read)
      addRead(op.b, operations, to: &read)
    case .count where !isLookedAt(operations[Int(op.a)]): addRead(op.a, operations, to: &read)
    case .isEmpty where ![.single, .computed, .named].contains(operations[Int(op.a)].kind) && !isLookedAt(operations[Int(op.a)]):
      addRead(op.a, operations, to: &read)
    default: break
    }
  }

  /// Whether nothing can be found wrong where it is read: it compares nothing.
  private static func isSafe(_ kind: Kind) -> Bool {
    switch kind {
    case .variable, .enclosing, .parent, .sibling, .single, .computed, .several, .inverse, .inside: true
    default: false
    }
  }

  var asksOtherSides: Bool { operations.contains { $0.kind == .inverse } }

  /// What it says of a thing.
  enum Answer: UInt8, Sendable {
    case no, yes, unsure

    var opposite: Answer {
      switch self {
      case .yes: .no
      case .no: .yes
      case .unsure: .unsure
      }
    }
  }
}

/// What is at hand while one thing is looked at.
struct PlainFrame {
  var variables: [Value] = []
  /// The lists at hand, one behind the other: so many of `room`.
  private(set) var count = 0
  private var room: [Value] = []
  /// How many more members are looked at before the thing is left to `judge`: most have few.
  private var left = 0

  /// Of words that things say, by choice: how many letters they have.
  var lengths = NumberTable()

  /// Languages that texts have, as far as they were met, and the choices that they are. (One array of both would be a type of its own, which costs
  /// 1.4 M instructions when the first is made.)
  var languages: [String] = []
  var languageValues: [Value] = []

  /// By thing: a bit for each of the fields that it says, by the last bits of their numbers.
  private let said: [UInt64]

  init(_ entities: borrowing Entities) {
    said = entities.all.map { raw in entities.slotRange(of: EntityID(raw)).reduce(0) { $0 | Self.bit(entities.slots[$1].field) } }
  }

  static func bit(_ field: FieldID) -> UInt64 { 1 << UInt64(field.raw & 63) }

  /// Whether a thing may say something in all of some fields.
  func mayHave(all fields: UInt64, _ thing: EntityID) -> Bool { said[thing.index] & fields == fields }

  /// Whether a thing may say something in a field: mostly it does not.
  func mayHave(_ field: FieldID, _ thing: EntityID) -> Bool { said[thing.index] & Self.bit(field) != 0 }

  private static let most = 256
  /// Whoever reaches more than these is left to `judge`: each is compared with all.
  static let mostReached = 32

  mutating func begin(_ thing: EntityID) {
    left = Self.most
    count = 0
    variables[0] = .entity(thing)
  }

  subscript(place: Int) -> Value {
    get { room[place] }
    set { room[place] = newValue }
  }

  /// Whether so many more may be looked at.
  mutating func mayLook(at number: Int = 1) -> Bool {
    left -= number
    return left >= 0
  }

  mutating func append(_ value: Value) {
    if count < room.count { room[count] = value } else { room.append(value) }
    count += 1
  }

  mutating func sort(from mark: Int) { room[mark..<count].sort { $0.low < $1.low } }

  /// Whether a thing is among others.
  func holds(_ thing: Value, in places: Range<Int>) -> Bool { places.contains { room[$0].low == thing.low } }

  /// The list from `mark` on is no longer needed.
  mutating func forget(from mark: Int) { count = mark }

  /// What comes behind `end` takes the place of what stands before it, from `mark` on.
  mutating func forget(_ mark: Int, until end: Int) {
    for place in end..<count { room[mark + place - end] = room[place] }
    count -= end - mark
  }
}
