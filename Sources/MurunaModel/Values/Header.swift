import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  /// `Crew.size: 30` at the top: a field of something that was declared, which only `change` sets.
  private mutating func fieldOfAnother(_ statement: Node, _ head: Node, _ value: Node, _ source: SourceID) {
    let words = (tree(source).segments(head) ?? []).map { written(source, $0) }
    guard words.count > 1, let field = words.last else { return }
    let change = KernelWord.change.spellings[Called.isArabic(field) ? 1 : 0]
    let right = "\(change) \(words.dropLast().joined(separator: ".")) { \(field): \(written(source, value)) }"
    report(
      .unknownField, at: place(source, head), Message.unknownHeader(written(source, head)), help: Message.write(right.prefixed(120)),
      fixes: [Self.replacing(place(source, statement), by: right, .likely)])
  }

  /// Read the fields at the top level of the program's files: language, date, vocabularies.
  mutating func readHeader() {
    var seen: [(text: String, place: Place)?] = Array(repeating: nil, count: KernelField.allCases.count)
    let legal: [KernelField] = [.muruna, .language, .asOf, .use, .author, .version, .review]
    for (index, unit) in units.enumerated() where !unit.isLibrary && unit.tree.count > 0 {
      let source = SourceID(index)
      let tree = unit.tree
      // Whether what comes next was to stand in the braces of something: that was told.
      var isStray = false
      for top in tree.statements {
        let statement = top.node
        guard top.kind == .field else {
          isStray = top.kind == .declaration && !damage.isEmpty && damage.touches(place(source, statement))
          continue
        }
        let parts = FieldParts(tree, statement)
        if tree.kind(parts.head) == .path, let value = parts.value, !isStray {
          fieldOfAnother(statement, parts.head, value, source)
          continue
        }
        guard tree.kind(parts.head) == .name, let value = parts.value else {
          isStray = isStray || kindID(tree.nameID(parts.head), in: source) != nil
          continue
        }
        var known = kernel.field(tree.nameID(parts.head), among: legal)
        // `impact: 2` behind `risk F:` is what was to stand in its braces, though something may be called so.
        let isSaid = isStray && parts.label == nil && (tree.kind(value) != .item || ItemParts(tree, value).titles == nil && ItemParts(tree, value).body == nil)
        if known == nil, !isSaid, declarationWithColon(parts, value, source) {
          isStray = true
          continue
        }
        if known == nil {
          let near = nearest(written(source, parts.head), among: legal.flatMap(\.spellings))
          if isStray || near.isEmpty, let owner = ownersOfStray(parts.head, source).first {
            // One thing whose braces are wrong is one finding, however many fields it has.
            if !isStray { strayField(parts.head, owner, source) }
            isStray = true
            continue
          }
          report(
            .unknownField, at: place(source, parts.head), Message.unknownHeader(written(source, parts.head)),
            help: Message.didYouMean(near) ?? Message.headersAre, fixes: Self.replacement(of: place(source, parts.head), by: near))
          // Go on as if the one that is near had been meant.
          known = near.count == 1 ? legal.first { $0.spellings.contains(near[0]) } : nil
        }
        isStray = false
        guard let field = known else { continue }
        let text = written(source, value)
        if field != .muruna, field != .use, let first = seen[Int(field.rawValue)], first.text != text {
          report(.saidTwice, at: place(source, parts.head), Message.headerTwice(written(source, parts.head)), related: [.init(first.place, Message.firstHere)])
          continue
        }
        seen[Int(field.rawValue)] = (text, place(source, parts.head))
        readHeader(field, value, source)
      }
      for statement in tree.statements where statement.kind == .command && !allowsCommands {
        report(.commandInFile, at: place(source, tree.firstChild(statement.node) ?? statement.node), Message.commandInFile, help: Message.commandInFileHelp)
      }
    }
  }

  private mutating func readHeader(_ field: KernelField, _ value: Node, _ source: SourceID) {
    let tree = self.tree(source)
    switch field {
    case .muruna:
      if number(at: value, in: source) != Value.one {
        report(.unknownVersion, at: place(source, value), Message.unknownVersion(written(source, value)), help: Message.unknownVersionHelp)
      }
    case .language:
      let tag = written(source, value)
      if tag == "en" || tag == "ar" { header.language = tag } else {
        let key = NearKey.of(tag.lowercased().filter { $0 != "\"" }), place = place(source, value)
        let meant = ["en", "eng", "english", "انجليزي", "الانجليزية", "انجليزية"].map(NearKey.of).contains(key) ? "en" : ["ar", "ara", "arabic", "عربي", "العربية", "عربية"].map(NearKey.of).contains(key) ? "ar" : nil
        report(
          .notAChoice, at: place, Message.notOneOf(tag), help: meant.flatMap { Message.didYouMean([$0]) } ?? Message.oneOf(["en", "ar"]),
          fixes: meant.map { Self.replacement(of: place, by: [$0]) } ?? [])
      }
    case .asOf:
      header.asOfPlace = place(source, value)
      if ["today", "now", "اليوم", "الآن"].contains(written(source, value).lowercased()) { return reportToday(value, source) }
      guard let date = dateValue(value, .date, .program, source) else { return }
      let day = date.tag == .moment ? Self.day(date.low) : date.low
      header.asOf = day
      if date.tag == .date, date.low != date.high {
        report(.wrongType, at: place(source, value), Message.asOfDay, help: Message.forExample(Called(english: "2026-01-14", arabic: "١٤/٠١/٢٠٢٦")))
        header.asOf = nil
      }
    case .use:
      for member in tree.members(value) { header.uses.append((written(source, member), place(source, member))) }
    case .author: header.author = place(source, value)
    case .version: header.version = place(source, value)
    case .review: header.review = written(source, value)
    default: break
    }
  }

  /// `as_of: today`: the program is to say the same tomorrow.
  private mutating func reportToday(_ value: Node, _ source: SourceID) {
    let at = place(source, value), bytes = units[Int(source.index)].source.bytes
    let start = units[Int(source.index)].source.startOfLine(Int(at.range.start))
    var end = Int(at.range.end)
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0D { end += 1 }
    let isAlone = end == bytes.count || bytes[end] == 0x0A
    if end < bytes.count, isAlone { end += 1 }
    let line = Place(source, ByteRange(start, end))
    let isOneStatement = !units[Int(source.index)].source.text(line.range).contains { ";؛".contains($0) }
    report(
      .wrongType, at: at, Message.todayIsNoDay(written(source, value)), help: Message.todayHelp,
      fixes: isAlone && isOneStatement ? [Fix(Message.takeLineOut, .likely, [.init(line, "")])] : [])
  }

  /// Names in an expression that is kept as it is: those that mean nothing are reported now, not when the plan is laid out.
  mutating func checkNames(in node: Node, _ entity: EntityID, _ source: SourceID) {
    let tree = units[Int(source.index)].tree
    switch tree.kind(node) {
    case .name where isPlainlyKnown(tree.nameID(node), from: entity): return
    case .name, .path:
      guard let segments = tree.segments(node), let first = segments.first else { return }
      let name = tree.nameID(first)
      if segments.count == 1, kernel.field(name, among: [.zero, .nothing, .unknown, .notYet, .asOf, .yes]) != nil || kernel.no.contains(name) { return }
      // A kind around it, as in `playbook.city`, and members that every scheduled thing has.
      if schema.kinds[name] != nil { return }
      if case .found = lookup(name, [], from: entity) {
        checkMembers(segments, tree, entity, source)
        return
      }
      let word = written(source, first)
      if segments.count == 1, TimeUnits.named(word) != nil { return }
      if Literal.weekdayNumber(word) != nil || Months.named(word) != nil { return }
      _ = reference(first, fitting: [], from: entity, source)
    case .comparison:
      let parts = Array(tree.children(node))
      for (index, part) in parts.enumerated() {
        if tree.kind(part) == .operator { continue }
        if index == 2, tree.kind(part) == .quantity {
          checkUnits(in: part, of: parts[0], entity, source)
          continue
        }
        // Beside `is` stands a word of the other side.
        if index == 2, tree.kind(part) == .name, tree.kind(parts[1]) == .operator,
          [Operator.equal.rawValue, Operator.notEqual.rawValue].contains(tree.payload(parts[1]))
        {
          continue
        }
        checkNames(in: part, entity, source)
      }
      checkGauge(parts, entity, source)
    case .quantity:
      checkUnits(in: node, of: nil, entity, source)
    case .number, .percent, .date, .time, .moment, .text, .titles, .hole, .operator, .missing, .unexpected, .mark, .code: return
    case .of:
      let ends = Array(tree.children(node))
      // `end of clear`: told of as a time.
      for (index, end) in ends.enumerated() where index > 0 || Habits.ends[written(source, end)] == nil { checkNames(in: end, entity, source) }
    case .item: checkNames(in: ItemParts(tree, node).value, entity, source)
    default: for child in tree.children(node) { checkNames(in: child, entity, source) }
    }
  }

  /// Units that are none. Of an amount that is compared with what is measured, as in `Heat reaches 38 C`, the unit of that may be meant.
  private mutating func checkUnits(in quantity: Node, of measured: Node?, _ entity: EntityID, _ source: SourceID) {
    for (index, part) in tree(source).children(quantity).enumerated() where index % 2 == 1 {
      guard case .unknown = unitWord(part, source), resolve(part, fitting: [], from: entity, source) == nil else { continue }
      _ = unknownUnit(part, source, of: measured.flatMap { resolve($0, fitting: [], from: entity, source) })
    }
  }

  /// Whether a name alone means a kind or a thing: most do.
  private func isPlainlyKnown(_ name: NameID, from entity: EntityID) -> Bool {
    if schema.kinds[name] != nil { return true }
    if case .found = lookup(name, [], from: entity) { return true }
    return false
  }

  /// `Rain reaches 20 mm/h`: what is observed is compared in its own dimension.
  private mutating func checkGauge(_ parts: [Node], _ entity: EntityID, _ source: SourceID) {
    guard parts.count >= 3, let gauge = resolve(parts[0], fitting: [], from: entity, source) else { return }
    continuing.asked.insert(gauge)
    for slot in entities.slots(of: gauge) where fields[slot.field.index].type == .unit && slot.value.tag == .number {
      let tree = units[Int(source.index)].tree
      guard [.quantity, .number, .percent].contains(tree.kind(parts[2])) else { return }
      let findings = diagnostics.count
      guard let value = amount(parts[2], entity, source) else {
        // Whatever is wrong with the number itself has been said where its names were looked at.
        diagnostics.removeLast(diagnostics.count - findings)
        return
      }
      // `unit: days`: what is measured in time is compared with a length of it.
      if value.tag == .duration || value.tag == .months, let base = timeUnit(value.tag == .months ? "month" : "s"), measures.isComparable(base, slot.value.unit) { return }
      let isPercent = slot.value.flags.contains(.isPercent)
      // `0.4` may be a share; `40` of what is observed in percent is more than all of it.
      let isWhole = isPercent && !value.flags.contains(.isPercent) && value.unit == 0 && value.high > Value.one
      if value.tag != .number || !measures.isComparable(value.unit, slot.value.unit) || value.flags.contains(.isPercent) && !isPercent || isWhole {
        let unit = isPercent ? "%" : " " + written(SourceID(Int(slot.source)), slot.node)
        let bare = tree.kind(parts[2]) == .number
        let ends = Array(tree.children(parts[2]))
        let number = bare ? written(source, parts[2]) : tree.kind(parts[2]) == .quantity && ends.count == 2 ? written(source, ends[0]) : nil
        let other = bare || ends.count != 2 ? written(source, parts[2]) : written(source, ends[1])
        report(
          .unitsDiffer, at: place(source, parts[2]), bare ? Message.unitMissing(other) : Message.gaugeUnit(name(of: gauge), unit.trimmed, other),
          related: [.init(place(SourceID(Int(slot.source)), slot.node), Message.declaredHere)],
          help: number.map { bare ? Message.gaugeUnitHelp(name(of: gauge), $0 + unit) : Message.write($0 + unit) },
          fixes: number.map { [Self.replacing(place(source, parts[2]), by: $0 + unit, .likely)] } ?? [])
      }
    }
  }

  /// `verify.start`: behind a thing, its fields and what stands in it.
  private mutating func checkMembers(_ segments: [Node], _ tree: SyntaxTree, _ entity: EntityID, _ source: SourceID) {
    guard segments.count > 1, case .found(var current) = lookup(tree.nameID(segments[0]), [], from: entity) else { return }
    for segment in segments.dropFirst() {
      let name = tree.nameID(segment)
      if schema.fields[.init(kind: kind(of: current), name: name)] != nil || kernel.matches(name, .zero) || kernel.matches(name, .here) { return }
      guard let inner = scopes.candidates(name, in: current).first(where: { _ in true }) else {
        let legal = allFields(kind(of: current)).map { spelling(fields[$0.index].name) }
        let candidates = legal + entities.children(current).prefix(500).map { self.name(of: $0) }
        let near = nearest(written(source, segment), among: candidates)
        if near.isEmpty, reportNothingInside(current, segment, source) { return }
        report(
          .unknownName, at: place(source, segment), Message.unknownNameInside(written(source, segment), path(of: current)),
          help: Message.didYouMean(near), fixes: Self.replacement(of: place(source, segment), by: near))
        return
      }
      current = inner
    }
  }
}
