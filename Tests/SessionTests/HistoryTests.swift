import Foundation
import Testing

/// What was entered before: whole, found again, shared by sessions, never at the cost of what is being typed.
@Suite(.serialized) struct HistoryTests {
  @Test func downNeverLosesWhatIsBeingTyped() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("# first")
    typist.enter("# second")
    typist.type("# unsent\u{1B}\r# and more")
    typist.seeLine("......> # and more")
    typist.type("\u{1B}[A\u{1B}[A\u{1B}[A")
    typist.seeLine("muruna> # first")
    typist.type("\u{1B}[B")
    typist.seeLine("muruna> # second")
    typist.type("\u{1B}[B")
    typist.seeLine("......> # and more")
    typist.type("\u{1B}[B\u{1B}[B")
    typist.type("!")
    typist.seeLine("......> # and more!")
    typist.type("\u{3}")
    typist.seeLine("muruna>")
  }

  @Test func entriesAreFoundAgainWhole() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("city Zarqa {\rcountry: JO\r}")
    typist.enter("check")
    typist.type("\u{12}zarq")
    typist.see("(search) zarq: city Zarqa {")
    typist.type("\u{7F}\u{7F}\u{7F}\u{7F}country")
    typist.see("(search) country: city Zarqa {")
    typist.type("\u{7}")
    typist.seeLine("muruna>")
    typist.type("\u{12}country\r")
    typist.see("city Zarqa defined anew")
  }

  @Test func whatIsFoundIsTakenToBeChanged() throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("city One \"One\"")
    typist.enter("city Two \"Two\"")
    typist.type("\u{12}city")
    typist.see("(search) city: city Two")
    typist.type("\u{12}")
    typist.see("(search) city: city One")
    // Older there is none: the last that was found stays.
    typist.type("\u{12}\u{1B}")
    typist.seeLine("muruna> city One \"One\"")
    typist.type("\u{5}\u{7F} more\"\r")
    typist.see("city One defined anew")
    typist.enter("explain One")
    typist.see("One more")
  }

  @Test(arguments: ["\u{1B}[3~", "\u{1B}[4~", "\u{1B}[F", "\u{1B}OF", "\u{1B}[1;5C"]) func aKeyThatEndsTheSearchTypesNothing(_ key: String) throws {
    let typist = try Typist()
    typist.seeLine("muruna>")
    typist.enter("city One \"One\"")
    typist.type("\u{12}city")
    typist.see("(search) city: city One")
    typist.type(key)
    typist.seeLine("muruna> city One \"One\"")
    typist.type("\u{5}\u{7F} more\"\r")
    typist.enter("explain One")
    typist.see("One more")
  }

  @Test func whatIsRestrictedIsNotKeptForLaterSessions() throws {
    let folder = try Typist.freshFolder()
    let first = try Typist(folder: folder)
    first.seeLine("muruna>")
    first.enter("# open")
    first.enter("person Layla \"Witness\" { secret: yes }")
    first.enter("change Layla { contact: \"0799123\" }")
    first.enter("change Layla { contact: \"0799124\" }}")
    first.enter("person Witness \"Omar { secret: yes; contact: \"0799125\" }")
    first.enter(":delete Layla")
    first.enter("# last")
    // In this session all of it comes back.
    first.type("\u{1B}[A\u{1B}[A")
    first.seeLine("muruna> :delete Layla")
    first.type("\u{3}")
    let second = try Typist(folder: folder)
    second.seeLine("muruna>")
    second.type("\u{1B}[A")
    second.seeLine("muruna> # last")
    second.type("\u{1B}[A")
    second.seeLine("muruna> # open")
  }

  @Test func twoSessionsKeepEachOthersEntries() throws {
    let folder = try Typist.freshFolder()
    let first = try Typist(folder: folder)
    let second = try Typist(folder: folder)
    first.seeLine("muruna>")
    second.seeLine("muruna>")
    first.enter("# عمّان from the first")
    second.enter("# from the second\u{1B}\r# in two lines")
    first.enter("# again the first")
    for session in [first, second] {
      session.leaveByKey()
      #expect(session.leave() == 0)
    }
    let third = try Typist(folder: folder)
    third.seeLine("muruna>")
    third.type("\u{1B}[A")
    third.seeLine("muruna> # again the first")
    third.type("\u{1B}[A")
    third.seeLine("......> # in two lines")
    third.type("\u{1B}[A\u{1B}[A")
    third.seeLine("muruna> # عمّان from the first")
    third.type("\u{3}")
    third.seeLine("muruna>")
    // Another folder is another project.
    let other = try Typist(environment: ["XDG_STATE_HOME": folder.path + "/.state"])
    other.seeLine("muruna>")
    other.type("\u{1B}[A\u{1B}[Ax")
    other.seeLine("muruna> x")
  }
}
