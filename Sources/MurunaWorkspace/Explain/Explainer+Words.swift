import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaSyntax
import MurunaText

/// All that a word of the language means: one word may begin a declaration, stand in a rule and behind a value.
struct LanguageWord {
  var declares: KernelWord?
  var reserved: Keyword?
  var fields: [KernelField] = []
  var function: Function?

  /// The word of a spelling in either language; nil where the language has none.
  init?(_ name: String) {
    let name = name == "؟" ? "?" : name
    declares = KernelWord.allCases.first { $0.spellings.contains(name) }
    reserved = Keyword.allCases.first { $0.all.contains(name) }
    fields = KernelField.allCases.filter { field in field.spellings.contains(name) && !ValueType.all.contains { $0.word == field } }
    function = Function.allCases.first { $0.spellings.contains(name) }
    isHole = name == "?"
    if declares == nil, reserved == nil, fields.isEmpty, function == nil, !isHole { return nil }
  }

  /// `?`
  let isHole: Bool

  /// The words that an example may be filed under.
  var english: [String] {
    var words = [declares?.spellings.first, reserved?.spelling.english, function?.spellings.first].compactMap { $0 } + fields.map { $0.spellings[0] }
    if isHole { words.append("?") }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  var arabic: [String] {
    var words = [declares?.spellings[1], function?.spellings[1]].compactMap { $0 } + (reserved.map { [$0.spelling.arabic] + $0.spelling.arabicAlso } ?? []) + fields.flatMap { $0.spellings.dropFirst() }
    if isHole { words.append("؟") }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  func meanings(in language: Language) -> [String] {
    var texts = [declares?.summary, reserved?.summary, function?.summary].compactMap { $0?.text(in: language) } + fields.map { $0.summary.text(in: language) }
    if isHole {
      texts.append(Words(english: "in place of a value: still to be found out; `show gaps` lists it", arabic: "مكان قيمة: يُستكمل لاحقًا؛ يسرده `اعرض فراغات`").text(in: language))
    }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// The fields of what it declares.
  var parts: [(spellings: [String], summary: Words)] {
    func fields(_ fields: [KernelField]) -> [(spellings: [String], summary: Words)] { fields.map { ($0.spellings, $0.summary) } }
    func words(_ words: [KernelWord]) -> [(spellings: [String], summary: Words)] { words.map { ($0.spellings, $0.summary) } }
    return switch declares {
    case .rule: fields([.each]) + words([.letValue]) + fields([.must, .at, .says, .help, .why, .source, .severity]) + words([.parameter]) + fields([.breaks, .keeps])
    case .view: fields([.each, .order, .group]) + words([.column]) + fields([.cards, .rows, .columns, .cell, .mark, .footer, .tree]) + words([.parameter])
    case .test: fields([.expect, .error, .warning, .thing])
    case .waive: fields([.rule, .forThing, .because, .until])
    case .measure: fields([.of, .factor])
    case .vocabulary: words([.item])
    case .kind, .extend, .item, .column, .change, .titles, .parameter, .letValue, nil: []
    }
  }
}

extension Keyword {
  fileprivate var all: [String] { [spelling.english, spelling.arabic] + spelling.arabicAlso }
}

extension Explainer {
  /// What a word of the language does, what may stand in what it declares, and a program that uses it.
  func explain(_ word: LanguageWord, _ model: Model) -> Explanation {
    var result = Explanation(title: (isArabic ? word.arabic : word.english).first ?? "")
    result.parts.append(.text(pick("A word of the language.", "كلمة من كلمات اللغة.")))
    for meaning in word.meanings(in: language) { result.parts.append(.text(meaning)) }
    result.parts.append(.entry(term: pick("in Arabic", "بالإنكليزية"), text: isArabic ? word.english.joined(separator: comma) : word.arabic.joined(separator: "، ")))
    result.add(
      pick("In it stands:", "فيه:"), word.parts.map { .entry(term: $0.spellings[isArabic ? 1 : 0], text: $0.summary.text(in: language)) })
    if word.reserved == .show {
      result.parts.append(.text(pick("Behind it stands the name of a table:", "ويليها اسم جدول:")))
      for view in model.views.sorted(by: { $0.name < $1.name }) {
        result.parts.append(.entry(term: Completer.own(model.spellings(of: view), language), text: model.declarationTexts(view.origin).flatMap(pick) ?? ""))
      }
    }
    var shown: Set<String> = []
    for file in word.english.flatMap({ Example.ofWord($0, inArabic: isArabic) }) where shown.insert(file.path).inserted {
      result.parts.append(.program(heading: pick("For example:", "مثلًا:"), text: written(file, model)))
    }
    return result
  }

  /// `hr`, `wks`, `ساعتان`: a unit of time.
  func explain(_ word: TimeUnitWord, _ name: String) -> Explanation {
    let unit = word.unit
    let others = TimeUnits.spellings(of: unit).filter { $0 != name }
    let text = unit.seconds == nil
      ? pick("A unit of time without a length of its own: it goes by the calendar.", "وحدة زمن لا طول ثابتًا لها: تتبع التقويم.")
      : pick("A unit of time: \(unit.noun.phrase(1, in: .english, digits: .ascii)).", "وحدة زمن: \(unit.noun.phrase(1, in: .arabic, digits: .ascii)).")
    return Explanation(title: name, parts: [.text(text), .entry(term: pick("also written", "تُكتب أيضًا"), text: others.joined(separator: comma))])
  }

  /// The tables that are there without a declaration.
  func explain(builtInView name: String) -> Explanation? {
    switch name {
    case "gaps", "فراغات":
      Explanation(
        title: pick("gaps", "فراغات"),
        parts: [
          .text(pick("What is still `?` in the program, with where it stands.", "ما بقي `؟` في البرنامج، وأين يقف.")),
          .entry(term: pick("to see it", "لعرضه"), text: pick("show gaps", "اعرض فراغات")),
        ])
    case "copies", "نسخ":
      Explanation(
        title: pick("copies", "نسخ"),
        parts: [
          .text(
            pick(
              "What each thing that is `like` another says otherwise: what it fills in, changes, adds and leaves `?`.",
              "ما يخالف فيه كل شيء هو `مثل` غيره أصلَه: ما يملؤه ويغيره ويضيفه وما يتركه `؟`.")),
          .entry(term: pick("to see it", "لعرضه"), text: pick("show copies", "اعرض نسخ")),
        ])
    case "untranslated", "غير_مترجم":
      Explanation(
        title: pick("untranslated", "غير_مترجم"),
        parts: [
          .text(pick("Titles and texts that are in one language and not in the other.", "العناوين والنصوص المكتوبة بلغة دون الأخرى.")),
          .entry(term: pick("to see it", "لعرضه"), text: pick("show untranslated", "اعرض غير_مترجم")),
        ])
    default: nil
    }
  }
}
