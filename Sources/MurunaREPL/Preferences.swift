import MurunaText
import MurunaWorkspace

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

  /// What a setting is, in words that it takes.
  package func value(of setting: SessionSetting) -> String {
    func word(_ truth: Bool) -> String { setting.values(in: language)[truth ? 0 : 1] }
    switch setting {
    case .language: return language.rawValue
    case .width: return width.map(String.init) ?? setting.values(in: language)[0]
    case .color: return word(isColoured)
    case .hints: return word(showsHints)
    case .pager: return word(usesPager)
    case .time: return word(showsTime)
    case .present: return word(isPresenting)
    }
  }

  /// False if the value is none that it takes.
  package mutating func set(_ setting: SessionSetting, to value: String) -> Bool {
    let truth = Bool(said: value)
    switch setting {
    case .language:
      guard let language = Language(spoken: value) else { return false }
      self.language = language
      return true
    case .width:
      if Language.allCases.contains(where: { setting.values(in: $0)[0] == value }) {
        width = nil
        return true
      }
      guard let number = Int(Digits.restyled(value, as: .ascii)), (40...1000).contains(number) else { return false }
      width = number
      return true
    case .color: return take(truth, \.isColoured)
    case .hints: return take(truth, \.showsHints)
    case .pager: return take(truth, \.usesPager)
    case .time: return take(truth, \.showsTime)
    case .present: return take(truth, \.isPresenting)
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
      guard words.count == 2, let setting = SessionSetting.named(words[0]), set(setting, to: words[1]) else {
        odd.append(String(line))
        continue
      }
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
