import Articles

/// What the command line asks for.
struct Options {
  /// What to do with the paths.
  enum Command: String, CaseIterable {
    /// The reader; no word stands for it.
    case read
    case show, outline, quotes, figures, notes, export, annotate, corrections, dump
  }

  /// How a command writes what it found.
  enum Format: String, CaseIterable {
    case text, json, jsonl, csv, markdown, html, ninjs, jsonld
  }

  /// A stage of the way from bytes to the screen.
  enum Stage: String, CaseIterable {
    case article, notes, annotations, page, screen
  }

  /// Where the settings are read from.
  enum SettingsChoice: Hashable {
    case usual, none
    case file(Path)
  }

  /// Something about the program itself.
  enum About: Hashable {
    case help, version, settings, keys
    case manual(Manual.Page)
    case completions(Completions.Shell)
    case install(Path)
  }

  var command = Command.read
  /// What `dump` prints.
  var stage = Stage.article
  var paths: [Path] = []

  /// Columns of the text; the terminal's, or 72, where it is not said.
  var width: Int?
  var quotesOnly = false
  /// The figure whose quotations are wanted.
  var by: String?
  /// The command's own way where it is not said.
  var format: Format?
  /// The form the stories are in; told by each itself where it is not said.
  var form: Articles.Format?
  /// The folder that gets a file a story.
  var eachTo: Path?
  var allMarks = false
  var indirect = false
  /// Whether each quotation comes with the sentence around it.
  var context = false
  var givenMentions = false
  /// Whether the story read last is wanted, instead of any that is named.
  var resume = false
  /// Whether what the reader corrected is left out.
  var noCorrections = false
  var settings = SettingsChoice.usual
  /// What is asked about the program itself, where it is not to read at all.
  var about: About?

  /// The kinds of quotations that are wanted.
  var kinds: Set<Quotation.Kind> {
    var kinds: Set<Quotation.Kind> = [.direct, .partial]
    if allMarks { kinds.formUnion([.title, .scare]) }
    if indirect { kinds.insert(.indirect) }
    return kinds
  }
}

extension Options.Command {
  /// How it is called, behind the program’s name.
  var usage: String {
    switch self {
    case .read: "[OPTIONS] [PATH…]"
    case .annotate: "annotate"
    case .notes: "notes [PATH…]"
    case .dump: "dump STAGE PATH"
    default: "\(rawValue) PATH…"
    }
  }

  /// What it does.
  var help: String {
    switch self {
    case .read: "read files, folders, or - for standard input"
    case .show: "print the story, set to a width"
    case .outline: "its sections, with length, quotations and figures"
    case .quotes: "its quotations: speaker, kind, section, words"
    case .figures: "its people: name, role, mentions, quotations"
    case .notes: "your highlights and notes, in these or in all"
    case .export: "the story with all that was found in it"
    case .annotate: "JSON Lines in, JSON Lines out"
    case .corrections: "the stories you corrected, as JSON Lines"
    case .dump: "a stage of the work:"
    }
  }

  /// The formats a command can write, its own way first.
  var formats: [Options.Format] {
    switch self {
    case .quotes, .figures, .notes: [.text, .json, .csv, .markdown]
    case .export: [.json, .jsonl, .markdown, .text, .html, .ninjs, .jsonld]
    case .corrections: [.jsonl]
    case .read, .show, .outline, .annotate, .dump: []
    }
  }
}
