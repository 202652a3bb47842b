import MurunaModel
import MurunaText

/// A cell as people read it, and as programs do.
extension Table.Cell {
  /// One line per line of the cell's text. Nothing stated is a dash, so that nobody takes it for a slip of the table.
  func shown(in language: Language) -> String {
    switch self {
    case .name(let id, let title): title.isEmpty ? id : title
    case .text(let text): text
    case .value(let shown, _, _): shown
    case .truth(let isTrue): (isTrue ? Message.yes : Message.no).text(in: language)
    case .list(let cells):
      cells.isEmpty ? "-" : cells.map { $0.shown(in: language) }.joined(separator: Summary.separator(language))
    case .empty: "-"
    case .unknown(let reason): reason.isEmpty ? "?" : "? \(reason)"
    }
  }

  /// For spreadsheets: plain numbers and ISO dates, nothing where nothing is stated, `?` where nothing is known.
  func data(in language: Language) -> String {
    switch self {
    case .name, .text: shown(in: language)
    case .value(_, let data, _): data
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .list(let cells): cells.map { $0.data(in: language) }.joined(separator: "; ")
    case .empty: ""
    case .unknown: "?"
    }
  }
}

private enum Message {
  static var yes: Words { Words(english: "yes", arabic: "نعم") }
  static var no: Words { Words(english: "no", arabic: "لا") }
}
