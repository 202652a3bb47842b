/// Why some numbers or a text are no day: data for a message that names the way out.
package enum DateFault: Error, Hashable, Sendable {
  /// Not of the form 2026-01-14.
  case notADate
  /// `15-01-2026`, as an ISO date looks when it is copied from right-to-left text; the day it must have been.
  case dayFirst(CivilDay)
  /// Years run from 1 to 9999.
  case yearOutOfRange(Int)
  case monthOutOfRange(Int)
  /// `length` is how many days that month has: February 2026 has 28 days.
  case dayOutOfRange(Int, year: Int, month: Int, length: Int)
  /// The parts of a year count from 1: two halves, four quarters.
  case partOutOfRange(Int, of: Int)
}
