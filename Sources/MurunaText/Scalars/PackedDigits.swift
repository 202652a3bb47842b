/// A read-only table written as a string of printable characters, `$` being 0: it is part of the program's image, so it costs
/// nothing at start, needs no lazy initialisation, and compiles quickly. `generate-tables.py` writes them.
struct PackedDigits {
  private let text: StaticString

  init(_ text: StaticString) { self.text = text }

  var count: Int { text.utf8CodeUnitCount }

  func digit(at index: Int) -> UInt32 {
    precondition(index >= 0 && index < text.utf8CodeUnitCount, "a table and its reader disagree about its length")
    // Safe: the index was just checked, and a static string lives as long as the program.
    return unsafe UInt32(text.utf8Start[index]) &- 0x24
  }

  /// The number that `length` digits to the base of 64 spell, the greatest first.
  func number(at index: Int, length: Int) -> UInt32 {
    var number: UInt32 = 0
    for offset in 0..<length { number = number << 6 | digit(at: index + offset) }
    return number
  }

  /// How many records, each `stride` digits long and sorted by their first four, start at or below a scalar.
  func recordsStarting(upTo scalar: UInt32, stride: Int) -> Int {
    var low = 0
    var high = count / stride
    while low < high {
      let middle = (low + high) / 2
      if number(at: middle * stride, length: 4) <= scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the record of a scalar starts in a sorted table of single scalars.
  func record(of scalar: UInt32, stride: Int) -> Int? {
    let below = recordsStarting(upTo: scalar, stride: stride)
    guard below > 0, number(at: (below - 1) * stride, length: 4) == scalar else { return nil }
    return (below - 1) * stride
  }

  /// Where the record of the range that holds a scalar starts, in a sorted table of ranges: four digits first, four digits last.
  func record(holding scalar: UInt32, stride: Int) -> Int? {
    let below = recordsStarting(upTo: scalar, stride: stride)
    guard below > 0, scalar <= number(at: (below - 1) * stride + 4, length: 4) else { return nil }
    return (below - 1) * stride
  }
}
