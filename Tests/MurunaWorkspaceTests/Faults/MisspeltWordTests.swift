import MurunaDiagnostics
import MurunaText
import MurunaWorkspace
import Testing

/// Words of the language itself that are misspelt: one finding, where the word stands, with the word that was meant; the rest is read as if it were mended.
@Suite struct MisspeltWordTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let text: String
    let word: String
    let right: [String]
    var testDescription: String { text }

    init(_ text: String, _ word: String, _ right: String...) { (self.text, self.word, self.right) = (text, word, right) }
  }

  private static let frame = "role R \"R\"\nrole D \"D\"\nrole Diggers \"D\" { deputy: R }\nrole Drivers \"D\" { deputy: R }\n"
  private static let shades = "vocabulary shade \"Shade\" { item tree \"Tree\"; item cloth \"Cloth\" { item net \"Net\" } }\n"

  private static let city = "city A \"A\" { country: JO; time_zone: \"Asia/Amman\"; "

  static let slips: [Slip] = [
    .init("kind crew \"C\" { by: role; n: number }\ntabel crew: by | n {\n  A \"A\": R | 1\n  B \"B\": R | 2\n}", "tabel", "table"),
    .init("صنف طاقم \"C\" { من_دور: دور؛ كم: عدد }\nجدولل طاقم: من_دور | كم {\n  أ \"A\": R | 1\n  ب \"B\": R | 2\n}", "جدولل", "جدول"),
    .init("vocabulary shade \"S\" { itme sail \"Sail\"; item tree \"T\" }\nkind spot \"S\" { shade: code of shade }\nspot X { shade: sail }", "itme", "item"),
    .init("مفردات ظل \"S\" { بندد شراع \"Sail\"; بند شجر \"T\" }\nصنف بقعة \"S\" { ظل: رمز من ظل }\nبقعة X { ظل: شراع }", "بندد", "بند"),
    .init("kind office \"O\" { a: requird at_least 0 \"x\" }", "requird", "required"),
    .init("kind office \"O\" { a: requird text }", "requird", "required"),
    .init("صنف مكتب \"O\" { a: مطلوبب على_الأقل 0 \"x\" }", "مطلوبب", "مطلوب"),
    .init("knid coolroom \"C\" { n: number }\ncoolroom A { n: 1 }\ncoolroom B { n: 2 }\nview v \"V\" { each: coolroom; column \"N\": coolroom.n }", "knid", "kind"),
    .init("صنفف ملجأ \"C\" { n: عدد }\nملجأ أ { n: 1 }\nملجأ ب { n: 1 }", "صنفف", "صنف"),
    .init("extned role { age: number }\nrole Old { age: 4; deputy: R }", "extned", "extend"),
    .init("vocabulry shade \"S\" { item tree \"T\" }\nkind spot \"S\" { shade: code of shade }\nspot X { shade: tree }", "vocabulry", "vocabulary"),
    .init("view v \"V\" { each: role; colum \"Seats\": role }", "colum", "column"),
    .init("view v \"V\" { each: role; colunm \"Seats\": role }", "colunm", "column"),
    .init("عرض v \"V\" { لكل: دور؛ عامود \"Seats\": دور }", "عامود", "عمود"),
    .init("عرض v \"V\" { لكل: دور؛ عومد \"Seats\": دور }", "عومد", "عمود"),
    .init("view v \"V\" { each: role; column \"Seats\": role; paramter m: 2 }", "paramter", "parameter"),
    .init("rule v \"V\" { each: role; must: role.title is not empty; braeks { role A } }", "braeks", "breaks"),
    .init("rule v \"V\" { each: role; must: role.title is not empty; keps { role A } }", "keps", "keeps"),
    .init("rule v \"V\" { each: role; lte gap: 3; must: role.title is not empty }", "lte", "let"),
    .init("kind office \"O\" { a: oneof day, night }", "oneof day, night", "one_of day, night"),
    .init("صنف مكتب \"O\" { a: احدد نهار، ليل }", "احدد نهار، ليل", "أحد نهار، ليل"),
    .init(shades + "kind office \"O\" { a: many cdoe of shade }\noffice O { a: tree, net }", "cdoe", "code"),
    // In the middle of a value.
    .init(city + "population: aout 4 million }", "aout", "about"),
    .init(city + "population: arond 4 million }", "arond", "about"),
    .init("team T \"T\" { size: 4; shift: 6 too 9 h }", "too", "to"),
    .init("team T \"T\" { size: 4; shift: 6 to 11 h likly 9 h }", "likly", "likely"),
    .init("فريق ط \"ط\" { عدد: 4؛ نوبة: 6 إلى 9 ساعة الأرجع 7 ساعة }", "الأرجع", "الأرجح"),
    .init("فريق ط \"ط\" { عدد: 4؛ نوبة: ساعتتين }", "ساعتتين", "ساعتين"),
    .init("role X \"X\" { deputy: R; briefed_on: 10 آبب 2026 }", "آبب", "آب"),
    .init("role X \"X\" { deputy: R; critical: yess }", "yess", "yes"),
    .init("دور X \"X\" { نائب: R؛ حرج: نعمم }", "نعمم", "نعم"),
    .init("indicator I \"I\" { unit: percet }", "percet", "percent"),
    .init("test \"t\" { expect: no eror }", "eror", "error"),
    // The nearest word alone, where it is clearly nearer than the others.
    .init("city A \"A\" { country: JO; time_zone: \"Asia/Amman\"; population: 4 millon }", "millon", "million"),
    .init("view v \"V\" { each: role; column \"N\": role; order: role.title decending }", "decending", "descending"),
    .init("kind office \"O\" { a: at_lest 0 \"x\" }", "at_lest", "at_least"),
    .init("orgnisation O \"O\" { tier: national }", "orgnisation", "organisation"),
    .init("role X \"X\" { deputy: Digers }", "Digers", "Diggers"),
  ]

  @Test(arguments: slips)
  func `a misspelt word is told once, with the word that was meant`(_ slip: Slip) {
    var workspace = Workspace()
    let source = Self.frame + slip.text + "\n"
    workspace.add(path: "a.muruna", bytes: Array(source.utf8))
    let found = workspace.check().filter { $0.severity == .error }
    #expect(found.map(\.code.id).count == 1, "\(found.map { $0.code.id + ": " + $0.title.english.text(in: .english) })")
    #expect(found.first?.fixes.map { $0.edits[0].replacement } == slip.right)
    #expect(found.first.map { String(decoding: Array(source.utf8)[$0.place.range.indices], as: UTF8.self) } == slip.word)
  }
}
