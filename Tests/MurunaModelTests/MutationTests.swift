import Foundation
import MurunaLibrary
import MurunaText
import Testing

@testable import MurunaModel

@Suite("Any text at all")
struct MutationTests {
  /// A generator with a seed, so that a failure can be made again (Steele and Vigna's SplitMix64).
  struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// The examples, the library's own files, and the programs of the manual pages.
  static let seeds: [[UInt8]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "examples")
    let walk = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    let paths = (walk?.allObjects ?? []).compactMap { $0 as? String }.filter { $0.hasSuffix(".muruna") }.sorted()
    let examples = paths.compactMap { try? Data(contentsOf: folder.appending(path: $0)) }.map { Array($0) }
    return examples + Library.files.map(\.bytes) + modelExplanations.map { Array($0.broken.utf8) }
  }()

  /// Values at the limits, and words that mean something in places where they were not expected.
  static let splices = [
    "9223372036854.775807", "-9223372036854", "0", "at_least", "over", "about", "unknown", "?", "none", " to ", " until ", " likely ", "late ", "before ",
    "after ", "2026-02-30", "9999-12-31", "0001-01-01", "300000000 years", "9223372036854 s", "every ", "like ", " is ", "{", "}", "(", ")", ",", ";",
    "\n", ":", "=", "T", "risk", "count(", "reach(", "as_of", "نحو ", "٩٩٩", "\"", "\"{", "# ", "% ", " - ", " * ", " / ", "if ", "then ", "else ", "no ", "kind ",
    "rule ", "change ", "waive ", "titles ar ", "inverse ", "many ", "inside", "1 to 5", "one_of ", "default ",
  ].map { Array($0.utf8) }

  static func mutant(_ number: Int, seed: UInt64) -> [UInt8] {
    var chance = Chance(state: seed &+ UInt64(number) &* 7919)
    var bytes = seeds[Int.random(in: 0..<seeds.count, using: &chance)]
    for _ in 0...Int.random(in: 0..<6, using: &chance) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &chance)
      let end = min(bytes.count, at + Int.random(in: 1...12, using: &chance))
      switch Int.random(in: 0..<7, using: &chance) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: splices.randomElement(using: &chance) ?? [], at: at)
      case 2: bytes[at] = UInt8.random(in: .min ... .max, using: &chance)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0..<bytes.count, using: &chance))
      case 4:
        // One word by another of the same text.
        let words = bytes.split { $0 == 0x20 || $0 == 0x0A }
        guard let one = words.randomElement(using: &chance), let other = words.randomElement(using: &chance) else { continue }
        bytes.replaceSubrange(one.startIndex..<one.endIndex, with: Array(other))
      case 5: bytes.removeSubrange(at...)
      default:
        let other = seeds[Int.random(in: 0..<seeds.count, using: &chance)]
        let from = Int.random(in: 0..<other.count, using: &chance)
        bytes.insert(contentsOf: other[from..<min(other.count, from + 200)], at: at)
      }
    }
    return bytes
  }

  /// Everything that can be asked of a program.
  static func ask(_ bytes: [UInt8]) -> Int {
    // The whole library for some, its kinds alone for most: rules and views take most of the time.
    var program = Program(bytes: bytes, bytes.count % 4 == 0 ? .full : .kinds) { $0.limits = .init(steps: 20_000, stepsPerThing: 100, copies: 500) }
    for view in program.model.views.map(\.name) + ["gaps"] { _ = program.model.table(view, in: .arabic) }
    _ = program.model.runTests()
    for finding in program.diagnostics {
      let count = program.model.units[Int(finding.place.source.index)].source.bytes.count
      precondition(Int(finding.place.range.start) <= Int(finding.place.range.end) && Int(finding.place.range.end) <= count)
    }
    return program.diagnostics.count
  }

  @Test("No mutated program traps", arguments: 0..<8)
  func mutants(batch: Int) {
    let count = ProcessInfo.processInfo.environment["MURUNA_MUTANTS"].flatMap(Int.init) ?? 250
    let seed = ProcessInfo.processInfo.environment["MURUNA_SEED"].flatMap(UInt64.init) ?? 1
    var findings = 0
    for number in 0..<count { findings += Self.ask(Self.mutant(batch * 1_000_000 + number, seed: seed)) }
    #expect(findings > count / 2)
  }
}
