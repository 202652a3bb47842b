#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns a trap of ours into exit code 3, with a word of apology: a pipeline must be able to tell our fault from the author's.
enum Fault {
  /// Handlers may only write and leave; the second stack is for when the first one is full.
  static func catchTraps() {
    let size = 1 << 16
    var stack = unsafe stack_t()
    unsafe stack.ss_sp = malloc(size)
    unsafe stack.ss_size = size
    if unsafe stack.ss_sp != nil { _ = unsafe sigaltstack(&stack, nil) }
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = { _ in Fault.leave() }
    #else
      action.__sigaction_u.__sa_handler = { _ in Fault.leave() }
    #endif
    action.sa_flags = Int32(bitPattern: UInt32(truncatingIfNeeded: SA_ONSTACK)) | Int32(bitPattern: UInt32(truncatingIfNeeded: SA_RESETHAND))
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { _ = unsafe sigaction(signal, &action, nil) }
  }

  private static func leave() {
    let words: StaticString = "\nmuruna: something is wrong inside muruna itself; please report it with your files (خلل داخلي في مرونة)\n"
    _ = unsafe writeBytes(2, words.utf8Start, words.utf8CodeUnitCount)
    _exit(ExitCode.fault.rawValue)
  }
}

private func writeBytes(_ descriptor: Int32, _ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
  unsafe write(descriptor, base, count)
}
