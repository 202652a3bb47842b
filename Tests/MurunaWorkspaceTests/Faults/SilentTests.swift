import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// What reads well and cannot be: one finding each, in the words of whoever asks.
@Suite struct SilentTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let says: String
    var testDescription: String { text }

    init(_ text: String, _ code: String, _ says: String) { (self.text, self.code, self.says) = (text, code, says) }
  }

  private static let frame = "as_of: 2026-01-14\ncity A { country: JO; time_zone: \"Asia/Amman\" }\ncity Z { country: JO; time_zone: \"Asia/Amman\" }\norganisation S { tier: national }\nrole R { deputy: D }\nrole D\n"
  private static let practice = "practice P { origin: A; began: 2020; evidence: \"report\"; grade: observed; adoption Youth { adaptation: \"none\"; owner: R; "

  static let slips: [Slip] = [
    .init("body B { founded: 2022; members: A { since: 2019 }, Z { since: 2023 } }", "member_joins_what_was_founded", "'A' is said to be a member of 'B' since 2019, before it was founded 2022"),
    .init("body B { founded: 2030; members: A { since: 2024 } }", "founding_is_not_from_the_future", "'B' was founded 2030, which is still to come"),
    .init("هيئة ب { تأسست: 2022؛ أعضاء: A { منذ: 2019 }، Z { منذ: 2023 } }", "member_joins_what_was_founded", "قيل إن «A» عضو في «ب» منذ 2019، قبل تأسيسها في 2022"),
    .init("summit V { held: 2024-03-03 }\n" + practice + "by: Z; on: 2023; inspired_by: V } }", "inspiration_comes_first", "'Youth' is of 2023, and 'V', which inspired it, was held 2024-03-03"),
    .init(practice + "by: Z; on: 2018 } }", "adoption_follows_the_practice", "'Youth' took up 'P' 2018, before it began 2020"),
    .init(practice + "by: A; on: 2022 } }", "practice_is_taken_up_elsewhere", "'A' takes up 'P', which is its own"),
    .init("agreement M { parties: A; signed: 2025; valid: 2025 until 2028 }", "agreement_has_two_parties", "'A' is the only party of 'M'"),
    .init("team T { size: 4; shift: 80 h }", "shift_fits_into_a_day", "one of 'T' works 3 days 8 h without relief, longer than 24 h"),
    .init("فريق ط { عدد: 4؛ نوبة: 80 ساعة }", "shift_fits_into_a_day", "يعمل الواحد من «ط» 3 أيام و8 ساعات بلا بديل، أي أطول من 24 ساعة"),
    .init(
      "playbook P { city: A; trigger: rain; stands_down: calm; escalates_to: S; event rain { expected: T }; event calm { expected: T - 6 h } }",
      "stand_down_comes_after_the_trigger", "calm is to end 'P', and comes before 'rain', which sets it in motion"),
    .init(
      "دليل د { مدينة: A؛ محفز: مطر؛ إنهاء: مطر؛ يصعد_إلى: S؛ حدث مطر { متوقع: س } }", "stand_down_is_not_the_trigger", "«مطر» يطلق «د» وينهيه أيضًا"),
  ]

  @Test(arguments: slips)
  func `what cannot be is told once`(_ slip: Slip) {
    let isArabic = slip.text.unicodeScalars.contains { (0x600..<0x700).contains($0.value) }
    var workspace = Workspace()
    workspace.add(path: "a.muruna", bytes: Array((Self.frame + slip.text + "\n").utf8))
    let found = workspace.check().filter { $0.severity > .note }
    #expect(found.map(\.code.id) == [slip.code])
    #expect(found.first.map { isArabic ? $0.title.arabic.text(in: .arabic) : $0.title.english.text(in: .english) } == slip.says)
  }

  @Test func `of two where one is wanted, each alone is proposed`() {
    var workspace = Workspace()
    workspace.add(path: "a.muruna", bytes: Array((Self.frame + "team C { size: 3 }\nplan P { city: A; action a { by: C; accountable: R, D; takes: 1 h } }\n").utf8))
    let found = workspace.check().filter { $0.code.id == "action_has_one_accountable" }
    #expect(found.count == 1 && found.first?.fixes.flatMap { $0.edits.map(\.replacement) } == ["R", "D"])
  }
}
