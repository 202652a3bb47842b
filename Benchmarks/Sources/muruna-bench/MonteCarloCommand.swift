struct MonteCarloCommand {
  init(_ arguments: inout ArgumentReader) throws(BenchError) {}
  func run() throws(BenchError) {}
}
