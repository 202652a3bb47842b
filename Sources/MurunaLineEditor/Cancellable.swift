#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Synchronization

/// Work that somebody at a terminal waits for, and may stop waiting for with Ctrl-C, or put aside with Ctrl-Z.
///
/// It is done in a thread of its own, on values of its own. Whoever is no longer waited for changes nothing, and may ask now and then whether
/// to go on: what takes long does, the rest works on into the void.
package enum Cancellable {
  /// Whether somebody still waits.
  package typealias GoesOn = @Sendable () -> Bool

  private final class Job<Result: Sendable>: Sendable {
    let work: @Sendable (@escaping GoesOn) -> Result
    let result = Mutex<Result?>(nil)
    let isAbandoned = Mutex(false)
    let done: Int32

    init(_ work: @escaping @Sendable (@escaping GoesOn) -> Result, done: Int32) {
      self.work = work
      self.done = done
    }

    func carryOut() {
      let value = work { self.isAbandoned.withLock { !$0 } }
      result.withLock { $0 = value }
      var byte: UInt8 = 1
      _ = write(done, &byte, 1)
      close(done)
    }
  }

  /// The result, or nil if Ctrl-C came first.
  package static func run<Result: Sendable>(_ work: @escaping @Sendable (@escaping GoesOn) -> Result) -> Result? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return work { true } }
    let job = Job(work, done: ends[1])
    let body = Body { job.carryOut() }
    guard start(body) else {
      close(ends[0])
      close(ends[1])
      return work { true }
    }
    defer { close(ends[0]) }
    while true {
      var descriptor = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      if poll(&descriptor, 1, 1000) > 0 { return job.result.withLock { $0 } }
      if Signals.takeInterrupt() || Signals.ending != nil {
        job.isAbandoned.withLock { $0 = true }
        return nil
      }
      // The work stops too, and both go on together.
      if Signals.takeSuspension() { Signals.stopMeanwhile() }
    }
  }

  private final class Body: Sendable {
    let carryOut: @Sendable () -> Void
    init(_ carryOut: @escaping @Sendable () -> Void) { self.carryOut = carryOut }
  }

  /// With the stack of a main thread: programs may be nested deeply. Signals are for the thread that waits.
  private static func start(_ body: Body) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 16 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    defer { pthread_attr_destroy(&attributes) }
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(body).toOpaque()
    let failed = pthread_create(
      &thread, &attributes,
      { context in
        #if canImport(Glibc)
          guard let context else { return nil }
        #endif
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().carryOut()
        return nil
      }, context)
    if failed != 0 { Unmanaged<Body>.fromOpaque(context).release() }
    return failed == 0
  }
}
