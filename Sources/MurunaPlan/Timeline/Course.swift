import MurunaModel
import MurunaText

/// When everything in a plan happens, as numbers: what two programs are compared by. A row of a timeline costs a hundred times as much, and of
/// thousands a change moves a few.
package final class Course: Sendable {
  package let plan: EntityID
  /// A row for everything that a timeline has one for, in its order.
  package let rows: [Row]
  /// By row with a deadline: what becomes of that.
  package let verdicts: [Int: Timeline.Verdict]
  /// When the last of what is done in it is finished; events come by themselves.
  package let end: Int64?

  package struct Row: Sendable {
    package let thing: EntityID
    package let name: NameID
    package let start: Int64
    package let finish: Int64
  }

  init(_ laidOut: LaidOut, _ times: [ItemTimes], _ model: Model) {
    let layout = laidOut.layout
    plan = layout.plan
    var rows: [Row] = []
    rows.reserveCapacity(layout.items.count)
    var verdicts: [Int: Timeline.Verdict] = [:]
    var end: Int64?
    let judged = laidOut.allVerdicts
    for index in layout.items.indices.dropFirst() where layout.items[index].place == nil {
      let thing = layout.items[index].entity
      let (start, finish) = (times[index].start, times[index].finish)
      if !judged.isEmpty, !layout.items[index].isDone, let verdict = judged[index] { verdicts[rows.count] = verdict }
      if layout.items[index].shape != .event, !laidOut.dropped.contains(index) { end = max(end ?? finish, finish) }
      rows.append(Row(thing: thing, name: model.nameID(of: thing), start: start, finish: finish))
    }
    self.rows = rows
    self.verdicts = verdicts
    self.end = end
  }
}

extension Plans {
  /// Those of the plans that have times, in their order.
  package var courses: [Course] { all.compactMap(\.course) }
}
