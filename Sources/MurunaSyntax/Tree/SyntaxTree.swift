import MurunaText

/// What a text says, without losing a byte of it: nodes in preorder, in one array, because a million lines make four million nodes.
///
/// A node is 16 bytes. A reader skips a subtree in one step, and the tree is freed in one. (One array of nodes and not several of their
/// parts: making a node costs one append, and reading it one line of the cache.)
public struct SyntaxTree: Sendable {
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
  /// The statements at the top, in their order: whoever looks for some of them need not go through a tree of which most is between them.
  package internal(set) var statements: [Statement] = []
  /// Whether a `?` stands anywhere.
  package internal(set) var hasHoles = false
  /// Whether the text breaks off in the middle of something: a block, a parenthesis or a list that more lines could complete.
  public internal(set) var isIncomplete = false

  public init() {}

  public var count: Int { nodes.count }
  public var root: Node { Node(0) }

  /// A statement at the top of a text.
  package struct Statement: Sendable {
    package let node: Node
    package let kind: SyntaxKind
    /// The name at its head; `NameID(.max)` where none is.
    package let head: NameID

    package var isNamed: Bool { head != NameID(.max) }
  }

  /// The kinds of all nodes, by index.
  public var kinds: Kinds { Kinds(nodes: nodes) }
  /// The index just behind the last descendant of each node.
  public var subtreeEnds: SubtreeEnds { SubtreeEnds(nodes: nodes) }

  public struct Kinds: Sendable {
    let nodes: [Record]
    public subscript(index: Int) -> SyntaxKind { nodes[index].kind }
  }

  public struct SubtreeEnds: Sendable {
    let nodes: [Record]
    public subscript(index: Int) -> UInt32 { nodes[index].subtreeEnd(at: UInt32(truncatingIfNeeded: index)) }
  }
}

/// A node of a tree: an index, so it means nothing without its tree.
public struct Node: Hashable, Comparable, Sendable {
  public let index: UInt32

  @inlinable public init(_ index: UInt32) { self.index = index }
  @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  public static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

extension SyntaxTree {
  @inlinable public func kind(_ node: Node) -> SyntaxKind { nodes[Int(node.index)].kind }
  @inlinable public func payload(_ node: Node) -> UInt32 { nodes[Int(node.index)].payload }
  @inlinable public func range(_ node: Node) -> ByteRange {
    let record = nodes[Int(node.index)]
    return ByteRange(start: record.start, end: record.end)
  }
  /// The index just behind the last descendant of a node.
  @inlinable public func subtreeEnd(_ node: Node) -> UInt32 { nodes[Int(node.index)].subtreeEnd(at: node.index) }
  @inlinable public func nameID(_ node: Node) -> NameID { NameID(payload(node)) }

  @inlinable public func firstChild(_ node: Node) -> Node? {
    let next = node.index + 1
    return next < subtreeEnd(node) ? Node(next) : nil
  }

  /// The sibling after `node`, below `parent`.
  @inlinable public func next(_ node: Node, in parent: Node) -> Node? {
    let next = subtreeEnd(node)
    return next < subtreeEnd(parent) ? Node(next) : nil
  }

  @inlinable public func children(_ node: Node) -> Children { Children(tree: self, parent: node) }

  /// The children of a node, in order.
  public struct Children: Sequence {
    @usableFromInline let tree: SyntaxTree
    @usableFromInline let parent: Node

    @inlinable init(tree: SyntaxTree, parent: Node) {
      self.tree = tree
      self.parent = parent
    }

    @inlinable public func makeIterator() -> Iterator {
      Iterator(nodes: tree.nodes, upcoming: parent.index + 1, end: tree.subtreeEnd(parent))
    }

    public struct Iterator: IteratorProtocol {
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
      public mutating func next() -> Node? {
        guard upcoming < end else { return nil }
        let node = Node(upcoming)
        upcoming = nodes[Int(upcoming)].subtreeEnd(at: upcoming)
        return node
      }
    }
  }
}
