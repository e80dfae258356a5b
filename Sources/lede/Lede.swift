import Articles
import Library
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The program from its command line to its exit status.
///
/// 0 is done, 1 says that something could not be read or written, 2 that it was asked wrongly.
/// Whatever goes wrong anywhere becomes one line on standard error here.
@main
struct Lede {
  private var options: Options
  private var output = Output(descriptor: STDOUT_FILENO)
  /// Which of its file's stories is to be read, where one is gone on with.
  private var item: Int?
  /// Whether something could not be read or written.
  private var hasTrouble = false

  static func main() {
    exit(run(count: CommandLine.argc, arguments: CommandLine.unsafeArgv))
  }

  private static func run(
    count: Int32, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) -> Int32 {
    Surroundings.keepStandardDescriptors()
    // A closed pipe is told by `write` instead, so that the program ends in good order.
    signal(SIGPIPE, SIG_IGN)
    do throws(UsageTrouble) {
      var options = try OptionParser.parse(count: count, arguments: arguments)
      if options.resume, !options.paths.isEmpty { throw .resumeTakesNoPath }
      if options.paths.isEmpty, options.command != .notes, options.about == nil, !options.resume {
        // Whatever stands there instead of a person at a keyboard is the story.
        guard options.command == .annotate || StoryFile.mayComeFrom(descriptor: STDIN_FILENO) else {
          throw .noPath
        }
        options.paths = [.standardInput]
      }
      var program = Lede(options: options)
      return program.run()
    } catch {
      Messages.write(error)
      return 2
    }
  }

  private init(options: Options) {
    self.options = options
  }

  private mutating func run() -> Int32 {
    do throws(Output.Trouble) {
      if let about = options.about {
        try tell(about)
      } else if options.command == .annotate {
        try annotate()
      } else if options.command == .notes {
        try listNotes()
      } else if options.resume {
        try resume()
      } else {
        try workOnStories()
      }
      try output.flush()
    } catch {
      // Whoever has read enough of a pipe has what they wanted.
      if case .system(let trouble) = error { complain("standard output: \(trouble.words)") }
    }
    return hasTrouble ? 1 : 0
  }

  private mutating func complain(_ sentence: String) {
    Messages.write(sentence)
    hasTrouble = true
  }
}

extension Lede {
  private mutating func annotate() throws(Output.Trouble) {
    let command = AnnotateCommand(
      kinds: options.kinds, findsIndirectSpeech: options.indirect,
      takesMentions: options.givenMentions)
    switch try command.run(reading: STDIN_FILENO, to: &output) {
    case .success(let allGood): if !allGood { hasTrouble = true }
    case .failure(let trouble): complain("standard input: \(trouble.words)")
    }
  }

  /// The reader's highlights and notes: of the stories named, or of all there are.
  private mutating func listNotes() throws(Output.Trouble) {
    let path = Surroundings.library?.bytes ?? []
    var noted: [NotedStory] = []
    let (store, trouble) = path.isEmpty ? (nil, nil) : Store.look(at: path)
    if let trouble { complain(trouble.lookSentence(about: path)) }
    do throws(StoreTrouble) {
      if options.paths.isEmpty {
        for summary in try store?.summaries() ?? [] {
          guard let kept = try store?.kept(of: summary.key), !kept.state.highlights.isEmpty else {
            continue
          }
          noted.append(NotedStory(summary, kept.state.highlights))
        }
      } else {
        let list = StoryList(options.paths, as: options.form)
        for trouble in list.troubles { complain(trouble.sentence) }
        for source in list.stories {
          guard let stories = stories(of: source) else { continue }
          for part in source.parts(of: stories) {
            let article = stories[part.index]
            guard let kept = try store?.kept(of: StoryKey(article)) else { continue }
            noted.append(NotedStory(article, file: part.file, kept.state.highlights))
          }
        }
      }
    } catch {
      complain(error.lookSentence(about: path))
    }
    var listing = NotesListing(format: options.format ?? .text)
    try listing.begin(to: &output)
    for story in noted { try listing.take(story, to: &output) }
    try listing.end(to: &output)
  }

  /// Goes on with the story that was last before the reader.
  private mutating func resume() throws(Output.Trouble) {
    guard let path = Surroundings.library, FileIdentity(of: path) != nil else {
      return complain("nothing to resume: no story was opened yet")
    }
    let (store, trouble) = Store.look(at: path.bytes)
    if let trouble { complain(trouble.sentence(about: path.bytes)) }
    guard let last = (try? store?.lastRead())?.origin, let file = last.path else {
      return complain("nothing to resume: no story was opened yet")
    }
    options.paths = [Path(file)]
    item = last.item
    try workOnStories()
  }

  private mutating func workOnStories() throws(Output.Trouble) {
    let list = StoryList(options.paths, as: options.form)
    for trouble in list.troubles { complain(trouble.sentence) }
    if options.command == .read, Surroundings.canHoldReader(output) {
      read(list.stories)
      return
    }
    if let folder = options.eachTo {
      export(list, eachTo: folder)
      return
    }
    var sources = list.stories
    var isShelf = list.isShelf
    if sources.count == 1, !isShelf, case .success(let held) = sources[0].held() {
      // Whether one file is a shelf of its own is known when it has been read.
      sources = [held]
      isShelf = (try? held.open().get().stories.isCollection) ?? false
    }
    var command = command(isShelf: isShelf)
    let annotator = command.needsAnnotations ? annotator : nil
    let corrections = command.takesCorrections ? corrections() : nil
    try command.begin(to: &output)
    var progress =
      options.command == .export && !output.isTerminal
      ? Progress("exported", of: sources.count) : nil
    defer { progress?.clear() }
    for source in sources {
      defer { progress?.step() }
      guard let stories = stories(of: source) else { continue }
      for part in source.parts(of: stories) {
        let story = OpenedStory(part, stories, part.index, annotator, corrections)
        try command.take(story, to: &output)
      }
    }
    try command.end(to: &output)
  }

  /// The stories of a file; says what is wrong with it, if anything.
  private mutating func stories(of source: StorySource) -> Stories? {
    switch source.open() {
    case .success(let file):
      if let trouble = file.trouble { complain(trouble.sentence(about: source.name)) }
      return file.stories
    case .failure(let trouble):
      complain(trouble.sentence(about: source.name))
      return nil
    }
  }

  /// Opens the reader; what was wrong with some paths stands above it when it is left.
  private mutating func read(_ sources: [StorySource]) {
    var sources = sources
    guard let first = sources.first else { return }
    if sources.count == 1, !first.isHuge {
      // One story that cannot be read is not worth a screen.
      switch first.held() {
      case .success(let held):
        sources = [held]
        if case .success(let file) = held.open() {
          // What is wrong with it is said in the reader, and again when that is left.
          sources = held.parts(of: file.stories, trouble: file.trouble)
        }
        if let item, sources.indices.contains(item) { sources = [sources[item]] }
      case .failure(let trouble): return complain(trouble.sentence(about: first.name))
      }
    }
    var session = Session.Options()
    session.startsWithQuotationsOnly = options.quotesOnly
    session.showsReported = options.indirect
    session.dates = Surroundings.dates
    let settings = settings
    do throws(Terminal.Trouble) {
      let troubles = try Reader.run(sources, options: session, settings: settings)
      for sentence in troubles { complain(sentence) }
    } catch {
      complain(error.sentence)
    }
    settings.tellTroubles()
  }

  /// What the settings file says, and after it the options of the command line.
  private var settings: Settings {
    var settings =
      switch options.settings {
      case .usual: Settings.ofUser()
      case .none: Settings()
      case .file(let path): Settings(of: path)
      }
    if let width = options.width { settings.append(.set("measure", "\(Session.measure(width))")) }
    if options.indirect { settings.append(.set("indirect", "on")) }
    return settings
  }

  /// Tells something about the program itself.
  private mutating func tell(_ about: Options.About) throws(Output.Trouble) {
    switch about {
    case .help: try output.write(Help.full)
    case .version: try output.write(Help.version)
    case .settings: try output.write(settings.session().settingsFile)
    case .keys: try output.write(settings.session().keyTable)
    case .manual(let page): try output.write(Manual.text(of: page))
    case .completions(let shell): try output.write(Completions.script(for: shell))
    case .install(let prefix):
      let outcome = Installation(prefix: prefix).run()
      for path in outcome.written { try output.write(path + "\n") }
      if let trouble = outcome.trouble { complain(trouble) }
    }
  }

  /// What the reader knows better, unless the command line asks for the engines alone.
  private func corrections() -> ReadersCorrections? {
    options.noCorrections ? nil : ReadersCorrections.open(Surroundings.library)
  }

  private var annotator: Annotator { Annotator(findsIndirectSpeech: options.indirect) }

  /// What is done with each story; what has no command of its own is shown.
  ///
  /// - Parameter isShelf: whether there may be several stories, and output is made for that.
  private func command(isShelf: Bool) -> any StoryCommand {
    switch options.command {
    case .outline: OutlineCommand()
    case .quotes:
      QuotesCommand(
        format: options.format ?? .text, kinds: options.kinds, by: options.by,
        givesContext: options.context, namesStories: isShelf)
    case .figures: FiguresCommand(format: options.format ?? .text, namesStories: isShelf)
    case .export:
      ExportCommand(format: options.format ?? .json, kinds: options.kinds, isShelf: isShelf)
    case .corrections: CorrectionsCommand(kinds: options.kinds)
    case .dump: DumpCommand(stage: options.stage, width: options.width)
    case .read, .show, .annotate, .notes:
      show(Surroundings.canHoldReader(output) ? settings.session().theme : nil)
    }
  }

  private func show(_ theme: Theme?) -> ShowCommand {
    ShowCommand(
      width: options.width ?? Surroundings.width(of: output), quotationsOnly: options.quotesOnly,
      by: options.by, theme: theme,
      depth: theme == nil ? .none : Terminal.depthOfPlainOutput())
  }

  private mutating func export(_ list: StoryList, eachTo folder: Path) {
    var export = EachStoryExport(
      to: folder, format: options.format ?? .json, kinds: options.kinds, sources: list.stories)
    if let trouble = export.makeFolder() { return complain(trouble) }
    let annotator = export.needsAnnotations ? annotator : nil
    Interrupts.start()
    var progress = Progress("exported", of: list.stories.count)
    defer { progress.clear() }
    let corrections = export.needsAnnotations ? corrections() : nil
    for source in list.stories {
      defer { progress.step() }
      guard let stories = stories(of: source) else { continue }
      for part in source.parts(of: stories) {
        let story = OpenedStory(part, stories, part.index, annotator, corrections)
        if let trouble = export.write(story) { complain(trouble) }
      }
    }
  }
}
