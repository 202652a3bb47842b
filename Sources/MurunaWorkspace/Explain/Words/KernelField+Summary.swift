import MurunaModel
import MurunaText

// What each word means that the language itself knows: at the top of a file, in rules and views, behind a value, in place of one.
extension KernelField {
  var summary: Words {
    switch self {
    case .muruna: Words(english: "at the top of a file: the version of the language, 1", arabic: "في أعلى الملف: إصدار اللغة، 1")
    case .language: Words(english: "at the top of a file: in which language its texts are", arabic: "في أعلى الملف: بأي لغة نصوصه")
    case .asOf: Words(english: "at the top of a file: which day is today; behind a value: of which day it is", arabic: "في أعلى الملف: أي يوم هو اليوم؛ وبعد قيمة: لأي يوم هي")
    case .use: Words(english: "at the top of a file: which lists of codes it needs", arabic: "في أعلى الملف: أي قوائم رموز يحتاج إليها")
    case .author: Words(english: "at the top of a file: who wrote it", arabic: "في أعلى الملف: من كتبه")
    case .version: Words(english: "at the top of a file: which version of the text it is", arabic: "في أعلى الملف: أي إصدار من النص هو")
    case .review: Words(english: "at the top of a file: draft, reviewed or approved", arabic: "في أعلى الملف: مسودة أو مراجَع أو معتمد")
    case .each: Words(english: "of a rule or a view: which things it looks at, one after the other", arabic: "في قاعدة أو جدول: أي الأشياء يُنظر فيها واحدًا واحدًا")
    case .must: Words(english: "of a rule: what must hold of each", arabic: "في قاعدة: ما يجب أن يصح في كل منها")
    case .at: Words(english: "of a rule: which field of the thing is marked", arabic: "في قاعدة: أي حقل من الشيء يُعلَّم")
    case .says: Words(english: "of a rule: what is said where it does not hold; names in `{ }` are filled in", arabic: "في قاعدة: ما يُقال حيث لا تصح؛ وتُملأ الأسماء بين `{ }`")
    case .help: Words(english: "of a rule: the way out", arabic: "في قاعدة: المخرج")
    case .why: Words(english: "of a rule: why it is there", arabic: "في قاعدة: لماذا هي موجودة")
    case .source: Words(english: "behind a value: who says so; of a rule: where it comes from", arabic: "بعد قيمة: من يقول ذلك؛ وفي قاعدة: من أين هي")
    case .severity: Words(english: "of a rule: error, warning or note", arabic: "في قاعدة: خطأ أو تحذير أو ملاحظة")
    case .breaks: Words(english: "of a rule: a program that it finds fault with", arabic: "في قاعدة: برنامج تجد فيه عيبًا")
    case .keeps: Words(english: "of a rule: a program that it finds no fault with", arabic: "في قاعدة: برنامج لا تجد فيه عيبًا")
    case .order: Words(english: "of a view: by what its rows are ordered", arabic: "في جدول: ما تُرتب صفوفه به")
    case .expect: Words(english: "of a test: what must be true", arabic: "في اختبار: ما يجب أن يصح")
    case .rows: Words(english: "of a matrix: what has a row each", arabic: "في مصفوفة: ما لكل منه صف")
    case .columns: Words(english: "of a matrix: what has a column each", arabic: "في مصفوفة: ما لكل منه عمود")
    case .cell: Words(english: "of a matrix: what stands where `row` and `column` meet", arabic: "في مصفوفة: ما يقف حيث يلتقي `صف` و`عمود`")
    case .mark: Words(english: "of a matrix: a letter that stands where something holds", arabic: "في مصفوفة: حرف يقف حيث يصح أمر")
    case .tree: Words(english: "of a view: what stands below what", arabic: "في جدول: ما يقف تحت ماذا")
    case .group: Words(english: "of a view: rows of one value stand together", arabic: "في جدول: تقف الصفوف ذات القيمة الواحدة معًا")
    case .footer: Words(english: "of a matrix: `count` in a last row counts the cells that are not empty", arabic: "في مصفوفة: `عدد` في صف أخير يعد الخلايا غير الفارغة")
    case .cards: Words(english: "of a view: each row is read by itself", arabic: "في جدول: يُقرأ كل صف وحده")
    case .row: Words(english: "in a matrix: the thing of the row", arabic: "في مصفوفة: الشيء الذي في الصف")
    case .oneColumn: Words(english: "in a matrix: the thing of the column", arabic: "في مصفوفة: الشيء الذي في العمود")
    case .view: Words(english: "in a view: its parameters, `view.least`", arabic: "في جدول: معلماته، `عرض.least`")
    case .rule: Words(english: "in a waiver: the one rule whose findings are excused; in a rule: its parameters, `rule.least`", arabic: "في إعفاء: القاعدة الواحدة التي يُعفى من ملاحظاتها؛ وفي قاعدة: معلماتها، `قاعدة.least`")
    case .forThing: Words(english: "in a waiver: for which thing", arabic: "في إعفاء: لأي شيء")
    case .because: Words(english: "in a waiver: the reason", arabic: "في إعفاء: السبب")
    case .until: Words(english: "behind a value: the last day on which it was so; in a waiver: its end", arabic: "بعد قيمة: آخر يوم كانت فيه كذلك؛ وفي إعفاء: نهايته")
    case .of: Words(english: "of a unit: in which other it is reckoned", arabic: "في وحدة: بأي وحدة أخرى تُحسب")
    case .factor: Words(english: "of a unit: how many of the other it is", arabic: "في وحدة: كم هي من الأخرى")
    case .since: Words(english: "behind a value: since when it is so", arabic: "بعد قيمة: منذ متى هي كذلك")
    case .assumed: Words(english: "behind a value: `yes` where nobody says so and it is only taken to be", arabic: "بعد قيمة: `نعم` حيث لا يقول بها أحد وإنما تُفترض")
    case .secret: Words(english: "behind a value or in a thing: `yes` hides it from those who may not read it", arabic: "بعد قيمة أو في شيء: `نعم` تحجبه عمن لا يحق له أن يقرأه")
    case .note: Words(english: "behind a value: a remark; of a rule: the mildest severity", arabic: "بعد قيمة: تعليق؛ وفي قاعدة: أخف درجات الشدة")
    case .text: ValueType.text.about
    case .truth: ValueType.truth.about
    case .number: ValueType.number.about
    case .percent: ValueType.percent.about
    case .duration: ValueType.duration.about
    case .date: ValueType.date.about
    case .stretch: ValueType.stretch.about
    case .moment: ValueType.moment.about
    case .time: ValueType.time.about
    case .point: ValueType.point.about
    case .condition: ValueType.condition.about
    case .cadence: ValueType.cadence.about
    case .money: ValueType.money.about
    case .quantity: ValueType.quantity.about
    case .unit: ValueType.unit.about
    case .words: ValueType.words.about
    case .code: ValueType.code.about
    case .anything: ValueType.anything.about
    case .yes: Words(english: "in place of a value: it is so", arabic: "مكان قيمة: الأمر كذلك")
    case .unknown: Words(english: "in place of a value: it was asked, and nobody knows", arabic: "مكان قيمة: سُئل عنه ولا أحد يعرفه")
    case .nothing: Words(english: "in place of a value: there is none, and that is known", arabic: "مكان قيمة: لا شيء منه، وذلك معلوم")
    case .notYet: Words(english: "in place of a value: it has not happened yet", arabic: "مكان قيمة: لم يقع بعد")
    case .empty: Words(english: "behind `is`: nothing is said there", arabic: "بعد `هو`: لا يُقال فيه شيء")
    case .stated: Words(
      english: "behind `is`: something is said there, be it `unknown`, `none` or `not_yet`",
      arabic: "بعد `هو`: قيل فيه شيء، ولو `مجهول` أو `لا_شيء` أو `ليس_بعد`")
    case .id: Words(english: "behind a dot: the name of a thing", arabic: "بعد نقطة: اسم الشيء")
    case .title: Words(english: "behind a dot: its title", arabic: "بعد نقطة: عنوانه")
    case .kind: Words(english: "behind a dot: its kind", arabic: "بعد نقطة: صنفه")
    case .parent: Words(english: "behind a dot: what it stands in", arabic: "بعد نقطة: ما يقف فيه")
    case .previous: Words(english: "behind a dot: the one of its kind before it", arabic: "بعد نقطة: ما قبله من صنفه")
    case .next: Words(english: "behind a dot: the one of its kind after it", arabic: "بعد نقطة: ما بعده من صنفه")
    case .finding: Words(english: "what the check says of the program", arabic: "ما يقوله الفحص عن البرنامج")
    case .error: Words(english: "a finding that must be mended; in a test, all of these", arabic: "ملاحظة يجب إصلاحها؛ وفي اختبار: كل ما هو منها")
    case .warning: Words(english: "a finding to look at; in a test, all of these", arabic: "ملاحظة يُنظر فيها؛ وفي اختبار: كل ما هو منها")
    case .thing: Words(english: "in a test: what a finding is about", arabic: "في اختبار: ما تدور عليه الملاحظة")
    case .program: Words(english: "what the files say at their top: `program.author`, `program.version`, `program.as_of`, `program.review`", arabic: "ما تقوله الملفات في أعلاها: `البرنامج.مؤلف`، `البرنامج.إصدار`، `البرنامج.بتاريخ`، `البرنامج.مراجعة`")
    case .zero: Words(english: "the zero hour of a plan, from which its times are counted", arabic: "ساعة الصفر في خطة، ومنها تُحسب أوقاتها")
    case .here: Words(english: "behind an action that is done in several places: at the same place", arabic: "بعد إجراء يُنفذ في أماكن عدة: في المكان نفسه")
    }
  }
}
