import MurunaText

/// Words that people use for what is called otherwise here, and where each leads: kinds, fields, views, vocabularies, words of the language.
///
/// Each row is looked up by any of its words, in either language; a blank in what was asked counts as `_`.
enum Everyday {
  /// The names to look under, in English; empty where the word is none of these.
  static func targets(of word: String) -> [String] {
    let key = NearKey.of(IdentityKey.of(word))
    return rows.filter { $0.words.contains { NearKey.of(IdentityKey.of($0)) == key } }.flatMap(\.targets)
  }

  static var words: [String] { rows.flatMap(\.words) }

  private static let rows: [(words: [String], targets: [String])] = [
    (["roadmap", "road_map", "work_plan", "خارطة_طريق", "خارطة_الطريق", "خطة_عمل"], ["programme", "programme_step", "milestone"]),
    (["rights", "human_rights", "legal_basis", "حقوق", "حقوق_الإنسان"], ["harm_review", "review", "action.authority", "action.coercive"]),
    (["glossary", "definition", "definitions", "terminology", "مسرد", "قاموس", "معجم"], ["term", "indicator.definition"]),
    (["alias", "synonym", "nickname", "other_name", "اسم_آخر", "مرادف", "كنية"], ["also"]),
    (["portfolio", "balance", "حافظة", "محفظة"], ["initiative.category", "initiatives", "programme"]),
    (["donor", "donors", "funder", "funding", "fundraising", "financing", "finance", "تمويل", "مانح", "مانحون", "ممول"], ["grant", "fund", "fund_body", "budget_line", "initiative.funded_by", "gathering.funders"]),
    (["budgeting", "cost", "costs", "money_plan", "ميزانية", "كلفة", "تكاليف"], ["budget", "budget_line", "initiative.budget", "money"]),
    (["sector", "directorate", "department", "division", "ministry", "office", "قطاع", "مديرية", "دائرة", "قسم", "وزارة"], ["unit", "organisation", "organisation.sector", "working_group.sectors"]),
    (["stress", "stressor", "shock", "hazard", "danger", "ضغط", "ضغوط", "صدمة", "خطر"], ["risk", "risk.type", "risk.hazard", "threat"]),
    (["impact_chain", "theory_of_change", "results_chain", "سلسلة_النتائج", "نظرية_التغيير"], ["impact", "goal.leads_to", "outcomes", "initiative", "story"]),
    (["governance_model", "operating_model", "steering", "نموذج_تشغيلي", "حوكمة"], ["strategy.governance", "strategies", "mandate"]),
    (["escalation", "escalate", "vertical_path", "تصعيد"], ["playbook.escalates_to", "organisation.escalates_to", "stakeholders"]),
    (["conflict_of_interest", "co_chair", "تضارب_مصالح", "رئيس_مشارك"], ["person.interests", "role.recusal", "body.chair"]),
    (["outcome", "outcomes", "output", "outputs", "result", "results", "حصيلة", "نتائج", "مخرجات"], ["impact", "goal", "indicator", "gathering.outputs", "decision.outcomes"]),
    (["hosting", "host", "venue", "استضافة", "مضيف"], ["gathering.host", "gathering.organiser", "gathering.place"]),
    (["kpi", "metric", "metrics", "target", "targets", "مقاييس", "مستهدفات"], ["indicator", "measurement", "goal"]),
    (["task", "tasks", "activity", "activities", "measure", "step", "مهمة", "مهام", "نشاط", "أنشطة", "خطوة"], ["action", "initiative", "programme_step"]),
    (["stakeholder", "partner", "partners", "أصحاب_المصلحة", "شريك", "شركاء"], ["actor", "organisation", "stakeholders", "partnership"]),
    (["contact", "contacts", "phone", "telephone", "email", "هاتف", "اتصال"], ["actor.contact", "contact_sheet"]),
    (["deadline", "due", "due_date", "موعد", "مهلة"], ["action.deadline", "commitment.due", "programme_step.by"]),
    (["responsible", "responsibility", "accountable", "raci", "مسؤول", "مسؤولية"], ["action.by", "action.accountable", "raci"]),
    (["evacuation", "shelter", "rescue", "إخلاء", "مأوى", "إنقاذ"], ["action", "playbook", "resource"]),
    (["emergency", "crisis", "disaster", "emergency_plan", "طوارئ", "أزمة", "كارثة", "خطة_طوارئ"], ["playbook", "incident", "scenario"]),
    (["drill", "simulation", "tabletop", "مناورة", "محاكاة_أزمة"], ["exercise", "inject", "scenario"]),
    (["debrief", "after_action", "lessons_learned", "دروس_مستفادة"], ["finding", "corrective_action", "lesson", "after_action"]),
    (["conference", "event", "seminar", "forum", "panel", "مؤتمر", "ندوة", "منتدى", "فعالية"], ["gathering", "workshop", "roundtable", "summit", "event"]),
    (["participants", "attendees", "attendance", "audience", "حضور", "مشاركون", "جمهور"], ["gathering.attended", "gathering.participants", "attendance", "audience_class"]),
    (["citizen", "citizens", "population", "community", "communities", "refugees", "سكان", "مواطنون", "مجتمع", "لاجئون"], ["group", "city.population", "consultation"]),
    (["complaint", "complaints", "شكوى", "شكاوى"], ["grievance", "need", "request"]),
    (["law", "regulation", "guideline", "guide", "report", "قانون", "تشريع", "تقرير", "مرجع"], ["document", "source", "mandate", "conformance"]),
    (["citation", "reference", "evidence", "proof", "مراجع", "إثبات", "دليل_إثبات"], ["source", "since", "risk.evidence", "claim.evidence", "source.grade"]),
    (["mayor", "minister", "manager", "post", "position", "رئيس_البلدية", "وزير", "مدير"], ["role", "person", "city.mayor"]),
    (["staff", "crew", "crews", "volunteers", "employees", "موظفون", "طاقم", "طواقم", "متطوعون"], ["team", "person", "roster"]),
    (["equipment", "supplies", "stock", "vehicles", "معدات", "مخزون", "مركبات"], ["resource", "asset", "agreement"]),
    (["infrastructure", "building", "bridge", "network", "بنية_تحتية", "مبنى", "جسر"], ["asset", "service", "network"]),
    (["mou", "contract", "treaty", "عقد", "معاهدة", "تفاهم"], ["agreement", "partnership"]),
    (["vote", "minutes", "protocol", "محضر", "بروتوكول", "تصويت"], ["meeting", "agenda_item", "decision"]),
    (["translation", "language", "languages", "ترجمة", "لغة"], ["titles", "untranslated", "message.languages"]),
    (["todo", "missing", "hole", "holes", "tbd", "ناقص", "نواقص", "فراغ"], ["gaps", "unknown", "gap"]),
    (["ignore", "suppress", "exception", "exemption", "استثناء", "تجاهل"], ["waive"]),
    (["import", "include", "library", "استيراد", "مكتبة"], ["use"]),
    (["template", "copy", "inherit", "قالب", "نسخ"], ["like", "every", "copies", "gaps"]),
    (["global_crisis", "external_driver", "spillover", "أزمة_عالمية", "عامل_خارجي"], ["driver", "risk.worsens", "cascade"]),
    (["anticipatory_action", "early_action", "forecast", "proactive", "عمل_استباقي", "توقع"], ["event.lead_time", "phase.stage", "anticipation"]),
    (["recurring", "monthly", "occurrence", "missed_meeting", "شهري", "دوري"], ["gathering_series", "turns", "body.meets", "occurrences"]),
    (["skill", "skills", "qualification", "expertise", "مهارة", "مهارات", "خبرة"], ["competence", "certificate", "competences"]),
    (["trend", "progress", "منحى", "تقدم"], ["indicator.latest", "indicators", "risk.trend"]),
    (["stale", "outdated", "freshness", "قديم", "متقادم"], ["actor.verified", "risk.reviewed", "known_fact_is_fresh", "indicator_is_fresh", "actor.last_contact"]),
    (["sensitive", "confidential", "restricted", "private", "حساس", "حساسة", "خصوصية"], ["secret", "person.at_risk", "sensitive_facts_are_secret"]),
    (["approximate", "roughly", "estimate", "تقريبي", "تقريبا", "تقدير_عدد"], ["about", "over", "at_least", "known-roughly"]),
    (["neighbourhood_watch", "surveillance", "monitoring", "مراقبة", "رصد", "مراقبة_الحي"], ["warning_chain", "link.does", "gauge", "indicator"]),
    (["observatory", "data_owner", "مرصد", "مرصد_حضري"], ["indicator.steward", "unit", "source"]),
    (["frontier", "border_area", "حدود", "منطقة_حدودية"], ["border", "threat.crosses"]),
    (["cities", "towns", "مدن", "بلديات"], ["city", "network.members"]),
    (["councils", "committees", "مجالس", "لجان"], ["council", "committee", "body"]),
    (["sources", "documents", "مصادر", "وثائق"], ["source", "document"]),
    (["plans", "خطط"], ["plan", "playbook", "strategy"]),
    (["comment", "remark", "تعليق"], ["note"]),
    (["list", "array", "several", "قائمة", "عدة_قيم"], ["many", "table"]),
    (["boolean", "bool", "flag", "منطقي"], ["truth"]),
    (["integer", "int", "float", "amount", "count_of", "رقم", "كم"], ["number", "quantity", "count"]),
    (["string", "label", "سلسلة_نصية"], ["text"]),
    (["datetime", "timestamp", "day", "calendar", "طابع_زمني"], ["date", "moment", "stretch", "holiday"]),
    (["period", "interval", "range", "span", "مدى"], ["stretch", "duration", "to"]),
    (["frequency", "recurrence", "schedule", "دورية", "تواتر"], ["cadence", "gathering_series", "readiness_cycle"]),
    (["condition", "threshold", "trigger", "عتبة", "مطلق"], ["condition", "event", "playbook.trigger"]),
    (["probability", "chance", "odds", "احتمالية_وقوع"], ["event.chance", "risk.likelihood", "percent"]),
    (["currency", "euro", "dollar", "عملة", "يورو", "دولار"], ["money"]),
    (["framework", "standard", "codes", "taxonomy", "إطار", "معيار", "تصنيف"], ["vocabularies", "vocabulary"]),
    (["chart", "gantt", "diagram", "مخطط", "رسم"], ["timeline", "show"]),
    (["dashboard", "statistics", "لوحة", "إحصاءات"], ["views", "show"]),
  ]
}
