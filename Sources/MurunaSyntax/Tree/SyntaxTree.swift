import MurunaText

/// What a text says, without losing a byte of it: nodes in preorder, in one array, because a million lines make four million nodes.
///
/// A node is 16 bytes. A reader skips a subtree in one step, and the tree is freed in one. (One array of nodes and not several of their
/// parts: making a node costs one append, and reading it one line of the cache.)
package struct SyntaxTree: Sendable {
  @usableFromInline
  struct Record: Sendable {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
    /// The payload of a leaf; of any other node the index just behind its last descendant.
    @usableFromInline var link: UInt32
    @usableFromInline var kind: SyntaxKind
    /// `leaf`, or the payload of a node that is none: a keyword.
    @usableFromInline var detail: UInt8

    @inlinable static var leaf: UInt8 { 0xFF }

    init(start: UInt32, end: UInt32, link: UInt32, kind: SyntaxKind, detail: UInt8) {
      self.start = start
      self.end = end
      self.link = link
      self.kind = kind
      self.detail = detail
    }

    @inlinable
    func subtreeEnd(at index: UInt32) -> UInt32 { detail == Self.leaf ? index &+ 1 : link }
    @inlinable
    var payload: UInt32 { detail == Self.leaf ? link : UInt32(detail) }
  }

  @usableFromInline var nodes: [Record] = []
  /// What the parser stumbled over, in order of place; `SyntaxDiagnoser` finds the words.
  package internal(set) var faults: [SyntaxFault] = []
  /// Whether the text breaks off in the middle of something: a block, a parenthesis or a list that more lines could complete.
  package internal(set) var isIncomplete = false

  package init() {}

  package var count: Int { nodes.count }
  package var root: Node { Node(0) }

  /// The kinds of all nodes, by index.
  package var kinds: Kinds { Kinds(nodes: nodes) }
  /// The index just behind the last descendant of each node.
  package var subtreeEnds: SubtreeEnds { SubtreeEnds(nodes: nodes) }

  package struct Kinds: Sendable {
    let nodes: [Record]
    package subscript(index: Int) -> SyntaxKind { nodes[index].kind }
  }

  package struct SubtreeEnds: Sendable {
    let nodes: [Record]
    package subscript(index: Int) -> UInt32 { nodes[index].subtreeEnd(at: UInt32(truncatingIfNeeded: index)) }
  }
}

/// A node of a tree: an index, so it means nothing without its tree.
package struct Node: Hashable, Comparable, Sendable {
  package let index: UInt32

  @inlinable package init(_ index: UInt32) { self.index = index }
  @inlinable package init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  package static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

extension SyntaxTree {
  @inlinable package func kind(_ node: Node) -> SyntaxKind { nodes[Int(node.index)].kind }
  @inlinable package func payload(_ node: Node) -> UInt32 { nodes[Int(node.index)].payload }
  @inlinable package func range(_ node: Node) -> ByteRange {
    let record = nodes[Int(node.index)]
    return ByteRange(start: record.start, end: record.end)
  }
  /// The index just behind the last descendant of a node.
  @inlinable package func subtreeEnd(_ node: Node) -> UInt32 { nodes[Int(node.index)].subtreeEnd(at: node.index) }
  @inlinable package func nameID(_ node: Node) -> NameID { NameID(payload(node)) }

  @inlinable package func firstChild(_ node: Node) -> Node? {
    let next = node.index + 1
    return next < subtreeEnd(node) ? Node(next) : nil
  }

  /// The sibling after `node`, below `parent`.
  @inlinable package func next(_ node: Node, in parent: Node) -> Node? {
    let next = subtreeEnd(node)
    return next < subtreeEnd(parent) ? Node(next) : nil
  }

  @inlinable package func children(_ node: Node) -> Children { Children(tree: self, parent: node) }

  /// The children of a node, in order.
  package struct Children: Sequence {
    let tree: SyntaxTree
    let parent: Node

    @inlinable package func makeIterator() -> Iterator {
      Iterator(nodes: tree.nodes, upcoming: parent.index + 1, end: tree.subtreeEnd(parent))
    }

    package struct Iterator: IteratorProtocol {
      @usableFromInline let nodes: [Record]
      @usableFromInline var upcoming: UInt32
      @usableFromInline let end: UInt32

      @inlinable
      init(nodes: [Record], upcoming: UInt32, end: UInt32) {
        self.nodes = nodes
        self.upcoming = upcoming
        self.end = end
      }

      @inlinable
      package mutating func next() -> Node? {
        guard upcoming < end else { return nil }
        let node = Node(upcoming)
        upcoming = nodes[Int(upcoming)].subtreeEnd(at: upcoming)
        return node
      }
    }
  }
}
