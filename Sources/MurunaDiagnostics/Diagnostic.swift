import MurunaText

/// One thing to tell the author of a program, as data: phrased in both languages where it was found, rendered at the edge.
package struct Diagnostic: Sendable {
  package let severity: Severity
  /// The smallest range that shows it. What is missing is marked where it would be typed.
  package let place: Place
  /// Thousands of findings go from one answer to the next: they are copied by one count, and known to be the same at a glance.
  private var said: Said

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
    self.severity = severity ?? code.severity
    self.place = place
    said = Said(Said.Parts(code: code, title: title, label: label, related: related, values: values, help: help, fixes: fixes))
  }

  private final class Said: Sendable {
    let parts: Parts

    struct Parts: Hashable, Sendable {
      let code: Code
      let title: Words
      let label: Words?
      var related: [Related]
      var values: [Words]
      var help: Words?
      var fixes: [Fix]
    }

    init(_ parts: Parts) { self.parts = parts }
  }
}

extension Diagnostic {
  /// A stable name such as `unknown-field`: it reads well after "allow", is never reused, and `muruna explain` knows it.
  package var code: Code { said.parts.code }
  /// What is wrong, in at most 80 characters, without a final stop, understandable without the source line.
  package var title: Words { said.parts.title }
  /// What the marked range is, where the title leaves it open.
  package var label: Words? { said.parts.label }
  /// Other places that caused it: the first definition, the limit that is broken, the other deadline.
  package var related: [Related] {
    get { said.parts.related }
    set { change { $0.related = newValue } }
  }
  /// Values that explain it, in the user's units: one line each, `4 × 5 = 20` or `limit = 12`.
  package var values: [Words] {
    get { said.parts.values }
    set { change { $0.values = newValue } }
  }
  /// How to go on: imperative, one action; nil where we do not know.
  package var help: Words? {
    get { said.parts.help }
    set { change { $0.help = newValue } }
  }
  package var fixes: [Fix] {
    get { said.parts.fixes }
    set { change { $0.fixes = newValue } }
  }

  private mutating func change(_ change: (inout Said.Parts) -> Void) {
    var parts = said.parts
    change(&parts)
    said = Said(parts)
  }
}

extension Diagnostic: Hashable {
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.place == other.place && one.severity == other.severity && (one.said === other.said || one.said.parts == other.said.parts)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(severity)
    hasher.combine(said.parts)
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

extension Diagnostic {
  /// The same with what is to be typed in the words of one language: see `Words.typed`.
  package func typed(in language: Language) -> Diagnostic {
    let (title, label, help) = (title.typed(in: language), label?.typed(in: language), help?.typed(in: language))
    let related = related.map { Related($0.place, $0.label.typed(in: language)) }
    guard title != self.title || label != self.label || help != self.help || related != self.related else { return self }
    return Diagnostic(code, severity, at: place, title, label: label, related: related, values: values, help: help, fixes: fixes)
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
