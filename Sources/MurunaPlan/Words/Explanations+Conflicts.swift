import MurunaDiagnostics
import MurunaText

let conflictExplanations: [CodeExplanation] = [
  CodeExplanation(
    .circularPlan,
    summary: Words(
      english: "Things wait for each other in a circle, so none can ever begin",
      arabic: "أشياء ينتظر بعضها بعضًا في دائرة، فلا يبدأ أي منها"),
    why: Words(
      english: "The shortest circle is named as a chain; take one of its statements out",
      arabic: "تُذكر أقصر دائرة كسلسلة؛ احذف واحدة من عباراتها"),
    broken: plan("action open { after: staff; takes: 1 h }\naction staff { after: open; takes: 1 h }"),
    fixed: plan("action open { starts: T; takes: 1 h }\naction staff { after: open; takes: 1 h }")),
  CodeExplanation(
    .impossibleTimes,
    summary: Words(
      english: "Statements about times cannot hold together, whatever the durations turn out to be",
      arabic: "عبارات عن الأوقات لا تصح معًا مهما كانت المدد"),
    why: Words(
      english: "Each statement is shown with its amount, and the sum says by how much they miss each other; one of them must give way",
      arabic: "تُعرض كل عبارة بمقدارها، ويقول المجموع بكم تتعارض، ولا بد أن تتراجع إحداها"),
    broken: plan("action open { starts: T; takes: 4 to 6 h; deadline: T + 3 h }"),
    fixed: plan("action open { starts: T; takes: 4 to 6 h; deadline: T + 6 h }")),
  CodeExplanation(
    .deadlineAtRisk,
    summary: Words(
      english: "A limit is kept only if durations are kind",
      arabic: "حد لا يُراعى إلا إذا قصرت المدد"),
    why: Words(
      english: "With the likely or the longest durations it is missed, by the amounts shown. A range may be wide, a promise should not be",
      arabic: "بالمدد الأرجح أو الأطول يفوت بالمقادير المذكورة. قد يتسع المجال، ولا ينبغي أن يتسع الوعد"),
    broken: plan("action open { starts: T; takes: 2 to 6 h; deadline: T + 5 h }"),
    fixed: plan("action open { starts: T; takes: 2 to 6 h; deadline: T + 6 h }")),
  CodeExplanation(
    .deadlineMissed,
    summary: Words(
      english: "Something was done after its deadline",
      arabic: "شيء أُنجز بعد موعده النهائي"),
    why: Words(
      english: "It cannot be mended, but it should be known when the next plan is made",
      arabic: "لا يُصلح ما مضى، لكن ينبغي أن يُعرف عند وضع الخطة التالية"),
    broken: plan("action open { starts: T; takes: 2 h; done: T + 5 h; deadline: T + 3 h }"),
    fixed: plan("action open { starts: T; takes: 2 h; done: T + 3 h; deadline: T + 3 h }")),
  CodeExplanation(
    .overdue,
    summary: Words(
      english: "Something should have started before today, and nobody said that it did",
      arabic: "شيء كان عليه أن يبدأ قبل اليوم ولم يذكر أحد أنه بدأ"),
    why: Words(
      english: "Once a plan is under way, what is not started is laid out from `as_of` on",
      arabic: "متى بدأت الخطة يُرتب ما لم يبدأ ابتداء من `بتاريخ`"),
    broken: "as_of: 2026-01-16\n" + playbook("2026-01-15 08:00", "action open { starts: T; takes: 1 h; done: T + 1 h }\naction close { starts: T + 2 h; takes: 1 h }"),
    fixed: "as_of: 2026-01-16\n" + playbook("2026-01-15 08:00", "action open { starts: T; takes: 1 h; done: T + 1 h }\naction close { starts: T + 20 h; takes: 1 h }")),
]
