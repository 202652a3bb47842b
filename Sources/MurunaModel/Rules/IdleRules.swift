import MurunaDiagnostics
import MurunaSyntax
import MurunaText

/// Rules of the library that have nothing to judge in a program are not compiled: most programs use a third of them.
extension Model {
  /// Whether a rule draws from a kind of which there is nothing: then it has nothing to judge, and need not be understood.
  mutating func drawsNothing(_ body: Node, _ source: SourceID) -> Bool {
    let tree = self.tree(source)
    for child in tree.children(body) {
      guard let (_, value) = kernelField(child, tree, [.each]) else { continue }
      let drawn = tree.kind(value) == .filter ? tree.firstChild(value) ?? value : value
      for member in tree.members(drawn) {
        let list = tree.kind(member) == .comparison ? tree.children(member).reversed().first ?? member : member
        guard tree.kind(list) == .name, let kind = kindID(tree.nameID(list), in: source) else { continue }
        if !isPresent(kind) { return true }
      }
    }
    return false
  }

  /// Whether there is any thing of a kind or of one below it.
  mutating func isPresent(_ kind: KindID) -> Bool {
    if presentKinds.isEmpty {
      presentKinds = Array(repeating: false, count: kinds.count)
      for present in entities.kinds where !presentKinds[present.index] {
        for ancestor in kinds[present.index].lineage { presentKinds[ancestor.index] = true }
      }
    }
    return presentKinds[kind.index]
  }

  /// What `explain` tells of a rule that has nothing to judge.
  mutating func outline(_ body: Node, of rule: inout Rule, _ source: SourceID) {
    let tree = self.tree(source)
    rule.isIdle = true
    for child in tree.children(body) {
      if tree.kind(child) == .declaration, let head = tree.firstChild(child), tree.kind(head) == .name {
        switch kernel.field(tree.nameID(head), among: [.breaks, .keeps]) {
        case .breaks: rule.breaks = DeclarationParts(tree, child).body
        case .keeps: rule.keeps = DeclarationParts(tree, child).body
        default: continue
        }
      } else if let (field, value) = kernelField(child, tree, [.says, .help, .why, .source, .severity]) {
        switch field {
        case .says: rule.says = value
        case .help: rule.help = value
        case .why: rule.why = value
        case .source: rule.sourceText = value
        default: rule.severity = severity(value, source) ?? .error
        }
      }
    }
  }
}
