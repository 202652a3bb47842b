import MurunaDiagnostics
import MurunaModel
import MurunaText

let statementExplanations: [CodeExplanation] = [
  CodeExplanation(
    .noDuration,
    summary: Words(
      english: "An action does not say how long it takes; it is shown without length",
      arabic: "إجراء لا يذكر مدته، فيُعرض بلا طول"),
    why: Words(
      english: "A plan in which work takes no time always fits. Nothing is guessed: a range such as `1 to 3 h` is enough to begin with",
      arabic: "الخطة التي لا يستغرق العمل فيها وقتًا تصح دائمًا. لا يُخمَّن شيء: يكفي مجال مثل `١ إلى ٣ ساعات` للبدء"),
    broken: plan("action open { starts: T }"),
    fixed: plan("action open { starts: T; takes: 1 to 3 h }")),
  CodeExplanation(
    .noTime,
    summary: Words(
      english: "Something that others wait for does not say when it comes",
      arabic: "شيء ينتظره غيره ولا يذكر متى يأتي"),
    why: Words(
      english: "All times behind an event rest on when it is expected; without that they are counted from T, which may be far from the truth",
      arabic: "كل الأوقات بعد الحدث تقوم على موعده المتوقع، وبدونه تُحسب من س، وقد يبعد ذلك عن الواقع"),
    broken: plan("event rain\naction open { after: rain; takes: 1 h }"),
    fixed: plan("event rain { expected: T - 1 h to T + 3 h }\naction open { after: rain; takes: 1 h }")),
  CodeExplanation(
    .monthsForLength,
    summary: Words(
      english: "A length is given in months or years",
      arabic: "مدة بالأشهر أو السنين"),
    why: Words(
      english: "Months have 28 to 31 days, so work that takes one has no length until it has a date",
      arabic: "للشهر من 28 إلى 31 يومًا، فلا طول لعمل مدته شهر حتى يكون له تاريخ"),
    broken: plan("action repair { starts: T; takes: 2 months }"),
    fixed: plan("action repair { starts: T; takes: 60 days }")),
  CodeExplanation(
    .unboundedLength,
    summary: Words(
      english: "A length has no upper end",
      arabic: "مدة بلا حد أعلى"),
    why: Words(
      english: "If work can take any time, nothing behind it can be promised; a generous upper end can",
      arabic: "إن أمكن أن يستغرق العمل أي وقت فلا وعد بما بعده، ويكفي حد أعلى واسع"),
    broken: plan("action open { starts: T; takes: over 2 h }"),
    fixed: plan("action open { starts: T; takes: 2 to 6 h }")),
  CodeExplanation(
    .notACadence,
    summary: Words(
      english: "`repeats:` does not say how often",
      arabic: "`يتكرر:` لا يقول كم مرة"),
    why: Words(
      english: "A repetition is `every` and a length, a day of the week or a unit of the calendar, and may say `from` and `until` when",
      arabic: "التكرار `كل` ثم مدة أو يوم من الأسبوع أو وحدة من التقويم، وقد يذكر من متى وحتى متى"),
    broken: plan("action brief { starts: T; takes: 20 min; repeats: every 0 h until T }"),
    fixed: plan("action brief { starts: T; takes: 20 min; repeats: every 4 h until T + 1 day }")),
  CodeExplanation(
    .neverHappens,
    summary: Words(
      english: "Something is repeated until a time that is over before it starts",
      arabic: "شيء يتكرر حتى وقت ينقضي قبل أن يبدأ"),
    why: Words(
      english: "It would never be done, though the plan counts on it",
      arabic: "لن يُعمل أبدًا مع أن الخطة تعتمد عليه"),
    broken: plan("action brief { starts: T; takes: 20 min; repeats: every 4 h until T - 1 h }"),
    fixed: plan("action brief { starts: T; takes: 20 min; repeats: every 4 h until T + 1 day }")),
  CodeExplanation(
    .tooManyInstances,
    summary: Words(
      english: "Something is repeated more often than a timeline can show",
      arabic: "شيء يتكرر أكثر مما يمكن عرضه"),
    why: Words(
      english: "After ten thousand repetitions the rest is left out; so many are a unit mistyped, or a service rather than an action",
      arabic: "يُترك ما بعد عشرة آلاف تكرار، فهذا خطأ في الوحدة أو خدمة لا إجراء"),
    broken: plan("action brief { starts: T; takes: 1 s; repeats: every 5 s until T + 1 day }"),
    fixed: plan("action brief { starts: T; takes: 1 min; repeats: every 5 min until T + 1 day }")),
  CodeExplanation(
    .unknownOutcome,
    summary: Words(
      english: "A condition waits for an outcome that the decision or review cannot have",
      arabic: "شرط ينتظر نتيجة ليست من نتائج القرار أو المراجعة"),
    why: Words(
      english: "It could never be met, so what hangs on it would never happen",
      arabic: "لن يتحقق أبدًا، فلن يحدث ما يتوقف عليه"),
    broken: plan("review texts { starts: T; takes: 1 h; outcomes: approved, refused }\naction warn { requires: texts is aproved; takes: 1 h }"),
    fixed: plan("review texts { starts: T; takes: 1 h; outcomes: approved, refused }\naction warn { requires: texts is approved; takes: 1 h }")),
  CodeExplanation(
    .idleGate,
    summary: Words(
      english: "A condition that nobody decides: nothing waits for it",
      arabic: "شرط لا يقرره أحد: لا شيء ينتظره"),
    why: Words(
      english: "A plan can wait for a decision, a review or an event; whether a gauge will be low enough no plan knows, unless an event says when it is expected",
      arabic: "تنتظر الخطة قرارًا أو مراجعة أو حدثًا؛ أما بلوغ مقياس حدًّا فلا تعلمه ما لم يذكر حدث متى يُتوقع"),
    broken: plan("action clear { requires: Snow below 20 cm; takes: 1 h }") + "\ngauge Snow { unit: cm }",
    fixed: plan("event passable { expected: T + 2 h }\naction clear { after: passable; takes: 1 h }")),
  CodeExplanation(
    .notHappening,
    summary: Words(
      english: "Something hangs on an outcome that was decided otherwise",
      arabic: "شيء يتوقف على نتيجة تقرر غيرها"),
    why: Words(
      english: "It will not happen, nor will what waits for it; the plan should say what is done instead",
      arabic: "لن يحدث هو ولا ما ينتظره، وينبغي أن تذكر الخطة البديل"),
    broken: plan("review texts { starts: T; takes: 1 h; outcomes: approved, refused; state: refused }\naction warn { requires: texts is approved; takes: 1 h }"),
    fixed: plan("review texts { starts: T; takes: 1 h; outcomes: approved, refused; state: approved }\naction warn { requires: texts is approved; takes: 1 h }")),
  CodeExplanation(
    .template,
    summary: Words(
      english: "A plan has blanks in what its times need: it is checked, not laid out",
      arabic: "في الخطة فراغات تحتاجها أوقاتها: تُفحص ولا تُرتب"),
    why: Words(
      english: "`?` is an honest hole. A plan with holes is a template that copies fill in with `like`",
      arabic: "`؟` فراغ صريح، والخطة ذات الفراغات قالب تملؤه النسخ بكلمة `مثل`"),
    broken: plan("action open { starts: T; takes: ? }"),
    fixed: plan("action open { starts: T; takes: 2 h }")),
]
