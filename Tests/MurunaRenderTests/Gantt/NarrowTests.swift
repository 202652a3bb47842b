@testable import MurunaPlan
import MurunaText
import Testing

@testable import MurunaRender

/// Charts and moments on terminals that are narrower than they like: they fit, or say what they need, and no word is cut.
@Suite struct NarrowTests {
  private func chart(_ width: Int, _ language: Language = .english) -> String {
    GanttText(FloodPlan.timeline(), .init(language: language, width: width)).render()
  }

  private static let needed = "a chart needs 54 columns"

  @Test(arguments: Array(22...84))
  func `every row fits, and every word is whole`(width: Int) {
    let timeline = FloodPlan.timeline()
    for text in [chart(width), NowText(timeline, at: 3600, .init(language: .english, width: width)).render()] {
      for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= width, "\(line)") }
    }
    guard width < 54 else { return }
    // Titles stand in full below their times.
    let words = Set(chart(width).split { $0.isWhitespace })
    for title in ["Verify the forecast", "Clear inlets and culverts", "Rain reaches the warning level"] {
      for word in title.split(separator: " ") { #expect(words.contains(word), "\(word) in\n\(chart(width))") }
    }
  }

  @Test func `where a chart does not fit, it says so`() {
    #expect(chart(53).split(separator: "\n").joined(separator: " ").contains(Self.needed + ", and here are 53"))
    #expect(!chart(53).contains("█"))
    #expect(!chart(54).contains("a chart needs") && chart(54).contains("█"))
    #expect(
      chart(40).contains(
        """

        id     start      finish     slack
        e1     Thu 22:00      22:00
          Rain reaches the warning level
        p1     Wed 18:00  Thu 05:30
          Before the storm
        a1 *✓  Wed 18:00      19:00      0
            Verify the forecast

        """), "\(chart(40))")
    let arabic = chart(40, .arabic)
    #expect(arabic.contains("عرض الرسم") && arabic.contains("a1 *✓  14/1 18:00       19:00      0\n    التحقق من التوقعات\n"), "\(arabic)")
  }
}
