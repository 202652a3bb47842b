import MurunaModel
import MurunaText

// How texts, words and codes are written.
extension ValueType {
  static let text = ValueType(
    .text, Words(english: "What people read.", arabic: "ما يقرؤه الناس."),
    [
      Form(#""Leave the valley.""#, #""غادروا الوادي.""#, Words(english: "what stands between the signs, on one line", arabic: "ما بين العلامتين، في سطر واحد")),
      Form(#""Leave the valley." ar "غادروا الوادي.""#, #""غادروا الوادي." en "Leave the valley.""#, Words(english: "with its translation, and the letters of its language", arabic: "مع ترجمته وحرفي لغتها")),
      Form("«Leave the valley.»", "«غادروا الوادي.»", Words(english: "other signs of quotation are read, too", arabic: "وتُقرأ علامات تنصيص أخرى أيضًا")),
      Form(#""the \"old\" bridge""#, #""الجسر \"القديم\"""#, Words(english: #"a `\` before a sign that belongs to the text"#, arabic: #"`\` قبل علامة هي من النص"#)),
    ])

  static let truth = ValueType(
    .truth, Words(english: "Whether something is so.", arabic: "هل الأمر كذلك."),
    [
      Form("yes", "نعم", Words(english: "it is so", arabic: "الأمر كذلك")),
      Form("no", "لا", Words(english: "it is not so; where nothing is said, no is meant", arabic: "ليس كذلك؛ وحيث لا يُقال شيء فالمقصود لا")),
    ])

  static let words = ValueType(
    .words, Words(english: "A word that is no name of anything: a channel, a language, a region.", arabic: "كلمة ليست اسمًا لشيء معرّف: قناة أو لغة أو إقليم."),
    [
      Form("radio", "إذاعة", Words(english: "a word that you choose yourself, without quotation marks", arabic: "كلمة تختارها أنت، بلا علامات تنصيص")),
      Form("Middle_East", "الشرق_الأوسط", Words(english: "several words become one with `_`", arabic: "تصير الكلمات كلمة واحدة بـ`_`")),
    ])

  static let code = ValueType(
    .code, Words(english: "A code of a list: `hazard`, or one that comes with `use:`.", arabic: "رمز من قائمة: `hazard`، أو قائمة تأتي مع `استعمل:`."),
    [
      Form("hydro.flash_flood", "مائي.سيول", Words(english: "a code of the list that the field names, with what it belongs to", arabic: "رمز من القائمة التي يذكرها الحقل، مع ما هو منه")),
      Form("flash_flood", "سيول", Words(english: "the end of it, where only one ends so", arabic: "آخره، حيث لا ينتهي به إلا واحد")),
    ])

  static let anything = ValueType(
    .anything, Words(english: "Whatever has a name.", arabic: "كل ما له اسم."),
    [
      Form("Downtown", "وسط_البلد", Words(english: "anything that you have declared, by its name", arabic: "أي شيء عرّفته، باسمه")),
    ])
}
