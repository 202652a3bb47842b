/// The names of the days of the week. Days are numbered as ISO 8601 has them: Monday is 1, Sunday 7.
package enum Weekdays {
  package struct Match: Hashable, Sendable {
    /// 1 (Monday) to 7 (Sunday).
    package let number: Int
    package let language: Language
    /// False where the near key had to help, or the article is missing: `الاربعاء`, `أربعاء`, `friday`.
    package let isCanonical: Bool
  }

  package static func named(_ word: String) -> Match? {
    let table = word.utf8.allSatisfy { $0 < 0x80 } ? english : arabic
    guard let entry = table[NearKey.of(word)] else { return nil }
    return Match(number: entry.number, language: entry.language, isCanonical: entry.spellings.contains(IdentityKey.of(word)))
  }

  /// A day's name for a reader. The number is taken into 1 to 7.
  package static func name(_ number: Int, in language: Language) -> String {
    names(language)[max(1, min(7, number)) - 1]
  }

  /// `Mon`; in Arabic the whole name, which has no short form of its own.
  package static func shortName(_ number: Int, in language: Language) -> String {
    switch language {
    case .english: String(name(number, in: language).prefix(3))
    case .arabic: name(number, in: language)
    }
  }

  private static func names(_ language: Language) -> [String] {
    switch language {
    case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    case .arabic: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
    }
  }

  private struct Entry {
    var number: Int
    var language: Language
    var spellings: [String]
  }

  // A table for each script: see `Months`.
  private static let english = table(.english)
  private static let arabic = table(.arabic)

  private static func table(_ language: Language) -> [String: Entry] {
    var table: [String: Entry] = [:]
    func add(_ number: Int, _ language: Language, _ spelling: String, isCanonical: Bool = true) {
      let empty = Entry(number: number, language: language, spellings: [])
      let spellings = isCanonical ? [IdentityKey.of(spelling)] : []
      table[NearKey.of(spelling), default: empty].spellings += spellings
    }
    for (index, name) in names(language).enumerated() {
      add(index + 1, language, name)
      switch language {
      case .english: add(index + 1, language, String(name.prefix(3)))
      case .arabic: add(index + 1, language, String(name.dropFirst(2)), isCanonical: false)
      }
    }
    // Others say Tues and Thurs, and books write Monday with either hamza.
    switch language {
    case .english:
      add(2, .english, "Tues")
      add(4, .english, "Thur")
      add(4, .english, "Thurs")
    case .arabic: add(1, .arabic, "الإثنين")
    }
    return table
  }
}
