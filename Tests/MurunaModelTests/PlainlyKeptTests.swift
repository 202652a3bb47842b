import Testing

@testable import MurunaModel

/// What is seen ahead of judging (`plainlyKept`) must change no answer: every rule says the same of the same things without it.
@Suite struct PlainlyKeptTests {
  private static let kinds = """
    kind yard { opened: date }
    kind crate {
      yard: yard
      lots: many lot inside
    }
    kind lot {
      size: number
      weight: number
      made: date
      stored: stretch
      dry: truth
      state: one_of fresh, old, gone
      twin: lot
      follows: many lot
      named: many lot inverse lot.follows
      yard: yard
      bulk: number = lot.size * lot.weight
      heavy: truth = lot.bulk > 9
      age: duration = if lot.made is empty then 0 days else as_of - lot.made
    }

    """

  private static let rules = [
    "each: lot\nmust: lot.size is not empty",
    "each: lot where lot.size is not empty\nmust: lot.size <= lot.weight",
    "each: lot where lot.size > 3 or lot.weight is empty\nmust: lot.size < 8 and not (lot.weight is 5)",
    "each: lot where lot.dry\nmust: lot.state is fresh or lot.state in (old, gone)",
    "each: lot where lot.state is not gone\nmust: lot.dry is yes",
    "each: lot\nmust: not lot.dry or lot.state is not empty",
    "each: lot where lot.made is not empty and lot.made < as_of - 30 days\nmust: as_of in lot.stored",
    "each: lot where lot.twin is not empty\nmust: lot.twin is not lot and lot.twin.size is not empty and lot.twin.twin is not lot",
    "each: lot\nlet ways: count(lot.follows)\nmust: ways <= 2",
    "each: lot where lot.follows is not empty\nmust: lot.twin in lot.follows or lot not in lot.follows",
    "each: lot\nmust: count(lot.named) < 3 and (lot.named is not empty or lot.follows is empty)",
    "each: lot where lot.size is unknown or lot.weight is none\nmust: lot.made is not_yet",
    "each: lot where lot.twin.dry\nmust: if lot.twin.state is fresh then lot.dry else lot.size >= 2",
    "each: lot where lot.crate is not empty\nmust: lot.crate.yard is not empty and lot.crate.yard.opened <= as_of",
    "each: lot where lot.yard.opened is not empty\nmust: lot.made >= lot.yard.opened",
    "each: l in lot where l in l.follows\nmust: l.size is 1",
    "each: lot\nmust: (some l in lot.follows has l.size > 2) or (no l in lot.named has l.dry)",
    "each: lot where lot.follows is not empty\nmust: (every l in lot.follows where l.state is fresh has l.weight <= 5)",
    "each: lot\nlet large: (l in lot.named where l.size > 4)\nmust: large is empty or first(large) is lot",
    "each: a in lot, b in lot where a in b.follows and a is not b\nmust: a.size <= b.size",
    "each: a in lot, b in lot where b in a.follows and b.state is old\nmust: a.state is old or a.yard is b.yard",
    "each: a in lot, b in lot where a.twin is b.twin and a is not b and a.dry\nmust: b.dry",
    "each: c in crate, l in lot where l.parent is c and l.size is not empty\nmust: l.size < 5 and l.yard is not empty",
    "each: crate\nmust: crate.lots is not empty and (every l in crate.lots has l.state is not gone)",
    "each: crate where crate.yard is not empty\nmust: crate.yard not in crate.lots.yard and count(crate.lots.follows) < 4",
    "each: lot where lot.heavy\nmust: lot.bulk <= 25",
    "each: lot where lot.age > 30 days\nmust: lot.age * 2 < 700 days",
    "each: lot where lot.previous is not empty and lot.state is not empty and lot.previous.state is not empty\nmust: lot.previous.state is lot.state",
    "each: lot\nmust: reach(lot.follows) is empty or lot not in reach(lot.follows)",
    "each: lot where lot.follows.twin is not empty\nmust: lot.twin in (lot.follows, lot.follows.twin, lot.named)",
    "each: lot where lot.size.as_of is not empty\nmust: lot.size.as_of >= 2025-02-01",
    "each: lot where lot.made is not empty\nmust: lowest(lot.made) <= as_of - 300 days or highest(lot.made) > 2025-12-01",
    "each: l in lot where l.yard is first(yard) or count(crate) < 3\nmust: l.next is empty or l.next.yard is not l.yard",
    "each: l in lot, y in yard where y is first(yard) and l in reach(l.follows) and holes(l) is empty\nmust: l.twin in reach(l.follows.twin)",
    "each: b in lot\nlet a: first(o in lot where o.title is b.title and o.state is b.state)\nmust: a is b or b.dry",
    "each: lot\nmust: (some x in (lot, lot.twin, lot.parent) has x.yard is not empty)",
    "each: lot where lot.made is not empty\nmust: lot.made + 10 days <= as_of and lot.made + 2 months > 2025-02-01 or lot.age - 1 h < 30 days",
    "each: y in yard\nmust: (some l in lot where l.yard is y has l.dry)",
    "each: lot\nmust: (no l in lot where l in lot.follows has l.size is 8) and (some c in crate has lot in c) is not lot.dry",
    "each: a in lot, b in a.follows where b.size is not empty\nmust: b.size + 1 > a.size",
  ]

  /// Things that say this and that, from a seed: nothing, holes, ranges, several claims, lists.
  private static func things(_ seed: UInt64) -> String {
    var state = seed
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func one(_ all: [String]) -> String { all[draw(all.count)] }
    var text = "as_of: 2026-01-14\nyard Y1 { opened: 2025-01-01 }\nyard Y2 { opened: 2025 }\nyard Y3\n"
    func lot(_ name: String) -> String {
      var said: [String] = []
      let number = ["1", "2", "3", "5", "8", "2 to 4", "at_least 3", "?", "unknown", "none", "not_yet", "oops", "1 { source: \"a\"; as_of: 2025-01-01 }"]
      if draw(3) > 0 { said.append("size: \(one(number))") }
      if draw(12) == 0 { said.append("size: 4 { source: \"b\"; as_of: 2025-06-01 }") }
      if draw(3) > 0 { said.append("weight: \(one(number))") }
      if draw(2) > 0 { said.append("made: \(one(["2025-01-05", "2025-12-30", "2025", "March 2025", "?", "not_yet"]))") }
      if draw(2) > 0 { said.append("stored: \(one(["2025-01-01 until 2027-01-01", "2024-01-01 until 2025-01-01", "2026", "?"]))") }
      if draw(2) > 0 { said.append("dry: \(one(["yes", "no", "?", "unknown"]))") }
      if draw(2) > 0 { said.append("state: \(one(["fresh", "old", "gone", "?", "none"]))") }
      if draw(2) > 0 { said.append("twin: \(one([name, "L1", "L2", "L3", "?", "Nobody"]))") }
      if draw(2) > 0 { said.append("follows: \(one([name, "L1", "L1, L2", "L3, L1, L4", "none", "?", "L2, ?"]))") }
      if draw(3) == 0 { said.append("yard: Y\(draw(3) + 1)") }
      let title = draw(3) > 0 ? "" : one(["\"Oak\" ", "\"oak\" ar \"سنديان\" ", "\"Elm\" ", "\"L1\" ", "\"El\\u{6D}\" "])
      return "lot \(name) \(title){ \(said.joined(separator: "; ")) }\n"
    }
    for number in 1...60 { text += lot("L\(number)") }
    for crate in 1...8 {
      text += "crate C\(crate) {\n" + (draw(2) == 0 ? "" : "yard: Y\(draw(3) + 1)\n") + lot("M\(crate)x1") + lot("M\(crate)x2") + "}\n"
    }
    return text
  }

  @Test("Whether things are looked at ahead or not, every rule says the same of them", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func sameAnswers(seed: UInt64) {
    let rules = Self.rules.enumerated().map { "rule r\($0) {\n\($1)\n}\n" }.joined()
    let text = Self.kinds + rules + Self.things(seed)
    let ahead = Program(text, .none) { $0.limits.fewThings = 1 }
    let alone = Program(text, .none) { $0.limits.fewThings = .max }
    #expect(ahead.findings == alone.findings)
    #expect(ahead.titles() == alone.titles())
    // The rules are understood, and find something.
    #expect(Set(alone.codes.filter { $0.hasPrefix("r") && $0.utf8.count <= 3 }).count > 20)
  }
}
