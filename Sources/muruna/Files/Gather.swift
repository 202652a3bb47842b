#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaText

/// The files of a program: what the paths on the command line name, folders walked through in the order of their paths.
struct Gathered {
  var files: [(path: String, bytes: [UInt8])] = []
  /// What could not be read, and why; the rest is checked all the same.
  var problems: [(path: String, problem: FileProblem)] = []

  /// So many files a program has at most: sources, with those of the library, are numbered in sixteen bits.
  static let most = 60_000
  /// Whether there were more.
  private var isFull = false
  private var seenFiles: Set<ReadFile.Identity> = []
  private let paths: [FilePath]
  /// Where the paths lead to: asked only once a folder holds a link to another.
  private lazy var named = paths.compactMap(\.resolved)
  private var seenFolders: Set<ReadFile.Identity> = []

  /// A file that is named twice, or reached over two links, is read once. `-` is standard input.
  init(_ paths: [FilePath], progress: Progress) {
    let paths = paths.map { $0.bytes == [0x2D] ? $0 : $0.found }
    self.paths = paths
    for path in paths where !isFull {
      if path.bytes == [0x2D] {
        do throws(FileProblem) { files.append(("-", try ReadFile.standardInput())) } catch { problems.append(("-", error)) }
        continue
      }
      if !take(path, progress) { problems.append((path.shown, .nothingInFolder)) }
    }
  }

  /// Whether a path is one of the files that were read, by whatever name.
  func holds(_ path: FilePath) -> Bool {
    guard let identity = ReadFile.identity(path) else { return false }
    return seenFiles.contains(identity)
  }

  /// So many folders are looked into for one path.
  static let mostFolders = 100_000

  /// Reads a file, or all that is below a folder; says whether there was anything, read before or not. Without recursion: folders may be
  /// nested as deep as they like. What leads out of what was named, by a link or into another file system (`/proc` never ends), is named and left.
  private mutating func take(_ path: FilePath, _ progress: Progress) -> Bool {
    var waiting = [path]
    var isAnything = false
    var folders = 0
    var left: (out: [FilePath], elsewhere: [FilePath]) = ([], [])
    let top = path
    var system: UInt64?
    while !isFull, let path = waiting.popLast() {
      do throws(FileProblem) {
        guard files.count < Gathered.most || Gathered.isFolder(path) else {
          isFull = true
          throw .tooMany(limit: Gathered.most)
        }
        switch try ReadFile.entry(path) {
        case .file(let bytes, let identity):
          isAnything = true
          if seenFiles.insert(identity).inserted { files.append((path.shown, bytes)) }
          progress.count(files.count)
        case .folder(let identity):
          if path != top, path.isLink, !leadsInto(path) {
            left.out.append(path)
            isAnything = true
            continue
          }
          if path == top { system = identity.device }
          guard identity.device == system else {
            left.elsewhere.append(path)
            isAnything = true
            continue
          }
          folders += 1
          guard folders <= Gathered.mostFolders else {
            waiting = []
            throw .tooManyFolders(limit: Gathered.mostFolders)
          }
          // A link that leads back up would lead round and round.
          guard seenFolders.insert(identity).inserted else {
            isAnything = true
            continue
          }
          waiting += try Gathered.entries(of: path).reversed()
        }
      } catch {
        isAnything = true
        problems.append((path.shown, error))
      }
    }
    if let first = left.out.first { problems.append((first.shown, .leadsOut(more: left.out.count - 1))) }
    if let first = left.elsewhere.first { problems.append((first.shown, .otherSystem(more: left.elsewhere.count - 1))) }
    return isAnything
  }

  /// Whether a link leads to what was named, or into it.
  private mutating func leadsInto(_ link: FilePath) -> Bool {
    guard let target = link.resolved else { return false }
    return named.contains { target == $0 || target.bytes.starts(with: $0.bytes.last == 0x2F ? $0.bytes : $0.bytes + [0x2F]) }
  }

  /// Folders and `.muruna` files in a folder, in the order of their names; what begins with a dot is left alone.
  private static func entries(of folder: FilePath) throws(FileProblem) -> [FilePath] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { throw ReadFile.problem(errno) }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array(unsafe $0.prefix { $0 != 0 }) }
      guard let first = name.first, first != 0x2E else { continue }
      let path = folder.appending(name)
      if path.isProgram || Gathered.isFolder(path) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(folder.appending)
  }

  /// Folders and `.muruna` files in a folder; nothing where it cannot be read.
  static func programs(in folder: FilePath) -> [FilePath] { (try? entries(of: folder)) ?? [] }

  /// The names of what stands in a folder, folders with a slash behind them, in order.
  static func names(in folder: FilePath) -> [String] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array(unsafe $0.prefix { $0 != 0 }) }
      let text = String(decoding: name, as: UTF8.self)
      if text != ".", text != ".." { names.append(isFolder(folder.appending(name)) ? text + "/" : text) }
    }
    return names.sorted()
  }

  private static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe path.withCString { unsafe stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FilePath {
  /// The path itself, or where nothing is there, that of the program it names without its ending: `plan` for `plan.muruna`.
  var found: FilePath {
    if ReadFile.exists(self) { return self }
    let whole = FilePath(bytes + Array(".muruna".utf8))
    return ReadFile.exists(whole) ? whole : self
  }
}
