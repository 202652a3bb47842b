import MurunaModel

/// A table for programs: rows are objects under the columns' ids, values are numbers, ISO dates or texts, names carry id and title.
package enum TableJSON {
  package static func render(_ table: Table) -> [UInt8] {
    let table = table.withUnits
    var json = JSONWriter()
    let keys = table.uniqueColumnIDs
    json.object { json in
      json.key("id")
      json.string(table.id)
      json.key("title")
      json.string(table.title)
      if let shape = name(of: table.shape) {
        json.key("shape")
        json.string(shape)
      }
      if let cutOff = table.cutOff {
        json.key("cut_off")
        json.string(cutOff.word)
      }
      json.key("columns")
      json.array { json in
        for (column, key) in zip(table.columns, keys) {
          json.object { json in
            json.key("id")
            json.string(key)
            json.key("title")
            json.string(column.title)
          }
        }
      }
      json.key("rows")
      json.array { json in
        for row in table.rows {
          json.object { json in
            for (key, cell) in zip(keys, row) {
              json.key(key)
              write(cell, to: &json)
            }
          }
        }
      }
    }
    return json.finish()
  }

  private static func name(of shape: Table.Shape) -> String? {
    switch shape {
    case .table: nil
    case .matrix: "matrix"
    case .tree: "tree"
    case .cards: "cards"
    }
  }

  private static func write(_ cell: Table.Cell, to json: inout JSONWriter) {
    switch cell {
    case .name(let id, let title):
      json.object { json in
        json.key("id")
        json.string(id)
        json.key("title")
        json.string(title)
      }
    case .text(let text): json.string(text)
    case .value(_, let data, _): json.numberOrString(data)
    case .truth(let isTrue): json.truth(isTrue)
    case .list(let cells): json.array { json in for cell in cells { write(cell, to: &json) } }
    case .empty: json.null()
    case .unknown(let reason):
      json.object { json in
        json.key("unknown")
        json.string(reason)
      }
    }
  }
}

extension Table {
  /// The ids of the columns, the later of equal ones numbered: `score`, `score_2`.
  var uniqueColumnIDs: [String] {
    var used: Set<String> = []
    return columns.map { column in
      var id = column.id
      var number = 2
      while !used.insert(id).inserted {
        id = "\(column.id)_\(number)"
        number += 1
      }
      return id
    }
  }
}
