import Articles
import Foundation
import Reading
import Support
import Testing

/// The terminal shows what the renderer made, cell by cell, whatever the script.
@Suite(.serialized, .timeLimit(.minutes(5))) struct CellTests {
  @Test(
    arguments: ["names-of-the-world.txt", "cafe-latin1.txt", "harbour-strike.txt"],
    [(80, 24), (40, 12)])
  func `paging through a story shows every sign in its cell`(name: String, size: (Int, Int)) throws
  {
    let (columns, rows) = size
    var session = try session(of: name, columns: columns, rows: rows)
    let screen = try TmuxScreen(columns: columns, rows: rows)
    try screen.run("\(Program.lede.path) \(Samples.folder.appending(path: name).path)")
    try screen.wait(until: TmuxScreen.showsReader)
    for _ in 1...100 {
      let wanted = body(of: Renderer.grid(of: &session).text(), rows)
      try screen.wait { body(of: $0, rows) == wanted }
      let before = session.place
      _ = session.press(.character(" "))
      guard session.place != before else { return }
      try screen.press("Space")
    }
    Issue.record("the story has no end")
  }

  private func session(of name: String, columns: Int, rows: Int) throws -> Session {
    let article = ArticleParser().parse(try Samples.bytes(name))
    var session = Session(
      shelf: [ShelfEntry(name: name)], columns: columns, rows: rows, options: Session.Options())
    _ = session.begin()
    let story = Story(name: name, article: article, annotations: Annotator().annotate(article))
    session.receive(story, at: 0)
    return session
  }

  /// The rows between the top line and the status line; a joiner is nothing to see, and not every
  /// terminal keeps it.
  private func body(of screen: String, _ rows: Int) -> [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix(rows - 2)
      .map { line in
        String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "\u{200D}" }))
      }
  }
}
