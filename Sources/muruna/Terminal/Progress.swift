#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaText
import Synchronization

/// A line on standard error for whoever waits longer than half a second at a terminal; it vanishes before the answer comes.
final class Progress: Sendable {
  private let files = Atomic<Int>(0)
  private let isChecking = Atomic<Bool>(false)
  /// Of what is played through: how many samples are done, and of how many.
  private let samples = Atomic<Int>(0)
  private let allSamples = Atomic<Int>(0)
  /// Whether a line stands on the terminal, and whether none may be drawn any more.
  private let state = Mutex((isDrawn: false, isOver: false))
  private let language: Language

  init(language: Language, isShown: Bool = Terminal.isTerminal(2) && Terminal.environment("TERM") != "dumb") {
    self.language = language
    guard isShown else { return }
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(self).toOpaque()
    let started = unsafe pthread_create(&thread, nil, { context in
      #if canImport(Glibc)
        guard let context = unsafe context else { return nil }
      #endif
      unsafe Unmanaged<Progress>.fromOpaque(context).takeRetainedValue().draw()
      return nil
    }, context)
    if started == 0 { pthread_detach(thread) } else { unsafe Unmanaged<Progress>.fromOpaque(context).release() }
  }

  func count(_ files: Int) { self.files.store(files, ordering: .relaxed) }
  func check() { isChecking.store(true, ordering: .relaxed) }

  func sample(_ done: Int, of all: Int) {
    allSamples.store(all, ordering: .relaxed)
    samples.store(done, ordering: .relaxed)
  }

  private var words: Words {
    let all = allSamples.load(ordering: .relaxed)
    if all > 0 { return Message.sampling(samples.load(ordering: .relaxed), of: all) }
    let files = files.load(ordering: .relaxed)
    return isChecking.load(ordering: .relaxed) ? Message.checking(files) : Message.reading(files)
  }

  /// Takes the line away. Does not wait for the thread, which finds out when it wakes, or dies with the process.
  func finish() {
    state.withLock { state in
      state.isOver = true
      if state.isDrawn { _ = WriteFile.write(Array("\r\u{1B}[K".utf8), to: 2) }
    }
  }

  private func draw() {
    usleep(500_000)
    while true {
      let words = words
      let isOver = state.withLock { state in
        if !state.isOver {
          _ = WriteFile.write(Array("\r\(words.text(in: language))\u{1B}[K".utf8), to: 2)
          state.isDrawn = true
        }
        return state.isOver
      }
      if isOver { return }
      usleep(100_000)
    }
  }
}

private enum Message {
  static func reading(_ files: Int) -> Words { Words(english: "reading: \(files, .file)", arabic: "قراءة: \(files, .file)") }
  static func sampling(_ done: Int, of all: Int) -> Words {
    let share = "\(done * 100 / all)%"
    return Words(english: "playing it through: \(value: share)", arabic: "تجريب الخطة: \(value: share)")
  }
  static func checking(_ files: Int) -> Words { Words(english: "checking: \(files, .file)", arabic: "فحص: \(files, .file)") }
}
