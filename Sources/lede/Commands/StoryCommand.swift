/// Something done with each story in turn, written to one stream.
protocol StoryCommand {
  /// Before the first story.
  mutating func begin(to output: inout Output) throws(Output.Trouble)
  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble)
  /// After the last one.
  mutating func end(to output: inout Output) throws(Output.Trouble)
}

extension StoryCommand {
  mutating func begin(to output: inout Output) throws(Output.Trouble) {}
  mutating func end(to output: inout Output) throws(Output.Trouble) {}
}
