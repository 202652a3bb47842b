/// Twenty lines as an analyst begins with: what `muruna check` costs before there is much to check.
let smallProgram = """
  muruna: 1
  language: en
  as_of: 2026-01-14
  city Amman "Greater Amman" ar "عمّان الكبرى" { country: JO; time_zone: "Asia/Amman"; weekend: Friday, Saturday }
  organisation GAM "Greater Amman Municipality" {
    role Mayor "Mayor" { deputy: Manager; critical: yes }
    role Manager "City manager" { critical: yes; deputy: Mayor }
  }
  risk Flood "Flash flood" {
    type: shock
    likelihood: 4
    impact: 5
    owner: Mayor
    evidence: "records"
    reviewed: 2025-12-01
  }
  playbook P "Flood response" {
    city: Amman; covers: Flood; zero_hour: 2026-01-15 22:00
    action warn "Warn" { by: Manager; accountable: Mayor; takes: 30 min; starts: T - 2 h }
  }

  """
