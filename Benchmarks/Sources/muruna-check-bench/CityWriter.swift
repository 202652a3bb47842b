/// Writes cities, one behind the other, each with its people, risks and plans, until there are enough lines.
///
/// Cities refer to their own things and, now and then, to those of an earlier city, as the files of a region do. The mix follows the
/// examples of the project: two thirds of the lines are fields, a third opens a thing, and blank lines, comments and lone braces
/// stay under 15 in a hundred.
struct CityWriter {
  private var random: Random
  private let faults: Int
  private var lines: [String] = []
  private var number = 0

  init(seed: UInt64, faultsPerThousand: Int) {
    random = Random(seed: seed)
    faults = faultsPerThousand
  }

  /// A file of about so many lines: it ends with a whole city.
  mutating func text(lines wanted: Int, isFirst: Bool) -> String {
    lines = []
    if isFirst { lines += ["muruna: 1", "language: en", "as_of: 2026-01-14"] }
    while lines.count < wanted { city() }
    if faults > 0 { for index in lines.indices where random.below(1000) < faults { lines[index] = Faults.damaged(lines[index], &random) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func put(_ line: String) { lines.append(line) }

  private mutating func city() {
    number += 1
    let n = number
    let city = "City\(n)"
    put("")
    put("# City \(n) and what it prepares for")
    put("city \(city) \"City \(n)\" ar \"مدينة \(n)\" {")
    put("  country: \(random.one(of: ["JO", "PS", "LB", "TN", "EG"]))")
    put("  population: about \(random.below(900) + 100)000 { source: Census; as_of: December 2021 }")
    put("  time_zone: \"Asia/Amman\"")
    put("  weekend: Friday, Saturday")
    for d in 1...4 { put("  district D\(n)x\(d) \"District \(d) of \(n)\" { population: \(random.below(90_000) + 1000) }") }
    put("}")
    if n == 1 { put("source Census \"National census\" { author: \"Department of Statistics\"; date: December 2021 }") }
    organisation(n, city)
    group(n)
    for r in 1...3 { risk(n, r) }
    messages(n)
    put("resource Pumps\(n) \"Pumps of \(n)\" ar \"مضخات\" { quantity: \(random.below(40) + 10); owner: Roads\(n) }")
    put("service Water\(n) \"Water of \(n)\" { owner: Works\(n); tolerable_outage: 24 h; recovers_within: \(random.below(12) + 4) h; places: D\(n)x1 }")
    put("agreement Aid\(n) \"Mutual aid of \(n)\" {")
    put("  parties: Works\(n), Ministry\(n)")
    put("  gives: Pumps\(n)")
    put("  signed: 2024-0\(random.below(8) + 1)-1\(random.below(9))")
    put("  valid: 2024-10-01 until 2029-01-01")
    put("}")
    playbook(n, city)
    initiative(n)
  }

  private mutating func organisation(_ n: Int, _ city: String) {
    put("organisation Ministry\(n) \"Ministry for \(n)\" { tier: national }")
    put("organisation Works\(n) \"Works of \(n)\" ar \"أشغال \(n)\" {")
    put("  city: \(city)")
    put("  tier: local")
    put("  escalates_to: Ministry\(n)")
    put("  role Mayor\(n) \"Mayor\" ar \"أمين المدينة\" { deputy: Manager\(n); critical: yes }")
    put("  role Manager\(n) \"City manager\" { deputy: Mayor\(n); critical: yes }")
    put("  role Speaker\(n) \"Spokesperson\" { deputy: Manager\(n) }")
    put("  role Desk\(n) \"Emergency desk\" { deputy: Speaker\(n) }")
    put("  unit Roads\(n) \"Roads\" {")
    for t in 1...3 {
      put("    team Crew\(n)x\(t) \"Crew \(t)\" { size: \(random.below(30) + 5); contact: \"+962 6 \(random.below(900_000) + 100_000)\"; verified: November 2025 }")
    }
    put("  }")
    put("}")
  }

  private mutating func group(_ n: Int) {
    put("group Elderly\(n) \"Elderly people of \(n)\" {")
    put("  size: \(random.below(5000) + 200)")
    put("  languages: ar, en")
    put("  places: D\(n)x1, D\(n)x2")
    put("  consulted: September 2025")
    put("}")
  }

  private mutating func risk(_ n: Int, _ r: Int) {
    put("risk R\(n)x\(r) \"Flood \(r) of \(n)\" ar \"سيل \(r)\" {")
    put("  type: shock")
    put("  hazard: hydro.\(random.one(of: ["flash_flood", "flood", "drought", "heatwave"]))")
    put("  likelihood: \(random.below(4) + 2)")
    put("  impact: \(random.below(4) + 2) { assumed: yes }")
    put("  residual: \(random.below(3) + 1)")
    put("  accepted_by: Mayor\(n)")
    put("  owner: Roads\(n)")
    put("  threatens: D\(n)x\(random.below(3) + 2), D\(n)x1")
    put("  exposes: Elderly\(n)")
    if r > 1 { put("  leads_to: R\(n)x\(r - 1) { chance: \(random.below(80) + 10)%; after: 1 to 3 h }") }
    if r == 1, n > 1, random.below(4) == 0 { put("  leads_to: R\(n - 1)x1 { chance: 5% }") }
    put("  evidence: \"records of \(1990 + random.below(30))\"")
    put("  reviewed: December 2025")
    put("}")
  }

  private mutating func messages(_ n: Int) {
    for m in 1...2 {
      put("message M\(n)x\(m) \"Warning \(m)\" {")
      put("  text: \"Stay away from the valley \(n).\" ar \"ابتعدوا عن الوادي \(n).\"")
      put("  audience: Elderly\(n)")
      put("  channels: SMS, Radio")
      put("  severity: \(random.one(of: ["Severe", "Moderate", "Extreme"]))")
      put("  urgency: Expected")
      put("  certainty: Likely")
      put("  spokesperson: Speaker\(n)")
      put("  alternate: Manager\(n)")
      put("}")
    }
  }

  private mutating func playbook(_ n: Int, _ city: String) {
    put("playbook P\(n) \"Flood response of \(n)\" ar \"الاستجابة \(n)\" {")
    put("  city: \(city)")
    put("  owner: Mayor\(n)")
    put("  covers: R\(n)x1, R\(n)x2, R\(n)x3")
    put("  relies_on: Aid\(n)")
    put("  escalates_to: Works\(n)")
    put("  zero_hour: 2026-01-\(random.below(10) + 15) 2\(random.below(4)):00")
    put("  trigger: rain")
    put("  stands_down: rain_ends")
    put("  event rain \"Rain reaches the level\" { when: Rain\(n) reaches 20 mm/h; expected: T - 1 h to T + 3 h; chance: 70% }")
    put("  event rain_ends \"Rain ends\" { when: Rain\(n) below 2 mm/h; expected: T + 20 h }")
    put("  phase Prepare\(n) \"Before\" {")
    put("    lead: Mayor\(n)")
    put("    stage: preparedness")
    put("    every action { accountable: Manager\(n) }")
    put("    review Look\(n) \"Review the message\" { by: Desk\(n); outcomes: approved, refused; state: approved; takes: 10 min; starts: T - 30 h }")
    put("    action verify \"Verify the forecast\" { by: Desk\(n); starts: T - 28 h; takes: 1 h }")
    put("    action declare \"Declare an emergency\" {")
    put("      by: Manager\(n)")
    put("      after: verify")
    put("      takes: 30 min")
    put("      deadline: T - 20 h")
    put("    }")
    for t in 1...3 {
      put("    action clear\(t) \"Clear inlets \(t)\" {")
      put("      by: \(random.below(5) + 1) Crew\(n)x\(t)")
      put("      after: declare")
      put("      needs: 2 Pumps\(n)")
      put("      takes: \(random.below(4) + 1) to \(random.below(3) + 6) h")
      put("    }")
    }
    put("    action warn \"Warn the public\" {")
    put("      by: Speaker\(n)")
    put("      after: declare")
    put("      takes: 1 h")
    put("      requires: Look\(n) is approved")
    put("      public: yes")
    put("      sends: M\(n)x1, M\(n)x2")
    put("      reaches: Elderly\(n)")
    put("    }")
    put("  }")
    put("  phase Respond\(n) \"During\" {")
    put("    lead: Mayor\(n)")
    put("    stage: response")
    put("    every action { accountable: Mayor\(n); after: rain }")
    for a in 1...4 { put("    action respond\(a) \"Respond \(a)\" { by: Crew\(n)x\(a % 3 + 1); takes: \(random.below(5) + 1) h; after: pump + \(a) h }") }
    put("    action pump \"Pump\" { by: Crew\(n)x1; takes: \(random.below(20) + 4) h; uses: 1 Pumps\(n); supplied_with: fuel, food, communications, shelter }")
    put("  }")
    put("  phase Recover\(n) \"After\" {")
    put("    lead: Mayor\(n)")
    put("    stage: recovery")
    put("    action restore \"Open the streets again\" { by: Crew\(n)x2; accountable: Manager\(n); after: rain_ends + \(random.below(3) + 40) h; takes: 6 h }")
    put("  }")
    put("}")
    put("gauge Rain\(n) \"Rainfall of \(n)\" { unit: mm/h; place: D\(n)x1; reported_by: Desk\(n) }")
  }

  private mutating func initiative(_ n: Int) {
    put("initiative Drains\(n) \"New drains for \(n)\" {")
    put("  by: Works\(n)")
    put("  accountable: Manager\(n)")
    put("  treats: R\(n)x1")
    put("  follows: P\(n)")
    put("  starts: 2026-0\(random.below(8) + 1)-01")
    put("  finishes: 2028-12-31")
    put("  budget: \(random.below(900) + 100)000 JOD")
    put("  funded_by: Ministry\(n)")
    put("  places: D\(n)x1, D\(n)x2, D\(n)x3")
    put("  declared: 3")
    put("}")
  }
}
