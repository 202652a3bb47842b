import MurunaModel
import MurunaPlan
import MurunaRender
import MurunaText

extension Workspace {
  /// Why a thing starts when it does: what it waits for, one statement after the other, back to where the plan begins. Nil for what has no
  /// place on a timeline.
  package mutating func why(_ name: String, in language: Language) -> Explanation? {
    keepPlans()
    let answer = answered()
    guard let entity = answer.model.entity(at: name) else { return nil }
    return answer.why(entity, in: language, origins)
  }
}

extension Workspace {
  /// Names near to one that means nothing on a timeline.
  package mutating func timedNamesNear(_ name: String) -> [String] {
    nearestNames(to: name, among: timelines().flatMap { timeline in timeline.rows.flatMap { [$0.label.id, timeline.plan.id + "." + $0.label.id] } })
  }
}

extension Answer {
  func why(_ entity: EntityID, in language: Language, _ origins: [String: Source.Origin]) -> Explanation? {
    guard let reasons = plans.why(entity, in: model), let start = plans.start(of: entity) else { return nil }
    let explainer = Explainer(language: language)
    var result = Explanation(title: model.path(of: entity))
    if let title = explainer.pick(model.titles(of: entity)) { result.parts.append(.text(title)) }
    let isArabic = language == .arabic
    if let deadline = deadlineTold(of: entity, in: language) { result.parts.append(.text(deadline)) }
    let first = reasons.first.map { ": " + $0.words.text(in: language) } ?? ""
    let said = plans.shown(start, of: entity, isArabic)
    result.parts.append(.text(explainer.pick("starts \(said)", "يبدأ \(said)") + first))
    for reason in reasons {
      result.parts.append(.entry(term: plans.shown(reason.time, of: entity, isArabic), text: reason.words.text(in: language) + place(of: reason, origins)))
    }
    return result
  }

  /// A deadline that is not kept, or not in every case: whoever asks when something starts wants to know that first.
  private func deadlineTold(of entity: EntityID, in language: Language) -> String? {
    guard let (time, earliest, verdict) = plans.deadline(of: entity, in: model) else { return nil }
    let isArabic = language == .arabic
    let (limit, finish) = (plans.shown(time, of: entity, isArabic), plans.shown(earliest, of: entity, isArabic))
    switch verdict {
    case .guaranteed: return nil
    case .impossible where earliest > time: return Message.tooLate(limit, finish).text(in: language)
    case .impossible: return Message.impossible(limit).text(in: language)
    case .atRisk(let share): return Message.atRisk(limit, share.map(Percent.text(ofMillionths:))).text(in: language)
    }
  }

  /// `  (playbook.muruna:58)`
  private func place(of reason: Reason, _ origins: [String: Source.Origin]) -> String {
    let source = sources[Int(reason.place.source.index)]
    let line = LineTable(source.bytes).position(at: Int(reason.place.range.start)).line
    let origin = origins[source.path]
    return "  (\(origin?.path ?? source.path):\(line + (origin?.line ?? 1) - 1))"
  }
}

private enum Message {
  static func tooLate(_ limit: String, _ finish: String) -> Words {
    Words(
      english: "cannot keep its deadline, \(value: limit): it is finished at \(value: finish) at the earliest",
      arabic: "لا يمكن الوفاء بموعده النهائي \(value: limit): لا ينتهي قبل \(value: finish)")  // review
  }
  static func impossible(_ limit: String) -> Words {
    Words(
      english: "cannot keep its deadline, \(value: limit), together with what else is said: \(code: "check") tells why",
      arabic: "لا يمكن الوفاء بموعده النهائي \(value: limit) مع بقية ما قيل: \(code: "تحقق") يبيّن السبب")  // review
  }
  static func atRisk(_ limit: String, _ percent: String?) -> Words {
    guard let percent else {
      return Words(english: "its deadline, \(value: limit), is at risk", arabic: "موعده النهائي \(value: limit) معرّض للخطر")
    }
    return Words(
      english: "its deadline, \(value: limit), is at risk: it is kept in \(value: percent) of cases",
      arabic: "موعده النهائي \(value: limit) معرّض للخطر: يتحقق في \(value: percent) من الحالات")
  }
}
