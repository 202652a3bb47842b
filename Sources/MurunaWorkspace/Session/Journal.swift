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
    /// Of files what was read, and of a deletion what was deleted, as it was said.
    package var asked: [String] = []
    package var path: String { asked.joined(separator: " ") }
    /// What is declared again further down, and so no longer counts: ranges of its bytes.
    package var superseded: [Range<Int>] = []
    /// What was deleted further down: ranges of its bytes, statements or what stands in one.
    package var deleted: [Range<Int>] = []
    /// What gave way to a file that says it since it was read again: ranges of its bytes. Nothing brings it back.
    fileprivate var given: [Range<Int>] = []
    /// Of files: what was entered before and gives way to what they say.
    package var givesWay: [Place] = []
    /// The same of files that were read, in the order in which it was deleted.
    fileprivate var deletedInFiles: [Place] = []
    /// For all that its statements declare, in order: where that was declared before it; none where nothing was.
    fileprivate var earlier: [Declared?] = []
    /// What changes said of things that it declares anew.
    fileprivate var dropped: [(key: String, place: Declared)] = []

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
      /// Of a change: what it says of what it names, one by one. Another change takes the place of those that it says too.
      package let parts: [Part]
      /// Of a change: whether nothing is left of it without its parts.
      let isOnlyParts: Bool
      /// What it is called, where it declares a thing.
      package var name: String? { key?.hasPrefix("thing ") == true ? behindItsWord : nil }
      /// The thing that it declares or changes.
      var subject: String? { parts.isEmpty ? name : behindItsWord }

      private var behindItsWord: String? { head.firstIndex(of: " ").map { String(head[head.index(after: $0)...]) } }

      init(range: Range<Int>, key: String?, head: String, parts: [Part] = [], isOnlyParts: Bool = false) {
        bytes = UInt32(range.lowerBound)..<UInt32(range.upperBound)
        (self.key, self.head, self.parts, self.isOnlyParts) = (key, head, parts, isOnlyParts)
      }

      /// The word of the kind of the thing that it declares.
      var kindWord: String { String(head.prefix { $0 != " " }) }

      /// A declaration of a thing of a kind by its own name: `team Crews` and `فريق Crews` are one thing, `risk Flood` and `team Flood` two.
      func declaring(_ kind: String) -> Statement {
        guard let key, key.hasPrefix("thing ") else { return self }
        return Statement(range: range, key: "thing \(Self.thing(ofKey: key)) \(kind)", head: head)
      }

      fileprivate static func thing(ofKey key: String) -> String { String(key.dropFirst("thing ".count).prefix { $0 != " " }) }

      /// A change of what is meant by its words: `change move` and `change P.move` may speak of one thing, `takes` and `مدة` are one field.
      func aimed(at subject: String, field: (String) -> String?) -> Statement {
        let parts = parts.map { part in
          var part = part
          part.subject = subject
          if part.isField, let name = field(part.head) { part.name = name }
          return part
        }
        return Statement(range: range, key: key, head: head, parts: parts, isOnlyParts: isOnlyParts)
      }

      /// By what it is known what it declares.
      var keys: [String] { declared.map(\.key) }

      /// What it declares, with where.
      fileprivate var declared: [(key: String, range: Range<Int>)] {
        if let key { return [(key, range)] }
        return parts.map { ($0.key, $0.range) }
      }
    }

    /// Something that a change says: a field, or a thing that it adds.
    package struct Part: Hashable, Sendable {
      let range: Range<Int>
      /// `takes`, `action brief`: in the words of the entry.
      package let head: String
      let isField: Bool
      /// The thing that is changed, by its path or as it was written.
      fileprivate(set) var subject: String
      fileprivate var name: String

      init(range: Range<Int>, head: String, isField: Bool, subject: String, name: String) {
        (self.range, self.head, self.isField, self.subject, self.name) = (range, head, isField, subject, name)
      }

      var key: String { "change \(subject) \(name)" }

      /// The first name of the path of what is changed.
      fileprivate var root: String { String(subject.prefix { $0 != "." }) }

      fileprivate static func root(of key: String) -> String { String(key.dropFirst("change ".count).prefix { $0 != "." && $0 != " " }) }
    }
  }

  /// Where each key was declared last.
  private var latest = Sharded<Declared>()
  /// By the first name of their paths, what is said in changes of a thing or of what stands in it.
  private var changes = Sharded<[String]>()

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
  package mutating func append(_ content: Step.Content, number: Int, asked: [String] = [], givesWay: [Step.Place] = []) -> Set<Int> {
    steps.append(Step(number: number, content: content, asked: asked, givesWay: givesWay))
    undone = Chunked()
    return supersede(by: steps.count - 1)
  }

  /// What has been told so far is what everything goes on from.
  mutating func begin() { base = steps.count }

  /// How many steps can be taken back.
  package var depth: Int { steps.count - base }

  /// Whether something is declared by a key, and counts.
  func declares(_ key: String) -> Bool { latest[key] != nil }

  /// The same of some of what a statement declares.
  func declaresSome(of statement: Step.Statement) -> Bool { statement.declared.contains { declares($0.key) } }

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

  /// What was entered gives way to files that were read again, which nobody takes back.
  mutating func giveWay(_ places: [Step.Place]) {
    for place in places { if let index = steps.indices.first(where: { steps[$0].number == place.number }) { steps[index].given.append(place.range) } }
    supersede()
  }

  /// Whether nothing that was entered counts.
  var isWithoutStatements: Bool { steps.allSatisfy { $0.fileCount != nil || $0.isGone } }

  /// What was entered and counts, of all that is declared by some keys: the last of each.
  func places(ofSome keys: Set<String>) -> [(head: String, place: Step.Place)] {
    keys.compactMap { key in latest[key].map { (key, $0) } }.sorted { ($0.1.step, $0.1.range.lowerBound) < ($1.1.step, $1.1.range.lowerBound) }.compactMap { key, known in
      guard case .statements(_, let statements) = steps[known.step].content, let statement = statements.first(where: { $0.range.contains(known.range) }) else { return nil }
      return (statement.head, Step.Place(number: steps[known.step].number, range: known.range))
    }
  }

  /// What changes say that count, by the keys of their parts, under what each names.
  var saidInChanges: [(name: String, keys: Set<String>)] {
    var order: [String] = [], all: [String: Set<String>] = [:]
    for step in steps {
      guard case .statements(_, let statements) = step.content else { continue }
      for statement in statements where !statement.parts.isEmpty {
        let keys = statement.parts.filter { !step.gone.contains($0.range) }.map(\.key)
        guard let name = statement.subject, !keys.isEmpty else { continue }
        if all[name] == nil { order.append(name) }
        all[name, default: []].formUnion(keys)
      }
    }
    return order.map { ($0, all[$0] ?? []) }
  }

  package mutating func mark(_ name: String) {
    checkpoints.removeAll { $0.name == name }
    checkpoints.append((name, steps.count))
  }

  package func depth(of checkpoint: String) -> Int? { checkpoints.first { $0.name == checkpoint }?.depth }

  /// What steps say that later ones say anew, from the first step on.
  private mutating func supersede() {
    latest = Sharded()
    changes = Sharded()
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
    if !steps[index].givesWay.isEmpty { return delete(steps[index].givesWay, by: index) }
    guard case .statements(_, let statements) = steps[index].content else { return [] }
    let given = steps[index].given
    var all: [Declared?] = []
    var changed: Set<Int> = []
    steps[index].dropped = []
    for statement in statements {
      if statement.name != nil { changed.formUnion(dropChanges(of: statement, by: index)) }
      for part in statement.parts where latest[part.key] == nil && !given.contains(part.range) { changes[part.root] = (changes[part.root] ?? []) + [part.key] }
      for (key, range) in statement.declared {
        if given.contains(range) {
          all.append(nil)
          continue
        }
        let earlier = latest[key]
        latest[key] = Declared(step: index, range: range)
        all.append(earlier)
        guard let earlier, earlier.step != index || statement.setsAgain(earlier.range, range) else { continue }
        steps[earlier.step].superseded.append(earlier.range)
        changed.insert(earlier.step)
      }
    }
    steps[index].earlier = all.contains { $0 != nil } ? all : []
    return changed
  }

  /// Whoever declares a thing anew says all of it: what was changed of it before no longer counts.
  private mutating func dropChanges(of statement: Step.Statement, by index: Int) -> Set<Int> {
    guard let key = statement.key, latest[key] != nil, let keys = changes[Step.Statement.thing(ofKey: key)] else { return [] }
    changes[Step.Statement.thing(ofKey: key)] = nil
    var changed: Set<Int> = []
    for key in keys {
      guard let known = latest[key], known.step != index else { continue }
      steps[known.step].superseded.append(known.range)
      steps[index].dropped.append((key, known))
      latest[key] = nil
      changed.insert(known.step)
    }
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
      for (key, range) in steps[step].declared(in: place.range) {
        guard let known = latest[key], known.step == step, known.range == range else { continue }
        all.append(known)
        latest[key] = nil
      }
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
    for case let known? in steps[index].earlier {
      for (key, range) in steps[known.step].declared(in: known.range) where range == known.range { latest[key] = known }
    }
  }

  /// What a step took the place of counts again: going back costs what is taken back.
  private mutating func restore(before index: Int) {
    if case .deletion(_, let places) = steps[index].content { return restoreDeleted(places, by: index) }
    if !steps[index].givesWay.isEmpty { return restoreDeleted(steps[index].givesWay, by: index) }
    guard case .statements(_, let statements) = steps[index].content else { return }
    var earlier = steps[index].earlier
    let given = steps[index].given
    for (key, range) in statements.reversed().lazy.flatMap({ $0.declared.reversed() }) {
      let before = earlier.popLast() ?? nil
      if given.contains(range) { continue }
      latest[key] = before
      if let before, before.step != index, let place = steps[before.step].superseded.lastIndex(of: before.range) { steps[before.step].superseded.remove(at: place) }
    }
    for (key, known) in steps[index].dropped.reversed() {
      latest[key] = known
      changes[Step.Part.root(of: key)] = (changes[Step.Part.root(of: key)] ?? []) + [key]
      if let place = steps[known.step].superseded.lastIndex(of: known.range) { steps[known.step].superseded.remove(at: place) }
    }
  }
}

extension Journal.Step {
  /// What it is about, in the user's own words: `risk FlashFlood`.
  package var heads: [String] {
    switch content {
    case .statements(_, let statements): statements.map(\.head)
    case .files(let files): path.isEmpty ? files.map(\.path) : [path]
    case .deletion(let heads, _): heads
    }
  }

  /// What was told, in the words of the entry.
  struct Told {
    var head: String
    /// What a change says, as it was typed.
    var parts: [String] = []
    /// The whole of it.
    var text: String?
    /// By what it is known what it declares, and counts.
    var keys: [String] = []
    /// The command that it was told with, of the first of several.
    var command: SessionCommand?
  }

  var told: [Told] {
    switch content {
    case .statements(let bytes, let statements):
      statements.map { statement in
        let text = String(decoding: bytes[statement.range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Told(head: statement.head, parts: statement.parts.map(\.head), text: text, keys: isGone(statement) ? [] : statement.keys)
      }
    case .files: heads.map { Told(head: $0) }
    case .deletion(let heads, _): heads.enumerated().map { Told(head: $0.element, command: $0.offset == 0 ? .delete : nil) }
    }
  }

  /// What some of its bytes declare: statements, or parts of a change.
  fileprivate func declared(in range: Range<Int>) -> [(key: String, range: Range<Int>)] {
    guard case .statements(_, let statements) = content else { return [] }
    return statements.first { $0.range.contains(range.lowerBound) }?.declared.filter { range.contains($0.range) } ?? []
  }

  /// What of it no longer counts.
  var gone: [Range<Int>] { superseded + deleted + given }

  private var isTouched: Bool { !superseded.isEmpty || !deleted.isEmpty || !given.isEmpty }

  /// Whether nothing of it counts any more.
  var isGone: Bool {
    switch content {
    case .statements(_, let statements):
      return isTouched && statements.allSatisfy(isGone)
    case .files: return false
    case .deletion: return true
    }
  }

  /// Whether a statement no longer counts, nor anything that it says.
  private func isGone(_ statement: Statement) -> Bool {
    func isGone(_ range: Range<Int>) -> Bool { superseded.contains(range) || deleted.contains(range) || given.contains(range) }
    return isGone(statement.range) || statement.isOnlyParts && statement.parts.allSatisfy { isGone($0.range) }
  }

  /// Whether nothing that was declared before it was declared by it anew, and nothing after it says what it says.
  var stoodAlone: Bool {
    if case .statements = content { return earlier.isEmpty && !isTouched }
    return false
  }

  /// How many statements of it count.
  package var count: Int {
    if case .statements(_, let statements) = content { return statements.count { !isGone($0) } }
    return 0
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
    case .statements(var bytes, let statements):
      if isGone { return [] }
      for range in gone + statements.filter(isGone).map(\.range) {
        for index in range where bytes[index] != 0x0A { bytes[index] = 0x20 }
      }
      return [Source(path: "#\(number)", bytes: bytes)]
    }
  }

  /// A file with blanks where things were deleted, so that places stay.
  private func withoutDeleted(_ file: Source) -> Source {
    var bytes = file.bytes
    for range in deletedRanges(of: file) { for index in range where bytes[index] != 0x0A { bytes[index] = 0x20 } }
    return Source(path: file.path, bytes: bytes, origin: file.origin)
  }

  /// Where things stand in a file that were deleted here.
  func deletedRanges(of file: Source) -> [Range<Int>] {
    deletedInFiles.compactMap { place in
      guard place.file == file.path else { return nil }
      let isWhereItWas = place.range.upperBound <= file.bytes.count && file.bytes[place.range].elementsEqual(place.text)
      return isWhereItWas ? place.range : file.bytes.firstRange(of: place.text)
    }
  }

  /// What of it still counts, as it would be typed.
  package var text: String {
    guard case .statements(let bytes, let statements) = content else { return "" }
    if !isTouched { return String(decoding: bytes, as: UTF8.self) }
    return statements.filter { !isGone($0) }.map { String(decoding: bytes.cutting(out: gone, of: $0.range), as: UTF8.self) }.joined(separator: "\n")
  }
}

extension Journal.Step.Statement {
  /// Whether it is a change that sets a field anew which stands earlier in the same entry. Declaring something twice within one is a mistake, and
  /// told as one.
  fileprivate func setsAgain(_ earlier: Range<Int>, _ own: Range<Int>) -> Bool {
    !range.contains(earlier) && parts.contains { $0.range == own && $0.isField }
  }
}
