import MurunaText

/// What a session can be told beside the language itself, behind a colon: `:undo`, `:تراجع`. One line each, in the order of the help.
package enum SessionCommand: String, CaseIterable, Sendable {
  case help, undo, redo, delete, history, checkpoint
  case save, read, edit, watch, record, replay
  case branch, `switch`, diff, merge, drop
  case lang, set, time, present, quit

  /// Its Arabic name and further ones.
  package var arabic: [String] {
    switch self {
    case .help: ["مساعدة"]
    case .undo: ["تراجع"]
    case .redo: ["إعادة"]
    case .delete: ["إزالة"]  // review
    case .history: ["سجل"]  // review
    case .checkpoint: ["علامة"]
    case .save: ["حفظ"]
    case .read: ["قراءة"]
    case .edit: ["تحرير"]
    case .watch: ["مراقبة"]
    case .record: ["تسجيل"]
    case .replay: ["تشغيل"]  // review
    case .branch: ["فرع"]
    case .switch: ["انتقل"]  // review
    case .diff: ["فرق"]
    case .merge: ["دمج"]
    case .drop: ["حذف"]
    case .lang: ["لغة"]
    case .set: ["ضبط"]
    case .time: ["توقيت"]  // review
    case .present: ["تقديم"]  // review
    case .quit: ["خروج", "انهاء"]
    }
  }

  package var spellings: [String] {
    switch self {
    case .quit: [rawValue, "exit", "q"] + arabic
    case .checkpoint: [rawValue, "mark"] + arabic
    case .help: [rawValue, "h"] + arabic
    case .delete: [rawValue, "remove"] + arabic
    default: [rawValue] + arabic
    }
  }

  /// What follows it.
  package enum Argument: Sendable { case nothing, topic, number, name, thing, path, branch, checkpoint, setting, language, onOff }

  package var argument: Argument {
    switch self {
    case .history, .quit: .nothing
    case .help: .topic
    case .undo: .checkpoint
    case .redo: .number
    case .checkpoint, .branch: .name
    case .delete: .thing
    case .save, .read, .watch, .record, .replay: .path
    case .edit: .number
    case .switch, .diff, .merge, .drop: .branch
    case .lang: .language
    case .set: .setting
    case .time, .present: .onOff
    }
  }

  /// Whether it loses something that nobody else keeps.
  package var isDestructive: Bool {
    switch self {
    case .undo, .delete, .drop, .merge, .quit, .read: true
    default: false
    }
  }

  package static func named(_ name: String) -> SessionCommand? {
    let key = NearKey.of(name)
    return allCases.first { $0.spellings.contains { NearKey.of($0) == key } }
  }

  /// Commands whose names begin so; for `:und`.
  package static func beginning(_ start: String) -> [SessionCommand] {
    let key = NearKey.of(start)
    return allCases.filter { $0.spellings.contains { NearKey.of($0).hasPrefix(key) } }
  }

  /// The commands that a misspelt name may mean.
  package static func near(_ name: String) -> [SessionCommand] {
    let beginning = name.isEmpty ? [] : Self.beginning(name)
    return beginning.isEmpty ? nearestNames(to: name, among: names).compactMap(named) : beginning
  }

  package static var names: [String] { allCases.flatMap { [$0.rawValue] + $0.arabic } }

  package func name(in language: Language) -> String { language == .arabic ? arabic[0] : rawValue }

  /// As it is typed in a language: `:قراءة plan`.
  package func written(_ argument: String, in language: Language) -> String { ":" + name(in: language) + (argument.isEmpty ? "" : " " + argument) }

  /// All that it is called, the name in a language first.
  package func spellings(in language: Language) -> [String] { [name(in: language)] + spellings.filter { $0 != name(in: language) } }

  package var summary: Words {
    switch self {
    case .help: Words(english: "a page to begin with; :help people says more of one topic", arabic: "صفحة للبدء؛ و:مساعدة ناس يفصّل موضوعًا")
    case .undo: Words(english: "take back the last entry; :undo 3, :undo CHECKPOINT", arabic: "تراجع عن آخر مُدخل، أو حتى علامة")
    case .redo: Words(english: "do it again after all", arabic: "أعد ما تراجعت عنه")
    case .delete:
      Words(english: "take a thing away; :delete warn, move for several", arabic: "أزل شيئًا؛ و:إزالة تحذير، إجلاء لأكثر من واحد")
    case .history: Words(english: "what was entered, by number", arabic: "ما أُدخل بأرقامه")
    case .checkpoint: Words(english: "name this state, to come back to it", arabic: "سمِّ هذه الحال للعودة إليها")
    case .save: Words(english: "write what was declared here to a file", arabic: "احفظ ما عُرّف هنا في ملف")
    case .read: Words(english: "read a file or a folder into the session", arabic: "اقرأ ملفًا أو مجلدًا")
    case .edit: Words(english: "an entry in your editor: :edit, :edit 3", arabic: "افتح مُدخلًا في محررك")
    case .watch: Words(english: "read again whenever a folder changes", arabic: "أعد القراءة كلما تغيّر مجلد")
    case .record: Words(english: "keep the session as a script and as Markdown; :record off", arabic: "دوّن الجلسة نصًا ومستندًا")
    case .replay: Words(english: "enter a script step by step; --pause waits", arabic: "أعد نصًا خطوة خطوة")
    case .branch: Words(english: "begin another future: :branch night", arabic: "ابدأ فرعًا آخر")
    case .switch: Words(english: "go to a branch", arabic: "انتقل إلى فرع")
    case .diff: Words(english: "what this branch changes against another", arabic: "ما يغيّره هذا الفرع مقارنة بآخر")
    case .merge: Words(english: "take over what another branch says", arabic: "خذ ما في فرع آخر")
    case .drop: Words(english: "forget a branch", arabic: "احذف فرعًا")
    case .lang: Words(english: "answer in another language: en, ar", arabic: "لغة الأجوبة: en أو ar")
    case .set: Words(english: "the settings; :set width 120", arabic: "الإعدادات")
    case .time: Words(english: "say how long answers take: on, off", arabic: "كم استغرق الجواب: on أو off")
    case .present: Words(english: "for a projector: wide spacing, asks before it loses anything", arabic: "للعرض على شاشة كبيرة")
    case .quit: Words(english: "leave (Ctrl-D)", arabic: "اخرج")
    }
  }

  /// What is wrong with what stands behind it, where nothing may.
  package func refusal(of argument: String, in language: Language) -> Words? {
    guard self.argument == .nothing, !argument.isEmpty else { return nil }
    let name = name(in: language)
    return Words(
      english: "\(code: ":" + name) takes nothing behind it, and \(value: argument) stands there: \(code: ":" + name) alone",
      arabic: "لا يأتي شيء بعد \(code: ":" + name)، وقد جاء \(value: argument): اكتب \(code: ":" + name) وحده")  // review
  }

  /// What follows it, for the help.
  package var argumentWord: Words? {
    switch argument {
    case .nothing: nil
    case .topic: Words(english: "[TOPIC]", arabic: "[موضوع]")
    case .number: Words(english: "[N]", arabic: "[رقم]")
    case .name: Words(english: "NAME", arabic: "اسم")
    case .thing: Words(english: "NAME, …", arabic: "اسم، …")
    case .path: Words(english: "PATH", arabic: "ملف")
    case .branch: Words(english: "BRANCH", arabic: "فرع")
    case .checkpoint: Words(english: "[N|NAME]", arabic: "[رقم|علامة]")
    case .setting: Words(english: "[NAME VALUE]", arabic: "[اسم قيمة]")
    case .language: Words(english: "en|ar", arabic: "en|ar")
    case .onOff: Words(english: "[on|off]", arabic: "[نعم|لا]")
    }
  }
}
