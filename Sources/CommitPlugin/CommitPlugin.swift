import Foundation
import PackagePlugin

/// Tells the program which commit it was built from.
///
/// It is asked again whenever a source or the checkout changes, which the manifest is not: that
/// one is remembered together with the commit it saw first. Where there is no git, or no checkout,
/// there is no commit to tell, and the same commit always makes the same program.
@main struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Commit.swift")
    var inputs =
      files(below: root.appending(path: "Sources")) + [root.appending(path: "Package.swift")]
    if let log = log(of: root) { inputs.append(log) }
    return [
      .buildCommand(
        displayName: "Asking git for the commit", executable: URL(filePath: "/bin/sh"),
        arguments: [
          root.appending(path: "Sources/CommitPlugin/commit.sh").path, root.path, output.path,
        ],
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// Where git writes down each commit it goes to; `nil` where it does not.
  private func log(of root: URL) -> URL? {
    var folder = root.appending(path: ".git")
    if let link = try? String(contentsOf: folder, encoding: .utf8), link.hasPrefix("gitdir: ") {
      folder = URL(filePath: link.dropFirst(8).trimmingCharacters(in: .newlines), relativeTo: root)
    }
    let log = folder.appending(path: "logs/HEAD")
    return FileManager.default.fileExists(atPath: log.path) ? log.absoluteURL : nil
  }

  private func files(below folder: URL) -> [URL] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }
}
