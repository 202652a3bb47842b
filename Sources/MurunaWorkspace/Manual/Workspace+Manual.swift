import MurunaDiagnostics
import MurunaLibrary
import MurunaModel
import MurunaRender
import MurunaSyntax
import MurunaText

extension Workspace {
  /// The reference manual of the library and of this program, or of what this program itself declares.
  package mutating func manual(ownOnly: Bool = false) -> Manual {
    // All vocabularies, whether the program uses them or not.
    var whole = self
    if !ownOnly {
      whole.add(path: "vocabularies.muruna", bytes: Array("use: \(Library.vocabularies.compactMap(\.names.first).joined(separator: ", "))".utf8))
    }
    let writer = ManualWriter(model: whole.wholeModel(), ownOnly: ownOnly)
    let chapters = [writer.kinds, writer.rules, writer.views, writer.vocabularies, writer.measures] + (ownOnly ? [] : [writer.findings, writer.words])
    return Manual(title: ManualWords.title, about: ManualWords.about, chapters: chapters.filter { !$0.entries.isEmpty })
  }
}

/// Finds the entries of a manual in a model.
private struct ManualWriter {
  let model: Model
  let ownOnly: Bool
  private let english = Explainer(language: .english)
  private let arabic = Explainer(language: .arabic)

  init(model: Model, ownOnly: Bool) {
    self.model = model
    self.ownOnly = ownOnly
  }

  private func isWanted(_ isLibrary: Bool) -> Bool { !ownOnly || !isLibrary }

  // MARK: Kinds

  var kinds: Manual.Chapter {
    chapter("kinds", ManualWords.kinds, ManualWords.aboutKinds, model.kinds.compactMap(entry))
  }

  private func entry(_ kind: Kind) -> Manual.Entry? {
    let fields = kind.ownFields.map { model.field($0) }.filter { isWanted(model.isLibrary($0.origin)) }
    // What a program adds to a kind of the library is the program's.
    guard isWanted(kind.isLibrary) || !fields.isEmpty else { return nil }
    var entry = Manual.Entry(id: "kind-" + model.spelling(kind.name), names: model.allNames(of: kind.id), text: model.declared(kind.origin)?.text ?? "")
    if let parent = kind.parent {
      entry.facts.append(.init(ManualWords.isA, model.called(parent), link: link(parent)))
    }
    for child in model.kinds where child.parent == kind.id {
      entry.facts.append(.init(ManualWords.kindOfIt, model.called(child.id), link: link(child.id)))
    }
    entry.rows = fields.map { row($0, of: kind) }
    return entry
  }

  /// What is not in this manual is not linked to.
  private func link(_ kind: KindID) -> String? { ownOnly && model.kind(kind).isLibrary ? nil : "kind-" + model.word(kind) }

  private func row(_ field: Field, of kind: Kind) -> Manual.Row {
    let doc = model.documentation(of: field) ?? [:]
    var kinds: [KindID] = []
    if case .reference(let taken) = field.type { kinds = taken }
    return Manual.Row(
      id: "field-\(model.spelling(kind.name)).\(model.spelling(field.name))", names: model.allNames(of: field),
      type: Called(english: english.takes(field, model, namingKinds: false), arabic: arabic.takes(field, model, namingKinds: false)),
      kinds: kinds.map { .init("", model.called($0), link: link($0)) },
      text: Called(english: english.pick(doc) ?? "", arabic: arabic.pick(doc) ?? ""))
  }

  // MARK: Rules

  var rules: Manual.Chapter {
    let rules = model.rules.filter { isWanted($0.isLibrary) }.sorted { $0.name < $1.name }
    return chapter("rules", ManualWords.rules, ManualWords.aboutRules, rules.map(entry))
  }

  private func entry(_ rule: Rule) -> Manual.Entry {
    let source = rule.origin.source
    var entry = Manual.Entry(id: "rule-" + rule.name, names: Called(rule.name), text: model.declared(rule.origin)?.text ?? "")
    entry.facts.append(.init(ManualWords.severity, ManualWords.word(rule.severity)))
    if let says = rule.says { entry.facts.append(.init(ManualWords.says, model.bothTexts(says, in: source))) }
    if let help = rule.help { entry.facts.append(.init(ManualWords.help, model.bothTexts(help, in: source))) }
    if let why = rule.why { entry.facts.append(.init(ManualWords.why, model.bothTexts(why, in: source))) }
    if let text = rule.sourceText { entry.facts.append(.init(ManualWords.source, model.bothTexts(text, in: source))) }
    for parameter in rule.parameterNodes {
      let name = model.spelling(parameter.name)
      let change = Called(
        english: "change \(rule.name) { \(name): \(model.quoted(source, parameter.value)) }",
        arabic: "تغيير \(rule.name) { \(name): \(model.spoken(source, parameter.value, in: .arabic)) }")
      entry.facts.append(.init(ManualWords.parameter, change))
    }
    entry.programs.append(.init(ManualWords.workings, model.workings(rule.origin).map(Indentation.removed).joined(separator: "\n")))
    if let breaks = rule.breaks { entry.programs.append(.init(ManualWords.breaks, Indentation.inside(model.quoted(source, breaks)))) }
    if let keeps = rule.keeps { entry.programs.append(.init(ManualWords.keeps, Indentation.inside(model.quoted(source, keeps)))) }
    return entry
  }

  // MARK: Views, vocabularies, measures

  var views: Manual.Chapter {
    let views = model.views.filter { isWanted($0.isLibrary) }.sorted { $0.name < $1.name }
    return chapter(
      "views", ManualWords.views, ManualWords.aboutViews,
      views.map { view in
        let declared = model.declared(view.origin)
        var entry = Manual.Entry(id: "view-" + view.name, names: declared?.names ?? Called(view.name), text: declared?.text ?? "")
        entry.facts.append(.init(ManualWords.toSee, Called(english: "show \(view.name)", arabic: "اعرض \(view.name)")))
        entry.rows = model.columns(view.origin).enumerated().map { index, column in
          Manual.Row(id: "view-\(view.name)-\(index + 1)", names: column.title, type: "", text: Called(column.value))
        }
        return entry
      })
  }

  var vocabularies: Manual.Chapter {
    chapter(
      "vocabularies", ManualWords.vocabularies, ManualWords.aboutVocabularies,
      model.vocabularies.filter { isWanted($0.isLibrary) }.map { vocabulary in
        let name = model.spelling(vocabulary.name)
        let declared = model.declared(vocabulary.origin)
        var entry = Manual.Entry(id: "vocabulary-" + name, names: declared?.names ?? Called(name), text: declared?.text ?? "")
        for (fact, texts) in model.facts(of: vocabulary.origin) where fact != .verified {
          let text = Called(english: texts[""] ?? english.pick(texts) ?? "", arabic: texts[""] ?? arabic.pick(texts) ?? "")
          entry.facts.append(.init(Called(english: fact.spellings[0], arabic: fact.spellings[1]), text))
        }
        entry.rows = vocabulary.items.map { id in
          let item = model.item(id)
          let text = model.declared(item.origin)?.text ?? Called("")
          return Manual.Row(
            id: "vocabulary-\(name)-\(item.code)", names: Called(item.code), type: model.isVerified(item) ? "" : ManualWords.unverified, text: text)
        }
        return entry
      })
  }

  var measures: Manual.Chapter {
    chapter(
      "measures", ManualWords.measures, ManualWords.aboutMeasures,
      model.declared(.measure).filter { isWanted($0.isLibrary) }.map { Manual.Entry(id: "measure-" + $0.name, names: $0.names, text: $0.text) })
  }

  // MARK: The language

  var findings: Manual.Chapter {
    chapter(
      "findings", ManualWords.findings, ManualWords.aboutFindings,
      Workspace.codes.sorted { $0.code.id < $1.code.id }.map { page in
        var entry = Manual.Entry(id: "finding-" + page.code.id, names: Called(page.code.id), text: ManualWords.both(page.summary))
        entry.facts = [.init(ManualWords.severity, ManualWords.word(page.code.severity)), .init(ManualWords.why, ManualWords.both(page.why))]
        entry.programs = [.init(ManualWords.breaks, page.broken), .init(ManualWords.keeps, page.fixed)]
        return entry
      })
  }

  var words: Manual.Chapter {
    let declared = KernelWord.allCases.map { word in
      Manual.Entry(
        id: "word-" + word.spellings[0], names: Called(english: word.spellings[0], arabic: word.spellings.dropFirst().joined(separator: "، ")),
        text: ManualWords.both(word.summary))
    }
    let reserved = Keyword.allCases.map { word in
      Manual.Entry(
        id: "word-" + word.spelling.english,
        names: Called(english: word.spelling.english, arabic: ([word.spelling.arabic] + word.spelling.arabicAlso).joined(separator: "، ")), text: ManualWords.both(word.summary))
    }
    return chapter("words", ManualWords.words, ManualWords.aboutWords, declared + reserved)
  }

  private func chapter(_ id: String, _ title: Called, _ about: Called, _ entries: [Manual.Entry]) -> Manual.Chapter {
    Manual.Chapter(id: id, title: title, about: about, entries: entries)
  }
}
