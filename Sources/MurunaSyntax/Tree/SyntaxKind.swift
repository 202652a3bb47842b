/// The kinds of node, each with its children in order. `?` may be absent, `*` any number.
///
/// Leaves cover exactly their token. A composite covers from its first to its last token. What separates tokens (blanks, comments,
/// punctuation) has no nodes: it is found again by lexing the gaps.
public enum SyntaxKind: UInt8, CaseIterable, Sendable {
  // Statements
  case program  // statement*
  case declaration  // head:name  name?:(name|code|number)  (alias|parent|like|titles)*  body?
  case field  // head:(name|path)  label?:name  (alias|titles)*  value         `head also x "title": value`; `column "T": v`
  case definition  // head:name  (alias|titles)*  value                         `score also درجة = …`
  case defaults  // path:(name|path)  body                                     `every action { … }`
  case table  // kind:name column:name*     the head of a table; its rows follow as declarations, which have their names from here
  case command  // verb:mark  value?  statement?                               `what_if X { … } then timeline Y`
  case body  // statement*

  // Parts of declarations
  case alias  // name
  case parent  // name|path                                                    `is plan`
  case like  // name|path
  case titles  // text (language text)*                                        also where a value is a text, without languages too
  case language  // leaf; payload: name id

  // Values
  case list  // item item+                                                     comma separated
  case filter  // value condition                                              `risk where …`; value may be a list
  case item  // mark*  value  suffix*  body?                                   only where there is a mark, suffix or body
  case mark  // leaf; payload: Keyword                                         required many one_of computed; suffixes inside descending ascending; verbs
  case inverse  // name|path
  case defaultValue  // value
  case quantified  // operator subject (from|until|inside_|where_|has)*        `some risk in x where … has …`
  case clause  // value; payload: Keyword                                      from until in where has, of a quantifier
  case conditional  // condition then else
  case or, and  // operand operand+
  case not  // operand
  case comparison  // left operator right clause(for)?                         operator payload: Operator
  case range  // left right likely?                                            `a to b likely c`
  case stretch  // left right                                                  `a until b`
  case sum, product  // operand (operator operand)+
  case negative  // operand
  case qualified  // operator operand                                          operator payload: Operator of a qualifier
  case of  // left right                                                       `manager of Marka`
  case quantity  // (number unit)+                                             unit: name|path
  case percent  // number
  case moment  // date time
  case group  // value                                                         parentheses
  case member  // value name                                                   behind a call or a group: `f(x).y`
  case call  // callee:(name|path|member|call) argument?
  case path  // name name+                                                     dotted; a segment may be a code

  // Leaves
  case name  // payload: name id
  case number, date, time, code  // a code's payload is a name id; a number's too where it is a name: `item 11 "…"`, `also 11`
  case text  // with its quotes
  case hole  // ?
  case `operator`  // payload: Operator

  // Damage
  // Either may stand for a whole value, a name, a statement: what touches it has been told of already.
  case missing  // empty; payload: SyntaxFault.Kind of what was expected
  case unexpected  // tokens that fit nowhere; a body within is there, so that its declarations are known
}

/// Operators as they stand in trees, whatever they were spelt like.
public enum Operator: UInt32, CaseIterable, Sendable {
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual, within, notWithin
  case plus, minus, times, dividedBy
  case some, no, every
  case about, over, under, nearly, atLeast, atMost, early, mid, late, withinTime, after, before, next
}

extension SyntaxKind {
  /// By its number: readers of a tree compare kinds at every step, and what the compiler makes up for this is no part of the module's face,
  /// so that others would call it through a table of witnesses.
  @inlinable
  public static func == (left: SyntaxKind, right: SyntaxKind) -> Bool {
    unsafe unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}
