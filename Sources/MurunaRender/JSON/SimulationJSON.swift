import MurunaPlan

/// Simulations for programs: times are seconds relative to the plan's `T`, and moments too where `T` is on a clock; shares have four digits.
package enum SimulationJSON {
  package static func render(_ plans: [SimulatedPlan]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.string("muruna-simulations-1")
      json.key("simulations")
      json.array { json in for plan in plans { write(plan, to: &json) } }
    }
    return json.finish()
  }

  private static func write(_ plan: SimulatedPlan, to json: inout JSONWriter) {
    let clock = TimelineClock(zeroMoment: plan.zeroMoment, zone: plan.zone)
    json.object { json in
      json.key("plan")
      json.string(plan.plan.id)
      json.key("zero_moment")
      write(clock?.reading(at: 0)?.iso, to: &json)
      json.key("samples")
      json.number(plan.samples)
      json.key("seed")
      json.numberOrString(String(plan.seed))
      json.key("broken")
      json.number(plan.broken)
      json.key("end")
      write(plan.end, clock, to: &json)
      json.key("all_deadlines")
      write(share: plan.hasDeadlines ? plan.allDeadlines : nil, to: &json)
      json.key("histogram")
      if let histogram = plan.histogram {
        json.object { json in
          json.key("from")
          json.number(histogram.from)
          json.key("until")
          json.number(histogram.until)
          json.key("counts")
          json.array { json in for count in histogram.counts { json.number(count) } }
        }
      } else {
        json.null()
      }
      json.key("assumed")
      json.array { json in for text in plan.assumed { json.string(text) } }
      json.key("rows")
      json.array { json in for row in plan.rows where row.kind != .phase { write(row, clock, to: &json) } }
    }
  }

  private static func write(_ row: SimulatedPlan.Row, _ clock: TimelineClock?, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(row.label.id)
      json.key("kind")
      json.string(row.kind.rawValue)
      json.key("finish")
      write(row.finish, clock, to: &json)
      json.key("happens")
      write(share: row.chance, to: &json)
      json.key("critical")
      write(share: row.criticality, to: &json)
      json.key("influence")
      write(share: row.influence, to: &json)
      json.key("deadline")
      if let deadline = row.deadline { json.number(deadline) } else { json.null() }
      json.key("in_time")
      write(share: row.kept, to: &json)
    }
  }

  private static func write(_ times: SimulatedPlan.Percentiles?, _ clock: TimelineClock?, to json: inout JSONWriter) {
    guard let times else { return json.null() }
    json.object { json in
      for (key, time) in [("p10", times.p10), ("p50", times.p50), ("p80", times.p80), ("p95", times.p95)] {
        json.key(key)
        json.object { json in
          json.key("seconds")
          json.number(time)
          json.key("at")
          write(clock?.reading(at: time)?.iso, to: &json)
        }
      }
    }
  }

  private static func write(share: Double?, to json: inout JSONWriter) {
    if let share { json.numberOrString(Percent.data(share)) } else { json.null() }
  }

  private static func write(_ text: String?, to json: inout JSONWriter) {
    if let text { json.string(text) } else { json.null() }
  }
}
