import MurunaText

/// What a session did, and what that changed in the meaning of the program.
package struct Notice: Sendable {
  package let event: Event
  package let difference: Difference
  /// Whether the difference is what was asked for, and so is told in full.
  package let isWhole: Bool

  package init(_ event: Event, _ difference: Difference = Difference(), isWhole: Bool = false) {
    self.event = event
    self.difference = difference
    self.isWhole = isWhole
  }

  /// Of what a file says since it was saved: how many statements it did not say before, and how many that it said were taken out.
  package struct News: Sendable {
    let new: Int
    let gone: Int

    package init(new: Int, gone: Int) { (self.new, self.gone) = (new, gone) }
  }

  package enum Event: Sendable {
    /// Statements by their heads, and whether they took the place of earlier ones; what those had and these have not, what has no place in time,
    /// what shares its name with another, and what stands otherwise in files.
    case defined([(head: String, isAgain: Bool)], replaced: [Replaced], unplaced: [Unplaced], namesakes: [Namesake], overridden: [Overridden])
    case undone([String]), redone([String])
    /// Reading files, by what was asked for, and how many they are.
    case unread(String, Int), readBack(String, Int)
    /// Whether something is kept that the session began with.
    case nothingToUndo(keepsBeginning: Bool), nothingToRedo
    /// More were asked for than there are.
    case fewToUndo(Int, keepsBeginning: Bool), fewToRedo(Int)
    /// What should be a number of entries, and the command that takes one.
    case noCount(String, String)
    /// A checkpoint, and so many entries behind where it was before.
    case marked(String, since: Int?)
    case atCheckpoint(String), noCheckpoint(String, [String])
    case read([String], replacing: [String]), readAgain(Session.FileChanges, replacing: [String]), saved(String, Int, News?), nothingToSave
    /// Reading, in words, and names that what was read does not have.
    case lacking(Words, [String])
    /// What is new of it, where something was saved there before; beside files that it does not stand without, and how both are checked; at the end of a file that was read.
    case savedBeside(String, Int, String, News?), added(String, Int, News?)
    case branched(String), branchExists(String), noBranch(String, [String]), alreadyThere(String), switched(String)
    case compared(String, String, gained: [String], lost: [String])
    /// A branch and what is declared in it, against what nobody entered.
    case comparedWithBeginning(String, [String])
    case merged(String, [String], overriding: [String], steps: Int), nothingToMerge(String)
    case deleted([String]), noThing(String, [String]), severalThings(String, [String])
    case dropped(String), lastBranch(String), cannotDropCurrent(String)
    /// Of a what-if.
    case wouldChange
    case said(Words), failed(Words)
  }

  /// One sentence; nil where the difference says it all.
  package var words: Words? { event.words }

  package var isRefusal: Bool {
    switch event {
    case .nothingToUndo, .nothingToRedo, .fewToUndo, .fewToRedo, .noCount, .atCheckpoint, .noCheckpoint, .nothingToSave, .branchExists, .noBranch, .alreadyThere, .nothingToMerge, .lastBranch,
      .cannotDropCurrent, .noThing, .severalThings, .failed:
      true
    case .defined, .lacking, .undone, .redone, .unread, .readBack, .marked, .read, .readAgain, .saved, .savedBeside, .added, .branched, .switched, .compared, .comparedWithBeginning, .merged, .deleted, .dropped, .wouldChange,
      .said:
      false
    }
  }
}

extension Notice.Event {
  /// The event in words, one sentence without a final stop; nil where the difference says it all.
  var words: Words? {
    switch self {
    case .defined(let statements, _, _, _, _): Self.defined(statements)
    case .undone(let heads): Words(english: "undone: \(value: Self.list(heads, .english))", arabic: "تراجع عن: \(value: Self.list(heads, .arabic))")
    case .redone(let heads): Words(english: "done again: \(value: Self.list(heads, .english))", arabic: "أعيد: \(value: Self.list(heads, .arabic))")
    case .unread(let path, let count):
      Words(
        english: "\(code: ":read " + path) undone: the session no longer holds its \(count, .file); \(code: ":redo") brings them back",
        arabic: "تراجع عن \(code: ":قراءة " + path): لم تعد الجلسة تحوي ما قُرئ (\(count, .file))؛ و\(code: ":إعادة") يعيده")
    case .readBack(let path, let count):
      Words(english: "\(code: ":read " + path) done again: \(count, .file)", arabic: "أعيد \(code: ":قراءة " + path): \(count, .file)")
    case .nothingToUndo(keepsBeginning: false): Words(english: "there is nothing to undo", arabic: "لا شيء للتراجع عنه")
    case .nothingToUndo(keepsBeginning: true):
      Words(english: "there is nothing to undo; what the session began with stays", arabic: "لا شيء للتراجع عنه؛ وما بدأت به الجلسة باقٍ")
    case .fewToUndo(let count, let keepsBeginning): Self.few(count, keepsBeginning)
    case .fewToRedo(let count):
      Words(
        english: "only \(count, .entry) can be done again: \(code: ":redo \(count)")", arabic: "ما يمكن أن يعاد: \(count, .entry) لا أكثر (\(code: ":إعادة \(count)"))")
    case .noCount(let text, let command):
      Words(
        english: "\(code: text) is no number of entries; for example \(code: command) or \(code: command + " 3")",
        arabic: "\(code: text) ليس عدد مُدخلات؛ مثلًا \(code: command) أو \(code: command + " 3")")
    case .nothingToRedo: Words(english: "there is nothing to do again", arabic: "لا شيء لإعادته")
    case .marked(let name, since: let count?):
      count == 0
        ? Words(english: "checkpoint \(name: name) is here already", arabic: "العلامة \(name: name) هنا أصلًا")
        : Words(
          english: "checkpoint \(name: name) moved here, \(count, .entry) on from where it was; \(code: ":undo " + name) comes back here",
          arabic: "نُقلت العلامة \(name: name) إلى هنا، وكانت قبل \(count, .entry)؛ و\(code: ":تراجع " + name) يعود إلى هنا")  // review
    case .marked(let name, since: nil):
      Words(english: "checkpoint \(name: name) set; \(code: ":undo " + name) comes back here", arabic: "وُضعت علامة \(name: name)؛ و\(code: ":تراجع " + name) يعود إليها")
    case .atCheckpoint(let name):
      Words(english: "nothing was entered since checkpoint \(name: name)", arabic: "لم يُدخل شيء منذ العلامة \(name: name)")
    case .noCheckpoint(let name, let others): Self.missing(Words(english: "there is no checkpoint called \(name: name)", arabic: "لا علامة اسمها \(name: name)"), others)
    case .read(let paths, let replaced):
      Self.replacing(replaced, Words(english: "\(paths.count, .file) read", arabic: "قُرئ: \(paths.count, .file)"))
    case .lacking(let words, let names):
      Words(
        english: "\(words.english); it mentions what it does not declare, \(names: Array(names.prefix(4))): \(code: ":read FILE") reads the file that does",
        arabic: "\(words.arabic)؛ ويذكر ما لا يعرّفه، \(names: Array(names.prefix(4)), separator: "، "): \(code: ":قراءة ملف") يقرأ الملف الذي يعرّفه")  // review
    case .readAgain(let changes, let replaced): Self.replacing(replaced, Self.readAgain(changes))
    case .saved(let path, let count, let news):
      Self.newOnes(news, Words(english: "\(count, .statement) saved in \(value: path)", arabic: "حُفظ في \(value: path): \(count, .statement)"))
    case .savedBeside(let path, let count, let command, let news):
      Self.newOnes(news, Words(english: "\(count, .statement) saved in \(value: path)", arabic: "حُفظ في \(value: path): \(count, .statement)"))
        .with(english: ", to go with what was read: \(code: command)", arabic: "؛ وهي تكمل ما قُرئ: \(code: command)")
    case .added(let path, let count, nil):
      Words(english: "\(count, .statement) added at the end of \(value: path)", arabic: "أضيف إلى آخر \(value: path): \(count, .statement)")
    case .added(let path, let count, let news):
      Self.newOnes(news, Words(english: "\(count, .statement) \(value: count == 1 ? "stands" : "stand") at the end of \(value: path)", arabic: "في آخر \(value: path): \(count, .statement)"))
    case .nothingToSave: Words(english: "nothing was declared here that could be saved", arabic: "لم يُعرَّف هنا شيء يُحفظ")
    case .branched(let name): Words(english: "branch \(name: name) begun; you are on it", arabic: "بدأ الفرع \(name: name) وأنت عليه")
    case .branchExists(let name):
      Words(english: "there is a branch \(name: name) already; \(code: ":switch " + name) goes there", arabic: "الفرع \(name: name) موجود؛ انتقل إليه بـ\(code: ":انتقل " + name)")
    case .noBranch(let name, let others): Self.missing(Words(english: "there is no branch called \(name: name)", arabic: "لا فرع اسمه \(name: name)"), others)
    case .alreadyThere(let name): Words(english: "you are on \(name: name) already", arabic: "أنت على \(name: name) أصلًا")
    case .switched(let name): Words(english: "now on \(name: name)", arabic: "أنت الآن على \(name: name)")
    case .compared(let here, let there, let gained, let lost): Self.compared(here, Words(english: "\(name: there)", arabic: "بـ\(name: there)"), gained, lost)
    case .comparedWithBeginning(let here, let gained):
      Self.compared(here, Words(english: "what the session began with", arabic: "بما بدأت به الجلسة"), gained, [])
    case .merged(let name, let heads, let overridden, let steps): Self.merged(name, heads, overridden, steps)
    case .nothingToMerge(let name): Words(english: "\(name: name) says nothing that is not said here", arabic: "لا جديد في \(name: name)")
    case .deleted(let heads):
      Words(
        english: "deleted: \(value: heads.joined(separator: ", ")) (\(code: ":undo") brings it back)",
        arabic: "أزيل: \(value: heads.joined(separator: "، ")) (\(code: ":تراجع") يعيده)")
    case .noThing(let name, let near):
      near.isEmpty
        ? Words(english: "nothing is called \(name: name)", arabic: "لا شيء اسمه \(name: name)")
        : Words(english: "nothing is called \(name: name); did you mean \(names: near)?", arabic: "لا شيء اسمه \(name: name)؛ هل تقصد \(names: near, separator: "، ")؟")
    case .severalThings(let name, let paths):
      Words(english: "several things are called \(name: name): \(names: paths)", arabic: "أكثر من شيء اسمه \(name: name): \(names: paths, separator: "، ")")
    case .dropped(let name): Words(english: "branch \(name: name) dropped", arabic: "حُذف الفرع \(name: name)")
    case .lastBranch(let name): Words(english: "\(name: name) is the only branch", arabic: "\(name: name) هو الفرع الوحيد")
    case .cannotDropCurrent(let name):
      Words(english: "you are on \(name: name); switch to another branch first", arabic: "أنت على \(name: name)؛ انتقل إلى فرع آخر أولًا")
    case .wouldChange: nil
    case .said(let words), .failed(let words): words
    }
  }

  private static func newOnes(_ news: Notice.News?, _ words: Words) -> Words {
    guard let news else { return words }
    let told =
      news.new > 0
      ? words.with(english: ", \(value: String(news.new)) of them new", arabic: "، منها جديد: \(value: String(news.new))")
      : news.gone > 0 ? words : words.with(english: ", none of them new", arabic: "، لا جديد فيها")
    if news.gone == 0 { return told }
    return told.with(english: "; \(news.gone, .statement) taken out", arabic: "؛ وأزيل: \(news.gone, .statement)")  // review
  }

  /// What was entered and a file says now.
  private static func replacing(_ heads: [String], _ words: Words) -> Words {
    if heads.isEmpty { return words }
    return Words(
      english: "\(words.english); what it says takes the place of what was entered: \(value: list(heads, .english))",
      arabic: "\(words.arabic)؛ وما فيه يحل محل ما أُدخل: \(value: list(heads, .arabic))")  // review
  }

  /// What has become of which files; the first few by their paths.
  private static func readAgain(_ changes: Session.FileChanges) -> Words {
    if changes.isEmpty {
      return Words(
        english: "\(changes.count, .file) read again: nothing has changed", arabic: "أعيدت القراءة (\(changes.count, .file)) ولم يتغير شيء")
    }
    func list(_ paths: [String], _ comma: String) -> String { paths.prefix(3).joined(separator: comma) + (paths.count > 3 ? comma + "…" : "") }
    var clauses: [Words] = []
    func add(_ paths: [String], _ words: (Int, String, String) -> Words) {
      if !paths.isEmpty { clauses.append(words(paths.count, list(paths, ", "), list(paths, "، "))) }
    }
    add(changes.changed) { Words(english: "\($0, .file) read again: \(value: $1)", arabic: "أعيدت قراءة: \($0, .file) (\(value: $2))") }
    add(changes.added) { Words(english: "\($0, .file) new: \(value: $1)", arabic: "جديد: \($0, .file) (\(value: $2))") }
    add(changes.gone) { Words(english: "\($0, .file) gone: \(value: $1)", arabic: "زال: \($0, .file) (\(value: $2))") }
    return clauses.dropFirst().reduce(clauses[0]) { Words(english: "\($0.english); \($1.english)", arabic: "\($0.arabic)؛ \($1.arabic)") }
  }

  private static func few(_ count: Int, _ keepsBeginning: Bool) -> Words {
    let undo = (english: ":undo \(count)", arabic: ":تراجع \(count)")
    let few = Words(
      english: "only \(count, .entry) can be taken back: \(code: undo.english)", arabic: "ما يمكن التراجع عنه: \(count, .entry) لا أكثر (\(code: undo.arabic))")
    if !keepsBeginning { return few }
    return Words(english: "\(few.english); what the session began with stays", arabic: "\(few.arabic)؛ وما بدأت به الجلسة باقٍ")
  }

  /// `overridden` is what was said here and the other branch says otherwise, as it was: the other's holds now.
  private static func merged(_ name: String, _ heads: [String], _ overridden: [String], _ steps: Int) -> Words {
    let taken = Words(
      english: "merged from \(name: name): \(value: list(heads, .english))", arabic: "دُمج من \(name: name): \(value: list(heads, .arabic))")
    if overridden.isEmpty { return taken }
    let undo = (english: ":undo \(steps)", arabic: ":تراجع \(steps)")
    return Words(
      english: "\(taken.english); said here before: \(value: list(overridden, .english)): now as \(name: name) has it (\(code: undo.english) takes the merge back)",
      arabic: "\(taken.arabic)؛ وقيل هنا من قبل: \(value: list(overridden, .arabic))، ويسري الآن ما في \(name: name) (\(code: undo.arabic) يلغي الدمج)")
  }

  private static func defined(_ statements: [(head: String, isAgain: Bool)]) -> Words {
    if statements.count == 1 {
      let head = statements[0].head
      if head.hasSuffix(":") { return Words(english: "\(value: head.dropLast().description) set", arabic: "تم تحديد \(value: head.dropLast().description)") }
      return statements[0].isAgain
        ? Words(english: "\(value: head) defined anew", arabic: "أعيد تعريف \(value: head)") : Words(english: "\(value: head) defined", arabic: "تم تعريف \(value: head)")
    }
    let heads = statements.map(\.head)
    return Words(
      english: "\(statements.count, .statement): \(value: list(heads, .english, isCounted: true))",
      arabic: "\(statements.count, .statement): \(value: list(heads, .arabic, isCounted: true))")
  }

  /// The first few of many, and how many others there are; who has counted them before says no more than that there are.
  private static func list(_ heads: [String], _ language: Language, isCounted: Bool = false) -> String {
    let most = 6
    if heads.isEmpty { return "-" }
    let some = heads.prefix(most).joined(separator: language.comma)
    guard heads.count > most else { return some }
    if isCounted { return some + language.comma + "…" }
    return some + language.comma + (language == .arabic ? "… وغيرها \(heads.count - most)" : "… and \(heads.count - most) more")
  }

  private static func compared(_ here: String, _ there: Words, _ gained: [String], _ lost: [String]) -> Words {
    Words(
      english: "\(name: here) against \(there.english); only here: \(value: list(gained, .english)); only there: \(value: list(lost, .english))",
      arabic: "\(name: here) مقارنة \(there.arabic)؛ هنا فقط: \(value: list(gained, .arabic))؛ هناك فقط: \(value: list(lost, .arabic))")
  }

  private static func missing(_ words: Words, _ others: [String]) -> Words {
    if others.isEmpty { return words }
    return Words(english: "\(words.english); there are: \(names: others)", arabic: "\(words.arabic)؛ المتاح: \(names: others, separator: "، ")")
  }
}

extension Words {
  /// With something more at its end.
  fileprivate func with(english more: Message, arabic further: Message) -> Words {
    Words(english: "\(english)\(more)", arabic: "\(arabic)\(further)")
  }
}
