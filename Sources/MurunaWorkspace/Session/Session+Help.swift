import MurunaRender
import MurunaText

extension Session {
  /// What a name means in this session; nil where nothing is called so.
  package mutating func explain(_ name: String) -> Explanation? { workspace.explain(name, in: language) }
  package mutating func contents() -> Explanation { workspace.contents(in: language, isSession: true) }
  package mutating func namesNear(_ name: String) -> [String] { workspace.namesNear(name) }
}
