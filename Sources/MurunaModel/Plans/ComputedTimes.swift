import MurunaText

/// The computed fields of things, once plans are laid out.
///
/// What is on a timeline has the same few times as everything else there: a row of numbers for each thing, 8 bytes a field, since a
/// million lines have a million of them. So have teams and whatever else there is only so much of. What is computed of few things is kept one by one.
package struct ComputedTimes: Sendable {
  /// What a number of a row is.
  package enum Sort: Sendable { case point, duration, truth, count }

  package typealias Column = (field: FieldID, sort: Sort)

  /// Tables of things that have the same fields; the first is of what is on a timeline.
  private var tables: [Table] = []
  /// By field: its table and its column there, 256 and 1; or -1. Made once the model has its fields.
  private var columnNumbers: [Int16] = []

  private struct Table: Sendable {
    let columns: [Column]
    var rows = Rows()
    /// By row: whose it is, and the plan that its points count from.
    var things: [EntityID] = []
    var plans: [EntityID] = []
    var numbers: [Int64] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// Room for about so many rows, where these are many: what is not used of it is no memory, but breaks up what there is.
    mutating func reserve(_ count: Int) {
      guard count > 20_000 else { return }
      things.reserveCapacity(count)
      plans.reserveCapacity(count)
      numbers.reserveCapacity(count * columns.count)
    }

    mutating func add(_ entity: EntityID, in plan: EntityID, _ row: ArraySlice<Int64>) {
      rows[entity] = UInt32(plans.count)
      things.append(entity)
      plans.append(plan)
      numbers.append(contentsOf: row)
    }

    /// The fields of which anything is otherwise than it was.
    func noteDiffering(from old: Table?, in found: inout FieldSet, apartFrom isNew: (EntityID) -> Bool) {
      let width = columns.count
      for (row, thing) in things.enumerated() {
        if let old, let earlier = old.rows[thing].map(Int.init), plans[row] == old.plans[earlier] {
          for column in 0..<width where numbers[row * width + column] != old.numbers[earlier * width + column] && !isNew(thing) {
            found.insert(columns[column].field)
          }
        } else if !isNew(thing) {
          for column in columns { found.insert(column.field) }
        }
      }
      if let old, old.things.contains(where: { rows[$0] == nil && !isNew($0) }) { for column in columns { found.insert(column.field) } }
    }
  }

  /// By thing: the first of `others` that is its own.
  private var firstOthers = Rows()
  private var others: [Other] = []
  /// By field: whether anything of it is kept one by one. Mostly a rule asks for what nobody has.
  private var isKept: [Bool] = []

  /// What is kept one by one: 48 bytes, for the value comes first.
  private struct Other: Sendable {
    var value: Value
    let field: FieldID
    let entity: EntityID
    /// The next one of the same thing; `UInt32.max` behind the last.
    var next: UInt32
  }

  private var defaults: [Default] = []

  /// What is computed of the things of a kind of which nothing else is.
  private struct Default: Sendable {
    let field: FieldID
    let kind: KindID
    let value: Value
    /// Of which it cannot be told.
    let exceptions: Set<UInt32>
  }

  /// By thing: its row. Things of a plan follow one another, so that this is an array and no table.
  private struct Rows: Sendable {
    private var numbers: [UInt32] = []

    subscript(thing: EntityID) -> UInt32? {
      get {
        guard thing.index < numbers.count, numbers[thing.index] != .max else { return nil }
        return numbers[thing.index]
      }
      set {
        while numbers.count <= thing.index { numbers.append(.max) }
        numbers[thing.index] = newValue ?? .max
      }
    }
  }

  /// A number that is not there.
  package static let missing = Int64.min

  /// - Parameter columns: those of each table; of the first, the fields that everything on a timeline has.
  package init(columns: [[Column]] = []) { tables = columns.map { Table($0) } }

  /// Room for the times of about so many things.
  package mutating func reserve(_ count: Int) { tables[0].reserve(count) }

  /// A row, with a number for each column.
  package mutating func add(_ entity: EntityID, in plan: EntityID, _ row: ArraySlice<Int64>, to table: Int = 0) {
    tables[table].add(entity, in: plan, row)
  }

  /// Other numbers for one column of some rows on a timeline.
  mutating func set(_ field: FieldID, of things: [EntityID], _ column: [Int64]) {
    guard let width = tables.first?.columns.count, let place = tables[0].columns.firstIndex(where: { $0.field == field }) else { return }
    for (thing, number) in zip(things, column) { if let row = tables[0].rows[thing] { tables[0].numbers[Int(row) * width + place] = number } }
  }

  package mutating func add(_ computed: Model.ComputedTime) {
    if let known = other(computed.field, computed.entity) {
      others[known].value = computed.value
      return
    }
    while isKept.count <= computed.field.index { isKept.append(false) }
    isKept[computed.field.index] = true
    let first = firstOthers[computed.entity]
    firstOthers[computed.entity] = UInt32(others.count)
    others.append(Other(value: computed.value, field: computed.field, entity: computed.entity, next: first ?? .max))
  }

  /// Where in `others` a field of a thing is.
  private func other(_ field: FieldID, _ entity: EntityID) -> Int? {
    guard field.index < isKept.count, isKept[field.index], var next = firstOthers[entity] else { return nil }
    while next != .max {
      if others[Int(next)].field == field { return Int(next) }
      next = others[Int(next)].next
    }
    return nil
  }

  /// The value of the things of a kind for which none is added: those nobody asks for are many, and need not be gone through.
  package mutating func add(_ field: FieldID, ofAll kind: KindID, _ value: Value, except exceptions: Set<UInt32> = []) {
    defaults.append(Default(field: field, kind: kind, value: value, exceptions: exceptions))
  }

  /// What holds of a thing for which nothing was added.
  func usual(_ field: FieldID, _ entity: EntityID, isA: (KindID) -> Bool) -> Value? {
    defaults.first { $0.field == field && isA($0.kind) && !$0.exceptions.contains(entity.raw) }?.value
  }

  /// The fields of which anything is otherwise than it was. Lists are not compared: whoever has any may have others.
  /// - Parameter isNew: whether a thing was not there, or is no longer; nothing is told of those.
  func fieldsDiffering(from old: ComputedTimes, apartFrom isNew: (EntityID) -> Bool = { _ in false }) -> FieldSet {
    var found = FieldSet()
    for (number, table) in tables.enumerated() {
      table.noteDiffering(from: old.tables.indices.contains(number) ? old.tables[number] : nil, in: &found, apartFrom: isNew)
    }
    for own in others {
      let earlier = old.other(own.field, own.entity)
      if own.value.tag == .list || earlier.map({ old.others[$0].value != own.value }) ?? true, !isNew(own.entity) { found.insert(own.field) }
    }
    for earlier in old.others where (earlier.value.tag == .list || other(earlier.field, earlier.entity) == nil) && !isNew(earlier.entity) { found.insert(earlier.field) }
    for (number, usual) in defaults.enumerated() where !old.defaults.indices.contains(number) || old.defaults[number].exceptions != usual.exceptions {
      found.insert(usual.field)
    }
    return found
  }

  mutating func bindColumns(fields: Int) {
    columnNumbers = Array(repeating: -1, count: fields)
    for (number, table) in tables.enumerated() {
      for (column, known) in table.columns.enumerated() { columnNumbers[known.field.index] = Int16(number << 8 | column) }
    }
  }

  subscript(field: FieldID, entity: EntityID) -> Value? {
    guard field.index < columnNumbers.count, columnNumbers[field.index] >= 0 else {
      return other(field, entity).map { others[$0].value }
    }
    let table = Int(columnNumbers[field.index] >> 8), column = Int(columnNumbers[field.index] & 255)
    guard let row = tables[table].rows[entity] else { return nil }
    let number = tables[table].numbers[Int(row) * tables[table].columns.count + column]
    guard number != Self.missing else { return nil }
    return switch tables[table].columns[column].sort {
    case .point: .point(number, of: tables[table].plans[Int(row)])
    case .duration: .duration(number)
    case .truth: .truth(number != 0)
    case .count: .whole(Int(number))
    }
  }
}
