import MurunaSyntax
import MurunaText

/// A view as the library or a program declares it: a table, a matrix or a tree.
package struct View: Sendable {
  package let name: String
  package let origin: Origin
  package let isLibrary: Bool
  var shape = Table.Shape.table
  /// What rows are drawn from: `each:` of a table, `rows:` of a matrix, the levels of a `tree:`.
  var draws: [Draw] = []
  var condition: Int32?
  var order: (operation: Int32, descending: Bool)?
  /// What rows are brought together by.
  var group: (titles: Node?, operation: Int32)?
  var columns: [(titles: Node?, name: String, operation: Int32)] = []
  /// What the columns of a matrix are drawn from.
  var across: Draw?
  var cell: Int32?
  /// What a cell says where something holds: `mark "R": column in row.by`.
  var marks: [(titles: Node, condition: Int32)] = []
  /// Whether the last row counts the cells of each column that are not empty.
  var counts = false
  var parameters: [NameID: (value: Value, type: StaticType)] = [:]
  package var parameterNodes: [(name: NameID, value: Node)] = []
  var code: CompiledExpression
  var isBroken = false
  /// A view of the library is compiled when somebody asks for it.
  var isPending = false

  struct Draw: Sendable {
    let slot: Int32
    let list: Int32
    var isDescending = false
    /// What it is called where it is missing: the last name of its path.
    var label: Node
  }
}
