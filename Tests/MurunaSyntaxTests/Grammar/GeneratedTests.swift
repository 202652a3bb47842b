import MurunaText
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@testable import MurunaSyntax

/// Programs made from `grammar.md`: a tenth with a fixed seed in every run, more where `MURUNA_FUZZ` gives a factor (and `MURUNA_SEED` a seed).
enum Fuzz {
  static let factor = max(1, environment("MURUNA_FUZZ").flatMap { Int($0) } ?? 1)
  static let seed = environment("MURUNA_SEED").flatMap { UInt64($0) } ?? 2026

  private static func environment(_ name: String) -> String? {
    // Safe: the text is copied before anything else runs.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

@Suite("Generated programs")
struct GeneratedTests {
  let grammar = GrammarPage.shared.grammar

  @Test("The parser reads every sentence of the grammar, until all choices are taken, and some thousands more", arguments: [0, 1] as [UInt64])
  func accepts(language: UInt64) {
    var sentences = Sentences(grammar, seed: Fuzz.seed &* 2 &+ language)
    var recognizer = Recognizer(grammar)
    var number = 0
    let least = 1_000 * Fuzz.factor
    while sentences.missing > 0 || number < least {
      number += 1
      let text = Sentences.text(sentences.next(size: 20 + number % 100))
      let reading = Reading(text)
      if reading.errors != [] || reading.brokenInvariant != nil {
        Issue.record("\(reading.marked) \(reading.brokenInvariant ?? "")\n\(text)")
        break
      }
      if number % 50 == 0, !recognizer.accepts(reading.source) {
        Issue.record("the recognizer refuses\n\(text)")
        break
      }
      if number > 50_000 * Fuzz.factor {
        Issue.record("\(sentences.missing) of \(sentences.choices) choices never taken")
        break
      }
    }
    #expect(sentences.missing == 0)
  }

  @Test("On broken sentences, the parser and an interpreter of the grammar agree", arguments: [0, 1] as [UInt64])
  func mutants(language: UInt64) {
    var sentences = Sentences(grammar, seed: Fuzz.seed &* 4 &+ language)
    var recognizer = Recognizer(grammar)
    var dice = Dice(Fuzz.seed &+ language)
    var rejected = 0
    var faults = 0
    for number in 0..<(1_000 * Fuzz.factor) {
      var words = sentences.next(size: 10 + number % 40)
      guard !words.isEmpty else { continue }
      Self.mutate(&words, &dice)
      let text = Sentences.text(words)
      let reading = Reading(text)
      let isAccepted = reading.errors == []
      if isAccepted != recognizer.accepts(reading.source) {
        Issue.record("the parser \(isAccepted ? "accepts" : "refuses: \(reading.marked)"), the grammar does not agree\n\(text)")
        break
      }
      if let problem = reading.brokenInvariant {
        Issue.record("\(problem)\n\(text)")
        break
      }
      if !isAccepted {
        rejected += 1
        faults += reading.errors.count
      }
    }
    #expect(rejected > 300)
    // One mutation is one slip. Some break more than one statement.
    #expect(Double(faults) / Double(max(rejected, 1)) < 1.25, "\(faults) faults on \(rejected) slips")
  }

  static func mutate(_ words: inout [String], _ dice: inout Dice) {
    let place = dice.roll(words.count)
    switch dice.roll(5) {
    case 0: words.remove(at: place)
    case 1: words.insert(words[place], at: place)
    case 2 where words.count > 1: words.swapAt(place, (place + 1) % words.count)
    case 3:
      var letters = Array(words[place])
      if !letters.isEmpty { letters[dice.roll(letters.count)] = dice.pick(["x", "_", ".", "7", "ب", ":", "("]) }
      words[place] = String(letters)
    default: words[place] = dice.pick(["{", "}", "(", ")", ":", "=", ",", ";", ".", "?", "\n", "not", "some", "x", "\"t\"", "4", "of", "@", "if"])
    }
  }

  @Test("Formatting twice changes nothing, and the tree stays", arguments: [0, 1] as [UInt64])
  func formats(language: UInt64) {
    var sentences = Sentences(grammar, seed: Fuzz.seed &* 6 &+ language)
    var dice = Dice(Fuzz.seed &+ language)
    for number in 0..<(500 * Fuzz.factor) {
      var words = sentences.next(size: 10 + number % 100)
      let comments = Self.comment(&words, &dice)
      let text = Sentences.text(words)
      let reading = Reading(text)
      if reading.errors != [] {
        Issue.record("\(reading.marked)\n\(text)")
        break
      }
      guard let once = reading.formatted else {
        Issue.record("not formatted\n\(text)")
        break
      }
      let again = Reading(once)
      if again.canonical != reading.canonical {
        Issue.record("the tree changed\n\(text)\n-----\n\(once)\n\(reading.canonical)\n\(again.canonical)")
        break
      }
      if again.formatted != once {
        Issue.record("not stable\n\(text)\n-----\n\(once)-----\n\(again.formatted ?? "nil")")
        break
      }
      if once.split(separator: "#!", omittingEmptySubsequences: false).count - 1 != comments {
        Issue.record("comments lost\n\(text)\n-----\n\(once)")
        break
      }
      if once.contains("\n\n\n") || once.contains(" \n") || once.contains("\t") {
        Issue.record("blanks\n\(once)")
        break
      }
    }
  }

  /// Puts comments and blank lines where lines may end; returns how many comments.
  static func comment(_ words: inout [String], _ dice: inout Dice) -> Int {
    var count = 0
    var result: [String] = []
    for word in words {
      let isEnd = word == "\n" || word == "{" || word == "," || word == "(" || word == "+" || word == "،"
      if word == "\n", dice.roll(3) == 0 {
        result.append("#! trailing")
        count += 1
      }
      result.append(word)
      guard isEnd else { continue }
      switch dice.roll(6) {
      case 0:
        result.append("#! note \n")
        count += 1
      case 1: result.append("\n \n  \n")
      case 2:
        result.append("\n#! own line\n\n#! second \n")
        count += 2
      default: break
      }
    }
    words = result
    return count
  }
}

extension Reading {
  /// The outline with the parts of headers in their canonical order, which the formatter brings about.
  var canonical: String {
    func outline(_ node: Node) -> String {
      let children = tree.children(node).map { $0 }
      guard !children.isEmpty else { return self.outline(node) }
      var parts = children.map { ($0, outline($0)) }
      if tree.kind(node) == .declaration {
        func rank(_ node: Node) -> Int {
          switch tree.kind(node) {
          case .alias: 1
          case .parent, .like: 2
          case .titles: 3
          case .body: 4
          default: 0
          }
        }
        let titles = parts.filter { tree.kind($0.0) == .titles }.count
        if titles < 2, children.count > 1, rank(children[1]) == 0 {
          parts = parts.enumerated().sorted { (rank($0.element.0), $0.offset) < (rank($1.element.0), $1.offset) }.map(\.element)
        }
      }
      return "(\(tree.kind(node)) \(tree.payload(node)) \(parts.map(\.1).joined(separator: " ")))"
    }
    return outline(tree.root)
  }
}
