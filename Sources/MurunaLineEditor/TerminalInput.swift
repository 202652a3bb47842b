#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Synchronization

/// Letters from the terminal, one at a time, with what signals say in between.
struct TerminalInput {
  enum Event: Equatable {
    case scalar(UInt32)
    case interrupted
    case suspended
    case resized
    /// A second went by without a key; told only to those who want to know.
    case idle
    /// Escape, and nothing behind it that goes with it; told only to those who want to know, for others it is a letter.
    case escape
    case end
  }

  var tellsIdle = false
  var tellsEscape = false
  /// How much is taken at once of what is typed. Who reads a key takes no more: what stands behind it is for whoever comes next.
  private let atOnce: Int

  var bytes: [UInt8] = []
  var position = 0
  /// So many bytes are passed on as they are: a sequence that is known.
  var passing = 0

  /// Whether Page Up and Page Down mean something to who reads.
  let pages: Bool

  init(atOnce: Int = 65_536, pages: Bool = false) { (self.atOnce, self.pages) = (atOnce, pages) }

  var isEmpty: Bool { position >= bytes.count }

  /// What was typed before anybody asked for it comes next.
  mutating func keep(_ typed: [UInt8]) { bytes += typed }

  mutating func forget() {
    bytes = []
    position = 0
    passing = 0
  }

  /// Whether a letter is there already, so that drawing can wait.
  func hasMore() -> Bool {
    position < bytes.count || Self.waits()
  }

  /// Whether something to be read is there, or comes within so many milliseconds.
  static func waits(within time: Int32 = 0) -> Bool {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, time) > 0
  }

  /// The next letter. Bytes that are no UTF-8 are dropped.
  mutating func next() -> Event {
    while true {
      if let signal = Signals.take() {
        if signal == .interrupted { forget() }
        return signal
      }
      if position < bytes.count, passing == 0, bytes[position] == 0x1B {
        if settleSequence() { return .escape }
        continue
      }
      if position < bytes.count, let scalar = decode() { return .scalar(scalar) }
      switch fill() {
      case .more: continue
      case .end: return .end
      case .timeout: if tellsIdle { return .idle }
      }
    }
  }

  /// The letter that came last, of one byte, comes once more.
  mutating func putBack() { position = max(0, position - 1) }

  private mutating func decode() -> UInt32? {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard position + length <= bytes.count else { return nil }
    let piece = bytes[position..<position + length]
    position += length
    passing = max(0, passing - length)
    guard let text = String(validating: piece, as: UTF8.self), let scalar = text.unicodeScalars.first else { return decodeNext() }
    return scalar.value
  }

  private mutating func decodeNext() -> UInt32? { position < bytes.count ? decode() : nil }

  /// Whether more could be read behind what is there.
  mutating func readMore() -> Bool { fill() == .more }

  private enum Filling { case more, timeout, end }

  /// Waits for more, at most a second.
  private mutating func fill() -> Filling {
    bytes.removeSubrange(..<min(position, bytes.count))
    position = 0
    while true {
      if Signals.isPending { return .more }
      // Waiting apart from reading: a signal that comes in between ends the wait after at most a second.
      var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&descriptor, 1, 1000)
      if ready <= 0 {
        if ready < 0, errno != EINTR { return .end }
        if ready == 0 { return .timeout }
        continue
      }
      // What came behind a Ctrl-C is not forgotten with what came before it.
      if Signals.isPending { return .more }
      let atOnce = atOnce
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: atOnce) { buffer, count in
        count = max(0, unsafe read(0, buffer.baseAddress, atOnce))
      }
      if chunk.isEmpty {
        if errno == EINTR { continue }
        return .end
      }
      bytes += chunk
      return .more
    }
  }
}

/// What was typed before a question stood on the screen: no answer to it, but for whoever reads next.
package enum TypedAhead {
  package static func take() -> [UInt8] {
    var typed: [UInt8] = []
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&descriptor, 1, 0) > 0, descriptor.revents & Int16(POLLIN) != 0 {
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        count = max(0, unsafe read(0, buffer.baseAddress, 4096))
      }
      if chunk.isEmpty { break }
      typed += chunk
    }
    return typed
  }
}

/// What the terminal's signals said since somebody looked: handlers may only set flags.
package enum Signals {
  private static let interrupts = Atomic<Int>(0)
  private static let suspensions = Atomic<Int>(0)
  private static let resizes = Atomic<Int>(0)
  private static let endings = Atomic<Int32>(0)

  /// Without SA_RESTART, so that waiting ends when a signal comes.
  package static func listen() {
    handle(SIGINT) { _ in Signals.interrupts.store(1, ordering: .relaxed) }
    handle(SIGTSTP) { _ in Signals.suspensions.store(1, ordering: .relaxed) }
    handle(SIGWINCH) { _ in Signals.resizes.store(1, ordering: .relaxed) }
    handle(SIGTERM) { number in Signals.endings.store(number, ordering: .relaxed) }
    handle(SIGHUP) { number in Signals.endings.store(number, ordering: .relaxed) }
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// The signal by which somebody wants this process to end, or the terminal is gone; it stays.
  package static var ending: Int32? {
    let number = endings.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Ends this process as the signal does by default, so that whoever waits for it knows.
  package static func end(by number: Int32) {
    _ = signal(number, SIG_DFL)
    _ = raise(number)
  }

  static var isPending: Bool {
    interrupts.load(ordering: .relaxed) + suspensions.load(ordering: .relaxed) + resizes.load(ordering: .relaxed) > 0 || ending != nil
  }

  static func take() -> TerminalInput.Event? {
    if ending != nil { return .end }
    if takeInterrupt() { return .interrupted }
    if takeSuspension() { return .suspended }
    if resizes.exchange(0, ordering: .relaxed) > 0 { return .resized }
    return nil
  }

  /// Whether Ctrl-C was pressed since somebody asked.
  package static func takeInterrupt() -> Bool { interrupts.exchange(0, ordering: .relaxed) > 0 }

  /// Stops this process as Ctrl-Z does by default; comes back when it is continued.
  static func stop() {
    _ = signal(SIGTSTP, SIG_DFL)
    _ = raise(SIGTSTP)
    handle(SIGTSTP) { _ in Signals.suspensions.store(1, ordering: .relaxed) }
  }

  /// Whether Ctrl-Z was pressed since somebody asked.
  static func takeSuspension() -> Bool { suspensions.exchange(0, ordering: .relaxed) > 0 }

  /// The same in the midst of an answer: meanwhile the terminal is as a shell without a line editor needs it.
  static func stopMeanwhile() {
    let modes = TerminalDevice.Modes()
    modes?.loud()
    stop()
    modes?.restore()
  }

  private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    _ = unsafe sigaction(number, &action, nil)
  }
}

/// The terminal itself: its size, its modes, writing to it.
package enum TerminalDevice {
  package static var size: (width: Int, height: Int) {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
    return (Int(size.ws_col), max(3, Int(size.ws_row)))
  }

  package static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite($0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func systemWrite(_ base: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return unsafe Glibc.write(1, base, count)
    #else
      return unsafe Darwin.write(1, base, count)
    #endif
  }

  /// The modes of the terminal, to be put back.
  package struct Modes {
    private let modes: termios

    package init?() {
      var modes = termios()
      guard unsafe tcgetattr(0, &modes) == 0 else { return nil }
      self.modes = modes
    }

    package func restore() {
      var modes = modes
      _ = unsafe tcsetattr(0, TCSADRAIN, &modes)
    }

    /// What is typed is shown and comes line by line.
    func loud() {
      var modes = modes
      modes.c_lflag |= tcflag_t(ECHO | ICANON)
      _ = unsafe tcsetattr(0, TCSADRAIN, &modes)
    }

    /// What is typed while an answer is on its way is not echoed into it, and waits for the next prompt.
    package func quiet() {
      var modes = modes
      modes.c_lflag &= ~tcflag_t(ECHO | ICANON)
      _ = unsafe tcsetattr(0, TCSADRAIN, &modes)
    }
  }
}
