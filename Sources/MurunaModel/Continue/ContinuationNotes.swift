import MurunaText

/// What was noticed while a program was read that decides whether it can be continued: see `Continuation`.
struct ContinuationNotes: Sendable {
  /// Things about whose fields something was told, besides that some are missing.
  var troubled: Set<EntityID> = []
  /// Things of which it was told that fields are missing.
  var incomplete: Set<EntityID> = []
  /// Things that were asked for a value while another thing was read: `across: every district of playbook.city`.
  var asked: Set<EntityID> = []
  /// Kinds all of whose things were taken as a value: `every district`.
  var listed: Set<KindID> = []
  /// Names that nothing has were told of, with those that are near.
  var hasUnknownNames = false
  /// Files that were taken in by going on, and how many things there were before each: no text before it mentions what it declares.
  var taken: [(unit: UInt32, things: UInt32)] = []
  /// Names that were declared in such files, which are gone: no text mentions them.
  var freed: Set<NameID> = []
  /// Whether any name is not ASCII; then, what the names of each block may be taken for.
  var hasForeignNames = false
  var lookalikes: Set<Model.LookalikeKey> = []
}
