import MurunaLineEditor
import MurunaSyntax

/// The colours of what is typed. No meaning lies in them alone: the same line is the same program without.
enum EntryColours {
  static func paint(_ line: String) -> [Guide.Painted] {
    let bytes = Array(line.utf8)
    guard let first = bytes.first(where: { $0 != 0x20 }) else { return [] }
    if first == 0x3A { return [Guide.Painted(0..<bytes.count, "35")] }
    return highlights(of: bytes).compactMap { range, what in code(what).map { Guide.Painted(range, $0) } }
  }

  private static func code(_ what: Highlight) -> String? {
    switch what {
    case .word: nil
    case .keyword: "34"
    case .verb: "1;35"
    case .field: "36"
    case .text: "32"
    case .number: "33"
    case .comment: "2"
    case .bad: "4;31"
    }
  }
}
