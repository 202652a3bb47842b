import MurunaText

// Whole numbers of several words, of which each adds to the one before it.
extension Idioms {
  /// How many words from the first are one number below a thousand, and which: `two hundred and fifty`, `مئة وخمسة وعشرون`, `ثلاثمئة`.
  package static func count(_ words: [String]) -> (length: Int, number: Int)? {
    guard let first = words.first else { return nil }
    return first.utf8.contains { $0 >= 0x80 } ? arabicCount(words) : englishCount(words.prefix(7).map { $0.lowercased() })
  }

  private static func englishCount(_ words: [String]) -> (length: Int, number: Int)? {
    // `a hundred`
    var index = words.count > 1 && words[0] == "a" && words[1] == "hundred" ? 1 : 0
    var total = 0
    if index < words.count, words[index] == "hundred" {
      total = 100
      index += 1
    } else if index + 1 < words.count, words[index + 1] == "hundred", let hundreds = plain(words[index]), (1...9).contains(hundreds) {
      total = hundreds * 100
      index += 2
    }
    var next = index
    if total > 0, next < words.count, words[next] == "and" { next += 1 }
    guard next < words.count, let rest = plain(words[next]) ?? hyphened(words[next]), (1...99).contains(rest) || total == 0 && rest == 0 else { return total > 0 ? (index, total) : nil }
    index = next + 1
    if rest >= 20, rest % 10 == 0, index < words.count, let ones = plain(words[index]), (1...9).contains(ones) { return (index + 1, total + rest + ones) }
    return (index, total + rest)
  }

  private static func hyphened(_ word: String) -> Int? {
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let tens = plain(parts[0]), let ones = plain(parts[1]), (20...90).contains(tens), (1...9).contains(ones) else { return nil }
    return tens + ones
  }

  private static func arabicCount(_ words: [String]) -> (length: Int, number: Int)? {
    guard var (index, total) = part(words, 0, isAdded: false) else { return nil }
    // Hundreds, then ones, then tens, each behind its `and`.
    while let (length, more) = part(words, index, isAdded: true) {
      let isBelow = total % 100 == 0 && total > 0 && more < 100, isTens = (1...9).contains(total % 100) && (20...90).contains(more) && more % 10 == 0
      guard isBelow || isTens else { break }
      total += more
      index += length
    }
    return (index, total)
  }

  /// `خمسة`, `خمسة عشر`, `ثلاث مئة`, `وخمسون`
  private static func part(_ words: [String], _ index: Int, isAdded: Bool) -> (length: Int, number: Int)? {
    guard index < words.count else { return nil }
    var word = words[index]
    if isAdded {
      guard word.hasPrefix("و"), word.count > 2 else { return nil }
      word.removeFirst()
    }
    let next = index + 1 < words.count ? NearKey.of(words[index + 1]) : ""
    if next == ten || next == tenOfWomen, let ones = teens[NearKey.of(word)] ?? plain(word), (1...9).contains(ones) { return (2, 10 + ones) }
    guard let number = plain(word) ?? hundreds[NearKey.of(word)] else { return nil }
    return (3...9).contains(number) && plain(next) == 100 ? (2, number * 100) : (1, number)
  }

  private static func plain(_ word: String) -> Int? { (numbers[word] ?? numbers[NearKey.of(word)]).flatMap { Int($0) } }

  private static let ten = NearKey.of("عشر")
  private static let tenOfWomen = NearKey.of("عشرة")

  /// `مئتان`, `ثلاثمئة`: hundreds of one word.
  private static let hundreds: [String: Int] = {
    var table: [String: Int] = [:]
    for word in ["مئتا", "مئتان", "مئتي", "مئتين", "مائتا", "مائتان", "مائتي", "مائتين"] { table[NearKey.of(word)] = 200 }
    for (number, word) in [(3, "ثلاث"), (4, "أربع"), (5, "خمس"), (6, "ست"), (7, "سبع"), (8, "ثماني"), (8, "ثمان"), (9, "تسع")] {
      for hundred in ["مئة", "مائة"] { table[NearKey.of(word + hundred)] = number * 100 }
    }
    return table
  }()
}

extension Idioms {
  /// `ساعتان إلا ربعًا`, `٣ ساعات إلا ثلث`, `ساعة إلا خمس دقائق`: hours, and what they lack.
  static func lengthBut(_ words: String) -> String? {
    var parts = words.split(separator: " ").map(String.init)
    guard let but = parts.firstIndex(where: { NearKey.of($0) == NearKey.of("إلا") }), (1...2).contains(but), (1...2).contains(parts.count - but - 1) else { return nil }
    let whole = Array(parts[..<but])
    parts.removeFirst(but + 1)
    guard let unit = TimeUnits.named(whole[whole.count - 1]), unit.unit == .hour else { return nil }
    let digits = whole[0].unicodeScalars.first.flatMap { DigitStyle(of: $0.value) }
    guard let hours = whole.count == 1 ? unit.impliedCount.map({ Int($0) }) : digits != nil ? Digits.number(in: whole[0]) : count([whole[0]])?.number, (1...100).contains(hours) else { return nil }
    let lack: Int
    if parts.count == 1, let part = partsOfHour[NearKey.of(parts[0])] {
      lack = part
    } else if parts.count == 2, TimeUnits.named(parts[1])?.unit == .minute, let minutes = Digits.number(in: parts[0]) ?? count([parts[0]])?.number, (1..<60).contains(minutes) {
      lack = minutes
    } else {
      return nil
    }
    return Digits.restyled(String(hours * 60 - lack), as: digits ?? .arabic) + " دقيقة"
  }

  private static let partsOfHour: [String: Int] = {
    var table: [String: Int] = [:]
    for (word, minutes) in [("ربع", 15), ("ربعا", 15), ("ثلث", 20), ("ثلثا", 20), ("نصف", 30), ("نصفا", 30)] { table[NearKey.of(word)] = minutes }
    return table
  }()
}
