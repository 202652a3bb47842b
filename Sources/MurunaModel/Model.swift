import MurunaCalendar
import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// A program as it is understood: its kinds, its things and their values, with everything that is wrong with them so far.
///
/// Built by `Model.build` in passes that follow the text's journey: schema (kinds, vocabularies, measures), entities (what is declared),
/// fields (what is said of it), and then asked by rules, views, tests and plans. Passes are extensions, one folder each.
package struct Model: Sendable {
  /// A file of the program or of the library, read. Shared, so that a program of many files is copied by as many counts and not ten times as many.
  package final class Unit: Sendable {
    package let source: Source
    package let tree: SyntaxTree
    package let isLibrary: Bool
    /// Its tree is made when something asks for what it declares: see `Unread`.
    let isUnread: Bool

    package init(source: Source, tree: SyntaxTree, isLibrary: Bool) {
      self.source = source
      self.tree = tree
      self.isLibrary = isLibrary
      isUnread = false
    }

    /// A file of the library that is to be read on demand.
    package init(unread source: Source) {
      self.source = source
      tree = SyntaxTree()
      isLibrary = true
      isUnread = true
    }
  }

  package internal(set) var units: [Unit]
  package internal(set) var names: NameTable
  package internal(set) var diagnostics: [Diagnostic] = []
  /// By severity: how many findings there were.
  var kept = [0, 0, 0]
  package internal(set) var header = Header()
  var pool = ValuePool()
  var kernel: KernelNames

  // Schema
  package internal(set) var kinds: [Kind] = []
  package internal(set) var fields: [Field] = []
  package internal(set) var choices: [Choice] = []
  package internal(set) var vocabularies: [Vocabulary] = []
  package internal(set) var items: [Item] = []
  var schema = SchemaIndex()
  var fieldTraits: [FieldTraits] = []
  var measures = Measures()

  // Entities
  package internal(set) var entities = Entities()
  var scopes = Scopes()
  let damage: Damage
  /// How often something was told, kept or not; what is merely missing apart.
  package internal(set) var reports = 0
  var continuing = ContinuationNotes()
  /// By rule, what came of judging by it.
  var verdicts: [Verdict] = []
  /// While all rules are judged by: see `plainlyKept`.
  var plain: [[UInt64]] = []
  /// What rules look at; known once a judged program is continued.
  let sights = Sights()
  /// What has come so far of the rule at hand.
  var verdict = Verdict()
  /// Names that stand in something damaged: what refers to them stays silent.
  var damagedNames = NameSet()
  var ruleNames = NameSet()
  var unread = Unread()
  /// Whose days are being read, each for the one before: see `countedDate`.
  var counting: [(thing: EntityID, field: FieldID)] = []
  /// Things that say something nobody understands: what they seem to lack may be just that.
  var obscure: Set<EntityID> = []
  /// Names that nothing has, near to one whose declaration could not be read.
  var namesUsed: [NameID] = []
  /// Fields that a kind does not have: the number of each finding, and whose field it is.
  var fieldsUnknown: [(finding: Int, entity: EntityID)] = []
  /// Of things, the fields that could not be read: what a rule would say of them may be just that.
  var doubtful: [EntityID: [FieldID]] = [:]
  /// How often one of these was read.
  var doubtsRead = 0
  /// Kinds of which something was declared so that it could not be read: who names what is not known in full.
  var misdeclared: Set<KindID> = []
  /// Whose fields the rule at hand asks for; nil where nobody wants to know.
  var looks: [KindID]?
  /// If kinds that are not mentioned stay unread; the parents of those.
  var sparing: Sparing?
  /// Whether what is said of things has been read.
  var isResolved = false
  var stubParents: [(kind: KindID, parent: NameID)] = []
  /// Things of which a field is claimed more than once.
  var claimed: [EntityID] = []
  /// Unknown names by what they were looked up as: one finding each, however often they are used.
  var unknownUses: [NameID: UnknownUse] = [:]
  /// Until all that is said is read: things whose names were taken.
  var duplicates: [Duplicate] = []
  var suggested = Suggestions()

  var limits = Limits()

  /// Holds nothing. A value with a member of no fixed layout is passed by its address; without one, each call of a function that only
  /// looks copied all two kilobytes of the model's members: a fourteenth of the instructions of a check of 100,000 lines.
  private let byAddress: (any Sendable)? = nil

  /// Whether a `?` stands anywhere in the program.
  package internal(set) var hasHoles = false
  /// By file: the statements at its top that the language itself reads, see `rootStatements`.
  private var rootStatements: [(unit: Unit, statements: [SyntaxTree.Statement])] = []

  // Rules, views and tests
  package internal(set) var rules: [Rule] = []
  var ruleNumbers: [String: Int] = [:]
  /// Of which kinds there are things, by kind; empty until somebody asks.
  var presentKinds: [Bool] = []
  package internal(set) var views: [View] = []
  package internal(set) var tests: [Test] = []
  var waivers: [Waiver] = []

  // Expressions
  var constants: [Value] = []
  var joins: [Join] = []
  /// By field: how a derived one is worked out, and what comes out.
  var derivedCode: [CompiledExpression?] = []
  var derivedTypes: [StaticType?] = []
  /// By kind: the list of all its things, once it was asked for.
  var allLists: [Value?] = []
  /// Derived and inverse fields, once they were asked for.
  var memo = Memo()
  /// Whether commands may stand among the declarations: in a script, not in a folder.
  var allowsCommands = false
  var reportedFaults: Set<Place> = []
  /// While a rule that draws two things of one kind is judged: the pairs that were told.
  var pairsTold: Set<UInt64> = []
  /// While fields are read: names of things of another kind than is needed.
  var wrongKinds: [WrongKind] = []
  /// By place: what the rule that is judged by has found there.
  var toldAt: [Place: ToldAt] = [:]
  var templates = RuleTemplates()
  /// Steps that all rules have taken together.
  var spentSteps = 0
  /// While fields are read: what was reported, so that it is reported once.
  var reportedOnce: Set<OnceKey>?
  struct OnceKey: Hashable, Sendable {
    let code: Code
    let place: Place
  }
  /// What `use:` would bring a field of this name, to one of these kinds or, without any, to whichever, if anything does.
  var useForField: @Sendable (_ field: String, _ kinds: [String]) -> String? = { _, _ in nil }
  /// Whether values that are secret are shown all the same.
  package var showsRestricted = false
  var secrets = Secrets()
  /// The language that values are shown in.
  var answerLanguage = Language.english
  /// The times of things, once plans are laid out: see `setTimes`.
  var times = ComputedTimes()
  /// By plan: its times on the calendar, where it has any.
  var calendars: [UInt32: PlanCalendar] = [:]
  /// What `error`, `warning` and `note` mean in tests: the findings of the whole check. Made when something asks for them.
  var findings: [Finding] = []
  /// How many of what was told they are, until they are made.
  var unseenFindings: Int?

  /// What a program says of itself at the top of its files.
  package struct Header: Sendable {
    package internal(set) var asOf: CivilDayNumber?
    package internal(set) var asOfPlace: Place?
    package internal(set) var language: String?
    package internal(set) var uses: [(name: String, place: Place)] = []
    package internal(set) var author: Place?
    package internal(set) var version: Place?
    package internal(set) var review: String?
  }

  /// What a program may ask for before it is told that it asks too much.
  struct Limits: Sendable {
    /// How many steps one question may take (a rule, a view, a test, a field to show), beyond so many for every thing there is.
    var steps = 20_000_000
    var stepsPerThing = 2_000
    /// So many cells a view has at most.
    var cells = 1_000_000
    /// So deep may evaluations call themselves through derived fields that rest on one another.
    var height = 600
    /// At most so much is made by copying, beyond so much for every thing declared: nested copies grow like a power. A copy counts one,
    /// and one for each block around it, since it is known by its name in each.
    var copies = 50_000
    var copiesPerThing = 50
    /// So many kinds from one up to its root.
    var lineage = 100
    /// So many kinds there are at most: they are numbered in sixteen bits.
    var kinds = 60_000
    /// So few things of a kind are not looked at ahead of judging them: see `plainlyKept`.
    var fewThings = 24
    /// So many findings of each severity are kept; of more, their number.
    var findings = 20_000
  }

  /// Days since 1970-01-01.
  package typealias CivilDayNumber = Int64

  init(units: [Unit], names: NameTable) {
    self.units = units
    damage = Damage(units)
    var table = names
    kernel = KernelNames(&table)
    self.names = table
    hasHoles = units.contains { !$0.isLibrary && $0.tree.hasHoles }
    rootStatements = units.map { ($0, Self.rootStatements($0.tree, kernel)) }
  }

  /// The statements at the top of a file but the declarations of things, of which a large program has many.
  func rootStatements(of unit: Int) -> [SyntaxTree.Statement] {
    if unit < rootStatements.count, rootStatements[unit].unit === units[unit] { return rootStatements[unit].statements }
    return Self.rootStatements(units[unit].tree, kernel)
  }

  /// Of these, the nodes of the declarations that begin with a word of the language.
  func rootStatements(of unit: Int, _ word: KernelWord) -> [Node] {
    rootStatements(of: unit).filter { $0.kind == .declaration && $0.isNamed && kernel.word($0.head) == word }.map(\.node)
  }

  /// The same for a file of which a word was mended.
  mutating func noteRootStatements(of unit: Int) {
    if unit < rootStatements.count { rootStatements[unit] = (units[unit], Self.rootStatements(units[unit].tree, kernel)) }
  }

  private static func rootStatements(_ tree: SyntaxTree, _ kernel: KernelNames) -> [SyntaxTree.Statement] {
    tree.statements.filter { $0.kind != .declaration || !$0.isNamed || kernel.word($0.head) != nil }
  }

  /// Nothing, to stand where a model is that was lent.
  private static let hollow = Model()

  private init() {
    units = []
    damage = Damage([])
    names = NameTable()
    kernel = KernelNames()
  }

  /// The model itself, for somebody who gives it back by swapping.
  mutating func lend() -> Model {
    var lent = Self.hollow
    swap(&lent, &self)
    return lent
  }

  /// Give back what takes most room, once all has been asked of the program and only findings are still to be told.
  package mutating func letGo() {
    units = []
    rootStatements = []
    entities.slots = Slots()
  }

  /// How many waivers excuse something.
  package var waiversInUse: Int { waivers.count { $0.isUsed && !$0.isBroken } }

  func tree(_ source: SourceID) -> SyntaxTree { units[Int(source.index)].tree }
  func place(_ source: SourceID, _ node: Node) -> Place { Place(source, units[Int(source.index)].tree.range(node)) }
  package func spelling(_ name: NameID) -> String { names.spelling(name) }
  /// The text of a node as it was written.
  package func written(_ source: SourceID, _ node: Node) -> String {
    let unit = units[Int(source.index)]
    return unit.source.text(unit.tree.range(node))
  }

  mutating func report(
    _ code: Code, at place: Place, _ title: Words, label: Words? = nil, related: [Diagnostic.Related] = [],
    values: [Words] = [], help: Words? = nil, fixes: [Fix] = []
  ) {
    if code != .missingField {
      reports &+= 1
      if damage.covers(place) { return }
    }
    // Bodies of `every` and of copied things are read once for each thing they are for.
    if reportedOnce != nil, reportedOnce?.insert(OnceKey(code: code, place: place)).inserted == false { return }
    keep(Diagnostic(code, at: place, title, label: label, related: related, values: values, help: help, fixes: fixes))
  }

  mutating func keep(_ diagnostic: Diagnostic) {
    let severity = diagnostic.severity.rawValue
    kept[severity] += 1
    if kept[severity] <= limits.findings { diagnostics.append(diagnostic) }
  }

  /// By severity: how many findings were too many to keep.
  package var omitted: [Int] { kept.map { max(0, $0 - limits.findings) } }
  /// So many findings of each severity are kept.
  package static var mostFindings: Int { Limits().findings }
}

extension Model {
  /// Understand a program: `units` are the library's files first, then the program's, each with its tree.
  package static func build(
    units: [Unit], names: NameTable, asOf: CivilDayNumber? = nil, allowsCommands: Bool = false, sparing: Sparing? = nil,
    useForField: @escaping @Sendable (_ field: String, _ kinds: [String]) -> String? = { _, _ in nil }
  ) -> Model {
    build(units: units, names: names, asOf: asOf, allowsCommands: allowsCommands) {
      $0.sparing = sparing
      $0.useForField = useForField
    }
  }

  static func build(
    units: [Unit], names: NameTable, asOf: CivilDayNumber?, allowsCommands: Bool, adjust: (inout Model) -> Void
  ) -> Model {
    var model = Model(units: units, names: names)
    model.allowsCommands = allowsCommands
    adjust(&model)
    model.collectSchema()
    model.collectEntities()
    model.findLookalikes()
    model.readHeader()
    if let asOf { model.header.asOf = asOf }
    model.compileDerived()
    model.noteTraits()
    model.resolveFields()
    model.isResolved = true
    model.noteSecrets()
    model.collectRules()
    return model
  }
}
