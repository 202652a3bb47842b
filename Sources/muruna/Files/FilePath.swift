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

  static func < (left: FilePath, right: FilePath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
