import MurunaDiagnostics
import MurunaText

/// Findings for programs: everything that a `Diagnostic` holds, in both languages, nothing held back.
///
/// Lines and columns count from 1, `column` in grapheme clusters, `utf16` in UTF-16 units; `byte` counts from 0 in the file. Ends are
/// exclusive. Every member is always there; `null` is for what was not said.
package struct ReportJSON {
  private let report: Report

  package init(_ report: Report) { self.report = report }

  package func render() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.string("muruna-findings-1")
      json.key("files")
      json.number(report.fileCount)
      for severity in Severity.allCases.reversed() {
        json.key(severity.id + "s")
        json.number(report.count(severity))
      }
      json.key("unreadable")
      json.array { json in
        for file in report.unreadable {
          json.object { json in
            json.key("path")
            json.string(file.path)
            json.key("why")
            write(file.why, to: &json)
          }
        }
      }
      json.key("findings")
      json.array { json in
        for finding in report.findings { write(finding, to: &json) }
      }
    }
    return json.finish()
  }

  private func write(_ finding: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.key("code")
      json.string(finding.code.id)
      json.key("severity")
      json.string(finding.severity.id)
      write(finding.place, to: &json)
      json.key("title")
      write(finding.title, to: &json)
      json.key("label")
      write(finding.label, to: &json)
      json.key("related")
      json.array { json in
        for related in finding.related {
          json.object { json in
            write(related.place, to: &json)
            json.key("label")
            write(related.label, to: &json)
          }
        }
      }
      json.key("values")
      json.array { json in
        for value in finding.values { write(value, to: &json) }
      }
      json.key("help")
      write(finding.help, to: &json)
      json.key("fixes")
      json.array { json in
        for fix in finding.fixes { write(fix, to: &json) }
      }
    }
  }

  private func write(_ fix: Fix, to json: inout JSONWriter) {
    json.object { json in
      json.key("title")
      write(fix.title, to: &json)
      json.key("safety")
      json.string(fix.safety.rawValue)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            write(edit.place, to: &json)
            json.key("replacement")
            json.string(edit.replacement)
          }
        }
      }
    }
  }

  /// Three members of the object at hand.
  private func write(_ place: Place, to json: inout JSONWriter) {
    json.key("path")
    json.string(report.path(of: place.source))
    json.key("start")
    write(report.positions.start(of: place), to: &json)
    json.key("end")
    write(report.positions.end(of: place), to: &json)
  }

  private func write(_ position: Position, to json: inout JSONWriter) {
    json.object { json in
      json.key("line")
      json.number(position.line)
      json.key("column")
      json.number(position.column)
      json.key("utf16")
      json.number(position.utf16Column)
      json.key("byte")
      json.number(position.byte)
    }
  }

  private func write(_ words: Words?, to json: inout JSONWriter) {
    guard let words else { return json.null() }
    json.object { json in
      for language in Language.allCases {
        json.key(language.rawValue)
        json.string(words.text(in: language))
      }
    }
  }
}
