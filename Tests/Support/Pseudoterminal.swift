#if os(Linux)
  import Foundation

  /// A program on a terminal of its own, of which every byte is seen: what tmux would take in.
  package final class Pseudoterminal {
    package struct Trouble: Error, CustomStringConvertible {
      package var description: String
    }

    package let child: pid_t
    private let descriptor: Int32

    /// `POSIX_SPAWN_SETSID`, which the C library hides from those who do not ask for GNU's own.
    private static let startsSession: Int16 = 0x80

    /// Starts a program at a size.
    package init(
      _ arguments: [String], columns: Int, rows: Int, environment: [String: String]
    ) throws {
      var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      var (outer, inner): (Int32, Int32) = (-1, -1)
      var name = [CChar](repeating: 0, count: 256)
      guard openpty(&outer, &inner, &name, nil, &size) == 0 else {
        throw Trouble(description: "there is no terminal to be had")
      }
      close(inner)
      descriptor = outer
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      // The first terminal that a session of its own opens is the one it answers to.
      child = try ChildProcess.start(
        arguments, environment: environment, flags: Self.startsSession
      ) { actions in
        for stream in Int32(0)...2 {
          posix_spawn_file_actions_addopen(&actions, stream, &name, O_RDWR, 0)
        }
      }
    }

    deinit {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
      close(descriptor)
    }

    /// Gives the terminal another size, of which the program is told.
    package func resize(columns: Int, rows: Int) {
      var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    package func type(_ text: String) {
      let bytes = Array(text.utf8)
      _ = write(descriptor, bytes, bytes.count)
    }

    /// What is written until nothing more comes for a while, ten seconds at most; and how long after
    /// the call the last of it came, in milliseconds.
    package func output(quietFor milliseconds: Int32 = 500) -> (bytes: [UInt8], lasting: Double) {
      var bytes: [UInt8] = []
      let start = DispatchTime.now().uptimeNanoseconds
      var last = start
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while last - start < 10_000_000_000 {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { break }
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else { break }
        bytes += chunk[..<count]
        last = DispatchTime.now().uptimeNanoseconds
      }
      return (bytes, Double(last - start) / 1_000_000)
    }

    /// The same as text.
    package func text(quietFor milliseconds: Int32 = 500) -> String {
      String(decoding: output(quietFor: milliseconds).bytes, as: UTF8.self)
    }

    /// What is written until some text comes, ten seconds at most.
    package func text(until wanted: String) throws -> String {
      var text = ""
      for _ in 0..<100 {
        text += self.text(quietFor: 100)
        if text.contains(wanted) { return text }
      }
      throw Trouble(description: "waited in vain for \(wanted.debugDescription) behind \(text)")
    }
  }
#endif
