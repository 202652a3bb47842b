import MurunaText

extension Model {
  /// What each copy says otherwise than what it is like, thing by thing, and what it leaves open: an instance beside its template.
  mutating func copies(in language: Language) -> Table {
    let isArabic = language == .arabic
    var table = Table(
      id: "copies", title: isArabic ? "النسخ وما تخالف فيه أصلها" : "Copies and where they differ from what they are like",
      columns: [
        .init(id: "copy", title: isArabic ? "النسخة" : "Copy"), .init(id: "like", title: isArabic ? "الأصل" : "Like"),
        .init(id: "thing", title: isArabic ? "الشيء" : "Thing"), .init(id: "field", title: isArabic ? "الحقل" : "Field"),
        .init(id: "there", title: isArabic ? "في الأصل" : "There"), .init(id: "here", title: isArabic ? "في النسخة" : "Here"),
      ])
    var rows: [(copy: EntityID, cells: [Table.Cell])] = []
    for raw in entities.all where !units[Int(entities.sources[Int(raw)])].isLibrary {
      let entity = EntityID(raw)
      guard let copy = outermostCopy(around: entity), let original = entities.bases[copy] else { continue }
      let head: [Table.Cell] = [shown(path(of: copy)), shown(path(of: original)), entity == copy ? .empty : shown(path(of: entity))]
      guard let base = entities.bases[entity] else {
        // Of what the copy has alone, that it is there says enough.
        if entities.parents[entity.index] == copy || entities.bases[entities.parents[entity.index]] != nil {
          rows.append((copy, head + [.empty, .empty, .text(isArabic ? "مضاف" : "added")]))
        }
        continue
      }
      for field in differing(entity, base) {
        let isCovered = isGuarded && (secrets.fields.contains(field) || isHidden(entity) || isHidden(base))
        let word = Table.Cell.text(Self.restricted(language))
        let (there, here) = (stated(field, of: base, language), stated(field, of: entity, language))
        if there == here, here != .unknown("?") { continue }
        rows.append((copy, head + [.text(spelling(fields[field.index].name)), isCovered ? word : there, isCovered ? word : here]))
      }
    }
    table.rows = rows.enumerated().sorted { ($0.element.copy, $0.offset) < ($1.element.copy, $1.offset) }.map(\.element.cells)
    return table
  }

  private func shown(_ path: String) -> Table.Cell { .name(id: path, title: path) }

  /// The first thing from the top, one or what stands around it, that is like another.
  private func outermostCopy(around entity: EntityID) -> EntityID? {
    var found: EntityID?
    var next = entity
    while next != .program {
      if entities.bases[next] != nil { found = next }
      next = entities.parents[next.index]
    }
    return found
  }

  /// Fields that a copy says itself, and those that it has as holes.
  private func differing(_ entity: EntityID, _ base: EntityID) -> [FieldID] {
    var fields: [FieldID] = []
    for slot in entities.slots(of: entity) where slot.manner == .own || slot.manner == .changed || slot.value.tag == .hole {
      if !fields.contains(slot.field) { fields.append(slot.field) }
    }
    return fields
  }

  private mutating func stated(_ field: FieldID, of entity: EntityID, _ language: Language) -> Table.Cell {
    let cells = entities.slots(of: entity).filter { $0.field == field }.map { cell($0.value, in: language) }
    return cells.count == 1 ? cells[0] : cells.isEmpty ? .empty : .list(cells)
  }
}
