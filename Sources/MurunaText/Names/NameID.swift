/// The number of a name in its `NameTable`: two names are one when they have the same identity key (see `NameTable`).
package struct NameID: Hashable, Comparable, Sendable {
  package let raw: UInt32

  package init(_ raw: UInt32) { self.raw = raw }

  package static func < (left: NameID, right: NameID) -> Bool { left.raw < right.raw }
}
