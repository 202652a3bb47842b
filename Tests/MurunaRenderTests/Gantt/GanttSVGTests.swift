import MurunaPlan
import MurunaText
import Testing

@testable import MurunaRender

@Suite struct GanttSVGTests {
  private func parts(_ text: String, _ part: String) -> Int { text.split(separator: part, omittingEmptySubsequences: false).count - 1 }

  @Test func everyRowAndTeamIsDrawn() {
    var timeline = FloodPlan.timeline()
    timeline.teams = [FloodPlan.shelters]
    let text = GanttSVG(timeline, in: .english).render()
    #expect(parts(text, "<g>") == timeline.rows.count + 1)
    #expect(parts(text, "</g>") == timeline.rows.count + 1)
    // Three with deadlines, one event, one milestone, and seven times of briefing.
    #expect(parts(text, "<path class=\"d\"") == 3)
    #expect(parts(text, "<circle") == 7)
    #expect(text.contains("<title>Clear inlets and culverts: 2026-01-14 19:30 – 2026-01-15 05:30 *</title>"))
    #expect(text.contains(">1100/1100 Places in shelters<"))
  }

  @Test func nothingLiesOutsideThePicture() throws {
    var timeline = FloodPlan.timeline()
    timeline.rows[4].deadline = .max
    timeline.rows[5].latestFinish = .max
    timeline.rows[0].earliestStart = .min
    let text = GanttSVG(timeline, in: .english).render()
    for attribute in [" x=\"", " cx=\"", " x1=\"", " width=\""] {
      for part in text.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
        let number = try #require(Int(part.prefix { $0 != "\"" }), "\(attribute)\(part.prefix(20))")
        #expect((0...1040).contains(number))
      }
    }
  }

  @Test func whatIsWrittenCannotBecomeMarkup() {
    var timeline = FloodPlan.timeline()
    timeline.rows[4].label.titles = ["en": "<b>&\"pumps\"\nand more</b>"]
    let text = GanttSVG(timeline, in: .english).render()
    #expect(text.contains("&lt;b&gt;&amp;&quot;pumps&quot; and more&lt;/b&gt;"))
    #expect(!text.contains("<b>") && !text.contains("<br>"))
  }

  @Test func arabicTitlesRunTheirOwnWay() {
    let text = GanttSVG(FloodPlan.timeline(), in: .arabic).render()
    #expect(parts(text, "direction=\"rtl\"") == FloodPlan.rows.count)
    let page = GanttHTML.render([FloodPlan.timeline()], in: .arabic)
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("<div dir=\"ltr\" class=\"chart\">"))
    #expect(page.hasSuffix("</html>\n") && parts(page, "<svg") == 1 && parts(page, "</table>") == 1)
  }
}
