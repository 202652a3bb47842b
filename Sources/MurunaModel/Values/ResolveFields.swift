import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// The third pass: what is said of every entity becomes a value of its field's type, or a finding.
  mutating func resolveFields() {
    entities.slots.reserveCapacity(entities.count * 5)
    reportedOnce = []
    checkDefaults()
    let all = kinds.map { $0.lineage.flatMap { kinds[$0.index].ownFields } }
    schema.required = all.map { $0.filter { fields[$0.index].isRequired } }
    schema.fallbacks = all.map { $0.filter { fields[$0.index].fallback != nil } }
    schema.fallbackValues = Array(repeating: nil, count: fields.count)
    noteCountable()
    schema.units = all.map { $0.first { fields[$0.index].type == .unit } }
    for raw in entities.all { resolve(EntityID(raw)) }
    reportedOnce = nil
    let explained = joinDuplicates() + tellOtherKinds()
    countUnknownUses()
    proposeForWrongKinds()
    drop(explained)
    suggested.forgetThings()
    memo = Memo()
  }

  /// Read what is said of one thing, nearer things before farther ones.
  mutating func resolve(_ entity: EntityID) {
    let start = entities.slots.count
    let told = reports
    entities.firstSlot[entity.index] = UInt32(start)
    // What is read again says nothing of itself until it is read: an event may wait for its own gauge.
    entities.slotCount[entity.index] = 0
    let source = self.source(of: entity)
    for change in entities.changes[entity] ?? [] { read(change.body, of: entity, change.source, .changed, from: start) }
    let tree = units[Int(source.index)].tree
    let isCopy = isMadeByCopying(entity)
    if let body = Self.body(of: entities.nodes[entity.index], tree) {
      let before = beforeReading
      read(body, of: entity, source, isCopy ? .copied : .own, from: start)
      if !isCopy, reports != told && diagnostics.count > before.findings || holdsLengthForTime(entity, source, slotsFrom: start) {
        mendRow(entity, source, since: before, slotsFrom: start)
      }
    }
    var base = entities.bases[entity]
    var depth = 0
    while let original = base, depth <= Self.deepestLike {
      let other = self.source(of: original)
      if !(isCopy && depth == 0 && entities.nodes[original.index] == entities.nodes[entity.index] && other == source),
        let body = Self.body(of: entities.nodes[original.index], units[Int(other.index)].tree)
      {
        read(body, of: entity, other, .copied, from: start)
      }
      base = entities.bases[original]
      depth += 1
    }
    if !entities.defaults.isEmpty { inherit(entity, from: start) }
    fallBack(entity, from: start)
    entities.slotCount[entity.index] = UInt32(entities.slots.count - start)
    if !isCopy {
      requireFields(entity, from: start)
      if let unit = schema.units[entities.kinds[entity.index].index] {
        compareUnits(with: unit, entities.slots[start...], from: start)
      } else if start < entities.slots.count, entities.parents[entity.index] != .program, let unit = schema.units[kind(of: entities.parents[entity.index]).index] {
        // A measurement is in the unit of its indicator.
        compareUnits(with: unit, entities.slots(of: entities.parents[entity.index])[...], from: start, isInside: true)
      }
    }
    if reports != told { continuing.troubled.insert(entity) }
  }

  /// Fields in `every KIND { }` that no thing of the kind can have.
  private mutating func checkDefaults() {
    for block in entities.defaults.keys.sorted() {
      for defaults in entities.defaults[block] ?? [] {
        let tree = self.tree(defaults.source)
        for statement in tree.children(defaults.body) {
          if tree.kind(statement) == .declaration { declarationInDefaults(statement, defaults) }
          guard tree.kind(statement) == .field else { continue }
          guard let head = tree.firstChild(statement), tree.kind(head) == .name else { continue }
          let name = tree.nameID(head)
          if kernel.matches(name, .secret) { continue }
          let isKnown = kinds.contains { schema.isBelow($0.id, defaults.kind) && schema.fields[.init(kind: $0.id, name: name)] != nil }
          if !isKnown, fieldByNearKey(head, of: defaults.kind, defaults.source) == nil {
            _ = unknownField(head, defaults.kind, defaults.source, .own)
          }
        }
      }
    }
  }

  /// What stands in `every KIND { }` as if it were declared there: a field without its colon, or something that cannot be shared.
  private mutating func declarationInDefaults(_ statement: Node, _ defaults: Entities.Defaults) {
    let tree = self.tree(defaults.source)
    guard let head = tree.firstChild(statement), tree.kind(head) == .name else { return }
    if let field = fieldWithoutColon(statement, of: defaults.kind, defaults.source) {
      forgottenColon(behind: head, fields[field.index], defaults.source)
    } else {
      report(.declarationInChange, at: place(defaults.source, head), Message.declarationInDefaults, help: Message.declarationInDefaultsHelp)
    }
  }

  /// Whether an entity has no text of its own: its node is its original's.
  func isMadeByCopying(_ entity: EntityID) -> Bool {
    guard let base = entities.bases[entity] else { return false }
    return entities.nodes[base.index] == entities.nodes[entity.index] && entities.sources[base.index] == entities.sources[entity.index]
  }

  /// Static: a copy of the model is no small thing, and the compiler takes one for a method of it in the middle of changes.
  private static func body(of declaration: Node, _ tree: SyntaxTree) -> Node? {
    for child in tree.children(declaration) where tree.kind(child) == .body { return child }
    return nil
  }

  /// Read the statements of a body into slots of an entity, where nearer ones have not said it already.
  mutating func read(_ body: Node, of entity: EntityID, _ source: SourceID, _ manner: Entities.Manner, from start: Int) {
    let tree = units[Int(source.index)].tree
    let kind = entities.kinds[entity.index]
    // What nearer bodies have said: a handful, so that looking through them is cheaper than a set.
    var said = start..<entities.slots.count
    var last: FieldID?
    var next = tree.firstChild(body)
    while let statement = next {
      next = tree.next(statement, in: body)
      guard tree.kind(statement) == .field || tree.kind(statement) == .definition else {
        if !damage.isEmpty, let field = last, fieldTraits[field.index].isMany, isWordAlone(statement, tree, source) {
          // `covers: Flood; Heat`: nobody knows all that the list before it has.
          entities.slots.append(.init(field: field, value: .poison, node: statement, source: UInt16(source.index), manner: manner))
        }
        if tree.kind(statement) == .declaration, let head = tree.firstChild(statement), let field = fieldWithoutColon(statement, of: kind, source),
          !entities.slots[said].contains(where: { $0.field == field })
        {
          // Told of where it is: nobody misses the field.
          entities.slots.append(.init(field: field, value: .poison, node: head, source: UInt16(source.index), manner: manner))
        }
        if tree.kind(statement) == .command, manner == .own { report(.commandInside, at: place(source, statement), Message.commandInside) }
        continue
      }
      let parts = FieldParts(tree, statement)
      guard tree.kind(parts.head) == .name else { continue }
      if kernel.matches(tree.nameID(parts.head), .secret), saysWhetherSecret(parts, kind, source) {
        if saysSecret(statement, source) { secrets.stated.insert(entity) }
        continue
      }
      let known = schema.fields[.init(kind: kind, name: tree.nameID(parts.head))] ?? fieldByNearKey(parts.head, of: kind, source)
      if known == nil, manner == .own, seemsToDeclare(statement, tree), declaresWithColon(parts, in: kind, source) {
        obscure.insert(entity)
        continue
      }
      if known == nil, manner == .own, partWithColon(parts, in: kind, entity, source) { continue }
      // Go on as if a misspelt field were the one that was meant, so that nobody misses it.
      let findings = diagnostics.count
      let meant = known == nil ? (manner == .own ? fieldOfWords(parts, kind, source) : nil) ?? unknownField(parts.head, kind, source, manner, in: body) : nil
      if known == nil, manner == .own, diagnostics.count > findings { fieldsUnknown.append((findings, entity)) }
      guard let id = known ?? meant else {
        if manner == .own { obscure.insert(entity) }
        continue
      }
      if tree.kind(statement) == .definition, manner == .own { equalsForColon(parts, source) }
      if known != nil, manner == .own { strayLabel(parts, source) }
      if manner != .changed, !said.isEmpty, entities.slots.first(id, in: said) < said.upperBound {
        keepSecret(id, saidBefore: parts.value, source, in: said)
        continue
      }
      if !damage.isEmpty, manner == .own, damage.covers(place(source, statement)) { doubtful[entity, default: []].append(id) }
      last = id
      let traits = fieldTraits[id.index]
      if traits.way != .stated {
        let field = fields[id.index]
        // What to write instead stands at the other side.
        if field.inversePath != nil, field.inverse == nil { touchEverything() }
        if manner != .copied { readOnly(field, parts.head, kind, source) }
        continue
      }
      guard let node = parts.value else {
        entities.slots.append(.init(field: id, value: .poison, node: parts.head, source: UInt16(source.index), manner: manner))
        continue
      }
      if !traits.isMany, manner == .own {
        let all = start..<entities.slots.count
        var index = entities.slots.first(id, in: all)
        while index < all.upperBound, entities.slots[index].manner != .own { index = entities.slots.first(id, in: index + 1..<all.upperBound) }
        if index < all.upperBound {
          let old = entities.slots[index]
          claim(id, node, after: old, of: entity, source, parts.head)
          continue
        }
      }
      if !traits.isMany, manner == .changed, let old = entities.slots[start...].firstIndex(where: { $0.field == id && $0.manner == .changed }) {
        changeAgain(old, isSameBody: old >= said.upperBound, node, parts.head, of: entity, source)
        continue
      }
      if traits.isMany, manner == .changed, units[Int(source.index)].source.isEntry {
        let secret = entities.slots[said].first { $0.field == id && $0.manner == .changed && saysSecret($0.value) }?.value
        said = forgetChanged(id, in: said)
        let first = entities.slots.count
        readValues(node, of: id, entity, source, tree, manner)
        if let secret { for index in first..<entities.slots.count { keepSecret(of: secret, at: index) } }
        continue
      }
      if !traits.isMany || manner != .own {
        readValues(node, of: id, entity, source, tree, manner)
        continue
      }
      let before = entities.slots.first(id, in: start..<entities.slots.count), end = entities.slots.count, told = reports
      readValues(node, of: id, entity, source, tree, manner)
      // `audience: A` and again `audience: A`.
      if before < end, reports == told { tellTwins(of: entity, in: end..<entities.slots.count, before: before..<end) }
    }
  }

  /// What is entered, or supposed, takes the place of what an earlier change says of a field of many values too. Returned is what is left of what
  /// was said before.
  private mutating func forgetChanged(_ field: FieldID, in said: Range<Int>) -> Range<Int> {
    var end = said.upperBound
    for index in said.reversed() where entities.slots[index].field == field && entities.slots[index].manner == .changed {
      entities.slots.replaceSubrange(index..<(index + 1), with: [])
      end -= 1
    }
    return said.lowerBound..<end
  }

  /// Whether a word stands alone that says nothing, which has been told.
  private func isWordAlone(_ statement: Node, _ tree: SyntaxTree, _ source: SourceID) -> Bool {
    guard tree.kind(statement) == .declaration, damage.covers(place(source, statement)), let head = tree.firstChild(statement) else { return false }
    return tree.next(head, in: statement) == nil
  }

  /// Whether `secret:` stands here as what any thing may say, with yes or no.
  private mutating func saysWhetherSecret(_ parts: FieldParts, _ kind: KindID, _ source: SourceID) -> Bool {
    let tree = units[Int(source.index)].tree
    guard schema.fields[.init(kind: kind, name: tree.nameID(parts.head))] == nil, let value = parts.value else { return false }
    // What is neither yes nor no is told.
    _ = readBare(value, as: .truth, .program, source)
    return true
  }

  /// A field of one value that two changes set. What is entered one after the other, or supposed, holds in that order; of declarations
  /// nobody can tell which comes last.
  private mutating func changeAgain(_ old: Int, isSameBody: Bool, _ node: Node, _ head: Node, of entity: EntityID, _ source: SourceID) {
    let field = entities.slots[old].field, before = place(SourceID(Int(entities.slots[old].source)), entities.slots[old].node)
    if isSameBody {
      report(.saidTwice, at: place(source, head), Message.saidTwice(called(field)), related: [.init(before, Message.firstHere)], help: Message.saidTwiceHelp)
    } else if !units[Int(source.index)].source.isEntry {
      report(.changedTwice, at: place(source, head), Message.changedTwice(name(of: entity) + "." + written(source, head)), related: [.init(before, Message.firstHere)])
    }
    readValues(node, of: field, entity, source, tree(source), .changed)
    if entities.slots.count > old + 1, entities.slots[entities.slots.count - 1].field == field {
      let new = entities.slots[entities.slots.count - 1]
      entities.slots.removeLast(1)
      let before = entities.slots[old].value
      entities.slots.replaceSubrange(old..<(old + 1), with: [new])
      keepSecret(of: before, at: old)
    }
  }

  /// One field, one or several values.
  mutating func readValues(
    _ node: Node, of id: FieldID, _ entity: EntityID, _ source: SourceID, _ tree: SyntaxTree, _ manner: Entities.Manner
  ) {
    let type = fields[id.index].type
    if tree.kind(node) == .list {
      if !fieldTraits[id.index].isMany, let date = dateWithCommas(node, type, source) {
        entities.slots.append(.init(field: id, value: date, node: node, source: UInt16(source.index), manner: manner))
        return
      }
      if !fieldTraits[id.index].isMany, type != .words, let first = onlyMember(of: node, tree) { return readValues(first, of: id, entity, source, tree, manner) }
      if !fieldTraits[id.index].isMany, type != .words {
        let second = tree.firstChild(node).flatMap { tree.next($0, in: node) } ?? node
        // `class: Police, Youth`: the field beside it that takes many.
        let near = suggestions(for: spelling(fields[id.index].name), at: .fields(self.kind(of: entity))).filter { word in
          fieldMeant(by: [word], self.kind(of: entity)).map { fieldTraits[$0.index].isMany && fields[$0.index].type == type } ?? false
        }
        // `owner: Surveyor, Curator`: one of them is to be kept.
        let members = near.isEmpty ? Array(tree.children(node).prefix(4)) : []
        let keeping = members.count < 4 ? members.map { Self.replacing(place(source, node), by: written(source, $0), .likely) } : []
        report(.oneValue, at: place(source, second), Message.oneValue(called(fields[id.index])), help: Message.didYouMean(near) ?? Message.keepOne, fixes: keeping)
        entities.slots.append(.init(field: id, value: .poison, node: node, source: UInt16(source.index), manner: manner))
        return
      }
      let (first, told) = (entities.slots.count, reports)
      for child in tree.children(node) {
        if isJoined(child, tree), let members = membersJoined(by: child, of: type, source) {
          for member in members { readValues(member, of: id, entity, source, tree, manner) }
          continue
        }
        // Not `??`: its second half would copy the model.
        if let value = plainValue(child, type, tree, entity, source) {
          entities.slots.append(.init(field: id, value: value, node: child, source: UInt16(source.index), manner: manner))
          continue
        }
        let value = readValue(child, as: type, of: id, entity, source)
        entities.slots.append(.init(field: id, value: value, node: child, source: UInt16(source.index), manner: manner))
      }
      // Of what was misspelt nobody knows whether it is the same.
      if entities.slots.count > first + 1, reports == told { tellTwins(of: entity, in: first..<entities.slots.count) }
    } else {
      if let value = plainValue(node, type, tree, entity, source) {
        entities.slots.append(.init(field: id, value: value, node: node, source: UInt16(source.index), manner: manner))
        return
      }
      if fieldTraits[id.index].isMany || type == .words, isJoined(node, tree), let members = membersJoined(by: node, of: type, source) {
        for member in members { readValues(member, of: id, entity, source, tree, manner) }
        return
      }
      let value = readValue(node, as: type, of: id, entity, source)
      entities.slots.append(.init(field: id, value: value, node: node, source: UInt16(source.index), manner: manner))
    }
  }

  /// Most of what is said, read in one step: the name of a thing or of a choice, and a text. Nil for everything else, and for what is wrong.
  private func plainValue(_ node: Node, _ type: FieldType, _ tree: SyntaxTree, _ entity: EntityID, _ source: SourceID) -> Value? {
    switch tree.kind(node) {
    case .name:
      let name = tree.nameID(node)
      // `unknown`, `none`.
      if kernel.isField(name) { return nil }
      switch type {
      case .reference(let kinds):
        if case .found(let thing) = lookup(name, kinds, from: entity) { return .entity(thing) }
        return nil
      case .choice(let choices):
        for choice in choices where self.choices[choice.index].names.contains(name) { return value(of: choice) }
        return nil
      default: return nil
      }
    case .titles, .text:
      guard case .text = type else { return nil }
      return Value(.text, Int64(node.index), source: UInt16(source.index))
    default: return nil
    }
  }

  private func isJoined(_ node: Node, _ tree: SyntaxTree) -> Bool {
    Self.isJoint(tree.kind(node)) || tree.kind(node) == .item && Self.isJoint(tree.kind(ItemParts(tree, node).value))
  }

  /// A single field said twice: both stay if each says where it comes from or as of when.
  private mutating func claim(
    _ id: FieldID, _ node: Node, after old: Entities.Slot, of entity: EntityID, _ source: SourceID, _ head: Node
  ) {
    let field = fields[id.index]
    let value = readValue(node, as: field.type, of: id, entity, source)
    if value.details != 0, old.value.details != 0 {
      if claimed.last != entity { claimed.append(entity) }
      entities.slots.append(.init(field: id, value: value, node: node, source: UInt16(source.index), manner: .own))
      return
    }
    report(
      .saidTwice, at: place(source, head), Message.saidTwice(called(field)),
      related: [.init(Place(SourceID(Int(old.source)), units[Int(old.source)].tree.range(old.node)), Message.firstHere)],
      help: Message.saidTwiceHelp)
    // One of the two may have been meant for another field of dates, which is not missed then.
    guard case .date = field.type else { return }
    for id in statedFields(entities.kinds[entity.index]) where id != field.id {
      if case .date = fields[id.index].type { doubtful[entity, default: []].append(id) }
    }
  }

  /// Report a field that the kind does not have; the field that was probably meant, if there is one.
  private mutating func unknownField(_ head: Node, _ kind: KindID, _ source: SourceID, _ manner: Entities.Manner, in body: Node? = nil) -> FieldID? {
    let written = self.written(source, head)
    // Told of where it was first read; what it meant holds here as well.
    if manner == .copied || manner == .inherited { return fieldMeant(by: suggestions(for: written, at: .fields(kind)), kind) }
    let legal = statedFields(kind)
    let letters = suggestions(for: written, at: .fields(kind))
    // What the same braces say already is not what was meant.
    let said = body.map { fieldsSaid(in: $0, kind, source) } ?? []
    var near = preferringHabit(written, of: kind, to: letters, beside: said)
    let name = tree(source).nameID(head)
    if near.isEmpty { touchOwners(of: written) }
    let owners = kinds.filter { $0.ownFields.contains { fields[$0.index].names.contains(name) } }
    // Its own fields before those that every actor or every gathering has.
    let own = kinds[kind.index].lineage.flatMap { ancestor in legal.filter { fields[$0.index].owner == ancestor } }
    let all = Message.fieldsAre(own.prefix(12).map { called(fields[$0.index]) }, more: max(0, own.count - 12))
    let lineage = kinds[kind.index].lineage.flatMap { kinds[$0.index].names }.map { spelling($0) }
    // What a vocabulary would bring to this very kind comes before what others have, and before what only looks like it.
    let brought = useForField(written, lineage)
    if brought != nil { near = [] } else if near.isEmpty, let body, let meant = fieldByChoice(head, in: body, kind, beside: said, source) { near = [meant] }
    if near.isEmpty, owners.isEmpty, let meant = fieldByFirstWord(of: written, among: legal, beside: said) { near = [meant] }
    let use = (brought ?? (owners.isEmpty ? useForField(written, []) : nil)).map { Message.useBrings(written, $0) }
    let help = Message.didYouMean(near) ?? belonging(written, kind) ?? use ?? ownField(like: owners, name, among: own) ?? owners.first.map { Message.fieldOf(written, called($0.names)) } ?? all
    report(
      .unknownField, at: place(source, head), Message.unknownField(written, of: called(kind)), help: help,
      fixes: Self.replacement(of: place(source, head), by: near))
    return fieldMeant(by: near, kind)
  }

  /// The fields of one value that a body says by their right names.
  private func fieldsSaid(in body: Node, _ kind: KindID, _ source: SourceID) -> [FieldID] {
    let tree = self.tree(source)
    var found: [FieldID] = []
    // Of a body in which thousands of words are wrong, the beginning is enough.
    for statement in tree.children(body).prefix(100) where tree.kind(statement) == .field {
      guard let head = tree.firstChild(statement), tree.kind(head) == .name, let id = schema.fields[.init(kind: kind, name: tree.nameID(head))] else { continue }
      found.append(id)
    }
    return found
  }

  /// `published:` where a review has `launched:`: of what the kind has itself, the fields that take the same days or times as the one of that
  /// name elsewhere. Numbers and texts say too little of what they are for.
  private func ownField(like owners: [Kind], _ name: NameID, among own: [FieldID]) -> Words? {
    guard let owner = owners.first, let other = owner.ownFields.first(where: { fields[$0.index].names.contains(name) }) else { return nil }
    let type = fields[other.index].type
    guard [.date, .stretch, .moment, .duration, .point].contains(type) else { return nil }
    let same = own.filter { fields[$0.index].type == type }
    return (1...3).contains(same.count) ? Message.didYouMean(same.map { Called.isArabic(spelling(name)) ? called(fields[$0.index]).arabic : called(fields[$0.index]).english }) : nil
  }

  /// `of: municipality`: where something belongs is said by the braces around it.
  private func belonging(_ written: String, _ kind: KindID) -> Words? {
    let lineage = kinds[kind.index].lineage
    if let named = names.lookup(written).flatMap({ schema.kinds[$0] }), lineage.contains(where: { kinds[$0.index].ownFields.contains { holds($0, kinds[named.index].lineage) } }) {
      return Message.belongsInBraces(called(named), of: called(kind))
    }
    // `phase: preparedness` in an action, of the kind that holds it.
    if let named = names.lookup(written).flatMap({ schema.kinds[$0] }),
      kinds[named.index].lineage.flatMap({ kinds[$0.index].ownFields }).contains(where: { holds($0, lineage) })
    {
      return Message.belongsInBraces(called(kind), of: called(named))
    }
    guard Habits.isBelonging(written) else { return nil }
    let holder = fields.first { holds($0.id, lineage) }
    return holder.map { Message.belongsInBraces(called(kind), of: called($0.owner)) }
  }

  /// Whether a field lists what of these kinds stands in the braces of its thing.
  func holds(_ field: FieldID, _ lineage: [KindID]) -> Bool {
    guard fields[field.index].isInside, case .reference(let kinds) = fields[field.index].type else { return false }
    return kinds.contains { lineage.contains($0) }
  }

  private func fieldMeant(by near: [String], _ kind: KindID) -> FieldID? {
    near.count == 1 ? names.lookup(near[0]).flatMap { schema.fields[.init(kind: kind, name: $0)] } : nil
  }

  /// `reported by: GAM`: the field that was meant, whose name is one word.
  private mutating func fieldOfWords(_ parts: FieldParts, _ kind: KindID, _ source: SourceID) -> FieldID? {
    let tree = self.tree(source)
    guard let label = parts.label else { return nil }
    let whole = Place(source, ByteRange(start: tree.range(parts.head).start, end: tree.range(label).end))
    let joined = written(source, parts.head) + "_" + written(source, label)
    let near = suggestions(for: joined, at: .fields(kind))
    guard let meant = fieldMeant(by: [joined], kind) ?? fieldMeant(by: near, kind) else { return nil }
    let word = near.first ?? joined
    report(.unknownField, at: whole, Message.fieldOfWords(word), fixes: [Self.replacing(whole, by: word, .likely)])
    return meant
  }

  /// `population total: 4`: a word that would be dropped without being missed.
  mutating func strayLabel(_ parts: FieldParts, _ source: SourceID) {
    guard let label = parts.label else { return }
    let tree = self.tree(source)
    let gap = Place(source, ByteRange(start: tree.range(parts.head).end, end: tree.range(label).end))
    report(
      .unknownField, at: place(source, label), Message.strayLabel(written(source, label), written(source, parts.head)),
      fixes: [Fix(Message.delete(written(source, label)), .likely, [Fix.Edit(gap, "")])])
  }

  mutating func equalsForColon(_ parts: FieldParts, _ source: SourceID) {
    guard let value = parts.value else { return }
    let tree = self.tree(source)
    let bytes = units[Int(source.index)].source.bytes
    let gap = Int(tree.range(parts.head).end)..<Int(tree.range(value).start)
    guard let sign = bytes[gap].firstIndex(of: 0x3D) else { return }
    // Between the two stands nothing but blanks, mostly.
    let isPlain = bytes[gap].allSatisfy { $0 == 0x20 || $0 == 0x3D }
    var first = sign
    while first > gap.lowerBound, bytes[first - 1] == 0x20 { first -= 1 }
    let edit = Fix.Edit(Place(source, isPlain ? ByteRange(gap.lowerBound, gap.upperBound) : ByteRange(first, sign + 1)), isPlain ? ": " : ":")
    report(
      .equalsForColon, at: Place(source, ByteRange(sign, sign + 1)), Message.equalsForColon(written(source, parts.head)),
      fixes: [Fix(Message.write(":"), .likely, [edit])])
  }
}
