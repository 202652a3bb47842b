import Testing

@testable import MurunaText

@Suite("Name table")
struct NameTableTests {
  @Test("one identity key, one number; the first spelling stays")
  func identity() {
    var table = NameTable()
    let bare = table.intern("عمّان")
    #expect(table.intern("عمان") == bare)
    #expect(table.intern("عـمـان") == bare)
    #expect(table.spelling(bare) == "عمّان")
    #expect(table.identityKey(bare) == "عمان")
    #expect(table.lookup("عَمّان") == bare)
    #expect(table.lookup("أمان") == nil)
    #expect(table.count == 1)
  }

  @Test("digits of the three sets are one", arguments: ["خطر2", "خطر٢", "خطر۲"])
  func digits(name: String) {
    var table = NameTable()
    let id = table.intern("خطر2")
    #expect(table.intern(name) == id)
  }

  @Test("composed and decomposed letters are one name")
  func normalForm() {
    var table = NameTable()
    let id = table.intern("Caf\u{E9}")
    #expect(table.intern("Cafe\u{301}") == id)
    #expect(table.intern("Cafe") != id)
    // The hamza composes with the alef even across a short vowel that identity drops.
    let hamza = table.intern("\u{623}\u{645}")
    #expect(table.intern("\u{627}\u{64E}\u{654}\u{645}") == hamza)
  }

  @Test("many names keep apart, and a range may be cut from a longer text")
  func many() {
    var table = NameTable()
    for number in 0..<5_000 { #expect(table.intern("name_\(number)").raw == UInt32(number)) }
    for number in 0..<5_000 { #expect(table.lookup("name_\(number)")?.raw == UInt32(number)) }
    let text = Array("risk name_77 { }".utf8)
    #expect(table.intern(text.span, ByteRange(5, 12)).raw == 77)
    #expect(table.lookup(text.span, ByteRange(5, 11))?.raw == 7)
    #expect(table.lookup(text.span, ByteRange(5, 400)) == nil)
  }

  @Test("capitals are letters of their own")
  func capitals() {
    var table = NameTable()
    #expect(table.intern("Risk") != table.intern("risk"))
    #expect(table.intern("") == table.intern(""))
  }
}

@Suite("Nearest names")
struct NearestNamesTests {
  @Test(
    "a slip of the fingers is found",
    arguments: [
      ("ownr", "owner"), ("onwer", "owner"), ("Owner", "owner"), ("time_response", "response_time"), ("المدينه", "المدينة"),
      ("FloodRespone", "FloodResponse"),
    ])
  func found(written: String, meant: String) {
    let names = ["kind", "owner", "response_time", "FloodResponse", "المدينة", "type"]
    #expect(nearestNames(to: written, among: names).first == meant)
  }

  @Test("nearest first, the order given among equals, no more than asked for, never the word itself")
  func order() {
    let names = ["castle", "cat", "bat", "cart", "hat", "rat", "cat"]
    #expect(nearestNames(to: "cat", among: names) == ["bat", "cart", "hat"])
    #expect(nearestNames(to: "caat", among: names, limit: 2) == ["cat", "cart"])
    #expect(nearestNames(to: "zebra", among: names).isEmpty)
    #expect(nearestNames(to: "عمان", among: ["عمّان", "عمان"]).isEmpty)
    #expect(nearestNames(to: "cat", among: names, limit: 0).isEmpty && nearestNames(to: "", among: names).isEmpty)
  }

  @Test(
    "distance counts insertions, deletions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcd", "badc", 2), ("flaw", "lawn", 2), ("abc", "abc", 0),
    ])
  func distance(left: String, right: String, expected: Int) {
    let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    var distance = EditDistance()
    #expect(distance.between(left, right, atMost: 10) == expected)
    #expect(distance.between(right, left, atMost: expected) == expected)
    if expected > 0 { #expect(distance.between(left, right, atMost: expected - 1) == nil) }
    var distances = DistancesFrom(left)
    #expect(distances.to(right, 0..<right.count, atMost: 10) == expected)
  }

  @Test("within its band it finds what the whole table finds", arguments: 0..<8)
  func band(seed: Int) {
    var state = UInt64(seed)
    func letters() -> [UInt32] {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (0..<(state >> 60)).map { UInt32(truncatingIfNeeded: state >> (20 + 2 * $0) & 1) }
    }
    var distance = EditDistance()
    for _ in 0..<300 {
      let (left, right) = (letters(), letters())
      let whole = wholeTable(left, right)
      var distances = DistancesFrom(left)
      for limit in 0..<8 {
        #expect(distance.between(left, right, atMost: limit) == (whole <= limit ? whole : nil))
        #expect(distances.to(right, 0..<right.count, atMost: limit) == (whole <= limit ? whole : nil))
      }
    }
  }

  private func wholeTable(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 0...left.count {
      table[row][0] = row
      for column in 1..<(right.count + 1) where row > 0 {
        let replaced = table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        table[row][column] = min(replaced, table[row - 1][column] + 1, table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  @Test("June is shown for July: a suggestion is not a correction")
  func months() {
    #expect(nearestNames(to: "يوليو", among: ["يونيو"]) == ["يونيو"])
  }

  @Test("a text as long as a book costs nothing")
  func long() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(nearestNames(to: long, among: [long + "b", "a"]).isEmpty)
    #expect(nearestNames(to: "aa", among: [long, "a"]) == ["a"])
  }
}
