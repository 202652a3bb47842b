import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// What a field of one's own kind takes, in the notation of other languages: `text?`, `role[]`, `list<role>`, `open | closed`, `number = 3`.
extension TriedFixes {
  /// What is told of a type that could not be read, and the stretch of text of which nothing else need be told.
  mutating func saidOfType(_ finding: Diagnostic) -> (finding: Diagnostic, value: Place)? {
    guard Self.mayBeOfType(finding), values > 0, nodes > 0, let value = typeOfField(around: finding.place) else { return nil }
    let text = model.units[Int(value.source.index)].source.text(value.range)
    guard text.utf8.count <= 120, let type = model.typeMeant(by: text), type != text else { return nil }
    values -= 1
    let told = Diagnostic(.unknownType, at: value, Message.unknownType(text.prefixed(40)), help: Message.write(type), fixes: [Model.replacing(value, by: type, .likely)])
    return (told, value)
  }

  static func mayBeOfType(_ finding: Diagnostic) -> Bool {
    finding.severity == .error && (signs.contains(finding.code.id) || finding.fixes.isEmpty && ["unknown-type", "unknown-kind", "listed-type", "not-a-choice"].contains(finding.code.id))
  }

  private static let signs: Set<String> = [
    "comma-expected", "misspelt-word", "operand-missing", "details-without-braces", "chained-comparison", "equals-for-is", "bar-outside-table", "second-colon", "square-bracket", "unknown-character",
    "not-expected-here", "reserved-name",
  ]

  /// What stands behind the colon of a field in the braces of a kind.
  private mutating func typeOfField(around place: Place) -> Place? {
    let unit = model.units[Int(place.source.index)], tree = unit.tree
    guard !unit.isLibrary, tree.count > 0 else { return nil }
    for statement in tree.children(tree.root) where tree.kind(statement) == .declaration {
      nodes -= 1
      if tree.range(statement).start > place.range.start { break }
      guard tree.range(statement).end >= place.range.start, let head = tree.firstChild(statement), tree.kind(head) == .name else { continue }
      guard [.kind, .extend].contains(model.kernel.word(tree.nameID(head))), let body = DeclarationParts(tree, statement).body else { continue }
      for field in tree.children(body) where tree.kind(field) == .field {
        guard let head = tree.firstChild(field) else { continue }
        var start = Int(tree.range(head).end)
        while start < unit.source.bytes.count, unit.source.bytes[start] != 0x3A, unit.source.bytes[start] != 0x0A { start += 1 }
        guard start < unit.source.bytes.count, unit.source.bytes[start] == 0x3A else { continue }
        start += 1
        while start < unit.source.bytes.count, unit.source.bytes[start] == 0x20 { start += 1 }
        var end = typeEnd(from: start, unit.source.bytes)
        let last = end
        while end > start, unit.source.bytes[end - 1] == 0x20 { end -= 1 }
        if start < end, start <= Int(place.range.end), Int(place.range.start) <= last { return Place(place.source, ByteRange(start, end)) }
      }
    }
    return nil
  }

  /// Where a type ends: before the text that explains it, its details, a semicolon, a comment or the end of its line. Words in quotes may be choices.
  private func typeEnd(from start: Int, _ bytes: [UInt8]) -> Int {
    var end = start, isText = false, last = UInt8(0x2C)
    while end < bytes.count, end - start < 200, bytes[end] != 0x0A {
      if bytes[end] == 0x22 {
        if !isText, ![0x2C, 0x7C, 0x28, 0x5B].contains(last), end > start { break }
        isText.toggle()
      }
      if !isText, PartOfLine.stops(end, bytes.span, []) { break }
      if bytes[end] > 0x20 { last = bytes[end] }
      end += 1
    }
    return end
  }
}

extension Model {
  /// `text title`, `title text` in a kind: what a field takes before its name, or without the colon between.
  mutating func reportNoField(_ statement: Node, _ source: SourceID) {
    let tree = self.tree(source), parts = DeclarationParts(tree, statement)
    let at = place(source, tree.firstChild(statement) ?? statement)
    guard tree.kind(statement) == .declaration, tree.kind(parts.head) == .name, let name = parts.name, tree.kind(name) == .name, parts.body == nil else { return report(.notAField, at: at, Message.notAField) }
    let (first, last) = (written(source, parts.head), written(source, name))
    let right = oneType(first, isMany: false) == first && oneType(last, isMany: false) == nil ? "\(last): \(first)" : oneType(last, isMany: false) == last ? "\(first): \(last)" : nil
    let whole = Place(source, ByteRange(start: at.range.start, end: tree.range(name).end))
    report(.notAField, at: at, Message.notAField, help: right.map { Message.write($0) }, fixes: right.map { [Self.replacing(whole, by: $0, .likely)] } ?? [])
  }

  /// What the language writes for a type; nil where it is none that is known.
  fileprivate func typeMeant(by text: String) -> String? {
    let isArabic = Called.isArabic(text)
    func word(_ keyword: Keyword) -> String { isArabic ? keyword.spelling.arabic : keyword.spelling.english }
    var rest = text.onOneLine.split(separator: " ").joined(separator: " ")
    var isRequired = false, isMany = false, fallback: String?
    // `number = 3`, `number default: 3`
    for sign in [" = ", "=", " default: ", " default = ", " مبدئيا: "] {
      let halves = rest.split(separator: sign, maxSplits: 1).map(String.init)
      if halves.count == 2, !halves[1].contains(" ") {
        (rest, fallback) = (halves[0].trimmingBlanks, halves[1])
        break
      }
    }
    func take(_ words: [String], _ isTaken: () -> Void) {
      for word in words {
        for (head, tail) in [(word + " ", ""), ("", ", " + word), ("", " " + word), ("", " (\(word))")] where rest.lowercased().hasPrefix(head) && rest.lowercased().hasSuffix(tail) && rest.count > word.count + 1 {
          if head.isEmpty == tail.isEmpty { continue }
          rest = String(rest.dropFirst(head.count).dropLast(tail.count))
          isTaken()
        }
      }
    }
    take(["optional", "nullable", "اختياري", "اختيارية", "or none", "or null", "or nothing", "| none", "| null", "أو لا شيء"]) {}
    take(["required", "mandatory", "not null", "compulsory", "مطلوب", "إلزامي", "إجباري"]) { isRequired = true }
    take(["many", "several", "multiple", "عدة"]) { isMany = true }
    for sign in ["?", "؟"] where rest.hasSuffix(sign) || rest.hasPrefix(sign) { rest = rest.replacing(sign, with: "") }
    if rest.hasSuffix("!") {
      rest.removeLast()
      isRequired = true
    }
    for sign in ["[]", "*", "+"] where rest.hasSuffix(sign) {
      rest.removeLast(sign.count)
      isMany = true
    }
    for (open, close) in [("[", "]"), ("list<", ">"), ("array<", ">"), ("set<", ">"), ("list[", "]"), ("list(", ")"), ("list of ", ""), ("array of ", ""), ("قائمة من ", ""), ("قائمة ", "")]
    where rest.lowercased().hasPrefix(open) && rest.hasSuffix(close) && rest.count > open.count + close.count {
      rest = String(rest.dropFirst(open.count).dropLast(close.count))
      isMany = true
      break
    }
    for (open, close) in [("optional<", ">"), ("optional[", "]")] where rest.lowercased().hasPrefix(open) && rest.hasSuffix(close) { rest = String(rest.dropFirst(open.count).dropLast(close.count)) }
    let tail = fallback.map { " \(word(.default)) \($0)" } ?? ""
    let head = (isRequired ? word(.required) + " " : "") + (isMany ? word(.many) + " " : "")
    if let choices = choicesListed(rest) { return head + word(.oneOf) + " " + choices.joined(separator: isArabic ? "، " : ", ") + tail }
    return oneType(rest.trimmingBlanks, isMany: isMany).map { head + $0 + tail }
  }

  /// `open | closed`, `enum(open, closed)`, `"open", "closed"`: words of which none is a type.
  private func choicesListed(_ text: String) -> [String]? {
    var rest = text
    for open in ["one_of", "one of", "enum", "choice", "choices", "select", "أحد", "اختيار"] where rest.lowercased().hasPrefix(open) { rest = String(rest.dropFirst(open.count)).trimmingBlanks }
    // `oneof day, night`
    let head = rest.prefix { !$0.isWhitespace }
    if head.count < rest.count, !nearestNames(to: String(head), among: [Keyword.oneOf.spelling.english, Keyword.oneOf.spelling.arabic]).isEmpty { rest = String(rest.dropFirst(head.count)).trimmingBlanks }
    for (open, close) in [("(", ")"), ("[", "]")] where rest.hasPrefix(open) && rest.hasSuffix(close) { rest = String(rest.dropFirst().dropLast()) }
    let parts = rest.split { ",،|".contains($0) }.map { $0.filter { $0 != "\"" }.split(separator: " ").joined(separator: "_") }
    guard parts.count > 1, parts.allSatisfy({ nameProblem(of: $0) == nil && oneType($0, isMany: false) == nil }) else { return nil }
    return parts
  }

  /// A word of the language for a type, a kind by its name or its plural, or an amount with its unit, `number (m)`.
  private func oneType(_ text: String, isMany: Bool) -> String? {
    let key = NearKey.of(text)
    let kernelNames = Self.typeWords.flatMap(\.spellings)
    if let own = kernelNames.first(where: { $0 == text }) ?? kernelNames.first(where: { NearKey.of($0) == NearKey.of(text.lowercased()) }) { return own }
    if let type = Habits.types[NearKey.of(text.lowercased())] { return Called.isArabic(text) ? type.called.arabic : type.called.english }
    if let known = names.lookup(text), schema.kinds[known] != nil { return text }
    let kin = isMany && Called.isArabic(text) ? ArabicForms.kin(of: text) : []
    let singular = kindSpellings.first { name in NearKey.of(name) == key || name + "s" == text || isMany && kin.contains(name) }
    if let singular, names.lookup(singular).map({ schema.kinds[$0] != nil }) ?? false { return singular }
    let words = text.split { $0 == " " || $0 == "(" || $0 == ")" }.map(String.init)
    guard (2...3).contains(words.count), ["number", "integer", "int", "float", "decimal", "عدد", "رقم"].contains(words[0].lowercased()), words.count == 2 || ["in", "of", "ب", "بـ"].contains(words[1]),
      isUnit(words[words.count - 1]) || TimeUnits.named(words[words.count - 1]) != nil
    else { return nil }
    let type: KernelField = TimeUnits.named(words[words.count - 1]) != nil && !isUnit(words[words.count - 1]) ? .duration : .quantity
    return Called.isArabic(text) ? type.called.arabic : type.called.english
  }
}

extension String {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}
