import ArgumentParser

/// Every command, in the order of the help: one file in `Commands/`, one line here.
enum Catalog {
  static var commands: [any ParsableCommand.Type] {
    [
      Check.self,
      Timeline.self,
      Simulate.self,
      Show.self,
      Run.self,
      Fmt.self,
      Test.self,
      Explain.self,
      Doc.self,
    ]
  }

  static func isCommand(_ name: String) -> Bool { name == "help" || command(named: name) != nil }

  static func command(named name: String) -> (any ParsableCommand.Type)? { commands.first { self.name(of: $0) == name } }

  static var names: [String] { commands.map { name(of: $0) } }

  private static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? String(describing: command).lowercased() }
}
