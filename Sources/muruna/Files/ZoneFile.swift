import MurunaText

/// Reads a zone's file from where the system keeps them: the names are IANA's, `Asia/Amman`.
enum ZoneFile {
  private static let folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/var/db/timezone/zoneinfo"]

  /// The bytes of a zone's file; nil if the name is none or the machine has no such file.
  static func bytes(_ name: String) -> [UInt8]? {
    let isName = !name.isEmpty && name.utf8.count < 64 && !name.hasPrefix("/")
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { $0 != ".." && $0 != "." && !$0.isEmpty }
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isName else { return nil }
    for folder in folders {
      if let bytes = ReadFile.binary(FilePath(folder + "/" + name)) { return bytes }
    }
    return nil
  }
}
