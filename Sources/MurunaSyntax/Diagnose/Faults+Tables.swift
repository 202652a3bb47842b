import MurunaDiagnostics
import MurunaText

extension FaultCatalog {
  /// Tables: blocks written as rows.
  static let tables: [FaultEntry] = [
    FaultEntry(
      .barOutsideTable, "bar-outside-table",
      summary: Words(english: "a bar where no table is", arabic: "خط عمودي خارج جدول"),
      why: Words(
        english: "a bar stands between the cells of a table, and nowhere else", arabic: "يفصل الخط العمودي خلايا الجدول، ولا مكان له في غيره"),
      broken: "action warn { by: | Mayor }", fixed: "table action: by { warn: Mayor }"
    ) { report in
      Said(
        title: Words(english: "\(code: "|") stands only in tables", arabic: "لا يأتي \(code: "|") إلا في الجداول"),
        help: Words(
          english: "a table is written \(code: "table action: by | takes { warn: Mayor | 1 h }"); members of a list have commas",
          arabic: "يكتب الجدول هكذا: \(code: "جدول إجراء: المنفذ | المدة { إنذار: الرئيس | ساعة }")؛ ولعناصر القائمة فواصل"))
    },
    FaultEntry(
      .missingColumns, "columns-missing",
      summary: Words(english: "a table that does not name its columns", arabic: "جدول لا يسمي أعمدته"),
      why: Words(
        english: "the first line of a table says of which field each column is", arabic: "يبين السطر الأول من الجدول حقل كل عمود"),
      broken: "table action { warn: Mayor }", fixed: "table action: by { warn: Mayor }"
    ) { report in
      let kind = report.word(before: report.start)
      if let head = report.headOfTable {
        return Said(
          title: Words(english: "the columns of a table stand behind a colon", arabic: "أعمدة الجدول بعد نقطتين"),
          help: Words(english: "write \(code: head.text)", arabic: "اكتب \(code: head.text)"), fixes: [report.write(head.text, over: head.range, .likely)])
      }
      return Said(
        title: Words(english: "the columns of the table are missing", arabic: "تنقص أعمدة الجدول"),
        help: Words(
          english: "name a field for each: \(code: "table \(kind): by | takes {")",
          arabic: "سمِّ لكل عمود حقلا: \(code: "جدول \(kind): المنفذ | المدة {")"))
    },
    FaultEntry(
      .columnTwice, "column-twice",
      summary: Words(english: "two columns of one field", arabic: "عمودان لحقل واحد"),
      why: Words(
        english: "a row says each field once; several values stand in one cell, with commas",
        arabic: "يقول السطر كل حقل مرة واحدة؛ وتجتمع القيم في خلية واحدة بفواصل"),
      broken: "table action: by | by { warn: Mayor | Desk }", fixed: "table action: by { warn: Mayor, Desk }"
    ) { report in
      Said(
        title: Words(english: "\(code: report.marked) has a column already", arabic: "للحقل \(code: report.marked) عمود من قبل"),
        related: report.related(Words(english: "here", arabic: "هنا")))
    },
    FaultEntry(
      .columnSeparator, "bar-between-columns",
      summary: Words(english: "a comma between the columns of a table", arabic: "فاصلة بين أعمدة الجدول"),
      why: Words(
        english: "bars separate the columns, as they separate the cells below", arabic: "تفصل الخطوط العمودية الأعمدة كما تفصل الخلايا تحتها"),
      broken: "table action: by, takes {\n  warn: Mayor | 1 h\n}", fixed: "table action: by | takes {\n  warn: Mayor | 1 h\n}"
    ) { report in
      let head = report.headOfTable
      return Said(
        title: Words(english: "columns have \(code: "|") between them", arabic: "يأتي \(code: "|") بين الأعمدة"),
        help: head.map { Words(english: "write \(code: $0.text)", arabic: "اكتب \(code: $0.text)") },
        fixes: head.map { [report.write($0.text, over: $0.range, .likely)] } ?? [])
    },
    FaultEntry(
      .cellSeparator, "cells-without-bars",
      summary: Words(english: "commas or semicolons between the cells of a row", arabic: "فواصل بين خلايا السطر"),
      why: Words(
        english: "a cell may hold a list, whose members have commas between them, so cells have bars; a semicolon ends the row",
        arabic: "قد تضم الخلية قائمة تفصل عناصرها فواصل، فللخلايا خطوط عمودية؛ والفاصلة المنقوطة تنهي السطر"),
      broken: "table action: by | after | takes {\n  warn: Mayor; alarm; 1 h\n}", fixed: "table action: by | after | takes {\n  warn: Mayor | alarm | 1 h\n}"
    ) { report in
      let cells = cells(of: report).joined(separator: " | ")
      return Said(
        title: Words(english: "cells stand between bars: \(code: cells)", arabic: "بين الخلايا خطوط عمودية: \(code: cells)"),
        fixes: [report.write(cells, .likely)])
    },
    FaultEntry(
      .tabbedCells, "cells-without-bars",
      summary: Words(english: "commas, semicolons or tabs between the cells of a row", arabic: "فواصل بين خلايا السطر"),
      why: Words(
        english: "a cell may hold a list, whose members have commas between them, so cells have bars; a tab is a blank",
        arabic: "قد تضم الخلية قائمة تفصل عناصرها فواصل، فللخلايا خطوط عمودية؛ وعلامة الجدولة فراغ"),
      broken: "table action: by | after | takes {\n  warn: Mayor\talarm\t1 h\n}", fixed: "table action: by | after | takes {\n  warn: Mayor | alarm | 1 h\n}"
    ) { report in
      let cells = tabbedCells(of: report)
      let gap = report.gap(before: report.start)
      let lacksColon = gap.start > 0 && report.bytes[Int(gap.start) - 1] != 0x3A
      let colon = lacksColon ? [Fix.Edit(report.place(gap), ": ")] : []
      return Said(
        title: Words(english: "cells stand between bars, not tabs: \(code: cells)", arabic: "بين الخلايا خطوط عمودية لا علامات جدولة: \(code: cells)"),  // review
        fixes: [Fix(Words(english: "write \(code: cells)", arabic: "اكتب \(code: cells)"), .likely, colon + [Fix.Edit(report.place(report.fault.range), cells)])])
    },
    FaultEntry(
      .tooManyCells, "too-many-cells",
      summary: Words(english: "a row with more cells than its table has columns", arabic: "سطر خلاياه أكثر من أعمدة جدوله"),
      why: Words(
        english: "each cell says the field that its column names; nothing names this one",
        arabic: "تقول كل خلية الحقل الذي يسميه عمودها؛ ولا عمود لهذه"),
      broken: "table action: by | takes {\n  warn: Mayor | 1 h | T - 2 h\n}", fixed: "table action: by | takes | deadline {\n  warn: Mayor | 1 h | T - 2 h\n}"
    ) { report in
      let doubled = report.doubledBar
      return Said(
        title: Words(english: "this cell has no column", arabic: "لا عمود لهذه الخلية"),
        help: doubled == nil
          ? Words(
            english: "take it out, add a column above, or say it in a block at the end of the row: \(code: "| { deadline: T - 2 h }")",
            arabic: "احذفها، أو أضف عمودا في السطر الأول، أو قلها في كتلة آخر السطر: \(code: "| { موعد_نهائي: س - ٢ ساعة }")")
          : Words(english: "\(code: "||") leaves a cell empty", arabic: "تترك \(code: "||") خلية فارغة"),
        related: report.related(Words(english: "these are the columns", arabic: "هذه هي الأعمدة")),
        fixes: doubled.map { [report.write("|", over: $0, .likely)] } ?? [])
    },
    FaultEntry(
      .cellBehindBlock, "cell-behind-block",
      summary: Words(english: "a cell behind the block that ends a row", arabic: "خلية بعد الكتلة التي تنهي السطر"),
      why: Words(
        english: "a row may end in a block for what the columns have no place for; nothing comes behind it",
        arabic: "للسطر أن ينتهي بكتلة لما لا عمود له؛ ولا يأتي بعدها شيء"),
      broken: "table action: by | takes {\n  warn: Mayor | { deadline: T } | 1 h\n}",
      fixed: "table action: by | takes {\n  warn: Mayor | 1 h | { deadline: T }\n}"
    ) { _ in
      Said(
        title: Words(english: "nothing comes after the block of a row", arabic: "لا شيء بعد كتلة السطر"),
        help: Words(english: "put the block last", arabic: "اجعل الكتلة آخرا"))
    },
    FaultEntry(
      .barForColon, "bar-for-colon",
      summary: Words(english: "a bar before the first cell of a row", arabic: "خط عمودي قبل أول خلية في السطر"),
      why: Words(
        english: "a row is a thing with its name, a colon and its cells; bars stand between the cells",
        arabic: "السطر شيء باسمه ثم نقطتان ثم خلاياه؛ والخطوط العمودية بين الخلايا"),
      broken: "table action: by | takes {\n  warn | Mayor | 1 h\n}", fixed: "table action: by | takes {\n  warn: Mayor | 1 h\n}"
    ) { report in
      let gap = report.gap(before: report.start)
      return Said(
        title: Words(
          english: "a colon stands before the first cell, \(code: "|") between the others", arabic: "تسبق أول خلية نقطتان، و\(code: "|") بين الخلايا الأخرى"),
        fixes: [
          report.replace(
            ByteRange(start: gap.start, end: report.fault.range.end), ":", Words(english: "write \(code: ":")", arabic: "اكتب \(code: ":")"), .likely)
        ])
    },
    FaultEntry(
      .missingBar, "bar-expected",
      summary: Words(english: "two cells without a bar between them", arabic: "خليتان بلا خط عمودي بينهما"),
      why: Words(
        english: "bars separate the cells of a row; members of a list within a cell have commas between them",
        arabic: "تفصل الخطوط العمودية خلايا السطر؛ ولعناصر القائمة في الخلية فواصل"),
      broken: "table action: by | takes {\n  warn: Mayor 1 h\n}", fixed: "table action: by | takes {\n  warn: Mayor | 1 h\n}"
    ) { report in
      let before = report.word(before: report.start)
      let after = report.relatedText
      if let said = nameApart(report) { return said }
      if let head = report.headOfTable {
        return Said(
          title: Words(english: "columns have \(code: "|") between them", arabic: "يأتي \(code: "|") بين الأعمدة"),
          help: Words(english: "write \(code: head.text)", arabic: "اكتب \(code: head.text)"), fixes: [report.write(head.text, over: head.range, .likely)])
      }
      return Said(
        title: Words(
          english: "a bar is missing between \(code: before) and \(code: after)",
          arabic: "ينقص خط عمودي بين \(code: before) و\(code: after)"),
        help: Words(english: "or a comma, if they belong to one list", arabic: "أو فاصلة إن كانا من قائمة واحدة"),
        fixes: [report.insertHere(" |", .likely)])
    },
  ]
}

extension FaultCatalog {
  /// What stands between the separators of a row, semicolons if there are any.
  private static func cells(of report: FaultReport) -> [String] {
    let text = report.wholeText(report.fault.range)
    let separators: Set<Character> = text.contains { $0 == ";" || $0 == "؛" } ? [";", "؛"] : [",", "،"]
    return cells(of: text, between: separators)
  }

  /// What stands between tabs, with bars instead. Of more tabs than the columns need, those in a row are one.
  private static func tabbedCells(of report: FaultReport) -> String {
    let gaps = report.fault.related.map { range in range.indices.count { report.bytes[$0] == 0x7C } } ?? 0
    let all = cells(of: report.wholeText(report.fault.range), between: ["\t"])
    return (all.count > gaps + 1 ? all.filter { !$0.isEmpty } : all).joined(separator: " | ")
  }

  /// The pieces of a row that some signs part, outside of texts, parentheses and blocks.
  private static func cells(of text: String, between separators: Set<Character>) -> [String] {
    var cells = [""], isText = false, nesting = 0
    for character in text {
      if character == "\"" { isText.toggle() }
      if "({".contains(character) { nesting += 1 } else if ")}".contains(character) { nesting -= 1 }
      if separators.contains(character), !isText, nesting == 0 { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    return cells.map(\.trimmed)
  }
}

extension FaultReport {
  /// The first line of a table up to its brace, where what is marked stands in it, and how it is written: `table action: by | takes`.
  fileprivate var headOfTable: (range: ByteRange, text: String)? {
    var first = start
    while first > 0, start - first < 1_000, ![0x0A, 0x7B, 0x7D].contains(bytes[first - 1]) { first -= 1 }
    var last = end
    while last < bytes.count, last - end < 1_000, ![0x0A, 0x0D, 0x7B, 0x23].contains(bytes[last]) { last += 1 }
    while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    while last > first, bytes[last - 1] == 0x20 { last -= 1 }
    let range = ByteRange(first, last), table = Keyword.table.spelling
    var words = wholeText(range).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    guard let head = words.first, [table.english, table.arabic].contains(head), words.count > 2 else { return nil }
    words.removeFirst()
    return (range, "\(head) \(words[0]): " + words.dropFirst().joined(separator: " | "))
  }

  /// Two bars with nothing between them before what is marked, on its line.
  fileprivate var doubledBar: ByteRange? {
    var index = start
    var last: Int?
    while index > 0, bytes[index - 1] != 0x0A {
      index -= 1
      if bytes[index] == 0x7C {
        if let last { return ByteRange(index, last + 1) }
        last = index
      } else if bytes[index] != 0x20 {
        last = nil
      }
    }
    return nil
  }
}
