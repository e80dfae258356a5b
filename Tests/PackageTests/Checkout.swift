import Foundation

/// The source tree these tests were compiled from.
enum Checkout {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths of the files below a folder, from the root of the checkout, sorted.
  static func files(below folder: String, ending: String = "") throws -> [String] {
    let top = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: top.path)
    return names.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The commands in the first fenced block under a heading of the README.
  static func readmeCommands(under heading: String) throws -> String? {
    let readme = try text("README.md")
    guard let section = readme.range(of: "\n## \(heading)\n") else { return nil }
    let rest = readme[section.upperBound...]
    guard let open = rest.range(of: "```sh\n"),
      let close = rest[open.upperBound...].range(of: "\n```")
    else { return nil }
    return String(rest[open.upperBound..<close.lowerBound])
  }
}
