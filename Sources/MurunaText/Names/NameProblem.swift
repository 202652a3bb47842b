/// What is wrong with a name, or odd about it: by UAX 31 with NFC and a few rules of our own, so that no two names that look alike are two
/// names, and none holds what cannot be seen.
package struct NameProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The scalar cannot stand there, or nothing is left of the name once what identity ignores is gone: `E-IDENT`.
    case notInNames
    /// Two scripts between two underscores: `E-MIX`.
    case mixedScripts(Script, Script)
    /// Each word has one script, but they differ: `W-MIX`.
    case mixedWords(Script, Script)
    /// Letters in another guise (presentation forms, fullwidth), and the name in plain letters: `E-COMPAT`.
    case compatibility(plain: String)
    /// A joiner that joins nothing there: `E-JOIN`.
    case idleJoiner
    /// A zero-width non-joiner that does its work; identity ignores it: `W-ZWNJ`.
    case nonJoiner
    /// LRM, RLM or ALM inside: `E-MARK`.
    case implicitMark
    /// An embedding, override or isolate control: `E-BIDI`.
    case bidiControl
    case control
    /// Anything else that is drawn as nothing: `E-INVIS`.
    case invisible
    /// Private use, unassigned, or no character at all: `E-CHAR`.
    case unknownScalar
    /// Digits of two sets, some of which look alike: `E-DIGITMIX`.
    case mixedDigits
  }

  package let kind: Kind
  /// Where, in bytes from the name's first: the scalar, or the whole name where the name as a whole is meant.
  package let range: ByteRange
  package let scalar: UInt32

  package var isError: Bool {
    switch kind {
    case .mixedWords, .nonJoiner: false
    case .notInNames, .mixedScripts, .compatibility, .idleJoiner, .implicitMark, .bidiControl, .control, .invisible, .unknownScalar,
      .mixedDigits:
      true
    }
  }
}

/// The first error in a name, else the first warning, else nil. Nothing is assumed about the bytes.
package func nameProblem(in source: Span<UInt8>, _ range: ByteRange) -> NameProblem? {
  let name = source.extracting(range.indices.clamped(to: 0..<source.count))
  return isPlainName(name) ? nil : NameReading(name).problem
}

package func nameProblem(of name: String) -> NameProblem? {
  var name = name
  return name.withUTF8Span { nameProblem(in: $0, ByteRange(0, $0.count)) }
}

/// Whether a name is surely fine: only ASCII, or only letters of Arabic with short vowels, digits of ASCII and underscores.
private func isPlainName(_ name: Span<UInt8>) -> Bool {
  var hasLatin = false
  var hasArabic = false
  var index = 0
  while index < name.count {
    let byte = name[index]
    if byte < 0x80 {
      if Scalars.isASCIILetter(UInt32(byte)) {
        hasLatin = true
      } else if byte != 0x5F, index == 0 || !Scalars.isASCIIDigit(UInt32(byte)) {
        return false
      }
      index += 1
    } else {
      guard byte == 0xD8 || byte == 0xD9, index + 1 < name.count, name[index + 1] & 0xC0 == 0x80 else { return false }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(name[index + 1] & 0x3F)
      guard Scalars.isPlainArabicLetter(scalar) || index > 0 && scalar &- 0x64B < 8 else { return false }
      hasArabic = true
      index += 2
    }
  }
  return !name.isEmpty && !(hasLatin && hasArabic)
}

/// One name taken apart into scalars, in NFC.
private struct NameReading {
  private let scalars: [UInt32]
  /// Where each scalar starts, and behind the last the end; empty where NFC changed the name.
  private let starts: [Int]
  private let length: Int

  init(_ name: Span<UInt8>) {
    var scalars: [UInt32] = []
    var starts: [Int] = []
    var needsComposing = false
    var index = 0
    while index < name.count {
      let decoded = UTF8Decoding.scalar(in: name, at: index)
      starts.append(index)
      scalars.append(decoded.scalar)
      index += decoded.length
      if decoded.scalar >= 0xC0, !Scalars.isPlainArabicLetter(decoded.scalar) {
        needsComposing = needsComposing || ScalarTraits(of: decoded.scalar).contains(.unstable)
      }
    }
    starts.append(index)
    length = index
    let composed = needsComposing ? Normalization.composed(scalars) : scalars
    self.starts = composed == scalars ? starts : []
    self.scalars = composed
  }

  var problem: NameProblem? {
    for index in scalars.indices {
      if let kind = scalarProblem(at: index) { return problem(kind, at: index) }
    }
    guard let first = scalars.firstIndex(where: { !IdentityKey.isDropped($0) }) else { return problem(.notInNames, at: 0) }
    if !Scalars.isNameStart(scalars[first]) { return problem(.notInNames, at: first) }
    return digitProblem ?? scriptProblem ?? joinerWarning
  }

  private func problem(_ kind: NameProblem.Kind, at index: Int) -> NameProblem {
    let range = index + 1 < starts.count ? ByteRange(starts[index], starts[index + 1]) : ByteRange(0, length)
    return NameProblem(kind: kind, range: range, scalar: index < scalars.count ? scalars[index] : 0)
  }

  private func scalarProblem(at index: Int) -> NameProblem.Kind? {
    let scalar = scalars[index]
    if scalar < 0x80 {
      if index == 0 ? Scalars.isNameStart(scalar) : Scalars.isNameContinue(scalar) { return nil }
      return scalar < 0x20 || scalar == 0x7F ? .control : .notInNames
    }
    if Scalars.isPlainArabicLetter(scalar) { return nil }
    switch BidiControl(scalar) {
    case .implicitMark: return .implicitMark
    case .explicit: return .bidiControl
    case nil: break
    }
    if scalar == 0x200C { return joins(at: index) ? nil : .idleJoiner }
    if scalar == 0x200D { return .idleJoiner }
    let traits = ScalarTraits(of: scalar)
    if traits.contains(.control) { return .control }
    if traits.contains(.ignorable) { return .invisible }
    if !traits.isDisjoint(with: [.privateUse, .unassigned, .noncharacter]) { return .unknownScalar }
    if !traits.contains(.nameContinue) { return .notInNames }
    if traits.contains(.compatible) { return .compatibility(plain: Compatibility.plainLetters(of: String(scalars: scalars))) }
    return index > 0 || traits.contains(.nameStart) ? nil : .notInNames
  }

  /// UAX 31, context A1: a letter that joins forward before the non-joiner and one that joins backward behind it, marks aside.
  private func joins(at index: Int) -> Bool {
    func isTransparent(_ scalar: UInt32) -> Bool { ScalarTraits(of: scalar).contains(.transparent) }
    guard let before = scalars[..<index].last(where: { !isTransparent($0) }),
      let after = scalars[(index + 1)...].first(where: { !isTransparent($0) })
    else { return false }
    return ScalarTraits(of: before).contains(.joinsForward) && ScalarTraits(of: after).contains(.joinsBackward)
  }

  private var digitProblem: NameProblem? {
    var style: DigitStyle?
    for (index, scalar) in scalars.enumerated() {
      guard let own = DigitStyle(of: scalar) else { continue }
      if let style, style != own { return problem(.mixedDigits, at: index) }
      style = own
    }
    return nil
  }

  private var scriptProblem: NameProblem? {
    var inWord: Script?
    var inName: Script?
    var warning: NameProblem?
    for (index, scalar) in scalars.enumerated() {
      if scalar == 0x5F {
        inWord = nil
        continue
      }
      guard let script = Script(inNames: scalar) else { continue }
      if let inWord, inWord != script { return problem(.mixedScripts(inWord, script), at: index) }
      if let inName, inName != script, warning == nil { warning = problem(.mixedWords(inName, script), at: index) }
      inWord = script
      inName = script
    }
    return warning
  }

  private var joinerWarning: NameProblem? {
    scalars.firstIndex(of: 0x200C).map { problem(.nonJoiner, at: $0) }
  }
}

extension Script {
  /// The script that a scalar brings into a name; nil for what many scripts share. The scripts that write one language together
  /// (Han with kana, hangul or bopomofo) count as one.
  init?(inNames scalar: UInt32) {
    if scalar == 0x640 || scalar &- 0x64B < 11 || scalar == 0x670 {
      // Shared in principle; but we ignore most of them, so on a letter of another script they would be as good as invisible.
      self = .arabic
      return
    }
    if DigitStyle(of: scalar) != nil { return nil }
    switch Script(of: scalar) {
    case .common, .inherited, .unknown: return nil
    case .hiragana, .katakana, .hangul, .bopomofo: self = .han
    case let script: self = script
    }
  }
}
