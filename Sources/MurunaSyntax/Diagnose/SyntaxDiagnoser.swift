import MurunaDiagnostics
import MurunaText

/// Finds the words for what the parser stumbled over: one diagnostic a fault, in the order of the text.
package struct SyntaxDiagnoser {
  private let source: Source
  private let id: SourceID
  private let words: KnownWords

  package init(_ source: Source, _ id: SourceID, _ words: KnownWords = .none) {
    self.source = source
    self.id = id
    self.words = words
  }

  package func diagnostics(of tree: SyntaxTree) -> [Diagnostic] {
    var omitted = [0, 0, 0]
    return diagnostics(of: tree, atMost: .max, omitted: &omitted)
  }

  /// The same for at most so many faults of each severity; of more, their number by severity. A file of a million slips must not cost a
  /// gigabyte of words that nobody reads.
  package func diagnostics(of tree: SyntaxTree, atMost limit: Int, omitted: inout [Int]) -> [Diagnostic] {
    var told = [0, 0, 0]
    var uses = usesOfReservedNames(tree.faults)
    let valueWords = ValueWords(source.bytes)
    var last: SyntaxFault?
    return tree.faults.compactMap { fault in
      defer { last = fault }
      if let last, goesOn(last, fault) { return nil }
      if let use = use(fault), uses[source.text(use)] != nil { return nil }
      let severity = (fault.kind.isWarning ? Severity.warning : .error).rawValue
      guard told[severity] < limit else {
        omitted[severity] += 1
        return nil
      }
      told[severity] += 1
      let entry = FaultCatalog.entry(of: fault.kind)
      // Of several things that are called so, the first tells where it is meant.
      let report = FaultReport(fault, source, id, words, valueWords, uses: fault.kind == .reservedName ? uses.updateValue([], forKey: source.text(fault.range)) ?? [] : [])
      let said = entry.say(report)
      return Diagnostic(
        entry.explanation.code, at: report.place(said.marks ?? fault.range), said.title, label: said.label, related: said.related,
        values: said.values, help: said.help, fixes: said.fixes)
    }
  }

  /// `covers: Flood; Heat; Fire`: whether a word that says nothing by itself follows another, behind a semicolon on its line. That is one list.
  private func goesOn(_ last: SyntaxFault, _ next: SyntaxFault) -> Bool {
    guard last.kind == .missingNameOrColon, next.kind == .missingNameOrColon, last.range.isEmpty, next.range.isEmpty, let word = next.related,
      word.start >= last.range.end
    else { return false }
    let between = source.bytes[Int(last.range.end)..<Int(word.start)].filter { $0 != 0x20 }
    return between == [0x3B] || between == [0xD8, 0x9B]
  }

  /// Where things are meant whose names are words of the language, by word: that is one slip, told where the thing is declared.
  private func usesOfReservedNames(_ faults: [SyntaxFault]) -> [String: [ByteRange]] {
    var uses: [String: [ByteRange]] = [:]
    for fault in faults where fault.kind == .reservedName { uses[source.text(fault.range)] = [] }
    if uses.isEmpty { return uses }
    for fault in faults {
      if let use = use(fault) { uses[source.text(use)]?.append(use) }
    }
    findSums(&uses)
    return uses
  }

  /// The word of the language that seems to be meant as a name: `after: then`, `after: every;`.
  private func use(_ fault: SyntaxFault) -> ByteRange? {
    switch fault.kind {
    case .reservedValue: fault.range
    case .missingOperand, .missingValue: fault.related
    default: nil
    }
  }

  /// `after: over + 30 min`: what begins a value as a name does, and has a sum behind it.
  private func findSums(_ uses: inout [String: [ByteRange]]) {
    var lexer = Lexer()
    var last = Token(.newline, 0, 0), token = lexer.next(source.bytes.span)
    while token.kind != .end {
      let next = lexer.next(source.bytes.span)
      if token.kind == .keyword, last.kind == .colon || last.kind == .comma, next.kind == .plus || next.kind == .minus {
        let word = source.text(token.range)
        if let found = uses[word], !found.contains(token.range) { uses[word] = found + [token.range] }
      }
      (last, token) = (token, next)
    }
  }
}

/// What is said of one fault.
struct Said {
  var title: Words
  var label: Words?
  var help: Words?
  var related: [Diagnostic.Related] = []
  var values: [Words] = []
  var fixes: [Fix] = []
  /// Another range to mark than the fault's own.
  var marks: ByteRange?
}

/// The manual page and the voice of one kind of fault.
struct FaultEntry: Sendable {
  let kind: SyntaxFault.Kind
  let explanation: CodeExplanation
  let say: @Sendable (FaultReport) -> Said

  init(
    _ kind: SyntaxFault.Kind, _ code: String, summary: Words, why: Words, broken: String, fixed: String,
    say: @escaping @Sendable (FaultReport) -> Said
  ) {
    self.kind = kind
    explanation = CodeExplanation(
      Code(code, kind.isWarning ? .warning : .error), summary: summary, why: why, broken: broken, fixed: fixed)
    self.say = say
  }
}
