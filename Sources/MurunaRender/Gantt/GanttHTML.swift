import MurunaPlan
import MurunaText

/// Timelines as a page that stands alone: of each plan the picture, what becomes of every action, and what is asked of whom.
package enum GanttHTML {
  package static func render(_ timelines: [Timeline], in language: Language) -> String {
    let title = timelines.map { TableHTML.escaped($0.plan.title(in: language)) }.joined(separator: language == .arabic ? "، " : ", ")
    var text = "<!doctype html>\n<html \(TableHTML.spoken(language))>\n<head>\n<meta charset=\"utf-8\">\n"
    text += "<title>\(title)</title>\n<style>\(style)</style>\n</head>\n<body>\n"
    for timeline in timelines {
      text += "<h1 dir=\"auto\">\(TableHTML.escaped(timeline.plan.title(in: language)))</h1>\n"
      // Time runs from left to right, whichever way the page does.
      text += "<div dir=\"ltr\" class=\"chart\">\n\(GanttSVG(timeline, in: language).render())</div>\n"
      text += TableHTML.render(TimelineTable.table(of: timeline, in: language, .short), in: language)
      if let outcomes = BranchTable.table(of: timeline, in: language) { text += TableHTML.render(outcomes, in: language) }
      if let teams = TeamTable.table(of: timeline, in: language) { text += TableHTML.render(teams, in: language) }
    }
    return text + "</body>\n</html>\n"
  }

  private static let style =
    "body{font:14px sans-serif;margin:2em}.chart{overflow-x:auto}table{border-collapse:collapse;margin:1em 0}caption{font-weight:bold;text-align:start}"
    + "th,td{border-bottom:1px solid #ddd;padding:.2em .6em;text-align:start;vertical-align:top}"
}
