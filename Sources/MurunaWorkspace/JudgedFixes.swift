import MurunaDiagnostics
import MurunaModel
import MurunaText

// Ways out that lead into another finding: `8 min` where `8 h` was meant can be read, and a rule refuses it.
extension Workspace {
  /// What is tried is the program with the edit made, all of it: only small ones, and only so often.
  private static let mostBytes = 1 << 16, mostTries = 24

  /// Of several proposals those after which nothing new is found, where there are such; and a guess only then, if its help says another way out.
  func judged(_ findings: [Diagnostic], sources: [Source]) -> [Diagnostic] {
    guard findings.contains(where: { Self.isDoubtful($0) }) else { return findings }
    let size = files.reduce(0) { $0 + $1.bytes.count }
    var tries = min(Self.mostTries, (1 << 20) / max(1, size))
    guard size <= Self.mostBytes, tries > 0 else { return findings }
    let known = Self.counted(findings)
    return findings.map { finding in
      guard Self.isDoubtful(finding), tries >= finding.fixes.count else { return finding }
      tries -= finding.fixes.count
      let isClean = finding.fixes.map { fix in leadsNowhere(fix, known, sources) }
      guard isClean.contains(false) else { return finding }
      let kept = zip(finding.fixes, isClean).filter(\.1).map(\.0)
      return !kept.isEmpty || finding.fixes.count == 1 ? TriedFixes.narrowed(finding, to: kept) : finding
    }
  }

  /// Several proposals, or a guess beside a help that says what else could be written.
  private static func isDoubtful(_ finding: Diagnostic) -> Bool {
    guard finding.severity != .note else { return false }
    if finding.fixes.count > 1 { return finding.fixes.count < 8 }
    return finding.fixes.count == 1 && finding.code.id == "wrong-type" && finding.help != nil && finding.help != finding.fixes[0].title
  }

  /// Whether nothing is found after an edit that was not found before it.
  private func leadsNowhere(_ fix: Fix, _ known: [String: Int], _ sources: [Source]) -> Bool {
    guard let place = fix.edits.first?.place, fix.edits.allSatisfy({ $0.place.source == place.source }) else { return true }
    let number = Int(place.source.index) - (sources.count - files.count)
    guard number >= 0, number < files.count else { return true }
    var bytes = files[number].bytes
    for edit in fix.edits.sorted(by: { $0.place.range.start > $1.place.range.start }) {
      guard Int(edit.place.range.end) <= bytes.count else { return true }
      bytes.replaceSubrange(Int(edit.place.range.start)..<Int(edit.place.range.end), with: Array(edit.replacement.utf8))
    }
    var changed = files
    changed[number] = Source(path: files[number].path, bytes: bytes)
    var trial = alone(with: changed)
    return Self.counted(trial.answered().diagnostics).allSatisfy { $0.value <= known[$0.key, default: 0] }
  }

  /// How many findings there are of each code, wherever they stand and whatever names they say.
  private static func counted(_ findings: [Diagnostic]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in findings where finding.severity != .note { counts[finding.code.id, default: 0] += 1 }
    return counts
  }
}
