/// What the editor asks while somebody types, answered by whoever knows the language. The editor itself knows only letters and keys.
package struct Guide {
  /// Whether Enter ends the entry: not while more lines could complete it.
  package var isComplete: (String) -> Bool = { _ in true }
  /// The blanks that a new line behind these lines begins with.
  package var indentation: (String) -> String = { _ in "" }
  /// What could stand at a byte of the text.
  package var complete: (String, Int) -> Suggestions = { _, _ in Suggestions() }
  /// A dim word behind the end of the text: what Right would take over, or what is expected.
  package var hint: (String) -> Hint = { _ in Hint() }
  /// What stands before what is searched for, and that nothing was found.
  package var searching: (_ isFound: Bool) -> String = { _ in "" }
  /// The colours of a line: ranges of its bytes, in order.
  package var paint: (String) -> [Painted] = { _ in [] }

  package init() {}

  package struct Painted {
    package let range: Range<Int>
    /// The numbers of an SGR sequence: `1;34`.
    package let code: String

    package init(_ range: Range<Int>, _ code: String) {
      self.range = range
      self.code = code
    }
  }

  package struct Hint {
    package var text: String
    /// Whether Right at the end takes it over; otherwise it is only shown.
    package var isTakeable: Bool

    package init(_ text: String = "", isTakeable: Bool = false) {
      self.text = text
      self.isTakeable = isTakeable
    }
  }

  /// Candidates for what stands from `start` to the cursor.
  package struct Suggestions {
    package var start = 0
    package var candidates: [Candidate] = []
    /// What is told where there are none.
    package var expected = ""

    package init() {}

    package struct Candidate {
      package let text: String
      /// What it means, for the list.
      package let title: String

      package init(_ text: String, title: String) {
        self.text = text
        self.title = title
      }
    }
  }
}

/// How one entry is asked for.
package struct Prompt {
  package var first: String
  package var next: String
  /// The numbers of an SGR sequence, or nothing for no colours at all.
  package var colour: String

  package init(first: String, next: String, colour: String) {
    self.first = first
    self.next = next
    self.colour = colour
  }
}

/// What somebody did with an entry.
package enum EntryOutcome: Equatable {
  case entry(String)
  /// Ctrl-C: it is gone.
  case cleared
  /// Ctrl-D on an empty line, or the end of the input.
  case end
}
