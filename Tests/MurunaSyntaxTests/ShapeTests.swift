import MurunaText
import Testing

@testable import MurunaSyntax

@Suite("Shapes")
struct ShapeTests {
  @Test(arguments: [
    ("country: JO", "(field country JO)"),
    ("risk Flood { }", "(declaration risk Flood (body))"),
    ("city Amman also عمّان \"Greater\" ar \"الكبرى\" { }", "(declaration city Amman (alias عمّان) (titles \"Greater\" @ar \"الكبرى\") (body))"),
    ("kind risk is concern { }", "(declaration kind risk (parent concern) (body))"),
    ("playbook Z like F \"t\" { city: Z; zero_hour: ? }", "(declaration playbook Z (like F) (titles \"t\") (body (field city Z) (field zero_hour ?)))"),
    ("test \"a\" { expect: no error }", "(declaration test (titles \"a\") (body (field expect (quantified no error))))"),
    ("column \"Risk\" ar \"م\": risk", "(field column (titles \"Risk\" @ar \"م\") risk)"),
    ("let gap: a.x - b.x", "(field let gap (sum (path a x) minus (path b x)))"),
    ("score also درجة = risk.a * risk.b", "(definition score (alias درجة) (product (path risk a) times (path risk b)))"),
    ("titles ar { F.verify: \"…\" }", "(declaration titles ar (body (field (path F verify) (titles \"…\"))))"),
    ("every action { after: a }", "(defaults action (body (field after a)))"),
    ("item 11.5 \"Disasters\"", "(declaration item 11.5 (titles \"Disasters\"))"),
    ("item 11.b \"x\" { item 1 \"y\" }", "(declaration item 11.b (titles \"x\") (body (declaration item 1 (titles \"y\"))))"),
    ("waive { rule: r }", "(declaration waive (body (field rule r)))"),
    ("show risk_register", "(command 'show risk_register)"),
    ("what_if X { size: 20 } then timeline Y", "(command 'whatIf (item X (body (field size 20))) (command 'timeline Y))"),
    ("table action: by | after { a \"t\": X, Y | ; b: | c | { takes: 1 h } }",
      "(table action by after) (declaration action a (titles \"t\") (body (field by (list X Y)))) "
        + "(declaration action b (body (field after c) (field takes (quantity 1 h))))"),
    ("جدول إجراء: بعد { أ: ب }", "(table إجراء بعد) (declaration إجراء أ (body (field بعد ب)))"),
    ("check", "(command 'check)"),
    ("check: \"x\"", "(field check (titles \"x\"))"),
    ("role A; role B", "(declaration role A) (declaration role B)"),
  ])
  func statements(source: String, outline: String) {
    let reading = Reading(source)
    #expect(reading.body == outline)
    #expect(reading.faults == [])
    #expect(reading.brokenInvariant == nil)
  }

  @Test(arguments: [
    ("40%", "(percent 40)"),
    ("about 4 million", "(qualified about 4 million)"),
    ("1 h 30 min", "(quantity 1 h 30 min)"),
    ("20 mm/h", "(quantity 20 mm/h)"),
    ("20 RoadCrews, 10 CleaningCrews", "(list (quantity 20 RoadCrews) (quantity 10 CleaningCrews))"),
    ("8 to 14 h likely 10 h", "(range 8 (quantity 14 h) (quantity 10 h))"),
    ("2025-03-01 until 2026-12-31", "(stretch 2025-03-01 2026-12-31)"),
    ("Thursday 15 January 2026 22:00", "(moment Thursday 15 January 2026 22:00)"),
    ("late 2023", "(qualified late 2023)"),
    ("December 2021", "December 2021"),
    ("2 March", "2 March"),
    ("T - 28 h", "(sum T minus (quantity 28 h))"),
    ("within 15 min of heavy_rain", "(qualified withinTime (of (quantity 15 min) heavy_rain))"),
    ("every 4 h from raise until stand_down", "(quantified every (quantity 4 h) (from raise) (until stand_down))"),
    ("every district of playbook.city", "(quantified every (of district (path playbook city)))"),
    ("Rain reaches 20 mm/h or (Rain below 2 mm/h for 6 h)",
      "(or (comparison Rain greaterOrEqual (quantity 20 mm/h)) (group (comparison Rain less (quantity 2 mm/h) (for (quantity 6 h)))))"),
    ("count(risk where risk.city is Amman) > 3",
      "(comparison (call count (filter risk (comparison (path risk city) equal Amman))) greater 3)"),
    ("required one_of shock also صدمة, stress also ضغط",
      "(list (item 'required 'oneOf shock (alias صدمة)) (item stress (alias ضغط)))"),
    ("many risk { chance: percent }", "(item 'many risk (body (field chance percent)))"),
    ("many playbook inverse playbook.covers", "(item 'many playbook (inverse (path playbook covers)))"),
    ("number default 3 \"n\"", "(item number (defaultValue 3) (titles \"n\"))"),
    ("risk.score descending", "(item (path risk score) 'descending)"),
    ("if a > 0 then b else if c then d else e", "(conditional (comparison a greater 0) b (conditional c d e))"),
    ("risk.covered_by is not empty", "(comparison (path risk covered_by) notEqual empty)"),
    ("x not in y", "(comparison x notWithin y)"),
    ("not a and b", "(and (not a) b)"),
    ("f(x).y", "(member (call f x) y)"),
    ("(a where b).c", "(member (group (filter a b)) c)"),
    ("first()", "(call first)"),
    ("? \"ask\"", "(item ? (titles \"ask\"))"),
    ("\"a\" ar \"b\"", "(titles \"a\" @ar \"b\")"),
    ("no", "no"),
    ("no { source: X }", "(item no (body (field source X)))"),
    ("(no risk has x)", "(group (quantified no risk (has x)))"),
    ("crf.13, sdg.11.5, sdg.11.b", "(list (path crf 13) (path sdg 11.5) (path sdg 11.b))"),
    ("11.5.1", "11.5.1"),
    ("after May 2024", "(qualified after May 2024)"),
    ("-3 + 2", "(sum (negative 3) plus 2)"),
    ("a.part/a.total", "(product (path a part) dividedBy (path a total))"),
    ("a / b", "(product a dividedBy b)"),
    ("2.4 million JOD", "(quantity 2.4 million JOD)"),
    ("x.every", "(path x every)"),
    ("kind.is", "(path kind is)"),
    ("2026-01", "2026-01"),
    ("15/1/2026", "15/1/2026"),
    ("error", "error"),
    ("3 of 8 h", "(of 3 (quantity 8 h))"),
    ("every May 2024", "(quantified every May 2024)"),
    ("May", "May"),
    ("20 May", "20 May"),
  ])
  func values(source: String, outline: String) {
    let reading = Reading("x: " + source)
    #expect(reading.body == "(field x \(outline))")
    #expect(reading.faults == [])
    #expect(reading.brokenInvariant == nil)
  }

  @Test("English months are those of the vocabulary")
  func months() {
    for number in 1...12 {
      let name = Months.name(number, in: .english)
      for spelling in [name, name.lowercased(), String(name.prefix(3))] {
        let bytes = Array(spelling.utf8)
        #expect(EnglishWords.month(bytes.span, 0, bytes.count) == number)
        #expect(Months.named(spelling)?.number == number)
        #expect(Reading("x: 15 \(spelling) 2026").body == "(field x 15 \(spelling) 2026)")
      }
    }
    for word in ["marker", "Mayor", "decade", "ja", "augus", "marches"] {
      let bytes = Array(word.utf8)
      #expect(EnglishWords.month(bytes.span, 0, bytes.count) == nil)
    }
  }

  @Test("Arabic reads as English does")
  func arabic() {
    let reading = Reading(
      """
      مخاطرة سيول "سيول مفاجئة" {
        احتمال: ٤؛ تأثير: ٥
        تؤدي_إلى: انقطاع { احتمال: ٤٠٪؛ بعد: ١ إلى ٣ ساعات }، ازدحام
        متى: المطر يبلغ ٢٠ ملم/ساعة
        تاريخ: ١٥ كانون الأول ٢٠٢٦ ٢٢:٠٠
        سكان: نحو ٤ ملايين
        كل إجراء { بعد: أ }
      }
      """)
    #expect(reading.faults == [])
    #expect(
      reading.body
        == "(declaration مخاطرة سيول (titles \"سيول مفاجئة\") (body (field احتمال ٤) (field تأثير ٥) "
        + "(field تؤدي_إلى (list (item انقطاع (body (field احتمال (percent ٤٠)) (field بعد (range ١ (quantity ٣ ساعات))))) ازدحام)) "
        + "(field متى (comparison المطر greaterOrEqual (quantity ٢٠ ملم/ساعة))) (field تاريخ (moment ١٥ كانون الأول ٢٠٢٦ ٢٢:٠٠)) "
        + "(field سكان (qualified about ٤ ملايين)) (defaults إجراء (body (field بعد أ)))))")
  }

  @Test("A value goes on behind a comma, an operator or a parenthesis")
  func continuation() {
    let reading = Reading(
      """
      a: x,
        y
      b: x and
         y
      c: f(
        x
      )
      d: z
      """)
    #expect(reading.faults == [])
    #expect(reading.body == "(field a (list x y)) (field b (and x y)) (field c (call f x)) (field d z)")
  }
}
