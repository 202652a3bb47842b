import MurunaDiagnostics
import MurunaModel
import MurunaText

/// The arithmetic of a conflict, as a reader would write it on the back of an envelope.
extension Layout {
  /// `declare 1 h + clear_inlets 10 h = 11 h`, and `from T − 12 h to T − 5 h there are 7 h: 4 h short`.
  func arithmetic(_ links: [Link], shortfall: Int64, _ model: Model) -> [Words] {
    let lead = links.first.flatMap { $0.from == 0 ? $0 : nil }
    let tail = links.count > 1 ? links.last.flatMap { $0.to == 0 ? $0 : nil } : nil
    let middle = links.dropFirst(lead == nil ? 0 : 1).dropLast(tail == nil ? 0 : 1)
    var lines: [Words] = []
    let terms = middle.filter { $0.amount > 0 }.map { term($0, model) }
    let total = middle.reduce(0) { $0 + max(0, $1.amount) }
    if terms.count > 1 || (terms.count == 1 && lead == nil) {
      lines.append(PlanMessage.sum(terms.count > 10 ? Array(terms.prefix(5)) + [nil] + Array(terms.suffix(4)) : terms, total))
    }
    for link in middle where link.amount < 0 { lines.append(PlanMessage.butAtMost(describe(link, model), -link.amount)) }
    if let lead, let tail {
      lines.append(
        -tail.amount < lead.amount
          ? PlanMessage.noRoom(from: lead.amount, to: -tail.amount, needed: total, short: shortfall)
          : PlanMessage.room(from: lead.amount, to: -tail.amount, needed: total, short: shortfall))
    } else {
      lines.append(PlanMessage.short(shortfall))
    }
    return lines
  }

  /// Optional, for a long sum has a gap in it.
  private func term(_ link: Link, _ model: Model) -> PlanMessage.Term? {
    let statement = statements[Int(link.statement)]
    switch statement.role {
    case .takes, .lasts, .series: return .work(id(statement.item, model), link.amount)
    case .starts, .finishes, .after, .alongside, .deadline, .requires, .expected, .at, .repeats, .started, .done, .inside, .span, .today,
      .begin, .end, .resource, .hours:
      return .wait(id(statement.item, model), link.amount)
    }
  }

  /// How much a deadline must be moved so that it is kept with the longest durations too: what is kept only if all goes fast is missed as soon as it
  /// does not. Nil for what is no deadline.
  func wholeShift(_ links: [Link], _ blamed: Int32, _ shortfall: Int64) -> Int64? {
    guard statements[Int(blamed)].role == .deadline, let last = links.last, last.statement == blamed, let longest = solved(Scenario(way: .longest)), let finish = longest.earliest(last.from) else { return nil }
    let from = last.to == 0 ? 0 : longest.earliest(last.to) ?? .max
    guard from != .max, finish > .min / 4, finish < .max / 4 else { return nil }
    return max(shortfall, finish - from + last.amount)
  }

  /// A deadline counted from `T`, from another thing or on the calendar can be moved to where it is kept.
  func fix(_ links: [Link], _ blamed: Int32, _ shortfall: Int64, _ model: Model) -> [Fix] {
    guard statements[Int(blamed)].role == .deadline, let last = links.last, last.statement == blamed else { return [] }
    let place = place(of: blamed, model)
    let written = model.units[Int(place.source.index)].source.text(place.range)
    let shift = wholeShift(links, blamed, shortfall) ?? shortfall
    guard let text = moved(written, to: -last.amount + shift, isFromZero: last.to == 0) else { return [] }
    let entity = items[Int(statements[Int(blamed)].item)].entity
    guard model.isText(of: place, sharedBy: entity) else { return [Fix(PlanMessage.write(text), .likely, [.init(place, text)])] }
    // What is said of the one it is like stays as it is.
    guard let change = model.change(entity, statements[Int(blamed)].node, to: text, behind: plan) else { return [] }
    return [Fix(PlanMessage.write(String(change.text.dropFirst())), .likely, [.init(change.place, change.text)])]
  }

  /// `T - 4 h`, `water + 30 min`, `س`: the same word with another length behind it, in the author's own letters and digits; nil for what is said
  /// otherwise.
  private func moved(_ written: String, to amount: Int64, isFromZero: Bool) -> String? {
    let words = written.split(separator: " ")
    guard let base = words.first, words.count == 1 || ["+", "-", "−"].contains(words[1]), base.first?.isLetter == true else { return nil }
    let isArabic = base.unicodeScalars.first.map { $0.value >= 0x600 } ?? false
    guard isFromZero == ["T", "س"].contains(String(base)) else { return nil }
    let style = written.unicodeScalars.lazy.compactMap { DigitStyle(of: $0.value) }.first ?? .ascii
    return Digits.restyled(PlanMessage.typed(amount, from: String(base), isArabic), as: style)
  }
}
