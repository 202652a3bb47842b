import MurunaModel
import MurunaText

/// A text as others may read it, and what they may not read.
package struct Recordable {
  package let text: String
  package let hidden: Set<String>
}

// What a recording may say of what was typed.
extension Session {
  /// An entry as whoever reads the page of a recording may see it.
  /// - Parameter steps: the numbers of the statements that it became; none where it was refused, or asked something.
  package mutating func recordable(_ entry: String, _ steps: Range<Int>) -> Recordable {
    let open = Recordable(text: entry, hidden: [])
    if entry.hasPrefix(":") { return Recordable(text: workspace.answered().model.covered(entry), hidden: []) }
    guard workspace.answered().model.hidesSomething || Self.maySaySecret(entry) else { return open }
    var candidate = workspace
    for number in steps { candidate.remove(path: "#\(number)") }
    candidate.add(path: Self.pathOfRecorded, bytes: Array(entry.utf8))
    let model = candidate.answered().model
    guard model.hidesSomething, let (text, hidden) = model.recordable(Self.pathOfRecorded, in: language) else { return open }
    return Recordable(text: text, hidden: hidden)
  }

  /// What would tell of something secret if it stood in an answer.
  package var wordsOfSecrets: Set<String> {
    mutating get { workspace.answered().model.wordsOfSecrets }
  }

  /// The number of the next statement.
  package var upcomingNumber: Int { nextNumber }

  private static var pathOfRecorded: String { "#recorded" }

  private static func maySaySecret(_ entry: String) -> Bool { ["secret", "سري"].contains(where: entry.contains) }
}
