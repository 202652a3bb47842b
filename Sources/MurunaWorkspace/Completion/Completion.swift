import MurunaModel
import MurunaSyntax
import MurunaText

/// What could stand at a place of a text: an editor's and a session's answer to Tab.
package struct Completion: Sendable {
  /// The byte at which what is replaced begins; it ends at the cursor.
  package var start: Int
  package var candidates: [Candidate] = []
  /// What is expected where nothing is typed yet: the type of a value, for a hint.
  package var expected: String?
  /// Whether only what is known can stand here: not where a name is given, or something is counted.
  package var isClosed = false

  package struct Candidate: Hashable, Sendable {
    package let text: String
    /// What it is, in a few words of the reader's language.
    package let title: String
    package let kind: Kind

    package enum Kind: Hashable, Sendable { case kind, word, command, field, value, thing, view, code, path }

    package init(_ text: String, _ title: String, _ kind: Kind) {
      self.text = text
      self.title = title
      self.kind = kind
    }
  }
}

extension Workspace {
  /// What could stand at a byte of a text that is to join the program: kinds, fields legal here, values legal there, names of the right
  /// kind, commands and views; in both languages as soon as a letter shows which.
  /// - Parameter most: whoever only wants to know whether there is one candidate asks for two; they come without titles.
  package mutating func complete(_ text: String, at offset: Int, in language: Language, atMost most: Int? = nil) -> Completion {
    let context = CompletionContext(text, at: offset)
    guard context.isOpen else { return Completion(start: context.start) }
    let whole = viewsAreAsked(context) ? modelWithLibrary() : answered().model
    var completer = Completer(context: context, model: whole, language: language, atMost: most)
    return completer.complete()
  }

  /// Views are read from the library only where their names are asked for.
  private func viewsAreAsked(_ context: CompletionContext) -> Bool {
    guard context.blocks.isEmpty, let verb = context.statement.tokens.first else { return false }
    return verb.kind == .verb
  }
}
