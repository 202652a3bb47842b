/// What has been learned: clauses, each with two literals that are watched (Moskewicz et al., "Chaff", 2001), here over bounds.
struct ClauseStore: Sendable {
  private(set) var literals: [BoundLiteral] = []
  private(set) var starts: [Int] = [0]
  private var activities: [Double] = []
  private var weight = 1.0
  /// By bound: the clauses with a watched literal that is false once the bound has reached a threshold.
  var watches: [[Watch]]

  struct Watch: Sendable {
    let clause: Int32
    let threshold: Int
  }

  init(bounds: Int) {
    watches = Array(repeating: [], count: bounds)
  }

  var count: Int { starts.count - 1 }

  func range(_ clause: Int) -> Range<Int> { starts[clause]..<starts[clause + 1] }

  /// Adds a clause; its first two literals are watched.
  mutating func add(_ clause: [BoundLiteral]) -> Int {
    literals.append(contentsOf: clause)
    starts.append(literals.count)
    activities.append(weight)
    watch(count - 1)
    return count - 1
  }

  private mutating func watch(_ clause: Int) {
    let range = range(clause)
    guard range.count > 1 else { return }
    for place in range.prefix(2) { watch(literals[place], clause) }
  }

  mutating func watch(_ literal: BoundLiteral, _ clause: Int) {
    watches[Int(literal.bound ^ 1)].append(Watch(clause: Int32(clause), threshold: 1 &- literal.value))
  }

  mutating func exchange(_ first: Int, _ second: Int) {
    literals.swapAt(first, second)
  }

  /// Notes that a clause was of use.
  mutating func bump(_ clause: Int) {
    activities[clause] += weight
  }

  mutating func decay() {
    weight *= 1.001
    guard weight > 1e100 else { return }
    weight *= 1e-100
    for clause in activities.indices { activities[clause] *= 1e-100 }
  }

  /// Forgets the less useful half of all clauses with more than two literals. Only while nothing but level 0 stands.
  mutating func forget() {
    let ordered = activities.sorted()
    let middle = ordered[ordered.count / 2]
    var kept = ClauseStore(bounds: watches.count)
    kept.weight = weight
    for clause in 0..<count where activities[clause] >= middle || range(clause).count <= 2 {
      let index = kept.add(Array(literals[range(clause)]))
      kept.activities[index] = activities[clause]
    }
    self = kept
  }
}
