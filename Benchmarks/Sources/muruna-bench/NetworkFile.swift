// Temporal networks as lines of text.

import MurunaSchedule

/// One constraint a line, `from to low high [contingent]`, which bounds `to - from`: points are any words, bounds are
/// integers, `inf` or `-inf`. Empty lines and what stands behind `#` are skipped.
struct NetworkFile {
  private(set) var network = TemporalNetwork(points: 0)
  private(set) var contingent: [Int] = []
  var constraintOfLine: [Int: Int] = [:]
  private(set) var lineCount = 0
  private var points: [String: Int] = [:]

  /// Throws `unreadable` with the number of the line that cannot be read.
  init(_ bytes: [UInt8]) throws(BenchError) {
    for (number, words) in Self.lines(bytes) {
      lineCount = number
      guard words.count == 4 || words.count == 5 && words[4] == "contingent" else { throw Self.unreadable(number) }
      let bounds = try Self.bounds(words[2], words[3], line: number)
      let from = point(words[0])
      let to = point(words[1])
      let index = network.add(from: from, to: to, low: bounds.low, high: bounds.high, id: number)
      constraintOfLine[number] = index
      if words.count == 5 { contingent.append(index) }
    }
  }

  mutating func point(_ name: String) -> Int {
    if let point = points[name] { return point }
    let point = network.addPoint()
    points[name] = point
    return point
  }

  /// The file says nothing of an origin: one is added beside it, so that only differences count.
  private var withOrigin: (network: TemporalNetwork, origin: Int) {
    var network = network
    let origin = network.addPoint()
    return (network, origin)
  }

  func check() -> (word: String, lines: [Int]) {
    let (network, origin) = withOrigin
    switch network.solve(origin: origin) {
    case .consistent: return ("consistent", [])
    case .conflict(let conflict): return ("conflict", Self.unique(conflict.steps.map(\.id)))
    case .refused(let refusal): return ("refused", [refusal.id])
    }
  }

  func control() -> (word: String, lines: [Int]) {
    let (network, origin) = withOrigin
    switch network.controllability(contingent: contingent, origin: origin) {
    case .controllable: return ("controllable", [])
    case .uncontrollable(let why): return ("uncontrollable", Self.unique(why.links.map(\.id) + why.requirements.map(\.id)))
    case .conflict(let conflict): return ("uncontrollable", Self.unique(conflict.steps.map(\.id)))
    case .refused(let refusal): return ("refused", [refusal.id])
    case .malformed(_, let id, _): return ("malformed", [id])
    }
  }

  private static func unique(_ lines: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return lines.filter { seen.insert($0).inserted }
  }

  /// The words of each line that has any, with its number from 1.
  static func lines(_ bytes: [UInt8]) -> [(number: Int, words: [String])] {
    var lines: [(number: Int, words: [String])] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let stated = line.prefix { $0 != 35 }
      let words = stated.split { $0 == 32 || $0 == 9 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
      if !words.isEmpty { lines.append((index + 1, words)) }
    }
    return lines
  }

  static func unreadable(_ line: Int) -> BenchError { .unreadable("line \(line) cannot be read") }

  static func bounds(_ low: String, _ high: String, line: Int) throws(BenchError) -> (low: Int64?, high: Int64?) {
    let isLowOpen = low == "-inf" || low == "inf"
    let isHighOpen = high == "inf" || high == "+inf"
    guard isLowOpen || Int64(low) != nil, isHighOpen || Int64(high) != nil else { throw Self.unreadable(line) }
    return (isLowOpen ? nil : Int64(low), isHighOpen ? nil : Int64(high))
  }
}
