@testable import MurunaPlan
import MurunaText
import Testing

@testable import MurunaRender

/// The charts were worked out by hand: at 80 cells a column of `FloodPlan` is 3 h, the first begins at T - 30 h, T is the eleventh,
/// midnights fall into the third, the eleventh (where T hides it) and the nineteenth.
@Suite struct GanttTests {
  private func chart(_ timeline: Timeline, _ language: Language = .english, width: Int = 80, signs: GanttSigns = .blocks) -> String {
    GanttText(timeline, .init(language: language, width: width, signs: signs)).render()
  }

  @Test func drawsAPlanByTheClock() {
    #expect(
      chart(FloodPlan.timeline()) == """
        FloodResponse  Flash-flood response
        T = Thursday 15 January 2026, 22:00

                                             Thu 15  Fri 16  Sat 17
        id     start      finish     slack   T-24h   T       T+24h
        e1     Thu 22:00      22:00          ┊      ░▼       ┊  Rain reaches the warnin…
        p1     Wed 18:00  Thu 05:30        ━━━━━░    │       ┊  Before the storm
        a1 *✓  Wed 18:00      19:00      0 █ ┊       │       ┊    Verify the forecast
        a2 *   Wed 19:00      19:30      0  █]       │       ┊    Declare a moderate em…
        a3 *   Wed 19:30  Thu 05:30   4h30  ████░]   │       ┊    Clear inlets and culv…
        a4 ?   Wed 19:00      20:00    14h  █┊       │       ┊    Warn the public
        p2     Thu 22:00  Fri 22:15          ┊      ░━━━━━━━━━░ During the storm
        a5 ?   Thu 22:00  Fri 22:30          ┊       ●●● ●●● ●    7× Brief the press
        m1 !?  Fri 22:15      22:15 -15min   ┊       │       !    Stand down

        critical path: a1 > a2 > a3
        only if MessageReview is approved: a4
        only if heavy_rain (70%): a5 m1
        █ likely  ░ earliest to latest  ━ phase  ◆ moment  ▼ event  ● each time
        ] deadline  * critical  ! misses its deadline  ? may not happen  ✓ done  │ T
        3h per column

        """)
  }

  @Test func keepsBarsInPlaceBeforeArabicTitles() {
    let mark = "\u{200E}"
    #expect(
      chart(FloodPlan.timeline(), .arabic) == """
        FloodResponse  الاستجابة للسيول
        T = 2026-01-15 22:00  الخميس 15 كانون الثاني 2026، 22:00

                                               15/1    16/1    17/1
        id     \(mark)البدء       \(mark)الانتهاء   \(mark)الفائض\(mark)   T-24h   T       T+24h
        e1     15/1 22:00       22:00          ┊      ░▼       ┊  المطر يبلغ حد الإنذار
        p1     14/1 18:00  15/1 05:30        ━━━━━░    │       ┊  قبل العاصفة
        a1 *✓  14/1 18:00       19:00      0 █ ┊       │       ┊    التحقق من التوقعات
        a2 *   14/1 19:00       19:30      0  █]       │       ┊    إعلان الطوارئ المتو…
        a3 *   14/1 19:30  15/1 05:30   4h30  ████░]   │       ┊    تنظيف المناهل والعبّ…
        a4 ?   14/1 19:00       20:00    14h  █┊       │       ┊    تحذير الجمهور
        p2     15/1 22:00  16/1 22:15          ┊      ░━━━━━━━━━░ أثناء العاصفة
        a5 ?   15/1 22:00  16/1 22:30          ┊       ●●● ●●● ●    7× إحاطة الصحافة
        m1 !?  16/1 22:15       22:15 -15min   ┊       │       !    إنهاء الاستنفار

        المسار الحرج:
          a1 > a2 > a3
        بشرط:
          MessageReview is approved: a4
        بشرط:
          heavy_rain (70%): a5 m1
        \(mark)█ المرجح  \(mark)░ من الأبكر إلى الأبعد  \(mark)━ مرحلة  \(mark)◆ لحظة  \(mark)▼ حدث  \(mark)● كل مرة
        \(mark)] موعد نهائي  \(mark)* حرج  \(mark)! يفوّت موعده النهائي  \(mark)? قد لا يحدث  \(mark)✓ أُنجز
        \(mark)│ ساعة الصفر (T)  \(mark)كل عمود 3 ساعات

        """)
  }

  @Test func drawsAPlanWithoutAClockInASCII() {
    // Now 2 h a column: the first begins at T - 28 h, T is the fifteenth.
    #expect(
      chart(FloodPlan.timeline(hasClock: false), signs: .ascii) == """
        FloodResponse  Flash-flood response

        id     start    finish   slack   T-24h T-12h T     T+12h T+24h
        e1     T        T                           .V.             Rain reaches the wa…
        p1     T-28h    T-16h30        ======..      |              Before the storm
        a1 *v  T-28h    T-27h        0 #             |                Verify the foreca…
        a2 *   T-27h    T-26h30      0 #]            |                Declare a moderat…
        a3 *   T-26h30  T-16h30   4h30 ######..]     |                Clear inlets and …
        a4 ?   T-27h    T-26h      14h #             |                Warn the public
        p2     T        T+24h15                     .=============. During the storm
        a5 ?   T        T+24h30                      o o o o o o o    7× Brief the press
        m1 !?  T+24h15  T+24h15 -15min               |           !    Stand down

        critical path: a1 > a2 > a3
        only if MessageReview is approved: a4
        only if heavy_rain (70%): a5 m1
        # likely  . earliest to latest  = phase  + moment  V event  o each time
        ] deadline  * critical  ! misses its deadline  ? may not happen  v done  | T
        2h per column

        """)
  }

  @Test func usesTheRoomOfAWideTerminal() {
    let lines = chart(FloodPlan.timeline(), width: 120).split(separator: "\n").map(String.init)
    // 1 h 30 min a column from T - 28 h 30 min on; the plan's own ids; days with their months, hours below.
    #expect(lines[2].hasSuffix("   Thu 15 Jan      Fri 16 Jan      Sat 17 Jan"))
    #expect(lines[3].hasSuffix("   00:00   12:00   00:00   12:00   00:00"))
    #expect(lines.contains { $0.hasPrefix("clear_inlets *   Wed 19:30  Thu 05:30   4h30  ███████░░░]   ") })
    #expect(lines.contains("critical path: verify > declare > clear_inlets"))
  }

  @Test(arguments: [60, 80, 81, 100, 120, 200])
  func neverLeavesTheTerminal(_ width: Int) {
    for (hasClock, language) in [(true, .english), (true, .arabic), (false, .english)] as [(Bool, Language)] {
      let lines = chart(FloodPlan.timeline(hasClock: hasClock), language, width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      let bars = lines.filter { $0.first?.isLetter == true && $0.contains("│") }
      #expect(Set(bars.map { $0.prefix { $0 != "│" }.count }).count == 1)
    }
  }

  @Test func saysWhatIsNotSaidAndWhatWillNotHappen() {
    var timeline = FloodPlan.timeline(hasClock: false)
    timeline.rows[2].lacks = .duration
    timeline.rows[2].isCritical = false
    timeline.rows[2].isDone = false
    timeline.rows[5].isNotHappening = true
    timeline.rows[7].across = [.init(id: "x", titles: [:]), .init(id: "y", titles: [:])]
    let text = chart(timeline)
    #expect(text.contains("\na1 -  "))
    #expect(text.contains("\na4 ?x  T-27h    T-26h      14h               │             "))
    #expect(text.contains("  2× 7× Brief"))
    #expect(text.contains("- does not say how long  x will not happen"))
  }

  @Test func drawsIdsInARowTogether() {
    var timeline = FloodPlan.timeline()
    for index in [2, 3, 4, 5] { timeline.rows[index].conditions = ["heavy_rain"] }
    timeline.rows[7].conditions = ["مراجعة الرسائل مقبولة"]
    #expect(chart(timeline).contains("\nonly if heavy_rain (70%): a1-a4 m1\n"))
    #expect(chart(timeline, .arabic).contains("\nبشرط: مراجعة الرسائل مقبولة\n  a5\n"))
    #expect(chart(timeline, width: 120).contains("\nonly if heavy_rain (70%): verify declare clear_inlets warn stand_down\n"))
  }

  @Test func writesChances() {
    #expect(Timeline.Chance(low: 700_000, high: 700_000).text == "70%")
    #expect(Timeline.Chance(low: 5_000, high: 1_000_000).text == "0.5-100%")
    #expect(Timeline.Chance(low: 100, high: 123_456).text == "0.01-12.3456%")
  }

  @Test func pointsAtWhatIsFarAway() {
    var late = Timeline.Row(label: .init(id: "review", titles: [:]), kind: .action, depth: 0, start: 540 * 86_400, finish: 541 * 86_400)
    late.latestFinish = nil
    let near = (0..<4).map { Timeline.Row(label: .init(id: "a\($0)", titles: [:]), kind: .action, depth: 0, start: Int64($0) * 3600, finish: Int64($0) * 3600 + 3600) }
    let timeline = Timeline(plan: .init(id: "P", titles: [:]), zeroMoment: nil, zone: nil, rows: near + [late], criticalPath: [])
    let lines = chart(timeline).split(separator: "\n")
    // The plan's own `a0` to `a3` are called so; the fifth is the next that is free.
    #expect(lines.contains { $0.hasPrefix("a4  T+540d  T+541d") && $0.hasSuffix("> review") })
    #expect(lines.contains { $0.hasPrefix("a3  T+3h    T+4h") && $0.contains("█") && !$0.contains(">") })
  }

  @Test func survivesAnyTimes() {
    let times: [Int64] = [.min, .min + 1, -1, 0, 1, 1 << 53, .max - 1, .max]
    for start in times {
      for finish in times {
        var row = Timeline.Row(label: .init(id: "x\u{1B}", titles: [:]), kind: .action, depth: -3, start: start, finish: finish)
        row.deadline = start
        row.slack = finish
        row.instances = start == 0 ? [finish, .min, .max] : []
        for zero in [nil, 0, Int64.max] as [Int64?] {
          let timeline = Timeline(plan: .init(id: "P", titles: [:]), zeroMoment: zero, zone: { _ in .max / 4 }, rows: [row, row], criticalPath: ["x"])
          #expect(!chart(timeline).utf8.contains(0x1B))
          #expect(!TimelineJSON.render([timeline]).isEmpty)
          #expect(TimelineTable.table(of: timeline, in: .arabic).rows.count == 2)
        }
      }
    }
    let empty = Timeline(plan: .init(id: "P", titles: [:]), zeroMoment: nil, zone: nil, rows: [], criticalPath: [])
    #expect(chart(empty) == "P\n\n(nothing happens in this plan)\n")
  }

  @Test(arguments: [
    (0, "T", "0"), (3600, "T+1h", "1h"), (-100_800, "T-28h", "-28h"), (900, "T+15min", "15min"), (87_300, "T+24h15", "24h15"),
    (90, "T+1min30s", "1min30s"), (3630, "T+1h30s", "1h30s"), (7500, "T+2h05", "2h05"), (359_999, "T+99h59min59s", "99h59min59s"),
    (360_000, "T+4d4h", "4d4h"), (-604_800, "T-7d", "-7d"), (Int64.min, "T-106751991167300d15h30min8s", "-106751991167300d15h30min8s"),
  ])
  func writesTimesExactlyInFewCells(_ seconds: Int64, _ offset: String, _ length: String) {
    #expect(Compact.offset(seconds) == offset)
    #expect(Compact.length(seconds) == length)
  }
}
