/// Something done with each story in turn, written to one stream.
protocol StoryCommand {
  /// Whether it writes of quotations and figures, so that they are worth looking for.
  var needsAnnotations: Bool { get }
  /// Whether it writes what the reader knows better, where that is known.
  var takesCorrections: Bool { get }
  /// Before the first story.
  mutating func begin(to output: inout Output) throws(Output.Trouble)
  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble)
  /// After the last one.
  mutating func end(to output: inout Output) throws(Output.Trouble)
}

extension StoryCommand {
  var needsAnnotations: Bool { true }
  var takesCorrections: Bool { needsAnnotations }
  mutating func begin(to output: inout Output) throws(Output.Trouble) {}
  mutating func end(to output: inout Output) throws(Output.Trouble) {}
}
