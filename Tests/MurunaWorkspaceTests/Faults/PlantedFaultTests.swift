import Foundation
import MurunaDiagnostics
import Testing

/// Faults of forty kinds, planted one by one, two by two, and in the middle of a hundred thousand lines: each is told once, where it is, and
/// what was misspelt is answered with the right word.
@Suite struct PlantedFaultTests {
  static let english = Beside.text("Faults/english.muruna")
  static let arabic = Beside.text("Faults/arabic.muruna")

  @Test func `the programs into which faults are planted are right`() {
    #expect(Planted.check(Self.english).isEmpty)
    #expect(Planted.check(Self.arabic).isEmpty)
    #expect(Planted.all("english").count >= 150)
    #expect(Planted.all("arabic").count >= 40)
  }

  @Test(arguments: Planted.all("english")) func `one in English`(fault: Planted) throws { try check(fault, in: Self.english) }
  @Test(arguments: Planted.all("arabic")) func `one in Arabic`(fault: Planted) throws { try check(fault, in: Self.arabic) }

  private func check(_ fault: Planted, in base: String) throws {
    let (text, place) = try #require(fault.plant(in: base))
    let findings = Planted.check(text)
    #expect(findings.count == 1, "\(findings.map { "\($0.code.id) \($0.place.range)" })")
    let first = try #require(findings.first)
    #expect(first.meets(place), "\(first.code.id) at \(first.place.range), planted at \(place)")
    if let word = fault.suggestion {
      let words = first.suggestions.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "/") }.map(String.init)
      #expect(words.contains(word), "\(first.suggestions)")
    }
  }

  /// Faults far from each other do not hide each other, and add nothing.
  @Test(arguments: ["english", "arabic"]) func `two at a time`(language: String) throws {
    let base = language == "english" ? Self.english : Self.arabic
    let all = Planted.all(language)
    var planted = 0, reported = 0, placed = 0
    for index in stride(from: 0, to: all.count, by: language == "english" ? 3 : 1) {
      let first = all[index]
      let second = all[(index * 7 + 11) % all.count]
      guard let (half, one) = first.plant(in: base), let (text, two) = second.plant(in: half), abs(one.lowerBound - two.lowerBound) > 300 else { continue }
      let shift = one.lowerBound > two.lowerBound ? second.new.utf8.count - second.old.utf8.count : 0
      let findings = Planted.check(text)
      planted += 2
      reported += findings.count
      for place in [(one.lowerBound + shift)..<(one.upperBound + shift), two] where findings.contains(where: { $0.meets(place) }) { placed += 1 }
    }
    #expect(planted > 40)
    #expect(Double(reported) <= 1.05 * Double(planted), "\(reported) findings for \(planted) faults")
    #expect(Double(placed) >= 0.95 * Double(planted), "\(placed) of \(planted) faults placed")
  }

  @Test func `ten in the middle of a hundred thousand lines`() throws {
    var hay = ""
    for number in 0..<12_000 {
      hay += "district D\(number) \"District \(number)\" ar \"منطقة \(number)\" {\n  population: \(number)\n}\n\n"
    }
    var text = Self.english
    var count = 0
    for fault in Planted.all("english") where ["misspelt-kind", "misspelt-field-2", "missing-colon", "wrong-weekday", "percent-range", "unit-mismatch", "not-a-choice", "missing-comma", "undefined-2", "misspelt-outcome"].contains(fault.name) {
      if let planted = fault.plant(in: text) {
        text = planted.text
        count += 1
      }
    }
    let whole = hay + text + hay.replacingOccurrences(of: "district D", with: "district E")
    #expect(whole.utf8.count { $0 == 0x0A } > 95_000)
    let findings = Planted.check(whole)
    #expect(count == 10)
    #expect(findings.count == count, "\(findings.map { "\($0.code.id) \($0.place.range)" })")
    let inside = hay.utf8.count...(hay.utf8.count + text.utf8.count)
    #expect(findings.allSatisfy { inside.contains(Int($0.place.range.start)) })
  }
}
