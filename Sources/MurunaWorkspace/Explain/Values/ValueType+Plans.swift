import MurunaModel
import MurunaText

// How the times and conditions of a plan are written.
extension ValueType {
  static let point = ValueType(
    .point, Words(english: "A time of a plan, counted from its zero hour or from something else in it.", arabic: "وقت في خطة، يُحسب من ساعة صفرها أو من شيء آخر فيها."),
    [
      Form("T", "س", Words(english: "the zero hour of the plan", arabic: "ساعة الصفر في الخطة")),
      Form("T - 28 h", "س - 28 ساعة", Words(english: "28 hours before it", arabic: "قبلها بـ28 ساعة")),
      Form("verify", "تحقق_أولي", Words(english: "when that action or phase is finished", arabic: "حين ينتهي ذلك الإجراء أو تنتهي تلك المرحلة")),
      Form("verify.start", "تحقق_أولي.بداية", Words(english: "when it starts", arabic: "حين يبدأ")),
      Form("verify + 15 min", "تحقق_أولي + 15 دقيقة", Words(english: "a quarter of an hour after it", arabic: "بعده بربع ساعة")),
      Form("heavy_rain", "مطر_غزير", Words(english: "when that event comes", arabic: "حين يقع ذلك الحدث")),
      Form("within 15 min of heavy_rain", "خلال 15 دقيقة من مطر_غزير", Words(english: "not before it, and at most so much later", arabic: "ليس قبله، وبعده بهذا القدر على الأكثر")),
      Form("at_least T - 2 h", "على_الأقل س - ساعتان", Words(english: "not before", arabic: "ليس قبل ذلك")),
      Form("at_most T + 6 h", "على_الأكثر س + 6 ساعات", Words(english: "not after", arabic: "ليس بعد ذلك")),
      Form("T + 2 h to T + 6 h", "س + ساعتان إلى س + 6 ساعات", Words(english: "somewhere between; `likely` may follow", arabic: "بين الوقتين؛ ويجوز بعده `الأرجح`")),
    ])

  static let condition = ValueType(
    .condition, Words(english: "What must be so: of a gauge, of a review, of a decision.", arabic: "ما يجب أن يصح: في مقياس أو مراجعة أو قرار."),
    [
      Form("Rain reaches 20 mm/h", "المطر يبلغ 20 ملم/ساعة", Words(english: "a gauge is there or above", arabic: "بلغ المقياس ذلك أو تجاوزه")),
      Form("Rain exceeds 20 mm/h for 1 h", "المطر يتجاوز 20 ملم/ساعة لمدة ساعة", Words(english: "above it, for so long", arabic: "تجاوزه، طوال هذه المدة")),
      Form("Rain below 2 mm/h", "المطر دون 2 ملم/ساعة", Words(english: "below it", arabic: "هو دون ذلك")),
      Form("harm_check is approved", "فحص_الضرر هو مقبولة", Words(english: "a review or a decision came out so", arabic: "انتهت مراجعة أو انتهى قرار إلى ذلك")),
      Form("Rain reaches 20 mm/h and harm_check is approved", "المطر يبلغ 20 ملم/ساعة و فحص_الضرر هو مقبولة", Words(english: "both; `or` is either, `not` the opposite", arabic: "كلاهما؛ و`أو` لأحدهما، و`ليس` للعكس")),
    ])
}
