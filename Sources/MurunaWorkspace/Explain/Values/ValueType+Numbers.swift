import MurunaModel
import MurunaText

// How numbers and amounts are written.
extension ValueType {
  static let number = ValueType(
    .number, Words(english: "A number; the field may say between which two it lies.", arabic: "عدد؛ وقد يحدد الحقل ما بين عددين."),
    [
      Form("4", "4", Words(english: "exactly", arabic: "بالضبط")),
      Form("1_200", "1_200", Words(english: "a `_` may stand between groups of digits, a comma may not", arabic: "يجوز `_` بين مجموعات الأرقام، ولا تجوز الفاصلة")),
      Form("2.4 million", "2.4 مليون", Words(english: "with `thousand`, `million` or `billion`", arabic: "مع `ألف` أو `مليون` أو `مليار`")),
      Form("about 300", "نحو 300", Words(english: "a little less or more", arabic: "أقل أو أكثر بقليل")),
      Form("60 to 80", "60 إلى 80", Words(english: "somewhere between", arabic: "بين الحدين")),
      Form("over 400", "أكثر_من 400", Words(english: "more than that", arabic: "أكثر من ذلك")),
      Form("under 20", "أقل_من 20", Words(english: "less than that", arabic: "أقل من ذلك")),
      Form("nearly 150", "قرابة 150", Words(english: "a little less", arabic: "أقل من ذلك بقليل")),
      Form("at_least 30", "على_الأقل 30", Words(english: "so many or more", arabic: "هذا العدد أو أكثر")),
      Form("at_most 20", "على_الأكثر 20", Words(english: "so many or fewer", arabic: "هذا العدد أو أقل")),
    ])

  static let percent = ValueType(
    .percent, Words(english: "A share of a whole, from 0% to 100%; a rate beyond that is a number.", arabic: "حصة من كل، من 0% إلى 100%؛ وما زاد على ذلك عدد."),
    [
      Form("40%", "40%", Words(english: "exactly", arabic: "بالضبط")),
      Form("30% to 40%", "30% إلى 40%", Words(english: "somewhere between", arabic: "بين الحدين")),
      Form("about 40%", "نحو 40%", Words(english: "a little less or more", arabic: "أقل أو أكثر بقليل")),
      Form("80% to 100%", "80% إلى 100%", Words(english: "so much or more: a percentage ends at 100%", arabic: "هذه النسبة أو أكثر: تنتهي النسبة عند 100%")),
    ])

  static let money = ValueType(
    .money, Words(english: "A sum with its currency.", arabic: "مبلغ مع عملته."),
    [
      Form("180000 JOD", "180000 دينار", Words(english: "so much", arabic: "هذا المبلغ")),
      Form("2.4 million JOD", "2.4 مليون دينار", Words(english: "with `thousand`, `million` or `billion`", arabic: "مع `ألف` أو `مليون` أو `مليار`")),
      Form("about 2 million EUR", "نحو 2 مليون يورو", Words(english: "a little less or more", arabic: "أقل منه أو أكثر بقليل")),
      Form("1 to 2 million JOD", "1 إلى 2 مليون دينار", Words(english: "somewhere between", arabic: "بين الحدين")),
      Form("at_most 500 USD", "على_الأكثر 500 دولار", Words(english: "so much or less", arabic: "هذا المبلغ أو أقل")),
    ])

  static let quantity = ValueType(
    .quantity, Words(english: "A number with its unit; whichever fits what is measured.", arabic: "عدد مع وحدته، أي وحدة تناسب ما يقاس."),
    [
      Form("120 cm", "120 سم", Words(english: "a number with a unit: `muruna explain` lists the units", arabic: "عدد مع وحدة: يسردها `muruna explain`")),
      Form("20 mm/h", "20 ملم/ساعة", Words(english: "a unit made of two, without blanks", arabic: "وحدة من اثنتين بلا فراغ")),
      Form("about 410 km2", "نحو 410 كم٢", Words(english: "a little less or more", arabic: "أقل أو أكثر بقليل")),
      Form("3 to 5 m", "3 إلى 5 متر", Words(english: "somewhere between", arabic: "بين الحدين")),
      Form("20", "20", Words(english: "what the thing itself is: 20 of them", arabic: "مما هو الشيء نفسه: 20 منه")),
    ])

  static let unit = ValueType(
    .unit, Words(english: "A unit of measurement.", arabic: "وحدة قياس."),
    [
      Form("mm/h", "ملم/ساعة", Words(english: "the unit itself, without a number", arabic: "الوحدة نفسها بلا عدد")),
      Form("km2", "كم٢", Words(english: "a unit that `muruna explain` lists, or one of yours (`muruna explain measure`)", arabic: "وحدة يسردها `muruna explain` أو وحدة من عندك (`muruna explain قياس`)")),
    ])
}
