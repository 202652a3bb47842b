import MurunaSyntax
import MurunaText

/// What a rule can look at, by the words it is written in: never too little, since its answer is kept while nothing of it changes.
struct Sight: Sendable {
  /// Fields of whatever thing, those that others are derived from or the other side of included.
  var fields = FieldSet()
  /// Kinds all of whose things it asks for.
  var kinds: [KindID] = []
  /// It asks for more than fields: holes, or the findings of other rules.
  var isBoundless = false

  func sees(_ change: Change) -> Bool {
    isBoundless || !fields.isDisjoint(with: change.fields) || kinds.contains { change.kinds.contains($0) }
  }
}

extension Model {
  func allSights() -> [Sight] {
    let reader = SightReader(self)
    return rules.map { reader.sight(of: $0) }
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
    for text in [rule.says, rule.help].compactMap({ $0 }) {
      for text in model.texts(text, in: rule.origin.source, brace: Literal.escapedBrace).values {
        for case .hole(let path) in Model.pieces(text) { look(along: path, &sight) }
      }
    }
    return sight
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
