import MurunaModel

/// A reference manual as data, in both languages: chapters of entries, each with its facts, its rows and its programs.
///
/// It is made from declarations alone, those of the library and those of a program, so that nothing in it can go out of date.
package struct Manual: Hashable, Sendable {
  package struct Chapter: Hashable, Sendable {
    /// What links to it: `kinds`.
    package let id: String
    package let title: Called
    package let about: Called
    package var entries: [Entry]

    package init(id: String, title: Called, about: Called, entries: [Entry]) {
      self.id = id
      self.title = title
      self.about = about
      self.entries = entries
    }
  }

  package struct Entry: Hashable, Sendable {
    /// What links to it: `kind-risk`.
    package let id: String
    /// What it is called where it is written, all names of a language together.
    package let names: Called
    package let text: Called
    package var facts: [Fact] = []
    package var rows: [Row] = []
    package var programs: [Program] = []

    package init(id: String, names: Called, text: Called) {
      self.id = id
      self.names = names
      self.text = text
    }
  }

  /// A term and what is said of it, perhaps the name of another entry.
  package struct Fact: Hashable, Sendable {
    package let term: Called
    package let text: Called
    package let link: String?

    package init(_ term: Called, _ text: Called, link: String? = nil) {
      self.term = term
      self.text = text
      self.link = link
    }
  }

  /// A field of a kind, a column of a view, an item of a vocabulary.
  package struct Row: Hashable, Sendable {
    package let id: String
    package let names: Called
    /// What it takes; empty where nothing is to be said.
    package let type: Called
    /// The kinds of things that it takes.
    package let kinds: [Fact]
    package let text: Called

    package init(id: String, names: Called, type: Called, kinds: [Fact] = [], text: Called) {
      self.id = id
      self.names = names
      self.type = type
      self.kinds = kinds
      self.text = text
    }
  }

  package struct Program: Hashable, Sendable {
    package let heading: Called
    package let text: String

    package init(_ heading: Called, _ text: String) {
      self.heading = heading
      self.text = text
    }
  }

  package let title: Called
  package let about: Called
  package var chapters: [Chapter]

  package init(title: Called, about: Called, chapters: [Chapter]) {
    self.title = title
    self.about = about
    self.chapters = chapters
  }
}

extension Manual {
  /// A sentence in pieces: what stands between grave accents is to be typed.
  static func pieces(_ text: String) -> [(text: String, isCode: Bool)] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return [(text, false)] }
    return parts.enumerated().map { ($1, $0 % 2 == 1) }.filter { !$0.0.isEmpty }
  }
}
