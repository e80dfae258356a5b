import Foundation

/// The program that was built with these tests.
package enum Program {
  /// What a run of it left behind.
  package struct Run: Hashable, Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// A run that did not end in time.
  package struct Hang: Error, CustomStringConvertible {
    package var description: String
  }

  /// The folder of the test bundle, and of the programs beside it.
  private static let products: URL = {
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  package static let lede = products.appending(path: "lede")

  /// Runs `lede` with arguments and standard input, twenty seconds at most.
  package static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    try Scratch.with { folder in
      // Files rather than pipes: nothing can fill up and wait.
      let files = try ["input", "output", "errors"].map { name in
        let file = folder.appending(path: name)
        try (name == "input" ? input : Data()).write(to: file)
        return file
      }
      let process = Process()
      process.executableURL = lede
      process.arguments = arguments
      process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) {
        $1
      }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      for _ in 0..<2000 where process.isRunning { usleep(10_000) }
      guard !process.isRunning else {
        process.terminate()
        throw Hang(description: "lede \(arguments.joined(separator: " ")) did not end")
      }
      return Run(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }
}
