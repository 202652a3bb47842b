import Foundation
import MurunaDiagnostics
import MurunaWorkspace
import Testing

/// How names, numbers, dates and texts may be written, over the whole program: each case is accepted, warned of, or rejected.
@Suite struct LexicalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let written: String
    let effect: String
    let code: String

    var testDescription: String { "\(what) \(written)" }

    static func all(_ file: String) -> [Case] {
      Beside.text("Lexical/\(file).cases").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        var parts = line.components(separatedBy: " | ")
        // An empty file is written as nothing.
        if parts.count == 2 { parts.insert("", at: 1) }
        let last = parts[parts.count - 1].trimmingCharacters(in: CharacterSet(charactersIn: " |"))
        let isCoded = parts.count == 4
        return Case(what: parts[0], written: parts[1], effect: isCoded ? parts[2] : last, code: isCoded ? last : "")
      }
    }
  }

  @Test(arguments: Case.all("names")) func `names`(test: Case) throws { try check(test) }
  @Test(arguments: Case.all("values")) func `values`(test: Case) throws { try check(test) }
  @Test(arguments: Case.all("sources")) func `whole files`(test: Case) throws { try check(test) }

  @Test func `there are cases`() {
    #expect(Case.all("names").count > 100)
    #expect(Case.all("values").count > 200)
    #expect(Case.all("sources").count > 40)
  }

  private func check(_ test: Case) throws {
    let bytes = Self.program(test.what, Self.bytes(of: test.written))
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      // What is no text is refused before it is read: see `namesWhatItCannotReadAndChecksTheRest`.
      #expect(test.effect == "reject")
      return
    }
    var workspace = Workspace()
    workspace.add(path: "case.muruna", bytes: bytes)
    let findings = workspace.check()
    let worst = findings.map(\.severity).max() ?? .note
    let effect = worst == .error ? "reject" : worst == .warning ? "warn" : "accept"
    #expect(effect == test.effect, "\(findings.map(\.code.id))")
    if !test.code.isEmpty { #expect(findings.first?.code.id == test.code) }
  }

  private static func program(_ what: String, _ written: [UInt8]) -> [UInt8] {
    func around(_ before: String, _ after: String) -> [UInt8] { Array(before.utf8) + written + Array(after.utf8) }
    switch what {
    case "name": return around("city ", "\n")
    case "keyword": return around("", " Amman\n")
    case "pair", "reference":
      let parts = written.split(separator: 0x20).map(Array.init)
      guard parts.count == 2 else { return written }
      return what == "pair"
        ? Array("kind thing { }\nthing ".utf8) + parts[0] + Array("\nthing ".utf8) + parts[1]
        : Array("kind thing { f: thing }\nthing ".utf8) + parts[0] + Array("\nthing Q { f: ".utf8) + parts[1] + Array(" }\n".utf8)
    case "number":
      let isPercent = written.contains(0x25) || String(decoding: written, as: UTF8.self).contains("٪")
      return around("kind thing { f: \(isPercent ? "percent" : "number") }\nthing A { f: ", " }\n")
    case "source": return written
    default: return around("kind thing { f: \(what) }\nthing A { f: ", " }\n")
    }
  }

  /// `\u{…}` is a scalar, `\xFF` a byte, `\n` and the like as everywhere.
  private static func bytes(of written: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(written.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let kind = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "x"):
        result.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "u") where rest.first == UInt8(ascii: "{"):
        let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
        rest = rest.dropFirst(digits.count + 2)
        if let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value) {
          result += Array(String(Character(scalar)).utf8)
        }
      default: result.append(kind)
      }
    }
    return result
  }
}
