/// Letters that look like others (UTS 39, "Confusable Detection"), as far as names in Latin, Greek, Cyrillic and Arabic need them.
///
/// Absent on purpose: pairs between Arabic and Latin (to UTS 39 an alef is an `l`, which would drown users in noise), digits against letters,
/// and pairs within ASCII (`l` and `I`), which every programmer lives with.
package enum Confusables {
  /// What a name looks like: two names with equal skeletons are hard to tell apart.
  package static func skeleton(of name: String) -> String {
    String(
      scalars: Normalization.decomposed(IdentityKey.of(name).unicodeScalars.lazy.map(\.value)).map { prototypes[$0] ?? $0 })
  }

  /// The first letter of each row stands for the others.
  private static let rows: [String] = [
    "AΑА", "BΒВꞴ", "CС", "EΕЕ", "FϜꞘ", "GԌ", "HΗН", "lIƖǀΙІӀ", "JͿЈꞲ", "KΚК", "MΜϺМ", "NΝ", "OΟО", "PΡР", "SЅ", "TΤТ", "VѴ", "WԜ",
    "XΧХꞳ", "YΥУҮ", "ZΖ", "aɑαа", "bƄЬ", "cсᴄ", "dԁ", "eеҽꬲ", "fẝꞙꬵ", "gƍɡᶃ", "hһ", "iıɩɪιіӏꙇ", "jϳј", "oοσоᴏᴑꬽ", "pρр", "qԛ",
    "rгᴦꭇꭈ", "sѕꜱ", "uʋυᴜꞟꭎꭒ", "vνѵᴠ", "wɯѡԝᴡ", "xх", "yɣʏγуүᶌỿꭚ", "zᴢ", "ßβꞵ", "þƿϸ", "ÞϷ", "æӕ", "ÆӔ", "ĸκкᴋ", "ƅь", "ƃƂБ",
    "ƆϽↃ", "ɔͻᴐↄ", "ƏӘ", "ǝəә", "ƐԐ", "ꞓɛεєԑ", "ΘƟθѲӨꝊ", "ɵѳөꝋ", "ΣƩ", "ΛɅЛ", "ʌᴧ", "ΓГ", "ΠП", "πпᴨ", "ΦФ", "φɸф", "ΨѰ", "ψѱ",
    "ωꙍꞷ", "τтᴛ", "мʍᴍ", "вʙ", "нʜ", "иͷᴎ", "ИͶ", "яᴙ", "зɜᴈ", "ЗƷȜӠꝪꞫ", "ʒȝӡꝫ", "DĐÐƉ", "đð", "ħћ", "ғɍ", "ҚⱩ", "ҢⱧ", "ҶӋ", "ҷӌ",
    "χꭓꭕ", "ςϛ", "ЄꞒ", "ƨᴤꙅ", "ƧꙄꝚ", "ȷյ",
    // Kaf, keheh and the swash kaf; the yehs without their dots where a font leaves them out; the hehs; the dotless ancestors.
    "كکڪ", "ىيیےٮںࢽ", "هہھە", "ةۃ", "ثپؿڽۑ", "فڧ", "قٯڡࢻࢼ", "وࢱ", "گࢰ", "ٹڻ", "ٻې", "ڤڨ",
    // Marks: caron and breve, comma and cedilla, inverted breve and circumflex, the ogoneks, the lines.
    "\u{306}\u{30C}", "\u{326}\u{327}\u{321}\u{339}", "\u{302}\u{311}", "\u{328}\u{322}\u{345}", "\u{304}\u{305}", "\u{331}\u{320}",
    "\u{301}\u{341}", "\u{303}\u{342}", "\u{335}\u{336}", "\u{338}\u{337}", "\u{313}\u{315}",
  ]

  private static let prototypes: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for row in rows {
      let letters = row.unicodeScalars.map(\.value)
      for letter in letters.dropFirst() { table[letter] = letters[0] }
    }
    return table
  }()
}
