import Testing

@testable import MurunaText

@Suite("Months")
struct MonthTests {
  @Test(
    "names of all regions are read",
    arguments: [
      ("June", 6), ("Jun", 6), ("sept", 9), ("حزيران", 6), ("يونيو", 6), ("جوان", 6), ("يوليوز", 7), ("أوت", 8), ("غشت", 8), ("ماي", 5),
      ("آب", 8), ("نونبر", 11), ("مارس", 3),
    ])
  func number(word: String, month: Int) {
    #expect(Months.named(word)?.number == month)
  }

  @Test("two words make one month, with and without the article")
  func twoWords() {
    #expect(Months.named("كانون", "الأول") == Month(number: 12, regions: [.levant], isCanonical: true))
    #expect(Months.named("كانون", "أول") == Month(number: 12, regions: [.levant], isCanonical: false))
    #expect(Months.named("تشرين", "الثاني")?.number == 11)
    #expect(Months.named("كانون") == nil)
    #expect(Months.needsSecondWord("تشرين") && Months.needsSecondWord("كانون") && !Months.needsSecondWord("آذار"))
  }

  @Test("a spelling that needs the near key is told from one that does not")
  func canonical() {
    #expect(Months.named("آذار")?.isCanonical == true)
    #expect(Months.named("اذار")?.isCanonical == false)
    #expect(Months.named("june")?.isCanonical == false)
    #expect(Months.named("مُارس")?.isCanonical == true)
  }

  @Test("a neighbour is not taken for the month")
  func neighbours() {
    #expect(Months.named("يوليو")?.number == 7)
    #expect(Months.named("أيام") == nil)
    #expect(Months.named("أيار")?.number == 5)
    #expect(Months.named("Juni") == nil)
  }

  @Test("every region names twelve months, and reads its own")
  func roundTrip() {
    for region in MonthRegion.allCases {
      for number in 1...12 {
        let words = Months.name(number, in: region).split(separator: " ").map(String.init)
        let month = Months.named(words[0], words.count > 1 ? words[1] : nil)
        #expect(month?.number == number)
        #expect(month?.regions.contains(region) == true && month?.isCanonical == true)
      }
    }
  }

  @Test("months of the Islamic calendar are known, and not months here")
  func hijri() {
    #expect(HijriMonths.number("رمضان") == 9)
    #expect(HijriMonths.number("ذو", "الحجة") == 12)
    #expect(HijriMonths.number("ربيع", "الآخر") == 4)
    #expect(Months.named("رمضان") == nil)
  }
}
