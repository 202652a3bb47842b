import MurunaDiagnostics
import MurunaText
import Testing

@testable import MurunaRender

@Suite struct JSONTests {
  private func written(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func escapesWhatJSONMustAndWhatDeceives() {
    #expect(written("a\"\\/\n\t\r\u{8}\u{C}") == #""a\"\\/\n\t\r\b\f""#)
    #expect(written("\u{0}\u{1B}\u{7F}\u{85}\u{2028}\u{202E}\u{2066}") == #""\u0000\u001b\u007f\u0085\u2028\u202e\u2066""#)
    #expect(written("عمّان 🚒") == "\"عمّان 🚒\"")
  }

  @Test(arguments: [("0", true), ("-3", true), ("10.50", true), ("1e9", true), ("2E-3", true), ("007", false), ("11.", false), (".5", false), ("+1", false), ("-", false), ("", false), ("1e", false), ("0x1", false), ("٣", false)])
  func knowsANumber(_ text: String, _ isNumber: Bool) {
    #expect(JSONWriter.isNumber(Array(text.utf8)) == isNumber)
  }

  @Test func writesFindings() {
    let sample = Sample(("a.muruna", "مالك: x\n"))
    let finding = Diagnostic(
      .nearName, at: sample.place("x"), Words(english: "no \(name: "x")", arabic: "لا \(name: "x")"),
      related: [.init(sample.place("مالك"), Words("here"))], values: [Words("v")],
      fixes: [Fix(Words("f"), .hasBlanks, [.init(sample.behind("x"), " # why")])])
    let report = Report([finding], sources: sample.sources, fileCount: 1)
    // مالك is four letters of two bytes; then a colon and a blank.
    #expect(
      String(decoding: ReportJSON(report).render(), as: UTF8.self) == #"""
        {
          "format": "muruna-findings-1",
          "files": 1,
          "errors": 0,
          "warnings": 1,
          "notes": 0,
          "unreadable": [],
          "findings": [
            {
              "code": "near-name",
              "severity": "warning",
              "path": "a.muruna",
              "start": {
                "line": 1,
                "column": 7,
                "utf16": 7,
                "byte": 10
              },
              "end": {
                "line": 1,
                "column": 8,
                "utf16": 8,
                "byte": 11
              },
              "title": {
                "en": "no 'x'",
                "ar": "لا «x»"
              },
              "label": null,
              "related": [
                {
                  "path": "a.muruna",
                  "start": {
                    "line": 1,
                    "column": 1,
                    "utf16": 1,
                    "byte": 0
                  },
                  "end": {
                    "line": 1,
                    "column": 5,
                    "utf16": 5,
                    "byte": 8
                  },
                  "label": {
                    "en": "here",
                    "ar": "here"
                  }
                }
              ],
              "values": [
                {
                  "en": "v",
                  "ar": "v"
                }
              ],
              "help": null,
              "fixes": [
                {
                  "title": {
                    "en": "f",
                    "ar": "f"
                  },
                  "safety": "has-blanks",
                  "edits": [
                    {
                      "path": "a.muruna",
                      "start": {
                        "line": 1,
                        "column": 8,
                        "utf16": 8,
                        "byte": 11
                      },
                      "end": {
                        "line": 1,
                        "column": 8,
                        "utf16": 8,
                        "byte": 11
                      },
                      "replacement": " # why"
                    }
                  ]
                }
              ]
            }
          ]
        }

        """#)
  }

  @Test func anEmptyReportIsStillADocument() {
    let text = String(decoding: ReportJSON(Report([], sources: [], fileCount: 0)).render(), as: UTF8.self)
    #expect(text.hasSuffix("\"findings\": []\n}\n"))
  }
}
