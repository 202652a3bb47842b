import MurunaModel
import MurunaRender
import MurunaText
@testable import MurunaWorkspace
import Testing

/// The tables of how values are written.
@Suite struct ValueTypeTests {
  @Test(arguments: ValueType.all.map(\.word), [Language.english, .arabic])
  func `every form is read as a value of its type`(_ word: KernelField, _ language: Language) throws {
    let type = try #require(ValueType.all.first { $0.word == word })
    let declared = word == .code ? "code of hazard" : word.spellings[0]
    for form in type.forms {
      let value = language == .arabic ? form.arabic : form.english
      let found = ExampleOfKindTests.worse(than: .note, in: "kind probe is action { probed: \(declared) }\n" + (language == .arabic ? Self.arabic(value) : Self.english(value)))
      #expect(found.isEmpty, "\(value): \(found)")
    }
  }

  @Test func `no form is listed twice`() {
    for type in ValueType.all {
      #expect(Set(type.forms.map(\.english)).count == type.forms.count && Set(type.forms.map(\.arabic)).count == type.forms.count, "\(type.word)")
    }
  }

  @Test func `a type has a page under its name in each language, and a field called so stands on it too`() throws {
    var workspace = Workspace()
    for type in ValueType.all {
      for (language, name) in zip([Language.english, .arabic], type.word.spellings) {
        let found = workspace.explain(name, in: language)
        let page = try #require(found)
        #expect(page.parts.contains { if case .text(let text) = $0 { text.contains(type.about.text(in: language)) } else { false } }, "\(name)")
      }
    }
    let date = workspace.explain("date", in: .english)?.text() ?? ""
    #expect(date.contains("late 2024") && date.contains("source.date"))
    let risk = workspace.explain("risk", in: .english)?.text() ?? ""
    #expect(risk.contains("how to write") && risk.contains("date: each has a page"), "\(risk)")
  }

  private static func english(_ value: String) -> String {
    """
    playbook Flood {
      city: Amman; trigger: heavy_rain; stands_down: verify; escalates_to: Ministry
      event heavy_rain
      action verify { by: Crew; accountable: Mayor; takes: 1 h }
      review harm_check { by: Mayor; accountable: Mayor; takes: 1 h; outcomes: approved, refused }
      probe asked { by: Crew; accountable: Mayor; takes: 1 h; probed: \(value) }
    }
    organisation Ministry { tier: national }
    gauge Rain { unit: mm/h }
    city Amman { time_zone: "Asia/Amman"; district Downtown }
    team Crew { size: 8 }
    role Mayor
    """
  }

  private static func arabic(_ value: String) -> String {
    """
    دليل سيل {
      مدينة: عمان؛ محفز: مطر_غزير؛ إنهاء: تحقق_أولي؛ يصعد_إلى: وزارة
      حدث مطر_غزير
      إجراء تحقق_أولي { منفذ: طاقم؛ مساءل: العمدة؛ مدة: ساعة }
      مراجعة فحص_الضرر { منفذ: العمدة؛ مساءل: العمدة؛ مدة: ساعة؛ نتائج: مقبولة، مرفوضة }
      probe مسؤول { منفذ: طاقم؛ مساءل: العمدة؛ مدة: ساعة؛ probed: \(value) }
    }
    مؤسسة وزارة { مستوى: وطني }
    مقياس المطر { وحدة: ملم/ساعة }
    مدينة عمان { منطقة_زمنية: "Asia/Amman"؛ منطقة وسط_البلد }
    فريق طاقم { عدد: 8 }
    دور العمدة
    """
  }
}
