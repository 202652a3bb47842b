@testable import MurunaSyntax

/// A generator of numbers that gives the same ones for the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(sides, 1))) }
  mutating func pick<T>(_ from: [T]) -> T { from[roll(from.count)] }
}

/// Makes programs from the productions, the choices least taken first, until all have been taken.
struct Sentences {
  private let grammar: Grammar
  private(set) var dice: Dice
  /// How often each way through each choice, option and loop was gone: [expression][way].
  private(set) var taken: [[Int]]
  /// The least number of tokens an expression needs.
  private var cost: [Int]
  private var words: [String] = []
  /// How many more words may be spent freely, and how many productions within themselves.
  private var budget = 0
  private var allowed = 0
  private var nesting = 0
  private var stack: [String: Int] = [:]
  private let isArabic: Bool

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    dice = Dice(seed)
    isArabic = seed % 2 == 1
    taken = grammar.expressions.map { expression in
      switch expression {
      case .choice(let parts): Array(repeating: 0, count: parts.count)
      case .option: [0, 0]
      case .loop: [0, 0, 0]
      case .terminal, .production, .sequence: []
      }
    }
    cost = Array(repeating: 1_000, count: grammar.expressions.count)
    var changed = true
    while changed {
      changed = false
      for index in grammar.expressions.indices {
        let least =
          switch grammar.expressions[index] {
          case .terminal: 1
          case .production(let name): cost[grammar.productions[name] ?? 0] + 1
          case .sequence(let parts): parts.reduce(0) { min(1_000, $0 + cost[$1]) }
          case .choice(let parts): parts.map { cost[$0] }.min() ?? 0
          case .option, .loop: 0
          }
        if least < cost[index] {
          cost[index] = least
          changed = true
        }
      }
    }
  }

  /// Choices that no sentence has taken yet. A loop's ways are: not at all, once, several times.
  var missing: Int { taken.joined().filter { $0 == 0 }.count }
  var choices: Int { taken.reduce(0) { $0 + $1.count } }

  /// The words of a program, separated by blanks where they are joined; newlines are words of their own.
  mutating func next(size: Int) -> [String] {
    while true {
      words = []
      budget = size
      allowed = dice.roll(4)
      go(grammar.productions["Program"] ?? 0)
      if keepsSideConditions, RowCount(Self.text(words)).keepsSideCondition { return words }
    }
  }

  static func text(_ words: [String]) -> String { words.joined(separator: " ") }

  /// S6 and S13 are not in the productions.
  private var keepsSideConditions: Bool {
    for (word, following) in zip(words, words.dropFirst() + [""]) {
      if word == "no" || word == "لا" {
        guard let first = following.unicodeScalars.first else { return false }
        let isName = first == "_" || first.properties.isAlphabetic
        if !isName && following != "(" { return false }
        if isName, Self.isReserved(following) { return false }
      }
      if Self.isText(word), Self.isText(following) { return false }
    }
    return true
  }

  private static func isText(_ word: String) -> Bool { word.first == "\"" || word.first == "«" || word.first == "“" || word.first == "„" }

  private static let reserved = Set(
    Keyword.allCases.filter { $0.role != .verb }.flatMap { [$0.spelling.english, $0.spelling.arabic] + $0.spelling.arabicAlso })
  static func isReserved(_ word: String) -> Bool { reserved.contains(word) }

  private mutating func go(_ index: Int) {
    switch grammar.expressions[index] {
    case .terminal(let name):
      budget -= 1
      words.append(spelling(name))
    case .production(let name):
      let within = stack[name, default: 0]
      stack[name] = within + 1
      if within > 0 { nesting += 1 }
      go(grammar.productions[name] ?? 0)
      if within > 0 { nesting -= 1 }
      stack[name] = within
    case .sequence(let parts): for part in parts { go(part) }
    case .choice(let parts): go(parts[way(index, parts.map { cost[$0] })])
    case .option(let inner): if way(index, [0, cost[inner]]) == 1 { go(inner) }
    case .loop(let inner):
      let turns = way(index, [0, cost[inner], 2 * cost[inner]])
      for _ in 0..<(turns == 2 ? 2 + dice.roll(2) : turns) { go(inner) }
    }
  }

  /// The way least gone, or any; where the budget is used up, the cheapest.
  private mutating func way(_ index: Int, _ costs: [Int]) -> Int {
    let way: Int
    if budget <= 0 || nesting > allowed {
      let least = costs.min() ?? 0
      way = costs.firstIndex(of: least) ?? 0
    } else if dice.roll(3) == 0 {
      way = dice.roll(costs.count)
    } else {
      let rarest = taken[index].min() ?? 0
      way = dice.pick(taken[index].indices.filter { taken[index][$0] == rarest })
    }
    taken[index][way] += 1
    return way
  }

  // MARK: - Tokens

  private mutating func spelling(_ terminal: String) -> String {
    switch terminal {
    case "word": return dice.pick(isArabic ? Self.arabicWords : Self.words)
    case "verb": return keyword(Self.verbs)
    case "reserved": return keyword(Self.fieldNames)
    case "language": return dice.pick(["ar", "en", "fr", "cnr"])
    case "number": return dice.pick(isArabic ? ["٤", "٤٢", "٣٫٥", "١٬٢٠٠", "٤ ملايين", "7"] : ["4", "42", "3.5", "1_200", "4 million", "0"])
    case "code": return dice.pick(["11.b", "11.5.1", "16.a.2", "١١.ب"])
    case "date":
      return dice.pick(
        isArabic
          ? ["١٥/١/٢٠٢٦", "١٥ كانون الثاني ٢٠٢٦", "الخميس ١٥ كانون الثاني ٢٠٢٦", "نوفمبر/تشرين الثاني ٢٠٢٢", "مايو 2022", "2 آذار"]
          : ["2026-01-15", "2026-01", "15/1/2026", "15 January 2026", "Thursday 15 January 2026", "May 2024", "2 March"])
    case "time": return dice.pick(["22:00", "08:30", "٢٢:٠٠"])
    case "text": return dice.pick(["\"a text\"", "\"a {hole.path} and \\\" \\{\"", "«نص»", "“text”", "\"\"", "„text“", "\"# no comment\""])
    case "relation":
      return dice.roll(2) == 0 ? dice.pick(["<", "<=", ">", ">=", "≤", "≥", "!=", "≠"]) : keyword(["reaches", "exceeds", "below"])
    case "qualifier": return keyword(Self.qualifiers)
    case "newline": return "\n"
    default:
      let word = String(terminal.dropFirst().dropLast())
      if let spellings = Self.spellings[word] { return isArabic ? dice.pick(spellings.arabic) : word }
      if isArabic, dice.roll(2) == 0 {
        switch word {
        case ",": return "،"
        case ";": return "؛"
        case "?": return "؟"
        case "%": return "٪"
        default: break
        }
      }
      return word
    }
  }

  private mutating func keyword(_ among: [String]) -> String {
    let word = dice.pick(among)
    return isArabic ? dice.pick(Self.spellings[word]?.arabic ?? [word]) : word
  }

  private static let spellings: [String: (keyword: Keyword, arabic: [String])] = Dictionary(
    uniqueKeysWithValues: Keyword.allCases.map { ($0.spelling.english, ($0, [$0.spelling.arabic] + $0.spelling.arabicAlso)) })
  private static let verbs = Keyword.allCases.filter { $0.role == .verb }.map(\.spelling.english)
  private static let fieldNames = Keyword.allCases.filter { $0.role != .verb && $0 != .every && $0 != .no && $0 != .table }.map(\.spelling.english)
  private static let qualifiers = Keyword.allCases.filter { $0.role == .qualifier }.map(\.spelling.english)

  // No months, weekdays and millions: beside a number they are no words.
  static let words = ["risk", "Amman", "T", "mm/h", "kind", "_x", "a1", "hydro", "ar", "city", "no_one"]
  static let arabicWords = ["مخاطرة", "عمّان", "س", "ملم/ساعة", "خطر٢", "وسط_البلد", "لاجئ", "Amman"]
}
