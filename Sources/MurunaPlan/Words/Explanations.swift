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

private func indented(_ lines: String) -> String {
  lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
}
