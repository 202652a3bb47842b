import MurunaDiagnostics
import MurunaModel
import MurunaText

/// Something that stands in a file that was read and does not hold here: an entry says otherwise, or took it away. Whoever saves is asked whether it
/// goes there too, since what is saved would contradict it.
package struct Overridden: Hashable, Sendable {
  package let path: String
  package let line: Int
  /// Its first line, as it stands there; nothing where anything of the program is restricted.
  package let text: String
  let range: Range<Int>
}

// What files say and the session does not.
extension Session {
  /// All of it, by files and places.
  package mutating func overridden() -> [Overridden] {
    let model = workspace.answered().model
    var ranges: [String: [Range<Int>]] = [:]
    for step in journal.steps {
      guard case .files(let files) = step.content else { continue }
      for file in files {
        let deleted = step.deletedRanges(of: file)
        if !deleted.isEmpty { ranges[file.path, default: []] += deleted }
      }
    }
    for said in journal.saidInChanges { for found in Self.changed(said.name, said.keys, in: model) { ranges[found.path, default: []].append(found.range) } }
    return overridden(ranges, model)
  }

  /// What some changes that were just entered take the place of in files.
  mutating func overridden(by statements: [Journal.Step.Statement]) -> [Overridden] {
    guard statements.contains(where: { !$0.parts.isEmpty }), journal.steps.contains(where: { $0.fileCount != nil }) else { return [] }
    let model = workspace.answered().model
    var ranges: [String: [Range<Int>]] = [:]
    for statement in statements where !statement.parts.isEmpty {
      guard let name = statement.subject else { continue }
      for found in Self.changed(name, Set(statement.keys), in: model) { ranges[found.path, default: []].append(found.range) }
    }
    return ranges.isEmpty ? [] : overridden(ranges, model)
  }

  func overridden(_ ranges: [String: [Range<Int>]], _ model: Model) -> [Overridden] {
    files.flatMap { file -> [Overridden] in
      guard let all = ranges[file.path] else { return [] }
      // What stands in something else that goes is no news.
      let outermost = (all + Self.emptied(by: all, in: file)).sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }).reduce(into: [Range<Int>]()) { kept, range in if !(kept.last?.contains(range) ?? false) { kept.append(range) } }
      return zip(outermost, LineTable(file.bytes).positions(of: outermost.map(\.lowerBound))).map { range, position in
        let line = String(decoding: file.bytes[range].prefix { $0 != 0x0A }, as: UTF8.self)
        let text = model.hidesSomething ? "" : line.count > Self.longestText ? line.prefix(Self.longestText) + "…" : line
        return Overridden(path: file.path, line: position.line, text: text, range: range)
      }
    }
  }

  /// The changes in a file of which nothing is left when some of what stands in it goes.
  private static func emptied(by ranges: [Range<Int>], in file: Source) -> [Range<Int>] {
    if ranges.isEmpty { return [] }
    let going = Set(ranges)
    return EntryReader(String(decoding: file.bytes, as: UTF8.self)).parts.flatMap { part -> [Range<Int>] in
      guard case .statements(let statements, _) = part else { return [] }
      return statements.filter { $0.isOnlyParts && $0.parts.allSatisfy { going.contains($0.range) } }.map(\.range)
    }
  }

  private static var longestText: Int { 40 }

  /// What files say in changes of something, of what has some keys; the whole change where nothing is left of it.
  private static func changed(_ name: String, _ keys: Set<String>, in model: Model) -> [(path: String, range: Range<Int>)] {
    let things = model.things(called: name)
    let changes = things.count == 1 ? model.changes(of: things[0]) : things.isEmpty ? model.changes(called: name) : []
    return changes.filter { !$0.path.hasPrefix("#") }.flatMap { change -> [(path: String, range: Range<Int>)] in
      guard let unit = model.units.last(where: { !$0.isLibrary && $0.source.path == change.path }) else { return [] }
      let text = String(decoding: unit.source.bytes[change.bytes], as: UTF8.self)
      guard case .statements(let statements, _)? = EntryReader(text).parts.first, let statement = statements.first.map({ aimed($0, in: model) }) else { return [] }
      let parts = statement.parts.filter { $0.isField && keys.contains($0.key) }
      let isWhole = statement.isOnlyParts && parts.count == statement.parts.count
      return (isWhole ? [statement.range] : parts.map(\.range)).map { (change.path, $0.lowerBound + change.bytes.lowerBound..<$0.upperBound + change.bytes.lowerBound) }
    }
  }

  // MARK: Writing files

  /// What was written to a file that was read: it stands in the journal, and is no part of what the file said.
  struct Written: Sendable {
    /// What the file said when it was read.
    let base: [UInt8]
    /// All that was written.
    let whole: [UInt8]
    let addition: [UInt8]
    let removed: Set<Range<Int>>
    /// The numbers of the statements that it says since.
    var statements: Set<Int> = []
    /// Those of them that stand at its end.
    var declared: Set<Int> = []

    var isSomething: Bool { !addition.isEmpty || !removed.isEmpty }
  }

  /// A file that was read as it would be without some of what stands in it, and with something more at its end.
  package func bytes(of path: String, without overridden: [Overridden], adding text: String) -> [UInt8] {
    let path = Self.plain(path)
    let base = (files.first { $0.path == path }?.bytes ?? []).cutting(out: overridden.filter { $0.path == path }.map(\.range))
    if text.isEmpty { return base }
    return base + (base.isEmpty ? "" : (base.last ?? 0x0A) == 0x0A ? "\n" : "\n\n").utf8 + text.utf8
  }

  package mutating func noteWritten(_ path: String, without overridden: [Overridden], adding text: String) {
    let path = Self.plain(path)
    guard let base = files.first(where: { $0.path == path })?.bytes else { return }
    let whole = bytes(of: path, without: overridden, adding: text)
    let bare = bytes(of: path, without: overridden, adding: "")
    written[path] = Written(base: base, whole: whole, addition: Array(whole[bare.count...]), removed: Set(overridden.filter { $0.path == path }.map(\.range)),
      statements: Set(statementNumbers(of: branches[current])), declared: text.isEmpty ? [] : Set(declarationNumbers(of: branches[current])))
  }

  /// Whether a file does not say it any more, since it was written so here.
  package func isTakenOut(_ overridden: Overridden) -> Bool { written[overridden.path]?.removed.contains { $0.contains(overridden.range) } ?? false }

  /// Of what was written at the end of a file, how many entries are said no longer here, and how many that are said are not there.
  package func otherwise(in path: String) -> (gone: Int, new: Int)? {
    guard let own = written[Self.plain(path)], !own.addition.isEmpty else { return nil }
    let here = Set(declarationNumbers(of: branches[current]))
    return (own.declared.subtracting(here).count, here.subtracting(own.declared).count)
  }

  /// The files to which something was written here that the session does not hold to be theirs.
  package var writtenFiles: [String] { written.filter { $0.value.isSomething && holds($0.key) }.keys.sorted() }

  /// Whether a file says again what it said when it was read.
  package func isWhole(_ path: String) -> Bool { written[path]?.isSomething != true }

  /// Those of them at whose end what was declared stands.
  package var addedTo: [String] { writtenFiles.filter { written[$0]?.addition.isEmpty == false } }

  /// What is wrong with files as they would be written, and with what would be saved beside them: they cannot be understood, or do not come to what the
  /// session shows. Nil where nothing is.
  package mutating func contradiction(_ bytes: [String: [UInt8]], beside text: String?) -> Reply? {
    var sources = Chunked<Source>()
    for file in files { sources.append(bytes[file.path].map { Source(path: file.path, bytes: $0) } ?? file) }
    if let text { sources.append(Source(path: Self.saved, bytes: Array(text.utf8))) }
    var candidate = workspace.holding(sources)
    let (new, old) = (candidate.answered(), workspace.answered())
    // What was wrong with a file before may stand elsewhere in it now.
    let refusals = new.refusals(since: old).filter { finding in !old.diagnostics.contains { $0.code == finding.code && $0.title == finding.title } }
    if !refusals.isEmpty { return Reply(content: .findings(refusals), sources: Array(new.sources)) }
    let difference = Difference(from: old, to: new, isWhole: true)
    if difference.isEmpty || new.model.hidesSomething { return nil }
    return Reply(content: .notice(Notice(.said(Message.comesToOther), difference, isWhole: true)), sources: [])
  }

  private static var saved: String { "saved" }
}

private enum Message {
  static var comesToOther: Words {
    Words(
      english: "what is saved does not come to what the session shows when it is read with the files: here is what would be otherwise",
      arabic: "ما يُحفظ لا يطابق ما تعرضه الجلسة حين يُقرأ مع الملفات، وهذا ما يختلف")  // review
  }
}
