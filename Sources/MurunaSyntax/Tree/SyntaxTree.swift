import MurunaText

/// What a text says, without losing a byte of it: nodes in preorder, as arrays, because a million lines make four million nodes.
///
/// The layout (kind, range, end of subtree, payload: 17 bytes a node) lets a reader skip a subtree in one step and free the tree in five.
package struct SyntaxTree: Sendable {
  package internal(set) var kinds: [SyntaxKind] = []
  package internal(set) var starts: [UInt32] = []
  package internal(set) var ends: [UInt32] = []
  /// The index just behind the last descendant.
  package internal(set) var subtreeEnds: [UInt32] = []
  package internal(set) var payloads: [UInt32] = []
  /// What the parser stumbled over, in order of place; `SyntaxDiagnoser` finds the words.
  package internal(set) var faults: [SyntaxFault] = []

  package init() {}

  package var count: Int { kinds.count }

  mutating func truncate(to count: Int) {
    kinds.removeSubrange(count...)
    starts.removeSubrange(count...)
    ends.removeSubrange(count...)
    subtreeEnds.removeSubrange(count...)
    payloads.removeSubrange(count...)
  }
  package var root: Node { Node(0) }
}

/// A node of a tree: an index, so it means nothing without its tree.
package struct Node: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: UInt32) { self.index = index }
  package init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  package static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

extension SyntaxTree {
  package func kind(_ node: Node) -> SyntaxKind { kinds[Int(node.index)] }
  package func payload(_ node: Node) -> UInt32 { payloads[Int(node.index)] }
  package func range(_ node: Node) -> ByteRange {
    ByteRange(start: starts[Int(node.index)], end: ends[Int(node.index)])
  }
  package func nameID(_ node: Node) -> NameID { NameID(payload(node)) }

  package func firstChild(_ node: Node) -> Node? {
    let next = node.index + 1
    return next < subtreeEnds[Int(node.index)] ? Node(next) : nil
  }

  /// The sibling after `node`, below `parent`.
  package func next(_ node: Node, in parent: Node) -> Node? {
    let next = subtreeEnds[Int(node.index)]
    return next < subtreeEnds[Int(parent.index)] ? Node(next) : nil
  }

  package func children(_ node: Node) -> Children { Children(tree: self, parent: node) }

  /// The children of a node, in order.
  package struct Children: Sequence {
    let tree: SyntaxTree
    let parent: Node

    package func makeIterator() -> Iterator {
      Iterator(subtreeEnds: tree.subtreeEnds, upcoming: parent.index + 1, end: tree.subtreeEnds[Int(parent.index)])
    }

    package struct Iterator: IteratorProtocol {
      let subtreeEnds: [UInt32]
      var upcoming: UInt32
      let end: UInt32

      package mutating func next() -> Node? {
        guard upcoming < end else { return nil }
        let node = Node(upcoming)
        upcoming = subtreeEnds[Int(upcoming)]
        return node
      }
    }
  }
}
