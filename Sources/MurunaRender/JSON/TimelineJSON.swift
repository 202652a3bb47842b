import MurunaPlan

/// A timeline for programs: times are seconds relative to the plan's `T`, and ISO 8601 moments too where `T` is on a clock.
///
/// Every member is always there; `null` is for what the plan does not say or nothing bounds. Titles stand under their language tags.
package enum TimelineJSON {
  package static func render(_ timelines: [Timeline]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.string("muruna-timelines-1")
      json.key("timelines")
      json.array { json in
        for timeline in timelines { write(timeline, to: &json) }
      }
    }
    return json.finish()
  }

  private static func write(_ timeline: Timeline, to json: inout JSONWriter) {
    let clock = TimelineClock(timeline)
    json.object { json in
      json.key("plan")
      write(timeline.plan, to: &json)
      json.key("zero_moment")
      write(clock?.reading(at: 0)?.iso, to: &json)
      json.key("critical_path")
      write(timeline.criticalPath, to: &json)
      json.key("critical_waits")
      json.array { json in for index in timeline.criticalWaits.sorted() { json.number(index) } }
      json.key("end")
      write(timeline.end, clock, to: &json)
      json.key("lower_bound")
      write(timeline.lowerBound, clock, to: &json)
      json.key("shortest_possible")
      json.truth(timeline.end != nil && timeline.end == timeline.lowerBound)
      json.key("teams")
      json.array { json in for team in timeline.teams { write(team, clock, to: &json) } }
      json.key("branches")
      json.array { json in for branch in timeline.branches { write(branch, clock, to: &json) } }
      json.key("branches_left")
      json.number(timeline.branchesLeft)
      json.key("rows")
      json.array { json in
        for row in timeline.rows { write(row, clock, to: &json) }
      }
    }
  }

  /// What is drawn has no outcomes.
  private static func write(_ branch: Timeline.Branch, _ clock: TimelineClock?, to json: inout JSONWriter) {
    json.object { json in
      json.key("outcomes")
      json.array { json in
        for outcome in branch.outcomes {
          json.object { json in
            json.key("id")
            json.string(outcome.thing.id)
            json.key("is")
            json.array { json in for name in outcome.isEvent ? [outcome.isAwaited ? "yes" : "no"] : outcome.names { json.string(name) } }
            json.key("chance")
            if let chance = outcome.chance { json.numberOrString(Percent.data(chance)) } else { json.null() }
          }
        }
      }
      json.key("worst")
      json.truth(branch.isWorst)
      json.key("end")
      write(branch.end, clock, to: &json)
      for (key, ids) in [("impossible", branch.impossible.map(\.id)), ("at_risk", branch.atRisk.map(\.id)), ("stopped", branch.stopped), ("added", branch.added)] {
        json.key(key)
        write(ids, to: &json)
      }
      json.key("times")
      json.array { json in
        for times in branch.times {
          json.object { json in
            json.key("id")
            json.string(times.id)
            json.key("start")
            json.number(times.start)
            json.key("finish")
            json.number(times.finish)
          }
        }
      }
    }
  }

  private static func write(_ row: Timeline.Row, _ clock: TimelineClock?, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(row.label.id)
      json.key("titles")
      write(row.label.titles, to: &json)
      json.key("kind")
      json.string(row.kind.rawValue)
      json.key("depth")
      json.number(row.depth)
      json.key("phase")
      write(row.phase, to: &json)
      let times: [(String, Int64?)] = [
        ("start", row.start), ("finish", row.finish), ("earliest_start", row.earliestStart), ("earliest_finish", row.earliestFinish),
        ("latest_start", row.latestStart), ("latest_finish", row.latestFinish), ("deadline", row.deadline),
      ]
      for (key, time) in times {
        json.key(key)
        write(time, clock, to: &json)
      }
      json.key("duration")
      write(row.duration, to: &json)
      json.key("slack")
      write(row.slack, to: &json)
      json.key("critical")
      json.truth(row.isCritical)
      json.key("done")
      json.truth(row.isDone)
      json.key("accountable")
      write(row.accountable, to: &json)
      json.key("by")
      write(row.by, to: &json)
      json.key("after")
      write(row.after, to: &json)
      json.key("instances")
      json.array { json in for instance in row.instances { json.number(instance) } }
      json.key("across")
      write(row.across, to: &json)
      json.key("conditions")
      write(row.conditions, to: &json)
      json.key("when")
      write(row.when, to: &json)
      json.key("chance_millionths")
      if let chance = row.chance {
        json.array { json in for number in [chance.low, chance.high] { json.number(number) } }
      } else {
        json.null()
      }
      json.key("lacks")
      write(row.lacks?.rawValue, to: &json)
      json.key("not_happening")
      json.truth(row.isNotHappening)
      json.key("verdict")
      switch row.verdict {
      case .guaranteed?: json.string("guaranteed")
      case .atRisk?: json.string("at_risk")
      case .impossible?: json.string("impossible")
      case nil: json.null()
      }
      json.key("kept_millionths")
      if case .atRisk(let share?)? = row.verdict { json.number(share) } else { json.null() }
      json.key("reliefs")
      json.number(row.reliefs)
      json.key("waits")
      json.array { json in
        for wait in row.waits {
          json.object { json in
            json.key("team")
            json.string(wait.team.id)
            json.key("amount")
            json.number(wait.amount)
            json.key("held_by")
            write(wait.heldBy, to: &json)
            json.key("until")
            write(wait.until, clock, to: &json)
            json.key("off_duty")
            json.truth(wait.isOffDuty)
          }
        }
      }
      json.key("clashes")
      json.array { json in
        for clash in row.clashes {
          json.object { json in
            json.key("team")
            json.string(clash.team.id)
            json.key("needed")
            json.number(clash.needed)
            json.key("capacity")
            if let capacity = clash.capacity { json.number(capacity) } else { json.null() }
            json.key("from")
            write(clash.from, clock, to: &json)
            json.key("until")
            write(clash.until == .max ? nil : clash.until, clock, to: &json)
            json.key("with")
            write(clash.with, to: &json)
          }
        }
      }
    }
  }

  /// `use` and `capacity` are pairs of a second and the amount from then on.
  private static func write(_ team: Timeline.Team, _ clock: TimelineClock?, to json: inout JSONWriter) {
    func write(_ steps: [Timeline.Team.Step], to json: inout JSONWriter) {
      json.array { json in
        for step in steps {
          json.array { json in
            json.number(step.time)
            json.number(step.amount)
          }
        }
      }
    }
    json.object { json in
      json.key("id")
      json.string(team.label.id)
      json.key("titles")
      TimelineJSON.write(team.label.titles, to: &json)
      json.key("resource")
      json.truth(team.isResource)
      json.key("own")
      json.number(team.own)
      json.key("promised")
      json.array { json in
        for promise in team.promised {
          json.object { json in
            json.key("agreement")
            json.string(promise.agreement.id)
            json.key("amount")
            json.number(promise.amount)
          }
        }
      }
      json.key("peak")
      json.number(team.peak)
      json.key("peak_at")
      TimelineJSON.write(team.peakTime, clock, to: &json)
      json.key("short")
      json.number(max(0, team.peak - team.own))
      json.key("use")
      write(team.steps, to: &json)
      json.key("capacity")
      write(team.capacity, to: &json)
    }
  }

  /// `{"seconds": -100800, "at": "2026-01-14T18:00:00+03:00"}`
  private static func write(_ time: Int64?, _ clock: TimelineClock?, to json: inout JSONWriter) {
    guard let time else { return json.null() }
    json.object { json in
      json.key("seconds")
      json.number(time)
      json.key("at")
      write(clock?.reading(at: time)?.iso, to: &json)
    }
  }

  private static func write(_ label: Timeline.Label, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(label.id)
      json.key("titles")
      write(label.titles, to: &json)
    }
  }

  private static func write(_ labels: [Timeline.Label], to json: inout JSONWriter) {
    json.array { json in for label in labels { write(label, to: &json) } }
  }

  private static func write(_ titles: [String: String], to json: inout JSONWriter) {
    json.object { json in
      for (language, title) in titles.sorted(by: { $0.key < $1.key }) {
        json.key(language)
        json.string(title)
      }
    }
  }

  private static func write(_ texts: [String], to json: inout JSONWriter) {
    json.array { json in for text in texts { json.string(text) } }
  }

  private static func write(_ text: String?, to json: inout JSONWriter) {
    if let text { json.string(text) } else { json.null() }
  }

  private static func write(_ number: Int64?, to json: inout JSONWriter) {
    if let number { json.number(number) } else { json.null() }
  }
}
