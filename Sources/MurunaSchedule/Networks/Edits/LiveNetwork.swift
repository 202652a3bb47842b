// The network under somebody's hands: what if this took longer, what if that were not asked?

/// A temporal network that knows after every edit whether it can hold, by repairing what the edit disturbed.
///
/// It keeps a schedule in which the bounds it has admitted all hold. A bound that cannot be admitted is set aside with the
/// cycle that keeps it out, and tried again when a bound of that cycle goes or changes; so edits may lead through networks
/// that cannot hold and back out.
public struct LiveNetwork: Sendable {
  public enum State: Hashable, Sendable {
    case consistent
    case conflict(Conflict)
    case refused(Refusal)
  }

  /// The network as it is stated now. A removed constraint keeps its index and has no bounds.
  public private(set) var network: TemporalNetwork
  private(set) var rows: ArcRows
  private(set) var potential: Potential
  private var setAside: [Waiting] = []
  /// What the magnitudes of all admitted bounds add up to. No path can be longer.
  private var reach: UInt128 = 0

  /// A bound that is stated but not admitted, and the bounds that, with it, form a cycle; none if it is only too large.
  private struct Waiting: Sendable {
    let code: BoundCode
    let way: [BoundCode]
    let refused: Bool
  }

  public init(_ network: TemporalNetwork) {
    self.network = network
    rows = ArcRows(points: network.pointCount)
    potential = Potential(times: Self.start(network))
    admitAll()
  }

  /// Whether all that is stated can hold. A conflict is irreducible, but shorter ones may exist: ask `network.solve`.
  public var state: State {
    guard let first = setAside.first(where: \.refused) ?? setAside.first else { return .consistent }
    if first.refused {
      return .refused(Refusal(constraint: first.code.constraint, id: network[constraint: first.code.constraint].id))
    }
    return .conflict(Conflict([first.code] + first.way, in: network, origin: 0))
  }

  @discardableResult
  public mutating func addPoint() -> Int {
    rows.addPoint()
    potential.addPoint()
    return network.addPoint()
  }

  /// Adds a constraint and returns its index.
  @discardableResult
  public mutating func add(from: Int, to: Int, low: Int64? = nil, high: Int64? = nil, id: Int) -> Int {
    let index = network.add(from: from, to: to, low: low, high: high, id: id)
    admit(BoundCode(low: index))
    admit(BoundCode(high: index))
    settle()
    return index
  }

  /// Gives a constraint other bounds.
  public mutating func change(_ constraint: Int, low: Int64?, high: Int64?) {
    let old = network[constraint: constraint]
    let codes = [old.low == low ? nil : BoundCode(low: constraint), old.high == high ? nil : BoundCode(high: constraint)]
    for code in codes { if let code { withdraw(code) } }
    network.setBounds(constraint, low: low, high: high)
    for code in codes { if let code { admit(code) } }
    for code in codes { if let code { tryAgain(after: code) } }
    settle()
  }

  /// Takes a constraint back.
  public mutating func remove(_ constraint: Int) { change(constraint, low: nil, high: nil) }

  // MARK: Admitting

  private mutating func admit(_ code: BoundCode) {
    guard let length = network.lengthIfStated(code) else { return }
    let size = UInt128(length.magnitude)
    guard length.magnitude <= Self.limit, reach + size <= UInt128(Self.limit) else {
      setAside.append(Waiting(code: code, way: [], refused: true))
      return
    }
    let tail = network.tail(code)
    let head = network.head(code)
    if tail == head {
      if length > 0 { setAside.append(Waiting(code: code, way: [], refused: false)) }
      return
    }
    let network = network
    if let way = potential.admit(from: tail, to: head, length: length, in: rows, tailOf: { network.tail($0) }) {
      setAside.append(Waiting(code: code, way: way, refused: false))
    } else {
      rows.insert(code, from: tail, to: head, length: length)
      reach += size
    }
  }

  private mutating func withdraw(_ code: BoundCode) {
    if rows.holds(code) {
      rows.remove(code, from: network.tail(code), to: network.head(code))
      reach -= UInt128(network.length(code).magnitude)
    } else {
      setAside.removeAll { $0.code == code }
    }
  }

  /// Tries the bounds again that the former bound at `code` kept out.
  private mutating func tryAgain(after code: BoundCode) {
    let freed = setAside.filter { $0.refused || $0.way.contains(code) }
    if freed.isEmpty { return }
    setAside.removeAll { $0.refused || $0.way.contains(code) }
    for waiting in freed { admit(waiting.code) }
  }

  /// Edits only ever move the schedule later. Before that could leave 64 bits, it is made anew.
  private mutating func settle() {
    guard potential.latest > Int64(Self.limit) << 1 else { return }
    rows = ArcRows(points: network.pointCount)
    potential = Potential(times: Self.start(network))
    setAside = []
    reach = 0
    admitAll()
  }

  private mutating func admitAll() {
    // What holds already goes first, so that what must be repaired is repaired once and for all.
    var late: [BoundCode] = []
    for index in 0..<network.constraintCount {
      for code in [BoundCode(low: index), BoundCode(high: index)] {
        if let length = network.lengthIfStated(code), length.magnitude <= Self.limit, network.tail(code) != network.head(code),
          potential.times[network.tail(code)] + length > potential.times[network.head(code)] {
          late.append(code)
        } else {
          admit(code)
        }
      }
    }
    for code in late { admit(code) }
  }

  private static let limit: UInt64 = 1 << 60

  /// A schedule to start from: one in which all holds, if there is one; else one in which what can be met in order is met.
  private static func start(_ network: TemporalNetwork) -> [Int64] {
    let zero = [Int64](repeating: 0, count: network.pointCount)
    if network.pointCount == 0 || network.refusal() != nil { return zero }
    let graph = BoundGraph(network, .forward)
    let order = Order(graph, first: 0)
    let paths = LongestPaths(graph, order, origin: nil, tail: network.tail)
    if paths.cycle.isEmpty { return paths.labels }
    return order.swept(graph)
  }
}
