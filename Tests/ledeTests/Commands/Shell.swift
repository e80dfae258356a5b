import Foundation
import Support

/// A line for the shell, in which `$0` is the program.
enum Shell {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  struct Hang: Error {
    var script: String
  }

  static func run(_ script: String, _ arguments: String...) throws -> Run {
    try run(script, list: arguments)
  }

  static func run(_ script: String, list arguments: [String]) throws -> Run {
    try Scratch.with { folder in
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", script, Program.lede.path] + arguments
      // Not what the one who runs the tests keeps and has set.
      process.environment = ProcessInfo.processInfo.environment
        .merging(Scratch.home(in: folder)) { $1 }
      let output = folder.appending(path: "output")
      let errors = folder.appending(path: "errors")
      try Data().write(to: output)
      try Data().write(to: errors)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      for _ in 0..<2000 where process.isRunning { usleep(10_000) }
      guard !process.isRunning else {
        process.terminate()
        throw Hang(script: script)
      }
      return Run(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
  }
}
