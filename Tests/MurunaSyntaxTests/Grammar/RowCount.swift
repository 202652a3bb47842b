import MurunaText

@testable import MurunaSyntax

/// Side condition S14, counted on the tokens alone: columns are distinct, and no row has more cells than there are columns.
struct RowCount {
  private(set) var keepsSideCondition = true
  private let tokens: [Token]
  private let bytes: [UInt8]
  private var names = NameTable()
  private var index = 0

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(Recognizer.tokens(bytes), bytes)
  }

  init(_ tokens: [Token], _ bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    statements()
  }

  private var kind: Token.Kind { index < tokens.count ? tokens[index].kind : .end }

  /// Up to and with a closing brace, or the end.
  private mutating func statements() {
    var startsStatement = true
    while kind != .end {
      let token = tokens[index]
      if startsStatement, token.isKeyword(.table) { table() }
      startsStatement = token.isKeyword(.then) || token.kind == .newline || token.kind == .semicolon
      switch kind {
      case .openBrace:
        index += 1
        statements()
      case .closeBrace:
        index += 1
        return
      default: index += 1
      }
    }
  }

  private mutating func table() {
    let start = index
    index += 1
    guard kind == .word else { return index = start }
    index += 1
    guard kind == .colon else { return }
    var columns: [NameID] = []
    repeat {
      index += 1
      guard kind != .end else { return }
      let name = String(decoding: bytes[tokens[index].range.indices], as: UTF8.self)
      columns.append(names.intern(name))
      index += 1
    } while kind == .bar
    guard kind == .openBrace else { return }
    if Set(columns).count < columns.count { keepsSideCondition = false }
    index += 1
    rows(columns.count)
  }

  private mutating func rows(_ columns: Int) {
    var bars = 0
    var isEmpty = true
    var isHead = true
    while kind != .end {
      switch kind {
      case .newline, .semicolon:
        bars = 0
        isEmpty = true
        isHead = true
      case .closeBrace: return
      case .openBrace:
        index += 1
        statements()
        continue
      case .colon where isHead: isHead = false
      case .bar:
        if bars >= columns { keepsSideCondition = false }
        bars += 1
        isEmpty = true
      default:
        if !isHead, isEmpty, bars >= columns { keepsSideCondition = false }
        isEmpty = false
      }
      index += 1
    }
  }
}
