/// Builds the tables that Articles ships from lists and annotated text.
///
///     ledetrain lists --lists DIR [--words FILE] --out FILE [--card FILE]
///
/// Runs at a desk, now and then; what it writes is committed, so that nobody needs the data to
/// build the reader.
do {
  var arguments = Arguments(CommandLine.arguments.dropFirst())
  switch arguments.command {
  case "lists": try ListsCommand(&arguments).run()
  case let other?: throw Failure("no command called \(other); there is: lists")
  case nil: throw Failure("usage: ledetrain lists --lists DIR [--words FILE] --out FILE")
  }
} catch {
  Files.complain("ledetrain: \(error)")
  Files.leave(status: 1)
}
