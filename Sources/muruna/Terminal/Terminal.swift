#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaText

/// What the world outside says about how answers should look: the terminal and the environment.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Cells of a line: of the terminal, else `COLUMNS`, else 80.
  static var width: Int { width(of: 1) }

  static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { (20...1000).contains($0) ? $0 : nil } ?? 80
  }

  /// Arabic where the locale of messages is.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = environment(name) { return locale == "ar" || locale.hasPrefix("ar_") || locale.hasPrefix("ar.") ? .arabic : .english }
    }
    return .english
  }

  /// https://no-color.org: any value but the empty one.
  static var wantsColour: Bool { wantsColour(on: 1) }

  static func wantsColour(on descriptor: Int32) -> Bool {
    isTerminal(descriptor) && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// Nil where it is not set, or set to nothing.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
