import MurunaSyntax
import MurunaText

// What an evaluation rests on that could not be read, or may mean something else than it says.
extension Model {
  /// Whether a list holds nothing but what could not be read.
  func isUnread(_ value: Value) -> Bool {
    value.tag == .list && value.low < value.high && pool.elements(of: value).allSatisfy { $0.tag == .poison }
  }

  /// What may mean something else than it says makes doubtful whatever is worked out from it.
  mutating func noteDoubt(_ field: FieldID, _ entity: EntityID) {
    if let fields = doubtful[entity], fields.contains(field) { doubtsRead += 1 }
  }

  /// Whether something of the kinds that a field lists was declared so that it could not be read.
  func misdeclares(_ field: Field) -> Bool {
    guard case .reference(let kinds) = field.type else { return false }
    return misdeclared.contains { kind in kinds.contains { schema.isBelow(kind, $0) } }
  }
}
