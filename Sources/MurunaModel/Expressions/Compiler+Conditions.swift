import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// A filter that can look its members up instead of trying them all: those whose field equals (or holds) a key.
struct Join: Sendable {
  enum Way: Sendable {
    /// The members whose field equals the key, or holds it.
    case field(FieldID)
    /// The key is itself the list of members.
    case list
    /// The children of the key.
    case parent
    /// The members whose title is the key.
    case title
  }

  let kind: KindID
  let way: Way
  /// The operation that yields the key; it does not depend on the member at hand.
  let key: Int32
}

extension Compiler {
  mutating func comparison(_ node: Node) -> Int32 {
    let parts = Array(tree.children(node))
    if let clause = parts.first(where: { tree.kind($0) == .clause }) {
      // `for 6 h` is watched by the timeline, in the conditions of events.
      model.report(.notAnExpression, at: model.place(source, clause), Message.notAnExpression(model.written(source, clause).prefixed(30)))
      return broken(node)
    }
    guard parts.count == 3, let relation = Operator(rawValue: tree.payload(parts[1])) else { return broken(node) }
    let (left, right) = (parts[0], parts[2])
    switch relation {
    case .equal, .notEqual:
      let isNot = relation == .notEqual
      if tree.kind(right) == .name, let word = model.kernel.field(tree.nameID(right), among: [.empty, .stated, .unknown, .nothing, .notYet]), binding(tree.nameID(right)) == nil {
        let operand = compile(left)
        let test: Int32
        switch word {
        case .empty: test = add(.init(kind: .isEmpty, a: operand, node: node), .truth)
        case .unknown: test = add(.init(kind: .isNothing, a: operand, c: 0, node: node), .truth)
        case .stated: test = add(.init(kind: .not, a: add(.init(kind: .isNothing, a: operand, c: 3, node: node), .truth), node: node), .truth)
        case .nothing: test = add(.init(kind: .isNothing, a: operand, c: 1, node: node), .truth)
        default: test = add(.init(kind: .isNothing, a: operand, c: 2, node: node), .truth)
        }
        return isNot ? add(.init(kind: .not, a: test, node: node), .truth) : test
      }
      var (a, b) = sides(left, right)
      (a, b) = (ofKind(a, beside: b, left), ofKind(b, beside: a, right))
      return add(.init(kind: .compare, a: a, b: b, c: Int32(relation.rawValue), node: node), .truth)
    case .within, .notWithin:
      let a: Int32, b: Int32
      if tree.kind(right) == .list || tree.kind(right) == .group {
        a = compile(left)
        b = compileList(right, expecting: code.types[Int(a)])
      } else {
        (a, b) = sides(left, right)
      }
      return add(.init(kind: .contains, a: a, b: b, c: relation == .notWithin ? 1 : 0, node: node), .truth)
    default:
      let (a, b) = sides(left, right)
      if isSeveral(a, left) || isSeveral(b, right) { return broken(node) }
      return add(.init(kind: .compare, a: a, b: b, c: Int32(relation.rawValue), node: node), .truth)
    }
  }

  /// Both sides of a comparison: a bare name is first looked up among the other side's choices.
  private mutating func sides(_ left: Node, _ right: Node) -> (Int32, Int32) {
    // A bare name on the left is a word of what stands on the right, unless that is a bare name too.
    if tree.kind(left) == .name, tree.kind(right) != .name || binding(tree.nameID(right)) != nil, binding(tree.nameID(left)) == nil {
      let b = compile(right)
      // `district in indicator.by` is a choice; `risk in x` where words are wanted is still the kind.
      let isKind = model.kindID(tree.nameID(left), in: source) != nil
      if isKind, case .words = code.types[Int(b)].type { return (compile(left), b) }
      return (compileExpecting(left, code.types[Int(b)]), b)
    }
    let a = compile(left)
    return (a, compileExpecting(right, code.types[Int(a)]))
  }

  /// `crew.kind is team`: beside a kind the name of a kind is that kind, not all things of it.
  private mutating func ofKind(_ side: Int32, beside other: Int32, _ node: Node) -> Int32 {
    let (op, beside) = (code.operations[Int(side)], code.operations[Int(other)])
    guard op.kind == .allOf, beside.kind == .member, beside.a == Member.kind.rawValue else { return side }
    return constant(Value(.kind, Int64(op.a)), .anything, node)
  }

  /// A year alone is a date here.
  private mutating func compileDay(_ node: Node) -> Int32 { compileExpecting(node, StaticType(type: .date, isMany: false)) }

  private mutating func compileExpecting(_ node: Node, _ type: StaticType) -> Int32 {
    switch tree.kind(node) {
    case .name, .path: return compileName(node, expecting: type)
    case .number, .code:
      if case .code(let vocabulary) = type.type {
        let written = model.written(source, node)
        guard let item = model.item(written, of: vocabulary) else {
          model.report(.unknownCode, at: model.place(source, node), Message.unknownCode(written, of: model.spelling(model.vocabularies[vocabulary.index].name)))
          return broken(node)
        }
        return constant(Value(.code, Int64(item.raw)), StaticType(type: type.type, isMany: false), node)
      }
      if type.type == .date || type.type == .stretch, tree.kind(node) == .number, let value = model.year(node, source) {
        return constant(value, StaticType(type: .date, isMany: false), node)
      }
      return compile(node)
    case .group:
      return tree.firstChild(node).map { compileExpecting($0, type) } ?? broken(node)
    default: return compile(node)
    }
  }

  private mutating func compileList(_ node: Node, expecting type: StaticType) -> Int32 {
    if tree.kind(node) == .group { return tree.firstChild(node).map { compileList($0, expecting: type) } ?? broken(node) }
    guard tree.kind(node) == .list else { return compileExpecting(node, type) }
    let operands = tree.children(node).map { compileExpecting($0, type) }
    return balanced(operands[...], node) { compiler, left, right in
      compiler.add(.init(kind: .list, a: left, b: right, node: node), StaticType(type: type.type, isMany: true))
    }
  }

  /// What a list is made of, and the names that a member of it has inside a condition: `a in risk`, `risk`, `playbook.actions`.
  mutating func members(_ node: Node) -> (list: Int32, names: [NameID], type: StaticType) {
    if tree.kind(node) == .comparison {
      let parts = Array(tree.children(node))
      if parts.count == 3, tree.payload(parts[1]) == Operator.within.rawValue, tree.kind(parts[0]) == .name {
        let list = compile(parts[2])
        var type = code.types[Int(list)]
        type.isMany = false
        return (list, [tree.nameID(parts[0])], type)
      }
    }
    if tree.kind(node) == .name, binding(tree.nameID(node)) != nil, let kind = model.kindID(tree.nameID(node), in: source) {
      model.report(
        .boundKind, at: model.place(source, node), Message.boundKind(model.written(source, node)),
        help: Message.boundKindHelp(String(model.word(kind).prefix(1)), model.word(kind)))
      return (broken(node), [], .anything)
    }
    let list = compile(node)
    var type = code.types[Int(list)]
    type.isMany = false
    var names: [NameID] = []
    if type.isFinding {
      names = Array(Set([KernelField.error, .warning, .note, .finding].flatMap(\.spellings).compactMap { model.names.lookup($0) })).sorted()
    }
    for kind in type.kinds ?? [] {
      for ancestor in model.kinds[kind.index].lineage { names += model.kinds[ancestor.index].names }
    }
    return (list, names.filter { binding($0) == nil }, type)
  }

  private mutating func bind(_ names: [NameID], _ type: StaticType) -> Int32 {
    let slot = Int32(code.slots)
    code.slots += 1
    bindings.append(Binding(names: names, slot: slot, type: type))
    return slot
  }

  mutating func filter(_ node: Node) -> Int32 {
    let parts = Array(tree.children(node))
    guard parts.count == 2 else { return broken(node) }
    let (list, names, type) = members(parts[0])
    let slot = bind(names, type)
    let condition = self.condition(parts[1])
    bindings.removeLast()
    let join = self.join(condition, over: list, slot)
    var listType = code.types[Int(list)]
    listType.isMany = true
    return add(.init(kind: .filter, a: list, b: condition, c: slot, d: join, node: node), listType)
  }

  mutating func quantified(_ node: Node) -> Int32 {
    var parts = Array(tree.children(node))[...]
    guard let word = parts.popFirst(), let subject = parts.popFirst(), let quantifier = Operator(rawValue: tree.payload(word)) else { return broken(node) }
    var inClause: Node?
    var whereClause: Node?
    var hasClause: Node?
    for clause in parts where tree.kind(clause) == .clause {
      switch Keyword(rawValue: UInt8(truncatingIfNeeded: tree.payload(clause))) {
      case .in: inClause = tree.firstChild(clause)
      case .where: whereClause = tree.firstChild(clause)
      case .has: hasClause = tree.firstChild(clause)
      default: break
      }
    }
    let list: Int32
    var names: [NameID]
    var type: StaticType
    if let inClause {
      list = compile(inClause)
      type = code.types[Int(list)]
      type.isMany = false
      guard tree.kind(subject) == .name else { return broken(subject) }
      names = [tree.nameID(subject)]
      if let kind = model.kindID(names[0], in: source) {
        names = model.kinds[kind.index].names
        if type.kinds == nil { type = StaticType(type: .reference([kind]), isMany: false) }
      }
    } else {
      (list, names, type) = members(subject)
    }
    let slot = bind(names, type)
    let condition = whereClause.map { self.condition($0) }
    let has = hasClause.map { self.condition($0) }
    bindings.removeLast()
    var join = condition.map { self.join($0, over: list, slot) } ?? 0
    // Of `some` and `no`, what a member has narrows the members down as well as where.
    if join == 0, quantifier != .every, let has { join = self.join(has, over: list, slot) }
    let kind: Int32 = quantifier == .some ? 0 : quantifier == .no ? 1 : 2
    return add(
      .init(kind: .quantified, a: list, b: (condition ?? -1) + 1, c: kind, d: slot, e: (has ?? -1) + 1, f: join, node: node), .truth)
  }

  /// Whether what an operation yields changes with a variable from `slot` on.
  func dependsOn(_ operation: Int32, slotFrom slot: Int32) -> Bool { code.reads(operation) { $0 >= slot } }

  /// Whether an operation reads a variable.
  func uses(_ operation: Int32, slot: Int32) -> Bool { code.reads(operation) { $0 == slot } }

  /// The index of a join plus one, where a condition demands that a field of the member equal something that does not depend on it.
  mutating func join(_ condition: Int32, over list: Int32, _ slot: Int32) -> Int32 {
    guard code.operations[Int(list)].kind == .allOf else { return 0 }
    let kind = KindID(Int(code.operations[Int(list)].a))
    let op = code.operations[Int(condition)]
    if op.kind == .and {
      let left = join(op.a, over: list, slot)
      return left != 0 ? left : join(op.b, over: list, slot)
    }
    func fieldOfMember(_ operation: Int32) -> FieldID? {
      let op = code.operations[Int(operation)]
      guard op.kind == .field, code.operations[Int(op.b)].kind == .variable, code.operations[Int(op.b)].a == slot else { return nil }
      return FieldID(Int(op.a))
    }
    func isOfMember(_ operation: Int32, _ member: Member) -> Bool {
      let op = code.operations[Int(operation)]
      guard op.kind == .member, op.a == member.rawValue else { return false }
      return code.operations[Int(op.b)].kind == .variable && code.operations[Int(op.b)].a == slot
    }
    func canJoin(_ field: FieldID) -> Bool {
      let field = model.fields[field.index]
      guard field.derived == nil, field.inverse == nil, !field.isInside, !field.isComputed else { return false }
      switch field.type {
      case .reference, .choice, .code, .words, .truth, .text: return true
      default: return false
      }
    }
    var found: Join?
    if op.kind == .compare, op.c == Int32(Operator.equal.rawValue) {
      if let field = fieldOfMember(op.a), canJoin(field), !dependsOn(op.b, slotFrom: slot) { found = Join(kind: kind, way: .field(field), key: op.b) }
      if let field = fieldOfMember(op.b), canJoin(field), !dependsOn(op.a, slotFrom: slot) { found = Join(kind: kind, way: .field(field), key: op.a) }
      for (member, way) in [(Member.parent, Join.Way.parent), (.title, .title)] {
        if isOfMember(op.a, member), !dependsOn(op.b, slotFrom: slot) { found = Join(kind: kind, way: way, key: op.b) }
        if isOfMember(op.b, member), !dependsOn(op.a, slotFrom: slot) { found = Join(kind: kind, way: way, key: op.a) }
      }
    } else if op.kind == .contains, op.c == 0, let field = fieldOfMember(op.b), canJoin(field), !dependsOn(op.a, slotFrom: slot) {
      found = Join(kind: kind, way: .field(field), key: op.a)
    }
    func isMember(_ operation: Int32) -> Bool { code.operations[Int(operation)].kind == .variable && code.operations[Int(operation)].a == slot }
    if found == nil, op.kind == .contains, op.c == 0, isMember(op.a), !dependsOn(op.b, slotFrom: slot) { found = Join(kind: kind, way: .list, key: op.b) }
    // `g is first(group)`: the one, if it is one.
    if found == nil, op.kind == .compare, op.c == Int32(Operator.equal.rawValue) {
      for (member, other) in [(op.a, op.b), (op.b, op.a)] where isMember(member) && !code.types[Int(other)].isMany && !dependsOn(other, slotFrom: slot) {
        found = Join(kind: kind, way: .list, key: other)
      }
    }
    guard let found else { return 0 }
    model.joins.append(found)
    return Int32(model.joins.count)
  }

  mutating func call(_ node: Node) -> Int32 {
    let parts = Array(tree.children(node))
    guard let callee = parts.first, tree.kind(callee) == .name, let function = Function.byName[IdentityKey.of(model.written(source, callee))] else {
      let written = parts.first.map { model.written(source, $0) } ?? ""
      let near = Function.elsewhere[written.lowercased()].map { [$0] } ?? model.suggestions(for: written, at: .functions)
      model.report(
        .unknownFunction, at: model.place(source, parts.first ?? node), Message.unknownFunction(written),
        help: near.isEmpty ? Message.functionsAre(Function.allCases.map { $0.spellings[0] }) : Message.didYouMean(near),
        fixes: Model.replacement(of: model.place(source, parts.first ?? node), by: near))
      return broken(node)
    }
    guard parts.count == 2 else {
      model.report(.wrongArguments, at: model.place(source, node), Message.needsArgument(function.spellings[0]))
      return broken(node)
    }
    var arguments: [Int32] = []
    if tree.kind(parts[1]) == .list, function == .path || function == .contains || function == .at || function == .occurrences {
      arguments = tree.children(parts[1]).enumerated().map { number, node in
        (function == .at && number == 1) || (function == .occurrences && number > 0) ? compileDay(node) : compile(node)
      }
    } else {
      arguments = [compile(parts[1])]
    }
    let first = code.types[Int(arguments[0])]
    let type: StaticType
    switch function {
    case .count, .year: type = .number
    case .length:
      type = first.type == .stretch || first.type == .date || first.type == .cadence ? StaticType(type: .duration, isMany: false) : .number
    case .sum, .least, .greatest, .mean, .first, .last: type = StaticType(type: first.type, isMany: false, isFinding: first.isFinding, field: first.field)
    case .distinct, .reach, .path, .holes: type = StaticType(type: first.type, isMany: true, field: function == .distinct ? first.field : nil)
    case .languages: type = StaticType(type: .words, isMany: true)
    case .weekday: type = StaticType(type: .words, isMany: first.type == .stretch)
    case .contains: type = .truth
    case .at: type = StaticType(type: first.type, isMany: true, field: first.field)
    case .occurrences: type = StaticType(type: .stretch, isMany: true)
    case .lowest, .highest: type = StaticType(type: first.type == .stretch ? .date : first.type, isMany: false)
    }
    if function == .occurrences, arguments.count != 3 {
      model.report(.wrongArguments, at: model.place(source, parts[1]), Message.occurrencesNeeds)
      return broken(node)
    }
    if function == .reach || function == .path {
      guard code.operations[Int(arguments[0])].kind == .field else {
        model.report(.wrongArguments, at: model.place(source, parts[1]), Message.reachNeedsField)
        return broken(node)
      }
    }
    return add(
      .init(kind: .call, a: function.rawValue, b: arguments[0] + 1, c: arguments.count > 1 ? arguments[1] + 1 : 0,
        d: arguments.count > 2 ? arguments[2] + 1 : 0, node: node), type)
  }
}
