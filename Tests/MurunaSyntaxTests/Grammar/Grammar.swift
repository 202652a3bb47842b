/// A grammar in the notation of `grammar.md`, as a tree: the tests' own reading of the page, independent of the parser.
struct Grammar {
  indirect enum Expression {
    case terminal(String)
    case production(String)
    case sequence([Int])
    case choice([Int])
    case option(Int)
    case loop(Int)
  }

  private(set) var names: [String] = []
  private(set) var productions: [String: Int] = [:]
  /// Every expression by its number, so that coverage and memory can be kept in arrays.
  private(set) var expressions: [Expression] = []
  /// What is wrong with the notation itself.
  private(set) var problems: [String] = []

  init(ebnf: String) {
    var reader = EBNFReader(ebnf)
    while let name = reader.name() {
      guard reader.take("=") else {
        problems.append("no = behind \(name)")
        return
      }
      let body = choice(&reader)
      if !reader.take(".") { problems.append("no . at the end of \(name)") }
      if productions[name] != nil { problems.append("\(name) twice") }
      names.append(name)
      productions[name] = body
    }
    if let rest = reader.rest { problems.append("cannot read \(rest)") }
  }

  mutating func add(_ expression: Expression) -> Int {
    expressions.append(expression)
    return expressions.count - 1
  }

  private mutating func choice(_ reader: inout EBNFReader) -> Int {
    var alternatives = [sequence(&reader)]
    while reader.take("|") { alternatives.append(sequence(&reader)) }
    return alternatives.count == 1 ? alternatives[0] : add(.choice(alternatives))
  }

  private mutating func sequence(_ reader: inout EBNFReader) -> Int {
    var parts: [Int] = []
    while true {
      if let word = reader.quoted() {
        parts.append(add(.terminal("\"" + word + "\"")))
      } else if let name = reader.name() {
        parts.append(add(name.first?.isUppercase == true ? .production(name) : .terminal(name)))
      } else if reader.take("(") {
        parts.append(choice(&reader))
        if !reader.take(")") { problems.append("no )") }
      } else if reader.take("[") {
        parts.append(add(.option(choice(&reader))))
        if !reader.take("]") { problems.append("no ]") }
      } else if reader.take("{") {
        parts.append(add(.loop(choice(&reader))))
        if !reader.take("}") { problems.append("no }") }
      } else {
        return parts.count == 1 ? parts[0] : add(.sequence(parts))
      }
    }
  }

  var terminals: Set<String> {
    Set(
      expressions.compactMap {
        if case .terminal(let name) = $0 { name } else { nil }
      })
  }
}

private struct EBNFReader {
  private var rest_: Substring

  init(_ text: String) { rest_ = text[...] }

  var rest: String? {
    let left = rest_.drop { $0.isWhitespace }
    return left.isEmpty ? nil : String(left.prefix(20))
  }

  mutating func skip() { rest_ = rest_.drop { $0.isWhitespace } }

  mutating func take(_ sign: Character) -> Bool {
    skip()
    guard rest_.first == sign else { return false }
    rest_.removeFirst()
    return true
  }

  mutating func name() -> String? {
    skip()
    let name = rest_.prefix { $0.isLetter || $0 == "_" }
    rest_ = rest_.dropFirst(name.count)
    return name.isEmpty ? nil : String(name)
  }

  mutating func quoted() -> String? {
    guard take("\"") else { return nil }
    let word = rest_.prefix { $0 != "\"" }
    rest_ = rest_.dropFirst(word.count + 1)
    return String(word)
  }
}
