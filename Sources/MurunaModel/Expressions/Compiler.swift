import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Turns the tree of an expression into operations, and says what cannot be understood: names, fields, functions.
struct Compiler {
  struct Binding {
    let names: [NameID]
    let slot: Int32
    let type: StaticType
  }

  var model: Model
  var code: CompiledExpression
  var bindings: [Binding]
  let source: SourceID
  let tree: SyntaxTree
  /// The block that names are looked up from.
  let block: EntityID
  /// Parameters of the rule at hand.
  var parameters: [NameID: (value: Value, type: StaticType)] = [:]
  var failed = false
  let isLibrary: Bool

  /// - Parameter model: lent by its owner (`Model.lend`), who swaps it back: two owners would copy whatever is written to.
  init(_ model: consuming Model, source: SourceID, block: EntityID = .program, bindings: [Binding] = []) {
    tree = model.tree(source)
    isLibrary = model.units[Int(source.index)].isLibrary
    self.model = model
    self.source = source
    code = CompiledExpression(source: source)
    code.slots = bindings.count
    self.bindings = bindings
    self.block = block
  }

  mutating func compile(_ node: Node) -> Int32 {
    switch tree.kind(node) {
    case .group: return tree.firstChild(node).map { compile($0) } ?? broken(node)
    case .item:
      let item = ItemParts(tree, node)
      if let titles = item.titles { model.textAlone(titles, source) }
      return compile(item.value)
    case .name, .path: return compileName(node, expecting: nil)
    case .number, .percent, .quantity, .date, .moment, .time, .text, .titles, .hole: return literal(node)
    case .code: return literal(node)
    case .and, .or:
      let kind: Operation.Kind = tree.kind(node) == .and ? .and : .or
      let operands = tree.children(node).map { condition($0) }
      return balanced(operands[...], node) { compiler, left, right in
        compiler.add(.init(kind: kind, a: left, b: right, node: node), .truth)
      }
    case .not: return tree.firstChild(node).map { child in
      let operand = condition(child)
      return add(.init(kind: .not, a: operand, node: node), .truth)
    } ?? broken(node)
    case .comparison: return comparison(node)
    case .range:
      let parts = Array(tree.children(node))
      guard parts.count >= 2 else { return broken(node) }
      if isConstant(parts[0]), isConstant(parts[1]) { return literal(node) }
      let low = compile(parts[0]), high = compile(parts[1])
      return add(.init(kind: .range, a: low, b: high, node: node), code.types[Int(low)])
    case .stretch: return literal(node)
    case .sum, .product: return arithmetic(node)
    case .negative: return tree.firstChild(node).map { child in
      let operand = compile(child)
      return add(.init(kind: .negative, a: operand, node: node), code.types[Int(operand)])
    } ?? broken(node)
    case .qualified:
      let parts = Array(tree.children(node))
      guard parts.count == 2 else { return broken(node) }
      if isConstant(parts[1]) { return literal(node) }
      let operand = compile(parts[1])
      return add(.init(kind: .qualified, a: operand, c: Int32(tree.payload(parts[0])), node: node), code.types[Int(operand)])
    case .filter: return filter(node)
    case .quantified: return quantified(node)
    case .conditional:
      let parts = Array(tree.children(node))
      guard parts.count == 3 else { return broken(node) }
      let condition = self.condition(parts[0]), yes = branch(parts[1]), no = branch(parts[2])
      return add(.init(kind: .conditional, a: condition, b: yes, c: no, node: node), code.types[Int(isNone(parts[1]) ? no : yes)])
    case .call: return call(node)
    case .member:
      let parts = Array(tree.children(node))
      guard parts.count == 2 else { return broken(node) }
      let base = compile(parts[0])
      return member(parts[1], of: base)
    case .list:
      let operands = tree.children(node).map { compile($0) }
      return balanced(operands[...], node) { compiler, left, right in
        compiler.add(.init(kind: .list, a: left, b: right, node: node), compiler.listType(left, right))
      }
    case .of:
      let parts = Array(tree.children(node))
      guard parts.count == 2 else { return broken(node) }
      if let counted = countInWords(parts[0], parts[1], node) { return counted }
      let base = compile(parts[1])
      return member(parts[0], of: base)
    case .missing, .unexpected:
      failed = true
      return add(.init(kind: .broken, node: node), .anything)
    default:
      model.report(.notAnExpression, at: model.place(source, node), Message.notAnExpression(model.written(source, node).prefixed(30)))
      return broken(node)
    }
  }

  /// Of two lists put together: things of any of their kinds.
  private func listType(_ left: Int32, _ right: Int32) -> StaticType {
    let (one, other) = (code.types[Int(left)], code.types[Int(right)])
    guard let first = one.kinds, let second = other.kinds, first != second else { return StaticType(type: other.type, isMany: true, field: one.field == other.field ? one.field : nil) }
    return StaticType(type: .reference(first + second.filter { !first.contains($0) }), isMany: true)
  }

  /// What an `if` comes to: `none` is nothing, so that a list says only what applies.
  private mutating func branch(_ node: Node) -> Int32 {
    isNone(node) ? constant(Value(.noneStated), .anything, node) : compile(node)
  }

  private func isNone(_ node: Node) -> Bool { tree.kind(node) == .name && model.kernel.matches(tree.nameID(node), .nothing) }

  /// Joins many operands two by two, halves first: ten thousand of them must not nest ten thousand deep.
  mutating func balanced(_ operands: ArraySlice<Int32>, _ node: Node, _ join: (inout Compiler, Int32, Int32) -> Int32) -> Int32 {
    guard operands.count > 1 else { return operands.first ?? broken(node) }
    let middle = operands.startIndex + (operands.count + 1) / 2
    let left = balanced(operands[..<middle], node, join), right = balanced(operands[middle...], node, join)
    return join(&self, left, right)
  }

  mutating func add(_ operation: Operation, _ type: StaticType) -> Int32 {
    code.operations.append(operation)
    code.types.append(type)
    return Int32(code.operations.count - 1)
  }

  mutating func broken(_ node: Node) -> Int32 {
    failed = true
    return add(.init(kind: .broken, node: node), .anything)
  }

  mutating func constant(_ value: Value, _ type: StaticType, _ node: Node) -> Int32 {
    model.constants.append(value)
    return add(.init(kind: .constant, a: Int32(model.constants.count - 1), node: node), type)
  }

  /// Whether a node is made of literals alone.
  private func isConstant(_ node: Node) -> Bool {
    switch tree.kind(node) {
    case .number, .percent, .quantity, .date, .moment, .time: true
    case .qualified: tree.children(node).dropFirst().allSatisfy { isConstant($0) }
    case .negative, .group: tree.firstChild(node).map { isConstant($0) } ?? false
    default: false
    }
  }

  private mutating func literal(_ node: Node) -> Int32 {
    switch tree.kind(node) {
    case .text, .titles: return constant(Value(.text, Int64(node.index), source: UInt16(source.index)), StaticType(type: .text, isMany: false), node)
    case .hole: return constant(Value(.hole), .anything, node)
    case .time:
      guard let seconds = Literal.time(model.written(source, node)) else { return broken(node) }
      return constant(Value(.time, seconds, seconds), StaticType(type: .time, isMany: false), node)
    case .code: return broken(node)
    default: break
    }
    let holdsDate = containsDate(node)
    let value = holdsDate ? model.dateValue(node, tree.kind(node) == .stretch ? .stretch : .date, block, source) : model.amount(node, block, source)
    guard let value else { return broken(node) }
    let type: FieldType =
      switch value.tag {
      case .date: .date
      case .stretch: .stretch
      case .moment: .moment
      case .duration, .months: .duration
      default: value.flags.contains(.isPercent) ? .percent : value.unit == 0 ? .number(lowest: nil, highest: nil) : .quantity
      }
    return constant(value, StaticType(type: type, isMany: false), node)
  }

  private func containsDate(_ node: Node) -> Bool {
    switch tree.kind(node) {
    case .date, .moment: true
    case .number, .percent, .quantity, .name, .operator: false
    default: tree.children(node).contains { containsDate($0) }
    }
  }

  private mutating func arithmetic(_ node: Node) -> Int32 {
    var parts = Array(tree.children(node))[...]
    guard let first = parts.popFirst() else { return broken(node) }
    var result = compile(first)
    while let sign = parts.popFirst(), let right = parts.popFirst() {
      let operand = compile(right)
      let type = resultType(code.types[Int(result)].type, code.types[Int(operand)].type, Operator(rawValue: tree.payload(sign)))
      result = add(.init(kind: .arithmetic, a: result, b: operand, c: Int32(tree.payload(sign)), node: node), StaticType(type: type, isMany: false))
    }
    return result
  }

  private func resultType(_ left: FieldType, _ right: FieldType, _ sign: Operator?) -> FieldType {
    switch (left, right, sign) {
    case (.point, .point, .minus), (.date, .date, .minus), (.moment, .moment, .minus): .duration
    case (.duration, .duration, .dividedBy): .number(lowest: nil, highest: nil)
    case (.number, .duration, .times), (.number, .date, .plus): right
    // What is worked out keeps no bounds of what it is worked out from.
    case (.number, _, _): .number(lowest: nil, highest: nil)
    default: left
    }
  }
}
