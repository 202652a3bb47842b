import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// What a rule says, in both languages, with its holes filled.
  mutating func words(_ node: Node, _ rule: Rule, _ frame: inout Frame) -> Words {
    let text = template(node, rule)
    return Words(english: filled(text.english, .english, rule, &frame), arabic: filled(text.arabic, .arabic, rule, &frame))
  }

  /// What a rule says, cut into pieces: kept for the next thing that breaks it.
  private mutating func template(_ node: Node, _ rule: Rule) -> RuleTemplate {
    let key = NumberTable.key(UInt32(rule.origin.source.index), node.index)
    if let known = templates.numbers[key] { return templates.all[Int(known)] }
    let found = texts(node, in: rule.origin.source, brace: Literal.escapedBrace)
    let english = found["en"] ?? found["ar"] ?? found.sorted { $0.key < $1.key }.first?.value ?? rule.name
    let arabic = found["ar"] ?? english
    let made = RuleTemplate(english: cut(english), arabic: cut(arabic))
    templates.numbers.update(UInt32(templates.all.count), at: key)
    templates.all.append(made)
    return made
  }

  private func cut(_ text: String) -> [RuleTemplate.Piece] {
    Self.pieces(text).map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .hole(let path): .hole(holePath(path))
      }
    }
  }

  private func holePath(_ path: String) -> RuleTemplate.Path {
    var inner = path.trimmed
    var counts = 0
    while inner.hasPrefix("count("), inner.hasSuffix(")") {
      inner = String(inner.dropFirst(6).dropLast()).trimmed
      counts += 1
    }
    return .init(counts: counts, names: inner.split(separator: ".").map { self.names.lookup(String($0)) })
  }

  private mutating func filled(_ pieces: [RuleTemplate.Piece], _ language: Language, _ rule: Rule, _ frame: inout Frame) -> Message {
    var parts: [Message.Part] = []
    for piece in pieces {
      switch piece {
      case .text(let text): parts.append(.literal(text))
      case .hole(let path):
        let before = secrets.reads
        let value = hole(path.names, counts: path.counts, rule, &frame)
        let shown = secrets.reads != before ? Self.restricted(language) : value.map { self.shown($0, in: language) } ?? "?"
        parts.append(value?.tag == .entity ? .name(shown) : .value(shown))
      }
    }
    return Message(parts: parts)
  }

  enum Piece: Equatable {
    case text(String)
    case hole(String)
  }

  /// A text in pieces: `{path}` is a hole, `\{` is a brace (the escape has already become a private mark).
  static func pieces(_ text: String) -> [Piece] {
    var result: [Piece] = []
    let bytes = Array(text.utf8)
    // Where the text that is not a piece yet begins, and the hole that is open in it.
    var (start, hole): (Int, Int?) = (0, nil)
    func words(_ range: Range<Int>) -> String {
      var part = Array(bytes[range])
      for index in part.indices where UInt32(part[index]) == Literal.escapedBrace.value { part[index] = 0x7B }
      return String(decoding: part, as: UTF8.self)
    }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x7B, hole == nil {
        hole = index
      } else if byte == 0x7D, let open = hole {
        if open > start { result.append(.text(words(start..<open))) }
        result.append(.hole(String(decoding: bytes[(open + 1)..<index], as: UTF8.self)))
        (start, hole) = (index + 1, nil)
      }
    }
    if start < bytes.count { result.append(.text(words(start..<bytes.count))) }
    return result
  }

  /// The value of a hole: a path from what the rule has drawn, named or is given.
  private mutating func hole(_ names: [NameID?], counts: Int, _ rule: Rule, _ frame: inout Frame) -> Value? {
    if counts > 0 {
      guard let value = hole(names, counts: counts - 1, rule, &frame) else { return nil }
      return .whole(flat(value).count)
    }
    guard let first = names.first, let head = first else { return nil }
    if kernel.matches(head, .rule), names.count == 2, let name = names[1], let parameter = rule.parameters[name] { return parameter.value }
    guard let binding = rule.bindings.last(where: { $0.names.contains(head) }) else { return nil }
    if frame.secretSlots.contains(binding.slot) { secrets.reads += 1 }
    var value = frame.variables[Int(binding.slot)]
    for (number, name) in names.dropFirst().enumerated() {
      guard let name else { return nil }
      let (before, base) = (secrets.reads, value)
      value = step(name, of: base, &frame)
      // What was stated last is hidden value by value.
      if number == names.count - 2, isStated(name, of: base) { secrets.reads = before }
    }
    return value
  }

  /// Whether a name is a stated field of something that is not hidden as a whole.
  private func isStated(_ name: NameID, of base: Value) -> Bool {
    guard isGuarded else { return true }
    return flat(base).allSatisfy { member in
      guard let entity = member.entityID else { return !isHidden(member) }
      guard !isHidden(member), let field = schema.fields[.init(kind: kind(of: entity), name: name)] else { return false }
      return fieldTraits[field.index].way == .stated && !secrets.fields.contains(field)
    }
  }

  private mutating func step(_ name: NameID, of value: Value, _ frame: inout Frame) -> Value {
    if value.tag == .list {
      let elements = Array(pool.elements(of: value))
      var found: [Value] = []
      for element in elements {
        if frame.isExhausted { return .poison }
        frame.steps &+= 1
        let value = step(name, of: element, &frame)
        found += flat(value)
      }
      return pool.scratch(found)
    }
    if value.tag == .code, let member = kernel.field(name, among: [.id, .title, .parent]) {
      let code: Member = member == .id ? .id : member == .title ? .title : .parent
      return self.member(Operation(kind: .member, a: code.rawValue, node: Node(0)), of: value, &frame)
    }
    guard let entity = value.entityID else {
      return pool.details(of: value)?.entries.first { $0.name == name }?.value ?? .absent
    }
    if let id = schema.fields[.init(kind: kind(of: entity), name: name)] { return field(id, of: entity, &frame, raw: true) }
    if let member = kernel.field(name, among: [.id, .title, .kind, .parent, .previous, .next]) {
      let code: Member =
        switch member {
        case .id: .id
        case .title: .title
        case .kind: .kind
        case .parent: .parent
        case .previous: .previous
        default: .next
        }
      return self.member(Operation(kind: .member, a: code.rawValue, node: Node(0)), of: value, &frame)
    }
    if let kind = schema.kinds[name] {
      return member(Operation(kind: .member, a: Member.enclosing.rawValue, c: Int32(kind.raw), node: Node(0)), of: value, &frame)
    }
    // What the reference carries in braces.
    return pool.details(of: value)?.entries.first { $0.name == name }?.value ?? .absent
  }

  /// Judge the texts of all rules, the library's too, and those that have nothing to judge here.
  package mutating func checkAllHoles() {
    for index in rules.indices {
      if rules[index].isIdle { recompile(index) }
      checkHoles(of: rules[index])
    }
  }

  /// Where `{path}` stands in a text; the whole text if it is written otherwise there.
  private func placeOfHole(_ path: String, in node: Node, _ source: SourceID) -> Place {
    let whole = tree(source).range(node)
    let wanted = Array("{\(path)}".utf8)
    let bytes = units[Int(source.index)].source.bytes
    var start = Int(whole.start)
    while start + wanted.count <= Int(whole.end) {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return Place(source, ByteRange(start, start + wanted.count)) }
      start += 1
    }
    return Place(source, whole)
  }

  /// Holes that name nothing are a finding against the rule, not a question mark in somebody's message.
  mutating func checkHoles(of rule: Rule) {
    for node in [rule.says, rule.help].compactMap({ $0 }) {
      for text in texts(node, in: rule.origin.source, brace: Literal.escapedBrace).values {
        for case .hole(let path) in Self.pieces(text) {
          var inner = path.trimmed
          if inner.hasPrefix("count("), inner.hasSuffix(")") { inner = String(inner.dropFirst(6).dropLast()) }
          let parts = inner.split(separator: ".").map(String.init)
          let head = parts.first.flatMap { names.lookup($0) }
          let isKnown = head.map { head in
            (kernel.matches(head, .rule) && parts.count == 2 && names.lookup(parts[1]).map { rule.parameters[$0] != nil } == true)
              || rule.bindings.contains { $0.names.contains(head) }
          }
          if isKnown == true {
            if !rule.isLibrary { checkMembers(of: parts, path, in: node, rule) }
          } else {
            let known = rule.bindings.flatMap { $0.names.map { spelling($0) } } + rule.parameters.keys.map { "rule." + spelling($0) }.sorted()
            let near = nearest(parts.first ?? inner, among: known)
            let place = placeOfHole(path, in: node, rule.origin.source)
            // `{size}` for `{pump.size}`
            if let word = head.flatMap({ owner(of: $0, among: rule.bindings) }) {
              let full = "{" + word + "." + inner + "}"
              report(.unknownHole, at: place, Message.fieldAlone(inner), fixes: [Self.replacing(place, by: full, .safe)])
              continue
            }
            report(
              .unknownHole, at: place, Message.unknownHole(path), help: Message.didYouMean(near) ?? Message.unknownHoleHelp,
              fixes: near.map { Self.replacing(place, by: "{" + ([$0] + parts.dropFirst()).joined(separator: ".") + "}", .likely) })
          }
        }
      }
    }
  }
}

extension Model {
  /// `{risk.likelihod}`: behind what is drawn, its fields and what the language says of everything.
  private mutating func checkMembers(of parts: [String], _ path: String, in node: Node, _ rule: Rule) {
    guard parts.count > 1, let head = names.lookup(parts[0]), let binding = rule.bindings.last(where: { $0.names.contains(head) }), var kinds = binding.type.kinds else { return }
    var last = binding.type.field
    for (index, part) in parts.enumerated().dropFirst() {
      touch(kinds)
      touch(below: kinds)
      let name = names.intern(part)
      if kernel.field(name, among: [.id, .title, .kind, .parent, .previous, .next, .zero, .secret]) != nil || schema.kinds[name] != nil { return }
      // What stands in braces behind the names that a field lists.
      if let last, fields[last.index].details.contains(where: { $0.names.contains(name) }) || kernel.field(name, among: [.asOf, .since, .until, .assumed, .note, .source]) != nil { return }
      let schema = self.schema, around = kinds
      let below = self.kinds.map(\.id).filter { kind in around.contains { schema.isBelow(kind, $0) } }
      let found = (around + below).compactMap { schema.fields[.init(kind: $0, name: name)] }.first
      guard let found else {
        let legal = kinds.flatMap { allFields($0) }.map { fields[$0.index] }
        let near = suggestions(for: part, at: .members(kinds))
        let place = placeOfHole(path, in: node, rule.origin.source)
        report(
          .unknownHole, at: place, Message.unknownField(part, of: kinds.first.map { called($0) } ?? "thing"),
          help: Message.didYouMean(near) ?? Message.fieldsAre(legal.prefix(8).map { called($0) }, more: max(0, legal.count - 8)),
          fixes: near.map { word in Self.replacing(place, by: "{" + (parts[..<index] + [word] + parts[(index + 1)...]).joined(separator: ".") + "}", .likely) })
        return
      }
      // Of what is worked out, and of details of values, nothing is known here.
      guard case .reference(let next) = fields[found.index].type, fields[found.index].derived == nil else { return }
      (kinds, last) = (next, found)
    }
  }
}

/// A text of a rule in both languages, cut into pieces; paths of holes are looked up already.
struct RuleTemplate: Sendable {
  enum Piece: Sendable {
    case text(String)
    case hole(Path)
  }

  struct Path: Sendable {
    /// How often `count( )` stands around it.
    let counts: Int
    let names: [NameID?]
  }

  let english: [Piece]
  let arabic: [Piece]
}

/// The texts of rules that were broken, once they were.
struct RuleTemplates: Sendable {
  /// By source and node, the number of one.
  var numbers = NumberTable()
  var all: [RuleTemplate] = []
}

extension String {
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
