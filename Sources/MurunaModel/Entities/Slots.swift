/// Everything that is said of all things, one behind the other: what is said of one thing is a run of it.
///
/// A rule asks each thing for a field or two, and most of what it says is of another. So the last byte of each field's number is kept apart:
/// what a thing says is then found in one line of the processor's cache, and only what is asked for is read.
package struct Slots: Sendable {
  private var all: [Entities.Slot] = []
  private var marks: [UInt8] = []

  package var count: Int { all.count }

  package subscript(index: Int) -> Entities.Slot { all[index] }
  package subscript(range: Range<Int>) -> ArraySlice<Entities.Slot> { all[range] }
  subscript(range: PartialRangeFrom<Int>) -> ArraySlice<Entities.Slot> { all[range] }

  /// Whether a slot is of a field.
  func isOf(_ field: FieldID, at index: Int) -> Bool { marks[index] == Self.mark(field) && all[index].field == field }

  /// The first slot of a field in a run; the end of the run where there is none.
  @inline(__always)
  func first(_ field: FieldID, in run: Range<Int>) -> Int {
    let mark = Self.mark(field)
    var index = run.lowerBound
    while index < run.upperBound {
      if marks[index] == mark, all[index].field == field { return index }
      index &+= 1
    }
    return run.upperBound
  }

  mutating func append(_ slot: Entities.Slot) {
    all.append(slot)
    marks.append(Self.mark(slot.field))
  }

  mutating func removeLast(_ count: Int) {
    all.removeLast(count)
    marks.removeLast(count)
  }

  mutating func replaceSubrange(_ range: Range<Int>, with slots: [Entities.Slot]) {
    all.replaceSubrange(range, with: slots)
    marks.replaceSubrange(range, with: slots.map { Self.mark($0.field) })
  }

  mutating func reserveCapacity(_ count: Int) {
    all.reserveCapacity(count)
    marks.reserveCapacity(count)
  }

  private static func mark(_ field: FieldID) -> UInt8 { UInt8(truncatingIfNeeded: field.raw) }
}
