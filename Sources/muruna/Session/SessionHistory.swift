#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaText

/// What was entered in this project before: a file of JSON texts, one a line, to which lines are only ever added.
///
/// So two sessions at once lose nothing of each other, and an entry of many lines stays one. The file is kept with the user's state and
/// not in the project, where it would be published one day.
enum SessionHistory {
  static var path: FilePath? { Configuration.stateFolder.map { FilePath($0 + "/" + project + ".history") } }

  private static var project: String {
    let name = Configuration.project.split(separator: "/").last.map(String.init) ?? "root"
    return name + "-" + String(StableHash.of(Configuration.project), radix: 16)
  }

  // MARK: What could not be saved

  /// By the number of the process: two sessions that end together keep two files.
  static func rescue(_ text: String) {
    guard let folder = Configuration.stateFolder else { return }
    Configuration.makeFolder(folder)
    _ = WriteFile.replace(FilePath("\(folder)/\(rescueStem)\(getpid()).muruna"), with: Array(text.utf8), isPrivate: true)
  }

  /// Without blanks: `:replay` takes several words.
  private static var rescueStem: String { project.replacing(" ", with: "_") + ".rescued-" }

  static var rescued: [String] {
    guard let folder = Configuration.stateFolder else { return [] }
    return Gathered.names(in: FilePath(folder)).filter { $0.hasPrefix(rescueStem) && $0.hasSuffix(".muruna") }.sorted().map { folder + "/" + $0 }
  }

  // MARK: Entries

  static func load() -> [String] {
    guard let path, case .file(let bytes, _)? = try? ReadFile.entry(path) else { return [] }
    return bytes.split(separator: 0x0A).suffix(10_000).compactMap { JSONText.read($0) }
  }

  /// One write for one line: the system keeps lines of several sessions apart.
  static func add(_ entry: String) {
    guard let path, let folder = Configuration.stateFolder else { return }
    Configuration.makeFolder(folder)
    let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { return }
    _ = WriteFile.write(Array((JSONText.write(entry) + "\n").utf8), to: descriptor)
    close(descriptor)
  }
}

/// A text as JSON writes it.
enum JSONText {
  static func write(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Nil for what is no text.
  static func read(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return nil }
    var result: [UInt8] = []
    var rest = bytes.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == 0x5C else {
        result.append(byte)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      switch escape {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x22, 0x5C, 0x2F: result.append(escape)
      case 0x75:
        guard rest.count >= 4, let value = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
        rest = rest.dropFirst(4)
        result += Array(String(Character(scalar)).utf8)
      default: return nil
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}
