import MurunaText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole texts from the system, and refuses what is none: pipes, devices, giants, other encodings.
enum ReadFile {
  static func exists(_ path: FilePath) -> Bool { unsafe path.withCString { unsafe access($0, F_OK) } == 0 }

  static let limit = 256 << 20

  /// What a path is: two paths with the same identity are the same file.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// What a path is; nil where there is nothing.
  static func identity(_ path: FilePath) -> Identity? {
    var status = stat()
    guard !path.bytes.contains(0), unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
    return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
  }

  enum Entry {
    case file([UInt8], Identity)
    case folder(Identity)
  }

  /// Opens without waiting (a pipe without a writer would wait for ever), then looks at what was opened: nobody can swap it in between.
  static func entry(_ path: FilePath) throws(FileProblem) -> Entry {
    guard !path.bytes.contains(0) else { throw .notFound }
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw problem(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw problem(errno) }
    let identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder(identity)
    case S_IFREG: return .file(try text(from: descriptor, expecting: Int(status.st_size)), identity)
    default: throw .notAFile
    }
  }

  /// A small file of the system's that is no text; nil where it cannot be read.
  static func binary(_ path: FilePath) -> [UInt8]? {
    guard !path.bytes.contains(0) else { return nil }
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 20 else { return nil }
    return try? bytes(from: descriptor, expecting: Int(status.st_size))
  }

  /// Standard input to its end; here a pipe is what we want.
  static func standardInput() throws(FileProblem) -> [UInt8] {
    try checked(bytes(from: 0, expecting: 0))
  }

  private static func text(from descriptor: Int32, expecting size: Int) throws(FileProblem) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(limit: limit) }
    let bytes = try bytes(from: descriptor, expecting: size)
    // Files of the system's own (/proc) say that they are empty.
    guard size == 0 || bytes.count == size else { throw .changing }
    return try checked(bytes)
  }

  private static func bytes(from descriptor: Int32, expecting size: Int) throws(FileProblem) -> [UInt8] {
    var result: [UInt8] = []
    var failure: Int32 = 0
    var capacity = max(size + 1, 4096)
    while true {
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = unsafe read(descriptor, buffer.baseAddress, capacity)
        count = max(0, got)
        failure = got < 0 ? errno : 0
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw problem(failure) }
      if chunk.isEmpty { return result }
      if result.isEmpty { result = chunk } else { result += chunk }
      guard result.count <= limit else { throw .tooLarge(limit: limit) }
      capacity = 1 << 16
    }
  }

  private static func checked(_ bytes: [UInt8]) throws(FileProblem) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.prefix(8192).contains(0) { throw .binary }
    if let first = firstInvalid(bytes) { throw .notUTF8(at: first) }
    return bytes
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    // Eight bytes at a time; where it is not well-formed the standard library says the place.
    guard UTF8Decoding.firstInvalidUTF8(in: bytes) != nil else { return nil }
    if #available(macOS 26, *) {
      do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
      } catch {
        return error.byteOffsets.lowerBound
      }
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // Where exactly costs another look, which good texts do not pay.
    var low = 0
    var high = bytes.count
    while low + 4 < high {
      let middle = (low + high) / 2
      var end = middle
      while end > low, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if end == low { break }
      if String(validating: bytes[low..<end], as: UTF8.self) == nil { high = end } else { low = end }
    }
    return low
  }

  static func problem(_ number: Int32) -> FileProblem {
    switch number {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .noPermission
    case EROFS: .readOnly
    case ENXIO, ENODEV: .notAFile
    default: .system(number)
    }
  }
}
