import MurunaDiagnostics
import MurunaModel
import MurunaText

// Files that a session reads, and reads again when they change.
extension Session {
  /// Adds files to the program. Their errors are told, not refused: files are mended where they are.
  /// - Parameters:
  ///   - folder: where all of them were found; what was read from there before and is no longer among them is gone.
  ///   - asked: what the reader asked for, to call it by.
  ///   - unread: what is there and could not be read: it says what it said.
  package mutating func read(_ files: [Source], from folder: String? = nil, as asked: [String] = [], unread: Set<String> = []) -> Reply {
    let told = files
    let files = files.map(asRead)
    let isSaved = savedStates.values.contains(statementNumbers(of: branches[current]))
    forgetWritten(to: told)
    let before = Dictionary(self.files.map { ($0.path, $0.bytes) }) { $1 }
    var journal = self.journal
    let given = givingWay(to: files.filter { before[$0.path] != $0.bytes }, saying: before)
    let event: Notice.Event
    if let reread = reread(files, from: folder, unread: unread) {
      journal = reread.journal
      if !given.places.isEmpty { journal.giveWay(given.places) }
      event = .readAgain(reread.changes, replacing: given.heads)
    } else {
      journal.append(.files(files), number: nextNumber, asked: asked.isEmpty ? [folder].compactMap(\.self) : asked, givesWay: given.places)
      nextNumber += 1
      event = .read(files.map(\.path), replacing: given.heads)
    }
    let (leftOut, earlier) = (leftOut(), workspace)
    var reply = settle(journal, event)
    // What was taken out of a file because an entry said otherwise stays out of it when that entry gives way to what is read.
    let stillLeftOut = self.leftOut()
    let returned = leftOut.filter { $0.value != stillLeftOut[$0.key] }
    if !returned.isEmpty {
      for (path, ranges) in returned { leaveOut(ranges.subtracting(stillLeftOut[path] ?? []), of: path) }
      let journal = self.journal
      workspace = earlier
      reply = settle(journal, event)
      for path in returned.keys { noteLeftOut(of: path) }
    }
    let lacking = namesLacking(in: Set(files.map(\.path)))
    if !lacking.isEmpty, case .notice(let notice) = reply.content, let words = notice.words {
      reply = Reply(content: .notice(Notice(.lacking(words, lacking), notice.difference)), sources: reply.sources)
    }
    // What was taken out of a file may stand there again.
    if told.contains(where: { written[Self.plain($0.path)]?.removed.isEmpty == true }), !overridden().isEmpty { forgetSaved() }
    // Where nothing is left that a file does not say, nothing is unsaved.
    if !given.heads.isEmpty, isSaved, self.journal.isWithoutStatements, let path = files.first?.path { markSaved(in: path) }
    return reply
  }

  /// By file: what was taken out of it when it was written, and does not hold here.
  private mutating func leftOut() -> [String: Set<Range<Int>>] {
    let removed = written.filter { !$0.value.removed.isEmpty && holds($0.key) }.mapValues(\.removed)
    if removed.isEmpty { return [:] }
    let overridden = Dictionary(grouping: overridden()) { $0.path }.mapValues { Set($0.map(\.range)) }
    return removed.merging(overridden) { $0.intersection($1) }.filter { removed[$0.key] != nil && overridden[$0.key] != nil }
  }

  /// A file that was written does not say some of what it said any more.
  private mutating func leaveOut(_ ranges: Set<Range<Int>>, of path: String) {
    guard let own = written[path] else { return }
    let base = own.base.cutting(out: Array(ranges))
    written[path] = Written(base: base, whole: own.whole, addition: own.addition, removed: [], statements: own.statements, declared: own.declared)
    var steps = journal.steps
    for index in steps.indices {
      guard case .files(let files) = steps[index].content, files.contains(where: { $0.path == path }) else { continue }
      steps[index].content = .files(files.map { $0.path == path ? Source(path: path, bytes: base) : $0 })
    }
    journal.replace(steps)
  }

  /// The rest of what was taken out of it stands elsewhere in it now.
  private mutating func noteLeftOut(of path: String) {
    guard let own = written[path] else { return }
    let removed = Set(overridden().filter { $0.path == path }.map(\.range))
    written[path] = Written(base: own.base, whole: own.whole, addition: own.addition, removed: removed, statements: own.statements, declared: own.declared)
  }

  /// Names that files mention and nothing that was read declares.
  private mutating func namesLacking(in paths: Set<String>) -> [String] {
    let answer = workspace.answered()
    var names: [String] = []
    for finding in answer.diagnostics where finding.code.id == "unknown-name" {
      let source = answer.sources[Int(finding.place.source.index)]
      let name = source.text(finding.place.range)
      if paths.contains(source.path), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What was entered here and a file has begun to say no longer counts: what is read takes the place of it, as what is entered does. Where it
  /// stands, and what it is in the user's words.
  private mutating func givingWay(to files: [Source], saying before: [String: [UInt8]]) -> (places: [Journal.Step.Place], heads: [String]) {
    guard !files.isEmpty, !journal.isWithoutStatements else { return ([], []) }
    let model = workspace.answered().model
    func keys(_ bytes: [UInt8]) -> Set<String> {
      let statements = EntryReader(String(decoding: bytes, as: UTF8.self)).parts.flatMap { part -> [Journal.Step.Statement] in
        if case .statements(let statements, _) = part { statements.map { Self.aimed($0, in: model) } } else { [] }
      }
      return Set(statements.flatMap(\.keys))
    }
    var said: Set<String> = []
    for file in files {
      let new = keys(file.bytes)
      said.formUnion(before[file.path].map { new.subtracting(keys($0)) } ?? new)
    }
    let places = journal.places(ofSome: said)
    var heads: [String] = []
    for place in places where heads.last != place.head { heads.append(place.head) }
    return (places.map(\.place), heads.map { model.covered($0) })
  }

  /// The same where somebody else changed something; nil where nothing says anything else than it did.
  package mutating func readAgain(_ files: [Source], from folder: String, unread: Set<String>) -> Reply? {
    if let reread = reread(files.map(asRead), from: folder, unread: unread), reread.changes.isEmpty { return nil }
    return read(files, from: folder, unread: unread)
  }

  /// A file by its plain path, without what was written to it here.
  private func asRead(_ file: Source) -> Source {
    let path = Self.plain(file.path)
    return Source(path: path, bytes: withoutWritten(path, file.bytes))
  }

  private func withoutWritten(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    guard let own = written[path] else { return bytes }
    return own.whole == bytes ? own.base : without(own.addition, bytes)
  }

  /// What stands in a file without what was added to it here, which somebody else may have written something behind since.
  private func without(_ addition: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    guard !addition.isEmpty, let range = bytes.lastRange(of: addition) else { return bytes }
    return Array(bytes[..<range.lowerBound] + bytes[range.upperBound...])
  }

  /// What was added to a file and does not stand there any more as it was written is no addition any more. What was taken out of one that somebody
  /// else has changed since is taken out of what it says now.
  private mutating func forgetWritten(to files: [Source]) {
    for file in files {
      let path = Self.plain(file.path)
      guard let own = written[path], own.whole != file.bytes else { continue }
      if !own.addition.isEmpty, file.bytes.lastRange(of: own.addition) == nil {
        written[path] = nil
        forgetSaved()
      } else {
        written[path] = Written(base: without(own.addition, file.bytes), whole: file.bytes, addition: own.addition, removed: [], statements: own.statements, declared: own.declared)
      }
    }
  }

  // MARK: Writing to files

  /// Whether a file says what it said when it was read, but for what was written to it here.
  package func isAsRead(_ path: String, _ bytes: [UInt8]) -> Bool {
    let path = Self.plain(path)
    return files.first { $0.path == path }?.bytes == withoutWritten(path, bytes)
  }

  /// Whether a program can be understood without the files that were read.
  package func standsAlone(_ program: String) -> Bool {
    if files.isEmpty { return true }
    var alone = workspace.holding(Chunked([Source(path: "alone", bytes: Array(program.utf8))]))
    return alone.answered().refusals(since: nil).isEmpty
  }

  /// What has become of files that were read again, by their paths.
  package struct FileChanges: Sendable {
    package let changed: [String]
    package let added: [String]
    package let gone: [String]
    /// How many there are now.
    package let count: Int

    package var isEmpty: Bool { changed.isEmpty && added.isEmpty && gone.isEmpty }
  }

  /// The journal with files in the place of what they were; nil where none of them was read before.
  private func reread(_ files: [Source], from folder: String?, unread: Set<String>) -> (journal: Journal, changes: FileChanges)? {
    let unread = Set(unread.map(Self.plain))
    let paths = Set(files.map(\.path))
    let before = Dictionary(self.files.map { ($0.path, $0.bytes) }) { $1 }
    func isFound(_ path: String) -> Bool { paths.contains(path) || Self.isBelow(path, folder) }
    guard before.keys.contains(where: isFound) else { return nil }
    let fresh = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var new = files.filter { before[$0.path] == nil }
    var journal = self.journal
    var steps = journal.steps
    for index in steps.indices {
      guard case .files(let earlier) = steps[index].content, earlier.contains(where: { isFound($0.path) }) else { continue }
      let kept = earlier.compactMap { fresh[$0.path] ?? (Self.isBelow($0.path, folder) && !unread.contains($0.path) ? nil : $0) }
      // As they would be read from the start, where all of them come from there.
      let all = Set((kept + new).map(\.path))
      steps[index].content = .files(all.isSubset(of: paths) ? files.filter { all.contains($0.path) } : kept + new)
      new = []
    }
    journal.replace(steps)
    let changes = FileChanges(
      changed: files.filter { file in before[file.path].map { $0 != file.bytes } ?? false }.map(\.path), added: files.filter { before[$0.path] == nil }.map(\.path),
      gone: self.files.map(\.path).filter { Self.isBelow($0, folder) && !paths.contains($0) && !unread.contains($0) }, count: files.count)
    return (journal, changes)
  }

  /// Whether something was read from a folder, or a file.
  package func holdsFiles(from folder: String) -> Bool { files.contains { Self.isBelow($0.path, folder) } || holds(folder) }

  /// Whether a file was read.
  package func holds(_ path: String) -> Bool { files.contains { $0.path == Self.plain(path) } }

  static func isBelow(_ path: String, _ folder: String?) -> Bool {
    guard let folder = folder.map(plain) else { return false }
    if folder.isEmpty || folder == "." { return !path.hasPrefix("/") && !path.hasPrefix("../") }
    return path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// A path by which a file is known, however it was come to: without `./` and doubled slashes.
  package func plain(_ path: String) -> String { Self.plain(path) }

  static func plain(_ path: String) -> String {
    var path = path
    while let double = path.firstRange(of: "//") { path.replaceSubrange(double, with: "/") }
    while path.hasPrefix("./"), path.count > 2 { path.removeFirst(2) }
    return path
  }
}

extension Array<UInt8> {
  /// Where some bytes stand last.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    var start = count - bytes.count
    while start >= 0 {
      if self[start] == bytes[0], self[start..<start + bytes.count].elementsEqual(bytes) { return start..<start + bytes.count }
      start -= 1
    }
    return nil
  }
}
