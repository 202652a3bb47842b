import BuiltProgram
import Foundation
import Testing

/// A session that somebody started from a shell: put aside with Ctrl-Z and taken up again, wherever it is.
@Suite(.serialized) struct ShellTests {
  /// A shell with a session in it, once its prompt stands there.
  private func shell(width: Int = 80) throws -> Typist {
    let shell = try Typist(["-i"], of: "/bin/sh", width: width, environment: ["PS1": "$ ", "ENV": ""])
    shell.seeLine("$")
    shell.type("'\(builtProgram)' --quiet\r")
    shell.seeLine("muruna>")
    return shell
  }

  /// Ctrl-Z, until the shell has the terminal.
  private func putAside(_ shell: Typist) {
    shell.type("\u{1A}")
    shell.wait({ $0.text.contains("topped") && $0.cursorLine == "$" }, "the shell")
  }

  @Test(arguments: [80, 200])
  func anEntryIsTakenUpAgain(width: Int) throws {
    let shell = try shell(width: width)
    shell.type("city Zarqa {\rcountry: JO")
    shell.seeLine("......>   country: JO")
    putAside(shell)
    // What is typed there is seen, and what it runs has the terminal as it was.
    shell.type("stty -a | grep -c -- -icanon\r")
    shell.wait({ $0.rows.contains("0") && $0.cursorLine == "$" }, "a terminal that takes lines")
    shell.type("fg\r")
    shell.seeLine("......>   country: JO")
    shell.type("\r}\r")
    shell.see("city Zarqa defined")
  }

  @Test func anAnswerThatIsBeingWorkedOutIsPutAside() throws {
    let shell = try shell()
    shell.type(#"playbook P "Plan" { action a "First" { takes: 1 to 3 h } }"# + "\r")
    shell.see("P finishes at")
    shell.seeLine("muruna>")
    let before = shell.bytes.count
    // Longer than anybody waits.
    shell.type("simulate P { samples: 100_000_000 }\r")
    shell.wait({ _ in String(decoding: shell.bytes[before...], as: UTF8.self).contains("\u{1B}[?2004l") }, "the answer being worked out")
    Thread.sleep(forTimeInterval: 0.3)
    putAside(shell)
    shell.type("echo seen\r")
    shell.wait({ $0.rows.contains("seen") && $0.text.contains("echo seen") }, "what is typed")
    shell.type("fg\r")
    // Not before it goes on: Ctrl-C would be for the shell.
    Thread.sleep(forTimeInterval: 0.5)
    shell.type("\u{3}")
    shell.see("cancelled; nothing was changed")
    shell.seeLine("muruna>")
  }

  @Test func aLongAnswerIsTakenUpAgainWhereItWas() throws {
    let shell = try shell()
    shell.type("? playbook\r")
    shell.wait({ $0.cursorLine.hasPrefix("-- ") }, "the pager")
    putAside(shell)
    shell.type("fg\r")
    shell.wait({ $0.cursorLine.hasPrefix("-- ") }, "the pager again")
    shell.type("q")
    shell.seeLine("muruna>")
  }

  @Test func aSearchIsTakenUpAgainWhereItWas() throws {
    let shell = try shell()
    shell.type("city Zarqa \"Zarqa\"\r")
    shell.see("city Zarqa defined")
    shell.seeLine("muruna>")
    shell.type("\u{12}zar")
    shell.wait({ $0.cursorLine.contains("(search) zar") && $0.cursorLine.contains("city Zarqa") }, "the search")
    putAside(shell)
    shell.type("fg\r")
    shell.wait({ $0.cursorLine.contains("(search) zar") }, "the search again")
    // It goes on with what was looked for: a letter that no entry has behind it finds none.
    shell.type("x")
    shell.wait({ $0.cursorLine.contains("(no entry) zarx") }, "what was typed before and behind")
    shell.type("\u{7F}")
    shell.wait({ $0.cursorLine.contains("(search) zar:") && $0.cursorLine.contains("city Zarqa") }, "the entry")
    shell.type("\u{7}")
    shell.seeLine("muruna>")
  }
}
