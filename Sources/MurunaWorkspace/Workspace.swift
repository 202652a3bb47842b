import MurunaCalendar
import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaPlan
import MurunaSyntax
import MurunaText

/// The one door to everything below: open files, edit them, ask. It reads no file and no clock; whoever opens it does.
package struct Workspace: Sendable {
  /// Today as days since 1970-01-01, if the caller says it (`--as-of`); it wins over the header.
  package let asOf: Int64?
  /// Whether commands may stand among the declarations: in a script, not in a folder.
  package let allowsCommands: Bool
  /// Whether values that are secret are shown all the same.
  package let showsRestricted: Bool
  /// Whether kinds of the library that the program does not mention may stay unread: for whoever asks for findings and nothing else.
  private var spares: Bool
  /// The bytes of a zone's file by its name, `Asia/Amman`; nil where the machine has none.
  let zoneBytes: @Sendable (String) -> [UInt8]?
  /// The files of the program, in the order in which they were added.
  package private(set) var files = Chunked<Source>()
  /// How many schedules levelling may try for each plan; nil leaves it to the size of the plan.
  package var effort: Int? { didSet { answer = nil } }
  /// What is taken to have come out, by the paths of things.
  var supposed: [String: String] = [:] { didSet { answer = nil } }
  /// False where nobody waits for an answer any more.
  var goesOn: @Sendable () -> Bool = { true }
  /// By path: where a text stands in one that the reader has. A session's entries are pieces of the script that is run in it.
  var origins: [String: Source.Origin] = [:]
  private var answer: Answer? { didSet { told = nil } }
  /// What `check` has said of the last answer.
  private var told: [Diagnostic]?
  /// The last answer, while files have changed since: what did not change is not read again.
  private var before: Answer?

  package init(
    asOf: Int64? = nil, allowsCommands: Bool = false, showsRestricted: Bool = false, spares: Bool = false,
    zoneBytes: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.asOf = asOf
    self.allowsCommands = allowsCommands
    self.showsRestricted = showsRestricted
    self.spares = spares
    self.zoneBytes = zoneBytes
  }

  package mutating func add(path: String, bytes: [UInt8]) {
    files.append(Source(path: path, bytes: bytes))
    forget()
  }

  /// Put another version of a file in its place, or add it; only what has changed is read again.
  package mutating func replace(path: String, bytes: [UInt8]) {
    let file = Source(path: path, bytes: bytes)
    // What came last is what is most often changed.
    if let index = files.lastIndex(where: { $0.path == path }) { files[index] = file } else { files.append(file) }
    forget()
  }

  /// Leave out the files that were added last.
  mutating func removeLast(_ count: Int) {
    files.removeLast(count)
    forget()
  }

  package mutating func remove(path: String) {
    guard let index = files.lastIndex(where: { $0.path == path }) else { return }
    let behind = Array(files[(index + 1)...])
    files.removeLast(behind.count + 1)
    files.append(contentsOf: behind)
    forget()
  }

  /// A workspace with other files; of those that are the same nothing is read again.
  func holding(_ files: Chunked<Source>) -> Workspace {
    var copy = self
    copy.files = files
    copy.forget()
    return copy
  }

  /// The same, with everything read afresh.
  func alone(with files: Chunked<Source>) -> Workspace {
    var copy = self
    (copy.answer, copy.before, copy.files) = (nil, nil, files)
    return copy
  }

  /// A workspace with another version of a file; this one stays as it is.
  package func replacing(path: String, bytes: [UInt8]) -> Workspace {
    var copy = self
    copy.replace(path: path, bytes: bytes)
    return copy
  }

  private mutating func forget() {
    told = nil
    if let answer { before = answer }
    answer = nil
  }

  /// All sources by `SourceID`: those of the library first, then the program's. Before the first question, the program's alone.
  package var sources: [Source] { Array(answer?.sources ?? files) }

  /// Everything that is wrong with the program, in order of place.
  package mutating func check() -> [Diagnostic] {
    if let told { return told }
    let answer = answered()
    let told = judged(answer.diagnostics, sources: sources)
    self.told = told
    return told
  }

  /// Once findings are all that is still asked for: whatever else is known takes room that telling them needs.
  package mutating func letGo() { answer?.letGo() }

  /// By severity, as `Severity` numbers them: how many more findings there are than `check` says.
  package var omitted: [Int] { answer?.omitted ?? [0, 0, 0] }

  /// How many waivers excuse something that would be found otherwise.
  package var waiversInUse: Int { answer?.model.waiversInUse ?? 0 }

  /// The program as it is understood; nil before the first question.
  package var model: Model? { answer?.model }

  package mutating func timelines() -> [Timeline] {
    keepPlans()
    return answered().timelines
  }

  /// Whoever asks for more than findings needs all there is.
  mutating func keepPlans() {
    guard spares else { return }
    spares = false
    answer = nil
  }

  /// The timeline of a plan, by any of its names.
  package mutating func timeline(named name: String) -> Timeline? {
    keepPlans()
    // Nobody asked for those of the other plans.
    return answered().timeline(named: name)
  }

  package var viewNames: [String] {
    mutating get {
      answer?.readViews()
      return (answer.map { answer in answer.model.views.flatMap(answer.model.spellings) } ?? []) + ["gaps", "copies", "untranslated"]
    }
  }

  /// The program as it is understood, with all of the library, for those who explain it.
  package mutating func wholeModel() -> Model {
    _ = modelWithLibrary()
    answer?.tellRoom()
    return answered().model
  }

  /// The same for those who only ask what there is, and not what comes of it.
  mutating func modelWithLibrary() -> Model {
    keepPlans()
    _ = answered()
    answer?.readWholeLibrary()
    return answered().model
  }

  package mutating func table(_ view: String, in language: Language) -> Table? {
    _ = answered()
    answer?.readViews()
    answer?.tellRoom()
    return answer?.model.table(view, in: language)
  }

  /// A view with other parameters than its own: `at: T + 3 h`.
  package mutating func table(_ view: String, parameters: String, in language: Language) -> Table? {
    _ = answered()
    answer?.readViews()
    answer?.tellRoom()
    return answer?.model.table(view, parameters: parameters, in: language)
  }

  package mutating func parameters(of view: String) -> [String] {
    _ = answered()
    return answer?.model.parameters(of: view) ?? []
  }

  package mutating func runTests() -> [TestOutcome] {
    _ = answered()
    answer?.tellRoom()
    return answer?.model.runTests() ?? []
  }

  /// The canonical layout of a file; nil if it has faults of syntax, which a formatter must not touch.
  package static func format(_ bytes: [UInt8]) -> [UInt8]? {
    var names = NameTable()
    return MurunaSyntax.format(parse(bytes, names: &names), bytes)
  }

  /// The errors for which the file that was added last is refused, where they are found without reading all of the program; otherwise nil.
  mutating func earlyRefusals() -> [Diagnostic]? {
    guard answer == nil, let before, let file = files.last else { return nil }
    if let next = before.continued(with: files, settings, zoneBytes) {
      (answer, self.before) = (next, nil)
      return nil
    }
    let found = before.refusals(adding: file)
    return found.isEmpty ? nil : found
  }

  private var settings: Answer.Settings {
    Answer.Settings(asOf: asOf, allowsCommands: allowsCommands, showsRestricted: showsRestricted, spares: spares, effort: effort, supposed: supposed)
  }

  mutating func answered() -> Answer {
    if let answer { return answer }
    let fresh = Answer(files, after: before, settings, zoneBytes: zoneBytes)
    answer = fresh
    before = nil
    return fresh
  }
}
