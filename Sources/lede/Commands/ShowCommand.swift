import Articles
import Reading

/// `lede show`: the story as the reader would see it, without a screen.
struct ShowCommand: StoryCommand {
  /// Columns of a line.
  var width: Int
  var quotationsOnly: Bool
  /// Part of the name of the figure whose quotations alone are wanted.
  var by: String?
  var theme: Theme?
  var depth: ColourDepth
  private var isFirst = true

  init(
    width: Int, quotationsOnly: Bool, by: String?, theme: Theme?, depth: ColourDepth
  ) {
    self.width = width
    self.quotationsOnly = quotationsOnly || by != nil
    self.by = by
    self.theme = theme
    self.depth = depth
  }

  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    if !isFirst {
      try output.writeLine("\n" + String(repeating: "─", count: min(width, 72)) + "\n")
    }
    isFirst = false
    var annotations = story.annotations
    if let by {
      let isOne = story.speakers(like: by)
      annotations.quotations.removeAll { !isOne($0.attribution) }
    }
    let text = StoryText(
      story.article, annotations, width: width,
      filter: quotationsOnly ? .quotations(of: nil) : .everything, theme: theme,
      depth: depth)
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
