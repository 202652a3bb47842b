import MurunaText

/// Keeps a session as it went: a script that can be run again, and beside it a Markdown page with the answers.
struct Recorder {
  let script: String
  let page: String
  private(set) var scriptText: String
  private var pageText: String

  init(_ path: String) {
    let base = path.hasSuffix(".muruna") ? String(path.dropLast(7)) : path
    script = base + ".muruna"
    page = base + ".md"
    scriptText = ""
    pageText = "# " + (base.split(separator: "/").last.map(String.init) ?? base) + "\n"
  }

  /// What could not be understood is told in the page, and is not in the script.
  mutating func record(_ entry: String, answer: String, isGood: Bool, _ world: World) {
    if isGood { scriptText += entry + "\n\n" }
    pageText += "\n```muruna\n\(entry)\n```\n"
    let answer = answer.hasSuffix("\n") ? String(answer.dropLast()) : answer
    if !answer.isEmpty { pageText += "\n```text\n\(answer)\n```\n" }
    _ = write(world)
  }

  /// After every entry: whoever pulls the plug keeps everything up to there.
  func write(_ world: World) -> Words? { world.write(script, scriptText) ?? world.write(page, pageText) }
}
