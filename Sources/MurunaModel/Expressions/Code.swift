import MurunaSyntax
import MurunaText

/// An expression, compiled once and evaluated for every thing: operations as an array of numbers, children before parents.
struct CompiledExpression: Sendable {
  var operations: [Operation] = []
  var types: [StaticType] = []
  /// How many variables it binds.
  var slots = 0
  /// How deep its evaluation calls itself: see `measured`.
  private(set) var height = 0
  let source: SourceID

  init(source: SourceID) { self.source = source }

  /// The kind of which an operation lists all things; nil for any other.
  func kindListed(by operation: Int32) -> KindID? {
    let operation = operations[Int(operation)]
    return operation.kind == .allOf ? KindID(Int(operation.a)) : nil
  }
}

extension CompiledExpression {
  /// The same with its height known, for derived fields: they rest on one another, so their heights add up. Long sums are worked out
  /// from the left in a loop, and count as one.
  func measured() -> CompiledExpression {
    var heights = [Int](repeating: 1, count: operations.count)
    for (index, op) in operations.enumerated() {
      let isSum = op.kind == .arithmetic
      for operand in operands(of: op) where operand >= 0 && operand < index {
        let isSpine = isSum && operand == op.a && operations[Int(operand)].kind == .arithmetic
        heights[index] = max(heights[index], heights[Int(operand)] + (isSpine ? 0 : 1))
      }
    }
    var code = self
    code.height = heights.max() ?? 0
    return code
  }

  /// The operations that one is made of; a negative number is none.
  private func operands(of op: Operation) -> [Int32] {
    switch op.kind {
    case .constant, .allOf, .findings, .today, .broken, .variable: []
    case .field, .member: [op.b]
    case .not, .isEmpty, .isNothing, .negative, .qualified: [op.a]
    case .and, .or, .compare, .contains, .arithmetic, .range, .list, .filter: [op.a, op.b]
    case .quantified: [op.a, op.b - 1, op.e - 1]
    case .conditional: [op.a, op.b, op.c]
    case .call: [op.b - 1, op.c - 1, op.d - 1]
    }
  }

  /// Whether some operation is made of this one.
  func isPart(_ operation: Int32) -> Bool { operations.contains { operands(of: $0).contains(operation) } }

  /// Whether an operation, or what it is made of, reads a variable.
  func reads(_ operation: Int32, _ isMeant: (Int32) -> Bool) -> Bool { isMade(operation) { $0.kind == .variable && isMeant($0.a) } }

  /// Whether an operation, or what it is made of, reads a field.
  func asks(_ operation: Int32, for field: Int32) -> Bool { isMade(operation) { $0.kind == .field && $0.a == field } }

  /// Whether an operation, or one that it is made of, is meant.
  private func isMade(_ operation: Int32, of isMeant: (Operation) -> Bool) -> Bool {
    var stack = [operation]
    while let next = stack.popLast() {
      guard next >= 0 else { continue }
      let op = operations[Int(next)]
      if isMeant(op) { return true }
      stack += operands(of: op)
    }
    return false
  }
}

/// What is known of an expression's value before it is evaluated.
struct StaticType: Hashable, Sendable {
  var type: FieldType
  var isMany: Bool
  var isFinding = false
  /// The field whose values these are, if they are such: each may carry details, `since` of a membership.
  var field: FieldID?

  static let anything = StaticType(type: .anything, isMany: false)
  static let truth = StaticType(type: .truth, isMany: false)
  static let number = StaticType(type: .number(lowest: nil, highest: nil), isMany: false)

  var kinds: [KindID]? {
    if case .reference(let kinds) = type { return kinds }
    return nil
  }
}

/// One operation; what `a`, `b`, `c` and `d` are depends on the kind. Indices of operations are below the operation's own.
struct Operation: Sendable {
  enum Kind: UInt8, Sendable {
    /// a: index of the constant in the model's constants
    case constant
    /// a: slot
    case variable
    /// every entity of kind a
    case allOf
    /// findings of severity a
    case findings
    /// field a of operation b
    case field
    /// member a (`Member`) of operation b; c: kind of `enclosing`, or name of `detail` and `named`
    case member
    /// a and b
    case and, or, not
    /// compare a with b by operator c
    case compare
    /// whether a is empty
    case isEmpty
    /// whether a is unknown (c 0), none (1), not yet (2), not stated (3)
    case isNothing
    /// a in b, negated by c
    case contains
    /// arithmetic c on a and b
    case arithmetic
    case negative
    /// a to b
    case range
    /// qualifier c of a
    case qualified
    /// those of list a for which b holds; c: slot; d: index of a `Join` plus one
    case filter
    /// some (c 0), no (1), every (2) of list a; b: condition plus one; d: slot; e: `has` plus one; f: join plus one
    case quantified
    /// if a then b else c
    case conditional
    /// function a of b, c and d (plus one each)
    case call
    /// operations a..<b of `operands`
    case list
    case today
    case broken
  }

  var kind: Kind
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
  var d: Int32 = 0
  var e: Int32 = 0
  var f: Int32 = 0
  var node: Node
}

/// What every entity has besides its fields.
enum Member: Int32, Sendable {
  case id, title, kind, parent, previous, next, enclosing, detail, zero, named, rule, thing, secret
}

/// The functions of expressions.
package enum Function: Int32, CaseIterable, Sendable {
  /// What other languages call them.
  static let elsewhere = [
    "len": "count", "size": "count", "number": "count", "total": "sum", "min": "least", "minimum": "least", "max": "greatest", "maximum": "greatest", "avg": "mean", "average": "mean",
    "unique": "distinct", "dayofweek": "weekday", "day": "weekday", "median": "mean", "closure": "reach", "حاصل": "مجموع", "معدل": "متوسط", "أقل": "أصغر", "أكثر": "أكبر",
  ]

  case count, sum, least, greatest, mean, first, last, distinct, reach, path, languages, weekday, year, holes, contains, length, at, occurrences, lowest, highest

  package var spellings: [String] {
    switch self {
    case .count: ["count", "عدد"]
    case .sum: ["sum", "مجموع"]
    case .least: ["least", "أصغر"]
    case .greatest: ["greatest", "أكبر"]
    case .mean: ["mean", "متوسط"]
    case .first: ["first", "أول"]
    case .last: ["last", "آخر"]
    case .distinct: ["distinct", "دون_تكرار"]
    case .reach: ["reach", "يصل"]
    case .path: ["path", "مسار"]
    case .languages: ["languages", "لغات"]
    case .weekday: ["weekday", "يوم_الأسبوع"]
    case .year: ["year", "سنة"]
    case .holes: ["holes", "فراغات"]
    case .contains: ["contains", "يحتوي"]
    case .length: ["length", "طول"]
    case .at: ["at", "عند"]
    case .occurrences: ["occurrences", "مرات"]
    case .lowest: ["lowest", "أدناه"]
    case .highest: ["highest", "أقصاه"]
    }
  }

  static let byName: [String: Function] = {
    var table: [String: Function] = [:]
    for function in allCases { for spelling in function.spellings { table[IdentityKey.of(spelling)] = function } }
    return table
  }()
}
