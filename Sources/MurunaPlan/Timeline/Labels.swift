import MurunaModel
import Synchronization

/// Ids and titles, found once for each thing. A class, so that whoever asks holds one model and not a copy of it.
final class Labels {
  let model: Model
  private let known: KnownLabels
  private let shared: [UInt32: Timeline.Label]
  private var own: [UInt32: Timeline.Label]

  init(_ model: Model, _ known: KnownLabels) {
    self.model = model
    self.known = known
    (shared, own) = (known.shared, known.own)
  }

  func label(_ entity: EntityID) -> Timeline.Label {
    if let label = own[entity.raw] { return label }
    if let label = shared[entity.raw], known.shares(entity) { return label }
    let label = Timeline.Label(id: model.id(of: entity), titles: model.titles(of: entity))
    own[entity.raw] = label
    return label
  }

  func of(_ entities: [EntityID]) -> [Timeline.Label] { entities.map { label($0) } }

  func id(_ entity: EntityID) -> String { label(entity).id }

  /// Whether this reader may not know how many there are of something.
  func hidesAmount(of entity: EntityID) -> Bool {
    model.hidesSomething && (model.isHidden(entity) || model.entities.slots(of: entity).contains { $0.value.tag == .number && model.isHidden($0.value) })
  }

  /// Leave what was found to whoever asks next.
  func keep() { known.learn(own) }
}

/// Labels that stay what they are while a program goes on: a title is read from the text of its thing. A plan shares them with what it was before
/// something else was said, and with what it would be, so that nobody's answer has to find them first.
final class KnownLabels: Sendable {
  private let store: Store
  /// Of which something else was said since: their labels are not shared.
  private let apart: Set<UInt32>
  private let ownLabels = Mutex<[UInt32: Timeline.Label]>([:])

  private final class Store: Sendable {
    let labels = Mutex<[UInt32: Timeline.Label]>([:])
    /// How many things there were: those that came later may be others in another program that goes on from the same one.
    let count: Int

    init(count: Int) { self.count = count }
  }

  /// - Parameter count: how many things there are.
  init(count: Int) { (store, apart) = (Store(count: count), []) }

  /// Those of an earlier program, without the things of which something else is said.
  init(after earlier: KnownLabels, _ change: Change) {
    store = earlier.store
    let count = store.count
    let changed = change.things.filter { Int($0.raw) < count && !earlier.apart.contains($0.raw) }
    apart = changed.isEmpty ? earlier.apart : earlier.apart.union(changed.map(\.raw))
  }

  var shared: [UInt32: Timeline.Label] { store.labels.withLock { $0 } }
  var own: [UInt32: Timeline.Label] { ownLabels.withLock { $0 } }

  func shares(_ entity: EntityID) -> Bool { Int(entity.raw) < store.count && !apart.contains(entity.raw) }

  func learn(_ labels: [UInt32: Timeline.Label]) {
    let (all, mine) = (labels.filter { shares(EntityID($0.key)) }, labels.filter { !shares(EntityID($0.key)) })
    if !all.isEmpty { store.labels.withLock { $0.merge(all) { known, _ in known } } }
    ownLabels.withLock { $0 = mine }
  }
}
