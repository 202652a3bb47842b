/// Turns an order of activities into a schedule, one pass at a time. A search knows nothing else of resources and time.
protocol ScheduleDecoder {
  var space: SearchSpace { get }
  /// Its moments are counted in so many units of time from here.
  var origin: Int { get }
  var unit: Int { get }

  /// Places the activities in the order of `list`, each as early as possible (serial schedule generation, Kolisch 1996).
  mutating func forward(_ list: [Int32], _ starts: inout [Int]) -> Quality

  /// Moves the activities in the order of `list`, each as late as possible without making the schedule longer.
  ///
  /// `list` is ordered by falling finish: then nothing loses its place (right justification, Wiest 1964).
  mutating func backward(_ list: [Int32], _ starts: inout [Int], makespan: Int)

  /// When an activity finishes.
  func finish(_ index: Int, from start: Int) -> Int
}
