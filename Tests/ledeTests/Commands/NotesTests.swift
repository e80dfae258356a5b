import Foundation
import Support
import Testing

/// `lede notes`, and long exports.
@Suite struct NotesCommandTests {
  @Test(arguments: [("text", ""), ("json", "[]\n"), ("markdown", "")])
  func `without a library there are no notes, and none is made`(
    format: String, output: String
  ) throws {
    let run = try Shell.run(
      "cd \"$(mktemp -d)\"; XDG_DATA_HOME=$PWD \"$0\" notes --format \(format); ls -a | wc -l")
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix(output) && run.output.hasSuffix("2\n"))
  }

  @Test func `what was never opened has no notes`() throws {
    let run = try Shell.run(
      "XDG_DATA_HOME=/nonexistent \"$0\" notes --format csv \"$1\"",
      Samples.folder.appending(path: "harbour-strike.txt").path)
    #expect(run.output == "file,headline,publisher,date,url,start,end,text,note,made\n")
    #expect(run.status == 0 && run.errors.isEmpty)
  }
}
