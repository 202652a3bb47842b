import CLibFuzzer

// muruna-fuzz HARNESS [libFuzzer's own arguments, corpus folders]
//
// A harness takes bytes and traps where a law is broken; libFuzzer then leaves the bytes in a file, `crash-…`, which given as the only
// argument runs the harness on it again.
guard CommandLine.arguments.count > 1, let harness = Harness.named(CommandLine.arguments[1]) else {
  print("usage: muruna-fuzz \(Harness.all.map(\.name).joined(separator: "|")) [libFuzzer's arguments]")
  exit(2)
}
chosen = harness

var words = ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
words.withUnsafeMutableBufferPointer { buffer in
  var count = Int32(buffer.count - 1)
  var base = buffer.baseAddress
  exit(LLVMFuzzerRunDriver(&count, &base) { data, size in
    chosen?.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  })
}
