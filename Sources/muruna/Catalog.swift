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

  static func command(named name: String) -> (any ParsableCommand.Type)? {
    commands.first { ($0.configuration.commandName ?? String(describing: $0).lowercased()) == name }
  }
}
