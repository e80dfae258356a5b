#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Processor time of a piece of work: what the machine does beside it does not count.
enum Stopwatch {
  /// Seconds of this process's processor time that `work` takes: the least of `runs` runs, each
  /// repeated until it is long enough to be timed. Whatever else happens only adds to it.
  static func seconds(runs: Int = 5, of work: () -> Void) -> Double {
    work()
    var least = Double.infinity
    for _ in 0..<runs {
      var repeats = 0
      let start = now()
      var spent = 0.0
      repeat {
        work()
        repeats += 1
        spent = now() - start
      } while spent < 0.02
      least = min(least, spent / Double(repeats))
    }
    return least
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
