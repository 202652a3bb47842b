import MurunaPlan
import Synchronization

/// The timelines of an answer and of its copies, made once.
final class LazyTimelines: Sendable {
  private let known = Mutex<[Timeline]?>(nil)

  func value(_ make: () -> [Timeline]) -> [Timeline] {
    if let made = known.withLock({ $0 }) { return made }
    // Not under the lock: who makes them at the same time makes the same.
    let made = make()
    known.withLock { $0 = made }
    return made
  }
}
