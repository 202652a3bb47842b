import MurunaText

/// The time zone of a country that has one: for cities whose zone is called otherwise, `Cyprus/Larnaca`, `Asia/Aleppo`, `GMT+3`.
enum CountryZones {
  /// - Parameters:
  ///   - name: what was written for the zone, which may begin or end with the country.
  ///   - country: the two letters that the city says of its country.
  static func zone(for name: String, country: String?) -> String? {
    let parts = name.split { $0 == "/" || $0 == "," }.map { NearKey.of($0.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "_")) }
    for part in parts { if let zone = zones[part] { return zone } }
    return country.flatMap { zones[NearKey.of($0.lowercased())] }
  }

  /// `Asia/Bagdad`: a zone that is misspelt.
  static func near(to name: String) -> [String] { nearestNames(to: name, among: Set(zones.values).sorted(), limit: 1) }

  private static let zones: [String: String] = {
    var table: [String: String] = [:]
    for (zone, countries) in [
      ("Asia/Amman", "jo jordan الأردن"), ("Asia/Hebron", "ps palestine فلسطين"), ("Asia/Beirut", "lb lebanon لبنان"), ("Asia/Damascus", "sy syria سوريا سورية aleppo homs"),
      ("Asia/Baghdad", "iq iraq العراق basra basrah erbil mosul"), ("Africa/Cairo", "eg egypt مصر alexandria"), ("Africa/Tunis", "tn tunisia تونس"),
      ("Africa/Algiers", "dz algeria الجزائر oran"), ("Africa/Casablanca", "ma morocco المغرب rabat"), ("Africa/Tripoli", "ly libya ليبيا benghazi"), ("Africa/Khartoum", "sd sudan السودان"),
      ("Africa/Nouakchott", "mr mauritania موريتانيا"), ("Asia/Riyadh", "sa saudi_arabia السعودية jeddah"), ("Asia/Aden", "ye yemen اليمن"), ("Asia/Muscat", "om oman عُمان"),
      ("Asia/Dubai", "ae uae united_arab_emirates الإمارات"), ("Asia/Qatar", "qa qatar قطر doha"), ("Asia/Bahrain", "bh bahrain البحرين"), ("Asia/Kuwait", "kw kuwait الكويت"),
      ("Asia/Nicosia", "cy cyprus قبرص"), ("Europe/Istanbul", "tr turkey turkiye türkiye تركيا ankara izmir"), ("Europe/Athens", "gr greece اليونان"), ("Europe/Rome", "it italy إيطاليا"),
      ("Europe/Paris", "fr france فرنسا marseille"), ("Europe/Madrid", "es spain إسبانيا barcelona"), ("Europe/Malta", "mt malta مالطا"), ("Europe/Berlin", "de germany ألمانيا"),
      ("Europe/London", "gb uk united_kingdom england بريطانيا"), ("Asia/Tehran", "ir iran إيران"), ("Asia/Karachi", "pk pakistan باكستان"), ("Asia/Kolkata", "in india الهند"),
      ("Africa/Nairobi", "ke kenya كينيا"), ("Africa/Mogadishu", "so somalia الصومال"), ("Africa/Djibouti", "dj djibouti جيبوتي"), ("Africa/Addis_Ababa", "et ethiopia إثيوبيا"),
      ("Europe/Sarajevo", "ba bosnia البوسنة"), ("Europe/Tirane", "al albania ألبانيا"), ("Europe/Zagreb", "hr croatia كرواتيا"), ("Europe/Ljubljana", "si slovenia سلوفينيا"),
    ] {
      for country in countries.split(separator: " ") { table[NearKey.of(String(country))] = zone }
    }
    return table
  }()  // review
}
