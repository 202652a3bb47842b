/// The answer of a view, before anybody decides how it looks: columns, rows and cells, in one language, in a fixed order.
package struct Table: Hashable, Sendable {
  /// The view's name: English and stable, for JSON and file names.
  package var id: String
  package var title: String
  package var columns: [Column]
  package var rows: [[Cell]]
  package var shape = Shape.table
  /// How many columns of a matrix name its rows.
  package var heads = 1
  /// Why rows are missing at its end, if any are.
  package var cutOff: CutOff?

  /// Where a table ends before all its rows are there.
  package enum CutOff: Hashable, Sendable {
    /// It has as many cells as a table may have.
    case cells
    /// It took as many steps as a question may take.
    case steps
  }

  package init(id: String, title: String, columns: [Column], rows: [[Cell]] = []) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// What the rows are to each other, for those who draw them.
  package enum Shape: Hashable, Sendable {
    case table
    /// The first columns name a row, the others are of one kind each; empty cells say something.
    case matrix
    /// The first column is the level, from one; a row stands below the last one of a lower level.
    case tree
    /// Each row is read by itself.
    case cards
  }

  package struct Column: Hashable, Sendable {
    /// A stable key for JSON: `score`, `covered_by`.
    package var id: String
    package var title: String
    package var isNumeric: Bool
    /// What a column of the units of its numbers would be headed with.
    package var unitTitle = ""

    package init(id: String, title: String, isNumeric: Bool = false) {
      self.id = id
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  package indirect enum Cell: Hashable, Sendable {
    /// As the head of a column.
    package var words: String {
      switch self {
      case .name(_, let title): title
      case .text(let text), .unknown(let text): text
      case .value(let shown, _, _): shown
      case .truth(let isTrue): isTrue ? "yes" : "no"
      case .list(let cells): cells.map(\.words).joined(separator: ", ")
      case .empty: ""
      }
    }

    /// Something declared: its id, and the title people read.
    case name(id: String, title: String)
    /// Prose.
    case text(String)
    /// A quantity, a date, a time, as shown to people and as data (a plain number or an ISO date), with the unit that the number is in.
    case value(shown: String, data: String, unit: String? = nil)
    /// yes or no
    case truth(Bool)
    case list([Cell])
    /// Nothing stated.
    case empty
    /// Unknown, a hole, or a value that cannot be told: why, in words.
    case unknown(String)
  }
}
