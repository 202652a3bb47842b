import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Where the syntax of the program's files is broken: what is found wrong with the meaning of such a statement is a consequence, and
/// stays unsaid until the statement can be read.
struct Damage: Sendable {
  /// By source, in order: statements that hold a fault, of declarations what stands before their braces.
  private var statements: [[ByteRange]] = []
  /// By source, in order: the faults themselves.
  private var faults: [[ByteRange]] = []
  /// By source, in order: texts that are opened and never closed.
  private var texts: [[ByteRange]] = []
  /// Whether everything could be read.
  private(set) var isEmpty = true

  init(_ units: [Model.Unit]) {
    guard units.contains(where: { !$0.isLibrary && !$0.tree.faults.isEmpty }) else { return }
    for unit in units {
      let errors = unit.isLibrary ? [] : unit.tree.faults.filter { !$0.kind.isWarning }
      faults.append(errors.map(\.range))
      texts.append(errors.filter { $0.kind == .unclosedText }.map(\.range))
      if !errors.isEmpty { isEmpty = false }
      statements.append(errors.isEmpty ? [] : Self.statements(in: unit.tree, with: errors.filter { !Self.isBetween($0.kind) }.map(\.range), unit.source.bytes))
    }
  }

  /// Whether a place lies in a statement that could not be read.
  func covers(_ place: Place) -> Bool {
    guard Int(place.source.index) < statements.count else { return false }
    let all = statements[Int(place.source.index)]
    let next = Self.first(in: all) { $0.start > place.range.start }
    // Of statements inside each other only the outermost counts.
    return next > 0 && place.range.end <= all[next - 1].end
  }

  /// Whether there is a fault anywhere in a stretch of text.
  func touches(_ place: Place) -> Bool {
    guard Int(place.source.index) < faults.count else { return false }
    return Self.begins(in: place.range, faults[Int(place.source.index)])
  }

  /// Whether a text that is never closed took away something that a declaration says of itself. What the declarations inside it lost is theirs.
  func swallows(_ declaration: Node, _ tree: SyntaxTree, _ source: SourceID) -> Bool {
    guard Int(source.index) < texts.count, !texts[Int(source.index)].isEmpty else { return false }
    let all = texts[Int(source.index)], whole = tree.range(declaration)
    guard Self.begins(in: whole, all) else { return false }
    guard let body = tree.children(declaration).first(where: { tree.kind($0) == .body }) else { return true }
    return Self.begins(in: ByteRange(start: whole.start, end: tree.range(body).start), all)
      || tree.children(body).contains { tree.kind($0) == .field && Self.begins(in: tree.range($0), all) }
  }

  /// Whether what stands behind the name of a declaration could not be read: it may have been its block, `drill ( station: Marka )`.
  func losesDetails(_ declaration: Node, _ tree: SyntaxTree, _ source: SourceID) -> Bool {
    guard Int(source.index) < statements.count, !statements[Int(source.index)].isEmpty else { return false }
    let children = tree.children(declaration)
    return children.contains { tree.kind($0) == .unexpected } && !children.contains { tree.kind($0) == .body }
  }

  /// Faults that stand between statements, and harm none.
  private static func isBetween(_ kind: SyntaxFault.Kind) -> Bool {
    kind == .colonBeforeBlock || kind == .missingBrace || kind == .extraBrace || kind == .extraComma || kind == .reservedValue
  }

  private static func statements(in tree: SyntaxTree, with faults: [ByteRange], _ bytes: [UInt8]) -> [ByteRange] {
    var found: [ByteRange] = []
    guard !faults.isEmpty else { return found }
    for index in 0..<tree.count {
      let node = Node(UInt32(index))
      var range = tree.range(node)
      switch tree.kind(node) {
      case .field, .definition, .command: break
      case .declaration, .defaults:
        if let body = tree.children(node).first(where: { tree.kind($0) == .body }) { range = ByteRange(start: range.start, end: tree.range(body).start) }
      default: continue
      }
      // What could not be read behind a value is none of its field's nodes.
      var end = Int(range.end)
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      range = ByteRange(Int(range.start), end)
      if let last = found.last, range.start < last.end { continue }
      if begins(in: range, faults) { found.append(range) }
    }
    return found
  }

  /// Whether one of several faults, which are in order, begins in a stretch of text.
  private static func begins(in range: ByteRange, _ faults: [ByteRange]) -> Bool {
    let next = first(in: faults) { $0.start >= range.start }
    return next < faults.count && faults[next].start <= range.end
  }

  private static func first(in ranges: [ByteRange], where isBehind: (ByteRange) -> Bool) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Model {
  /// Whether what is found at a place follows from a fault of syntax that has been told.
  package func isConsequence(_ place: Place) -> Bool { damage.covers(place) }

  /// Whether the fields of a thing may stand in what could not be read behind its name.
  func losesDetails(_ entity: EntityID) -> Bool {
    guard !damage.isEmpty else { return false }
    let source = self.source(of: entity)
    return damage.losesDetails(entities.nodes[entity.index], tree(source), source)
  }
}
