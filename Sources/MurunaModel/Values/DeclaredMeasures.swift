import MurunaText

/// What a program declares of a unit, for those who explain it.
package struct MeasureFacts: Sendable {
  package let names: [NameID]
  package let origin: Origin?
  package let isMoney: Bool
  /// The unit that it is reckoned in, and how much of it one is; nil where it is that unit itself.
  package let base: String?
  package let inBase: String?
  /// The names of other units that compare with it.
  package let comparable: [[NameID]]
}

extension Model {
  /// All units that are declared, in order.
  package var declaredMeasures: [MeasureFacts] {
    measures.units.indices.dropFirst().filter { measures.units[$0].origin != nil }.map { facts(ofUnit: UInt16($0)) }
  }

  /// The unit of a name.
  package func measure(named name: String) -> MeasureFacts? {
    guard let id = names.lookup(name).flatMap({ measures.byName[$0] }), measures.units[Int(id)].origin != nil else { return nil }
    return facts(ofUnit: id)
  }

  private func facts(ofUnit id: UInt16) -> MeasureFacts {
    let unit = measures.units[Int(id)]
    let base = unit.powers.count == 1 && unit.powers[0].exponent == 1 && unit.powers[0].base != id ? unit.powers[0].base : nil
    let comparable = measures.units.indices.filter {
      $0 != Int(id) && measures.units[$0].origin != nil && !unit.isMoney && measures.units[$0].powers == unit.powers
    }
    let one = base.flatMap { measures.convert(Value.one, from: id, to: $0, up: false) }
    return MeasureFacts(
      names: names(ofUnit: id), origin: unit.origin, isMoney: unit.isMoney, base: base.map { measures.units[Int($0)].name },
      inBase: one.map { Self.decimal($0, times: 1) }, comparable: comparable.map { names(ofUnit: UInt16($0)) })
  }

  private func names(ofUnit id: UInt16) -> [NameID] { measures.allNames.filter { measures.byName[$0] == id } }
}
