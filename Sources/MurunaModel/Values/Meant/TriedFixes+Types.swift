import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What the grammar only knows as words in a row, and the field knows as a choice, a code, a length of time or a date that was said otherwise.
extension TriedFixes {
  /// What is told of a value that could not be read, or is of another type, where its field knows better; and the stretch of text of which nothing else need be told.
  /// - Parameter ofAmounts: whether only fields of amounts and conditions know better.
  mutating func saidByType(_ finding: Diagnostic, ofAmounts: Bool = false) -> (finding: Diagnostic, value: Place)? {
    let isPuzzle = Self.isPuzzle(finding)
    guard isPuzzle || Self.conditions.contains(finding.code.id), values > 0, nodes > 0, let said = statement(around: finding.place.range, finding.place.source, toItsEnd: true),
      let value = wholeValue(said, finding.place)
    else { return nil }
    let field = model.fields[said.field.index]
    guard isPuzzle || field.type == .condition else { return nil }
    guard !ofAmounts || Self.isAmount(field.type) else { return nil }
    if !ofAmounts, isPuzzle, let misspelt = saidOfWord(in: value, said) { return misspelt }
    for part in parts(of: value, around: finding.place.range) {
      let text = model.units[Int(part.source.index)].source.text(part.range)
      guard text.utf8.count <= 120 else { continue }
      if let name = model.withoutPreposition(text, field).first, reads(name, instead: part, value, said) {
        let fix = Model.replacing(part, by: name, .likely)
        return (Diagnostic(.wrongType, at: part, Message.wrongType(text.prefixed(40), model.describe(field.type)), help: Message.write(name), fixes: [fix]), part)
      }
      // A comma and a name of two words are proposed of whatever nobody knows.
      if finding.fixes.allSatisfy({ ["_", ",", "،"].contains($0.edits.first?.replacement) }), let unknown = undeclared(text, part, isAlone: part == value, said, field) { return (unknown, part) }
      guard !text.contains("\"") else { continue }
      let isArabic = said.isArabic || Called.isArabic(text)
      // `contact: +962 6 461`: a text whose quotes are missing, and which is nothing without them.
      let isText = field.type == .text && ["value-missing", "operand-missing"].contains(finding.code.id)
      if case .number(_, nil) = field.type, model.listsMembers(said.entity), let share = ShareOfMembers(text) {
        let told = Diagnostic(.wrongType, at: part, Message.wrongType(text.prefixed(40), model.describe(field.type)), help: Message.shareOfHowMany)
        guard let number = model.members(of: said.entity).map({ share.of($0, like: text) }), reads(number, instead: part, value, said) else { return (told, part) }
        return (self.told(text, meaning: [number], part, field), part)
      }
      let plain = text.replacing("**", with: "").trimmedBlanks
      let proposals = (plain == text || isText ? [] : [plain]) + (isText ? ["\"\(text.replacing("**", with: "").replacing("__", with: "").trimmedBlanks)\""] : detailsMeant(by: text, field) + model.meant(by: text, field, isArabic: isArabic))
      var kept: [String] = []
      for proposal in proposals.prefix(4) where proposal != text && !kept.contains(proposal) && reads(proposal, instead: part, value, said) { kept.append(proposal) }
      if kept.isEmpty { continue }
      let told = told(text, meaning: kept, part, field)
      guard finding.code.id == "comma-in-number" else { return (told, value) }
      // What a comma means in a number is known already: only what to write is not.
      var known = finding
      (known.fixes, known.help) = (told.fixes, told.help)
      return (known, value)
    }
    return nil
  }

  /// The same where nobody can tell what was meant: at least of which type it should be. Words that could each stand there are too many, and not wrong.
  mutating func saidAtLeast(_ finding: Diagnostic) -> Diagnostic? {
    guard values > 0, nodes > 0, Self.grammar.contains(finding.code.id), let said = statement(around: finding.place.range, finding.place.source, toItsEnd: true),
      let value = wholeValue(said, finding.place)
    else { return nil }
    let field = model.fields[said.field.index], text = model.units[Int(value.source.index)].source.text(value.range)
    guard text.utf8.count <= 120, !text.contains(where: { "\"(,،".contains($0) }), Self.isTold(field.type) else { return nil }
    let first = String(text.prefix { !$0.isWhitespace })
    guard first != text, !reads(first, instead: value, value, said) else { return nil }
    return told(text, meaning: [], value, field)
  }

  static func isPuzzle(_ finding: Diagnostic) -> Bool { finding.severity == .error && puzzles.contains(finding.code.id) }
  static func mayBeOfCondition(_ finding: Diagnostic) -> Bool { finding.severity == .error && finding.fixes.isEmpty && conditions.contains(finding.code.id) }

  /// Codes of what is told of a value by the grammar, and by the type of its field.
  private static let grammar: Set<String> = plain.subtracting(["unknown-character", "details-without-braces", "one-value"]).union(["slash-between-numbers"])
  /// Of these the type is asked first: what the grammar proposes may be read, and mean something else.
  private static let plain: Set<String> = [
    "comma-expected", "value-missing", "not-expected-here", "operand-missing", "unknown-character", "details-without-braces", "one-value",
  ]
  /// Of these it is asked where nothing is proposed that can be read.
  private static let puzzles: Set<String> = grammar.union(plain).union([
    "month-before-day", "misspelt-word", "letters-in-number", "wrong-type", "not-a-choice", "not-a-cadence", "unknown-unit", "unknown-code", "comma-in-number", "suffix-on-number", "written-otherwise", "range-for-stretch",
  ])

  /// Of these a condition may know better.
  private static let conditions: Set<String> = ["unknown-name", "then-or-else-missing", "not-a-condition"]

  static func isPlainPuzzle(_ finding: Diagnostic) -> Bool { finding.severity == .error && plain.contains(finding.code.id) }

  private static func isAmount(_ type: FieldType) -> Bool {
    if case .number = type { return true }
    return type == .money || type == .quantity || type == .condition
  }

  private static func isTold(_ type: FieldType) -> Bool {
    switch type {
    case .choice, .code, .cadence, .duration, .date, .stretch, .moment, .number, .percent, .quantity, .money, .truth: true
    case .text, .time, .point, .condition, .unit, .anything, .words, .reference, .broken: false
    }
  }

  private func told(_ text: String, meaning kept: [String], _ place: Place, _ field: Field) -> Diagnostic {
    let fixes = kept.map { Model.replacing(place, by: $0, .likely) }
    let short = text.prefixed(40)
    if let braces = kept.first, braces.contains("{"), field.type != .cadence { return Diagnostic(.detailsWithoutBraces, at: place, Message.detailsStandInBraces(braces), fixes: fixes) }
    switch field.type {
    case .choice(let choices):
      let legal = Message.oneOf(choices.map { model.called(model.choices[$0.index].names) })
      return Diagnostic(.notAChoice, at: place, Message.notOneOf(short), help: Message.didYouMean(kept) ?? legal, fixes: fixes)
    case .reference where !kept.isEmpty:
      return Diagnostic(.detailsWithoutBraces, at: place, Message.countBeforeName(kept[0]), fixes: fixes)
    case .cadence: return Diagnostic(.notACadence, at: place, Message.notACadence(short), help: help(kept, field), fixes: fixes)
    default: return Diagnostic(.wrongType, at: place, Message.wrongType(short, model.describe(field.type)), help: help(kept, field), fixes: fixes)
    }
  }

  private func help(_ kept: [String], _ field: Field) -> Words? {
    if kept.count == 1 { return Message.write(kept[0]) }
    return Message.didYouMean(kept) ?? model.example(field.type).map { Message.forExample($0) }
  }

  /// What stands behind the colon of a statement, up to its details and the end of its line; nil where it is nothing.
  private func wholeValue(_ said: Statement, _ place: Place) -> Place? {
    let bytes = model.units[Int(place.source.index)].source.bytes
    var start = Int(said.value.start)
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    var end = valueEnd(from: start, bytes)
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    // What is wrong with its details is not wrong with it.
    guard start < end, end - start < 1_000, Int(place.range.start) <= end else { return nil }
    return Place(place.source, ByteRange(start, end))
  }

  /// The whole value, and of a list the member at hand.
  private func parts(of value: Place, around range: ByteRange) -> [Place] {
    let bytes = model.units[Int(value.source.index)].source.bytes
    var start = Int(value.range.start), first = start, end = Int(value.range.end), hasComma = false
    for index in value.range.indices {
      let width = bytes[index] == 0x2C ? 1 : bytes[index] == 0x8C && index > 0 && bytes[index - 1] == 0xD8 ? 2 : 0
      guard width > 0 else { continue }
      hasComma = true
      if index < Int(range.start) { first = index + 1 } else {
        end = min(end, index + 1 - width)
        break
      }
    }
    guard hasComma else { return [value] }
    start = first
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start < end ? [value, Place(value.source, ByteRange(start, end))] : [value]
  }

  /// Whether a text can be read instead of a part of a value, and all of it then.
  mutating func reads(_ text: String, instead part: Place, _ value: Place, _ said: Statement) -> Bool {
    guard values > 0 else { return false }
    values -= 1
    let bytes = model.units[Int(value.source.index)].source.bytes
    let head = Array(bytes[Int(value.range.start)..<Int(part.range.start)]), tail = Array(bytes[Int(part.range.end)..<Int(value.range.end)]), new = Array(text.utf8)
    return read(head + new + tail, said, [head.count..<head.count + new.count], mayBeWrong: []) == .clean
  }

  /// `34 (9 youth)`, `Wardens (12)`: a detail of the field, or a number of what is named.
  private func detailsMeant(by text: String, _ field: Field) -> [String] {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), text.index(after: open) < text.endIndex else { return [] }
    let value = text[..<open].split(separator: " ").joined(separator: " ")
    var words = text[text.index(after: open)...].dropLast().split { $0 == " " || $0 == ":" || $0 == "=" }.map(String.init)
    guard !value.isEmpty, (1...3).contains(words.count) else { return [] }
    if case .reference = field.type {
      words.removeAll { ["x", "X", "×"].contains($0) }
      guard words.count == 1 || words.count == 2 && !words[1].contains(where: \.isNumber) else { return [] }
      let count = words[0].trimmedTimes
      return NumberMeant.isWhole(count) && !Idioms.isYear(count) ? ["\(count) \(value)"] : []
    }
    guard let number = words.first(where: { $0.first?.isNumber == true }), words.count > 1 else { return [] }
    let name = words.filter { $0 != number }.joined(separator: "_")
    let names = field.details.flatMap { $0.names.map { model.spelling($0) } }
    guard let detail = names.first(where: { NearKey.of($0) == NearKey.of(name) }) ?? nearestNames(to: name, among: names, limit: 1).first else { return [] }
    return ["\(value) { \(detail): \(number) }"]
  }
}

extension Place {
  /// Whether another place lies in this one.
  func covers(_ other: Place) -> Bool { source == other.source && range.start <= other.range.start && other.range.end <= range.end }
}

extension String {
  fileprivate var trimmedBlanks: String { split(separator: " ").joined(separator: " ") }
  /// `x12` is 12 times.
  fileprivate var trimmedTimes: String { hasPrefix("x") || hasPrefix("×") || hasPrefix("X") ? String(dropFirst()) : self }
}
