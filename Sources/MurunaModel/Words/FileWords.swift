import MurunaDiagnostics
import MurunaText

// The words of a file: a finding in a plan in Arabic says what to write in Arabic, in whichever language it is told.
extension Model {
  /// The findings with what is to be typed in the words of the files they are found in.
  ///
  /// - Parameter last: a file behind those of the program.
  package func inWordsOfFiles(_ findings: [Diagnostic], adding last: Source? = nil) -> [Diagnostic] {
    // Only of files in which something is found: a session has thousands.
    var known: [Int: Language?] = [:]
    var told: [Diagnostic] = []
    told.reserveCapacity(findings.count)
    for finding in findings {
      let index = Int(finding.place.source.index)
      let language = known[index] ?? wordsOfFile(index, adding: last)
      known[index] = .some(language)
      told.append(language.map { finding.typed(in: $0) } ?? finding)
    }
    return told
  }

  private func wordsOfFile(_ index: Int, adding last: Source?) -> Language? {
    if index < units.count { return units[index].isLibrary ? nil : Self.language(of: units[index].source.bytes) }
    return index == units.count ? last.flatMap { Self.language(of: $0.bytes) } : nil
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
