/// Damages a line as people do: a misspelt field, a name that nothing has, a missing colon, a value of another type, a forgotten quote.
enum Faults {
  static func damaged(_ line: String, _ random: inout Random) -> String {
    guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("muruna") else { return line }
    let field = line[..<colon]
    switch random.below(5) {
    case 0: return String(field.dropLast()) + String(line[colon...])
    case 1: return line + "x"
    case 2: return String(field) + line[line.index(after: colon)...]
    case 3: return "\(field): [oops]"
    default: return "\(field): NobodyKnows\(random.below(100))"
    }
  }
}
