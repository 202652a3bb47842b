import MurunaText
import Testing

@testable import MurunaSyntax

/// What holds of every text whatever: no crash, no hang, a sound tree, faults inside the text and in order.
@Suite("Laws")
struct LawTests {
  static let program = GrammarPage.shared.blocks.filter { $0.info == "valid" }.map(\.text).joined()

  private func check(_ bytes: [UInt8], _ note: @autoclosure () -> String) -> Bool {
    let reading = Reading(bytes: bytes)
    if let problem = reading.brokenInvariant {
      Issue.record("\(problem) in \(note())")
      return false
    }
    var last: UInt32 = 0
    for fault in reading.tree.faults {
      if fault.range.start < last || fault.range.end > UInt32(bytes.count) || fault.range.end < fault.range.start {
        Issue.record("fault \(fault.kind) out of order or place in \(note())")
        return false
      }
      last = fault.range.start
    }
    for diagnostic in reading.diagnostics {
      if diagnostic.title.english.plain.count > 120 {
        Issue.record("\(diagnostic.title.english.plain)")
        return false
      }
    }
    return true
  }

  @Test("Any prefix of a program can be read")
  func prefixes() {
    let bytes = Array(Self.program.utf8)
    for length in stride(from: 0, through: bytes.count, by: Fuzz.factor > 1 ? 1 : 3) {
      guard check(Array(bytes[..<length]), "prefix \(length)") else { return }
    }
  }

  @Test("A program with any one token missing can be read, with a finding or none")
  func deletions() {
    let bytes = Array(Self.program.utf8)
    for token in Recognizer.tokens(bytes) {
      var shorter = bytes
      shorter.removeSubrange(token.range.indices)
      guard check(shorter, "without \(token.range)") else { return }
    }
  }

  @Test("A missing brace or colon is one finding, within one line, and hides no declaration")
  func planted() {
    let source = """
      city Amman "Amman" {
        country: JO
        district Downtown { size: 3 }
      }

      risk Flood "Flood" {
        likelihood: 4
        leads_to: Outage { chance: 40% }
        note: "a text"
      }

      playbook Plan {
        action verify { by: Desk; takes: 1 h }
        action warn {
          after: verify
        }
      }
      role Mayor
      """
    let bytes = Array(source.utf8)
    let names = ["Amman", "Downtown", "Flood", "Plan", "verify", "warn", "Mayor"]
    let tokens = Recognizer.tokens(bytes)
    for (number, token) in tokens.enumerated() {
      // A colon between two names is no slip that syntax can see: `country JO` makes a new thing.
      let behind = number + 1 < tokens.count ? tokens[number + 1].kind : .end
      guard token.kind == .openBrace || token.kind == .closeBrace || token.kind == .colon && behind == .number else { continue }
      var shorter = bytes
      shorter.removeSubrange(token.range.indices)
      let reading = Reading(bytes: shorter)
      func line(_ offset: UInt32) -> Int { shorter[..<min(Int(offset), shorter.count)].count { $0 == 0x0A } }
      let note = "without \(token.kind) of line \(line(token.start) + 1): \(reading.marked)"
      #expect(reading.errors.count == 1, "\(note)")
      if let fault = reading.tree.faults.first {
        #expect(abs(line(fault.range.start) - line(token.start)) <= 1, "\(note)")
      }
      let declared = Set(
        (0..<reading.tree.count).filter { reading.tree.kinds[$0] == .declaration }.compactMap { index -> String? in
          let parts = reading.tree.children(Node(index)).map { $0 }
          return parts.count > 1 ? reading.text(reading.tree.range(parts[1])) : nil
        })
      for name in names { #expect(declared.contains(name), "\(name) is lost: \(note)") }
    }
  }

  @Test("The leaves of a program are its words, numbers and texts, each once")
  func lossless() {
    let reading = Reading(Self.program)
    let leaves = (0..<reading.tree.count).filter {
      switch reading.tree.kinds[$0] {
      case .name, .number, .date, .time, .code, .text, .language, .hole, .mark: true
      default: false
      }
    }.map { reading.tree.range(Node($0)) }
    let tokens = Recognizer.tokens(reading.source)
    // Reserved words are leaves where they are operators, marks or field names, not where they are the skeleton of a node.
    let words = tokens.filter {
      switch $0.kind {
      case .word, .verb, .number, .date, .time, .code, .text, .language, .question: true
      default: false
      }
    }.map(\.range)
    let reserved = Set(tokens.filter { $0.kind == .keyword }.map(\.range))
    // The rows of a table share the names in its first line.
    var seen: Set<ByteRange> = []
    #expect(leaves.filter { !reserved.contains($0) && seen.insert($0).inserted } == words)
  }

  @Test("Random bytes can be read")
  func noise() {
    var dice = Dice(Fuzz.seed)
    let scraps = [
      "{", "}", "(", ")", ":", "=", ",", ";", ".", "?", "\n", "\"", "\\", "#", " ", "risk", "every", "if", "then", "not", "no", "1", "2026-01-15",
      "1,2", "10:3", "May", "كل", "،", "\u{202E}", "\u{200F}", "\u{00A0}", "«", "”", "-", "/", "[", "]", "'", "also", "is", "\u{0}", "é", "\u{FEFF}",
    ]
    for _ in 0..<(300 * Fuzz.factor) {
      var text = ""
      for _ in 0..<(1 + dice.roll(60)) { text += dice.pick(scraps) + (dice.roll(2) == 0 ? " " : "") }
      guard check(Array(text.utf8), text) else { return }
      var bytes = Array(text.utf8)
      for _ in 0..<5 { bytes[dice.roll(bytes.count)] = UInt8(truncatingIfNeeded: dice.next()) }
      guard check(bytes, "\(bytes)") else { return }
    }
  }

  @Test("Hostile texts are read in time that grows with their length", arguments: [
    "x {", "x: (", "x: a(", "x: a { y: ", "x: not ", "x: - ", "x: about ", "x: if a then b else ", "x: f(a).", "a/", "no ", "x: a.b", "check then ",
    "what_if x then ", "}", ")", "]", "[", "\"", "'", "#", "{", "1,", "1-", "1/", "1:", "1.", "1_", "also ", "some ", "x: every ", "x also ", "x is ", "- ", "@", "\u{202E}",
    "\u{200F}", "\u{00A0}", "é", "x: a,\n", "x a b\n", "x: a {\n", "x: [", "x\n{\n", "كل ", "لا ", "كانون ", "May 3 ", "x: \"{", "x: \"a\" ", "x: a to ",
    "x: a and b or ", "x: a < ", "x: some a in ", "every ", "every x {", "\u{0}", "x: (\n", "a b {\n c d {\n", "x: a }\n", "; ", "\r", "x: 1 h ",
  ])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 100_000 / max(piece.utf8.count, 1) + 20_000)
    let reading = Reading(text)
    #expect(reading.tree.count > 0)
    #expect(reading.tree.subtreeEnds[0] == UInt32(reading.tree.count))
  }

  @Test("Nesting of 200 is read, of 201 is one finding")
  func deep() {
    func nested(_ depth: Int) -> String { String(repeating: "x {", count: depth) + String(repeating: "}", count: depth) }
    #expect(Reading(nested(200)).faults == [])
    #expect(Reading(nested(201)).faults == [.tooDeep])
    #expect(Reading(nested(100_000)).faults == [.tooDeep])
    let parentheses = "x: " + String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000) + "\ny: 1"
    #expect(Reading(parentheses).faults == [.tooDeep])
    #expect(Reading(parentheses).body.hasSuffix("(field y 1)"))
    #expect(Reading("x: a" + String(repeating: ".b", count: 190)).faults == [])
    #expect(Reading("x: a" + String(repeating: ".b", count: 100_000)).faults == [.tooDeep])
    #expect(Reading("x: a" + String(repeating: "(b)", count: 100_000)).faults == [.tooDeep])
  }

  @Test("Chains that are faults nest no deeper for standing in parentheses", arguments: [(" is b", SyntaxFault.Kind.chainedComparison), (" and b or c", .mixedAndOr)])
  func chains(link: String, fault: SyntaxFault.Kind) {
    let reading = Reading("x: " + String(repeating: "(", count: 150) + "a" + String(repeating: String(repeating: link, count: 40) + ")", count: 150))
    #expect(reading.faults == [fault])
    // The ends of the nodes around the one at hand.
    var depths: [UInt32] = []
    var deepest = 0
    let tree = reading.tree
    for index in 0..<tree.count {
      while let end = depths.last, end <= UInt32(index) { depths.removeLast() }
      depths.append(tree.subtreeEnd(Node(index)))
      deepest = max(deepest, depths.count)
    }
    #expect(deepest < 600)
    // Each statement's own chain is told of, however many went before.
    let many = Reading("p {\n" + String(repeating: "x: a" + link + link + "\n", count: 100) + "}")
    #expect(many.faults == Array(repeating: fault, count: 100))
  }
}
