import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// A rule as the library or a program declares it: for each of some things, what must be true of it, and what to say if it is not.
package struct Rule: Sendable {
  package let name: String
  package let origin: Origin
  package let isLibrary: Bool
  package var severity: Severity = .error
  /// What each thing is drawn from; empty for a rule that looks at the program once.
  var draws: [Draw] = []
  var condition: Int32?
  var musts: [(operation: Int32, node: Node)] = []
  /// Named values; a late one is needed only for what the rule says.
  var lets: [(slot: Int32, operation: Int32, isLate: Bool)] = []
  var at: Int32?
  package var says: Node?
  package var help: Node?
  package var why: Node?
  package var sourceText: Node?
  package var breaks: Node?
  package var keeps: Node?
  var code: CompiledExpression
  var bindings: [Compiler.Binding] = []
  var parameters: [NameID: (value: Value, type: StaticType)] = [:]
  /// Whose fields it asks for, where that was noted.
  var looks: [KindID] = []
  package var parameterNodes: [(name: NameID, value: Node)] = []
  var isBroken = false
  /// A rule of the library that has nothing to judge in this program: it was not compiled.
  var isIdle = false

  struct Draw: Sendable {
    let slot: Int32
    let list: Int32
    /// A join that finds the second thing from the first.
    var join: Int32 = 0
  }
}

extension Model {
  /// Whether a rule is called so. (A rule is no small thing to copy, and `contains(where:)` hands out copies.)
  package func isRule(_ name: String) -> Bool {
    for index in rules.indices where rules[index].name == name { return true }
    return false
  }
}

/// An excuse: the findings of a rule on a thing, with the reason, until a day.
struct Waiver: Sendable {
  let rule: String
  let thing: EntityID?
  let until: Int64?
  let place: Place
  /// It could not be read whole, which has been told.
  let isBroken: Bool
  var isUsed = false
}

/// A test of a program: sentences that must be true of it.
package struct Test: Sendable {
  package let title: String
  package let origin: Origin
  var expectations: [(operation: Int32, node: Node)] = []
  var code: CompiledExpression
}
