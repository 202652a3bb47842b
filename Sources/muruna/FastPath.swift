import MurunaCalendar
import MurunaText

/// Understands a plain `muruna check` without the argument parser, whose start-up alone costs as much as checking a small file.
///
/// Whatever it does not know at once (help, a mistake, a shortened option) it leaves to the parser, so both always agree.
enum FastPath {
  struct Request {
    var options = Options()
    var paths: [FilePath] = []
  }

  /// - Parameter arguments: without the program's name.
  static func check(_ arguments: ArraySlice<String>) -> Request? {
    guard arguments.first == "check" else { return nil }
    var request = Request()
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      guard argument.utf8.first == 0x2D, argument != "-" else {
        request.paths.append(FilePath(argument))
        continue
      }
      if argument == "--strict" {
        request.options.isStrict = true
        continue
      }
      guard let value = rest.popFirst(), value.utf8.first != 0x2D, take(argument, value, &request.options) else { return nil }
    }
    return request.paths.isEmpty ? nil : request
  }

  /// A bare `muruna`, with what a session can be told: files to begin with, `--plain`, `--no-edit`, `--quiet`, `--restricted`, `--lang`, `--color`, `--as-of`.
  /// Nil where a command is named.
  static func session(_ arguments: ArraySlice<String>) -> (OpenSession.Request, Options)? {
    guard case .session(let request, let options) = meaning(of: arguments) else { return nil }
    return (request, options)
  }

  /// A word that is neither a command nor there, with the language to say so; nil where there is none before the first thing that the parser should judge.
  static func unknown(_ arguments: ArraySlice<String>) -> (word: String, language: Language)? {
    guard case .unknown(let word, let options) = meaning(of: arguments) else { return nil }
    return (word, options.answerLanguage)
  }

  private enum Meaning { case session(OpenSession.Request, Options), unknown(String, Options), other }

  private static func meaning(of arguments: ArraySlice<String>) -> Meaning {
    var request = OpenSession.Request()
    var options = Options()
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--plain": request.isPlain = true
      case "--no-edit": request.isUnedited = true
      case "--quiet": request.isQuiet = true
      case "--restricted": options.showsRestricted = true
      case _ where argument.utf8.first == 0x2D:
        // A session answers people.
        guard argument != "--format", let value = rest.popFirst(), value.utf8.first != 0x2D, take(argument, value, &options) else { return .other }
      case _:
        // A word alone may be a command; a path looks like one, or is there.
        if !argument.contains("/"), !argument.hasSuffix(".muruna"), argument != "." {
          if Catalog.isCommand(argument) || argument == "-" { return .other }
          if !ReadFile.exists(FilePath(argument).found) { return .unknown(argument, options) }
        }
        request.paths.append(FilePath(argument))
      }
    }
    return .session(request, options)
  }

  private static func take(_ name: String, _ value: String, _ options: inout Options) -> Bool {
    switch name {
    case "--lang":
      guard let language = Language(rawValue: value) else { return false }
      options.language = language
    case "--color":
      guard let colour = Options.Colour(rawValue: value) else { return false }
      options.colour = colour
    case "--as-of":
      guard let day = try? CivilDay(iso: value) else { return false }
      options.asOf = day
    case "--format":
      guard ["text", "short", "json", "sarif"].contains(value) else { return false }
      options.format = value
    default: return false
    }
    return true
  }
}
