#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaREPL
import MurunaText

/// The world outside as a session needs it: files, the clock, an editor.
enum SessionWorld {
  static func make(_ language: Language) -> World {
    var world = World()
    world.read = { path in
      let gathered = Gathered([FilePath(path)], progress: Progress(language: language, isShown: false))
      return (
        gathered.files.map { Source(path: $0.path, bytes: $0.bytes) },
        gathered.problems.map { problem in Words(english: "\(value: problem.path): \(problem.problem.words.english)", arabic: "\(value: problem.path): \(problem.problem.words.arabic)") },
        Set(gathered.problems.map(\.path))
      )
    }
    world.write = { path, text, isPrivate in WriteFile.replace(FilePath(path), with: Array(text.utf8), isPrivate: isPrivate).map { ReadFile.problem($0).words } }
    world.remove = { path in WriteFile.remove(FilePath(path)).map { ReadFile.problem($0).words } }
    world.exists = { ReadFile.exists(FilePath($0)) }
    world.isFolder = { path in
      var status = stat()
      return unsafe FilePath(path).withCString { unsafe stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
    world.stamp = stamp
    world.edit = edit
    world.paths = paths
    world.remember = SessionHistory.add
    world.rescue = SessionHistory.rescue
    world.rescued = { SessionHistory.rescued }
    world.seconds = {
      var time = timespec()
      _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return world
  }

  /// Of names, sizes and times of change of all program files below a path.
  private static func stamp(_ path: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }
    var waiting = [FilePath(path)]
    var seen = 0
    while let path = waiting.popLast(), seen < 100_000 {
      seen += 1
      var status = stat()
      guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { continue }
      for byte in path.bytes { mix(UInt64(byte)) }
      if status.st_mode & S_IFMT == S_IFDIR {
        waiting += Gathered.programs(in: path)
      } else {
        mix(UInt64(bitPattern: Int64(status.st_size)))
        #if canImport(Glibc)
          mix(UInt64(bitPattern: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)))
        #else
          mix(UInt64(bitPattern: Int64(status.st_mtimespec.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtimespec.tv_nsec)))
        #endif
      }
    }
    return hash
  }

  /// Through the shell, as `EDITOR` may hold arguments; on a file that nobody else may read.
  private static func edit(_ text: String) -> String? {
    let editor = Terminal.environment("VISUAL") ?? Terminal.environment("EDITOR") ?? "vi"
    let folder = Terminal.environment("TMPDIR") ?? "/tmp"
    var name = Array("\(folder)/muruna-XXXXXX".utf8CString)
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(base)
    }
    guard descriptor >= 0 else { return nil }
    let path = FilePath(Array(name.dropLast().map { UInt8(bitPattern: $0) }))
    defer { _ = unsafe path.withCString { unsafe unlink($0) } }
    let failure = WriteFile.write(Array((text + "\n").utf8), to: descriptor)
    close(descriptor)
    guard failure == nil else { return nil }
    guard run(["/bin/sh", "-c", editor + " \"$1\"", "sh", path.shown]) == 0 else { return nil }
    guard case .file(let bytes, _)? = try? ReadFile.entry(path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func run(_ words: [String]) -> Int32 {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process = pid_t()
    guard unsafe posix_spawn(&process, words[0], nil, nil, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return -1 } }
    return status
  }

  private static func paths(_ start: String) -> [String] {
    let cut = start.lastIndex(of: "/").map { start.index(after: $0) } ?? start.startIndex
    let folder = String(start[..<cut])
    let name = start[cut...]
    return Gathered.names(in: FilePath(folder.isEmpty ? "." : folder)).filter { $0.hasPrefix(name) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }.map { folder + $0 }
  }
}
