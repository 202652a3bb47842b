import MurunaSyntax
import MurunaText

extension Model {
  /// What the program makes of words, for the faults in its texts.
  package var knownWords: KnownWords {
    var known: (texts: Set<NameID>, others: Set<NameID>)?
    func fieldNames() -> (texts: Set<NameID>, others: Set<NameID>) {
      if let known { return known }
      var all: (texts: Set<NameID>, others: Set<NameID>) = ([], [])
      for field in fields {
        if field.mayBeText { all.texts.formUnion(field.names) } else { all.others.formUnion(field.names) }
      }
      known = all
      return all
    }
    // A copy that may note what it finds.
    var copy: Model?
    return KnownWords(
      takesText: { [self] word in
        guard let name = names.lookup(word) else { return nil }
        let all = fieldNames()
        let kernelTexts = kernel.field(name, among: [.says, .help, .why, .source, .because, .note, .author, .version, .review])
        if kernelTexts != nil || all.texts.contains(name) { return true }
        if all.others.contains(name) || kernel.field(name, among: [.each, .must, .at, .severity, .order, .expect, .rows, .columns, .cell, .mark, .tree, .group, .until]) != nil { return false }
        return nil
      },
      takesPercent: { [self] word in
        guard let name = names.lookup(word) else { return false }
        return fields.contains { $0.names.contains(name) && $0.type == .percent } && !fields.contains { $0.names.contains(name) && $0.type != .percent }
      },
      isName: { [self] word in
        guard let name = names.lookup(word) else { return false }
        return schema.kinds[name] != nil || schema.choices[name] != nil || scopes.first(name, in: .program) != Entities.none
      },
      nameApart: { [self] text in
        if copy == nil { copy = self }
        return copy?.nameApart(text)
      })
  }
}

extension Field {
  /// Whether a text may be its value.
  fileprivate var mayBeText: Bool {
    switch type {
    case .text, .words, .anything, .broken: true
    case .truth, .number, .percent, .duration, .date, .stretch, .moment, .time, .point, .condition, .cadence, .money, .quantity, .unit, .code, .choice, .reference: false
    }
  }
}
