/// An option by its long name, with all that the parser and the help need to know of it.
enum OptionName: String, CaseIterable {
  case width
  case quotesOnly = "quotes-only"
  case by
  case format
  case `as`
  case eachTo = "each-to"
  case allMarks = "all-marks"
  case indirect
  case context
  case givenMentions = "given-mentions"
  case resume
  case noCorrections = "no-corrections"
  case config
  case noConfig = "no-config"
  case dumpConfig = "dump-config"
  case keys
  case manual
  case completions
  case install
  case help
  case version

  /// Its one-letter name.
  var letter: Unicode.Scalar? {
    switch self {
    case .width: "w"
    case .quotesOnly: "q"
    case .by: "b"
    case .format: "f"
    case .allMarks: "a"
    case .indirect: "i"
    case .context: "c"
    case .config: "u"
    case .help: "h"
    case .version: "V"
    case .as, .eachTo, .givenMentions, .resume, .noCorrections, .noConfig, .dumpConfig, .keys,
      .manual, .completions, .install:
      nil
    }
  }

  /// What its value is called, for one that takes a value.
  var value: String? {
    switch self {
    case .width: "N"
    case .by: "NAME"
    case .format, .as: "FORMAT"
    case .eachTo: "DIR"
    case .config: "FILE"
    case .manual: "PAGE"
    case .completions: "SHELL"
    case .install: "PREFIX"
    case .quotesOnly, .allMarks, .indirect, .context, .givenMentions, .resume, .noCorrections,
      .noConfig, .dumpConfig, .keys, .help, .version:
      nil
    }
  }

  var help: String {
    switch self {
    case .width: "columns of the text; else the terminal’s, or 72"
    case .quotesOnly: "quotations alone, under their section headings"
    case .by: "only a figure’s quotations, by any form of the name"
    case .format: "how to write it; see above"
    case .as: "what the files are, where they do not tell; see above"
    case .eachTo: "write a file a story into DIR, made if need be"
    case .allMarks: "also titles and scare quotes"
    case .indirect: "also reported speech without marks"
    case .context: "also the sentence around each quotation"
    case .givenMentions: "link the mentions of the input instead of finding them"
    case .resume: "go on with the story read last, where you left it"
    case .noCorrections: "without what you corrected in the reader"
    case .config: "settings from FILE instead of the usual one"
    case .noConfig: "no settings but those of the program"
    case .dumpConfig: "print a settings file with all that is set"
    case .keys: "print the keys, and what each does"
    case .manual: "print a page for man: lede or lede-config"
    case .completions: "print completions for bash, zsh or fish"
    case .install: "put program, manual and completions below PREFIX"
    case .help: "show this help"
    case .version: "show the version"
    }
  }

  /// The commands it means something to.
  var commands: [Options.Command] {
    switch self {
    case .width: [.read, .show, .dump]
    case .quotesOnly: [.read, .show]
    case .by: [.quotes, .show]
    case .format: [.quotes, .figures, .notes, .export, .corrections]
    case .as: Options.Command.allCases.filter { $0 != .annotate }
    case .eachTo: [.export]
    case .allMarks: [.quotes, .export, .annotate, .corrections]
    case .indirect: [.read, .show, .quotes, .export, .annotate, .corrections, .dump]
    case .context: [.quotes]
    case .givenMentions: [.annotate]
    case .noCorrections: [.show, .outline, .quotes, .figures, .export]
    case .resume: [.read]
    case .config, .noConfig: [.read, .show]
    case .dumpConfig, .keys, .manual, .completions, .install, .help, .version:
      Options.Command.allCases
    }
  }
}
