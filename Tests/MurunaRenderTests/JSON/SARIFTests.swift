import MurunaDiagnostics
import MurunaText
import Testing

@testable import MurunaRender

@Suite struct SARIFTests {
  private func rendered(_ report: Report, in language: Language = .english) -> String {
    String(decoding: ReportSARIF(report, in: language).render(), as: UTF8.self)
  }

  @Test func `a path is a reference, its letters beyond ASCII as bytes`() {
    #expect(ReportSARIF.uri("plans/flood-1.muruna") == "plans/flood-1.muruna")
    #expect(ReportSARIF.uri("/home/a b.muruna") == "file:///home/a%20b.muruna")
    #expect(ReportSARIF.uri("ع:%.muruna") == "%D8%B9%3A%25.muruna")
  }

  @Test func `no finding is an empty list of results`() {
    let text = rendered(Report([], sources: [], fileCount: 0))
    #expect(text.contains("\"results\": []"))
    #expect(text.contains("\"rules\": []"))
    #expect(text.contains("\"executionSuccessful\": true"))
  }

  @Test func `what could not be read, and what is not listed, is a notification`() {
    let report = Report([], sources: [], fileCount: 0, unreadable: [.init(path: "x y", why: Words("gone"))], omitted: [0, 0, 7])
    let text = rendered(report)
    #expect(text.contains("\"executionSuccessful\": false"))
    #expect(text.contains("\"text\": \"gone\""))
    #expect(text.contains("\"uri\": \"x%20y\""))
    #expect(text.contains("\"text\": \"and 7 more: 7 errors\""))
  }

  @Test func `a result names its rule twice, and says both languages, where, and how to mend it`() {
    let sample = Sample(("a.muruna", "مالك🚒: x y\n"), ("b.muruna", "z\n"))
    let near = Diagnostic(
      .nearName, at: sample.place("x"), Words(english: "no x", arabic: "لا يوجد"), related: [.init(sample.place("z", in: 1), Words("here"))],
      values: [Words("v")], help: Words("look"), fixes: [Fix(Words("f"), .likely, [.init(sample.behind("y"), "!")])])
    let field = Diagnostic(.unknownField, at: sample.place("y"), Words("no y"))
    let text = rendered(Report([near, field], sources: sample.sources, fileCount: 2))
    // `near-name` before `unknown-field`; a letter of Arabic is one unit of UTF-16, a fire engine two.
    #expect(
      text.contains(
        #"""
                {
                  "ruleId": "near-name",
                  "ruleIndex": 0,
                  "level": "warning",
                  "message": {
                    "text": "no x\nv\nlook"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "a.muruna"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 9,
                          "endLine": 1,
                          "endColumn": 10
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "id": 0,
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "b.muruna"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 2
                        }
                      },
                      "message": {
                        "text": "here"
                      }
                    }
                  ],
                  "fixes": [
                    {
                      "description": {
                        "text": "f"
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "a.muruna"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 1,
                                "startColumn": 12,
                                "endLine": 1,
                                "endColumn": 12
                              },
                              "insertedContent": {
                                "text": "!"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ],
                  "properties": {
                    "ar": "لا يوجد\nv\nlook"
                  }
                }
        """#), "\(text)")
    #expect(text.contains("\"ruleId\": \"unknown-field\",\n          \"ruleIndex\": 1,\n          \"level\": \"error\""))
  }
}
