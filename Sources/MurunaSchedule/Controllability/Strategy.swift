// How to act so that nothing breaks, whatever nature does.

/// A way of acting for a controllable network: take it step by step with an `Execution`.
package struct Strategy: Sendable {
  let network: TemporalNetwork
  let contingent: [Int]
  let origin: Int
  let closure: PushClosure
}
