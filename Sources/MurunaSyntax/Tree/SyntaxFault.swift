import MurunaText

/// Something the parser could not read, as data: what, where, and the other place that explains it. No prose here.
package struct SyntaxFault: Hashable, Sendable {
  /// What kind of fault it is; `SyntaxDiagnoser` has a code and words for each.
  package enum Kind: UInt8, CaseIterable, Sendable {
    // Characters.
    case unknownCharacter, barOutsideTable, lookalike, apostrophe, longDash, arrow, squareBracket, wrongBracket, parenthesisForBrace, badName, markInside
    case bidiControl, lineBreak, control, invisible
    // Texts.
    case unclosedText, textOverLines, quotesInText, badEscape, badHole
    // Numbers, dates and times.
    case commaInNumber, badGrouping, mixedDigits, stuckUnit, stuckNumber, suffixedNumber, dashBetweenNumbers, slashBetweenNumbers
    case dayFirstDashes, monthFirst, monthBeforeDay, noSuchMonth, islamicMonth, twoMonths, badTime
    // Signs.
    case doubledEquals, turnedRelation
    // What is missing.
    case missingValue, missingOperand, missingName, missingColon, missingComma, missingSeparator, missingBrace, missingOpenBrace, missingParenthesis
    case missingNameOrColon, missingWord, misspeltWord, otherWords, missingBar, missingColumns, barForColon
    // What is too much.
    case extraBrace, extraParenthesis, extraComma, extraWords, bodyBehindCondition, tooManyCells, cellBehindBlock, columnTwice, columnSeparator, cellSeparator, tabbedCells
    // What is in the wrong place or form.
    case nameWithSpace, nameWithHyphen, nameFromDigits, reservedName, severalAliases
    case braceOnNextLine, valueOnNextLine, commaOnNextLine, translationOnNextLine, operatorOnNextLine
    case bulletedValue, bulletedStatement, ruleOfDashes, foreignComment, foreignObject, looseDetails, titleBeforeName
    case equalsBehindName, equalsInValue, secondColon, colonBehindMark, colonBeforeBlock, commaBetweenFields, quotedField, reservedValue
    case mixedAndOr, chainedComparison, chainedRange, looseQuantifier, tooDeep
    // Legal, but worth a word.
    case oddSpace, loneReturn, oddName, reversedQuotes, stretchedKeyword, dotWithArabicDigits, dashesWithArabicDigits
    case markInNumber, dayOrMonth, oddMonth, oddCharacter

    /// The tree says what was meant all the same: a warning.
    package var isWarning: Bool {
      switch self {
      case .oddSpace, .loneReturn, .oddName, .reversedQuotes, .stretchedKeyword, .dotWithArabicDigits, .dashesWithArabicDigits,
        .markInNumber, .dayOrMonth, .oddMonth, .oddCharacter, .stuckUnit:
        true
      default: false
      }
    }
  }

  package let kind: Kind
  package let range: ByteRange
  /// The place that explains it: where a brace was opened, a text begun.
  package let related: ByteRange?

  package init(_ kind: Kind, _ range: ByteRange, related: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}
