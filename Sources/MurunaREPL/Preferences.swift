import MurunaText

/// How somebody wants a session: from the user's configuration, then the project's, then what `:set` says.
package struct Preferences {
  package var language: Language
  /// Cells of a line; nil takes the terminal's.
  package var width: Int?
  package var isColoured: Bool
  package var showsHints = true
  package var usesPager = true
  package var showsTime = false
  package var isPresenting = false

  package init(language: Language, isColoured: Bool) {
    self.language = language
    self.isColoured = isColoured
  }

  package static let names = ["lang", "width", "color", "hints", "pager", "time", "present"]

  package func value(of name: String) -> String {
    func word(_ truth: Bool) -> String { truth ? "on" : "off" }
    switch name {
    case "lang": return language.rawValue
    case "width": return width.map(String.init) ?? "auto"
    case "color": return word(isColoured)
    case "hints": return word(showsHints)
    case "pager": return word(usesPager)
    case "time": return word(showsTime)
    case "present": return word(isPresenting)
    default: return ""
    }
  }

  /// The values that a setting takes, for people; nil for one that does not exist.
  package static func values(of name: String) -> [String]? {
    switch name {
    case "lang": ["en", "ar"]
    case "width": ["auto", "40 … 1000"]
    case "color", "hints", "pager", "time", "present": ["on", "off"]
    default: nil
    }
  }

  /// False if the value is none of those.
  package mutating func set(_ name: String, to value: String) -> Bool {
    let truth = Bool(said: value)
    switch name {
    case "lang":
      guard let language = Language(spoken: value) else { return false }
      self.language = language
      return true
    case "width":
      if value == "auto" {
        width = nil
        return true
      }
      guard let number = Int(value), (40...1000).contains(number) else { return false }
      width = number
      return true
    case "color": return take(truth, \.isColoured)
    case "hints": return take(truth, \.showsHints)
    case "pager": return take(truth, \.usesPager)
    case "time": return take(truth, \.showsTime)
    case "present": return take(truth, \.isPresenting)
    default: return false
    }
  }

  private mutating func take(_ truth: Bool?, _ path: WritableKeyPath<Preferences, Bool>) -> Bool {
    guard let truth else { return false }
    self[keyPath: path] = truth
    return true
  }

  /// Reads `name value` lines, `#` begins a comment; what is not understood is given back.
  package mutating func read(_ text: String) -> [String] {
    var odd: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" || $0 == "=" || $0 == ":" }.map(String.init)
      if words.isEmpty { continue }
      if words.count != 2 || !set(words[0], to: words[1]) { odd.append(String(line)) }
    }
    return odd
  }
}

extension Bool {
  /// On and off, in either language; nil for what is neither.
  init?(said word: String) {
    switch NearKey.of(word) {
    case "on", "yes", "true", NearKey.of("نعم"), NearKey.of("تشغيل"): self = true
    case "off", "no", "false", NearKey.of("لا"), NearKey.of("إيقاف"): self = false
    default: return nil
    }
  }
}

extension Language {
  /// By its code or its name in either language.
  package init?(spoken name: String) {
    switch NearKey.of(name) {
    case NearKey.of("en"), NearKey.of("english"), NearKey.of("إنجليزية"), NearKey.of("الإنجليزية"): self = .english
    case NearKey.of("ar"), NearKey.of("arabic"), NearKey.of("عربي"), NearKey.of("عربية"), NearKey.of("العربية"): self = .arabic
    default: return nil
    }
  }
}
