import MurunaCalendar
import MurunaDiagnostics
import MurunaText
import MurunaWorkspace

/// What `check --fix` does: the edits of safe fixes, all or none of each, and not a byte elsewhere.
struct SafeFixes {
  /// The files that change, as they shall be.
  private(set) var changed: [(path: String, bytes: [UInt8])] = []

  init(_ program: CheckedProgram) {
    let sources = program.workspace.sources
    var edits: [SourceID: [Fix.Edit]] = [:]
    var order: [SourceID] = []
    for finding in program.findings {
      guard let fix = finding.fixes.first(where: { $0.safety == .safe }) else { continue }
      // Standard input is nobody's to change, nor is the library.
      let isOurs = fix.edits.allSatisfy { edit in
        let index = Int(edit.place.source.index)
        return index < sources.count && sources[index].path != "-" && program.gathered.files.contains { $0.path == sources[index].path }
      }
      let isFree = fix.edits.allSatisfy { edit in !(edits[edit.place.source] ?? []).contains { Self.overlap($0, edit) } }
      guard isOurs, isFree, !fix.edits.isEmpty else { continue }
      for edit in fix.edits {
        if edits[edit.place.source] == nil { order.append(edit.place.source) }
        edits[edit.place.source, default: []].append(edit)
      }
    }
    for source in order.sorted(by: { $0.index < $1.index }) {
      let old = sources[Int(source.index)]
      // Of a source some may be covered; the file is what was read.
      guard let file = program.gathered.files.first(where: { $0.path == old.path }) else { continue }
      changed.append((old.path, Self.apply(edits[source] ?? [], to: file.bytes)))
    }
  }

  /// Whether the program with its changes has no more errors than before: else nothing is written.
  func isSound(_ program: CheckedProgram, _ options: Options) -> Bool {
    var workspace = Workspace(asOf: options.asOf.map { Int64($0.number) }, zoneBytes: ZoneFile.bytes)
    for file in program.gathered.files {
      workspace.add(path: file.path, bytes: changed.first { $0.path == file.path }?.bytes ?? file.bytes)
    }
    func errors(_ findings: [Diagnostic]) -> Int { findings.count { $0.severity == .error } }
    return errors(workspace.check()) <= errors(program.findings)
  }

  private static func overlap(_ left: Fix.Edit, _ right: Fix.Edit) -> Bool {
    left.place.range == right.place.range
      || left.place.range.start < right.place.range.end && right.place.range.start < left.place.range.end
  }

  private static func apply(_ edits: [Fix.Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    for edit in edits.sorted(by: { $0.place.range.start < $1.place.range.start }) {
      result += bytes[end..<Int(edit.place.range.start)]
      result += Array(edit.replacement.utf8)
      end = Int(edit.place.range.end)
    }
    return result + bytes[end...]
  }
}
