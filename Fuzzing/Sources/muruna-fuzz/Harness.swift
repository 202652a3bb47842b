#if canImport(Glibc)
  @_exported import Glibc
#else
  @_exported import Darwin
#endif
import MurunaDiagnostics
import MurunaRender
import MurunaSyntax
import MurunaText
import MurunaWorkspace

/// Laws that hold for any bytes. One harness, one line in `all`.
struct Harness: Sendable {
  let name: String
  private let law: @Sendable ([UInt8]) -> Void

  static let all = [
    Harness(name: "lexer", law: lexer),
    Harness(name: "parser", law: parser),
    Harness(name: "formatter", law: formatter),
    Harness(name: "check", law: check),
    Harness(name: "json", law: json),
  ]

  static func named(_ name: String) -> Harness? { all.first { $0.name == name } }

  /// What is no text never comes to the modules: the program refuses it where it reads files.
  func run(_ bytes: [UInt8]) {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return }
    law(bytes)
  }

  /// Tokens stand one behind the other, inside the text.
  @Sendable private static func lexer(_ bytes: [UInt8]) {
    var end: UInt32 = 0
    for token in tokens(of: bytes) {
      precondition(token.start >= end && token.end >= token.start && token.end <= bytes.count, "tokens are in order")
      end = token.end
    }
  }

  /// Every child lies in its parent, and every finding in the text.
  @Sendable private static func parser(_ bytes: [UInt8]) {
    var names = NameTable()
    let tree = parse(bytes, names: &names)
    var open = [tree.root]
    while let node = open.popLast() {
      let range = tree.range(node)
      precondition(range.start <= range.end && range.end <= bytes.count, "a node lies in the text")
      for (number, child) in tree.children(node).enumerated() {
        precondition(child > node, "a child stands behind its parent")
        open.append(child)
        // The names of kind and field of a table's row stand in the table's first line.
        if number == 0, tree.kind(child) == .name, tree.range(child).end <= range.start { continue }
        precondition(tree.range(child).start >= range.start && tree.range(child).end <= range.end, "a child lies in its parent")
      }
    }
    for finding in SyntaxDiagnoser(Source(path: "a", bytes: bytes), SourceID(0)).diagnostics(of: tree) {
      precondition(Int(finding.place.range.end) <= bytes.count, "a finding lies in the text")
    }
  }

  /// What was laid out can be laid out again, and nothing changes.
  @Sendable private static func formatter(_ bytes: [UInt8]) {
    guard let once = Workspace.format(bytes) else { return }
    precondition(Workspace.format(once) == once, "laying out twice is laying out once")
  }

  /// Whatever a program says, it is answered, in both languages and every format.
  @Sendable private static func check(_ bytes: [UInt8]) {
    var workspace = Workspace(asOf: 20_000)
    workspace.add(path: "a.muruna", bytes: bytes)
    let report = Report(workspace.check(), sources: workspace.sources, fileCount: 1)
    for finding in report.findings {
      let source = workspace.sources[Int(finding.place.source.index)]
      precondition(Int(finding.place.range.end) <= source.bytes.count, "a finding lies in its text")
    }
    for language in Language.allCases {
      for format in ReportFormat.all { _ = format.render(report, ReportSettings(language: language)) }
    }
    _ = workspace.timelines()
  }

  /// A text comes back out of JSON as it went in, and nothing but printable characters is in between.
  @Sendable private static func json(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var writer = JSONWriter()
    writer.string(text)
    precondition(unquoted(writer.bytes) == bytes, "a text comes back")
  }

  /// RFC 8259, section 7, of one text alone.
  private static func unquoted(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return nil }
    let short: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9]
    var result: [UInt8] = []
    var rest = bytes.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte != 0x22, byte >= 0x20 else { return nil }
      guard byte == 0x5C else {
        result.append(byte)
        continue
      }
      guard let mark = rest.popFirst() else { return nil }
      if let plain = short[mark] {
        result.append(plain)
      } else {
        guard mark == 0x75, rest.count >= 4, let unit = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(unit)
        else { return nil }
        rest = rest.dropFirst(4)
        result += Array(String(scalar).utf8)
      }
    }
    return result
  }
}

/// What the function of C that libFuzzer calls runs: it can carry nothing along. Set once, before anything runs.
nonisolated(unsafe) var chosen: Harness?
