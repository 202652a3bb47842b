/// The scalars that steer the bidirectional algorithm (Bidi_Control, UAX 9), in the two sorts that we treat differently.
package enum BidiControl: Hashable, Sendable {
  /// LRM, RLM, ALM: invisible letters of a direction. Harmless between tokens.
  case implicitMark
  /// Embeddings, overrides and isolates: they can make a text show something else than it says (CVE-2021-42574).
  case explicit

  package init?(_ scalar: UInt32) {
    switch scalar {
    case 0x200E, 0x200F, 0x061C: self = .implicitMark
    case 0x202A...0x202E, 0x2066...0x2069: self = .explicit
    default: return nil
    }
  }
}
