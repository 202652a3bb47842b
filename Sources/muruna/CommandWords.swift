import MurunaText

/// What several commands say in the same words.
enum CommandWords {
  static var paths: Words { Words(english: "Files and folders; - is standard input.", arabic: "ملفات ومجلدات؛ و- هو الدخل القياسي.") }
  static var playbook: Words { Words(english: "Only this playbook.", arabic: "هذا الدليل فقط.") }
  static func noPlaybook(_ name: String, _ others: [String]) -> Words {
    Words(
      english: "there is no playbook \(name: name); there are: \(names: others)",
      arabic: "لا دليل باسم \(name: name)؛ الأدلة: \(names: others, separator: "، ")")
  }
}
