import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `knid coolroom "…" { … }`, `صنفف ملجأ`: of a misspelt word of the language nothing follows; what it declares is known as if it were mended.
extension Model {
  /// Tells of the statements of the program that begin with such a word, and takes the word for the one that is meant.
  mutating func mendHeads() -> [(unit: Int, statements: [SyntaxTree.Statement])] {
    var found: [(unit: Int, statements: [SyntaxTree.Statement])] = []
    var known: [NameID: KernelWord?] = [:]
    for index in units.indices where !units[index].isLibrary {
      var statements: [SyntaxTree.Statement] = []
      var last: NameID?
      for top in units[index].tree.statements where top.kind == .declaration && top.isNamed && top.head != last {
        if kernel.word(top.head) != nil && known[top.head] == nil || schema.kinds[top.head] != nil {
          last = top.head
          continue
        }
        let word: KernelWord?
        if let before = known[top.head] { word = before } else {
          word = headMeant(spelling(top.head))
          known[top.head] = .some(word)
        }
        guard let word, let head = units[index].tree.firstChild(top.node), !damage.covers(place(SourceID(index), head)) else { continue }
        let source = SourceID(index), written = written(source, head), at = place(source, head)
        let right = [word.spellings[Called.isArabic(written) ? 1 : 0]]
        report(.unknownKind, at: at, Message.unknownKind(written), help: Message.didYouMean(right), fixes: Self.replacement(of: at, by: right))
        kernel.mend(top.head, to: word)
        statements.append(top)
      }
      guard !statements.isEmpty else { continue }
      noteRootStatements(of: index)
      found.append((index, statements))
    }
    return found
  }

  /// The word of the language that is one letter lost, doubled or exchanged away; nil where a kind may be meant.
  private mutating func headMeant(_ written: String) -> KernelWord? {
    guard suggested.effort > 0 else { return nil }
    suggested.effort -= Self.headWords.count
    guard let slip = Self.headWords.nearest(to: written, limit: 1, edits: 1).first, let word = Self.headsMended.first(where: { $0.spellings.contains(slip) }) else { return nil }
    let letters = NearKey.of(written).unicodeScalars.sorted { $0.value < $1.value }, others = NearKey.of(slip).unicodeScalars.sorted { $0.value < $1.value }
    guard letters.count != others.count || letters == others, Habits.kinds(for: written).isEmpty else { return nil }
    return nearest(written, among: kindSpellings) == [slip] ? word : nil
  }

  private static let headsMended: [KernelWord] = [.kind, .extend, .vocabulary, .measure, .rule, .view, .test]
  private static let headWords = NameSuggestions(headsMended.flatMap(\.spellings))
}
