import MurunaDiagnostics
import MurunaText

/// Findings for the tools of other people: SARIF 2.1.0 (OASIS, 2020), one run. Editors and code hosts show it beside the lines.
///
/// Lines and columns count from 1, columns in UTF-16 units, ends exclusive. Every result names its rule by id and by index; `results` is
/// there when it is empty. Messages are in the reader's language, and the other one stands in the result's properties.
package struct ReportSARIF {
  private let report: Report
  private let language: Language
  /// The codes of the findings, each once, in order of name; their numbers are the indices of rules.
  private let rules: [Code]
  private let ruleIndex: [String: Int]

  package init(_ report: Report, in language: Language) {
    self.report = report
    self.language = language
    rules = Set(report.findings.map(\.code)).sorted { $0.id < $1.id }
    ruleIndex = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
  }

  package func render() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("$schema")
      json.string("https://json.schemastore.org/sarif-2.1.0.json")
      json.key("version")
      json.string("2.1.0")
      json.key("runs")
      json.array { json in json.object { json in writeRun(to: &json) } }
    }
    return json.finish()
  }

  private func writeRun(to json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.key("name")
        json.string("muruna")
        json.key("rules")
        json.array { json in
          for code in rules { writeRule(code, to: &json) }
        }
      }
    }
    json.key("invocations")
    json.array { json in
      json.object { json in
        json.key("executionSuccessful")
        json.truth(report.unreadable.isEmpty)
        json.key("toolExecutionNotifications")
        json.array { json in writeNotifications(to: &json) }
      }
    }
    json.key("columnKind")
    json.string("utf16CodeUnits")
    json.key("results")
    json.array { json in
      for finding in report.findings { write(finding, to: &json) }
    }
  }

  private func writeRule(_ code: Code, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(code.id)
      json.key("defaultConfiguration")
      json.object { json in
        json.key("level")
        json.string(code.severity.id)
      }
      json.key("help")
      writeText(Message.explain(code).text(in: language), to: &json)
    }
  }

  /// What could not be read, and how much is not listed: nothing is left out in silence.
  private func writeNotifications(to json: inout JSONWriter) {
    for file in report.unreadable {
      json.object { json in
        json.key("level")
        json.string("error")
        json.key("message")
        writeText(file.why.text(in: language), to: &json)
        json.key("locations")
        json.array { json in
          json.object { json in
            json.key("physicalLocation")
            json.object { json in writeFile(file.path, to: &json) }
          }
        }
      }
    }
    if report.omitted.contains(where: { $0 > 0 }) {
      json.object { json in
        json.key("level")
        json.string("warning")
        json.key("message")
        writeText(Summary.held([], report.omitted, ReportSettings(language: language)), to: &json)
      }
    }
  }

  private func write(_ finding: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.key("ruleId")
      json.string(finding.code.id)
      json.key("ruleIndex")
      json.number(ruleIndex[finding.code.id] ?? -1)
      json.key("level")
      json.string(finding.severity.id)
      json.key("message")
      writeText(text(of: finding, in: language), to: &json)
      json.key("locations")
      json.array { json in
        json.object { json in writeLocation(finding.place, to: &json) }
      }
      if !finding.related.isEmpty {
        json.key("relatedLocations")
        json.array { json in
          for (index, related) in finding.related.enumerated() {
            json.object { json in
              json.key("id")
              json.number(index)
              writeLocation(related.place, to: &json)
              json.key("message")
              writeText(related.label.text(in: language), to: &json)
            }
          }
        }
      }
      let fixes = finding.fixes.filter { !$0.edits.isEmpty }
      if !fixes.isEmpty {
        json.key("fixes")
        json.array { json in
          for fix in fixes { write(fix, to: &json) }
        }
      }
      json.key("properties")
      json.object { json in
        for language in Language.allCases where language != self.language {
          json.key(language.rawValue)
          json.string(text(of: finding, in: language))
        }
      }
    }
  }

  /// The title, the values behind it and the way out, a line each.
  private func text(of finding: Diagnostic, in language: Language) -> String {
    ([finding.title, finding.label].compactMap { $0 } + finding.values + [finding.help].compactMap { $0 })
      .map { $0.text(in: language) }.joined(separator: "\n")
  }

  private func write(_ fix: Fix, to json: inout JSONWriter) {
    json.object { json in
      json.key("description")
      writeText(fix.title.text(in: language), to: &json)
      json.key("artifactChanges")
      json.array { json in
        // One for each file, in the order of the files.
        for source in Set(fix.edits.map(\.place.source)).sorted() {
          json.object { json in
            writeFile(report.path(of: source), to: &json)
            json.key("replacements")
            json.array { json in
              for edit in fix.edits where edit.place.source == source {
                json.object { json in
                  json.key("deletedRegion")
                  writeRegion(edit.place, to: &json)
                  json.key("insertedContent")
                  writeText(edit.replacement, to: &json)
                }
              }
            }
          }
        }
      }
    }
  }

  /// A member of the object at hand.
  private func writeLocation(_ place: Place, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      writeFile(report.path(of: place.source), to: &json)
      json.key("region")
      writeRegion(place, to: &json)
    }
  }

  private func writeFile(_ path: String, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { json in
      json.key("uri")
      json.string(ReportSARIF.uri(path))
    }
  }

  private func writeRegion(_ place: Place, to json: inout JSONWriter) {
    let (start, end) = (report.positions.start(of: place), report.positions.end(of: place))
    json.object { json in
      json.key("startLine")
      json.number(start.line)
      json.key("startColumn")
      json.number(start.utf16Column)
      json.key("endLine")
      json.number(end.line)
      json.key("endColumn")
      json.number(end.utf16Column)
    }
  }

  private func writeText(_ text: String, to json: inout JSONWriter) {
    json.object { json in
      json.key("text")
      json.string(text)
    }
  }

  /// A path as a reference of RFC 3986: what is no plain letter, digit or mark of a path is written as its bytes, `%D8%B9`.
  static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = Array(path.hasPrefix("/") ? "file://".utf8 : "".utf8)
    for byte in path.utf8 {
      if plain.contains(byte) { bytes.append(byte) } else { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private enum Message {
  static func explain(_ code: Code) -> Words {
    Words(english: "muruna explain \(value: code.id)", arabic: "muruna explain \(value: code.id)")
  }
}
