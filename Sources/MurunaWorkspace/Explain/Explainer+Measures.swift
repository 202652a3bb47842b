import MurunaModel
import MurunaRender
import MurunaText

extension Explainer {
  /// A unit: what it is, how much of another it is, and what can be compared with it.
  func explain(_ measure: MeasureFacts, _ model: Model) -> Explanation {
    var result = Explanation(title: measure.names.map { model.spelling($0) }.joined(separator: pick(", ", "، ")))
    if let text = measure.origin.flatMap({ model.declarationTexts($0) }).flatMap(pick) { result.parts.append(.text(text)) }
    let word = own(measure.names, model)
    if measure.isMoney {
      result.parts.append(.text(pick("Money: another currency does not compare with it.", "مبلغ مالي: لا تقارن به عملة أخرى.")))
    } else if let base = measure.base {
      result.parts.append(.entry(term: "1 \(word)", text: (measure.inBase.map { $0 + " " } ?? "") + (model.measure(named: base).map { own($0.names, model) } ?? base)))
    } else {
      result.parts.append(.text(pick("A dimension of its own: it is not reckoned in another unit.", "بعد قائم بذاته: لا يُحسب بوحدة أخرى.")))
    }
    if !measure.comparable.isEmpty {
      result.parts.append(
        .entry(term: pick("compares with", "يقارن بـ"), text: measure.comparable.map { own($0, model) }.joined(separator: pick(", ", "، "))))
    }
    if let origin = measure.origin {
      result.parts.append(.program(heading: pick("Its declaration:", "تعريفه:"), text: model.spoken(origin.source, origin.node, in: language)))
    }
    result.parts.append(.program(heading: pick("For example:", "مثلًا:"), text: pick("12", "5") + " \(word)"))
    return result
  }

  /// Of the names of something, the one in the reader's language, if it has one.
  func own(_ names: [NameID], _ model: Model) -> String {
    let called = model.called(names)
    return isArabic ? called.arabic : called.english
  }
}
