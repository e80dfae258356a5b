#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Work on a thread of its own, without the machinery of a task system at start-up.
enum Background {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a new thread; where no thread can be had, at once on this one.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Glibc)
      var thread = pthread_t()
      let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
        if let work {
          let work = Unmanaged<Work>.fromOpaque(work).takeRetainedValue()
          CrashGuard.watch(work.body)
        }
        return nil
      }
      let failed = pthread_create(&thread, nil, start, work.toOpaque()) != 0
      if !failed { pthread_detach(thread) }
    #else
      var thread: pthread_t?
      let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { work in
        CrashGuard.watch(Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body)
        return nil
      }
      let failed = pthread_create(&thread, nil, start, work.toOpaque()) != 0
      if let thread, !failed { pthread_detach(thread) }
    #endif
    if failed { work.takeRetainedValue().body() }
  }
}
