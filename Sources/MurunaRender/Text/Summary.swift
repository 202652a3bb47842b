import MurunaDiagnostics
import MurunaText

/// The last line of a report: how many findings of each severity, in how many files.
enum Summary {
  /// `2 errors, 1 warning; 3 files checked`
  static func line(_ report: Report, _ settings: ReportSettings) -> String {
    let language = settings.language
    var counts = [CountedNoun.error.phrase(report.count(.error), in: language)]
    if report.count(.warning) > 0 { counts.append(CountedNoun.warning.phrase(report.count(.warning), in: language)) }
    if report.count(.note) > 0 { counts.append(CountedNoun.note.phrase(report.count(.note), in: language)) }
    let role: Style.Role = report.count(.error) > 0 ? .error : report.count(.warning) > 0 ? .warning : .help
    let list = settings.style.paint(counts.joined(separator: separator(language)), role)
    let files = CountedNoun.file.phrase(report.fileCount, in: language)
    let waivers = report.waivers > 0 ? CountedNoun.waiver.phrase(report.waivers, in: language) : nil
    return switch language {
    case .english: "\(list); \(files) checked" + (waivers.map { ", \($0) in use" } ?? "")
    case .arabic: "\(list)؛ فُحص: \(files)" + (waivers.map { "، مع \($0)" } ?? "")  // review
    }
  }

  /// `and 15 more: 12 errors, 3 warnings`
  static func held(_ findings: [Diagnostic], _ omitted: [Int], _ settings: ReportSettings) -> String {
    let language = settings.language
    let nouns: [(Severity, CountedNoun)] = [(.error, .error), (.warning, .warning), (.note, .note)]
    let counts = nouns.compactMap { severity, noun in
      let count = findings.reduce(omitted[severity.rawValue]) { $0 + ($1.severity == severity ? 1 : 0) }
      return count > 0 ? noun.phrase(count, in: language) : nil
    }
    let list = counts.joined(separator: separator(language))
    return switch language {
    case .english: "and \(findings.count + omitted.reduce(0, +)) more: \(list)"
    case .arabic: "ولم يُعرض: \(list)"
    }
  }

  static func separator(_ language: Language) -> String {
    switch language {
    case .english: ", "
    case .arabic: "، "
    }
  }
}
