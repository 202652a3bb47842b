/// The reserved words, one row each: the only place where their spellings stand.
///
/// A row is (word, English, Arabic); Arabic words whose choice a native speaker should check are marked `review`.
package enum Keyword: UInt8, CaseIterable, Sendable {
  // Operators.
  case and, or, not, `is`, `in`, to, until, of, `where`, has, some, no, every
  case `if`, then, `else`, also, like, from, `for`
  case required, many, oneOf, computed, inverse, `default`, inside, descending, ascending, likely, table
  // Relations in words.
  case reaches, exceeds, below
  // Qualifiers.
  case about, over, under, nearly, atLeast, atMost, early, mid, late, within, after, before, next
  // Verbs.
  case check, show, timeline, simulate, explain, why, whatIf, undo

  package enum Role: Sendable { case `operator`, relation, qualifier, verb }

  package var role: Role {
    switch self {
    case .and, .or, .not, .is, .in, .to, .until, .of, .where, .has, .some, .no, .every, .if, .then, .else, .also, .like,
      .from, .for, .required, .many, .oneOf, .computed, .inverse, .default, .inside, .descending, .ascending, .likely,
      .table:
      .operator
    case .reaches, .exceeds, .below: .relation
    case .about, .over, .under, .nearly, .atLeast, .atMost, .early, .mid, .late, .within, .after, .before, .next: .qualifier
    case .check, .show, .timeline, .simulate, .explain, .why, .whatIf, .undo: .verb
    }
  }

  /// Canonical spellings; `arabicAlso` lists further accepted ones.
  package var spelling: (english: String, arabic: String, arabicAlso: [String]) {
    switch self {
    case .and: ("and", "و", [])
    case .or: ("or", "أو", [])
    case .not: ("not", "ليس", ["ليست"])
    case .is: ("is", "هو", ["هي", "يساوي"])
    case .in: ("in", "في", ["ضمن"])
    case .to: ("to", "إلى", [])
    case .until: ("until", "حتى", [])
    case .of: ("of", "من", [])
    case .where: ("where", "حيث", [])
    case .has: ("has", "له", ["لها"])  // review
    case .some: ("some", "بعض", [])
    case .no: ("no", "لا", [])
    case .every: ("every", "كل", [])
    case .if: ("if", "إذا", [])
    case .then: ("then", "فإن", ["إذن", "ثم"])  // review
    case .else: ("else", "وإلا", [])
    case .also: ("also", "أيضا", ["يعرف_أيضا"])
    case .like: ("like", "مثل", [])
    case .from: ("from", "ابتداء_من", [])  // review
    case .for: ("for", "لمدة", [])
    case .required: ("required", "مطلوب", [])
    case .many: ("many", "عدة", [])
    case .oneOf: ("one_of", "أحد", [])
    case .computed: ("computed", "محسوب", [])
    case .inverse: ("inverse", "عكس", [])
    case .default: ("default", "مبدئيا", [])  // review
    case .inside: ("inside", "داخله", [])  // review
    case .descending: ("descending", "تنازليا", [])
    case .ascending: ("ascending", "تصاعديا", [])
    case .likely: ("likely", "الأرجح", [])  // review
    case .table: ("table", "جدول", [])
    case .reaches: ("reaches", "يبلغ", ["تبلغ"])
    case .exceeds: ("exceeds", "يتجاوز", ["تتجاوز"])
    case .below: ("below", "دون", [])
    case .about: ("about", "نحو", ["حوالي"])
    case .over: ("over", "أكثر_من", [])
    case .under: ("under", "أقل_من", [])
    case .nearly: ("nearly", "قرابة", ["زهاء"])
    case .atLeast: ("at_least", "على_الأقل", [])
    case .atMost: ("at_most", "على_الأكثر", [])
    case .early: ("early", "أوائل", [])
    case .mid: ("mid", "منتصف", ["أواسط"])
    case .late: ("late", "أواخر", [])
    case .within: ("within", "خلال", [])
    case .after: ("after", "بعد", [])
    case .before: ("before", "قبل", [])
    case .next: ("next", "المقبل", ["القادم"])  // review
    case .check: ("check", "تحقق", [])
    case .show: ("show", "اعرض", [])
    case .timeline: ("timeline", "جدول_زمني", [])
    case .simulate: ("simulate", "حاك", ["محاكاة"])  // review
    case .explain: ("explain", "اشرح", [])
    case .why: ("why", "لماذا", [])
    case .whatIf: ("what_if", "ماذا_لو", [])
    case .undo: ("undo", "تراجع", [])
    }
  }
}
