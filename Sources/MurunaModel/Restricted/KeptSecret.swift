import MurunaSyntax
import MurunaText

// What takes the place of something secret is as secret, unless it says `secret: no`: who enters another number has not said that all may read it.
extension Model {
  /// A change says a field otherwise that a body below it says: where that value is secret, so are those of the change.
  mutating func keepSecret(_ field: FieldID, saidBefore node: Node?, _ source: SourceID, in said: Range<Int>) {
    guard let node, saysSecretInside(node, source) else { return }
    for index in said where entities.slots[index].field == field && entities.slots[index].manner == .changed { keepSecret(at: index) }
  }

  /// The same of a value that stood where another stands now.
  mutating func keepSecret(of old: Value, at index: Int) {
    if saysSecret(old) { keepSecret(at: index) }
  }

  private mutating func keepSecret(at index: Int) {
    var slot = entities.slots[index]
    let entries = pool.details(of: slot.value)?.entries ?? []
    guard !entries.contains(where: { kernel.matches($0.name, .secret) }) else { return }
    pool.attach(entries + [.init(name: kernel.name(.secret), value: .truth(true), node: slot.node)], to: &slot.value)
    entities.slots.replaceSubrange(index..<index + 1, with: [slot])
  }

  /// Whether a value, or one of several, says `secret: yes` behind it.
  private func saysSecretInside(_ node: Node, _ source: SourceID) -> Bool {
    let tree = units[Int(source.index)].tree
    for index in node.index..<tree.subtreeEnd(node) where saysSecret(Node(index), source) { return true }
    return false
  }

  // MARK: For whoever keeps a program

  /// The fields of a thing of which somebody said that a value is secret.
  package func fieldsSaidSecret(of entity: EntityID) -> [FieldID] {
    entities.slots(of: entity).filter { saysSecret($0.value) }.map(\.field).withoutRepeats
  }

  /// How many things that are secret some texts declare, and how many values that are: those that are said there, and names of what is secret.
  package func secretsSaid(in paths: (String) -> Bool) -> (things: Int, values: Int) {
    guard secrets.areThere else { return (0, 0) }
    func isThere(_ source: SourceID) -> Bool { !units[Int(source.index)].isLibrary && paths(units[Int(source.index)].source.path) }
    var (things, values) = (0, 0)
    for raw in entities.all {
      let entity = EntityID(raw)
      let isDeclaredThere = isThere(source(of: entity))
      if isSecret(entity), isDeclaredThere {
        things += 1
        continue
      }
      for slot in entities.slots(of: entity) where isThere(SourceID(Int(slot.source))) {
        if isSecret(entity) || secrets.fields.contains(slot.field) || saysSecret(slot.value) || slot.value.entityID.map({ isSecret($0) }) ?? false { values += 1 }
      }
    }
    return (things, values)
  }
}
