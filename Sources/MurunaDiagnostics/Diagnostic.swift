import MurunaText

/// One thing to tell the author of a program, as data: phrased in both languages where it was found, rendered at the edge.
package struct Diagnostic: Hashable, Sendable {
  /// A stable name such as `unknown-field`: it reads well after "allow", is never reused, and `muruna explain` knows it.
  package let code: Code
  package let severity: Severity
  /// What is wrong, in at most 80 characters, without a final stop, understandable without the source line.
  package let title: Words
  /// The smallest range that shows it. What is missing is marked where it would be typed.
  package let place: Place
  /// What the marked range is, where the title leaves it open.
  package let label: Words?
  /// Other places that caused it: the first definition, the limit that is broken, the other deadline.
  package var related: [Related]
  /// Values that explain it, in the user's units: one line each, `4 × 5 = 20` or `limit = 12`.
  package var values: [Words]
  /// How to go on: imperative, one action; nil where we do not know.
  package var help: Words?
  package var fixes: [Fix]

  package struct Related: Hashable, Sendable {
    package let place: Place
    package let label: Words

    package init(_ place: Place, _ label: Words) {
      self.place = place
      self.label = label
    }
  }

  package init(
    _ code: Code, _ severity: Severity? = nil, at place: Place, _ title: Words, label: Words? = nil,
    related: [Related] = [], values: [Words] = [], help: Words? = nil, fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.title = title
    self.place = place
    self.label = label
    self.related = related
    self.values = values
    self.help = help
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// The same with other places: of a text that is a piece of another one.
  package func moved(_ move: (Place) -> Place) -> Diagnostic {
    Diagnostic(
      code, severity, at: move(place), title, label: label, related: related.map { Related(move($0.place), $0.label) }, values: values, help: help,
      fixes: fixes.map { fix in Fix(fix.title, fix.safety, fix.edits.map { Fix.Edit(move($0.place), $0.replacement) }) })
  }
}

/// Error: no timeline can be trusted. Warning: the answer stands, but is probably not what was meant. Note: worth knowing.
package enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What can be done about a finding by changing the text: all edits of a fix are applied together.
package struct Fix: Hashable, Sendable {
  package enum Safety: String, Hashable, Sendable {
    /// Applying it removes the finding and changes nothing else: `check --fix` applies it.
    case safe
    /// Probably what was meant; somebody should look.
    case likely
    /// Leaves blanks to fill in.
    case hasBlanks = "has-blanks"
  }

  package struct Edit: Hashable, Sendable {
    package let place: Place
    package let replacement: String

    package init(_ place: Place, _ replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }

  package let title: Words
  package let safety: Safety
  package let edits: [Edit]

  package init(_ title: Words, _ safety: Safety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
