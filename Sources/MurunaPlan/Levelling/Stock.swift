import MurunaModel
import MurunaSchedule
import MurunaSyntax
import MurunaText

/// Something of which there is only so much: a team, a person, a resource with a quantity.
struct Stock: Sendable {
  enum Sort: Sendable { case team, person, resource }

  let entity: EntityID
  let sort: Sort
  /// What the city itself has, as it was said.
  let own: Int
  /// What agreements that the plan relies on promise, by agreement.
  var aid: [(agreement: EntityID, amount: Int)] = []
  /// What there is at each time, promises included.
  var capacity: Capacity

  var promised: Int { aid.reduce(0) { $0 + $1.amount } }
}

/// So many units of a stock, from one point of the plan to another.
struct Use: Sendable {
  enum Sort: Sendable {
    /// While the work lasts.
    case work
    /// From the start of the work to some later point.
    case hold
    /// From the start of the work on, for ever.
    case consumption
  }

  let stock: Int32
  let amount: Int
  let item: Int32
  let sort: Sort
  /// Of a hold: until when; nil until the plan is over.
  var until: Point?
  let source: UInt16
  let node: Node
}

extension Layout {
  /// Read who and what every item asks for. Whatever is not counted, a team without a size, a resource without a quantity, is not known
  /// to be short, and left out.
  mutating func readUses(_ model: inout Model) -> Demands {
    var demands = Demands()
    let aid = promises(model)
    for index in items.indices.dropFirst() where !items[index].spans || items[index].isFolded {
      let slots = model.entities.slots(of: items[index].entity)
      var reliefs = 1
      var asked = false
      // At however many places it is done, it is one thing to answer for.
      let isOne = items[index].place == nil
      for slot in slots {
        switch kinds.meaning(of: slot.field) {
        case .reliefs?: if slot.value.tag == .number { reliefs = max(1, Self.whole(slot.value, up: true)) }
        case .accountable? where isOne:
          for place in places(of: slot.value) { if let role = entity(at: place, of: slot.value, model) { accountable.append((index, role)) } }
        case .by?:
          asked = true
          guard isOne else { continue }
          for place in places(of: slot.value) {
            if let role = entity(at: place, of: slot.value, model), model.isA(role, kinds.stocks.role) { duties.append((index, role)) }
          }
        case .needs?, .holds?, .uses?: asked = true
        default: continue
        }
      }
      items[index].reliefs = reliefs
      if asked, !items[index].isFolded { readUses(of: index, slots, aid, &demands, &model) }
    }
    return demands
  }

  private mutating func readUses(
    of index: Int, _ slots: ArraySlice<Entities.Slot>, _ aid: [UInt32: [(EntityID, Int)]], _ demands: inout Demands, _ model: inout Model
  ) {
    for slot in slots {
      guard let meaning = kinds.meaning(of: slot.field), let sort = meaning.useSort else { continue }
      for place in places(of: slot.value) {
        let value = value(at: place, of: slot.value, model)
        guard let entity = value.entityID, let stock = demands.stock(of: entity, make: { self.stock(of: entity, aid, model) }) else { continue }
        let stated = Int(clamping: value.high / Value.one + (value.high % Value.one > 0 ? 1 : 0))
        var use = Use(
          stock: stock, amount: max(1, stated) * (meaning == .by ? items[index].reliefs : 1), item: Int32(index), sort: sort, source: slot.source,
          node: slot.node)
        if sort == .hold, let until = model.detail("until", of: value), until.tag == .expression {
          use.until = window(Node(Int(until.low)), SourceID(Int(until.source)), of: index, &model).flatMap { $0.high ?? $0.low }
        }
        demands.uses.append(use)
      }
    }
  }

  /// What is known of how much there is; nil for what is not counted.
  private func stock(of entity: EntityID, _ aid: [UInt32: [(EntityID, Int)]], _ model: Model) -> Stock? {
    let sort: Stock.Sort
    var own = 1
    if model.isA(entity, kinds.stocks.person) {
      sort = .person
    } else {
      let wanted: PlanField
      if model.isA(entity, kinds.stocks.team) {
        (sort, wanted) = (.team, .size)
      } else if model.isA(entity, kinds.stocks.resource) {
        (sort, wanted) = (.resource, .quantity)
      } else {
        return nil
      }
      guard let slot = model.entities.slots(of: entity).last(where: { kinds.meaning(of: $0.field) == wanted && $0.value.tag == .number }),
        slot.value.likely != Value.unboundedLow
      else { return nil }
      own = max(0, Self.whole(slot.value, up: false))
    }
    var stock = Stock(entity: entity, sort: sort, own: own, capacity: Capacity(own))
    stock.aid = aid[entity.raw] ?? []
    if stock.promised > 0 { stock.capacity = Capacity(own + stock.promised) }
    return stock
  }

  /// By what is promised: which agreements of the plan promise how much of it.
  private func promises(_ model: Model) -> [UInt32: [(EntityID, Int)]] {
    var found: [UInt32: [(EntityID, Int)]] = [:]
    for slot in model.entities.slots(of: plan) where kinds.meaning(of: slot.field) == .reliesOn {
      for agreement in entities(slot.value, model) {
        for given in model.entities.slots(of: agreement) where kinds.meaning(of: given.field) == .gives {
          let values = given.value.tag == .list ? Array(model.elements(of: given.value)) : [given.value]
          for value in values {
            guard let entity = value.entityID, value.high > 0 else { continue }
            found[entity.raw, default: []].append((agreement, Int(clamping: value.high / Value.one)))
          }
        }
      }
    }
    return found
  }

  /// The things outside the plan of which something was read for it: whoever they need, what agreements promise, and the city with its zone.
  func outside(_ model: Model) -> Set<EntityID> {
    var found = Set(levelling.demands.asked)
    for slot in model.entities.slots(of: plan) {
      switch kinds.meaning(of: slot.field) {
      case .reliesOn?, .planCity?: found.formUnion(entities(slot.value, model))
      default: continue
      }
    }
    return found
  }

  /// Where the values of a field are that names one thing or several, to be looked at one by one: most name one, and a list of it would be made
  /// for each action.
  func places(of value: Value) -> Range<Int> { value.tag == .list ? Int(value.low)..<Int(value.high) : 0..<1 }

  func value(at place: Int, of value: Value, _ model: Model) -> Value { value.tag == .list ? model.element(at: place, of: value) : value }

  func entity(at place: Int, of value: Value, _ model: Model) -> EntityID? { self.value(at: place, of: value, model).entityID }

  func entities(_ value: Value, _ model: Model) -> [EntityID] {
    value.tag == .list ? model.elements(of: value).compactMap(\.entityID) : value.entityID.map { [$0] } ?? []
  }

  /// A number as whole units: what is asked for is rounded up, what there is down.
  private static func whole(_ value: Value, up: Bool) -> Int {
    let (whole, rest) = value.likely.quotientAndRemainder(dividingBy: Value.one)
    return Int(clamping: whole + (up && rest > 0 ? 1 : !up && rest < 0 ? -1 : 0))
  }
}

/// All that a plan asks for.
struct Demands: Sendable {
  private(set) var stocks: [Stock] = []
  var uses: [Use] = []
  private var numbers: [UInt32: Int32?] = [:]

  mutating func stock(of entity: EntityID, make: () -> Stock?) -> Int32? {
    if let known = numbers[entity.raw] { return known }
    guard let stock = make() else {
      numbers[entity.raw] = .some(nil)
      return nil
    }
    let number = Int32(stocks.count)
    stocks.append(stock)
    numbers[entity.raw] = number
    return number
  }

  /// Everything that is asked for, counted or not.
  var asked: [EntityID] { numbers.keys.map { EntityID($0) } }

  /// What is asked for of which nobody knows how much there is.
  var uncounted: [UInt32] { numbers.compactMap { $0.value == nil ? $0.key : nil } }

  mutating func setStock(_ stock: Stock, at number: Int) { stocks[number] = stock }

  mutating func setCapacity(_ capacity: Capacity, of stock: Int) { stocks[stock].capacity = capacity }
}

extension PlanField {
  /// How an item uses what this field names; nil for all other fields.
  var useSort: Use.Sort? {
    switch self {
    case .by, .needs: .work
    case .holds: .hold
    case .uses: .consumption
    case .takes, .lasts, .starts, .finishes, .after, .alongside, .deadline, .requires, .repeats, .across, .started, .done, .accountable,
      .outcomes, .state, .reliefs, .size, .quantity, .reliesOn, .gives, .comes, .strikes, .plays, .loses, .covers, .leadsTo, .milestoneAt, .milestoneAfter, .milestoneDeadline, .when, .expected,
      .chance, .planCity, .zeroHour, .timeZone, .works, .worksOn, .daysOff, .weekend:
      nil
    }
  }
}
