#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path as the system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Comparable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// For people. What is not UTF-8 is replaced.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  var isProgram: Bool { bytes.count > 7 && bytes.suffix(7).elementsEqual(".muruna".utf8) }

  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes + (bytes.last == 0x2F || bytes.isEmpty ? [] : [0x2F]) + name)
  }

  /// Calls with the path as the system wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var characters = bytes.map { CChar(bitPattern: $0) }
    characters.append(0)
    return unsafe characters.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the terminating zero is always there") }
      return unsafe body(base)
    }
  }

  /// Whether it is a link itself, whatever it leads to.
  var isLink: Bool {
    var status = stat()
    return unsafe withCString { unsafe lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Where it leads to, all links followed; nil where there is nothing.
  var resolved: FilePath? {
    guard let path = unsafe withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(path) }
    return unsafe FilePath(UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) })
  }

  static func < (left: FilePath, right: FilePath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
