import MurunaCalendar
import MurunaRender
import MurunaText

/// What every command can be told about how to answer; `nil` means that the world outside decides.
struct Options {
  var language: Language?
  var colour = Colour.auto
  var asOf: CivilDay?
  var isStrict = false
  var format = "text"
  var output: FilePath?
  var width: Int?
  var limit: Int?
  var showsRestricted = false

  enum Colour: String, CaseIterable {
    case auto, always, never
  }

  var answerLanguage: Language { language ?? Terminal.language }

  /// Files get no colours unless somebody insists.
  var style: Style {
    switch colour {
    case .always: .ansi
    case .never: .plain
    case .auto: output == nil && Terminal.wantsColour ? .ansi : .plain
    }
  }

  var answerWidth: Int { width ?? Terminal.width }

  /// For what stands on standard error beside an answer: as that is shown, wherever the answer goes.
  var diagnosticReport: ReportSettings {
    let style: Style = colour == .always || colour == .auto && Terminal.wantsColour(on: 2) ? .ansi : .plain
    return ReportSettings(
      language: answerLanguage, style: style, width: width ?? Terminal.width(of: 2), limit: limit ?? (Terminal.isTerminal(2) ? 50 : nil))
  }

  /// A terminal shows the gravest fifty findings; a pipeline gets all.
  var report: ReportSettings {
    ReportSettings(
      language: answerLanguage, style: style, width: answerWidth,
      limit: limit ?? (output == nil && Terminal.isTerminal(1) ? 50 : nil))
  }
}
