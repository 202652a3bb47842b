import MurunaSchedule

/// `muruna-bench stn`: do the networks in files hold, can they be controlled, and what does an edit cost?
///
/// Prints `FILE consistent`, or `FILE conflict` with the lines that clash; with `--dc` `FILE controllable`, or `FILE uncontrollable`
/// with the lines that make it so; with `--time` also the processor time inside the engine. An edits file has one edit a line:
/// `add from to low high`, `change LINE low high`, `remove LINE`; added constraints are numbered on behind the network's last line.
struct STNCommand {
  private var files: [String] = []
  private var edits: String?
  private var isUncertain = false
  private var isTimed = false

  init(_ arguments: inout ArgumentReader) throws(BenchError) {
    while let word = arguments.next() {
      switch word {
      case "--dc": isUncertain = true
      case "--time": isTimed = true
      case "--edits": edits = try arguments.value(of: word)
      case let file where !file.hasPrefix("--"): files.append(file)
      case let other: throw .usage("there is no option \(other)")
      }
    }
    if files.isEmpty { throw .usage("which networks?") }
  }

  func run() throws(BenchError) {
    for path in files {
      let file = try NetworkFile(Console.read(path))
      let start = Console.processorTime()
      let answer = isUncertain ? file.control() : file.check()
      let seconds = Console.processorTime() - start
      var line = ([path, answer.word] + answer.lines.map { String($0) }).joined(separator: " ")
      if isTimed { line += "\t\(Console.decimal(seconds * 1000, 3)) ms" }
      print(line)
      if let edits { try replay(edits, on: file, named: path) }
    }
  }

  private func replay(_ edits: String, on file: NetworkFile, named name: String) throws(BenchError) {
    var file = file
    var live = LiveNetwork(file.network)
    var nextLine = file.lineCount + 1
    var times: [Double] = []
    var clashes = 0
    for (number, words) in NetworkFile.lines(try Console.read(edits)) {
      let start: Double
      switch (words.first, words.count) {
      case ("add", 5):
        let bounds = try NetworkFile.bounds(words[3], words[4], line: number)
        let from = file.point(words[1])
        let to = file.point(words[2])
        while live.network.pointCount < file.network.pointCount { live.addPoint() }
        start = Console.processorTime()
        file.constraintOfLine[nextLine] = live.add(from: from, to: to, low: bounds.low, high: bounds.high, id: nextLine)
        nextLine += 1
      case ("change", 4):
        guard let line = Int(words[1]), let constraint = file.constraintOfLine[line] else {
          throw NetworkFile.unreadable(number)
        }
        let bounds = try NetworkFile.bounds(words[2], words[3], line: number)
        start = Console.processorTime()
        live.change(constraint, low: bounds.low, high: bounds.high)
      case ("remove", 2):
        guard let line = Int(words[1]), let constraint = file.constraintOfLine[line] else {
          throw NetworkFile.unreadable(number)
        }
        start = Console.processorTime()
        live.remove(constraint)
      default: throw NetworkFile.unreadable(number)
      }
      if live.state != .consistent { clashes += 1 }
      times.append(Console.processorTime() - start)
    }
    let mean = times.isEmpty ? 0 : times.reduce(0, +) / Double(times.count)
    print(
      "\(name) edits \(times.count) clashes \(clashes) mean \(Console.decimal(mean * 1000, 4)) ms"
        + " worst \(Console.decimal((times.max() ?? 0) * 1000, 4)) ms")
  }
}
