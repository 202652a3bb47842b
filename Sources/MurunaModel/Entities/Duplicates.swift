import MurunaDiagnostics
import MurunaText

/// A thing whose name another of its kind has already.
struct Duplicate: Sendable {
  /// The number of its finding.
  let finding: Int
  let place: Place
  let entity: EntityID
  let first: EntityID
}

/// A name that means nothing, and where it was used.
struct UnknownUse: Sendable {
  /// The number of its finding.
  let finding: Int
  /// Of which kinds it should be; of any if empty; nil for something in a certain other.
  let kinds: [KindID]?
  let near: [String]
  var places: Set<Place>
}

// Two roles `Head`, and nobody who is called `Clerk`: the second was copied from the first, and its name left as it was.
extension Model {
  /// Of things that are declared twice and names that nobody has, those that are one slip are told as one, at the declaration. The numbers of
  /// findings that are thereby told.
  mutating func joinDuplicates() -> [Int] {
    let all = duplicates.prefix(200)
    duplicates = []
    guard !all.isEmpty, !unknownUses.isEmpty else { return [] }
    var explained: [Int] = [], uses: Set<Place> = []
    let open = all.filter { $0.finding < diagnostics.count && diagnostics[$0.finding].place == $0.place && isOtherThing($0) }
    // First by the titles, then what is left over.
    for byTitle in [true, false] {
      for duplicate in open where diagnostics[duplicate.finding].fixes.isEmpty {
        let missing = namesMissing(for: duplicate, whateverIsNear: byTitle).filter { !byTitle || isTitled($0.key, duplicate.entity) || isTitled($0.key, duplicate.first) }
        guard missing.count == 1, let (name, use) = missing.first else { continue }
        if !byTitle, open.contains(where: { $0.finding != duplicate.finding && diagnostics[$0.finding].fixes.isEmpty && isMissing(use, for: $0) }) { continue }
        let isFirst = isTitled(name, duplicate.first) && !isTitled(name, duplicate.entity)
        let written = spelling(name)
        diagnostics[duplicate.finding].related += use.places.sorted { ($0.source.index, $0.range.start) < ($1.source.index, $1.range.start) }.prefix(3)
          .map { .init($0, Message.meantHere(written)) }
        diagnostics[duplicate.finding].help = Message.perhapsThisOne(written)
        diagnostics[duplicate.finding].fixes = [Self.replacing(isFirst ? place(of: duplicate.first) : duplicate.place, by: written, .likely)]
        explained.append(use.finding)
        uses.formUnion(use.places)
        unknownUses[name] = nil
        damagedNames.insert(name)
        continuing.hasUnknownNames = true
      }
    }
    forget(uses)
    return explained
  }

  /// What a name was taken for that is to be another thing's spoils no rule.
  private mutating func forget(_ uses: Set<Place>) {
    guard !uses.isEmpty else { return }
    for index in 0..<entities.slots.count {
      var slot = entities.slots[index]
      guard slot.value.tag == .entity, uses.contains(where: { $0.source.index == UInt32(slot.source) }) else { continue }
      let whole = place(SourceID(Int(slot.source)), slot.node)
      guard uses.contains(where: whole.covers) else { continue }
      slot.value = .poison
      entities.slots.replaceSubrange(index..<(index + 1), with: [slot])
    }
  }

  /// Take back findings that others tell.
  mutating func drop(_ findings: [Int]) {
    for finding in findings.sorted(by: >) where finding < diagnostics.count {
      kept[diagnostics[finding].severity.rawValue] -= 1
      diagnostics.remove(at: finding)
    }
  }

  /// Whether the two are not one and the same thing said twice.
  private func isOtherThing(_ duplicate: Duplicate) -> Bool {
    let (first, second) = (titles(of: duplicate.first), titles(of: duplicate.entity))
    return first.isEmpty || second.isEmpty || !first.contains { second[$0.key] == $0.value }
  }

  private func namesMissing(for duplicate: Duplicate, whateverIsNear: Bool) -> [(key: NameID, value: UnknownUse)] {
    unknownUses.filter { isMissing($0.value, for: duplicate, whateverIsNear: whateverIsNear) }.map { ($0.key, $0.value) }
  }

  /// Whether a name that nobody has could be this one's: nothing else is near to it, or a title says so.
  private func isMissing(_ use: UnknownUse, for duplicate: Duplicate, whateverIsNear: Bool = false) -> Bool {
    guard let kinds = use.kinds, use.finding < diagnostics.count, fits(duplicate.entity, kinds) else { return false }
    if whateverIsNear { return true }
    let own = spellings(of: duplicate.entity)
    return use.near.allSatisfy { own.contains($0) }
  }

  /// Whether the words of a name stand in a thing's title.
  func isTitled(_ name: NameID, _ entity: EntityID) -> Bool {
    let words = Self.words(of: spelling(name))
    return !words.isEmpty && titles(of: entity).values.contains { title in
      let said = Self.words(of: title)
      return words.allSatisfy(said.contains)
    }
  }

  /// `TownClerk`, `town_clerk`, `Town clerk`: the words, by near key.
  private static func words(of text: String) -> [String] {
    var words: [String] = [""]
    for character in text {
      if !character.isLetter && !character.isNumber {
        words.append("")
      } else if character.isUppercase, words[words.count - 1].last?.isLowercase == true {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }.map { NearKey.of($0) }
  }
}

extension Message {
  static func meantHere(_ name: String) -> Words {
    Words(english: "\(name: name) is nothing else's name", arabic: "\(name: name) ليس اسم شيء آخر")
  }
  static func perhapsThisOne(_ name: String) -> Words {
    Words(
      english: "\(name: name) is used, and nothing is called so: if this is it, give it that name",
      arabic: "يُستعمل \(name: name) ولا شيء بهذا الاسم: إن كان هذا هو المقصود فسمّه به")
  }
}
