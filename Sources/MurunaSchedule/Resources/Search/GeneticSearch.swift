/// A genetic algorithm over orders of activities (Hartmann 1998), in which every child is justified to the right and to the left
/// (Valls, Ballestín and Quintanilla 2005) and keeps the order of its final starts (Debels and Vanhoucke 2007).
///
/// A steady state: one child at a time replaces the worst. When nothing better has come for long, the population starts anew.
/// Everything follows from the seed and the number of schedules; a clock is not asked.
struct GeneticSearch<Decoder: ScheduleDecoder> {
  private(set) var best = Quality.worst
  /// The starts of the best schedule, by the decoder's numbers and in its unit of time.
  private(set) var bestStarts: [Int]
  /// Passes made so far: placing all activities once counts one.
  private(set) var schedules = 0

  private var decoder: Decoder
  private let sampler: ListSampler
  private var random: SplitMix
  private var sorter = ListSorter()

  private let population: Int
  /// The orders of all members, side by side.
  private var lists: [Int32]
  private var qualities: [Quality] = []
  private var bestOfPopulation = Quality.worst
  private var sinceImprovement = 0

  // Kept between children, so that no child allocates.
  private var child: [Int32]
  private var order: [Int32]
  private var starts: [Int]
  private var keys: [Int]
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0

  /// `budget` is how many schedules the search may expect to make: it sets the size of the population.
  init(_ decoder: Decoder, seed: UInt64, budget: Int) {
    self.decoder = decoder
    let count = decoder.space.count
    sampler = ListSampler(decoder.space)
    random = SplitMix(seed: seed)
    population = max(8, min(400, Int(0.6 * Double(max(0, budget)).squareRoot())))
    lists = Array(repeating: 0, count: population * count)
    bestStarts = []
    child = Array(repeating: 0, count: count)
    order = child
    starts = Array(repeating: 0, count: count)
    keys = starts
    stamps = Array(repeating: 0, count: count)
  }

  /// Makes at least `count` more schedules, or fewer when one as good as `target` is found.
  mutating func advance(schedules count: Int, target: (Quality) -> Bool) {
    let end = schedules + count
    while schedules < end, !target(best) {
      if qualities.count < population { settle() } else { breed() }
    }
  }

  /// Takes in a schedule from elsewhere, as the order of its starts, in place of a drawn one or of the worst.
  mutating func admit(starts moments: [Int]) {
    child = sampler.ordered(by: moments)
    let quality = decode()
    keep(quality, at: qualities.count < population ? qualities.count : worstMember)
  }

  /// Fills the population by drawing; its very first member is the order by priority.
  private mutating func settle() {
    child = schedules == 0 ? sampler.urgent() : sampler.draw(&random)
    keep(decode(), at: qualities.count)
  }

  private mutating func breed() {
    let mother = tournament()
    var father = tournament()
    if father == mother { father = (father + 1 + random.below(population - 1)) % population }
    cross(mother, father)
    mutate()
    let quality = decode()
    sinceImprovement += 1
    if !qualities.contains(quality) {
      let worst = worstMember
      if quality < qualities[worst] { keep(quality, at: worst) }
    }
    if sinceImprovement > Self.patience * population {
      qualities.removeAll(keepingCapacity: true)
      bestOfPopulation = .worst
      sinceImprovement = 0
    }
  }

  private static var patience: Int { 30 }

  private mutating func keep(_ quality: Quality, at member: Int) {
    if member == qualities.count { qualities.append(quality) } else { qualities[member] = quality }
    let base = member * child.count
    for position in child.indices { lists[base + position] = child[position] }
    if quality.late != bestOfPopulation.late || quality.makespan < bestOfPopulation.makespan {
      if quality < bestOfPopulation {
        bestOfPopulation = quality
        sinceImprovement = 0
      }
    }
  }

  private var worstMember: Int {
    var worst = 0
    for member in 1..<qualities.count where qualities[worst] < qualities[member] { worst = member }
    return worst
  }

  private mutating func tournament() -> Int {
    let first = random.below(population)
    let second = random.below(population)
    return qualities[second] < qualities[first] ? second : first
  }

  /// Two-point crossover: the mother's order up to a point, then a stretch in the father's order, then the mother's again.
  private mutating func cross(_ mother: Int, _ father: Int) {
    let count = child.count
    let length = 1 + Int(Double(count) * (0.25 + 0.25 * random.unit()))
    let from = random.below(max(1, count - length + 1))
    let until = min(count, from + length)
    stamp &+= 1
    if stamp == 0 {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 1
    }
    Self.cross(lists, mother * count, father * count, from, until, stamp, &stamps, &child)
  }

  private static func cross(
    _ allLists: [Int32], _ mother: Int, _ father: Int, _ from: Int, _ until: Int, _ stamp: UInt32,
    _ stamps: inout [UInt32], _ list: inout [Int32]
  ) {
    let lists = allLists.span
    var taken = stamps.mutableSpan
    var child = list.mutableSpan
    for position in 0..<from {
      let index = lists[mother &+ position]
      child[position] = index
      taken[Int(index)] = stamp
    }
    var next = from
    var position = father
    while next < until {
      let index = lists[position]
      position &+= 1
      guard taken[Int(index)] != stamp else { continue }
      child[next] = index
      taken[Int(index)] = stamp
      next &+= 1
    }
    position = mother &+ from
    while next < child.count {
      let index = lists[position]
      position &+= 1
      guard taken[Int(index)] != stamp else { continue }
      child[next] = index
      next &+= 1
    }
  }

  /// Swaps neighbours that do not wait for one another, about one pair in fifty.
  private mutating func mutate() {
    let count = child.count
    guard count > 1 else { return }
    var swaps = count / 50
    if random.below(50) < count % 50 { swaps += 1 }
    for _ in 0..<swaps {
      let position = random.below(count - 1)
      let first = child[position]
      let second = child[position + 1]
      guard !decoder.space.successors(of: Int(first)).contains(second) else { continue }
      child[position] = second
      child[position + 1] = first
    }
  }

  /// Schedules the child, justifies it right and left, and puts it in the order of its starts.
  private mutating func decode() -> Quality {
    let placed = decoder.forward(child, &starts)
    for index in starts.indices { keys[index] = placed.makespan - decoder.finish(index, from: starts[index]) }
    sorter.sort(keys, into: &order)
    decoder.backward(order, &starts, makespan: placed.makespan)
    sortChild()
    let quality = decoder.forward(child, &starts)
    sortChild()
    schedules += 3
    if quality < best {
      best = quality
      bestStarts = starts
    }
    return quality
  }

  /// Orders the child by its starts. Where a lag lets a successor start before its predecessor, lags have the last word.
  private mutating func sortChild() {
    if decoder.space.startsFollowLags {
      sorter.sort(starts, into: &child)
    } else {
      child = sampler.ordered(by: starts)
    }
  }
}
