import MurunaText

@testable import MurunaSyntax

/// A program that was read, with what a test wants to know of it.
struct Reading {
  let source: [UInt8]
  let tree: SyntaxTree
  let names: NameTable

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    source = bytes
    var names = NameTable()
    tree = parse(bytes, names: &names)
    self.names = names
  }

  var faults: [SyntaxFault.Kind] { tree.faults.map(\.kind) }
  var errors: [SyntaxFault.Kind] { tree.faults.map(\.kind).filter { !$0.isWarning } }

  func text(_ range: ByteRange) -> String { String(decoding: source[range.indices], as: UTF8.self) }

  /// The faults with what they mark: `missingComma@14 ""`.
  var marked: [String] { tree.faults.map { "\($0.kind)@\($0.range.start) \(text($0.range))" } }

  /// The tree as an S-expression; leaves in their spelling.
  func outline(_ node: Node? = nil) -> String {
    let node = node ?? tree.root
    let kind = tree.kind(node)
    let children = tree.children(node).map { outline($0) }
    let spelling = text(tree.range(node))
    switch kind {
    case .name, .number, .date, .time, .code, .text, .hole: return spelling
    case .language: return "@" + spelling
    case .operator: return "\(Operator(rawValue: tree.payload(node)).map { "\($0)" } ?? "?")"
    case .mark: return "'\(Keyword(rawValue: UInt8(tree.payload(node))).map { "\($0)" } ?? "?")"
    case .missing: return "MISSING"
    case .unexpected: return "UNEXPECTED[\(spelling)]"
    case .clause: return "(\(Keyword(rawValue: UInt8(tree.payload(node))).map { "\($0)" } ?? "?") \(children.joined(separator: " ")))"
    default: return children.isEmpty ? "(\(kind))" : "(\(kind) \(children.joined(separator: " ")))"
    }
  }

  /// Without the outermost `(program …)`.
  var body: String { tree.children(tree.root).map { outline($0) }.joined(separator: " ") }

  /// What must hold of every tree: children lie in their parents, in order, and index arithmetic agrees.
  var brokenInvariant: String? {
    func check(_ node: Node) -> String? {
      let end = tree.subtreeEnds[Int(node.index)]
      guard end > node.index, end <= UInt32(tree.count) else { return "subtree end of \(node.index)" }
      let range = tree.range(node)
      guard range.start <= range.end, range.end <= UInt32(source.count) else { return "range of \(node.index) \(tree.kind(node))" }
      var last = range.start
      for (number, child) in tree.children(node).enumerated() {
        // The names of kind and field of a table's row stand in the table's first line.
        if number == 0, tree.kind(child) == .name, tree.range(child).end <= range.start { continue }
        guard tree.subtreeEnds[Int(child.index)] <= end else { return "child \(child.index) leaves its parent" }
        let inner = tree.range(child)
        guard inner.start >= last, inner.end <= range.end else {
          return "child \(child.index) \(tree.kind(child)) \(inner) outside \(tree.kind(node)) \(range)"
        }
        last = inner.end
        if let problem = check(child) { return problem }
      }
      return nil
    }
    return tree.count == 0 ? "no root" : check(tree.root) ?? brokenNote
  }

  /// What was noted while the text was read is what stands in the tree.
  private var brokenNote: String? {
    let top = Array(tree.children(tree.root))
    guard tree.statements.map(\.node) == top, tree.statements.map(\.kind) == top.map({ tree.kind($0) }) else { return "the statements at the top" }
    for statement in tree.statements {
      let head = tree.firstChild(statement.node).flatMap { tree.kind($0) == .name ? tree.nameID($0) : nil }
      guard head == (statement.isNamed ? statement.head : nil) else { return "the head of the statement at \(statement.node.index)" }
    }
    let hasHoles = (0..<tree.count).contains { tree.kind(Node($0)) == .hole }
    return tree.hasHoles == hasHoles || tree.hasHoles && !tree.faults.isEmpty ? nil : "whether there are holes"
  }
}
