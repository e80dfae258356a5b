import Foundation

/// A folder of a test's own, gone when the test is done.
package enum Scratch {
  package static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lede-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// An environment with nothing kept and nothing set; empty where a test says itself where that is.
  package static func home(
    in folder: URL, unless environment: [String: String] = [:]
  ) -> [String: String] {
    guard environment["HOME"] == nil else { return [:] }
    return [
      "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_CONFIG_HOME": folder.appending(path: "config").path,
    ]
  }
}
