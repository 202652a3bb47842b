import MurunaSyntax
import MurunaText

extension Model {
  /// Every hole of the program, those that a copy has from what it is like included: what it is asked for, where, and what the author noted beside it.
  mutating func gaps(in language: Language) -> Table {
    let isArabic = language == .arabic
    var table = Table(
      id: "gaps", title: isArabic ? "ما لم يُعرف بعد" : "What is still to find out",
      columns: [
        .init(id: "thing", title: isArabic ? "الشيء" : "Thing"), .init(id: "field", title: isArabic ? "الحقل" : "Field"),
        .init(id: "note", title: isArabic ? "ملاحظة" : "Note"), .init(id: "place", title: isArabic ? "الموضع" : "Place"),
      ])
    for raw in entities.all where !units[Int(entities.sources[Int(raw)])].isLibrary {
      let entity = EntityID(raw)
      for slot in entities.slots(of: entity) where holdsHole(slot.value) && (slot.manner == .own || slot.manner == .copied) {
        let source = SourceID(Int(slot.source))
        let note = ItemParts(tree(source), slot.node).titles.map { texts($0, in: source) } ?? [:]
        let path = self.path(of: entity)
        // A copy has the title of what it is like: its path tells the two apart.
        let title = copied(entity) == nil ? self.title(of: entity, language: language.rawValue) ?? name(of: entity) : path
        table.rows.append([
          .name(id: path, title: title), .text(spelling(fields[slot.field.index].name)),
          .text(note[language.rawValue] ?? note.values.sorted().first ?? ""), .text(line(of: slot, in: entity)),
        ])
      }
    }
    return table
  }

  /// Where a hole is to be filled in: where it stands, or for what a copy has of it, where the copy is declared.
  private func line(of slot: Entities.Slot, in entity: EntityID) -> String {
    guard slot.manner == .copied, let copy = copied(entity) else {
      return line(SourceID(Int(slot.source)), units[Int(slot.source)].tree.range(slot.node).start)
    }
    return line(place(of: copy).source, place(of: copy).range.start)
  }

  private func line(_ source: SourceID, _ offset: UInt32) -> String {
    let text = units[Int(source.index)].source
    return "\(text.path):\(1 + text.bytes[..<Int(offset)].count { $0 == 0x0A })"
  }

  /// The nearest thing around one, or itself, that was declared `like` another; nil where nothing was copied.
  func copied(_ entity: EntityID) -> EntityID? {
    var next = entity
    while next != .program {
      if entities.bases[next] != nil, !isMadeByCopying(next) { return next }
      next = entities.parents[next.index]
    }
    return nil
  }
}
