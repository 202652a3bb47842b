/// A long list that grows at its end, of which many versions are kept: a copy that goes its own way copies the pieces' places and the last piece,
/// not all members. A session keeps the statements of thousands of entries in such lists.
///
/// Public and inlinable, as few things here: made for a type of another module's, it would else ask the runtime about that type at every step,
/// which cost every start a million instructions.
public struct Chunked<Element: Sendable>: Sendable {
  @inlinable static var length: Int { 128 }

  /// Pieces of `length` members each; a copy shares them.
  @usableFromInline var full: [[Element]] = []
  /// The rest: fewer than `length`.
  @usableFromInline var last: [Element] = []

  @inlinable public init() {}

  @inlinable public init(_ elements: some Sequence<Element>) { for element in elements { append(element) } }

  @inlinable public mutating func append(_ element: Element) {
    last.append(element)
    guard last.count == Self.length else { return }
    full.append(last)
    last = []
  }

  @inlinable public mutating func append(contentsOf elements: some Sequence<Element>) { for element in elements { append(element) } }

  @discardableResult
  @inlinable public mutating func removeLast() -> Element {
    if last.isEmpty, let piece = full.popLast() { last = piece }
    return last.removeLast()
  }

  @inlinable public mutating func removeLast(_ count: Int) { for _ in 0..<count { removeLast() } }
}

extension Chunked: RandomAccessCollection, MutableCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { full.count * Self.length + last.count }

  @inlinable public subscript(index: Int) -> Element {
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
