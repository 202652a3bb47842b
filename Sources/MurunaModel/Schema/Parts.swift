import MurunaSyntax
import MurunaText

/// The parts of a declaration, found in one walk over its children.
struct DeclarationParts {
  var head: Node
  var name: Node?
  var aliases: [Node] = []
  var parent: Node?
  var like: Node?
  var titles: Node?
  var body: Node?

  // The tree is borrowed: what an initializer is given is counted otherwise, for each field of a program.
  init(_ tree: borrowing SyntaxTree, _ node: Node) {
    head = node
    var isFirst = true
    var next = tree.firstChild(node)
    while let child = next {
      next = tree.next(child, in: node)
      if isFirst {
        head = child
        isFirst = false
        continue
      }
      switch tree.kind(child) {
      case .alias: if let name = tree.firstChild(child) { aliases.append(name) }
      case .parent: parent = tree.firstChild(child)
      case .like: like = tree.firstChild(child)
      case .titles: titles = child
      case .body: body = child
      default: if name == nil, body == nil { name = child }
      }
    }
  }
}

/// The parts of a field or a definition: `head label? (also name)* titles? value`.
struct FieldParts {
  let node: Node
  var head: Node
  var label: Node?
  var titles: Node?
  var value: Node?

  init(_ tree: borrowing SyntaxTree, _ node: Node) {
    self.node = node
    head = tree.firstChild(node) ?? node
    var next = tree.next(head, in: node)
    while let child = next {
      next = tree.next(child, in: node)
      if next == nil {
        value = child
        break
      }
      switch tree.kind(child) {
      case .alias: break
      case .titles: titles = child
      default: label = child
      }
    }
    if let last = value, tree.kind(last) == .missing || tree.kind(last) == .unexpected { value = nil }
  }

  /// Its further names. Few fields have any, and all are taken apart.
  func aliases(in tree: SyntaxTree) -> [Node] { tree.children(node).filter { tree.kind($0) == .alias }.compactMap { tree.firstChild($0) } }
}

/// A value with the words around it: marks before, suffixes behind, details in braces.
struct ItemParts {
  var marks: [Keyword] = []
  var value: Node
  var aliases: [Node] = []
  var inverse: Node?
  var fallback: Node?
  var titles: Node?
  var body: Node?

  init(_ tree: borrowing SyntaxTree, _ node: Node) {
    value = node
    guard tree.kind(node) == .item else { return }
    var hasValue = false
    for child in tree.children(node) {
      switch tree.kind(child) {
      case .mark: if let keyword = Keyword(rawValue: UInt8(truncatingIfNeeded: tree.payload(child))) { marks.append(keyword) }
      case .alias: if let name = tree.firstChild(child) { aliases.append(name) }
      case .inverse: inverse = tree.firstChild(child)
      case .defaultValue: fallback = tree.firstChild(child)
      case .body: body = child
      // `one_of: day`: the colon between is none of it.
      case .unexpected where !hasValue: value = child
      default:
        if !hasValue {
          value = child
          hasValue = true
        } else if tree.kind(child) == .titles {
          titles = child
        }
      }
    }
  }

  func has(_ mark: Keyword) -> Bool { marks.contains(mark) }
}

extension SyntaxTree {
  /// The members of a comma separated value, or the value alone.
  func members(_ node: Node) -> [Node] {
    kind(node) == .list ? Array(children(node)) : [node]
  }

  /// The names of a dotted path, or of a name alone; nil for anything else.
  func segments(_ node: Node) -> [Node]? {
    switch kind(node) {
    case .name, .code: [node]
    case .path: Array(children(node))
    default: nil
    }
  }
}
