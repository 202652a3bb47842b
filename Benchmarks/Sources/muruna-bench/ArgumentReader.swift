/// Reads a command line word by word: options with a value, flags, and the files that remain.
struct ArgumentReader {
  private var words: ArraySlice<String>

  init(_ words: ArraySlice<String>) {
    self.words = words
  }

  mutating func next() -> String? {
    words.popFirst()
  }

  /// The value that must follow an option.
  mutating func value<Value: LosslessStringConvertible>(of option: String) throws(BenchError) -> Value {
    guard let word = words.popFirst() else { throw .usage("\(option) needs a value") }
    guard let value = Value(word) else { throw .usage("\(option) does not take '\(word)'") }
    return value
  }
}
