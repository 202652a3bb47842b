import MurunaDiagnostics
import MurunaSyntax
import MurunaText

extension Model {
  mutating func declareVocabulary(_ parts: DeclarationParts, _ node: Node, _ source: SourceID, isLibrary: Bool) {
    let tree = self.tree(source)
    guard let nameNode = parts.name, tree.kind(nameNode) == .name else {
      report(.kindWithoutName, at: Place(source, tree.range(parts.head).after), Message.vocabularyWithoutName)
      return
    }
    let name = tree.nameID(nameNode)
    let id: VocabularyID
    if let known = schema.vocabularies[name] {
      // A program may add items to a vocabulary of the library.
      id = known
      if !isLibrary { readItems(of: id) }
      for alias in parts.aliases { call(id, tree.nameID(alias)) }
    } else {
      id = addVocabulary(name, parts.aliases.map { tree.nameID($0) }, Origin(source, node, name: nameNode), isLibrary: isLibrary)
    }
    if let body = parts.body { declareItems(in: body, of: id, below: nil, [], source) }
  }

  mutating func addVocabulary(_ name: NameID, _ aliases: [NameID], _ origin: Origin, isLibrary: Bool) -> VocabularyID {
    let id = VocabularyID(vocabularies.count)
    vocabularies.append(Vocabulary(id: id, name: name, origin: origin, isLibrary: isLibrary))
    for name in [name] + aliases { call(id, name) }
    return id
  }

  private mutating func call(_ id: VocabularyID, _ name: NameID) {
    if schema.vocabularies.update(id, at: name) == nil { schema.vocabularyNames.append(name) }
  }

  /// `above` are the spellings of the parent's code, `hydro` and `مائي`: each may stand before each spelling of an item.
  private mutating func declareItems(
    in body: Node, of vocabulary: VocabularyID, below parent: ItemID?, _ above: [String], _ source: SourceID
  ) {
    let tree = self.tree(source)
    let meant = units[Int(source.index)].isLibrary ? [] : itemsWithoutWord(in: body, source)
    checkFacts(in: body, without: meant, source)
    for statement in tree.children(body) where tree.kind(statement) == .declaration {
      let parts = DeclarationParts(tree, statement)
      guard tree.kind(parts.head) == .name, let nameNode = parts.name, kernel.word(tree.nameID(parts.head)) == .item || seemsItem(parts.head, source) else { continue }
      let own = written(source, nameNode)
      let code: String
      if let parent {
        let above = items[parent.index].code
        code = own.hasPrefix(above + ".") ? own : above + "." + own
      } else {
        code = own
      }
      let id = ItemID(items.count)
      if let first = schema.items[vocabulary]?[Self.codeKey(code)] {
        let origin = items[first.index].origin
        report(
          .duplicateItem, at: place(source, nameNode), Message.duplicateItem(code),
          related: [.init(place(origin.source, origin.nameNode), Message.firstHere)])
        continue
      }
      items.append(Item(vocabulary: vocabulary, code: code, parent: parent, origin: Origin(source, statement, name: nameNode)))
      vocabularies[vocabulary.index].items.append(id)
      schema.items[vocabulary, default: [:]][Self.codeKey(code)] = id
      let names = (code == own ? [] : [own]) + parts.aliases.map { written(source, $0) }
      // A number or a letter says nothing without what stands before it: 18 is not 17.18.
      for name in [own] + names where name.utf8.count > 1 && name.unicodeScalars.count > 1 {
        let key = Self.codeKey(name)
        guard let first = key.utf8.first, !(0x30...0x39).contains(first) else { continue }
        if schema.endings[vocabulary]?[key]?.last != id { schema.endings[vocabulary, default: [:]][key, default: []].append(id) }
      }
      var spellings = [code]
      // With two names on each of many levels the spellings would double on each: some are enough.
      for spelling in names.flatMap({ name in above.isEmpty ? [name] : above.map { $0 + "." + name } }).prefix(24) where spelling != code {
        spellings.append(spelling)
        if schema.items[vocabulary]?[Self.codeKey(spelling)] == nil { schema.items[vocabulary, default: [:]][Self.codeKey(spelling)] = id }
      }
      if let body = parts.body { declareItems(in: body, of: vocabulary, below: id, spellings, source) }
    }
  }

  /// `itme sail "Sail"`: told of, and an item all the same.
  private mutating func seemsItem(_ head: Node, _ source: SourceID) -> Bool {
    guard !units[Int(source.index)].isLibrary, kernel.word(tree(source).nameID(head)) == nil else { return false }
    let written = written(source, head), right = nearest(written, among: KernelWord.item.spellings), at = place(source, head)
    report(
      .unknownKind, at: at, Message.unknownKind(written), help: Message.didYouMean(right) ?? Message.write(KernelWord.item.spellings[Called.isArabic(written) ? 1 : 0]),
      fixes: Self.replacement(of: at, by: right))
    return !right.isEmpty
  }

  /// A code as it is compared: in Western digits, and with the UN's Arabic letters for its Latin ones (١١.ب is 11.b, ١١٫٥ is 11.5).
  static func codeKey(_ code: String) -> String {
    if isKey(code) { return code }
    var key = String.UnicodeScalarView()
    for scalar in code.unicodeScalars {
      switch scalar.value {
      case 0x660...0x669: key.append(Unicode.Scalar(UInt8(0x30 + scalar.value - 0x660)))
      case 0x66B: key.append(".")
      case 0x6F0...0x6F9: key.append(Unicode.Scalar(UInt8(0x30 + scalar.value - 0x6F0)))
      case 0x41...0x5A: key.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      default: key.append(scalar)
      }
    }
    // The UN's Arabic target letters stand alone behind their dot.
    guard let last = key.last, key.dropLast().last == "." else { return String(key) }
    let latin: Unicode.Scalar?
    switch last {
    case "أ", "ا": latin = "a"
    case "ب": latin = "b"
    case "ج": latin = "c"
    case "د": latin = "d"
    default: latin = nil
    }
    if let latin { key.replaceSubrange(key.index(before: key.endIndex)..., with: [latin]) }
    return String(key)
  }

  /// Whether a code is surely its own key: without capitals, digits beyond ASCII, and a last letter that stands alone.
  private static func isKey(_ code: String) -> Bool {
    var (last, dots) = (UInt8(0), 0)
    for byte in code.utf8 {
      if byte &- 0x41 < 26 { return false }
      if last == 0xD9, byte &- 0xA0 < 12 { return false }
      if last == 0xDB, byte &- 0xB0 < 10 { return false }
      // One letter of two bytes behind the last dot.
      dots = byte == 0x2E ? 1 : dots > 0 ? dots + 1 : 0
      last = byte
    }
    return dots != 3 || last < 0x80
  }

  /// The item that is meant: by its code, with the vocabulary before it (`sdg.11.5`), or by an ending that one item alone has
  /// (`flash_flood` for `hydro.flash_flood`).
  mutating func item(_ written: String, of vocabulary: VocabularyID) -> ItemID? {
    readItems(of: vocabulary)
    if let found = schema.items[vocabulary]?[Self.codeKey(written)] { return found }
    if let dot = written.firstIndex(of: "."), let named = names.lookup(String(written[..<dot])), schema.vocabularies[named] == vocabulary,
      let found = schema.items[vocabulary]?[Self.codeKey(String(written[written.index(after: dot)...]))]
    {
      return found
    }
    let ending = schema.endings[vocabulary]?[Self.codeKey(written)] ?? []
    return ending.count == 1 ? ending[0] : nil
  }

  /// The vocabulary that a node names; reports one that does not exist or was not asked for.
  mutating func vocabulary(at node: Node, in source: SourceID) -> VocabularyID? {
    let tree = self.tree(source)
    if tree.kind(node) == .name, let found = schema.vocabularies[tree.nameID(node)] { return found }
    let near = suggestions(for: written(source, node), at: .vocabularies)
    report(
      .unknownVocabulary, at: place(source, node), Message.unknownVocabulary(written(source, node)),
      help: Message.didYouMean(near), fixes: Self.replacement(of: place(source, node), by: near))
    return nil
  }

  package func item(_ id: ItemID) -> Item { items[id.index] }
  package mutating func item(coded code: String, of vocabulary: VocabularyID) -> Item? { item(code, of: vocabulary).map { items[$0.index] } }
  package func vocabulary(named name: String) -> Vocabulary? {
    names.lookup(name).flatMap { schema.vocabularies[$0] }.map { vocabularies[$0.index] }
  }
}
