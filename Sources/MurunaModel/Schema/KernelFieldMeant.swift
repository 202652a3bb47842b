import MurunaText

// Words that other languages use for what a rule or a view says.
extension Model {
  /// The spellings of legal fields that a word was probably meant to be: those near to it, or the one that is called so elsewhere.
  mutating func kernelFieldMeant(by written: String, _ legal: [KernelField]) -> [String] {
    if let field = Self.calledElsewhere[written], legal.contains(field) { return [field.spellings[0]] }
    return nearest(written, among: legal.flatMap(\.spellings))
  }

  private static let calledElsewhere: [String: KernelField] = [
    "for": .each, "foreach": .each, "for_each": .each, "all": .each, "from": .each, "select": .each, "rows_of": .each,
    "then": .must, "check": .must, "assert": .must, "require": .must, "requires": .must, "ensure": .must, "condition": .must, "should": .must,
    "message": .says, "say": .says, "msg": .says, "description": .says, "text": .says, "error": .says,
    "hint": .help, "fix": .help, "advice": .help, "reason": .why, "because": .why, "rationale": .why, "reference": .source,
    "level": .severity, "priority": .severity, "sort": .order, "sort_by": .order, "order_by": .order, "group_by": .group, "total": .footer,
    "value": .cell, "forall": .each,
  ]
}
