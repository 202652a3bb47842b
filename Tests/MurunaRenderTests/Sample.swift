import MurunaDiagnostics
import MurunaText

/// Texts to point into: a place is the first occurrence of some words.
struct Sample {
  var sources: [Source] = []

  init(_ texts: (path: String, text: String)...) {
    sources = texts.map { Source(path: $0.path, text: $0.text) }
  }

  /// Bytes of the first occurrence of `words` behind `after`.
  func place(_ words: String, in source: Int = 0, after: String = "") -> Place {
    let bytes = sources[source].bytes
    let skip = after.isEmpty ? 0 : (find(after, bytes, from: 0) ?? 0)
    let start = find(words, bytes, from: skip) ?? 0
    return Place(SourceID(source), ByteRange(start, start + words.utf8.count))
  }

  func behind(_ words: String, in source: Int = 0) -> Place {
    let place = place(words, in: source)
    return Place(place.source, place.range.after)
  }

  private func find(_ words: String, _ bytes: [UInt8], from: Int) -> Int? {
    let wanted = Array(words.utf8)
    guard bytes.count >= wanted.count, from <= bytes.count - wanted.count else { return nil }
    return (from...(bytes.count - wanted.count)).first { Array(bytes[$0..<$0 + wanted.count]) == wanted }
  }
}

extension Words {
  /// The same in both languages, for tests that look at something else.
  init(_ text: String) { self.init(english: Message(stringLiteral: text), arabic: Message(stringLiteral: text)) }
}

extension Code {
  static let unknownField = Code("unknown-field", .error)
  static let deadline = Code("deadline-impossible", .error)
  static let nearName = Code("near-name", .warning)
}
