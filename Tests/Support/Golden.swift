import Foundation

/// A text file that says how a stage should come out, beside the tests that read it.
///
/// `RECORD=1 swift test` writes the files anew and fails, so that nobody mistakes a recording
/// for a pass. Read the diff as carefully as code.
package struct Golden {
  /// A text that is not what its file says.
  package struct Surprise: Error, CustomStringConvertible {
    package var description: String
  }

  /// The folder the files are in.
  package let folder: URL

  /// The folder `Golden` beside a test's source file.
  package init(besideFile file: String) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden")
  }

  private var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD"].map { !$0.isEmpty && $0 != "0" } ?? false
  }

  /// Compares a text with the file of that name.
  ///
  /// - Throws: `Surprise`, which tells the first line that differs.
  package func expect(_ text: String, is name: String) throws {
    try expect([name: text])
  }

  /// Compares texts with the files of their names.
  ///
  /// - Throws: `Surprise`, which tells for each the first line that differs.
  package func expect(_ texts: KeyValuePairs<String, String>) throws {
    let surprises = try texts.compactMap { try surprise(in: $0.value, at: $0.key) }
    guard surprises.isEmpty else {
      throw Surprise(description: surprises.joined(separator: "\n"))
    }
  }

  private func surprise(in text: String, at name: String) throws -> String? {
    let file = folder.appending(path: name)
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded \(name); read it, then run without RECORD"
    }
    guard let data = try? Data(contentsOf: file) else {
      return "no golden \(name); RECORD=1 makes it"
    }
    let wanted = String(decoding: data, as: UTF8.self)
    return wanted == text ? nil : "\(name): \(firstDifference(wanted, text))"
  }

  private func firstDifference(_ wanted: String, _ found: String) -> String {
    let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wanted, found).prefix { $0 == $1 }.count
    let want = line < wanted.count ? String(wanted[line]) : "(the end)"
    let have = line < found.count ? String(found[line]) : "(the end)"
    return "line \(line + 1)\n  golden: \(want)\n  now:    \(have)"
  }
}

/// The project's own sample stories.
package enum Samples {
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "SampleArticles")

  /// Their file names, sorted.
  package static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  package static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
