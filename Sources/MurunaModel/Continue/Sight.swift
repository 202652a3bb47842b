import MurunaSyntax
import MurunaText
import Synchronization

/// What a rule can look at, by the words it is written in: never too little, since its answer is kept while nothing of it changes.
struct Sight: Sendable {
  /// Fields of whatever thing, those that others are derived from or the other side of included.
  var fields = FieldSet()
  /// Kinds all of whose things it asks for.
  var kinds: [KindID] = []
  /// It asks for more than fields: holes, or the findings of other rules.
  var isBoundless = false
  /// Of which kind it draws a thing first, where it looks at nothing for several of them together.
  var drawn: KindID?
  /// Kinds all of whose things it asks for when it has drawn one.
  var others: [KindID] = []
  /// Whether it asks for fields of no other thing than the one it drew first.
  var isOwn = false

  func sees(_ change: Change) -> Bool {
    isBoundless || !fields.isDisjoint(with: change.fields) || kinds.contains { change.kinds.contains($0) }
  }

  /// The kind of its things, where what it says of those that did not change is what it said.
  ///
  /// New things are in nobody's fields: their names were never mentioned. So a thing that was there sees them by the other sides of fields alone,
  /// `echoes`, or by asking for all things of a kind. Of things that say something else than before nobody knows who looks at them: then the rule
  /// must ask nothing but the thing itself.
  func kind(ofThingsJudgedAloneIn change: Change, _ echoes: FieldSet) -> KindID? {
    guard let drawn, !isBoundless, fields.isDisjoint(with: change.computed), !others.contains(where: { change.kinds.contains($0) }) else { return nil }
    return isOwn || change.altered.isEmpty && fields.isDisjoint(with: echoes) ? drawn : nil
  }
}

/// What the rules of a program look at. Found out once, for it and for all that continue it or may do so: continuing adds no rule and no field.
final class Sights: Sendable {
  private let known = Mutex<(ofRules: [Sight], ofAny: FieldSet)?>(nil)

  /// By rule.
  func ofRules(in model: Model) -> [Sight] { all(model).ofRules }

  /// The fields that the rules, or fields that are worked out from others, look at.
  func ofAny(in model: Model) -> FieldSet { all(model).ofAny }

  private func all(_ model: Model) -> (ofRules: [Sight], ofAny: FieldSet) {
    // Rules of the library may be read later.
    if let known = known.withLock({ $0 }), known.ofRules.count == model.rules.count { return known }
    let reader = SightReader(model)
    let ofRules = model.rules.map { reader.sight(of: $0) }
    let found = (ofRules: ofRules, ofAny: reader.fields(ofAny: ofRules))
    known.withLock { $0 = found }
    return found
  }
}

extension Model {
  /// Whether one of these fields is looked at by a rule, or by a field that is worked out from others. Cheap where it is asked again and again of
  /// programs that continue one another.
  package func looks(atAnyOf ids: [FieldID]) -> Bool {
    let looked = sights.ofAny(in: self)
    return ids.contains { looked.contains($0) }
  }
}

/// Finds out what rules look at.
private struct SightReader {
  private let model: Model
  private var named: [NameID: [FieldID]] = [:]

  init(_ model: Model) {
    self.model = model
    for field in model.fields { for name in field.names { named[name, default: []].append(field.id) } }
  }

  func sight(of rule: Rule) -> Sight {
    var sight = Sight()
    look(at: rule.code, &sight)
    sight.isOwn = true
    for text in [rule.says, rule.help].compactMap({ $0 }) {
      for text in model.texts(text, in: rule.origin.source, brace: Literal.escapedBrace).values {
        for case .hole(let path) in Model.pieces(text) {
          look(along: path, &sight)
          if path.contains("(") || path.split(separator: ".").count > 2 { sight.isOwn = false }
        }
      }
    }
    noteDrawn(rule, &sight)
    return sight
  }

  /// What rules look at that look so, and fields that are worked out.
  func fields(ofAny rules: [Sight]) -> FieldSet {
    var sight = Sight()
    for rule in rules { sight.fields.formUnion(rule.fields) }
    for code in model.derivedCode { if let code { look(at: code, &sight) } }
    return sight.fields
  }

  private func noteDrawn(_ rule: Rule, _ sight: inout Sight) {
    let operations = rule.code.operations
    guard let first = rule.draws.first, operations.indices.contains(Int(first.list)), operations[Int(first.list)].kind == .allOf, !rule.code.isPart(first.list),
      !rule.draws.dropFirst().contains(where: { $0.join != 0 || operations[Int($0.list)].kind == .allOf })
    else { return }
    let drawn = KindID(Int(operations[Int(first.list)].a))
    sight.drawn = drawn
    sight.others = sight.kinds
    if let index = sight.others.firstIndex(of: drawn) { sight.others.remove(at: index) }
    if !isOwn(rule.code, first.slot, within: FieldSet()) { sight.isOwn = false }
  }

  /// Whether an expression asks fields of nothing but what stands in a variable.
  private func isOwn(_ code: CompiledExpression, _ slot: Int32, within fields: FieldSet) -> Bool {
    code.operations.allSatisfy { operation in
      switch operation.kind {
      case .field:
        guard case let base = code.operations[Int(operation.b)], base.kind == .variable, base.a == slot else { return false }
        let field = FieldID(Int(UInt32(bitPattern: operation.a)))
        guard model.fieldTraits[field.index].way == .derived, let inner = model.derivedCode[field.index] else { return true }
        var deeper = fields
        deeper.insert(field)
        return !fields.contains(field) && isOwn(inner, 0, within: deeper)
      case .member: return Member(rawValue: operation.a) != .named
      case .call: return operation.a != Function.reach.rawValue && operation.a != Function.path.rawValue
      case .constant, .variable, .allOf, .findings, .and, .or, .not, .compare, .isEmpty, .isNothing, .contains, .arithmetic, .negative, .range, .qualified,
        .filter, .quantified, .conditional, .list, .today, .broken:
        return true
      }
    }
  }

  /// `{count(risk.covered_by)}`: fields of these names, whatever things they are asked of.
  private func look(along path: String, _ sight: inout Sight) {
    for word in path.split(whereSeparator: { ".() ".contains($0) }) {
      if let name = model.names.lookup(String(word)) { look(atFields: name, &sight) }
    }
  }

  private func look(at code: CompiledExpression, _ sight: inout Sight) {
    for operation in code.operations {
      switch operation.kind {
      case .allOf: sight.kinds.append(KindID(Int(operation.a)))
      case .findings: sight.isBoundless = true
      case .field: look(at: FieldID(Int(UInt32(bitPattern: operation.a))), &sight)
      case .member:
        switch Member(rawValue: operation.a) {
        case .named: look(atFields: NameID(UInt32(bitPattern: operation.c)), &sight)
        case .rule, .thing, nil: sight.isBoundless = true
        // They stand in the text of the thing, which stays what it is, or in the value.
        case .id, .title, .kind, .parent, .previous, .next, .enclosing, .detail, .zero, .secret: continue
        }
      case .call: if operation.a == Function.holes.rawValue { sight.isBoundless = true }
      case .constant, .variable, .and, .or, .not, .compare, .isEmpty, .isNothing, .contains, .arithmetic, .negative, .range, .qualified, .filter, .quantified,
        .conditional, .list, .today, .broken:
        continue
      }
    }
  }

  private func look(atFields name: NameID, _ sight: inout Sight) {
    for field in named[name] ?? [] { look(at: field, &sight) }
  }

  private func look(at field: FieldID, _ sight: inout Sight) {
    guard !sight.fields.contains(field) else { return }
    sight.fields.insert(field)
    switch model.fieldTraits[field.index].way {
    case .stated, .inside, .computed: return
    case .inverse: look(at: model.fieldTraits[field.index].other, &sight)
    case .derived: if let code = model.derivedCode[field.index] { look(at: code, &sight) }
    }
  }
}
