#if !LIBEDIT
  /// Built where there is no libedit: nothing is edited but by the system's own line input.
  package final class LineEditor {
    package var guide = Guide()
    package var history = EntryHistory()
    package var isColoured: Bool
    package var whileIdle: () -> String? = { nil }

    package init?(isColoured: Bool, isPlain: Bool) { return nil }

    package func keep(_ typed: [UInt8]) {}
    package func read(_ prompt: Prompt, beginningWith text: String = "") -> EntryOutcome { .end }
  }
#endif
