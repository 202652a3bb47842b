import MurunaSyntax
import MurunaText

extension Model {
  /// Compare two values: yes, no, or cannot tell.
  mutating func compare(
    _ left: Value, _ right: Value, _ relation: Operator, _ node: Node, _ source: SourceID, _ frame: inout Frame
  ) -> Value {
    if left.tag == .poison || right.tag == .poison { return .poison }
    if left.tag == .cannotTell { return left }
    if right.tag == .cannotTell { return right }
    let isEquality = relation == .equal || relation == .notEqual
    if isEquality {
      let answer = equal(left, right, node, source, &frame)
      if relation == .notEqual, answer.tag == .truth { return .truth(answer.low == 0) }
      return answer
    }
    if left.isNothing || right.isNothing { return .truth(false) }
    if lacksCalendar(left, right) { return pool.cannotTell(.other) }
    guard var (a, b) = sameMeasure(left, right, node, source, &frame) else { return .poison }
    if relation == .greater || relation == .greaterOrEqual { swap(&a, &b) }
    let orEqual = relation == .lessOrEqual || relation == .greaterOrEqual
    // a < b: sure if even the highest a is below the lowest b.
    let (aHigh, bLow) = (a.high, b.low)
    if aHigh != .max, bLow != .min, aHigh < bLow || (aHigh == bLow && (orEqual || a.flags.contains(.highOpen) || b.flags.contains(.lowOpen))) {
      return .truth(true)
    }
    let (aLow, bHigh) = (a.low, b.high)
    if aLow != .min, bHigh != .max, aLow > bHigh || (aLow == bHigh && (!orEqual || a.flags.contains(.lowOpen) || b.flags.contains(.highOpen))) {
      return .truth(false)
    }
    return pool.cannotTell(.other)
  }

  /// Two values in one measure, or a fault.
  private mutating func sameMeasure(
    _ left: Value, _ right: Value, _ node: Node, _ source: SourceID, _ frame: inout Frame
  ) -> (Value, Value)? {
    var (a, b) = (single(left), single(right))
    (a, b) = (a.inMeasure(of: b), b.inMeasure(of: a))
    if a.tag == .stretch { a.tag = .date }
    if b.tag == .stretch { b.tag = .date }
    if a.tag == .point, b.tag == .date || b.tag == .moment, let moment = moment(a) { a = moment }
    if b.tag == .point, a.tag == .date || a.tag == .moment, let moment = moment(b) { b = moment }
    if a.tag == .date, b.tag == .moment { (a.tag, a.low, a.high) = (.moment, seconds(a.low, 0), seconds(a.high, 1)) }
    if b.tag == .date, a.tag == .moment { (b.tag, b.low, b.high) = (.moment, seconds(b.low, 0), seconds(b.high, 1)) }
    switch (a.tag, b.tag) {
    case (.number, .number):
      if a.unit == b.unit { return (a, b) }
      if let low = measures.convert(b.low, from: b.unit, to: a.unit, up: false), let high = measures.convert(b.high, from: b.unit, to: a.unit, up: true) {
        (b.low, b.high, b.unit) = (low, high, a.unit)
        return (a, b)
      }
      frame.note(node, source, .unitsDiffer(said(a), said(b)))
      return nil
    case (.duration, .duration), (.months, .months), (.date, .date), (.moment, .moment), (.time, .time): return (a, b)
    case (.point, .point): return a.more == b.more ? (a, b) : nil
    case (.poison, _), (_, .poison), (.cannotTell, _), (_, .cannotTell): return nil
    default:
      frame.note(node, source, .notComparable(said(a), said(b)))
      return nil
    }
  }

  /// A time counted from a `T` that nobody has put on the calendar, beside a date: who knows which comes first.
  private func lacksCalendar(_ left: Value, _ right: Value) -> Bool {
    func isDate(_ value: Value) -> Bool { value.tag == .date || value.tag == .moment || value.tag == .stretch }
    let (a, b) = (single(left), single(right))
    return a.tag == .point && isDate(b) && moment(a) == nil || b.tag == .point && isDate(a) && moment(b) == nil
  }

  func seconds(_ day: Int64, _ end: Int64) -> Int64 {
    if day == .min || day == .max { return day }
    let (product, overflow) = (day + end).multipliedReportingOverflow(by: Self.secondsPerDay)
    return overflow ? (day < 0 ? .min : .max) : product &- end
  }

  /// The only element of a list of one.
  func single(_ value: Value) -> Value {
    value.tag == .list && value.high - value.low == 1 ? pool.element(at: Int(value.low), of: value) : value
  }

  mutating func equal(_ left: Value, _ right: Value, _ node: Node, _ source: SourceID, _ frame: inout Frame) -> Value {
    if left.isNothing || right.isNothing {
      return .truth(left.isNothing && right.isNothing && left.tag == right.tag)
    }
    let (a, b) = (single(left), single(right))
    switch (a.tag, b.tag) {
    case (.list, .list):
      let (x, y) = (flat(a), flat(b))
      frame.steps &+= x.count
      return .truth(x.count == y.count && zip(x, y).allSatisfy { $0.tag == $1.tag && $0.low == $1.low })
    case (.list, _), (_, .list): return .truth(false)
    case (.truth, .truth), (.entity, .entity), (.choice, .choice), (.code, .code), (.kind, .kind), (.finding, .finding):
      return .truth(a.low == b.low)
    case (.text, _), (.string, _), (_, .text), (_, .string): return .truth(!textForms(a).isDisjoint(with: textForms(b)))
    case (.choice, .code), (.code, .choice), (.entity, .choice), (.choice, .entity): return .truth(shown(a) == shown(b))
    case (.number, .truth), (.truth, .number): return .truth(false)
    case (.entity, _), (_, .entity), (.choice, _), (_, .choice), (.code, _), (_, .code), (.truth, _), (_, .truth): return .truth(false)
    case (.expression, _), (_, .expression): return .truth(written(a) == written(b))
    default:
      if lacksCalendar(a, b) { return pool.cannotTell(.other) }
      guard let (x, y) = sameMeasure(a, b, node, source, &frame) else { return .poison }
      if x.isExact, y.isExact { return .truth(x.low == y.low) }
      if x.high < y.low || y.high < x.low { return .truth(false) }
      return pool.cannotTell(.other)
    }
  }

  private func written(_ value: Value) -> String {
    value.tag == .expression ? written(SourceID(Int(value.source)), Node(Int(value.low))) : shown(value)
  }

  func textForms(_ value: Value) -> Set<String> {
    switch value.tag {
    case .text: Set(texts(Node(Int(value.low)), in: SourceID(Int(value.source))).values)
    case .string: [pool.string(of: value)]
    default: [shown(value)]
    }
  }

  /// Whether something is in a list, a stretch, a range, or a place.
  mutating func contains(_ whole: Value, _ element: Value, _ node: Node, _ source: SourceID, _ frame: inout Frame) -> Value {
    if whole.tag == .poison || element.tag == .poison { return .poison }
    if element.tag == .cannotTell { return element }
    if whole.tag == .cannotTell { return whole }
    if element.isNothing || whole.isNothing { return .truth(false) }
    if element.tag == .list {
      // Several are in it if each is.
      var answer = Value.truth(true)
      for place in pool.places(of: element) {
        let next = contains(whole, pool.element(at: place, of: element), node, source, &frame)
        if isNo(next) { return next }
        if next.tag != .truth { answer = next }
      }
      return answer
    }
    switch whole.tag {
    case .list:
      var doubt: Value?
      for place in pool.places(of: whole) {
        let member = pool.element(at: place, of: whole)
        frame.steps &+= 1
        if member.tag == .hole { continue }
        if member.tag == element.tag, member.low == element.low, element.tag == .entity { return .truth(true) }
        let answer = equal(element, member, node, source, &frame)
        if isYes(answer) { return answer }
        // What could not be read may have been the one.
        if answer.tag == .cannotTell, doubt?.tag != .poison { doubt = answer }
        if member.tag == .poison { doubt = member }
      }
      return doubt ?? .truth(false)
    case .stretch, .date, .number, .duration, .moment:
      guard let (x, y) = sameMeasure(element, whole, node, source, &frame) else { return .poison }
      if x.low >= y.low, x.high <= y.high { return .truth(true) }
      if x.high < y.low || x.low > y.high { return .truth(false) }
      return pool.cannotTell(.other)
    case .entity:
      guard let outer = whole.entityID, var inner = element.entityID else { return .truth(false) }
      while inner != .program {
        if inner == outer { return .truth(true) }
        inner = entities.parents[inner.index]
      }
      return .truth(false)
    default: return equal(element, whole, node, source, &frame)
    }
  }
}
