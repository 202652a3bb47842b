import Testing

/// Names and what becomes of them: id, kind, input, effect, code, value. Escapes stand for scalars, so that nobody's editor can mend a row.
/// Rows `own…` were worked out by hand from the rules; the others are the project's acceptance cases.
struct UnicodeCase: Sendable, CustomTestStringConvertible {
  let id: String
  let kind: String
  let input: String
  let effect: String
  let code: String
  let value: String

  var testDescription: String { id }

  static func all(_ kind: String) -> [UnicodeCase] {
    rows.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, fields[1] == kind else { return nil }
      return UnicodeCase(
        id: fields[0], kind: fields[1], input: unescaped(fields[2]), effect: fields[3], code: fields[4], value: unescaped(fields[5]))
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      let digits = String(String.UnicodeScalarView(rest.prefix(kind == "U" ? 8 : 4)))
      rest.removeFirst(digits.count)
      if let value = UInt32(digits, radix: 16), let escaped = Unicode.Scalar(value) { result.append(escaped) }
    }
    return String(result)
  }

  private static let rows = #"""
    ide003 | ident | \u0639\u0645\u0627\u0646 | accept |  | \u0639\u0645\u0627\u0646
    ide006 | ident | \u0640\u0640\u0640\u0640 | reject | E-IDENT | 
    ide009 | ident | \u0627\u0644\u0645\u062F\u064A\u0646\u0647 | accept |  | \u0627\u0644\u0645\u062F\u064A\u0646\u0647
    ide012 | ident | \u062E\u0637\u0631\u06F2 | accept |  | \u062E\u0637\u06312
    ide015 | ident | 2\u062E\u0637\u0631 | reject | E-IDENT | 
    ide018 | ident | c\u0456ty | reject | E-MIX | 
    ide021 | ident | amman\u0639\u0645\u0627\u0646 | reject | E-MIX | 
    ide024 | ident | \u062F\u0627\u0631\u200C\u0647\u0627 | reject | E-JOIN | 
    ide027 | ident | \u0639\u0645\u200E\u0627\u0646 | reject | E-MARK | 
    ide030 | ident | \u0639\u0645\u200B\u0627\u0646 | reject | E-INVIS | 
    ide033 | ident | \u115F\u1160 | reject | E-INVIS | 
    ide036 | ident | \uFECB\uFEE4\uFE8E\uFEE5 | reject | E-COMPAT | \u0639\u0645\u0627\u0646
    ide039 | ident | \uFF43\uFF49\uFF54\uFF59 | reject | E-COMPAT | city
    ide042 | ident | Caf\u00E9 | accept |  | Caf\u00E9
    ide045 | ident | city\u0000 | reject | E-CTRL | 
    ide048 | ident | \u062E\u0637\u0631\u066B\u062D\u062F | reject | E-IDENT | 
    ide051 | ident | \U0001F600 | reject | E-IDENT | 
    pai001 | pair | \u0639\u0645\u0627\u0646 \u0639\u0645\u0651\u0627\u0646 | reject | E-DUP | 
    pai004 | pair | \u0643\u0631\u0645 \u06A9\u0631\u0645 | reject | E-CONFUS | 
    pai007 | pair | \u0627 l | accept |  | 
    ref002 | reference | \u0627\u0644\u0645\u062F\u064A\u0646\u0629 \u0627\u0644\u0645\u062F\u064A\u0646\u0647 | warn | W-ORTHO | \u0627\u0644\u0645\u062F\u064A\u0646\u0629
    ref005 | reference | \u064A\u0648\u0646\u064A\u0648 \u064A\u0648\u0644\u064A\u0648 | reject | E-UNKNOWN | 
    own01 | ident | \u0645\u062F\u064A\u0646\u0629_2 | accept |  | \u0645\u062F\u064A\u0646\u0629_2
    own02 | ident | city_\u0639\u0645\u0627\u0646 | warn | W-MIX | 
    own03 | ident | \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 | warn | W-ZWNJ | \u0645\u06CC\u062E\u0648\u0627\u0647\u0645
    own04 | ident | \u0645\u200D\u0646 | reject | E-JOIN | 
    own05 | ident | a\u200Cb | reject | E-JOIN | 
    own06 | ident | \u0645\u064E\u200C\u0646 | warn | W-ZWNJ | \u0645\u0646
    own07 | ident | \u0645\u0646\u200C | reject | E-JOIN | 
    own08 | ident | \u062E\u0637\u0631\u0662\u06F3 | reject | E-DIGITMIX | 
    own09 | ident | \u062E\u0637\u06311\u0662 | reject | E-DIGITMIX | 
    own10 | ident | cit\u202Ey | reject | E-BIDI | 
    own11 | ident | ci\u00ADty | reject | E-INVIS | 
    own12 | ident | ci\uFE0Fty | reject | E-INVIS | 
    own13 | ident | ci\u034Fty | reject | E-INVIS | 
    own14 | ident | city\uE000 | reject | E-CHAR | 
    own15 | ident | city\u0378 | reject | E-CHAR | 
    own16 | ident | city\uFFFE | reject | E-CHAR | 
    own17 | ident | \u3164 | reject | E-INVIS | 
    own18 | ident | \u039A\u03B1\u03B9 | accept |  | \u039A\u03B1\u03B9
    own19 | ident | \u6771\u4EAC\u30BF\u30EF\u30FC | accept |  | \u6771\u4EAC\u30BF\u30EF\u30FC
    own20 | ident | \u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD | accept |  | \u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD
    own21 | ident | \u041A\u0443\u043C\u0430\u043D\u043E\u0432\u043E | accept |  | \u041A\u0443\u043C\u0430\u043D\u043E\u0432\u043E
    own22 | ident | Cafe\u0301 | accept |  | Caf\u00E9
    own23 | ident | \uFDF2 | reject | E-COMPAT | \u0627\u0644\u0644\u0647
    own24 | ident | \uFEFB | reject | E-COMPAT | \u0644\u0627
    own25 | ident | \U0001D41A | reject | E-COMPAT | a
    own26 | ident | _x | accept |  | _x
    own27 | ident | \u064E\u0645 | reject | E-IDENT | 
    own28 | ident | \u06402 | reject | E-IDENT | 
    own29 | ident | a-b | reject | E-IDENT | 
    own30 | ident | city\u0640 | reject | E-MIX | 
    own31 | ident | ci\u0651ty | reject | E-MIX | 
    own32 | ident | \u0645\u062F\u06CC\u0646\u0629 | accept |  | \u0645\u062F\u06CC\u0646\u0629
    own33 | ident | \u0660\u0661 | reject | E-IDENT | 
    own34 | ident | \u0639\u064E\u0645\u0651\u0670\u0627\u0646 | accept |  | \u0639\u0645\u0627\u0646
    own35 | ident | \u0661\u062E | reject | E-IDENT | 
    own36 | ident | p\u0430ypal_x | reject | E-MIX | 
    own37 | ident | risk\u066A | reject | E-IDENT | 
    own38 | ident | ci\U000E0061ty | reject | E-INVIS | 
    own39 | ident | \u0627\u0655\u0646 | accept |  | \u0625\u0646
    own50 | pair | \u0639\u0644\u064A \u0639\u0644\u0649 | warn | W-NEAR | 
    own51 | pair | \u0639\u0644\u06CC \u0639\u0644\u064A | reject | E-CONFUS | 
    own52 | pair | \u0645\u062F\u064A\u0646\u0629 \u0645\u062F\u064A\u0646\u0647 | warn | W-NEAR | 
    own53 | pair | \u0623\u0645\u0627\u0646\u0629 \u0627\u0645\u0627\u0646\u0629 | warn | W-NEAR | 
    own54 | pair | \u0441\u043E\u0440 cop | reject | E-CONFUS | 
    own55 | pair | \u062E\u0637\u06312 \u062E\u0637\u0631\u0662 | reject | E-DUP | 
    own56 | pair | Caf\u00E9 Cafe\u0301 | reject | E-DUP | 
    own57 | pair | Ia la | accept |  | 
    own58 | pair | \u0647 o | accept |  | 
    own59 | pair | \u0645\u0640\u0646 \u0645\u0646 | reject | E-DUP | 
    own60 | pair | \u0647\u0645 \u06BE\u0645 | reject | E-CONFUS | 
    own61 | pair | \u0398\u03B7\u03B2\u03B1 \u0398\u03B7\u03B2\u03B9 | accept |  | 
    own62 | pair | ro\u015F ro\u0219 | reject | E-CONFUS | 
    own63 | pair | \u062E\u0637\u06311 \u062E\u0637\u0631\u0627 | accept |  | 
    own64 | pair | \u0623\u0648\u0644 \u0627\u0648\u0644 | warn | W-NEAR | 
    own65 | pair | Risk risk | warn | W-NEAR | 
    own40 | ident | \u0628\u200C\u0621 | reject | E-JOIN | 
    own66 | pair | \u0237 \u0575 | accept |  | 
    own70 | reference | \u0639\u0645\u0651\u0627\u0646 \u0639\u0645\u0627\u0646 | accept |  | \u0639\u0645\u0651\u0627\u0646
    own71 | reference | \u0625\u062C\u0631\u0627\u0621 \u0627\u062C\u0631\u0627\u0621 | warn | W-ORTHO | \u0625\u062C\u0631\u0627\u0621
    own72 | reference | \u0622\u0630\u0627\u0631 \u0623\u064A\u0627\u0631 | reject | E-UNKNOWN | 
    own73 | reference | \u0645\u062F\u0629 \u0634\u062F\u0629 | reject | E-UNKNOWN | 
    own74 | reference | \u062D\u062F\u062B \u062D\u064A\u062B | reject | E-UNKNOWN | 
    own75 | reference | \u0645\u0633\u0624\u0648\u0644 \u0645\u0633\u0648\u0648\u0644 | warn | W-ORTHO | \u0645\u0633\u0624\u0648\u0644
    """#
}
