extension CountedNoun {
  /// A number and its noun, as one says them: `no errors`, `1 error`, `خطآن`, `٣ أخطاء`. In Arabic the noun stands alone, in the nominative:
  /// behind a preposition the dual would be another word.
  package func phrase(_ number: Int, in language: Language, digits: DigitStyle) -> String {
    let count = Digits.format(number, as: digits)
    switch language {
    case .english:
      if number == 0, let none = english.none { return none }
      return count + " " + (number == 1 || number == -1 ? english.one : english.other)
    case .arabic:
      return arabicPhrase(number, count)
    }
  }

  /// With the digits that are usual in the language: ASCII, or U+0660 in Arabic.
  package func phrase(_ number: Int, in language: Language) -> String {
    phrase(number, in: language, digits: language == .arabic ? .arabic : .ascii)
  }

  /// The noun alone, in the form that a category asks for.
  package func form(_ category: PluralCategory, in language: Language) -> String {
    switch language {
    case .english:
      return category == .one ? english.one : english.other
    case .arabic:
      let forms = arabic
      switch category {
      case .zero, .other: return forms.other
      case .one: return forms.singular
      case .two: return forms.two
      case .few: return forms.few
      case .many: return forms.many
      }
    }
  }

  private func arabicPhrase(_ number: Int, _ count: String) -> String {
    let forms = arabic
    switch PluralCategory(number, in: .arabic) {
    case .zero: return forms.none ?? count + " " + forms.other
    // Below zero the number must be seen, so it cannot hide in the noun.
    case .one: return number < 0 ? count + " " + forms.other : forms.one
    case .two: return number < 0 ? count + " " + forms.other : forms.two
    case .few: return count + " " + forms.few
    case .many: return count + " " + forms.many
    case .other: return count + " " + forms.other
    }
  }

  private struct English {
    /// Instead of the number, where a bare 0 would read oddly.
    var none: String?
    var one: String
    var other: String

    init(_ one: String, _ other: String, none: String? = nil) { (self.one, self.other, self.none) = (one, other, none) }
  }

  private struct Arabic {
    /// Instead of the number; units of time keep their 0.
    var none: String?
    /// One of it, without a number: `خطأ واحد`, but `ساعة`.
    var one: String
    var singular: String
    var two: String
    var few: String
    var many: String
    var other: String

    /// A thing that can be counted in words. `one` is "one" in the noun's gender.
    init(none: String, singular: String, one: String, two: String, few: String, many: String) {
      self.init(none: none, one: singular + " " + one, singular: singular, two: two, few: few, many: many, other: singular)
    }

    /// A unit of measurement.
    static func unit(_ singular: String, two: String, few: String, many: String) -> Arabic {
      Arabic(none: nil, one: singular, singular: singular, two: two, few: few, many: many, other: singular)
    }

    private init(none: String?, one: String, singular: String, two: String, few: String, many: String, other: String) {
      (self.none, self.one, self.singular) = (none, one, singular)
      (self.two, self.few, self.many, self.other) = (two, few, many, other)
    }
  }

  private var english: English {
    switch self {
    case .error: English("error", "errors", none: "no errors")
    case .warning: English("warning", "warnings", none: "no warnings")
    case .note: English("note", "notes", none: "no notes")
    case .file: English("file", "files", none: "no files")
    case .line: English("line", "lines", none: "no lines")
    case .place: English("place", "places", none: "no places")
    case .action: English("action", "actions", none: "no actions")
    case .risk: English("risk", "risks", none: "no risks")
    case .thing: English("thing", "things", none: "nothing")
    case .value: English("value", "values", none: "no values")
    case .entry: English("entry", "entries", none: "no entries")
    case .statement: English("statement", "statements", none: "no statements")
    case .rule: English("rule", "rules", none: "no rules")
    case .waiver: English("waiver", "waivers", none: "no waivers")
    case .second: English("second", "seconds")
    case .minute: English("minute", "minutes")
    case .hour: English("hour", "hours")
    case .day: English("day", "days")
    case .week: English("week", "weeks")
    case .month: English("month", "months")
    case .year: English("year", "years")
    }
  }

  private var arabic: Arabic {
    switch self {
    case .error: Arabic(none: "لا أخطاء", singular: "خطأ", one: "واحد", two: "خطآن", few: "أخطاء", many: "خطأً")
    case .warning: Arabic(none: "لا تحذيرات", singular: "تحذير", one: "واحد", two: "تحذيران", few: "تحذيرات", many: "تحذيرًا")
    case .note: Arabic(none: "لا ملاحظات", singular: "ملاحظة", one: "واحدة", two: "ملاحظتان", few: "ملاحظات", many: "ملاحظة")
    case .file: Arabic(none: "لا ملفات", singular: "ملف", one: "واحد", two: "ملفان", few: "ملفات", many: "ملفًا")
    case .line: Arabic(none: "لا أسطر", singular: "سطر", one: "واحد", two: "سطران", few: "أسطر", many: "سطرًا")
    case .place: Arabic(none: "لا مواضع", singular: "موضع", one: "واحد", two: "موضعان", few: "مواضع", many: "موضعًا")
    case .action: Arabic(none: "لا إجراءات", singular: "إجراء", one: "واحد", two: "إجراءان", few: "إجراءات", many: "إجراءً")
    // for review: مخاطر is also the plural of خطر, hazard.
    case .risk: Arabic(none: "لا مخاطر", singular: "مخاطرة", one: "واحدة", two: "مخاطرتان", few: "مخاطر", many: "مخاطرة")
    case .thing: Arabic(none: "لا شيء", singular: "شيء", one: "واحد", two: "شيئان", few: "أشياء", many: "شيئًا")
    case .value: Arabic(none: "لا قيم", singular: "قيمة", one: "واحدة", two: "قيمتان", few: "قيم", many: "قيمة")
    case .entry: Arabic(none: "لا مُدخلات", singular: "مُدخل", one: "واحد", two: "مُدخلان", few: "مُدخلات", many: "مُدخلًا")
    // for review: عبارة is "phrase"; جملة and تعليمة are said as well.
    case .statement: Arabic(none: "لا عبارات", singular: "عبارة", one: "واحدة", two: "عبارتان", few: "عبارات", many: "عبارة")
    case .rule: Arabic(none: "لا قواعد", singular: "قاعدة", one: "واحدة", two: "قاعدتان", few: "قواعد", many: "قاعدة")
    case .waiver: Arabic(none: "لا إعفاءات", singular: "إعفاء", one: "واحد", two: "إعفاءان", few: "إعفاءات", many: "إعفاءً")
    case .second: .unit("ثانية", two: "ثانيتان", few: "ثوانٍ", many: "ثانية")
    case .minute: .unit("دقيقة", two: "دقيقتان", few: "دقائق", many: "دقيقة")
    case .hour: .unit("ساعة", two: "ساعتان", few: "ساعات", many: "ساعة")
    case .day: .unit("يوم", two: "يومان", few: "أيام", many: "يومًا")
    case .week: .unit("أسبوع", two: "أسبوعان", few: "أسابيع", many: "أسبوعًا")
    case .month: .unit("شهر", two: "شهران", few: "أشهر", many: "شهرًا")
    case .year: .unit("سنة", two: "سنتان", few: "سنوات", many: "سنة")
    }
  }
}
