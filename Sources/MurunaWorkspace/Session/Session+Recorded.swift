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
    guard Self.maySaySecret(entry) || workspace.answered().model.secretWords.touch(entry) else { return open }
    var candidate = workspace
    for number in steps { candidate.remove(path: "#\(number)") }
    candidate.add(path: Self.pathOfRecorded, bytes: Array(entry.utf8))
    let model = candidate.answered().model
    guard let (text, hidden) = model.recordable(Self.pathOfRecorded, in: language) else { return open }
    return Recordable(text: text, hidden: hidden)
  }

  /// Whether an entry says nothing that is restricted, and may be kept for later sessions.
  package mutating func isOpen(_ entry: String, _ steps: Range<Int>) -> Bool { !saysSecret(entry) && recordable(entry, steps).text == entry }

  /// Whether something that is restricted now stands in an entry.
  package mutating func saysSecret(_ entry: String) -> Bool {
    let words = wordsOfSecrets
    return words.contains(where: entry.contains)
  }

  /// A name as whoever looks on may see it.
  package mutating func covered(_ name: String) -> String { String(workspace.answered().model.covered(" " + name).dropFirst()) }

  /// What a recording begins with, so that it can be run alone: entries that come to what the session is, with the numbers of the statements that they
  /// became. What is in the files that are read, because it was saved there, is not said again.
  package func entriesSoFar() -> [(entry: String, steps: Range<Int>)] {
    let saved = Set(written.values.filter(\.isSomething).flatMap(\.statements))
    let main = branches[0].journal
    let shared = branches.dropFirst().reduce(main.steps.count) { count, branch in
      zip(main.steps, branch.journal.steps).prefix(count).prefix { $0.number == $1.number }.count
    }
    func entries(_ journal: Journal, _ range: Range<Int>) -> [(entry: String, steps: Range<Int>)] {
      range.flatMap { index -> [(entry: String, steps: Range<Int>)] in
        let marks = journal.checkpoints.filter { $0.depth == index + 1 }.map { (entry: written(.checkpoint, $0.name), steps: 0..<0) }
        let step = journal.steps[index]
        return (saved.contains(step.number) ? [] : step.entries(in: language).map { ($0, step.number..<step.number + 1) }) + marks
      }
    }
    var all = entries(main, 0..<shared)
    for branch in branches.dropFirst() {
      all.append((written(.branch, branch.name), 0..<0))
      all += entries(branch.journal, shared..<branch.journal.steps.count)
      all.append((written(.switch, branches[0].name), 0..<0))
    }
    all += entries(main, shared..<main.steps.count)
    if current > 0 { all.append((written(.switch, branchName), 0..<0)) }
    return all
  }

  private func written(_ command: SessionCommand, _ argument: String) -> String { command.written(argument, in: language) }

  /// What would tell of something secret if it stood in an answer.
  package var wordsOfSecrets: Set<String> {
    mutating get { workspace.answered().model.wordsOfSecrets }
  }

  /// The number of the next statement.
  package var upcomingNumber: Int { nextNumber }

  private static var pathOfRecorded: String { "#recorded" }

  static func maySaySecret(_ entry: String) -> Bool { ["secret", "سري"].contains(where: entry.contains) }
}

extension Journal.Step {
  /// As it would be entered again.
  fileprivate func entries(in language: Language) -> [String] {
    switch content {
    case .files: return asked.map { SessionCommand.read.written($0, in: language) }
    case .deletion: return [SessionCommand.delete.written(asked.joined(separator: language.comma), in: language)]
    case .statements(let bytes, _):
      let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      return [text.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")]
    }
  }
}
