#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `grammar.md`, cut into its blocks.
struct GrammarPage {
  struct Block {
    let info: String
    let text: String
    let line: Int
  }

  let text: String
  let blocks: [Block]
  let grammar: Grammar

  static let shared = GrammarPage(text: read("grammar.md"))

  init(text: String) {
    self.text = text
    var blocks: [Block] = []
    var open: (info: String, lines: [Substring], line: Int)?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(Block(info: block.info, text: block.lines.joined(separator: "\n") + "\n", line: block.line))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [], number + 2)
        }
      } else {
        open?.lines.append(line)
      }
    }
    self.blocks = blocks
    grammar = Grammar(ebnf: blocks.filter { $0.info == "ebnf" }.map(\.text).joined(separator: "\n"))
  }

  /// A file of the repository, as text; "" where it cannot be read.
  static func read(_ path: String, from here: String = #filePath) -> String {
    let root = here.split(separator: "/").dropLast(4).joined(separator: "/")
    guard let file = fopen("/" + root + "/" + path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let byte = fgetc(file)
      if byte == EOF { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
