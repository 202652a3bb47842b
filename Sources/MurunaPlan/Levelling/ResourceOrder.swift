import MurunaModel
import MurunaSchedule

/// One item waits for units that another hands on.
struct HandOver: Hashable, Sendable {
  /// Numbers of uses: who hands on, and who waits.
  let from: Occupation
  let to: Occupation
  let amount: Int
}

/// The hand-overs that bind a plan, by their statements, which are numbered one after the other.
struct HandOvers: Sendable {
  private var all: [HandOver] = []
  private let first: Int32

  init(from first: Int32 = 0) { self.first = first }

  mutating func add(_ handOver: HandOver, as statement: Int32) {
    precondition(Int(statement) == Int(first) + all.count, "no other statement is added while an order is bound")
    all.append(handOver)
  }

  subscript(statement: Int32) -> HandOver? {
    let place = Int(statement) - Int(first)
    return all.indices.contains(place) ? all[place] : nil
  }
}

/// Turns a schedule into an order: who takes over which units from whom (the chaining of Policella, Smith, Cesta & Oddi 2004).
///
/// Whatever the durations turn out to be, a plan that keeps this order never asks for more than there is. Units are taken from
/// whom one waits for anyway, then from nobody, then from who has been free for longest: so the order binds as little as it can.
enum ResourceOrder {
  /// `asked` are the occupations of one stock in a schedule; `predecessors` names the items that an item waits for anyway. Where there is
  /// less than at other times, nobody has the rest: a hand-over from no item is from such a time.
  static func handOvers(_ asked: [Occupation], capacity: Capacity, predecessors: (Int32) -> [Int32]) -> [HandOver] {
    let occupations = asked + absences(capacity, of: asked.first?.stock ?? 0)
    let order = occupations.indices.sorted {
      (occupations[$0].from, occupations[$0].until, occupations[$0].item, $0) < (occupations[$1].from, occupations[$1].until, occupations[$1].item, $1)
    }
    var untouched = capacity.peak
    var held = [Int](repeating: 0, count: occupations.count)
    /// By item: its occupations that still hold units.
    var ofItem: [Int32: [Int]] = [:]
    var released: [Int] = []
    var nextReleased = 0
    /// Occupations by their ends.
    let ends = occupations.indices.sorted { (occupations[$0].until, $0) < (occupations[$1].until, $1) }
    var nextEnd = 0
    var placed = [Bool](repeating: false, count: occupations.count)
    var found: [HandOver] = []
    for index in order {
      let occupation = occupations[index]
      while nextEnd < ends.count, occupations[ends[nextEnd]].until <= occupation.from {
        released.append(ends[nextEnd])
        nextEnd += 1
      }
      var missing = occupation.amount
      func take(from other: Int) {
        guard missing > 0, placed[other], held[other] > 0, occupations[other].until <= occupation.from else { return }
        let amount = min(missing, held[other])
        held[other] -= amount
        missing -= amount
        if occupation.item >= 0 {
          found.append(HandOver(from: occupations[other], to: occupation, amount: amount))
        }
      }
      if occupation.item >= 0 { for item in predecessors(occupation.item) { for other in ofItem[item] ?? [] { take(from: other) } } }
      for other in ofItem[occupation.item] ?? [] { take(from: other) }
      let fresh = min(missing, untouched)
      untouched -= fresh
      missing -= fresh
      while missing > 0, nextReleased < released.count {
        take(from: released[nextReleased])
        if held[released[nextReleased]] == 0 || missing > 0 { nextReleased += 1 }
      }
      placed[index] = true
      held[index] = occupation.amount - missing
      ofItem[occupation.item, default: []].append(index)
    }
    return found
  }

  /// Units that are not there: what the capacity lacks of its peak, over time.
  private static func absences(_ capacity: Capacity, of stock: Int32) -> [Occupation] {
    let peak = capacity.peak
    var found: [Occupation] = []
    var (from, amount) = (Int64.min, peak - capacity.initial)
    for (time, next) in capacity.steps.map({ (Int64($0.time), peak - $0.amount) }) + [(Int64.max, -1)] where next != amount {
      if amount > 0 { found.append(Occupation(stock: stock, amount: amount, item: -1, from: from, until: time, use: -1, instance: 0)) }
      (from, amount) = (time, next)
    }
    return found
  }
}
