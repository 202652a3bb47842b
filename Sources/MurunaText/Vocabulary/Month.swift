/// A month as somebody wrote it: its number, which of the Arab world's names it is, and whether it is spelled as books spell it.
package struct Month: Hashable, Sendable {
  /// 1 to 12.
  package let number: Int
  /// The regions whose name this is; `مارس` is March from Morocco to Oman.
  package let regions: [MonthRegion]
  /// False where the near key had to help: `اذار` for `آذار`, `كانون أول` for `كانون الأول`, `june` for `June`.
  package let isCanonical: Bool
}

/// Where a set of month names is at home.
package enum MonthRegion: String, Hashable, Sendable, CaseIterable {
  case english, levant, gulf, maghreb, morocco

  /// The names used in a country (ISO 3166-1), as CLDR has them.
  package init(country: String) {
    self =
      switch country {
      case "JO", "PS", "LB", "SY", "IQ": .levant
      case "EG", "SD", "SA", "AE", "KW", "QA", "BH", "OM", "YE", "LY": .gulf
      case "TN", "DZ": .maghreb
      case "MA", "EH": .morocco
      default: .english
      }
  }
}

package enum Months {
  /// The month of a name of one word, or of two where the second word is given: `Months.named("كانون", "الأول")`.
  package static func named(_ word: String, _ second: String? = nil) -> Month? {
    let table = word.utf8.allSatisfy { $0 < 0x80 } ? english : arabic
    guard let entry = table[key(word, second)] else { return nil }
    let spelling = second.map { IdentityKey.of(word) + " " + IdentityKey.of($0) } ?? IdentityKey.of(word)
    return Month(number: entry.number, regions: entry.regions, isCanonical: entry.spellings.contains(spelling))
  }

  /// Whether a word is the first of a month's two: `كانون`, `تشرين`.
  package static func needsSecondWord(_ word: String) -> Bool {
    let key = NearKey.of(word)
    return key == "كانون" || key == "تشرين"
  }

  /// A date with its month as books spell it, where its words or two of them in a row are a month's; nil where nothing changes.
  package static func respelled(_ date: String) -> String? {
    let words = date.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      for length in [2, 1] where index + length <= words.count {
        guard let month = named(word, length == 2 ? words[index + 1] : nil) else { continue }
        guard !month.isCanonical, let region = month.regions.first else { return nil }
        return (words[..<index] + [name(month.number, in: region)] + words[(index + length)...]).joined(separator: " ")
      }
    }
    return nil
  }

  /// A month's name for a reader. The number is taken into 1 to 12.
  package static func name(_ number: Int, in region: MonthRegion) -> String {
    names(region)[(max(1, min(12, number))) - 1]
  }

  static func names(_ region: MonthRegion) -> [String] {
    switch region {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
      ]
    case .levant:
      [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
      ]
    case .gulf:
      ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
    case .maghreb:
      ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
    case .morocco:
      ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"]
    }
  }

  private struct Entry {
    var number: Int
    var regions: [MonthRegion]
    var spellings: [String]
  }

  // A table for each script: keys beyond ASCII are dear to make, and a program of twenty lines asks for one or two months.
  private static let english = table([.english])
  private static let arabic = table(MonthRegion.allCases.filter { $0 != .english })

  private static func table(_ wanted: [MonthRegion]) -> [String: Entry] {
    var table: [String: Entry] = [:]
    func add(_ number: Int, _ region: MonthRegion, _ name: String, isCanonical: Bool = true) {
      let words = name.split(separator: " ").map(String.init)
      let spelling = words.map { IdentityKey.of($0) }.joined(separator: " ")
      let key = key(words[0], words.count > 1 ? words[1] : nil)
      var entry = table[key] ?? Entry(number: number, regions: [], spellings: [])
      if !entry.regions.contains(region) { entry.regions.append(region) }
      if isCanonical { entry.spellings.append(spelling) }
      table[key] = entry
    }
    for region in wanted {
      for (index, name) in names(region).enumerated() {
        add(index + 1, region, name)
        if region == .english { add(index + 1, region, String(name.prefix(3))) }
        // People leave the article out: كانون أول.
        if let space = name.firstIndex(of: " "), name[space...].hasPrefix(" ال") {
          add(index + 1, region, name[..<space] + " " + name[space...].dropFirst(3), isCanonical: false)
        }
      }
    }
    if wanted.contains(.english) { add(9, .english, "Sept") }
    if wanted.contains(.gulf) { add(4, .gulf, "إبريل") }
    return table
  }

  private static func key(_ word: String, _ second: String?) -> String {
    second.map { NearKey.of(word) + " " + NearKey.of($0) } ?? NearKey.of(word)
  }
}
