import Foundation

/// The programs that were built with these tests.
package enum Program {
  /// What a run of it left behind.
  package struct Run: Hashable, Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// The folder of the test bundle, and of the programs beside it.
  private static let products: URL = {
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  package static let lede = products.appending(path: "lede")
  package static let ledetrain = products.appending(path: "ledetrain")

  /// Runs `lede`, or another program, with arguments and standard input, twenty seconds at most.
  ///
  /// It has neither library nor settings unless the environment says where home or those are.
  package static func run(
    _ arguments: [String], of program: URL = Program.lede, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Run {
    try Scratch.with { folder in
      let home = Scratch.home(in: folder, unless: environment)
      let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
      try input.write(to: files[0])
      let status = try ChildProcess.run(
        [program.path] + arguments, input: files[0], output: files[1], errors: files[2],
        environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
          .merging(home) { $1 }.merging(environment) { $1 })
      return Run(
        status: status,
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }
}
