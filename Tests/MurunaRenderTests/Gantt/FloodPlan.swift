@testable import MurunaPlan

/// A plan like Amman's flood response, with everything a chart shows: T is Thursday 15 January 2026, 22:00 at UTC+3.
enum FloodPlan {
  static let hour: Int64 = 3600

  /// 2026-01-15 is day 20,468 since 1970; 22:00 at UTC+3 is 19:00 UTC.
  static let zeroMoment: Int64 = 20_468 * 86_400 + 19 * 3600

  static func timeline(hasClock: Bool = true) -> Timeline {
    let zone: @Sendable (Int64) -> Int = { _ in 10_800 }
    return Timeline(
      plan: .init(id: "FloodResponse", titles: ["en": "Flash-flood response", "ar": "الاستجابة للسيول"]),
      zeroMoment: hasClock ? zeroMoment : nil, zone: hasClock ? zone : nil, rows: rows,
      criticalPath: ["verify", "declare", "clear_inlets"])
  }

  private static func row(_ id: String, _ en: String, _ ar: String, _ kind: Timeline.RowKind, _ start: Double, _ finish: Double) -> Timeline.Row {
    Timeline.Row(
      label: .init(id: id, titles: ["en": en, "ar": ar]), kind: kind, depth: kind == .phase || kind == .event ? 0 : 1,
      start: Int64(start * 3600), finish: Int64(finish * 3600))
  }

  static var shelters: Timeline.Team {
    Timeline.Team(
      label: .init(id: "ShelterPlaces", titles: ["en": "Places in shelters", "ar": "أماكن في مراكز الإيواء"]), isResource: true, own: 800,
      promised: [.init(agreement: .init(id: "ZarqaAid", titles: ["en": "Zarqa's aid"]), amount: 300)], peak: 1100, peakTime: 4 * hour,
      steps: [.init(time: 4 * hour, amount: 1100), .init(time: 20 * hour, amount: 0)], capacity: [])
  }

  static var rows: [Timeline.Row] {
    var rain = row("heavy_rain", "Rain reaches the warning level", "المطر يبلغ حد الإنذار", .event, 0, 0)
    rain.earliestStart = -1 * hour
    rain.earliestFinish = -1 * hour
    rain.latestStart = 3 * hour
    rain.chance = .init(low: 700_000, high: 700_000)
    rain.latestFinish = 3 * hour
    var prepare = row("Prepare", "Before the storm", "قبل العاصفة", .phase, -28, -16.5)
    prepare.latestFinish = Int64(-12.5 * 3600)
    var verify = row("verify", "Verify the forecast", "التحقق من التوقعات", .action, -28, -27)
    verify.isCritical = true
    verify.slack = 0
    verify.isDone = true
    var declare = row("declare", "Declare a moderate emergency", "إعلان الطوارئ المتوسطة", .action, -27, -26.5)
    declare.isCritical = true
    declare.slack = 0
    declare.deadline = -26 * hour
    declare.after = ["verify"]
    var clear = row("clear_inlets", "Clear inlets and culverts", "تنظيف المناهل والعبّارات", .action, -26.5, -16.5)
    clear.earliestFinish = Int64(-18.5 * 3600)
    clear.latestFinish = Int64(-12.5 * 3600)
    clear.deadline = -12 * hour
    clear.slack = Int64(4.5 * 3600)
    clear.isCritical = true
    clear.after = ["declare"]
    clear.by = [.init(id: "RoadCrews", titles: ["en": "Road crews", "ar": "فرق الطرق"])]
    clear.accountable = [.init(id: "Mayor", titles: ["en": "Mayor", "ar": "أمين عمّان"])]
    clear.phase = "Prepare"
    var warn = row("warn", "Warn the public", "تحذير الجمهور", .action, -27, -26)
    warn.slack = 14 * hour
    warn.conditions = ["MessageReview is approved"]
    var respond = row("Respond", "During the storm", "أثناء العاصفة", .phase, 0, 24.25)
    respond.earliestStart = -1 * hour
    respond.latestFinish = Int64(27.25 * 3600)
    var brief = row("brief", "Brief the press", "إحاطة الصحافة", .action, 0, 24.5)
    brief.instances = (0..<7).map { Int64($0) * 4 * hour }
    brief.conditions = ["heavy_rain"]
    var close = row("stand_down", "Stand down", "إنهاء الاستنفار", .milestone, 24.25, 24.25)
    close.conditions = ["heavy_rain"]
    close.deadline = 24 * hour
    close.slack = -900
    return [rain, prepare, verify, declare, clear, warn, respond, brief, close]
  }
}
