/// What judging and reading ask of a field millions of times, without the rest of it.
struct FieldTraits: Sendable {
  enum Way: UInt8, Sendable { case stated, derived, inside, inverse, computed }

  let way: Way
  let isMany: Bool
  /// See `Model.isClosed`.
  let isClosed: Bool
  let isTruth: Bool
  /// The field that an inverse is filled from.
  let other: FieldID
}

extension Model {
  /// Note the traits of all fields, once their types are known.
  mutating func noteTraits() {
    fieldTraits = fields.map { field in
      let way: FieldTraits.Way =
        derivedCode[field.id.index] != nil ? .derived : field.isInside ? .inside : field.inversePath != nil ? .inverse : field.isComputed ? .computed : .stated
      return FieldTraits(
        way: way, isMany: field.isMany, isClosed: isClosed(field.type), isTruth: field.type == .truth, other: field.inverse ?? field.id)
    }
  }
}
