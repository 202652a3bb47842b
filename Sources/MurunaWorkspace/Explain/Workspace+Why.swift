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
    let first = reasons.first.map { ": " + $0.words.text(in: language) } ?? ""
    let said = plans.shown(start, of: entity, isArabic)
    result.parts.append(.text(explainer.pick("starts \(said)", "يبدأ \(said)") + first))
    for reason in reasons {
      result.parts.append(.entry(term: plans.shown(reason.time, of: entity, isArabic), text: reason.words.text(in: language) + place(of: reason, origins)))
    }
    return result
  }

  /// `  (playbook.muruna:58)`
  private func place(of reason: Reason, _ origins: [String: Source.Origin]) -> String {
    let source = sources[Int(reason.place.source.index)]
    let line = LineTable(source.bytes).position(at: Int(reason.place.range.start)).line
    let origin = origins[source.path]
    return "  (\(origin?.path ?? source.path):\(line + (origin?.line ?? 1) - 1))"
  }
}
