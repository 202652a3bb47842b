import MurunaSyntax
import MurunaText

/// Where the values of a program keep what does not fit in them.
package struct ValuePool: Sendable {
  private var elements: [Value] = []
  private var scratchElements: [Value] = []
  private(set) var strings: [String] = []
  private(set) var details: [Details] = []
  private(set) var causes: [Cause] = []
  private var causeNumbers = NumberTable()

  /// What a value says about itself, in braces.
  package struct Details: Sendable {
    package var entries: [Entry]
    package struct Entry: Sendable {
      package let name: NameID
      package let value: Value
      package let node: Node
    }
  }

  /// Why something cannot be told: a field that is missing on a thing, or a reason of the kernel.
  package enum Cause: Hashable, Sendable {
    case missing(FieldID, EntityID)
    case inexact(FieldID, EntityID)
    case noToday
    case other

    fileprivate var key: UInt64 {
      switch self {
      case .missing(let field, let entity): NumberTable.key(field.raw, entity.raw)
      case .inexact(let field, let entity): NumberTable.key(field.raw | 1 << 31, entity.raw)
      case .noToday: NumberTable.key(.max, 0)
      case .other: NumberTable.key(.max, 1)
      }
    }
  }

  mutating func list(_ values: some Collection<Value>) -> Value {
    let start = elements.count
    elements.append(contentsOf: values)
    return Value(.list, Int64(start), Int64(elements.count))
  }

  mutating func string(_ text: String) -> Value {
    strings.append(text)
    return Value(.string, Int64(strings.count - 1))
  }

  mutating func attach(_ entries: [Details.Entry], to value: inout Value) {
    guard !entries.isEmpty else { return }
    details.append(Details(entries: entries))
    value.details = UInt32(details.count)
  }

  mutating func cannotTell(_ cause: Cause) -> Value {
    let key = cause.key
    if let known = causeNumbers[key] { return Value(.cannotTell, Int64(known)) }
    causeNumbers.update(UInt32(causes.count), at: key)
    causes.append(cause)
    return Value(.cannotTell, Int64(causes.count - 1))
  }

  func cause(of value: Value) -> Cause? {
    value.tag == .cannotTell ? causes[Int(value.low)] : nil
  }

  package func elements(of value: Value) -> ArraySlice<Value> {
    guard value.tag == .list else { return [] }
    return value.source == 1 ? scratchElements[Int(value.low)..<Int(value.high)] : elements[Int(value.low)..<Int(value.high)]
  }

  /// Where a list's elements are, to be read one by one while others are added: whoever holds a slice of them makes the next addition copy all.
  func places(of list: Value) -> Range<Int> { list.tag == .list ? Int(list.low)..<Int(list.high) : 0..<0 }
  package func element(at place: Int, of list: Value) -> Value { list.source == 1 ? scratchElements[place] : elements[place] }

  package func details(of value: Value) -> Details? {
    value.details == 0 ? nil : details[Int(value.details) - 1]
  }

  func string(of value: Value) -> String { strings[Int(value.low)] }

  /// A list that lasts as long as the question that made it: see `release`.
  mutating func scratch(_ values: some Collection<Value>) -> Value {
    let start = scratchElements.count
    scratchElements.append(contentsOf: values)
    return Value(.list, Int64(start), Int64(scratchElements.count), source: 1)
  }

  mutating func addToScratch(_ value: Value) { scratchElements.append(value) }
  mutating func addToScratch(contentsOf list: Value) { scratchElements.append(contentsOf: elements(of: list)) }
  /// The list of what was added since `start`.
  func scratch(from start: Int) -> Value { Value(.list, Int64(start), Int64(scratchElements.count), source: 1) }

  /// Put the things that were added since `start` in their order, each once.
  mutating func sortThings(from start: Int) {
    guard scratchElements.count > start + 1 else { return }
    scratchElements[start...].sort { $0.low < $1.low }
    var end = start
    for index in start + 1..<scratchElements.count where scratchElements[index].low != scratchElements[end].low {
      end += 1
      scratchElements[end] = scratchElements[index]
    }
    scratchElements.removeLast(scratchElements.count - end - 1)
  }

  /// Forget the scratch lists made since `mark`: what a rule needed for one thing is not kept for the next.
  var mark: Int { scratchElements.count }
  mutating func release(to mark: Int) {
    if scratchElements.count > mark { scratchElements.removeLast(scratchElements.count - mark) }
  }
}
