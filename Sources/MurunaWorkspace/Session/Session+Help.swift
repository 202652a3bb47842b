import MurunaPlan
import MurunaRender
import MurunaText

extension Session {
  /// What a name means in this session; nil where nothing is called so.
  package mutating func explain(_ name: String) -> Explanation? {
    workspace.explain(name, in: language) ?? pathOfRow(name).flatMap { workspace.explain($0, in: language) }
  }

  /// What a chart calls `a3`, by its path: in the plan that was shown last, or the only one.
  private mutating func pathOfRow(_ id: String) -> String? {
    guard id.utf8.count > 1, id.utf8.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let timelines = workspace.timelines()
    let timeline = timelines.first { $0.plan.id == lastShown } ?? (timelines.count == 1 ? timelines.first : nil)
    return timeline.flatMap { timeline in timeline.row(shownAs: id).map { timeline.plan.id + "." + $0.label.id } }
  }
  package mutating func contents() -> Explanation { workspace.contents(in: language, isSession: true) }
  package mutating func namesNear(_ name: String) -> [String] { workspace.namesNear(name) }
}
