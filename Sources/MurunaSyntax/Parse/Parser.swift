import MurunaText

/// The state of a reading: the token at hand, the tree so far, and the names met. Recursive descent, one function a production of
/// `grammar.md`, in files named after its parts.
///
/// A node is opened before its children and closed behind them; a node that turns out to have been begun earlier (the left side of an
/// operator) is inserted at the index where it begins.
struct Parser {
  private var nodes: [SyntaxTree.Record] = []
  private var topStatements: [SyntaxTree.Statement] = []
  var hasHoles = false
  private var faults: [SyntaxFault] = []
  var names: NameTable
  private var recent: RecentNames
  private(set) var lexer = Lexer()
  private(set) var token = Token(.end, 0, 0)
  /// The end of the token before.
  private(set) var previousEnd: UInt32 = 0
  /// The token before, for faults that blame it.
  private(set) var previousToken = Token(.end, 0, 0)
  /// The last token before that one; a newline never follows a newline.
  private var beforePrevious = Token(.end, 0, 0)
  /// The last token that was no newline.
  var previousSolid: Token { previousToken.kind == .newline ? beforePrevious : previousToken }

  var depth = 0
  /// Side condition S9.
  static let deepest = 200
  /// `a is b is c …`, `a and b or c and …` are faults that nest a level for each link: so many are kept of all that stand in one
  /// statement of the program, since each pair of parentheses may hold such a chain and be the first link of another.
  static let longestChain = 50
  var chainLinks = 0

  /// In a row whose cells are parted by commas or semicolons: these end a value.
  var endsCellsByComma = false

  /// In a row of a table: how many columns stand behind the one at hand.
  var columnsLeft = 0

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

  var openedOnLine = OpenedOnLine(line: -1, blocks: 0)

  /// Where the last line begins on which commas stand between fields.
  var lineOfCommas = -1

  /// Where a member of a list ends that lacked the comma before it.
  var listEnd = -1

  /// The text ends where something was still to come.
  var isIncomplete = false

  /// Whether blocks of examples are passed over: see `parseWithoutExamples`.
  var leavesOutExamples = false

  var repair = BraceRepair()
  /// Whether this reading is the last, whatever the braces are.
  var isRead = true
  var unbalancedBraces = false
  /// The last brace that closed a block, for the fault of one too many.
  var lastClosed: ByteRange?

  init(names: consuming NameTable, size: Int, hasRoom: Bool = true) {
    self.names = names
    recent = RecentNames(size: size)
    lexer.countsBars = false
    // Five nodes a line of 25 bytes is usual.
    if hasRoom { nodes.reserveCapacity(size / 5 + 4) }
  }

  /// For a second reading of the same text, in the room of the first: of a large text that is a third of all memory.
  mutating func startAgain(_ repair: BraceRepair, size: Int) {
    var second = Parser(names: NameTable(), size: size, hasRoom: false)
    swap(&second.names, &names)
    swap(&second.nodes, &nodes)
    second.nodes.removeAll(keepingCapacity: true)
    second.repair = repair
    self = second
  }

  // MARK: - Tokens

  mutating func advance(_ s: Span<UInt8>) {
    if token.hasFault { reportToken(s) }
    beforePrevious = previousToken
    previousEnd = token.end
    previousToken = token
    token = lexer.next(s)
    if openBrackets > 0, token.fault == .squareBracket, s[Int(token.start)] == 0x5D {
      openBrackets -= 1
      if openBrackets == 0 { insideParentheses = outsideBrackets }
      token = lexer.next(s)
    }
    if token.kind == .closeParenthesis { token = repair.meant(token) }
  }

  /// Passes a `[` as if it were not there, and with it the `]` that belongs to it.
  mutating func passBracket(_ s: Span<UInt8>) {
    if openBrackets == 0 { outsideBrackets = insideParentheses }
    openBrackets += 1
    insideParentheses = true
    advance(s)
  }

  mutating func start(_ s: Span<UInt8>) { token = lexer.next(s) }

  /// Reads on at the start of another line.
  mutating func restart(at position: Int, _ s: Span<UInt8>) {
    lexer.restart(at: position, behind: Token(.newline, position, position))
    token = lexer.next(s)
  }

  /// Forgets the nodes from `node` on, and reads again from where the first of them began, behind the word at `head`.
  mutating func rewind(to node: Int, behind head: ByteRange, _ s: Span<UInt8>) {
    let start = Int(nodes[node].start)
    nodes.removeSubrange(node...)
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

  /// Whether bars are tokens from the next one on.
  var countsBars: Bool {
    get { lexer.countsBars }
    set { lexer.countsBars = newValue }
  }

  /// What tabs are behind the token at hand.
  mutating func countTabs(_ tabs: Lexer.Tabs) { lexer.tabs = tabs }

  /// The token after the one at hand. Seldom asked.
  func peek(_ s: Span<UInt8>) -> Token {
    var probe = lexer
    return repair.meant(probe.next(s))
  }

  /// The two tokens after the one at hand.
  func peekTwo(_ s: Span<UInt8>) -> (Token, Token) {
    var probe = lexer
    let first = probe.next(s)
    return (repair.meant(first), repair.meant(probe.next(s)))
  }

  func column(_ s: Span<UInt8>) -> UInt32 { token.start &- UInt32(truncatingIfNeeded: lexer.lineStart) }

  // MARK: - Nodes

  var count: Int { nodes.count }
  /// The payload of the leaf just made.
  var lastPayload: UInt32 { nodes[nodes.count - 1].payload }
  func kind(_ index: Int) -> SyntaxKind { nodes[index].kind }
  func range(_ index: Int) -> ByteRange { ByteRange(start: nodes[index].start, end: nodes[index].end) }

  func isLast(_ index: Int) -> Bool { Int(nodes[index].subtreeEnd(at: UInt32(truncatingIfNeeded: index))) == nodes.count }

  /// Where something missing before a line end would be typed.
  var previousLineEnd: UInt32 { previousSolid.end }

  @inline(__always)
  mutating func append(_ kind: SyntaxKind, _ start: UInt32, _ end: UInt32, _ payload: UInt32) {
    nodes.append(SyntaxTree.Record(start: start, end: end, link: payload, kind: kind, detail: SyntaxTree.Record.leaf))
  }

  /// A node whose children follow.
  @inline(__always)
  mutating func open(_ kind: SyntaxKind, payload: UInt8 = 0) -> Int {
    nodes.append(SyntaxTree.Record(start: token.start, end: token.end, link: 0, kind: kind, detail: payload))
    return nodes.count &- 1
  }

  @inline(__always)
  mutating func close(_ index: Int) {
    var record = nodes[index]
    record.end = max(previousEnd, record.start)
    record.link = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index] = record
  }

  /// Note what has been read at the top since this was last called, while it is at hand.
  mutating func noteStatements() {
    var next = topStatements.last.map { Int(nodes[Int($0.node.index)].subtreeEnd(at: $0.node.index)) } ?? 1
    while next < nodes.count {
      let record = nodes[next]
      let end = Int(record.subtreeEnd(at: UInt32(truncatingIfNeeded: next)))
      let isNamed = next &+ 1 < end && nodes[next &+ 1].kind == .name
      topStatements.append(SyntaxTree.Statement(node: Node(next), kind: record.kind, head: isNamed ? NameID(nodes[next &+ 1].payload) : NameID(.max)))
      next = end
    }
  }

  mutating func setKind(_ index: Int, _ kind: SyntaxKind) { nodes[index].kind = kind }

  /// A node around everything from `index` on; it still has to be closed.
  mutating func wrap(_ kind: SyntaxKind, at index: Int) {
    let first = nodes[index]
    let wrapping = SyntaxTree.Record(start: first.start, end: first.start, link: 0, kind: kind, detail: 0)
    if index == nodes.count &- 1 {
      // Most left sides are one leaf: it moves up by being made again.
      nodes.append(first)
      nodes[index] = wrapping
      if first.detail != SyntaxTree.Record.leaf { nodes[index &+ 1].link &+= 1 }
      return
    }
    nodes.insert(wrapping, at: index)
    for moved in (index &+ 1)..<nodes.count where nodes[moved].detail != SyntaxTree.Record.leaf { nodes[moved].link &+= 1 }
  }

  /// A leaf for the token at hand, which is passed.
  @inline(__always)
  mutating func leaf(_ kind: SyntaxKind, _ s: Span<UInt8>, payload: UInt32 = 0) {
    append(kind, token.start, token.end, payload)
    advance(s)
  }

  /// Passes a token whose fault is told otherwise: a `]` that closes a `(`, a bullet.
  mutating func passQuietly(_ s: Span<UInt8>) {
    token.fault = nil
    advance(s)
  }

  /// The word at the head of a statement, which the library knows: stretching strokes in it are decoration.
  @inline(__always)
  mutating func checkHead(_ s: Span<UInt8>) {
    if s[Int(token.start)] >= 0xD8, !token.hasFault { checkStretching(s) }
  }

  private mutating func checkStretching(_ s: Span<UInt8>) {
    var index = Int(token.start)
    while index &+ 1 < Int(token.end) {
      if s[index] == 0xD9, s[index &+ 1] == 0x80 {
        token.fault = .stretchedKeyword
        return
      }
      index &+= 1
    }
  }

  /// A name for the token at hand, whatever it is.
  mutating func name(_ s: Span<UInt8>) {
    let id = recent.id(of: token.range, in: s) ?? remember(s)
    leaf(.name, s, payload: id)
  }

  private mutating func remember(_ s: Span<UInt8>) -> UInt32 {
    let id = names.intern(s, token.range).raw
    recent.remember(id, token.range, in: s)
    return id
  }

  /// An operator's leaf for the token at hand.
  mutating func op(_ operation: Operator, _ s: Span<UInt8>) { leaf(.operator, s, payload: operation.rawValue) }

  /// Stretches the leaf just made to the end of the token before: `is not`.
  mutating func stretchLeaf(_ operation: Operator) {
    nodes[count - 1].end = previousEnd
    nodes[count - 1].link = operation.rawValue
  }

  mutating func stretchName(_ index: Int, to end: UInt32, _ id: NameID) {
    nodes[index].end = end
    nodes[index].link = id.raw
  }

  mutating func setRange(_ index: Int, _ start: UInt32, _ end: UInt32) {
    nodes[index].start = start
    nodes[index].end = end
  }

  /// An empty node where something is missing: just behind the token before.
  mutating func missing(_ fault: SyntaxFault.Kind) {
    append(.missing, previousEnd, previousEnd, UInt32(fault.rawValue))
  }

  // MARK: - Faults

  /// One statement has one fault: what follows it there is its consequence. Faults of tokens are always said.
  mutating func report(_ kind: SyntaxFault.Kind, _ range: ByteRange, related: ByteRange? = nil) {
    if token.kind == .end, kind == .missingBrace || kind == .missingParenthesis || kind == .missingOperand || kind == .extraComma {
      isIncomplete = true
    }
    if faultyStatement == statement { return }
    faults.append(SyntaxFault(kind, range, related: related))
    faultyStatement = statement
  }

  private mutating func reportToken(_ s: Span<UInt8>) {
    guard let fault = token.fault else { return }
    var range = token.range
    if fault == .stuckUnit { range = ByteRange(Int(token.start), lexer.wordEnd(s, Int(token.end))) }
    faults.append(SyntaxFault(fault, range))
    if !fault.isWarning { faultyStatement = statement }
  }

  /// From here on faults are told again.
  mutating func beginStatement() {
    statement += 1
    if depth == 0 { chainLinks = 0 }
    if openBrackets > 0 {
      openBrackets = 0
      insideParentheses = outsideBrackets
    }
  }

  /// The tree of a text that is known to be sound.
  consuming func finished() -> SyntaxTree {
    var tree = SyntaxTree()
    tree.nodes = nodes
    tree.statements = topStatements
    tree.hasHoles = hasHoles
    tree.faults = faults
    return tree
  }

  /// The tree, with its faults in order of place.
  consuming func finished(_ s: Span<UInt8>) -> SyntaxTree {
    var tree = SyntaxTree()
    // Of an entry of a session, of which there may be thousands, no more is kept than it needs.
    tree.nodes = s.count < 1_000 ? Array(nodes[...]) : nodes
    tree.statements = topStatements
    tree.hasHoles = hasHoles
    tree.faults = faults
    tree.isIncomplete = isIncomplete
    tree.faults += lexer.oddSpaces.map { SyntaxFault(.oddSpace, $0) }
    let scalars = scalarFaults(s)
    if !tree.faults.isEmpty || !scalars.isEmpty {
      var thoughts = Afterthoughts(tree.faults)
      thoughts.add(scalars)
      thoughts.dropSignsForColons()
      thoughts.pairQuotes(s)
      thoughts.findMisspeltWords(s)
      thoughts.joinSeparators(s)
      thoughts.joinNeighbours(s)
      tree.faults = thoughts.faults
    }
    if tree.faults.count > 1 {
      tree.faults.sort { ($0.range.start, $0.range.end, $0.kind.rawValue) < ($1.range.start, $1.range.end, $1.kind.rawValue) }
    }
    return tree
  }

  /// What the raw scan finds. In code the lexer has said of odd characters; in comments they are data, in texts worth a word.
  private func scalarFaults(_ s: Span<UInt8>) -> [SyntaxFault] {
    var faults: [SyntaxFault] = []
    let problems = scanScalars(s)
    let texts = problems.contains(where: \.dependsOnContext) ? nodes.indices.filter { nodes[$0].kind == .text } : []
    for problem in problems {
      let kind: SyntaxFault.Kind? =
        switch problem.kind {
        case .bidiControl: .bidiControl
        case .lineBreak: .lineBreak
        case .control: .control
        case .invisible, .noncharacter: .invisible
        case .loneReturn: .loneReturn
        case .privateUse, .unassigned: isInText(problem.range, texts) ? .oddCharacter : nil
        case .invisibleInCode: nil
        }
      if let kind { faults.append(SyntaxFault(kind, problem.range)) }
    }
    return faults
  }

  /// Whether a place is in one of the texts, which are nodes in order of place.
  private func isInText(_ range: ByteRange, _ texts: [Int]) -> Bool {
    var (low, high) = (0, texts.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[texts[middle]].start <= range.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && nodes[texts[low - 1]].end >= range.end
  }
}
