#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes answers: to a descriptor, or to a file that is either the old one or the new one, whatever happens in between.
enum WriteFile {
  /// All of it, or the system's error number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  /// Beside the file first, then moved over it. A device or a pipe (`/dev/stdout`) is written to as it is.
  /// - Parameter isPrivate: whether nobody but its owner may read it; else a file that was there may be read by whom it could be.
  static func replace(_ path: FilePath, with bytes: [UInt8], isPrivate: Bool = false) -> Int32? {
    var status = stat()
    let exists = unsafe path.withCString { unsafe stat($0, &status) } == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR { return EISDIR }
      return writeDirectly(path, bytes)
    }
    // A new file in its place would be another, which could be written: what is protected is protected from that, too.
    if exists, status.st_mode & 0o222 == 0 { return EROFS }
    let target = exists ? resolved(path) : path
    let temporary = FilePath(target.bytes + Array(".\(getpid()).tmp".utf8))
    let descriptor = unsafe temporary.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666) }
    guard descriptor >= 0 else { return errno }
    var failure = write(bytes, to: descriptor)
    if failure == nil, exists, fchmod(descriptor, status.st_mode & (isPrivate ? 0o7700 : 0o7777)) != 0 { failure = errno }
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    // A file with further names, or somebody else's, stays the file that it is: the new one is copied over it, and kept until that is done.
    let mustStay = exists && (status.st_nlink > 1 || status.st_uid != geteuid())
    if failure == nil, mustStay { failure = overwrite(target, bytes, mode: isPrivate ? status.st_mode & 0o7700 : nil) }
    if failure == nil, !mustStay {
      let moved = unsafe temporary.withCString { from in unsafe target.withCString { to in unsafe rename(from, to) } }
      if moved != 0 { failure = errno }
    }
    if failure != nil || mustStay { unsafe temporary.withCString { _ = unsafe unlink($0) } }
    return failure
  }

  /// Takes a file away, or all that it says: what has further names is found by them, and what a link leads to is not ours to take.
  static func remove(_ path: FilePath) -> Int32? {
    var status = stat()
    guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 else { return errno }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { return replace(path, with: []) }
    if status.st_mode & 0o222 == 0 { return EROFS }
    return unsafe path.withCString { unsafe unlink($0) } == 0 ? nil : errno
  }

  /// Makes a folder, unless it is there; the system's error number where that fails.
  static func makeFolder(_ path: FilePath) -> Int32? {
    if unsafe path.withCString({ unsafe mkdir($0, 0o777) }) == 0 { return nil }
    let failure = errno
    var status = stat()
    guard failure == EEXIST, unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return failure }
    return status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
  }

  private static func overwrite(_ path: FilePath, _ bytes: [UInt8], mode: mode_t?) -> Int32? {
    let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    if let mode, fchmod(descriptor, mode) != 0 { return errno }
    if let failure = write(bytes, to: descriptor) { return failure }
    return ftruncate(descriptor, off_t(bytes.count)) == 0 && fsync(descriptor) == 0 ? nil : errno
  }

  private static func writeDirectly(_ path: FilePath, _ bytes: [UInt8]) -> Int32? {
    let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return write(bytes, to: descriptor)
  }

  /// Where a chain of links ends: the file there is replaced, not the link.
  private static func resolved(_ path: FilePath) -> FilePath {
    unsafe path.withCString { name in
      guard let real = unsafe realpath(name, nil) else { return path }
      defer { unsafe free(real) }
      return FilePath(Array(unsafe String(cString: real).utf8))
    }
  }

  /// Apart, because `write` above hides it.
  private static func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return unsafe Glibc.write(descriptor, base, count)
    #else
      return unsafe Darwin.write(descriptor, base, count)
    #endif
  }
}
