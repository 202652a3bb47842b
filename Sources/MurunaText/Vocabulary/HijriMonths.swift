/// The months of the Islamic calendar, known only to be refused by name: which day such a month begins on is announced, not computed.
package enum HijriMonths {
  /// The number, 1 to 12, of a month of one word, or of two where the second is given (`ربيع الأول`, `ذو الحجة`).
  package static func number(_ word: String, _ second: String? = nil) -> Int? {
    byNearKey[second.map { NearKey.of(word) + " " + NearKey.of($0) } ?? NearKey.of(word)]
  }

  /// Whether a word is the first of a month's two.
  package static func needsSecondWord(_ word: String) -> Bool {
    ["ربيع", "جمادي", "ذو", "ذي"].contains(NearKey.of(word))
  }

  private static let spellings: [[String]] = [
    ["محرم", "المحرم"],
    ["صفر"],
    ["ربيع الأول", "ربيع أول"],
    ["ربيع الآخر", "ربيع الثاني", "ربيع آخر", "ربيع ثاني"],
    ["جمادى الأولى", "جمادى الأول", "جمادى أولى"],
    ["جمادى الآخرة", "جمادى الثانية", "جمادى الآخر", "جمادى الثاني", "جمادى آخرة"],
    ["رجب"],
    ["شعبان"],
    ["رمضان"],
    ["شوال"],
    ["ذو القعدة", "ذي القعدة"],
    ["ذو الحجة", "ذي الحجة"],
  ]

  private static let byNearKey: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, names) in spellings.enumerated() {
      for name in names { table[NearKey.of(name)] = index + 1 }
    }
    return table
  }()
}
