import Foundation

/// How the time of a piece of work grows with its input.
package enum Growth {
  /// The most that ten times the input may take, in times of the input itself: ten, and room for
  /// what memory costs where caches end and for the clock.
  package static let allowed = 15.0

  /// The time of the work on `10 × size` over that on `size`.
  ///
  /// Processor time of this thread, the least of several runs: other work on the machine and the
  /// first touch of anything do not count.
  package static func tenfold(from size: Int, runs: Int = 3, _ prepare: (Int) -> () -> Void)
    -> Double
  {
    let small = least(of: 3 * runs, prepare(size))
    let large = least(of: runs, prepare(10 * size))
    return large / max(small, 1e-9)
  }

  private static func least(of runs: Int, _ work: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<runs {
      let start = now()
      work()
      least = min(least, now() - start)
    }
    return least
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
