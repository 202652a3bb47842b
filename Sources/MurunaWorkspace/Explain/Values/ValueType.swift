import MurunaModel
import MurunaRender
import MurunaText

/// How the values of a type are written: what it is, and a table of forms with what each means. A test writes every form into a field of the type.
struct ValueType: Sendable {
  /// One way to write a value, in each language, and what it means.
  struct Form: Sendable {
    let english: String
    let arabic: String
    let meaning: Words

    init(_ english: String, _ arabic: String, _ meaning: Words) {
      self.english = english
      self.arabic = arabic
      self.meaning = meaning
    }
  }

  /// The word for the type in the declaration of a field.
  let word: KernelField
  let about: Words
  let forms: [Form]

  init(_ word: KernelField, _ about: Words, _ forms: [Form]) {
    self.word = word
    self.about = about
    self.forms = forms
  }

  static let all = [
    date, stretch, moment, time, duration, cadence, point, condition, number, percent, money, quantity, unit, text, truth, words, code, anything,
  ]

  /// The type of a name, in either language: `date`, `تاريخ`.
  static func named(_ name: String) -> ValueType? {
    all.first { $0.word.spellings.contains(name) } ?? (["word", "كلمة"].contains(name) ? words : ["unit", "وحدة"].contains(name) ? unit : nil)
  }

  /// What a reader is to be told of, beside the field's own words: what there is no form to learn of is left out.
  static func of(_ type: FieldType) -> ValueType? {
    switch type {
    case .date: date
    case .stretch: stretch
    case .moment: moment
    case .time: time
    case .duration: duration
    case .cadence: cadence
    case .point: point
    case .condition: condition
    case .number: number
    case .percent: percent
    case .money: money
    case .quantity: quantity
    case .unit: unit
    case .words: words
    case .code: code
    case .text, .truth, .anything, .choice, .reference, .broken: nil
    }
  }
}

extension Explainer {
  func explain(_ type: ValueType) -> [Explanation.Part] {
    var parts: [Explanation.Part] = [.text(pick("A type of values. ", "نوع من القيم. ") + type.about.text(in: language))]
    parts += type.forms.map { .entry(term: isArabic ? $0.arabic : $0.english, text: $0.meaning.text(in: language)) }
    return parts + anyValue
  }

  /// What holds of the values of every field: what may stand in their place, and what may stand behind them.
  var anyValue: [Explanation.Part] {
    [
      .text(pick("In place of any value:", "مكان أي قيمة:")),
      .entry(term: pick("unknown", "مجهول"), text: pick("it was asked, and nobody knows", "سُئل عنه ولا أحد يعرفه")),
      .entry(term: pick("none", "لا_شيء"), text: pick("there is none, and that is known", "لا شيء منه، وذلك معلوم")),
      .entry(term: pick("not_yet", "ليس_بعد"), text: pick("it has not happened yet", "لم يقع بعد")),
      .entry(term: pick("?", "؟"), text: pick("still to be found out: `show gaps` lists it", "يُستكمل لاحقًا: يسرده `اعرض فراغات`")),
      .text(behindValues),
    ]
  }

  /// Where a source stands.
  var behindValues: String {
    pick(
      "Behind any value, in braces, stands where it comes from and since when: `{ source: Report; as_of: 2025; since: 2024; note: \"…\"; assumed: yes }` (`muruna explain since`).",
      "بعد أي قيمة، بين حاضنتين، يُذكر من أين هي ومنذ متى: `{ مصدر: التقرير؛ بتاريخ: 2025؛ منذ: 2024؛ ملاحظة: \"…\"؛ مفترض: نعم }` (`muruna explain منذ`).")
  }
}
