/// The number of a name in its `NameTable`: two names are one when they have the same identity key (see `NameTable`).
public struct NameID: Hashable, Comparable, Sendable {
  public let raw: UInt32

  @inlinable public init(_ raw: UInt32) { self.raw = raw }

  @inlinable public static func < (left: NameID, right: NameID) -> Bool { left.raw < right.raw }
}
