/// A long list that grows at its end, of which many versions are kept: a copy that goes its own way copies the pieces' places and the last piece,
/// not all members. A session keeps the statements of thousands of entries in such lists.
package struct Chunked<Element: Sendable>: Sendable {
  private static var length: Int { 128 }

  /// Pieces of `length` members each; a copy shares them.
  private var full: [[Element]] = []
  /// The rest: fewer than `length`.
  private var last: [Element] = []

  package init() {}

  package init(_ elements: some Sequence<Element>) { for element in elements { append(element) } }

  package mutating func append(_ element: Element) {
    last.append(element)
    guard last.count == Self.length else { return }
    full.append(last)
    last = []
  }

  package mutating func append(contentsOf elements: some Sequence<Element>) { for element in elements { append(element) } }

  @discardableResult
  package mutating func removeLast() -> Element {
    if last.isEmpty, let piece = full.popLast() { last = piece }
    return last.removeLast()
  }

  package mutating func removeLast(_ count: Int) { for _ in 0..<count { removeLast() } }
}

extension Chunked: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { full.count * Self.length + last.count }

  package subscript(index: Int) -> Element {
    get {
      let piece = index / Self.length
      return piece < full.count ? full[piece][index % Self.length] : last[index - full.count * Self.length]
    }
    set {
      let piece = index / Self.length
      guard piece < full.count else {
        last[index - full.count * Self.length] = newValue
        return
      }
      full[piece][index % Self.length] = newValue
    }
  }
}
