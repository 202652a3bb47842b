import MurunaText

/// The state of a reading: the token at hand, the tree so far, and the names met. Recursive descent, one function a production of
/// `grammar.md`, in files named after its parts.
///
/// A node is opened before its children and closed behind them; a node that turns out to have been begun earlier (the left side of an
/// operator) is inserted at the index where it begins.
struct Parser {
  private(set) var tree = SyntaxTree()
  var names: NameTable
  private(set) var lexer = Lexer()
  private(set) var token = Token(.end, 0, 0)
  /// The end of the token before.
  private(set) var previousEnd: UInt32 = 0
  /// The token before, for faults that blame it.
  private(set) var previousToken = Token(.end, 0, 0)
  /// The last token that was no newline.
  private(set) var previousSolid = Token(.end, 0, 0)

  var depth = 0
  /// Side condition S9.
  static let deepest = 200

  /// The last thing that was read: a `{` on the next line may be its own.
  var lastThing = 0

  /// A line that was read on past its end turned out to be the next statement.
  var endsEarly = false
  /// Faults from here on are of another statement.
  private var statement = 0
  private var faultyStatement = -1
  /// How many `[` were read as if they were not there: so are as many `]`.
  private var openBrackets = 0
  private var outsideBrackets = false

  var repair = BraceRepair()
  var unbalancedBraces = false
  /// The last brace that closed a block, for the fault of one too many.
  var lastClosed: ByteRange?

  init(names: consuming NameTable, size: Int) {
    self.names = names
    let guess = size / 7 + 16
    tree.kinds.reserveCapacity(guess)
    tree.starts.reserveCapacity(guess)
    tree.ends.reserveCapacity(guess)
    tree.subtreeEnds.reserveCapacity(guess)
    tree.payloads.reserveCapacity(guess)
  }

  // MARK: - Tokens

  mutating func advance(_ s: Span<UInt8>) {
    if token.fault != nil { reportToken(s) }
    if token.kind != .newline { previousSolid = token }
    previousEnd = token.end
    previousToken = token
    token = lexer.next(s)
    if openBrackets > 0, token.fault == .squareBracket, s[Int(token.start)] == 0x5D {
      openBrackets -= 1
      if openBrackets == 0 { insideParentheses = outsideBrackets }
      token = lexer.next(s)
    }
  }

  /// Passes a `[` as if it were not there, and with it the `]` that belongs to it.
  mutating func passBracket(_ s: Span<UInt8>) {
    if openBrackets == 0 { outsideBrackets = insideParentheses }
    openBrackets += 1
    insideParentheses = true
    advance(s)
  }

  mutating func start(_ s: Span<UInt8>) { token = lexer.next(s) }

  /// Forgets the nodes from `node` on, and reads again from where the first of them began, behind the word at `head`.
  mutating func rewind(to node: Int, behind head: ByteRange, _ s: Span<UInt8>) {
    let start = Int(tree.starts[node])
    tree.truncate(to: node)
    lexer.restart(at: start, behind: Token(.word, Int(head.start), Int(head.end)))
    previousEnd = head.end
    previousToken = Token(.word, Int(head.start), Int(head.end))
    token = lexer.next(s)
  }

  /// Whether newlines mean nothing from the next token on. To be set before the bracket is passed.
  var insideParentheses: Bool {
    get { lexer.insideParentheses }
    set { lexer.insideParentheses = newValue }
  }

  /// The token after the one at hand. Seldom asked.
  func peek(_ s: Span<UInt8>) -> Token {
    var probe = lexer
    return probe.next(s)
  }

  /// The two tokens after the one at hand.
  func peekTwo(_ s: Span<UInt8>) -> (Token, Token) {
    var probe = lexer
    let first = probe.next(s)
    return (first, probe.next(s))
  }

  func column(_ s: Span<UInt8>) -> UInt32 { token.start &- UInt32(truncatingIfNeeded: lexer.lineStart) }

  // MARK: - Nodes

  var count: Int { tree.kinds.count }
  func kind(_ index: Int) -> SyntaxKind { tree.kinds[index] }
  func range(_ index: Int) -> ByteRange { ByteRange(start: tree.starts[index], end: tree.ends[index]) }

  func isLast(_ index: Int) -> Bool { Int(tree.subtreeEnds[index]) == count }

  /// Where something missing before a line end would be typed.
  var previousLineEnd: UInt32 { previousSolid.end }

  @inline(__always)
  mutating func append(_ kind: SyntaxKind, _ start: UInt32, _ end: UInt32, _ payload: UInt32) {
    tree.kinds.append(kind)
    tree.starts.append(start)
    tree.ends.append(end)
    tree.payloads.append(payload)
    tree.subtreeEnds.append(UInt32(truncatingIfNeeded: tree.kinds.count))
  }

  /// A node whose children follow.
  @inline(__always)
  mutating func open(_ kind: SyntaxKind, payload: UInt32 = 0) -> Int {
    append(kind, token.start, token.end, payload)
    return count &- 1
  }

  @inline(__always)
  mutating func close(_ index: Int) {
    tree.ends[index] = max(previousEnd, tree.starts[index])
    tree.subtreeEnds[index] = UInt32(truncatingIfNeeded: tree.kinds.count)
  }

  mutating func setKind(_ index: Int, _ kind: SyntaxKind) { tree.kinds[index] = kind }
  mutating func setPayload(_ index: Int, _ payload: UInt32) { tree.payloads[index] = payload }

  /// A node around everything from `index` on; it still has to be closed.
  mutating func wrap(_ kind: SyntaxKind, at index: Int, payload: UInt32 = 0) {
    let start = tree.starts[index]
    if index == count &- 1 {
      // Most left sides are one leaf: it moves up by being made again.
      append(tree.kinds[index], start, tree.ends[index], tree.payloads[index])
      tree.kinds[index] = kind
      tree.payloads[index] = payload
      return
    }
    tree.kinds.insert(kind, at: index)
    tree.starts.insert(start, at: index)
    tree.ends.insert(start, at: index)
    tree.payloads.insert(payload, at: index)
    tree.subtreeEnds.insert(0, at: index)
    for moved in (index &+ 1)..<tree.subtreeEnds.count { tree.subtreeEnds[moved] &+= 1 }
  }

  /// A leaf for the token at hand, which is passed.
  @inline(__always)
  mutating func leaf(_ kind: SyntaxKind, _ s: Span<UInt8>, payload: UInt32 = 0) {
    append(kind, token.start, token.end, payload)
    advance(s)
  }

  /// A name for the token at hand, whatever it is.
  @inline(__always)
  mutating func name(_ s: Span<UInt8>) {
    let id = names.intern(s, token.range)
    leaf(.name, s, payload: id.raw)
  }

  /// An operator's leaf for the token at hand.
  mutating func op(_ operation: Operator, _ s: Span<UInt8>) { leaf(.operator, s, payload: operation.rawValue) }

  /// Stretches the leaf just made to the end of the token before: `is not`.
  mutating func stretchLeaf(_ operation: Operator) {
    tree.ends[count - 1] = previousEnd
    tree.payloads[count - 1] = operation.rawValue
  }

  mutating func stretchName(_ index: Int, to end: UInt32, _ id: NameID) {
    tree.ends[index] = end
    tree.payloads[index] = id.raw
  }

  mutating func setRange(_ index: Int, _ start: UInt32, _ end: UInt32) {
    tree.starts[index] = start
    tree.ends[index] = end
  }

  /// An empty node where something is missing: just behind the token before.
  mutating func missing(_ fault: SyntaxFault.Kind) {
    append(.missing, previousEnd, previousEnd, UInt32(fault.rawValue))
  }

  // MARK: - Faults

  /// One statement has one fault: what follows it there is its consequence. Faults of tokens are always said.
  mutating func report(_ kind: SyntaxFault.Kind, _ range: ByteRange, related: ByteRange? = nil) {
    if faultyStatement == statement { return }
    tree.faults.append(SyntaxFault(kind, range, related: related))
    faultyStatement = statement
  }

  private mutating func reportToken(_ s: Span<UInt8>) {
    guard let fault = token.fault else { return }
    var range = token.range
    if fault == .stuckUnit { range = ByteRange(Int(token.start), lexer.wordEnd(s, Int(token.end))) }
    tree.faults.append(SyntaxFault(fault, range))
    if !fault.isWarning { faultyStatement = statement }
  }

  /// From here on faults are told again.
  mutating func beginStatement() {
    statement += 1
    if openBrackets > 0 {
      openBrackets = 0
      insideParentheses = outsideBrackets
    }
  }

  /// The tree, with its faults in order of place.
  consuming func finished(_ s: Span<UInt8>) -> SyntaxTree {
    tree.faults += lexer.oddSpaces.map { SyntaxFault(.oddSpace, $0) }
    addRawFaults(s)
    if tree.faults.count > 1 {
      tree.faults.sort { ($0.range.start, $0.range.end, $0.kind.rawValue) < ($1.range.start, $1.range.end, $1.kind.rawValue) }
    }
    return tree
  }

  private mutating func addRawFaults(_ s: Span<UInt8>) {
    for problem in scanScalars(s) {
      let kind: SyntaxFault.Kind? =
        switch problem.kind {
        case .bidiControl: .bidiControl
        case .lineBreak: .lineBreak
        case .control: .control
        case .invisible, .noncharacter: .invisible
        case .loneReturn: .loneReturn
        // In code the lexer has said so; in texts and comments they are data.
        case .invisibleInCode, .privateUse, .unassigned: nil
        }
      if let kind { tree.faults.append(SyntaxFault(kind, problem.range)) }
    }
  }
}
