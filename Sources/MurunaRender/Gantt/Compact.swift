/// Times and lengths in few cells, exact to the second: `T-28h`, `T+24h15`, `15min`, `4d4h`.
///
/// ASCII in both languages: in a row these stand before an Arabic title, and must not be drawn into its direction.
package enum Compact {
  /// `T` for zero.
  package static func offset(_ seconds: Int64) -> String {
    if seconds == 0 { return "T" }
    return (seconds < 0 ? "T-" : "T+") + magnitude(seconds.magnitude)
  }

  package static func length(_ seconds: Int64) -> String {
    (seconds < 0 ? "-" : "") + magnitude(seconds.magnitude)
  }

  /// Hours up to a hundred, beyond that days.
  private static func magnitude(_ seconds: UInt64) -> String {
    if seconds == 0 { return "0" }
    let days = seconds < 360_000 ? 0 : seconds / 86_400
    let hours = (seconds - days * 86_400) / 3600
    let minutes = seconds / 60 % 60
    let rest = seconds % 60
    var result = days > 0 ? "\(days)d" : ""
    if hours > 0 { result += "\(hours)h" }
    if hours > 0, rest == 0, minutes > 0 { return result + (minutes < 10 ? "0" : "") + "\(minutes)" }
    if minutes > 0 { result += "\(minutes)min" }
    if rest > 0 { result += "\(rest)s" }
    return result
  }
}
