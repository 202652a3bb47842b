import MurunaSyntax
import MurunaText

/// The statements that a session was told, in order: its whole state. Going back is leaving out the last, and a branch is a copy.
package struct Journal: Sendable {
  package private(set) var steps = Chunked<Step>()
  /// What was undone last comes first again.
  package private(set) var undone = Chunked<Step>()
  package private(set) var checkpoints: [(name: String, depth: Int)] = []
  /// So many steps at the beginning are not taken back: what was there before anybody entered anything.
  package private(set) var base = 0

  /// What was entered at once, and is undone at once.
  package struct Step: Sendable {
    package let number: Int
    package var content: Content
    /// Of files: what was read, as it was said.
    package var path = ""
    /// What is declared again further down, and so no longer counts: ranges of its bytes.
    package var superseded: [Range<Int>] = []
    /// What was deleted further down: ranges of its bytes, statements or what stands in one.
    package var deleted: [Range<Int>] = []
    /// The same of files that were read, in the order in which it was deleted.
    fileprivate var deletedInFiles: [Place] = []
    /// For each of its statements that have a key, in order: where that was declared before it; none where nothing was.
    fileprivate var earlier: [Declared?] = []

    package enum Content: Sendable {
      /// The bytes are the ones that the program reads: there is no second copy.
      case statements([UInt8], [Statement])
      /// Files that were read.
      case files([Source])
      /// Things that were taken away, in the words of the entry, and where earlier steps say them.
      case deletion([String], [Place])
    }

    /// Bytes of a step, by its number.
    package struct Place: Hashable, Sendable {
      package let number: Int
      package let range: Range<Int>
      /// In a file: which, and what stands there. A file that has changed since may have it elsewhere, or no more.
      package var file: String?
      var text: [UInt8] = []
    }

    package struct Statement: Hashable, Sendable {
      private let bytes: Range<UInt32>
      package var range: Range<Int> { Int(bytes.lowerBound)..<Int(bytes.upperBound) }
      /// What it declares, so that it is known when it is declared again; nil for what may stand beside its like.
      package let key: String?
      package let head: String
      /// What it is called, where it declares a thing.
      package var name: String? {
        guard let key, key.hasPrefix("thing "), let blank = head.firstIndex(of: " ") else { return nil }
        return String(head[head.index(after: blank)...])
      }

      init(range: Range<Int>, key: String?, head: String) {
        bytes = UInt32(range.lowerBound)..<UInt32(range.upperBound)
        (self.key, self.head) = (key, head)
      }
    }
  }

  /// Where each key was declared last.
  private var latest = Sharded<Declared>()

  /// In 32 bits each: there is one for every key.
  fileprivate struct Declared: Sendable {
    private let number: UInt32
    private let start: UInt32
    private let end: UInt32

    init(step: Int, range: Range<Int>) {
      (number, start, end) = (UInt32(step), UInt32(range.lowerBound), UInt32(range.upperBound))
    }

    var step: Int { Int(number) }
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Returns the steps of which less counts now than did.
  @discardableResult
  package mutating func append(_ content: Step.Content, number: Int, path: String = "") -> Set<Int> {
    steps.append(Step(number: number, content: content, path: path))
    undone = Chunked()
    return supersede(by: steps.count - 1)
  }

  /// What has been told so far is what everything goes on from.
  mutating func begin() { base = steps.count }

  /// How many steps can be taken back.
  package var depth: Int { steps.count - base }

  /// Whether something is declared by a key, and counts.
  package func declares(_ key: String) -> Bool { latest[key] != nil }

  package mutating func undo() -> Step? {
    guard depth > 0 else { return nil }
    restore(before: steps.count - 1)
    let step = steps.removeLast()
    undone.append(step)
    checkpoints.removeAll { $0.depth > steps.count }
    return step
  }

  package mutating func redo() -> Step? {
    guard !undone.isEmpty else { return nil }
    let step = undone.removeLast()
    steps.append(step)
    _ = supersede(by: steps.count - 1)
    return step
  }

  /// What was told here and not there.
  func steps(without other: Journal) -> [Step] {
    let known = Set(other.steps.map(\.number))
    return steps.filter { !known.contains($0.number) }
  }

  /// The same steps with other contents: files that were read again.
  mutating func replace(_ steps: Chunked<Step>) {
    self.steps = steps
    supersede()
  }

  package mutating func mark(_ name: String) {
    checkpoints.removeAll { $0.name == name }
    checkpoints.append((name, steps.count))
  }

  package func depth(of checkpoint: String) -> Int? { checkpoints.first { $0.name == checkpoint }?.depth }

  /// What steps say that later ones say anew, from the first step on.
  private mutating func supersede() {
    latest = Sharded()
    for index in steps.indices {
      steps[index].superseded = []
      steps[index].deleted = []
      steps[index].deletedInFiles = []
      _ = supersede(by: index)
    }
  }

  /// What a step says no longer counts where an earlier one said it.
  private mutating func supersede(by index: Int) -> Set<Int> {
    if case .deletion(_, let places) = steps[index].content { return delete(places, by: index) }
    guard case .statements(_, let statements) = steps[index].content else { return [] }
    var all: [Declared?] = []
    var changed: Set<Int> = []
    for statement in statements {
      guard let key = statement.key else { continue }
      let earlier = latest[key]
      latest[key] = Declared(step: index, range: statement.range)
      all.append(earlier)
      // Twice within one entry is a mistake, and told as one.
      guard let earlier, earlier.step != index else { continue }
      steps[earlier.step].superseded.append(earlier.range)
      changed.insert(earlier.step)
    }
    steps[index].earlier = all.contains { $0 != nil } ? all : []
    return changed
  }

  /// What is deleted no longer counts, and may be declared as if it had never been.
  private mutating func delete(_ places: [Step.Place], by index: Int) -> Set<Int> {
    var all: [Declared?] = []
    var changed: Set<Int> = []
    for place in places {
      guard let step = steps.indices.first(where: { steps[$0].number == place.number }), step < index else { continue }
      if place.file == nil { steps[step].deleted.append(place.range) } else { steps[step].deletedInFiles.append(place) }
      changed.insert(step)
      guard let key = steps[step].key(of: place.range), let known = latest[key], known.step == step, known.range == place.range else { continue }
      all.append(known)
      latest[key] = nil
    }
    steps[index].earlier = all
    return changed
  }

  private mutating func restoreDeleted(_ places: [Step.Place], by index: Int) {
    for place in places {
      guard let step = steps.indices.first(where: { steps[$0].number == place.number }) else { continue }
      if place.file != nil {
        if let last = steps[step].deletedInFiles.lastIndex(of: place) { steps[step].deletedInFiles.remove(at: last) }
      } else if let last = steps[step].deleted.lastIndex(of: place.range) {
        steps[step].deleted.remove(at: last)
      }
    }
    for case let known? in steps[index].earlier { if let key = steps[known.step].key(of: known.range) { latest[key] = known } }
  }

  /// What a step took the place of counts again: going back costs what is taken back.
  private mutating func restore(before index: Int) {
    if case .deletion(_, let places) = steps[index].content { return restoreDeleted(places, by: index) }
    guard case .statements(_, let statements) = steps[index].content else { return }
    var earlier = steps[index].earlier
    for statement in statements.reversed() {
      guard let key = statement.key else { continue }
      let before = earlier.popLast() ?? nil
      latest[key] = before
      if let before, before.step != index, let place = steps[before.step].superseded.lastIndex(of: before.range) { steps[before.step].superseded.remove(at: place) }
    }
  }
}

extension Journal.Step {
  /// What it is about, in the user's own words: `risk FlashFlood`.
  package var heads: [String] {
    switch content {
    case .statements(_, let statements): statements.map(\.head)
    case .files(let files): path.isEmpty ? files.map(\.path) : [path]
    case .deletion(let heads, _): [":delete " + heads.joined(separator: ", ")]
    }
  }

  /// The key of the statement that is some of its bytes.
  fileprivate func key(of range: Range<Int>) -> String? {
    guard case .statements(_, let statements) = content else { return nil }
    return statements.first { $0.range == range }?.key
  }

  /// Whether nothing of it counts any more.
  var isGone: Bool {
    switch content {
    case .statements(_, let statements):
      if deleted.isEmpty { return superseded.count >= statements.count }
      return statements.allSatisfy { superseded.contains($0.range) || deleted.contains($0.range) }
    case .files: return false
    case .deletion: return true
    }
  }

  /// Whether nothing that was declared before it was declared by it anew, and nothing after it says what it says.
  var stoodAlone: Bool {
    if case .statements = content { return superseded.isEmpty && earlier.isEmpty && deleted.isEmpty }
    return false
  }

  /// How many files were read; nil where something was declared.
  package var fileCount: Int? {
    if case .files(let files) = content { return files.count }
    return nil
  }

  /// Its program, the bytes of what no longer counts blanked out so that places stay; nothing if nothing of it counts.
  var sources: [Source] {
    switch content {
    case .files(let files): return deletedInFiles.isEmpty ? files : files.map(withoutDeleted)
    case .deletion: return []
    case .statements(var bytes, _):
      if isGone { return [] }
      for range in superseded + deleted {
        for index in range where bytes[index] != 0x0A { bytes[index] = 0x20 }
      }
      return [Source(path: "#\(number)", bytes: bytes)]
    }
  }

  /// A file with blanks where things were deleted, so that places stay.
  private func withoutDeleted(_ file: Source) -> Source {
    var bytes = file.bytes
    for place in deletedInFiles where place.file == file.path {
      let isWhereItWas = place.range.upperBound <= bytes.count && bytes[place.range].elementsEqual(place.text)
      guard let range = isWhereItWas ? place.range : bytes.firstRange(of: place.text) else { continue }
      for index in range where bytes[index] != 0x0A { bytes[index] = 0x20 }
    }
    return Source(path: file.path, bytes: bytes, origin: file.origin)
  }

  /// What of it still counts, as it would be typed.
  package var text: String {
    guard case .statements(let bytes, let statements) = content else { return "" }
    if superseded.isEmpty, deleted.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    return statements.filter { !superseded.contains($0.range) && !deleted.contains($0.range) }.map { text(of: $0.range, bytes) }.joined(separator: "\n")
  }

  /// A statement without what was deleted in it, and without the lines on which nothing else stood.
  private func text(of statement: Range<Int>, _ bytes: [UInt8]) -> String {
    let gone = deleted.filter { statement.lowerBound <= $0.lowerBound && $0.upperBound <= statement.upperBound }
    if gone.isEmpty { return String(decoding: bytes[statement], as: UTF8.self) }
    var lines: [String] = []
    var start = statement.lowerBound
    while start < statement.upperBound {
      let end = bytes[start..<statement.upperBound].firstIndex(of: 0x0A) ?? statement.upperBound
      let left = (start..<end).filter { index in !gone.contains { $0.contains(index) } }.map { bytes[$0] }
      let isEmptied = left.count < end - start && left.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x3B }
      if !isEmptied, !(start == end && gone.contains { $0.contains(start) }) { lines.append(String(decoding: left, as: UTF8.self)) }
      start = end + 1
    }
    return lines.joined(separator: "\n")
  }
}

/// An entry taken apart: what it declares and what it asks, in order.
struct EntryReader {
  let bytes: [UInt8]
  let tree: SyntaxTree

  enum Part {
    /// Declarations and fields that follow one another, and the bytes that are theirs with the comments between.
    case statements([Journal.Step.Statement], Range<Int>)
    case command(Node)
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    var names = NameTable()
    tree = parse(bytes, names: &names)
  }

  var hasFaults: Bool { !tree.faults.allSatisfy(\.kind.isWarning) }

  var parts: [Part] {
    var result: [Part] = []
    var group: [Journal.Step.Statement] = []
    var start = 0
    guard tree.count > 0 else { return [] }
    for node in tree.children(tree.root) {
      guard tree.kind(node) == .command else {
        group.append(statement(node))
        continue
      }
      let range = tree.range(node).indices
      if !group.isEmpty { result.append(.statements(group, start..<range.lowerBound)) }
      group = []
      start = range.upperBound
      result.append(.command(node))
    }
    if !group.isEmpty { result.append(.statements(group, start..<bytes.count)) }
    return result
  }

  private func statement(_ node: Node) -> Journal.Step.Statement {
    let range = tree.range(node).indices
    let children = Array(tree.children(node))
    guard let first = children.first else { return .init(range: range, key: nil, head: "") }
    let word = text(first)
    switch tree.kind(node) {
    case .field: return .init(range: range, key: "field " + IdentityKey.of(word), head: word + ":")
    case .declaration:
      guard children.count > 1, [.name, .number, .code, .path].contains(tree.kind(children[1])) else {
        return .init(range: range, key: nil, head: word)
      }
      let name = text(children[1])
      let key = "\(IdentityKey.of(name))"
      // A change may be followed by others of the same thing: only one that sets the same fields takes its place.
      if KernelHead.change.contains(word) { return .init(range: range, key: "change \(key) \(fields(in: children))", head: word + " " + name) }
      if KernelHead.extend.contains(word) { return .init(range: range, key: nil, head: word + " " + name) }
      return .init(range: range, key: (KernelHead.own.contains(word) ? "own \(IdentityKey.of(word)) " : "thing ") + key, head: word + " " + name)
    default: return .init(range: range, key: nil, head: word)
    }
  }

  /// What is said in the braces of a change: its fields, and what it declares by kind and name.
  private func fields(in children: [Node]) -> String {
    guard let body = children.first(where: { tree.kind($0) == .body }) else { return "" }
    let all = tree.children(body).map { statement in
      tree.children(statement).prefix(tree.kind(statement) == .field ? 1 : 2).map { IdentityKey.of(text($0)) }.joined(separator: ".")
    }
    return all.sorted().joined(separator: " ")
  }

  func text(_ node: Node) -> String { String(decoding: bytes[tree.range(node).indices], as: UTF8.self) }
}
