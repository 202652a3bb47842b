import MurunaText

// Square brackets, as other languages have them around lists, and what becomes of the lines between them.
extension FaultReport {
  /// How far behind a `[` its `]` is looked for.
  private static let longest = 8_192

  /// What to take out with each bracket from the one that is marked to the one that belongs to it: a value begins on the line of its colon, and
  /// ends with its last line. Nothing where a comment stands behind the first.
  var brackets: [ByteRange] {
    // One that closes what was never opened goes alone, and the line it ends stays a line.
    if bytes[start] == 0x5D { return [fault.range] }
    var open = end
    while open < bytes.count, bytes[open] <= 0x20 { open += 1 }
    if open < bytes.count, bytes[open] == 0x23 { return [] }
    var found = [ByteRange(start, open)]
    var depth = 1, index = open
    // The end of what was last said: not of a blank or a comment.
    var lastSaid = open, isBehindComment = false
    while depth > 0, index < bytes.count, index - start < Self.longest {
      switch bytes[index] {
      case 0x22:
        repeat { index += bytes[index] == 0x5C ? 2 : 1 } while index < bytes.count && bytes[index] != 0x22 && bytes[index] != 0x0A
        lastSaid = index + 1
      case 0x23:
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        isBehindComment = true
      case 0x5B:
        depth += 1
        found.append(ByteRange(index, index + 1))
      case 0x5D:
        depth -= 1
        let comma = depth == 0 ? commaEnding(at: lastSaid) : nil
        if isBehindComment, lastSaid < index, bytes[lastSaid..<index].contains(0x23) {
          if let comma { found.append(comma) }
          found.append(ByteRange(index, index + 1))
        } else {
          found.append(ByteRange(comma.map { Int($0.start) } ?? (depth == 0 ? lastSaid : index), index + 1))
        }
      case 0x00...0x20: break
      default: lastSaid = index + 1
      }
      index += 1
    }
    return found
  }

  /// The comma that ends somewhere: nothing follows it.
  private func commaEnding(at end: Int) -> ByteRange? {
    if end > 0, bytes[end - 1] == 0x2C { return ByteRange(end - 1, end) }
    return end > 1 && bytes[end - 1] == 0x8C && bytes[end - 2] == 0xD8 ? ByteRange(end - 2, end) : nil
  }
}
