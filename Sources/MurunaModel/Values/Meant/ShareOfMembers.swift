import MurunaText

/// So many of all, where a number is wanted: `two thirds`, `50% + 1`, `النصف زائد واحد`. Of how many it is, the members tell, where they are listed.
struct ShareOfMembers {
  private let part: Int, whole: Int
  /// Whether it is the first number above the share.
  private let isMore: Bool

  init?(_ text: String) {
    var words = text.lowercased().split { $0.isWhitespace || $0 == "-" }.map(String.init)
    for tail in [["of", "the", "members"], ["of", "its", "members"], ["of", "members"], ["of", "all", "members"], ["من", "الأعضاء"], ["الأعضاء"]] where words.count > tail.count && Array(words.suffix(tail.count)) == tail {
      words.removeLast(tail.count)
    }
    let key = Digits.restyled(words.joined(separator: " ").replacing("+", with: " + ").replacing("٪", with: "%"), as: .ascii).split(separator: " ").joined(separator: " ")
    guard let found = Self.shares[NearKey.of(key)] else { return nil }
    (part, whole, isMore) = found
  }

  /// How many that is of some, in the digits of a text.
  func of(_ count: Int, like text: String) -> String {
    let number = isMore ? count * part / whole + 1 : (count * part + whole - 1) / whole
    return Digits.restyled(String(number), as: text.unicodeScalars.contains { DigitStyle(of: $0.value) == .arabic } ? .arabic : .ascii)
  }

  private static let shares: [String: (Int, Int, Bool)] = {
    var table: [String: (Int, Int, Bool)] = [:]
    for (share, words) in [
      ((1, 2, true), ["half plus one", "half + 1", "half + one", "50% plus one", "50% + 1", "50% + one", "50 percent + 1", "a majority", "majority", "simple majority", "a simple majority", "more than half", "النصف زائد واحد", "نصف زائد واحد", "النصف + 1", "النصف زائدا واحدا", "نصف + 1", "أغلبية", "الأغلبية", "أغلبية بسيطة", "الأغلبية البسيطة", "أكثر من النصف", "50% زائد واحد"]),
      ((2, 3, false), ["two thirds", "2/3", "a two thirds majority", "two thirds majority", "ثلثان", "ثلثين", "الثلثان", "الثلثين", "ثلثا", "ثلثي"]),
      ((3, 4, false), ["three quarters", "3/4", "ثلاثة أرباع", "ثلاثة ارباع"]),
      ((1, 3, false), ["a third", "one third", "1/3", "ثلث", "الثلث"]), ((1, 2, false), ["half", "1/2", "نصف", "النصف"]), ((1, 4, false), ["a quarter", "ربع", "الربع"]),
      ((1, 1, false), ["all", "everyone", "everybody", "الجميع", "الكل", "كل"]),
    ] as [((Int, Int, Bool), [String])] {
      for word in words { table[NearKey.of(word)] = share }
    }
    return table
  }()  // review
}

extension Model {
  /// Whether a thing lists its members.
  func listsMembers(_ entity: EntityID) -> Bool { names.lookup("members").map { schema.fields[.init(kind: kind(of: entity), name: $0)] != nil } ?? false }

  /// How many members a thing lists; nil where it lists none.
  func members(of entity: EntityID) -> Int? {
    guard let name = names.lookup("members"), let field = schema.fields[.init(kind: kind(of: entity), name: name)] else { return nil }
    let listed = entities.slots(of: entity).count { $0.field == field && $0.value.tag == .entity }
    return listed > 0 ? listed : nil
  }
}

extension Message {
  static var shareOfHowMany: Words {
    Words(
      english: "write how many that is: of 9, two thirds are \(code: "6") and a majority is \(code: "5")",
      arabic: "اكتب كم يكون ذلك: ثلثا التسعة \(code: "6")، وأغلبيتها \(code: "5")")  // review
  }
}
