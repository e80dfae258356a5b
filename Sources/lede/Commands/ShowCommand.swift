import Articles
import Reading

/// `lede show`: the story as the reader would see it, without a screen.
struct ShowCommand: StoryCommand {
  /// Columns of a line.
  var width: Int
  var quotationsOnly: Bool
  var theme: Theme?
  private var isFirst = true

  init(width: Int, quotationsOnly: Bool, theme: Theme?) {
    self.width = width
    self.quotationsOnly = quotationsOnly
    self.theme = theme
  }

  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    if !isFirst {
      try output.writeLine("\n" + String(repeating: "─", count: min(width, 72)) + "\n")
    }
    isFirst = false
    let text = StoryText(
      story.article, story.annotations, width: width,
      filter: quotationsOnly ? .quotations(of: nil) : .everything, theme: theme)
    // Kept beside, since the walk over the lines knows no typed errors.
    var trouble: Output.Trouble? = nil
    text.forEachLine { line in
      do throws(Output.Trouble) {
        try output.writeLine(line)
      } catch {
        trouble = error
      }
      return trouble == nil
    }
    if let trouble { throw trouble }
  }
}
