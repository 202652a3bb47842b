import MurunaText

// Files that a session reads, and reads again when they change.
extension Session {
  /// Adds files to the program. Their errors are told, not refused: files are mended where they are.
  /// - Parameters:
  ///   - folder: where all of them were found; what was read from there before and is no longer among them is gone.
  ///   - path: what the reader asked for, to call it by.
  ///   - unread: what is there and could not be read: it says what it said.
  package mutating func read(_ files: [Source], from folder: String? = nil, as path: String? = nil, unread: Set<String> = []) -> Reply {
    let files = files.map(asRead)
    if let reread = reread(files, from: folder, unread: unread) { return settle(reread.journal, .readAgain(reread.changes)) }
    var journal = self.journal
    journal.append(.files(files), number: nextNumber, path: path ?? folder ?? "")
    nextNumber += 1
    return settle(journal, .read(files.count))
  }

  /// The same where somebody else changed something; nil where nothing says anything else than it did.
  package mutating func readAgain(_ files: [Source], from folder: String, unread: Set<String>) -> Reply? {
    if let reread = reread(files.map(asRead), from: folder, unread: unread), reread.changes.isEmpty { return nil }
    return read(files, from: folder, unread: unread)
  }

  /// A file by its plain path, without what was written behind it here.
  private func asRead(_ file: Source) -> Source {
    let path = Self.plain(file.path)
    return Source(path: path, bytes: without(additions[path], file.bytes))
  }

  private func without(_ addition: [UInt8]?, _ bytes: [UInt8]) -> [UInt8] {
    guard let addition, bytes.count >= addition.count, bytes.suffix(addition.count).elementsEqual(addition) else { return bytes }
    return Array(bytes.dropLast(addition.count))
  }

  // MARK: Adding to files

  /// What a file said when it was read; nil where it says anything else now, but for what was written behind it here.
  package func base(of path: String, asItIs bytes: [UInt8]) -> [UInt8]? {
    let path = Self.plain(path)
    let base = without(additions[path], bytes)
    return files.first { $0.path == path }?.bytes == base ? base : nil
  }

  /// Whether something was written behind a file here.
  package func hasAddition(to path: String) -> Bool { additions[Self.plain(path)]?.isEmpty == false }

  package mutating func noteAddition(_ bytes: [UInt8], to path: String) { additions[Self.plain(path)] = bytes }

  /// Why a file would not be understood with something more at its end, where it would not; what is only judged badly may stand there.
  package func refusal(ofAdding addition: [UInt8], to path: String) -> Reply? {
    let path = Self.plain(path)
    var candidate = workspace.holding(Chunked(files.map { $0.path == path ? Source(path: path, bytes: $0.bytes + addition) : $0 }))
    var before = workspace.holding(Chunked(files))
    let (new, old) = (candidate.answered(), before.answered())
    let refusals = new.refusals(since: old)
    return refusals.isEmpty ? nil : Reply(content: .rejected(refusals), sources: Array(new.sources))
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

  private static func isBelow(_ path: String, _ folder: String?) -> Bool {
    guard let folder = folder.map(plain) else { return false }
    if folder.isEmpty || folder == "." { return !path.hasPrefix("/") && !path.hasPrefix("../") }
    return path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// A path by which a file is known, however it was come to: without `./` and doubled slashes.
  private static func plain(_ path: String) -> String {
    var path = path
    while let double = path.firstRange(of: "//") { path.replaceSubrange(double, with: "/") }
    while path.hasPrefix("./"), path.count > 2 { path.removeFirst(2) }
    return path
  }
}
