/// What something is, in one language, ready to be laid out: a heading, lines that belong together, programs to look at.
package struct Explanation: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// A term and what is said of it: a field with its type.
    case entry(term: String, text: String)
    /// A program, as it would be typed, with what it shows.
    case program(heading: String, text: String)
  }

  package var title: String
  package var parts: [Part]

  package init(title: String, parts: [Part] = []) {
    self.title = title
    self.parts = parts
  }
}
