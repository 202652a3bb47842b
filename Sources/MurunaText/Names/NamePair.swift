/// How near two names in one scope are to each other.
package enum NamePair: Hashable, Sendable {
  case different
  /// One near key: a reader of Arabic may take them for one word (`علي`, `على`), or only the case differs: `W-NEAR`.
  case near
  /// They look the same, but are not: `E-CONFUS`.
  case confusable
  /// One identity key: the same name: `E-DUP`.
  case same

  package init(_ left: String, _ right: String) {
    let leftKey = IdentityKey.of(left)
    let rightKey = IdentityKey.of(right)
    if leftKey.utf8.elementsEqual(rightKey.utf8) {
      self = .same
    } else if Self.areConfusable(leftKey, rightKey) {
      self = .confusable
    } else if NearKey.of(leftKey) == NearKey.of(rightKey) {
      self = .near
    } else {
      self = .different
    }
  }

  private static func areConfusable(_ left: String, _ right: String) -> Bool {
    if left.utf8.allSatisfy({ $0 < 0x80 }), right.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    guard Confusables.skeleton(of: left) == Confusables.skeleton(of: right), scripts(left) == scripts(right) else { return false }
    // Yeh and alef maqsura are both ordinary letters of Arabic: where they are all the difference, a warning is enough.
    return dottedYeh(left) != dottedYeh(right)
  }

  private static func dottedYeh(_ key: String) -> [UInt32] {
    key.unicodeScalars.map { $0.value == 0x649 ? 0x64A : $0.value }
  }

  /// The scripts of a name; those that grew out of Greek, and share its letters, as one.
  private static func scripts(_ key: String) -> Set<Script> {
    Set(
      key.unicodeScalars.compactMap { scalar in
        let script = Script(inNames: scalar.value)
        return script == .greek || script == .cyrillic ? .latin : script
      })
  }
}
