import Articles
import Foundation
import Library
import Support
import Testing

/// A disk without room, played by a file system of a few kilobytes where one can be had.
@Suite struct FullDiskTests {
  @Test(.enabled(if: geteuid() == 0, "only root can mount"))
  func `a full disk is said, and what was kept stays`() throws {
    try Scratch.with { folder in
      let mounted = try? ChildProcess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.path],
        output: URL(filePath: "/dev/null"), environment: ["PATH": "/usr/bin:/bin:/sbin"])
      guard mounted == 0 else { return }
      defer {
        _ = try? ChildProcess.run(
          ["umount", "-l", folder.path], output: URL(filePath: "/dev/null"),
          environment: ["PATH": "/usr/bin:/bin:/sbin"])
      }
      let shed = Shed(folder: folder)
      let (opened, _) = Store.open(at: shed.path)
      let store = try #require(opened)
      try store.apply(.starred(true))
      var trouble: StoreTrouble?
      for number in 0..<2000 where trouble == nil {
        do throws(StoreTrouble) {
          try store.remember(String(repeating: "word", count: 250) + "\(number)", as: "\(number)")
        } catch {
          trouble = error
        }
      }
      #expect(trouble != nil)
      #expect(trouble == .isFull, "\(String(describing: trouble))")
      #expect(try store.state(of: .one).isStarred)
    }
  }
}
