import BuiltProgram
import CPseudoTerminal
import Foundation
import Testing

/// Somebody at a terminal: starts the built program on a pseudo-terminal, types, and looks at the screen until it shows what is awaited.
///
/// No clock decides anything but when to give up: a loaded machine is slow, not wrong.
final class Typist {
  private let master: Int32
  private let process: pid_t
  private(set) var screen: Screen
  /// All bytes that came, for what a screen does not show.
  private(set) var bytes: [UInt8] = []
  private(set) var exitCode: Int32?
  let folder: FreshFolder

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  static let patience = ProcessInfo.processInfo.environment["MURUNA_PATIENCE"].flatMap(Double.init) ?? 60

  init(
    _ arguments: [String] = [], of program: String = builtProgram, width: Int = 80, height: Int = 24, environment: [String: String] = [:],
    folder: FreshFolder? = nil
  ) throws {
    let folder = try folder ?? Typist.freshFolder()
    self.folder = folder
    screen = Screen(width: width, height: height)
    var values = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/.state"]
    values.merge(environment) { _, own in own }
    var argv = (["muruna"] + arguments).map { strdup($0) } + [nil]
    var environ = values.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + environ { free(text) } }
    var process = pid_t()
    master = pseudo_terminal_start(program, &argv, &environ, folder.path, Int32(width), Int32(height), &process)
    guard master >= 0 else { throw Refused(description: "this machine gives no pseudo-terminal: \(errno)") }
    self.process = process
  }

  deinit {
    if exitCode == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  static func freshFolder() throws -> FreshFolder { try FreshFolder("session") }

  // MARK: Typing

  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // Reading in between: a terminal whose screen nobody reads takes no more keys.
      look(0)
      let count = rest.prefix(512).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN && errno != EINTR { return }
    }
  }

  /// Types a line and waits for the prompt that follows its answer.
  func enter(_ text: String, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
    let before = prompts
    type(text + "\r")
    wait({ _ in self.prompts > before }, comment ?? "a prompt behind \(text)", sourceLocation: sourceLocation)
  }

  /// How often a first prompt was drawn anew below something else.
  private var prompts: Int { pastes }
  /// Bracketed paste is switched on before each entry.
  private var pastes = 0

  /// Ctrl-D at a fresh prompt: before it is drawn the terminal itself may still take the key for the end of a line that nobody reads.
  func leaveByKey(sourceLocation: SourceLocation = #_sourceLocation) {
    seeLine("muruna>", sourceLocation: sourceLocation)
    type("\u{4}")
  }

  func paste(_ text: String) { type("\u{1B}[200~" + text + "\u{1B}[201~") }

  func resize(width: Int, height: Int) {
    screen.resize(width: width, height: height)
    pseudo_terminal_resize(master, Int32(width), Int32(height))
  }

  // MARK: Looking

  /// Reads what there is, waiting at most so many milliseconds; false at the end.
  @discardableResult
  private func look(_ milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    // Linux says EIO once nobody has the other end open.
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    let chunk = Array(buffer[..<count])
    bytes += chunk
    pastes = Typist.count("\u{1B}[?2004h", in: bytes)
    screen.feed(chunk)
    return true
  }

  private static func count(_ needle: String, in bytes: [UInt8]) -> Int {
    let needle = Array(needle.utf8)
    var found = 0
    var index = 0
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) {
        found += 1
        index += needle.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Waits until the screen shows something.
  func wait(_ condition: (Screen) -> Bool, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation) {
    let end = Date().addingTimeInterval(Self.patience)
    while !condition(screen) {
      guard Date() < end, look(50) else {
        Issue.record("\(comment)\nthe screen shows:\n\(screen.text)", sourceLocation: sourceLocation)
        return
      }
    }
  }

  func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    wait({ $0.text.contains(text) }, "waiting for “\(text)”", sourceLocation: sourceLocation)
  }

  /// Waits until the line of the cursor is this one.
  func seeLine(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    wait({ $0.cursorLine == text }, "waiting for the line “\(text)”", sourceLocation: sourceLocation)
  }

  /// Waits for the program's end; its exit code.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) -> Int32? {
    let end = Date().addingTimeInterval(Self.patience)
    while Date() < end {
      look(20)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
        while look(0), poll0 {}
        return exitCode
      }
    }
    Issue.record("the program does not leave\n\(screen.text)", sourceLocation: sourceLocation)
    return nil
  }

  private var poll0: Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLIN) != 0
  }

  func signal(_ number: Int32) { kill(process, number) }
}
