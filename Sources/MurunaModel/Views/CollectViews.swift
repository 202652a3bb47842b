import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  mutating func collectView(_ parts: DeclarationParts, _ statement: Node, _ source: SourceID, isLibrary: Bool) {
    let tree = self.tree(source)
    guard let nameNode = parts.name, let body = parts.body else {
      report(.kindWithoutName, at: Place(source, tree.range(parts.head).after), Message.viewWithoutName)
      return
    }
    var view = View(
      name: written(source, nameNode), origin: Origin(source, statement, name: nameNode), isLibrary: isLibrary,
      code: CompiledExpression(source: source))
    for child in tree.children(body) where isDeclaration(child, .parameter, tree) {
      guard let (name, value) = namedValue(child, tree) else { continue }
      view.parameterNodes.append((name, value))
    }
    view.isPending = isLibrary
    if !isLibrary, !compile(body, into: &view) { return }
    guard let old = views.firstIndex(where: { $0.name == view.name }) else { return views.append(view) }
    // A view of the program takes the place of the library's; two of the program's are one too many.
    if !views[old].isLibrary {
      report(
        .duplicateName, at: place(source, nameNode), Message.duplicateName(KernelField.view.called, view.name),
        related: [.init(place(views[old].origin.source, views[old].origin.nameNode), Message.firstHere)], help: Message.duplicateNameHelp)
    }
    views[old] = view
  }

  /// A view of the library is understood when it is first asked for.
  mutating func compilePending(_ index: Int) {
    guard views[index].isPending, let body = DeclarationParts(tree(views[index].origin.source), views[index].origin.node).body else { return }
    var view = views[index]
    view.isPending = false
    if !compile(body, into: &view) { view.isBroken = true }
    views[index] = view
  }

  /// A view with parameters other than its own: `show now { at: T + 3 h }`. What cannot be read is reported, and yields nothing.
  mutating func view(_ view: View, with body: Node, in source: SourceID) -> View? {
    let tree = self.tree(source)
    var changed = view
    let findings = diagnostics.count
    for child in tree.children(body) where tree.kind(child) == .field {
      let parts = FieldParts(tree, child)
      guard tree.kind(parts.head) == .name, let value = parts.value else { continue }
      let name = tree.nameID(parts.head)
      guard view.parameterNodes.contains(where: { $0.name == name }) else {
        let legal = view.parameterNodes.map { spelling($0.name) }
        report(
          .unknownField, at: place(source, parts.head), Message.unknownField(written(source, parts.head), of: Called(view.name)),
          help: legal.isEmpty ? nil : Message.fieldsAre(legal.map { Called($0) }, more: 0))
        continue
      }
      if let constant = argument(value, source) { changed.parameters[name] = constant }
    }
    guard diagnostics.count == findings, let own = DeclarationParts(self.tree(view.origin.source), view.origin.node).body else { return nil }
    var fresh = View(name: view.name, origin: view.origin, isLibrary: view.isLibrary, code: CompiledExpression(source: view.origin.source))
    fresh.parameterNodes = view.parameterNodes
    fresh.parameters = changed.parameters
    return compile(own, into: &fresh) && !fresh.isBroken ? fresh : nil
  }

  /// A value of `show now { at: T + 3 h }`: a time is counted from whatever zero hour the view has in hand.
  private mutating func argument(_ node: Node, _ source: SourceID) -> (value: Value, type: StaticType)? {
    let zero = KernelField.zero.spellings.map { names.intern($0) }
    var compiler = Compiler(self, source: source, bindings: [.init(names: zero, slot: 0, type: StaticType(type: .duration, isMany: false))])
    let operation = compiler.compile(node)
    let isBroken = compiler.failed
    self = compiler.model
    guard !isBroken else { return nil }
    var frame = self.frame(slots: compiler.code.slots)
    frame.variables[0] = Value(.duration)
    return (evaluate(compiler.code, operation, &frame), compiler.code.types[Int(operation)])
  }

  /// False if the view does not say what its rows are.
  private mutating func compile(_ body: Node, into view: inout View) -> Bool {
    let source = view.origin.source
    let tree = self.tree(source)
    for (name, value) in view.parameterNodes where view.parameters[name] == nil {
      if let constant = parameter(value, source) { view.parameters[name] = constant }
    }
    if !view.isLibrary, reportColumnsOfList(body, source) { return false }
    var compiler = Compiler(self, source: source)
    compiler.parameters = view.parameters
    for child in tree.children(body) {
      guard let (field, value) = kernelField(child, tree, [.each, .rows, .columns, .tree]) else { continue }
      let line = tree.kind(value) == .filter && field == .each ? tree.firstChild(value) ?? value : value
      for member in tree.members(line) {
        let draw = self.draw(member, field, &compiler, tree)
        if field == .columns { view.across = draw } else { view.draws.append(draw) }
      }
      if field == .rows || field == .columns { view.shape = .matrix }
      if field == .tree { view.shape = .tree }
      if line != value, let condition = tree.next(line, in: value) { view.condition = compiler.condition(condition) }
    }
    guard !view.draws.isEmpty, view.shape != .matrix || view.across != nil else {
      self = compiler.model
      if reportMisnamedRows(body, source) { return false }
      report(.viewWithoutEach, at: place(source, view.origin.nameNode), Message.viewWithoutEach(view.name))
      return false
    }
    for child in tree.children(body) where tree.kind(child) == .field || tree.kind(child) == .definition {
      let field = FieldParts(tree, child)
      guard let value = field.value, tree.kind(field.head) == .name else { continue }
      if tree.kind(child) == .definition { compiler.model.equalsForColon(field, source) }
      compile(field, value, into: &view, &compiler)
    }
    view.isBroken = compiler.failed
    view.code = compiler.code
    self = compiler.model
    if view.shape == .table, view.columns.isEmpty, view.group == nil, !view.isBroken, !view.isLibrary, !damage.touches(place(source, view.origin.node)),
      !tree.children(body).contains(where: { tree.kind($0) == .unexpected })
    {
      let thing = written(source, view.draws[0].label)
      report(.viewWithoutEach, at: place(source, view.origin.nameNode), Message.viewWithoutColumns(view.name), help: Message.viewWithoutColumnsHelp(thing))
      return false
    }
    return true
  }

  /// `row: risk.impact` for `rows:`: what a view is drawn from, under a word that is nearly right.
  private mutating func reportMisnamedRows(_ body: Node, _ source: SourceID) -> Bool {
    let tree = self.tree(source), drawn: [KernelField] = [.each, .rows, .columns, .tree]
    for child in tree.children(body) where tree.kind(child) == .field {
      guard let head = tree.firstChild(child), tree.kind(head) == .name, kernel.word(tree.nameID(head)) == nil, kernel.field(tree.nameID(head), among: drawn + [.cell, .mark, .order, .group, .footer, .cards, .note, .source, .why]) == nil else { continue }
      let near = kernelFieldMeant(by: written(source, head), drawn)
      guard !near.isEmpty else { continue }
      report(
        .unknownField, at: place(source, head), Message.unknownField(written(source, head), of: KernelField.view.called), help: Message.didYouMean(near),
        fixes: Self.replacement(of: place(source, head), by: near))
      return true
    }
    return false
  }

  /// One thing that rows, columns or a level are drawn from, with the names that it has in what follows.
  private mutating func draw(_ node: Node, _ field: KernelField, _ compiler: inout Compiler, _ tree: SyntaxTree) -> View.Draw {
    let item = ItemParts(tree, node)
    if let titles = item.titles { compiler.model.textAlone(titles, compiler.source) }
    var (list, names, type) = compiler.members(item.value)
    if field == .rows { names += KernelField.row.spellings.map { compiler.model.names.intern($0) } }
    if field == .columns { names += KernelField.oneColumn.spellings.map { compiler.model.names.intern($0) } }
    let slot = Int32(compiler.code.slots)
    compiler.code.slots += 1
    compiler.bindings.append(.init(names: names, slot: slot, type: type))
    var label = item.value
    if tree.kind(label) == .path, let last = tree.segments(label)?.last { label = last }
    return View.Draw(slot: slot, list: list, isDescending: item.has(.descending), label: label)
  }

  private mutating func compile(_ field: FieldParts, _ value: Node, into view: inout View, _ compiler: inout Compiler) {
    let source = view.origin.source
    let tree = self.tree(source)
    let name = tree.nameID(field.head)
    if kernel.word(name) == .parameter { return }
    let item = ItemParts(tree, value)
    let isTitled = kernel.word(name) == .column || kernel.field(name, among: [.group]) != nil
    if isTitled, let titles = item.titles { compiler.model.titleBehindColon(titles, of: field, source) }
    let meant = compiler.model.declarationMeant(by: field, among: [.column, .parameter], of: KernelField.view.called, source)
    if meant == .parameter { return }
    if kernel.word(name) == .column || meant == .column {
      let operation = compiler.compile(item.value)
      let title = field.titles.flatMap { texts($0, in: source)["en"] } ?? written(source, value)
      let id = field.label.map { written(source, $0) } ?? Self.columnID(title)
      view.columns.append((field.titles, id, operation))
      return
    }
    compiler.model.strayLabel(field, source)
    let legal: [KernelField] = [.each, .rows, .columns, .tree, .cell, .mark, .order, .group, .footer, .cards, .note, .source, .why]
    switch kernel.field(name, among: legal) {
    case .order where tree.kind(value) == .list:
      compiler.model.reportOrderList(value, source)
      compiler.failed = true
    case .order:
      if let titles = item.titles { compiler.model.textAlone(titles, source) }
      view.order = (compiler.compile(item.value), item.has(.descending))
    case .group: view.group = (field.titles, compiler.compile(item.value))
    case .cell: view.cell = compiler.compile(value)
    case .mark: if let titles = field.titles { view.marks.append((titles, compiler.condition(value))) }
    case .footer: view.counts = true
    case .cards: view.shape = .cards
    case .each, .rows, .columns, .tree, .note, .source, .why: break
    default:
      if let body = DeclarationParts(tree, view.origin.node).body, let statement = tree.children(body).first(where: { tree.firstChild($0) == field.head }),
        compiler.model.conditionApart(field, statement, in: body, of: KernelField.view.called, source)
      {
        return
      }
      let near = kernelFieldMeant(by: written(source, field.head), legal)
      compiler.model.report(
        .unknownField, at: place(source, field.head), Message.unknownField(written(source, field.head), of: KernelField.view.called),
        help: Message.didYouMean(near) ?? Message.fieldsAre(legal.dropLast(3).map(\.called), more: 0),
        fixes: Self.replacement(of: place(source, field.head), by: near))
    }
  }

  /// `colum "Seats": …`, `paramter m: 2`: a misspelt word of what is declared there, which is told of; nil for all else.
  mutating func declarationMeant(by field: FieldParts, among words: [KernelWord], of what: Called, _ source: SourceID) -> KernelWord? {
    let tree = self.tree(source)
    guard field.label != nil || field.titles != nil, tree.kind(field.head) == .name else { return nil }
    let name = tree.nameID(field.head)
    guard kernel.word(name) == nil, !kernel.isField(name) else { return nil }
    let written = written(source, field.head)
    guard let near = nearest(written, among: words.flatMap(\.spellings)).first, let word = words.first(where: { $0.spellings.contains(near) }) else { return nil }
    report(
      .unknownField, at: place(source, field.head), Message.unknownField(written, of: what), help: Message.didYouMean([near]),
      fixes: Self.replacement(of: place(source, field.head), by: [near]))
    return word
  }

  /// `Covered by` as a key: `covered_by`.
  static func columnID(_ title: String) -> String {
    var id = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || Digits.value(of: scalar.value) != nil { id.unicodeScalars.append(scalar) } else if !id.hasSuffix("_") { id += "_" }
    }
    return id.hasSuffix("_") ? String(id.dropLast()) : id
  }
}
