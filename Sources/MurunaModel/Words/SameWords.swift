import MurunaText

// Words of forms and reports that mean the same as a choice of some field: `ongoing` is `working` where that may be said, `وجاهي` is `حضوري`.
extension Habits {
  /// The near keys of the words that mean what a word means, itself left out; none where nobody says so.
  static func same(as word: String) -> Set<String> { alike[NearKey.of(word)] ?? [] }

  private static let alike: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for group in groups {
      let keys = Set(group.split(separator: " ").map { NearKey.of(String($0)) })
      for key in keys { table[key, default: []].formUnion(keys.subtracting([key])) }
    }
    return table
  }()

  /// One line a meaning, in both languages.
  private static let groups = [
    // How far something is.
    "planned intended scheduled upcoming future not_started not_yet_started to_do todo pending مخطط مخطط_له مجدول لم_يبدأ لم_تبدأ قادم",
    "working in_progress ongoing under_way underway running active current started operational live in_force implementing being_implemented قائم قيد_التنفيذ جار جارٍ جاري مستمر مستمرة نشط فعال عامل جار_التنفيذ",
    "ended done complete completed finished closed over achieved منته منتهية منجز منجزة مكتمل مكتملة انتهى انتهت مغلق تم",
    "cancelled canceled dropped abandoned stopped withdrawn ملغى ملغاة ألغي متوقف أوقف",
    "pilot trial test testing experimental تجريبي تجربة رائد",
    "proposed suggested draft مقترح مسودة",
    // What was decided.
    "approved accepted agreed passed endorsed adopted granted معتمد موافق_عليه مقبول مجاز",
    "refused rejected declined denied مرفوض",
    "postponed deferred delayed مؤجل",
    // Which way.
    "down decrease decreasing decreased fall falling lower lowering reduce reduced reduction less downward downwards هبوط انخفاض تخفيض خفض نزول تناقص أقل أدنى نقصان",
    "up increase increasing increased rise rising higher raise grow growing growth more upward upwards صعود ارتفاع زيادة رفع تزايد أكثر أعلى نمو",
    // Where people meet.
    "in_person onsite on_site face_to_face physical offline live_event حضوري حضوريا وجاهي وجاهيا ميداني",
    "virtual online remote remotely web webinar zoom افتراضي عن_بعد إلكتروني رقمي",
    "hybrid mixed blended هجين مختلط مدمج",
    // How much, and how good.
    "low minor small slight منخفض قليل طفيف بسيط",
    "medium moderate middle average متوسط معتدل",
    "high major large severe big مرتفع عال كبير شديد",
    "good fine satisfactory جيد حسن",
    "fair acceptable passable مقبول",
    "poor bad weak سيئ ضعيف رديء",
    // How people train.
    "tabletop ttx table_top_exercise tabletop_exercise desktop desktop_exercise desk_exercise تمرين_مكتبي مكتبي تمرين_نظري",
    "functional functional_exercise command_post cpx تمرين_وظيفي وظيفي مركز_قيادة",
    "full_scale full_scale_exercise fsx field_exercise live live_exercise تمرين_شامل شامل تمرين_ميداني ميداني واسع_النطاق",
    "drill fire_drill تدريب_عملي مناورة",
    // How far it reaches.
    "national central state federal وطني مركزي قومي",
    "local municipal city محلي بلدي",
    "regional provincial إقليمي",
    "international global دولي عالمي",
    // Who may see it.
    "public open unrestricted عام علني",
    "restricted confidential classified secret internal مقيد سري داخلي",
    // Colours and alarms.
    "yellow amber أصفر",
  ]  // review
}
