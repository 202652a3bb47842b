import MurunaModel
import MurunaText

// What tables there are, for whoever asks for one by another name.
extension Workspace {
  /// The list of codes, as `use:` calls it, that brings a view of this name.
  package static func use(forView name: String) -> String? { Offered.use(forView: name) }

  /// The views that a name may mean: spelt nearly so, or with a word of it in their names or titles, `risks` for `risk_register`.
  package mutating func viewsNear(_ name: String, in language: Language) -> [String] {
    let names = viewNames
    let near = nearestNames(to: name, among: names)
    if !near.isEmpty { return near }
    let wanted = Self.words(of: name)
    guard let model, !wanted.isEmpty else { return [] }
    let meant = model.views.filter { view in
      let titles = model.declarationTexts(view.origin).map { $0.sorted { $0.key < $1.key }.map(\.value) } ?? []
      return (model.spellings(of: view) + titles).contains { text in Self.words(of: text).contains { word in wanted.contains { Self.isAlike($0, word) } } }
    }
    return meant.prefix(5).map { Completer.own(model.spellings(of: $0), language) }
  }

  /// Without the Arabic article.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map { NearKey.of(String($0)) }.map { $0.hasPrefix("ال") && $0.count > 4 ? String($0.dropFirst(2)) : $0 }.filter { $0.count >= 3 }
  }

  /// One begins with the other: `risk` and `risks`.
  private static func isAlike(_ left: String, _ right: String) -> Bool {
    left.hasPrefix(right) || right.hasPrefix(left)
  }
}
