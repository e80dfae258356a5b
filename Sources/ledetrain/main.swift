/// Builds the tables that Articles ships from lists and annotated text.
///
///     ledetrain lists --lists DIR [--words FILE] [--namesakes FILE] --out FILE [--card FILE]
///     ledetrain figures CORPUS… --dev CORPUS --out FILE [--lists DIR] [--measure CORPUS]
///                       [--card FILE] [--date DAY] [--seed N]
///
/// Runs at a desk, now and then; what it writes is committed, so that nobody needs the data to
/// build the reader.
do {
  var arguments = Arguments(CommandLine.arguments.dropFirst())
  switch arguments.command {
  case "lists": try ListsCommand(&arguments).run()
  case "figures": try FiguresCommand(&arguments).run()
  case let other?: throw Failure("no command called \(other); there are: lists, figures")
  case nil: throw Failure("usage: ledetrain lists|figures, each with its options")
  }
} catch {
  Files.complain("ledetrain: \(error)")
  Files.leave(status: 1)
}
