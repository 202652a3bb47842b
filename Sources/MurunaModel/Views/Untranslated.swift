import MurunaSyntax
import MurunaText

extension Model {
  /// Every title and text of the program that is in one language and not in the other: a translator's list of what is left to do.
  mutating func untranslated(in language: Language) -> Table {
    let isArabic = language == .arabic
    var table = Table(
      id: "untranslated", title: isArabic ? "ما لم يُترجم بعد" : "What is still to be translated",
      columns: [
        .init(id: "thing", title: isArabic ? "الشيء" : "Thing"), .init(id: "field", title: isArabic ? "الحقل" : "Field"),
        .init(id: "text", title: isArabic ? "النص" : "Text"), .init(id: "missing", title: isArabic ? "ينقص" : "Missing"),
        .init(id: "place", title: isArabic ? "الموضع" : "Place"),
      ])
    for raw in entities.all where !units[Int(entities.sources[Int(raw)])].isLibrary {
      let entity = EntityID(raw)
      // A copy has the titles of what it is like.
      if entities.bases[entity] == nil {
        add(titles(of: entity), of: entity, "", place(of: entity).source, place(of: entity).range.start, to: &table, isArabic)
      }
      for slot in entities.slots(of: entity) where slot.manner == .own {
        for value in flat(slot.value) where value.tag == .text && !isHidden(value) {
          let source = SourceID(Int(value.source))
          let found = texts(Node(Int(value.low)), in: source)
          // Telephone numbers and the names of zones are the same everywhere.
          guard found.values.contains(where: { $0.contains(" ") && $0.contains { $0.isLetter } }) else { continue }
          add(found, of: entity, spelling(fields[slot.field.index].name), source, units[Int(value.source)].tree.range(Node(Int(value.low))).start, to: &table, isArabic)
        }
      }
    }
    return table
  }

  private func add(
    _ texts: [String: String], of entity: EntityID, _ field: String, _ source: SourceID, _ offset: UInt32, to table: inout Table, _ isArabic: Bool
  ) {
    guard !texts.isEmpty else { return }
    for missing in ["ar", "en"] where texts[missing] == nil {
      let unit = units[Int(source.index)]
      let line = 1 + unit.source.bytes[..<Int(offset)].count { $0 == 0x0A }
      table.rows.append([
        .name(id: path(of: entity), title: path(of: entity)), field.isEmpty ? .empty : .text(field),
        .text(Self.chosen(texts, isArabic ? .arabic : .english) ?? ""), .text(missing), .text("\(unit.source.path):\(line)"),
      ])
    }
  }
}
