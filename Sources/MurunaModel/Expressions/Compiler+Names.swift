import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Compiler {
  func binding(_ name: NameID) -> Binding? { bindings.last { $0.names.contains(name) } }

  /// A name or a path; `expecting` is the type of the other side of a comparison, whose choices come first.
  mutating func compileName(_ node: Node, expecting: StaticType?) -> Int32 {
    guard let segments = tree.segments(node), let first = segments.first else { return broken(node) }
    if let expecting, let found = choice(node, segments, expecting) { return found }
    guard let base = head(first, segments, node) else { return broken(node) }
    var result = base.operation
    for segment in segments.dropFirst(base.used) {
      result = member(segment, of: result)
      if failed { return result }
    }
    return result
  }

  /// A choice or a code of the other side.
  private mutating func choice(_ node: Node, _ segments: [Node], _ expecting: StaticType) -> Int32? {
    let name = tree.nameID(segments[0])
    switch expecting.type {
    case .choice(let choices) where segments.count == 1 && binding(name) == nil:
      guard let found = choices.first(where: { model.choices[$0.index].names.contains(name) }) else { return nil }
      return constant(model.value(of: found), StaticType(type: expecting.type, isMany: false), node)
    case .words where segments.count == 1:
      return constant(model.wordValue(name), StaticType(type: .words, isMany: false), node)
    // What the rule draws is no code: to look would read the vocabulary.
    case .code(let vocabulary) where binding(name) == nil:
      let written = model.written(source, node)
      let unmet = isLibrary ? model.unmetItem(written, of: vocabulary, Origin(source, node)) : nil
      guard let item = unmet ?? model.item(written, of: vocabulary) else { return nil }
      return constant(Value(.code, Int64(item.raw)), StaticType(type: expecting.type, isMany: false), node)
    default: return nil
    }
  }

  /// What the first segment of a path means, and how many segments that took.
  private mutating func head(_ first: Node, _ segments: [Node], _ node: Node) -> (operation: Int32, used: Int)? {
    let name = tree.nameID(first)
    if let bound = binding(name) { return (add(.init(kind: .variable, a: bound.slot, node: first), bound.type), 1) }
    if segments.count == 2, model.kernel.matches(name, .rule) || model.kernel.matches(name, .view), let parameter = parameters[tree.nameID(segments[1])] {
      return (constant(parameter.value, parameter.type, node), 2)
    }
    if segments.count == 2, model.kernel.matches(name, .program), let said = header(segments[1]) {
      return (constant(said, StaticType(type: .words, isMany: false), node), 2)
    }
    if segments.count == 1 {
      if model.kernel.matches(name, .yes) { return (constant(.truth(true), .truth, node), 1) }
      if model.kernel.no.contains(name) { return (constant(.truth(false), .truth, node), 1) }
      if model.kernel.matches(name, .asOf) { return (add(.init(kind: .today, node: node), StaticType(type: .date, isMany: false)), 1) }
    }
    if let severity = model.kernel.field(name, among: [.error, .warning, .note, .finding]), model.kindID(name, in: source) == nil {
      let level: Int32 = severity == .error ? 2 : severity == .warning ? 1 : severity == .note ? 0 : -1
      return (add(.init(kind: .findings, a: level, node: first), StaticType(type: .anything, isMany: true, isFinding: true)), 1)
    }
    if let kind = model.kindID(name, in: source) {
      return (add(.init(kind: .allOf, a: Int32(kind.raw), node: first), StaticType(type: .reference([kind]), isMany: true)), 1)
    }
    if let entity = model.resolve(first, fitting: [], from: block, source) {
      return (constant(.entity(entity), StaticType(type: .reference([model.kind(of: entity)]), isMany: false), first), 1)
    }
    if segments.count == 1, let word = TimeUnits.named(model.written(source, first)), word.impliedCount != nil,
      let value = model.amount(first, block, source)
    {
      return (constant(value, StaticType(type: .duration, isMany: false), node), 1)
    }
    if let vocabulary = model.schema.vocabularies[name], segments.count > 1 {
      let code = segments.dropFirst().map { model.written(source, $0) }.joined(separator: ".")
      if let item = model.item(code, of: vocabulary) {
        return (constant(Value(.code, Int64(item.raw)), StaticType(type: .code(vocabulary), isMany: false), node), segments.count)
      }
    }
    if let vocabulary = model.schema.vocabularies[name], segments.count == 1 {
      // All of its items, in their order: `g in sdg where g.parent is empty` are the goals.
      model.readItems(of: vocabulary)
      let items = model.pool.list(model.vocabularies[vocabulary.index].items.map { Value(.code, Int64($0.raw)) })
      return (constant(items, StaticType(type: .code(vocabulary), isMany: true), node), 1)
    }
    if let choice = model.schema.choices[name], segments.count == 1 {
      return (constant(model.value(of: choice), StaticType(type: .words, isMany: false), node), 1)
    }
    unknownName(first)
    return nil
  }

  /// `program.author`: what the files say at their top, or nothing.
  private mutating func header(_ node: Node) -> Value? {
    let header = model.header
    switch model.kernel.field(tree.nameID(node), among: [.author, .version, .review, .asOf]) {
    case .author: return header.author == nil ? .absent : .truth(true)
    case .version: return header.version == nil ? .absent : .truth(true)
    case .asOf: return header.asOf == nil ? .absent : .truth(true)
    case .review:
      guard let review = header.review else { return .absent }
      return model.wordValue(model.names.intern(review))
    default: return nil
    }
  }

  /// What other languages call otherwise: `true`, `today`.
  private func wordForName(_ name: String) -> String? {
    switch name {
    case "true", "True", "TRUE": "yes"
    case "false", "False", "FALSE": "no"
    case "today", "now": "as_of"
    case "صحيح": "نعم"
    case "خطأ": "لا"
    case "اليوم", "الآن": "بتاريخ"
    default: nil
    }
  }

  private mutating func unknownName(_ node: Node) {
    if model.damagedNames.contains(tree.nameID(node)) { return }
    let written = model.written(source, node)
    if let word = model.owner(of: tree.nameID(node), among: bindings) {
      let path = word + "." + written
      model.report(
        .unknownName, at: model.place(source, node), Message.fieldAlone(written),
        fixes: [Model.replacing(model.place(source, node), by: path, .safe)])
      return
    }
    if let ours = wordForName(written) {
      model.report(
        .unknownName, at: model.place(source, node), Message.unknownName(written, wanted: []), help: Message.write(ours),
        fixes: [Model.replacing(model.place(source, node), by: ours, .safe)])
      return
    }
    if Habits.isNothing(written) {
      model.report(.unknownName, at: model.place(source, node), Message.unknownName(written, wanted: []), help: Message.isEmptyIsSaid)
      return
    }
    let answers: [KernelField] = [.empty, .stated, .unknown, .nothing, .notYet, .yes, .asOf, .error, .warning, .finding]
    let kinds = model.suggestions(for: written, at: .kinds)
    // Of very many names that are bound here, those bound last.
    let bound = bindings.suffix(50).flatMap { $0.names.map { model.spelling($0) } }
    let near = nearestNames(to: written, among: answers.flatMap(\.spellings) + bound + kinds)
    // Nothing of the kind: let the reference say it, with names of things among the suggestions.
    if near.isEmpty {
      _ = model.reference(node, fitting: [], from: block, source)
    } else {
      model.report(
        .unknownName, at: model.place(source, node), Message.unknownName(written, wanted: []), help: Message.didYouMean(near),
        fixes: Model.replacement(of: model.place(source, node), by: near))
    }
  }

  /// A member of what an operation yields: a field, what every entity has, what stands around it, what stands in it, a detail.
  mutating func member(_ node: Node, of base: Int32) -> Int32 {
    let name = tree.nameID(node)
    let type = code.types[Int(base)]
    if type.isFinding { return findingMember(node, name, base) }
    guard let kinds = type.kinds else { return memberOfValue(node, name, base, type) }
    // Details that bear a name of their own need no look at what the things are.
    if let id = type.field, model.fields[id.index].details.contains(where: { $0.name == name }), let detail = detail(name, of: type) {
      return add(.init(kind: .member, a: Member.detail.rawValue, b: base, c: Int32(bitPattern: detail.name.raw), node: node), detail.type)
    }
    // What the library's own rules look into is known: see `Model.noteLook`.
    if !isLibrary { model.touch(kinds) }
    for kind in kinds {
      guard let id = model.schema.fields[.init(kind: kind, name: name)] else { continue }
      model.noteLook(into: id)
      let field = model.fields[id.index]
      var result = staticType(of: field)
      result.isMany = result.isMany || type.isMany
      // Several kinds may each have a field of this name: then it is looked up as things come.
      if kinds.count > 1 {
        return add(.init(kind: .member, a: Member.named.rawValue, b: base, c: Int32(bitPattern: name.raw), node: node), result)
      }
      return add(.init(kind: .field, a: Int32(bitPattern: id.raw), b: base, node: node), result)
    }
    if let found = builtin(name) {
      return add(
        .init(kind: .member, a: found.rawValue, b: base, node: node), StaticType(type: builtinType(found, kinds), isMany: type.isMany))
    }
    if let detail = detail(name, of: type) {
      return add(.init(kind: .member, a: Member.detail.rawValue, b: base, c: Int32(bitPattern: detail.name.raw), node: node), detail.type)
    }
    if let kind = model.kindID(name, in: source) {
      return add(
        .init(kind: .member, a: Member.enclosing.rawValue, b: base, c: Int32(kind.raw), node: node),
        StaticType(type: .reference([kind]), isMany: type.isMany))
    }
    // A field of a kind below: what has none of it says nothing.
    if !isLibrary { model.touch(below: kinds) }
    let below = model.kinds.filter { kind in kinds.contains { model.schema.isBelow(kind.id, $0) } && model.schema.fields[.init(kind: kind.id, name: name)] != nil }
    for kind in below { if let id = model.schema.fields[.init(kind: kind.id, name: name)] { model.noteLook(into: id) } }
    if let kind = below.first, let id = model.schema.fields[.init(kind: kind.id, name: name)] {
      var result = staticType(of: model.fields[id.index])
      result.isMany = result.isMany || type.isMany
      return add(.init(kind: .member, a: Member.named.rawValue, b: base, c: Int32(bitPattern: name.raw), node: node), result)
    }
    if code.operations[Int(base)].kind == .constant, let entity = model.constants[Int(code.operations[Int(base)].a)].entityID {
      let segments = [node]
      for candidate in model.scopes.candidates(tree.nameID(segments[0]), in: entity) {
        return constant(.entity(candidate), StaticType(type: .reference([model.kind(of: candidate)]), isMany: false), node)
      }
      if model.damagedNames.contains(tree.nameID(node)) { return broken(node) }
      let written = model.written(source, node)
      let inside = model.suggestions(for: written, at: .inside(entity, []))
      if !inside.isEmpty {
        model.report(
          .unknownName, at: model.place(source, node), Message.unknownNameInside(written, model.path(of: entity)), help: Message.didYouMean(inside),
          fixes: Model.replacement(of: model.place(source, node), by: inside))
        return broken(node)
      }
      let isNearField = !model.suggestions(for: written, at: .members(kinds)).isEmpty || !model.preferringHabit(written, of: kinds[0], to: []).isEmpty
      if !isNearField, model.reportNothingInside(entity, node, source) { return broken(node) }
    }
    model.touch(kinds)
    model.touch(below: kinds)
    let written = model.written(source, node)
    let legal = kinds.flatMap { model.allFields($0) }.map { model.fields[$0.index] }
    var near = model.suggestions(for: written, at: .members(kinds))
    if kinds.count == 1 { near = model.preferringHabit(written, of: kinds[0], to: near).map { model.asked(for: $0, of: kinds[0]) } }
    model.report(
      .unknownField, at: model.place(source, node), Message.unknownField(written, of: kinds.first.map { model.called($0) } ?? "thing"),
      help: Message.didYouMean(near) ?? Message.fieldsAre(legal.prefix(8).map { model.called($0) }, more: max(0, legal.count - 8)),
      fixes: Model.replacement(of: model.place(source, node), by: near))
    return broken(node)
  }

  private mutating func memberOfValue(_ node: Node, _ name: NameID, _ base: Int32, _ type: StaticType) -> Int32 {
    if let found = builtin(name), found != .zero, found != .secret, case .anything = type.type {
      return add(.init(kind: .member, a: found.rawValue, b: base, node: node), .anything)
    }
    // A code has an id and a title, and stands below another: 11.5.1 below 11.5.
    if case .code = type.type, let found = builtin(name), found == .parent || found == .title || found == .id {
      let result = StaticType(type: found == .parent ? type.type : .text, isMany: type.isMany)
      return add(.init(kind: .member, a: found.rawValue, b: base, node: node), result)
    }
    let found = detail(name, of: type) ?? (name: name, type: .anything)
    return add(.init(kind: .member, a: Member.detail.rawValue, b: base, c: Int32(bitPattern: found.name.raw), node: node), found.type)
  }

  /// What stands in braces behind a value: under which name it is kept, and what it is; nil where values of the field carry no such thing.
  private func detail(_ name: NameID, of type: StaticType) -> (name: NameID, type: StaticType)? {
    let declared = type.field.flatMap { id in model.fields[id.index].details.first { $0.names.contains(name) } }
    if let declared { return (declared.name, StaticType(type: declared.type, isMany: type.isMany || declared.isMany)) }
    let common: [KernelField] = type.kinds == nil ? [.source, .asOf, .since, .until, .assumed, .secret, .note] : [.asOf, .since, .until, .assumed, .note]
    guard type.kinds == nil || type.field != nil, let field = model.kernel.field(name, among: common) else { return nil }
    let found: FieldType =
      switch field {
      case .asOf, .since, .until: .date
      case .assumed, .secret: .truth
      case .note: .text
      default: .anything
      }
    return (model.kernel.name(field), StaticType(type: found, isMany: type.isMany))
  }

  private mutating func findingMember(_ node: Node, _ name: NameID, _ base: Int32) -> Int32 {
    switch model.kernel.field(name, among: [.rule, .thing]) {
    case .rule: return add(.init(kind: .member, a: Member.rule.rawValue, b: base, node: node), StaticType(type: .words, isMany: false))
    case .thing: return add(.init(kind: .member, a: Member.thing.rawValue, b: base, node: node), .anything)
    default:
      model.report(.unknownField, at: model.place(source, node), Message.unknownField(model.written(source, node), of: KernelField.finding.called), help: Message.fieldsAre([KernelField.rule, .thing].map(\.called), more: 0))
      return broken(node)
    }
  }

  private func builtin(_ name: NameID) -> Member? {
    switch model.kernel.field(name, among: [.id, .title, .kind, .parent, .previous, .next, .zero, .secret]) {
    case .secret: .secret
    case .id: .id
    case .title: .title
    case .kind: .kind
    case .parent: .parent
    case .previous: .previous
    case .next: .next
    case .zero: .zero
    default: nil
    }
  }

  private func builtinType(_ member: Member, _ kinds: [KindID]) -> FieldType {
    switch member {
    case .id, .title: .text
    case .zero: .point
    case .secret: .truth
    case .previous, .next: .reference(kinds)
    case .kind, .parent, .enclosing, .detail, .named, .rule, .thing: .anything
    }
  }

  func staticType(of field: Field) -> StaticType {
    if field.derived != nil { return model.derivedTypes[field.id.index] ?? .anything }
    return StaticType(type: field.type, isMany: field.isMany || field.isInside, field: field.id)
  }
}

extension Model {
  /// The word for what is drawn that has a field of a name: `pump` where `size` alone is written.
  func owner(of field: NameID, among bindings: [Compiler.Binding]) -> String? {
    bindings.last { ($0.type.kinds ?? []).contains { schema.fields[.init(kind: $0, name: field)] != nil } }?.names.first.map { spelling($0) }
  }
}
