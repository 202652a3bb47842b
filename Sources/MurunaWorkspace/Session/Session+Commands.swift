import MurunaText

extension Session {
  /// Carries out a command that changes nothing but the session; nil for one that needs the world or a terminal.
  package mutating func carryOut(_ command: SessionCommand, _ arguments: String) -> Reply? {
    switch command {
    case .undo:
      if arguments.isEmpty { return undo(1) }
      if let count = Self.count(arguments) { return undo(count) }
      // What is a number is no name, unless a checkpoint has it.
      let isNumber = Double(Digits.restyled(arguments, as: .ascii)) != nil && journal.depth(of: arguments) == nil
      return isNumber ? Reply.saying(Notice(.noCount(arguments, ":" + command.name(in: language)))) : undo(to: arguments)
    case .redo:
      if arguments.isEmpty { return redo(1) }
      return Self.count(arguments).map { redo($0) } ?? Reply.saying(Notice(.noCount(arguments, ":" + command.name(in: language))))
    case .checkpoint: return arguments.isEmpty ? nil : mark(arguments)
    case .branch: return arguments.isEmpty ? nil : branch(arguments)
    case .switch: return arguments.isEmpty ? nil : switchTo(arguments)
    case .diff: return arguments.isEmpty && branchName == branches[0].name ? differenceFromBeginning() : difference(from: arguments.isEmpty ? branches[0].name : arguments)
    case .merge: return arguments.isEmpty ? nil : merge(arguments)
    case .delete: return arguments.isEmpty ? nil : delete(arguments)
    case .drop: return arguments.isEmpty ? nil : drop(arguments)
    case .help, .history, .save, .read, .edit, .watch, .record, .replay, .lang, .set, .time, .present, .quit: return nil
    }
  }

  /// A number of entries, in whichever digits.
  private static func count(_ text: String) -> Int? { Int(Digits.restyled(text, as: .ascii)).flatMap { $0 > 0 ? $0 : nil } }
}
