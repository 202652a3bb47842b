/// A unit of time that durations are written in.
package enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  case second, minute, hour, day, week, month, year

  /// The length in seconds; months and years have none of their own.
  package var seconds: Int? {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .week: 604_800
    case .month, .year: nil
    }
  }

  package var noun: CountedNoun {
    switch self {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}

/// A unit as somebody wrote it.
package struct TimeUnitWord: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// `h`, `min`
    case abbreviation
    /// `hour`, `ساعة`: in Arabic alone it may mean one.
    case singular
    /// `يومًا`: the singular as it stands after 11 to 99.
    case accusative
    /// `ساعتان`, `ساعتين`: two, without a number.
    case dual
    case plural
  }

  package let unit: TimeUnit
  package let form: Form
  package let language: Language
  /// False where the near key had to help: `دقايق` for `دقائق`, `Hours` for `hours`.
  package let isCanonical: Bool

  /// How many of the unit the word means when it stands without a number: 2 for a dual, 1 for an Arabic singular, else nil.
  package var impliedCount: Int? {
    switch form {
    case .dual: 2
    case .singular: language == .arabic ? 1 : nil
    case .abbreviation, .accusative, .plural: nil
    }
  }
}

package enum TimeUnits {
  package static func named(_ word: String) -> TimeUnitWord? {
    if let known = asWritten[word] { return known }
    let table = word.utf8.allSatisfy { $0 < 0x80 } ? english : arabic
    guard let entry = table[NearKey.of(word)] else { return nil }
    return TimeUnitWord(
      unit: entry.unit, form: entry.form, language: entry.language, isCanonical: entry.spellings.contains(IdentityKey.of(word)))
  }

  /// The short form that we write in English behind a number: `h`, `min`.
  package static func abbreviation(_ unit: TimeUnit) -> String {
    switch unit {
    case .second: "s"
    case .minute: "min"
    case .hour: "h"
    case .day: "days"
    case .week: "weeks"
    case .month: "months"
    case .year: "years"
    }
  }

  /// Every spelling that is read, for completion and for tests that look for clashes.
  package static var allSpellings: [String] {
    TimeUnit.allCases.flatMap { unit in spellings(unit).flatMap { $0.words } }
  }

  package static func spellings(of unit: TimeUnit) -> [String] { spellings(unit).flatMap { $0.words } }

  private struct Entry {
    var unit: TimeUnit
    var form: TimeUnitWord.Form
    var language: Language
    var spellings: [String]
  }

  // A table for each script: see `Months`.
  private static let english = table(.english)
  private static let arabic = table(.arabic)

  /// The English words as we write them: nearly all that is asked for.
  private static let asWritten: [String: TimeUnitWord] = {
    var table: [String: TimeUnitWord] = [:]
    for unit in TimeUnit.allCases {
      for (form, language, words) in spellings(unit) where language == .english {
        for word in words { table[word] = TimeUnitWord(unit: unit, form: form, language: language, isCanonical: true) }
      }
    }
    return table
  }()

  private static func table(_ wanted: Language) -> [String: Entry] {
    var table: [String: Entry] = [:]
    for unit in TimeUnit.allCases {
      for (form, language, words) in spellings(unit) where language == wanted {
        for word in words {
          let empty = Entry(unit: unit, form: form, language: language, spellings: [])
          table[NearKey.of(word), default: empty].spellings.append(IdentityKey.of(word))
        }
      }
    }
    return table
  }

  private static func spellings(_ unit: TimeUnit) -> [(form: TimeUnitWord.Form, language: Language, words: [String])] {
    switch unit {
    case .second:
      [
        (.abbreviation, .english, ["s", "sec", "secs"]), (.singular, .english, ["second"]), (.plural, .english, ["seconds"]),
        (.singular, .arabic, ["ثانية"]), (.dual, .arabic, ["ثانيتان", "ثانيتين"]), (.plural, .arabic, ["ثوان", "ثواني"]),
      ]
    case .minute:
      [
        (.abbreviation, .english, ["min", "mins"]), (.singular, .english, ["minute"]), (.plural, .english, ["minutes"]),
        (.singular, .arabic, ["دقيقة"]), (.dual, .arabic, ["دقيقتان", "دقيقتين"]), (.plural, .arabic, ["دقائق"]),
      ]
    case .hour:
      [
        (.abbreviation, .english, ["h", "hr", "hrs"]), (.singular, .english, ["hour"]), (.plural, .english, ["hours"]),
        (.singular, .arabic, ["ساعة"]), (.dual, .arabic, ["ساعتان", "ساعتين"]), (.plural, .arabic, ["ساعات"]),
      ]
    case .day:
      [
        (.abbreviation, .english, ["d"]), (.singular, .english, ["day"]), (.plural, .english, ["days"]),
        (.singular, .arabic, ["يوم"]), (.accusative, .arabic, ["يوما"]), (.dual, .arabic, ["يومان", "يومين"]),
        (.plural, .arabic, ["أيام"]),
      ]
    case .week:
      [
        (.abbreviation, .english, ["w", "wk", "wks"]), (.singular, .english, ["week"]), (.plural, .english, ["weeks"]),
        (.singular, .arabic, ["أسبوع"]), (.accusative, .arabic, ["أسبوعا"]), (.dual, .arabic, ["أسبوعان", "أسبوعين"]),
        (.plural, .arabic, ["أسابيع"]),
      ]
    case .month:
      [
        (.singular, .english, ["month"]), (.plural, .english, ["months"]),
        (.singular, .arabic, ["شهر"]), (.accusative, .arabic, ["شهرا"]), (.dual, .arabic, ["شهران", "شهرين"]),
        (.plural, .arabic, ["أشهر", "شهور"]),
      ]
    case .year:
      [
        (.abbreviation, .english, ["yr", "yrs"]), (.singular, .english, ["year"]), (.plural, .english, ["years"]),
        (.singular, .arabic, ["سنة", "عام"]), (.accusative, .arabic, ["عاما"]),
        (.dual, .arabic, ["سنتان", "سنتين", "عامان", "عامين"]), (.plural, .arabic, ["سنوات", "سنين", "سنون", "أعوام"]),
      ]
    }
  }
}
