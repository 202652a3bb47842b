import MurunaText

/// Which declarations have their header in another order than name, `also`, `is` and `like`, titles.
struct HeaderOrder {
  /// By the offset where a declaration starts: the parts behind its name, in the order they should have.
  private(set) var reorderings: [UInt32: [ByteRange]] = [:]

  init(_ tree: SyntaxTree) {
    for index in 0..<tree.count {
      let node = Node(index)
      guard tree.kind(node) == .declaration else { continue }
      // Without a name, a title comes first: `test "…" like X`.
      guard let head = tree.firstChild(node), let name = tree.next(head, in: node), Self.rank(tree.kind(name)) == nil else { continue }
      var parts: [(rank: Int, range: ByteRange)] = []
      var titles = 0
      for child in tree.children(node) {
        guard let rank = Self.rank(tree.kind(child)) else { continue }
        if tree.kind(child) == .titles { titles += 1 }
        parts.append((rank, tree.range(child)))
      }
      let isInOrder = zip(parts, parts.dropFirst()).allSatisfy { $0.rank <= $1.rank }
      // Two titles in a row would no longer be two.
      if isInOrder || titles > 1 { continue }
      let sorted = parts.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      reorderings[tree.range(node).start] = sorted.map(\.element.range)
    }
  }

  private static func rank(_ kind: SyntaxKind) -> Int? {
    switch kind {
    case .alias: 0
    case .parent, .like: 1
    case .titles: 2
    default: nil
    }
  }
}
