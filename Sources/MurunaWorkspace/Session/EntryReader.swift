import MurunaSyntax
import MurunaText

/// An entry taken apart: what it declares and what it asks, in order.
struct EntryReader {
  let bytes: [UInt8]
  let tree: SyntaxTree

  enum Part {
    /// Declarations and fields that follow one another, and the bytes that are theirs with the comments between.
    case statements([Journal.Step.Statement], Range<Int>)
    case command(Node)
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    var names = NameTable()
    tree = parse(bytes, names: &names)
  }

  var hasFaults: Bool { !tree.faults.allSatisfy(\.kind.isWarning) }

  var parts: [Part] {
    var result: [Part] = []
    var group: [Journal.Step.Statement] = []
    var start = 0
    guard tree.count > 0 else { return [] }
    for node in tree.children(tree.root) {
      guard tree.kind(node) == .command else {
        group.append(statement(node))
        continue
      }
      let range = tree.range(node).indices
      if !group.isEmpty { result.append(.statements(group, start..<range.lowerBound)) }
      group = []
      start = range.upperBound
      result.append(.command(node))
    }
    if !group.isEmpty { result.append(.statements(group, start..<bytes.count)) }
    return result
  }

  private func statement(_ node: Node) -> Journal.Step.Statement {
    let range = tree.range(node).indices
    let children = Array(tree.children(node))
    guard let first = children.first else { return .init(range: range, key: nil, head: "") }
    let word = text(first)
    switch tree.kind(node) {
    case .field: return .init(range: range, key: "field " + IdentityKey.of(word), head: word + ":")
    case .declaration:
      guard children.count > 1, [.name, .number, .code, .path].contains(tree.kind(children[1])) else {
        return .init(range: range, key: nil, head: word)
      }
      let name = text(children[1])
      let key = "\(IdentityKey.of(name))"
      // A change may be followed by others of the same thing: they take the place of what they say too.
      if KernelHead.change.contains(word) { return change(word + " " + name, of: key, range, children) }
      if KernelHead.extend.contains(word) { return .init(range: range, key: nil, head: word + " " + name) }
      return .init(range: range, key: KernelHead.own.contains(word) ? "own \(IdentityKey.of(word)) " + key : "thing \(key) \(IdentityKey.of(word))", head: word + " " + name)
    default: return .init(range: range, key: nil, head: word)
    }
  }

  private func change(_ head: String, of subject: String, _ range: Range<Int>, _ children: [Node]) -> Journal.Step.Statement {
    let body = children.first { tree.kind($0) == .body }
    let said = body.map { Array(tree.children($0)) } ?? []
    let parts = said.compactMap { part($0, of: subject) }
    let isBare = children.count == 3 && body == children.last
    return .init(range: range, key: nil, head: head, parts: parts, isOnlyParts: isBare && !parts.isEmpty && parts.count == said.count)
  }

  /// A field that a change sets, or what it declares by kind and name; nil for what has no end of its own, as the head of a table.
  private func part(_ statement: Node, of subject: String) -> Journal.Step.Part? {
    let range = tree.range(statement).indices
    let children = Array(tree.children(statement))
    guard let first = children.first.map(text) else { return nil }
    switch tree.kind(statement) {
    case .field: return .init(range: range, head: first, isField: true, subject: subject, name: IdentityKey.of(first))
    case .declaration where children.count > 1 && [.name, .number, .code].contains(tree.kind(children[1])):
      let name = text(children[1])
      return .init(range: range, head: first + " " + name, isField: false, subject: subject, name: "." + IdentityKey.of(name))
    case .defaults:
      // What `every KIND { }` says stands beside what another says.
      let fields = children.last.map { tree.children($0).compactMap { tree.firstChild($0).map { IdentityKey.of(text($0)) } } } ?? []
      let every = String(decoding: bytes[range.prefix(upTo: tree.range(children[0]).indices.upperBound)], as: UTF8.self)
      return .init(
        range: range, head: every, isField: false, subject: subject, name: "every " + IdentityKey.of(first) + " " + fields.sorted().joined(separator: " "))
    default: return nil
    }
  }

  func text(_ node: Node) -> String { String(decoding: bytes[tree.range(node).indices], as: UTF8.self) }
}
