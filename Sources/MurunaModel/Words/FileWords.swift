import MurunaDiagnostics
import MurunaText

// The words of a file: a finding in a plan in Arabic says what to write in Arabic, in whichever language it is told.
extension Model {
  /// The findings with what is to be typed in the words of the files they are found in.
  ///
  /// - Parameter last: a file behind those of the program.
  package func inWordsOfFiles(_ findings: [Diagnostic], adding last: Source? = nil) -> [Diagnostic] {
    if findings.isEmpty { return findings }
    var languages = units.map { $0.isLibrary ? nil : Self.language(of: $0.source.bytes) }
    if let last { languages.append(Self.language(of: last.bytes)) }
    return findings.map { finding in
      guard Int(finding.place.source.index) < languages.count, let language = languages[Int(finding.place.source.index)] else { return finding }
      return finding.typed(in: language)
    }
  }

  /// In which language most statements at the beginning of a file begin; nil where there are none.
  private static func language(of bytes: [UInt8]) -> Language? {
    var arabic = 0, english = 0, isFirst = true, index = 0
    while index < bytes.count, index < 20_000 {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22, 0x23:
        let end: UInt8 = byte == 0x22 ? 0x22 : 0x0A
        while index < bytes.count, bytes[index] != end, bytes[index] != 0x0A { index += 1 }
        if byte == 0x22 { index += 1 }
        isFirst = false
      case 0x0A, 0x3B, 0x7B, 0x7D: isFirst = true
      case 0x09, 0x0D, 0x20: break
      case 0xD8 where index < bytes.count && bytes[index] == 0x9B:
        index += 1
        isFirst = true
      default:
        guard isFirst else { continue }
        isFirst = false
        if (0xD8...0xDB).contains(byte) { arabic += 1 } else if byte & 0x5F &- 0x41 < 26 { english += 1 }
      }
    }
    return arabic + english == 0 ? nil : arabic > english ? .arabic : .english
  }
}
