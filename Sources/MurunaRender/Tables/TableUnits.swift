import MurunaModel

extension Table {
  /// For programs: behind a column of numbers with units another with the units, `baseline` and `baseline_unit`, so that the numbers stay numbers. Where
  /// no number of a column has a unit there is none.
  var withUnits: Table {
    let measured = columns.indices.filter { column in rows.contains { $0.indices.contains(column) && $0[column].unit != nil } }
    guard !measured.isEmpty else { return self }
    let ids = uniqueColumnIDs
    var table = self
    for column in measured.reversed() {
      let title = columns[column].unitTitle.isEmpty ? columns[column].title : columns[column].unitTitle
      table.columns.insert(Column(id: ids[column] + "_unit", title: title), at: column + 1)
      for row in table.rows.indices where table.rows[row].indices.contains(column) {
        table.rows[row].insert(rows[row][column].unit.map { .text($0) } ?? .empty, at: column + 1)
      }
    }
    return table
  }
}

extension Table.Cell {
  /// The unit of a number, or of all numbers of a list.
  var unit: String? {
    switch self {
    case .value(_, _, let unit): return unit
    case .list(let cells):
      let units = Set(cells.map(\.unit))
      return units.count == 1 ? units.first ?? nil : nil
    case .name, .text, .truth, .empty, .unknown: return nil
    }
  }
}
