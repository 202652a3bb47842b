import MurunaDiagnostics
import MurunaSyntax
import MurunaText

// `by: 6 Chief`: a number before what there is one of.
extension Model {
  /// Whether there may be several of one thing of a kind: it says how many.
  func isCountable(_ kind: KindID) -> Bool { kind.index < schema.countable.count && schema.countable[kind.index] }

  /// Note it of all kinds, once their fields are known. (Loops, for a closure would copy the model.)
  mutating func noteCountable() {
    schema.countable = Array(repeating: false, count: kinds.count)
    for word in ["size", "quantity"] {
      guard let name = names.lookup(word) else { continue }
      for index in kinds.indices where schema.fields[.init(kind: kinds[index].id, name: name)] != nil { schema.countable[index] = true }
    }
  }

  /// Tell of a number before something that has no number of its own.
  ///
  /// - Parameter wanted: what the field takes: where none of it can be counted, a number says how many are meant.
  mutating func tellCountOfOne(_ thing: EntityID, _ node: Node, _ name: Node, _ source: SourceID, wanted: [KindID]) {
    guard !isCountable(kind(of: thing)), !units[Int(source.index)].isLibrary else { return }
    touchEverything()
    guard kinds.contains(where: { kind in isCountable(kind.id) && wanted.contains { schema.isBelow(kind.id, $0) } }) else { return }
    let word = written(source, name)
    report(
      .countOfOne, at: place(source, node), Message.countOfOne(word, called(kind(of: thing))),
      related: [.init(place(of: thing), Message.declaredHere)], help: Message.countOfOneHelp, fixes: [Self.replacing(place(source, node), by: word, .likely)])
  }
}

extension Message {
  static func countOfOne(_ name: String, _ kind: Called) -> Words {
    Words(english: "\(name: name) is one \(code: kind.english): no number stands before it", arabic: "\(name: name) واحد من صنف \(code: kind.arabic): لا عدد قبله")  // review
  }
  static var countOfOneHelp: Words {
    Words(english: "leave the number out, or name a team or a resource, which say how many there are", arabic: "احذف العدد، أو سمّ فريقًا أو موردًا، فلكل منهما عدده")  // review
  }
}
