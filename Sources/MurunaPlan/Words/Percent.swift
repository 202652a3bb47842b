/// Shares in whole percents, the same wherever they are told.
package enum Percent {
  /// `83%`; never all or nothing unless it is. `share` is from 0 to 1.
  package static func text(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "<1%" }
    if share < 1, share > 0.995 { return ">99%" }
    return "\(Int((share * 100).rounded()))%"
  }

  /// Of millionths.
  package static func text(ofMillionths share: Int64) -> String { text(Double(share) / 1_000_000) }
}
