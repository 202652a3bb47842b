import MurunaModel
import MurunaText

extension Table.CutOff {
  /// What is missing at the end of a table, and how to see it all.
  package var words: Words {
    switch self {
    case .cells:
      Words(
        english: "there is more: a table ends at a million cells; ask for fewer with \(code: "each: risk where …")",
        arabic: "هناك المزيد: ينتهي الجدول عند مليون خلية؛ اطلب أقل بـ\(code: "each: risk where …")")
    case .steps:
      Words(
        english: "there is more: working it out took too many steps; ask for fewer with \(code: "each: risk where …"), or compare by equality, \(code: "a.city is b.city")",
        arabic: "هناك المزيد: احتاج حسابه خطوات كثيرة؛ اطلب أقل بـ\(code: "each: risk where …") أو قارن بالمساواة \(code: "a.city is b.city")")
    }
  }

  /// The same for programs.
  var word: String {
    switch self {
    case .cells: "cells"
    case .steps: "steps"
    }
  }
}
