import Foundation
import Support
import Testing

@Suite struct ListsTests {
  @Test func `lists become a table of the same bytes each time`() throws {
    try Scratch.with { folder in
      let lists = [
        "names.tsv": "ana\t3\t0\nruiz\t0\t2\n", "places.tsv": "taven\t2\norland\t4\n",
        "case.tsv": "ferry\t4\n", "words.tsv": "say\tsaid told\n-place\ttaven\n",
        "namesakes.tsv": "firm\tana ruiz lines; ode & co\n",
      ]
      for (name, text) in lists {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      func table() throws -> Data {
        let out = folder.appending(path: "lists.table")
        let run = try Program.run(
          ["lists", "--lists", folder.path, "--out", out.path], of: Program.ledetrain)
        #expect(run.status == 0, "\(run.errors)")
        return try Data(contentsOf: out)
      }
      let first = try table()
      #expect(first == (try table()))
      #expect(first.starts(with: "ledelst1".utf8))
      // ana, ruiz, orland, ferry, said, told and the two firms; taven was taken off its only list.
      #expect(first[12] == 8)
    }
  }
}
