@testable import MurunaSyntax

/// First and follow sets, and what they say against a grammar: undefined, unreachable, endless, left-recursive, not LL(1).
///
/// Terminals are taken apart into what a token can be, so that `reserved` and `"is"` are seen to overlap.
struct GrammarLint {
  let grammar: Grammar
  private(set) var problems: [String] = []
  private var nullable: [Bool]
  private var first: [Set<String>]
  private var follow: [Set<String>]

  init(_ grammar: Grammar, start: String = "Program") {
    self.grammar = grammar
    let count = grammar.expressions.count
    nullable = Array(repeating: false, count: count)
    first = Array(repeating: [], count: count)
    follow = Array(repeating: [], count: count)
    problems = grammar.problems
    checkNames(start)
    guard problems.isEmpty else { return }
    checkProductive()
    computeFirst()
    checkLeftRecursion()
    computeFollow(start)
    checkChoices()
  }

  static func atoms(_ terminal: String) -> Set<String> {
    switch terminal {
    case "relation": Set(["sign"]).union(Keyword.allCases.filter { $0.role == .relation }.map { "\"\($0.spelling.english)\"" })
    case "qualifier": Set(Keyword.allCases.filter { $0.role == .qualifier }.map { "\"\($0.spelling.english)\"" })
    case "reserved": Set(Keyword.allCases.filter { $0.role != .verb && $0 != .every && $0 != .table }.map { "\"\($0.spelling.english)\"" })
    default: [terminal]
    }
  }

  private func production(_ name: String) -> Int { grammar.productions[name] ?? 0 }

  private mutating func checkNames(_ start: String) {
    for expression in grammar.expressions {
      if case .production(let name) = expression, grammar.productions[name] == nil { problems.append("\(name) is not defined") }
    }
    var reached: Set<String> = []
    var waiting = [start]
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted, let root = grammar.productions[name] else { continue }
      visit(root) { if case .production(let next) = grammar.expressions[$0] { waiting.append(next) } }
    }
    for name in grammar.names where !reached.contains(name) { problems.append("\(name) is not reachable") }
  }

  private func visit(_ index: Int, _ body: (Int) -> Void) {
    body(index)
    switch grammar.expressions[index] {
    case .terminal, .production: break
    case .sequence(let parts), .choice(let parts): for part in parts { visit(part, body) }
    case .option(let inner), .loop(let inner): visit(inner, body)
    }
  }

  private mutating func checkProductive() {
    var productive: Set<String> = []
    func ends(_ index: Int) -> Bool {
      switch grammar.expressions[index] {
      case .terminal, .option, .loop: true
      case .production(let name): productive.contains(name)
      case .sequence(let parts): parts.allSatisfy(ends)
      case .choice(let parts): parts.contains(where: ends)
      }
    }
    var changed = true
    while changed {
      changed = false
      for name in grammar.names where !productive.contains(name) && ends(production(name)) {
        productive.insert(name)
        changed = true
      }
    }
    for name in grammar.names where !productive.contains(name) { problems.append("\(name) has no finite sentence") }
  }

  private mutating func computeFirst() {
    var changed = true
    while changed {
      changed = false
      for index in grammar.expressions.indices {
        var isNullable = nullable[index]
        var firsts = first[index]
        switch grammar.expressions[index] {
        case .terminal(let name): firsts = Self.atoms(name)
        case .production(let name):
          isNullable = nullable[production(name)]
          firsts.formUnion(first[production(name)])
        case .sequence(let parts):
          isNullable = parts.allSatisfy { nullable[$0] }
          for part in parts {
            firsts.formUnion(first[part])
            if !nullable[part] { break }
          }
        case .choice(let parts):
          isNullable = parts.contains { nullable[$0] }
          for part in parts { firsts.formUnion(first[part]) }
        case .option(let inner), .loop(let inner):
          isNullable = true
          firsts.formUnion(first[inner])
        }
        if isNullable != nullable[index] || firsts.count != first[index].count {
          nullable[index] = isNullable
          first[index] = firsts
          changed = true
        }
      }
    }
  }

  private mutating func checkLeftRecursion() {
    func leftmost(_ index: Int, _ into: inout Set<String>) {
      switch grammar.expressions[index] {
      case .terminal: break
      case .production(let name): into.insert(name)
      case .sequence(let parts):
        for part in parts {
          leftmost(part, &into)
          if !nullable[part] { break }
        }
      case .choice(let parts): for part in parts { leftmost(part, &into) }
      case .option(let inner), .loop(let inner): leftmost(inner, &into)
      }
    }
    for name in grammar.names {
      var reached: Set<String> = []
      var waiting: Set<String> = []
      leftmost(production(name), &waiting)
      while let next = waiting.popFirst() {
        if reached.insert(next).inserted { leftmost(production(next), &waiting) }
      }
      if reached.contains(name) { problems.append("\(name) begins with itself") }
    }
  }

  private mutating func computeFollow(_ start: String) {
    follow[production(start)] = ["end"]
    var changed = true
    func grow(_ index: Int, _ set: Set<String>, _ follow: inout [Set<String>]) {
      let before = follow[index].count
      follow[index].formUnion(set)
      if follow[index].count != before { changed = true }
    }
    while changed {
      changed = false
      for index in grammar.expressions.indices {
        let behind = follow[index]
        switch grammar.expressions[index] {
        case .terminal: break
        case .production(let name): grow(production(name), behind, &follow)
        case .sequence(let parts):
          var next = behind
          for part in parts.reversed() {
            grow(part, next, &follow)
            next = nullable[part] ? next.union(first[part]) : first[part]
          }
        case .choice(let parts): for part in parts { grow(part, behind, &follow) }
        case .option(let inner): grow(inner, behind, &follow)
        case .loop(let inner): grow(inner, behind.union(first[inner]), &follow)
        }
      }
    }
  }

  private mutating func checkChoices() {
    for name in grammar.names {
      visit(production(name)) { index in
        switch grammar.expressions[index] {
        case .choice(let parts):
          var taken: Set<String> = []
          for part in parts {
            let starts = nullable[part] ? first[part].union(follow[index]) : first[part]
            let common = taken.intersection(starts)
            if !common.isEmpty { problems.append("\(name): alternatives share \(common.sorted())") }
            taken.formUnion(starts)
          }
          if parts.filter({ nullable[$0] }).count > 1 { problems.append("\(name): two alternatives may be empty") }
        case .option(let inner), .loop(let inner):
          let common = first[inner].intersection(follow[index])
          if !common.isEmpty { problems.append("\(name): an optional part and what follows share \(common.sorted())") }
          if nullable[inner] { problems.append("\(name): an optional part may be empty") }
        case .terminal, .production, .sequence: break
        }
      }
    }
  }
}
