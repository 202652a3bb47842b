import MurunaText

// Things that are called by their titles where a name is wanted: `by: "Rescue crews"`.
extension Model {
  /// The names of fitting things whose title is a text, in whichever language; case, hamza and the blanks between words do not count.
  mutating func thingsTitled(_ text: String, fitting kinds: [KindID]) -> [String] {
    let key = Self.titleKey(text)
    guard key.utf8.count > 1, suggested.effort > 0 else { return [] }
    if suggested.titled == nil {
      suggested.effort -= 16 * entities.count
      var table: [String: [EntityID]] = [:]
      for raw in entities.all where entities.names[EntityID(raw).index] != Entities.noName {
        for title in Set(titles(of: EntityID(raw)).values.map(Self.titleKey)) { table[title, default: []].append(EntityID(raw)) }
      }
      suggested.titled = table
    }
    let found = (suggested.titled?[key] ?? []).prefix(200).filter { fits($0, kinds) }
    return found.prefix(3).map { spelling(entities.names[$0.index]) }.withoutRepeats
  }

  private static func titleKey(_ text: String) -> String { NearKey.of(String(text.map { $0 == " " ? "_" : $0 })) }
}
