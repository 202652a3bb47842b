import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// The fourth pass: rules, views, tests and waivers, compiled.
  mutating func collectRules() {
    readPresentRules()
    var changes: [RuleChange] = []
    for index in units.indices where units[index].tree.count > 0 { collectRules(in: index, &changes) }
    var changed: [String: Place] = [:]
    for change in changes { changeRule(change, &changed) }
  }

  struct RuleChange {
    let source: SourceID
    let name: Node
    let body: Node
  }

  /// The rules, views and tests of one file.
  mutating func collectRules(in unit: Int) {
    var changes: [RuleChange] = []
    collectRules(in: unit, &changes)
  }

  private mutating func collectRules(in unit: Int, _ changes: inout [RuleChange]) {
    let source = SourceID(unit)
    let tree = units[unit].tree
    let isLibrary = units[unit].isLibrary
    for top in rootStatements(of: unit) where top.kind == .declaration && top.isNamed {
      guard let word = kernel.word(top.head) else { continue }
      let statement = top.node
      switch word {
      case .rule: collectRule(DeclarationParts(tree, statement), statement, source, isLibrary: isLibrary)
      case .view: collectView(DeclarationParts(tree, statement), statement, source, isLibrary: isLibrary)
      case .test: collectTest(DeclarationParts(tree, statement), statement, source)
      case .waive: collectWaiver(DeclarationParts(tree, statement), source)
      case .change:
        let parts = DeclarationParts(tree, statement)
        if let name = parts.name, tree.kind(name) == .name, ruleNames.contains(tree.nameID(name)), let body = parts.body {
          changes.append(.init(source: source, name: name, body: body))
        }
      case .kind, .extend, .vocabulary, .item, .measure, .column, .titles, .parameter, .letValue: break
      }
    }
  }

  private mutating func collectRule(_ parts: DeclarationParts, _ statement: Node, _ source: SourceID, isLibrary: Bool) {
    let tree = self.tree(source)
    guard let nameNode = parts.name, tree.kind(nameNode) == .name, let body = parts.body else {
      report(.kindWithoutName, at: Place(source, tree.range(parts.head).after), Message.ruleWithoutName)
      return
    }
    let name = written(source, nameNode)
    if !isLibrary { readRule(named: tree.nameID(nameNode)) }
    if let old = ruleNumbers[name].map({ rules[$0] }) {
      report(
        .duplicateName, at: place(source, nameNode), Message.duplicateName(Called(english: "rule", arabic: "قاعدة"), name),
        related: [.init(place(old.origin.source, old.origin.nameNode), Message.firstHere)], help: Message.duplicateNameHelp)
      return
    }
    var rule = Rule(
      name: name, origin: Origin(source, statement, name: nameNode), isLibrary: isLibrary, code: CompiledExpression(source: source))
    // Parameters first: everything else may use them.
    for child in tree.children(body) where isDeclaration(child, .parameter, tree) {
      guard let (name, value) = namedValue(child, tree) else { continue }
      rule.parameterNodes.append((name, value))
      if let constant = parameter(value, source) { rule.parameters[name] = constant }
    }
    if !isLibrary { readLooseParameters(body, of: &rule, source) }
    if looks != nil { looks = [] }
    if isLibrary, drawsNothing(body, source) { outline(body, of: &rule, source) } else { compile(body, into: &rule, source) }
    rule.looks = looks ?? []
    ruleNumbers[name] = rules.count
    rules.append(rule)
  }

  /// `parameter limit: 10` and `let gap: …` are a declaration head with a label and a value.
  func isDeclaration(_ node: Node, _ word: KernelWord, _ tree: SyntaxTree) -> Bool {
    guard tree.kind(node) == .field, let head = tree.firstChild(node), tree.kind(head) == .name else { return false }
    return kernel.word(tree.nameID(head)) == word && FieldParts(tree, node).label != nil
  }

  func namedValue(_ node: Node, _ tree: SyntaxTree) -> (NameID, Node)? {
    let parts = FieldParts(tree, node)
    guard let label = parts.label, tree.kind(label) == .name, let value = parts.value else { return nil }
    return (tree.nameID(label), value)
  }

  mutating func parameter(_ node: Node, _ source: SourceID) -> (value: Value, type: StaticType)? {
    var compiler = Compiler(lend(), source: source)
    let operation = compiler.compile(node)
    swap(&self, &compiler.model)
    guard !compiler.failed else { return nil }
    var frame = self.frame(slots: compiler.code.slots)
    return (evaluate(compiler.code, operation, &frame), compiler.code.types[Int(operation)])
  }

  /// `least: 5`, where the rule asks for `rule.least`: a parameter without its word, which is told where fields are read.
  private mutating func readLooseParameters(_ body: Node, of rule: inout Rule, _ source: SourceID) {
    let tree = self.tree(source)
    for child in tree.children(body) {
      guard let name = looseParameter(child, in: body, source), let value = FieldParts(tree, child).value, rule.parameters[name] == nil else { continue }
      if let constant = parameter(value, source) { rule.parameters[name] = constant }
    }
  }

  private func looseParameter(_ child: Node, in body: Node, _ source: SourceID) -> NameID? {
    let tree = self.tree(source)
    guard tree.kind(child) == .field else { return nil }
    let parts = FieldParts(tree, child)
    guard tree.kind(parts.head) == .name, parts.label == nil, parts.value != nil else { return nil }
    let name = tree.nameID(parts.head)
    guard kernel.field(name, among: Self.fieldsOfRules) == nil, kernel.word(name) == nil else { return nil }
    let text = written(source, body), word = written(source, parts.head)
    return KernelField.rule.spellings.contains { text.contains("\($0).\(word)") } ? name : nil
  }

  private static let fieldsOfRules: [KernelField] = [.each, .must, .at, .says, .help, .why, .source, .severity, .note]

  /// What the fields of a body are, misspelt ones as what was meant by them; those that mean nothing are reported.
  private mutating func read(_ body: Node, _ legal: [KernelField], of what: Called, _ source: SourceID, but declarations: [KernelWord] = []) -> [Node: KernelField] {
    let tree = self.tree(source)
    var found: [Node: KernelField] = [:]
    for child in tree.children(body) where tree.kind(child) == .field {
      if let (field, _) = kernelField(child, tree, legal) {
        found[child] = field
        continue
      }
      let parts = FieldParts(tree, child)
      guard tree.kind(parts.head) == .name, parts.value != nil, kernel.word(tree.nameID(parts.head)).map({ !declarations.contains($0) }) ?? true else { continue }
      if let field = kernel.field(tree.nameID(parts.head), among: legal) {
        strayLabel(parts, source)
        found[child] = field
        continue
      }
      if conditionApart(parts, child, in: body, of: what, source) || declarationMeant(by: parts, among: declarations, of: what, source) != nil { continue }
      if declarations.contains(.parameter), looseParameter(child, in: body, source) != nil {
        let word = written(source, parts.head), right = (Called.isArabic(word) ? KernelWord.parameter.spellings[1] : KernelWord.parameter.spellings[0]) + " " + word
        let at = place(source, parts.head)
        report(.unknownField, at: at, Message.unknownField(word, of: what), help: Message.write(right + ":"), fixes: [Self.replacing(at, by: right, .likely)])
        continue
      }
      let near = kernelFieldMeant(by: written(source, parts.head), legal)
      report(
        .unknownField, at: place(source, parts.head), Message.unknownField(written(source, parts.head), of: what),
        help: Message.didYouMean(near) ?? Message.fieldsAre(legal.prefix(8).map(\.called), more: 0), fixes: Self.replacement(of: place(source, parts.head), by: near))
      if near.count == 1 { found[child] = legal.first { $0.spellings.contains(near[0]) } }
    }
    return found
  }

  private mutating func compile(_ body: Node, into rule: inout Rule, _ source: SourceID) {
    let tree = self.tree(source)
    let told = reports
    let said = read(body, Self.fieldsOfRules, of: Called(english: "rule", arabic: "قاعدة"), source, but: [.letValue, .parameter])
    // What it demands may stand under a word that was told of.
    let isMisread = reports != told
    let isDamaged = damage.touches(place(source, rule.origin.node))
    var compiler = Compiler(lend(), source: source)
    compiler.parameters = rule.parameters
    // What is drawn binds the names of everything else, wherever it stands.
    var isDrawn = true
    for child in tree.children(body) {
      guard said[child] == .each, let value = FieldParts(tree, child).value else { continue }
      if !draw(value, into: &rule, &compiler, tree) { isDrawn = false }
    }
    for child in tree.children(body) {
      if compiler.model.isDeclaration(child, .letValue, tree), let (name, value) = namedValue(child, tree) {
        let operation = compiler.compile(value)
        let slot = Int32(compiler.code.slots)
        compiler.code.slots += 1
        compiler.bindings.append(.init(names: [name], slot: slot, type: compiler.code.types[Int(operation)]))
        rule.lets.append((slot, operation, false))
        continue
      }
      if compiler.model.isDeclaration(child, .parameter, tree) { continue }
      if tree.kind(child) == .declaration, let head = tree.firstChild(child), tree.kind(head) == .name {
        switch compiler.model.kernel.field(tree.nameID(head), among: [.breaks, .keeps]) {
        case .breaks: rule.breaks = DeclarationParts(tree, child).body
        case .keeps: rule.keeps = DeclarationParts(tree, child).body
        default:
          let word = compiler.model.written(source, head), at = compiler.model.place(source, head)
          let near = compiler.model.nearest(word, among: [KernelField.breaks, .keeps].flatMap(\.spellings))
          compiler.model.report(
            .unknownField, at: at, Message.unknownField(word, of: Called(english: "rule", arabic: "قاعدة")), help: Message.didYouMean(near) ?? Message.ruleFields,
            fixes: Self.replacement(of: at, by: near))
        }
        continue
      }
      guard let field = said[child], let value = FieldParts(tree, child).value else { continue }
      switch field {
      case .must:
        let operation = compiler.condition(value)
        rule.musts.append((operation, value))
      case .at: rule.at = compiler.compile(value)
      case .says, .help:
        // A name in place of a text would be said as it stands.
        if ![.text, .titles, .missing].contains(tree.kind(ItemParts(tree, value).value)), !isDamaged { _ = compiler.model.readBare(value, as: .text, .program, source) }
        if field == .says { rule.says = value } else { rule.help = value }
      case .why: rule.why = value
      case .source: rule.sourceText = value
      case .severity: rule.severity = compiler.model.severity(value, source) ?? .error
      default: break
      }
    }
    if rule.musts.isEmpty, !compiler.failed, !isDamaged, !isMisread {
      compiler.model.report(.ruleWithoutMust, at: compiler.model.place(source, rule.origin.nameNode), Message.ruleWithoutMust(rule.name))
    }
    rule.isBroken = compiler.failed || rule.musts.isEmpty || isDamaged
    for index in rule.lets.indices {
      let slot = rule.lets[index].slot
      let users = rule.musts.map(\.operation) + rule.lets.map(\.operation)
      rule.lets[index].isLate = !users.contains { compiler.uses($0, slot: slot) }
    }
    rule.code = compiler.code
    rule.bindings = compiler.bindings
    swap(&self, &compiler.model)
    // The library's own holes are looked at by a test, not at every start.
    // Where nothing could be drawn, what it says of that is no other fault.
    if !rule.isLibrary, isDrawn { checkHoles(of: rule) }
  }

  /// `each: risk where …`, `each: a in action, b in action where …`
  /// Read what is drawn, and of what; false where that means nothing.
  private mutating func draw(_ value: Node, into rule: inout Rule, _ compiler: inout Compiler, _ tree: SyntaxTree) -> Bool {
    var node = value
    var condition: Node?
    if tree.kind(node) == .filter {
      let parts = Array(tree.children(node))
      guard parts.count == 2 else { return false }
      (node, condition) = (parts[0], parts[1])
    }
    for member in tree.members(node) {
      let item = ItemParts(tree, member)
      if let titles = item.titles { compiler.model.textAlone(titles, compiler.source) }
      let (list, names, type) = compiler.members(item.value)
      let slot = Int32(compiler.code.slots)
      compiler.code.slots += 1
      compiler.bindings.append(.init(names: names, slot: slot, type: type))
      rule.draws.append(.init(slot: slot, list: list))
    }
    let isDrawn = !compiler.failed
    guard let condition else { return isDrawn }
    let operation = compiler.condition(condition)
    rule.condition = operation
    if rule.draws.count == 2 {
      let second = rule.draws[1]
      rule.draws[1].join = compiler.join(operation, over: second.list, second.slot)
    }
    return isDrawn
  }

  func kernelField(_ node: Node, _ tree: SyntaxTree, _ candidates: [KernelField]) -> (KernelField, Node)? {
    guard tree.kind(node) == .field else { return nil }
    let parts = FieldParts(tree, node)
    guard tree.kind(parts.head) == .name, parts.label == nil, let value = parts.value,
      let field = kernel.field(tree.nameID(parts.head), among: candidates)
    else { return nil }
    return (field, value)
  }

  mutating func severity(_ node: Node, _ source: SourceID) -> Severity? {
    let tree = self.tree(source)
    if tree.kind(node) == .name {
      switch kernel.field(tree.nameID(node), among: [.error, .warning, .note]) {
      case .error: return .error
      case .warning: return .warning
      case .note: return .note
      default: break
      }
    }
    let all: [KernelField] = [.error, .warning, .note]
    let near = choicesNear(to: written(source, node), among: all.flatMap(\.spellings))
    report(
      .notAChoice, at: place(source, node), Message.notOneOf(written(source, node)), help: Message.didYouMean(near) ?? Message.oneOf(all.map(\.called)),
      fixes: Self.replacement(of: place(source, node), by: near))
    return nil
  }

  private mutating func changeRule(_ change: RuleChange, _ changed: inout [String: Place]) {
    let (source, name, body) = (change.source, change.name, change.body)
    let tree = self.tree(source)
    readRule(named: tree.nameID(name))
    guard let index = rules.firstIndex(where: { names.lookup($0.name) == tree.nameID(name) }) else { return }
    for child in tree.children(body) where tree.kind(child) == .field {
      let parts = FieldParts(tree, child)
      guard tree.kind(parts.head) == .name, let value = parts.value else { continue }
      let key = rules[index].name + "." + written(source, parts.head)
      // What is entered one after the other, or supposed, holds in that order.
      if let first = changed[key], !units[Int(source.index)].source.isEntry {
        report(.changedTwice, at: place(source, parts.head), Message.changedTwice(key), related: [.init(first, Message.firstHere)])
        continue
      }
      changed[key] = place(source, parts.head)
      let field = tree.nameID(parts.head)
      if rules[index].parameters[field] != nil {
        guard let new = parameter(value, source) else { continue }
        // The compiled rule holds its parameters as constants: compile it again with the new one.
        rules[index].parameters[field] = new
        if !rules[index].isIdle { recompile(index) }
      } else if kernel.matches(field, .severity) {
        if let severity = severity(value, source) { rules[index].severity = severity }
      } else {
        let legal = rules[index].parameters.keys.sorted().map { Called(spelling($0)) } + [KernelField.severity.called]
        let near = nearest(written(source, parts.head), among: legal.flatMap { [$0.english, $0.arabic] })
        report(
          .unknownField, at: place(source, parts.head), Message.unknownField(written(source, parts.head), of: Called(rules[index].name)),
          help: Message.didYouMean(near) ?? Message.fieldsAre(legal, more: 0), fixes: Self.replacement(of: place(source, parts.head), by: near))
      }
    }
  }

  mutating func recompile(_ index: Int) {
    let old = rules[index]
    guard let body = DeclarationParts(tree(old.origin.source), old.origin.node).body else { return }
    var fresh = Rule(name: old.name, origin: old.origin, isLibrary: old.isLibrary, code: CompiledExpression(source: old.origin.source))
    fresh.parameters = old.parameters
    fresh.parameterNodes = old.parameterNodes
    let before = (diagnostics, kept)
    compile(body, into: &fresh, old.origin.source)
    (diagnostics, kept) = before
    fresh.severity = old.severity
    rules[index] = fresh
  }

  private mutating func collectTest(_ parts: DeclarationParts, _ statement: Node, _ source: SourceID) {
    let tree = self.tree(source)
    guard let body = parts.body else { return }
    let said = read(body, [.expect], of: Called(english: "test", arabic: "اختبار"), source)
    let title = parts.titles.flatMap { texts($0, in: source).sorted { $0.key < $1.key }.first?.value } ?? parts.name.map { written(source, $0) } ?? "test"
    var compiler = Compiler(lend(), source: source)
    var test = Test(title: title, origin: Origin(source, statement, name: parts.titles ?? parts.head), code: CompiledExpression(source: source))
    for child in tree.children(body) where tree.kind(child) == .field {
      let field = FieldParts(tree, child)
      guard let value = field.value, said[child] == .expect else { continue }
      test.expectations.append((compiler.condition(value), value))
    }
    test.code = compiler.code
    swap(&self, &compiler.model)
    // A field of another name has been reported already.
    if test.expectations.isEmpty, !tree.children(body).contains(where: { tree.kind($0) == .field }) {
      report(.testWithoutExpect, at: place(source, test.origin.nameNode), Message.testWithoutExpect, help: Message.forExample(Called(english: "expect: no error", arabic: "يتوقع: لا خطأ")))
    }
    tests.append(test)
  }

  private mutating func collectWaiver(_ parts: DeclarationParts, _ source: SourceID) {
    let tree = self.tree(source)
    guard let body = parts.body else {
      if let name = parts.name, tree.kind(name) == .name { waivers.append(.init(rule: written(source, name), thing: nil, until: .max, place: place(source, parts.head), isBroken: true)) }
      return report(.incompleteWaiver, at: place(source, parts.head), Message.incompleteWaiver([KernelField.rule, .because, .until].map(\.called)), help: Message.incompleteWaiverHelp)
    }
    var rule: String?
    var thing: EntityID?
    var because = false
    var until: Int64?
    var isBroken = false
    if let name = ruleBehindWaiver(parts, body, source) { (rule, isBroken) = (name, true) }
    let said = read(body, [.rule, .forThing, .because, .until, .note, .source], of: Called(english: "waive", arabic: "إعفاء"), source)
    for child in tree.children(body) where tree.kind(child) == .field {
      let field = FieldParts(tree, child)
      if damage.covers(place(source, child)) { isBroken = true }
      guard let value = field.value, tree.kind(field.head) == .name else { continue }
      switch said[child] {
      case .rule:
        let name = written(source, value)
        if rules.contains(where: { $0.name == name }) || ruleNames.contains(tree.nameID(value)) {
          rule = name
        } else {
          isBroken = true
          let near = suggestions(for: name, at: .rules)
          report(.unknownName, at: place(source, value), Message.unknownRule(name), help: Message.didYouMean(near), fixes: Self.replacement(of: place(source, value), by: near))
          if near.count == 1 { rule = near[0] }
        }
      case .forThing:
        thing = reference(value, fitting: [], from: .program, source)
        if thing == nil { return }
      case .because: because = true
      case .until:
        guard let date = dateValue(value, .date, .program, source) else { isBroken = true; continue }
        until = date.high
      case .note, .source: break
      default: isBroken = true
      }
    }
    if !isBroken, rule == nil || !because || until == nil {
      isBroken = true
      let lacking = [(rule == nil, KernelField.rule), (!because, .because), (until == nil, .until)].filter(\.0).map(\.1.called)
      report(.incompleteWaiver, at: place(source, parts.head), Message.incompleteWaiver(lacking), help: Message.incompleteWaiverHelp)
    }
    // While it cannot be read, what it was to excuse is no news.
    guard let rule, let until = isBroken ? .max : until else { return }
    waivers.append(.init(rule: rule, thing: thing, until: until, place: place(source, parts.head), isBroken: isBroken))
  }

  /// `waive plan_has_an_owner { … }`: which rule is excused stands in the braces.
  private mutating func ruleBehindWaiver(_ parts: DeclarationParts, _ body: Node, _ source: SourceID) -> String? {
    let tree = self.tree(source)
    guard let name = parts.name, tree.kind(name) == .name, rules.contains(where: { $0.name == written(source, name) }) || ruleNames.contains(tree.nameID(name)) else { return nil }
    let rule = written(source, name), field = Called.isArabic(written(source, parts.head)) ? KernelField.rule.called.arabic : KernelField.rule.called.english
    let open = Int(tree.range(body).start) + 1, isEmpty = tree.firstChild(body) == nil
    let edits = [
      Fix.Edit(Place(source, ByteRange(start: tree.range(parts.head).end, end: tree.range(name).end)), ""),
      Fix.Edit(Place(source, ByteRange(open, open)), " \(field): \(rule)" + (isEmpty ? " " : Called.isArabic(field) ? "؛" : ";")),
    ]
    let words = Message.write("\(field): \(rule)")
    report(.incompleteWaiver, at: place(source, name), Message.incompleteWaiver([KernelField.rule.called]), help: words, fixes: [Fix(words, .likely, edits)])
    return rule
  }

  /// Compile derived fields: twice, since one may use another's type.
  mutating func compileDerived() {
    derivedCode = Array(repeating: nil, count: fields.count)
    derivedTypes = Array(repeating: nil, count: fields.count)
    let derived = fields.filter { $0.derived != nil }
    guard !derived.isEmpty else { return }
    let before = (diagnostics, kept, unknownUses)
    for pass in 0..<2 {
      (diagnostics, kept, unknownUses) = before
      for field in derived {
        guard let node = field.derived else { continue }
        let names = kinds[field.owner.index].lineage.flatMap { kinds[$0.index].names }
        var compiler = Compiler(
          lend(), source: field.origin.source, bindings: [.init(names: names, slot: 0, type: .init(type: .reference([field.owner]), isMany: false))])
        let operation = compiler.compile(node)
        let type = compiler.code.types[Int(operation)]
        swap(&self, &compiler.model)
        derivedTypes[field.id.index] = type
        fields[field.id.index].type = type.type
        fields[field.id.index].isMany = type.isMany
        if pass == 1 { derivedCode[field.id.index] = compiler.code.measured() }
      }
    }
    breakCircles(derived.map(\.id))
  }

  /// Derived fields form a graph without circles: one that is worked out from itself is reported, and means nothing.
  private mutating func breakCircles(_ derived: [FieldID]) {
    var byName: [NameID: [FieldID]] = [:]
    for id in derived {
      for name in fields[id.index].names { byName[name, default: []].append(id) }
    }
    var uses: [FieldID: [FieldID]] = [:]
    for id in derived {
      for op in derivedCode[id.index]?.operations ?? [] {
        switch op.kind {
        case .field: uses[id, default: []].append(FieldID(Int(UInt32(bitPattern: op.a))))
        case .member where op.a == Member.named.rawValue: uses[id, default: []] += byName[NameID(UInt32(bitPattern: op.c))] ?? []
        default: continue
        }
      }
    }
    // Depth first, with a stack of our own: a field on the way back to itself closes a circle.
    var state: [FieldID: Bool] = [:]
    for root in derived where state[root] == nil {
      var stack = [(field: root, next: 0)]
      state[root] = false
      while let top = stack.last {
        let targets = uses[top.field] ?? []
        guard top.next < targets.count else {
          state[top.field] = true
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = targets[top.next]
        guard derivedCode[target.index] != nil else { continue }
        if state[target] == nil {
          state[target] = false
          stack.append((target, 0))
        } else if state[target] == false {
          let circle = stack.drop { $0.field != target }.map(\.field)
          let origin = fields[target.index].origin
          report(
            .circularField, at: place(origin.source, origin.nameNode), Message.circularField(spelling(fields[target.index].name)),
            related: circle.dropFirst().prefix(4).map { .init(place(fields[$0.index].origin.source, fields[$0.index].origin.nameNode), Message.through(spelling(fields[$0.index].name))) },
            help: Message.circularFieldHelp(spelling(fields[target.index].name)))
          for member in circle { poisonField(member) }
        }
      }
    }
  }

  private mutating func poisonField(_ id: FieldID) {
    guard let node = fields[id.index].derived else { return }
    var code = CompiledExpression(source: fields[id.index].origin.source)
    code.operations = [Operation(kind: .broken, node: node)]
    code.types = [.anything]
    code.slots = 1
    derivedCode[id.index] = code
  }
}
