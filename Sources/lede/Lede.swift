import Articles
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The program from its command line to its exit status.
///
/// 0 is done, 1 says that something could not be read or written, 2 that it was asked wrongly.
/// Commands write to `output`; whatever goes wrong becomes one line on standard error here.
struct Lede {
  private let options: Options
  private var output = Output(descriptor: STDOUT_FILENO)
  /// Whether something could not be read.
  private var hasTrouble = false

  static func run(
    count: Int32, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) -> Int32 {
    // A closed pipe is told by `write`, so that what is open can be closed in good order.
    signal(SIGPIPE, SIG_IGN)
    do throws(UsageTrouble) {
      let options = try OptionParser.parse(count: count, arguments: arguments)
      var program = Lede(options: options)
      return try program.run()
    } catch {
      if case .noPath = error { say(lines: Help.usage) } else { say(error.sentence) }
      say(lines: Help.hint + "\n")
      return 2
    }
  }

  private init(options: Options) {
    self.options = options
  }

  private mutating func run() throws(UsageTrouble) -> Int32 {
    do throws(Output.Trouble) {
      if options.wantsHelp {
        try output.write(Help.full)
      } else if options.wantsVersion {
        try output.write(Help.version)
      } else if options.command == .annotate {
        try annotate()
      } else {
        let paths = try paths()
        if let status = try runOverStories(paths) { return status }
      }
      try output.flush()
    } catch {
      switch error {
      case .closed: break
      case .system(let trouble):
        Self.say("standard output: \(trouble.words)")
        hasTrouble = true
      }
    }
    return hasTrouble ? 1 : 0
  }
}
