import Foundation

/// A program run to its end, its standard streams on files.
///
/// `Foundation.Process` waits for every descendant that a program leaves behind, and tmux leaves a
/// server; this waits for the program alone.
package struct ChildProcess {
  package struct Trouble: Error, CustomStringConvertible {
    package var description: String
  }

  /// Runs a program found on `PATH`, and gives its exit status.
  ///
  /// - Throws: `Trouble` where it cannot be started or takes longer than `seconds`; it is killed then.
  package static func run(
    _ arguments: [String], input: URL? = nil, output: URL, errors: URL? = nil,
    environment: [String: String], seconds: Double = 20
  ) throws -> Int32 {
    let nowhere = "/dev/null"
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    let child = try start(arguments, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, input?.path ?? nowhere, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output.path, writing, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors?.path ?? nowhere, writing, 0o600)
    }
    var status: Int32 = 0
    let end = Date(timeIntervalSinceNow: seconds)
    while waitpid(child, &status, WNOHANG) == 0 {
      guard Date() < end else {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        throw Trouble(description: "\(arguments.joined(separator: " ")) did not end")
      }
      usleep(2000)
    }
    // The status of a program that exited by itself is in the second byte, as in `wait(2)`.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Starts a program found on `PATH`, its standard streams as `open` has them.
  static func start(
    _ arguments: [String], environment: [String: String], flags: Int16 = 0,
    open: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    open(&actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    receiveSignals(&attributes, flags)

    let words = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child = pid_t()
    guard posix_spawnp(&child, arguments[0], &actions, &attributes, words, settings) == 0 else {
      throw Trouble(description: "\(arguments[0]) cannot be started; is it installed?")
    }
    return child
  }

  /// Lets the program receive signals as one started by a shell does.
  ///
  /// Threads that run tests block nearly all of them, and a child would inherit that: a server
  /// that blocks `SIGTERM` never ends.
  private static func receiveSignals(_ attributes: inout posix_spawnattr_t, _ flags: Int16) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
  }
}
