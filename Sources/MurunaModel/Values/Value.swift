import MurunaSyntax
import MurunaText

/// A value, whatever its type: 40 bytes that copy like a number, because a million lines hold a million of them.
///
/// What `low`, `high` and `more` mean depends on the tag (see each case). Unbounded is `Int64.min` below and `Int64.max` above.
/// Lists, computed texts and details live in the `ValuePool` that made the value.
public struct Value: Hashable, Sendable {
  public enum Tag: UInt8, Sendable {
    /// Nothing was stated. In a closed field that is "none", in an open one "unknown".
    case absent
    /// `?`: low is the node.
    case hole
    case unknown
    case noneStated
    case notYet
    /// The third answer; low is the index of its cause in the pool.
    case cannotTell
    /// low is 0 or 1.
    case truth
    /// low...high in millionths of `unit`; `more` is the likely value where `hasLikely`.
    case number
    /// low...high seconds; likely in `more`.
    case duration
    /// low...high months.
    case months
    /// One unknown day of low...high, in days since 1970-01-01.
    case date
    /// All the days low...high.
    case stretch
    /// One unknown second of low...high, since 1970-01-01T00:00Z.
    case moment
    /// A time of a plan: low...high seconds from `T` of the plan that is entity `more`; the likely value is `low` when exact.
    case point
    /// Seconds since midnight.
    case time
    /// A text of the program: low is its node, `source` its file.
    case text
    /// A computed text: low is its index in the pool.
    case string
    /// low is the entity, high its count in millionths (0: none stated).
    case entity
    /// low is the kind.
    case kind
    /// low is the first choice that says so, high the one of the field.
    case choice
    /// low is the item of a vocabulary.
    case code
    /// low...<high of the pool's elements.
    case list
    /// An expression kept as it is (points, conditions, cadences): low is its node, `source` its file.
    case expression
    /// A finding: low is its index.
    case finding
    /// Something was wrong and has been reported: stay silent.
    case poison

    /// Whether this is what `unknown` (0), `none` (1) or `not_yet` (2) says, or nothing said at all (3): a hole says nothing yet.
    func isNothing(_ which: Int32) -> Bool {
      switch which {
      case 0: self == .unknown
      case 1: self == .noneStated
      case 2: self == .notYet
      default: self == .absent || self == .hole
      }
    }
  }

  // The largest first: what holds a value keeps six bytes of its own in the last eight of it.
  public var low: Int64
  public var high: Int64
  public var more: Int64
  /// Index + 1 of the details in the pool; 0 for none.
  public var details: UInt32
  public var unit: UInt16
  public var source: UInt16
  public var tag: Tag
  public var flags: Flags

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    static let lowOpen = Flags(rawValue: 1)
    static let highOpen = Flags(rawValue: 2)
    public static let hasLikely = Flags(rawValue: 4)
    public static let isPercent = Flags(rawValue: 8)
    /// A date that was written without its year.
    static let yearless = Flags(rawValue: 16)
    /// A member of a list that belongs to it perhaps.
    static let maybe = Flags(rawValue: 32)
    /// The sum of nothing: zero in whatever unit it is compared with.
    static let unitless = Flags(rawValue: 64)
    /// A unit alone, which is shown without a number.
    static let isUnit = Flags(rawValue: 128)
    /// Of a stretch: some days in it, nobody knows which; `held: March 2024`.
    static let someDays = isPercent
  }

  /// The sum of nothing beside another value: zero of the same measure.
  func inMeasure(of other: Value) -> Value {
    guard flags.contains(.unitless), [.number, .duration, .months].contains(other.tag) else { return self }
    return Value(other.tag, unit: other.unit)
  }

  init(
    _ tag: Tag, _ low: Int64 = 0, _ high: Int64 = 0, more: Int64 = 0, unit: UInt16 = 0, source: UInt16 = 0,
    flags: Flags = []
  ) {
    self.tag = tag
    self.flags = flags
    self.unit = unit
    self.source = source
    self.details = 0
    self.low = low
    self.high = high
    self.more = more
  }

  public static let absent = Value(.absent)
  static let poison = Value(.poison)
  public static func truth(_ value: Bool) -> Value { Value(.truth, value ? 1 : 0) }
  public static func entity(_ id: EntityID, count: Int64 = 0) -> Value { Value(.entity, Int64(id.raw), count) }
  public static func whole(_ number: Int) -> Value {
    let (scaled, overflow) = Int64(number).multipliedReportingOverflow(by: Value.one)
    return overflow ? .poison : Value(.number, scaled, scaled)
  }

  /// One, in the millionths that numbers are kept in.
  public static let one: Int64 = 1_000_000
  public static let unboundedLow = Int64.min
  public static let unboundedHigh = Int64.max

  public var entityID: EntityID? { tag == .entity ? EntityID(UInt32(truncatingIfNeeded: low)) : nil }
  public var isExact: Bool { low == high && flags.isDisjoint(with: [.lowOpen, .highOpen]) }
  public var likely: Int64 { flags.contains(.hasLikely) ? more : low }

  /// The bounds with their sign turned; what is unbounded above is so below.
  var negated: Value {
    var value = self
    (value.low, value.high) = (Self.opposite(high), Self.opposite(low))
    value.more = flags.contains(.hasLikely) ? Self.opposite(more) : more
    value.flags.subtract([.lowOpen, .highOpen])
    if flags.contains(.lowOpen) { value.flags.insert(.highOpen) }
    if flags.contains(.highOpen) { value.flags.insert(.lowOpen) }
    return value
  }

  static func opposite(_ bound: Int64) -> Int64 { bound == .max ? .min : bound == .min ? .max : -bound }

  public var isBounded: Bool { low != .min && high != .max }

  /// Whether this says nothing that a comparison could use.
  var isNothing: Bool {
    switch tag {
    case .absent, .hole, .unknown, .noneStated, .notYet: true
    case .cannotTell, .truth, .number, .duration, .months, .date, .stretch, .moment, .point, .time, .text, .string, .entity,
      .kind, .choice, .code, .list, .expression, .finding, .poison:
      false
    }
  }
}

/// The number of an entity: the order of declaration, outer before inner.
public struct EntityID: Hashable, Comparable, Sendable {
  public let raw: UInt32
  public init(_ raw: UInt32) { self.raw = raw }
  public static func < (left: EntityID, right: EntityID) -> Bool { left.raw < right.raw }
  var index: Int { Int(raw) }
  /// The program itself, in which everything stands.
  static let program = EntityID(UInt32.max)
}
