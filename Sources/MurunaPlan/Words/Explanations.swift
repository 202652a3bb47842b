import MurunaDiagnostics
import MurunaText

/// The manual pages of the codes of plans, for `muruna explain`: the files beside this one hold them.
package let planExplanations: [CodeExplanation] = pointExplanations + statementExplanations + conflictExplanations

/// A plan of which only the lines that matter need be written.
func plan(_ lines: String) -> String {
  """
  role Head
  plan Shelter {
    every action { by: Head; accountable: Head }
  \(indented(lines))
  }
  """
}

/// The same as a playbook, which has a zero hour, and what else one is asked for.
func playbook(_ zeroHour: String, _ lines: String, city: String = "city Amman { time_zone: \"Asia/Amman\" }") -> String {
  """
  \(city)
  organisation Ministry { tier: national }
  role Head
  playbook Shelter {
    city: Amman; trigger: rain; stands_down: close; escalates_to: Ministry
    zero_hour: \(zeroHour)
    event rain { expected: T }
    every action { by: Head; accountable: Head }
  \(indented(lines))
  }
  """
}

/// A scenario in which somebody is lost, over a playbook that needs them.
func scenario(losing lost: String) -> String {
  """
  city Amman { time_zone: "Asia/Amman" }
  risk Flood { type: shock; likelihood: 3; impact: 3 }
  team Crews { size: 4 }
  playbook P { city: Amman; covers: Flood; event rain { expected: T }; action clear { by: Crews; after: rain; takes: 1 h } }
  scenario Night { city: Amman; event storm { expected: T; strikes: Flood }; loses: \(lost) }
  """
}

private func indented(_ lines: String) -> String {
  lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
}
