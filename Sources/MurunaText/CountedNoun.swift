/// A noun that our messages count. Its forms stand in one table (`CountedNoun+Forms.swift`), six slots in Arabic and two in English.
package enum CountedNoun: String, Hashable, Sendable, CaseIterable {
  case error, warning, note, file, line, place, action, risk, thing, value, statement, entry, rule, waiver, second, minute, hour, day, week, month, year
}
