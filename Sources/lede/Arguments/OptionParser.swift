import Articles
import CGetopt

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Reads the command line with the platform's `getopt_long`.
struct OptionParser {
  private var options = Options()
  /// The options that were given, to be checked once the command is known.
  private var given: [OptionName] = []
  /// Words that are no options, before `--`.
  private var words: [Path] = []

  /// The options of a command line.
  static func parse(
    count: Int32, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) throws(UsageTrouble) -> Options {
    var parser = OptionParser()
    try parser.readOptions(count, arguments)
    var afterDashes: [Path] = []
    let next = Int(getopt_next())
    for index in next..<max(next, Int(count)) {
      if let argument = arguments[index] { afterDashes.append(Path(cString: argument)) }
    }
    return try parser.finish(afterDashes)
  }

  private mutating func readOptions(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) throws(UsageTrouble) {
    let names = OptionName.allCases
    let cNames = names.map { strdup($0.rawValue) }
    defer { for name in cNames { free(name) } }
    var long = zip(names, cNames).enumerated().map { index, pair in
      option(
        name: pair.1, has_arg: pair.0.value == nil ? no_argument : required_argument, flag: nil,
        val: Self.firstCode + Int32(index))
    }
    long.append(option())
    // A leading dash hands over words in their order, on every platform alike; a colon tells a
    // missing value from an unknown option.
    let short =
      "-:"
      + names.compactMap { name in
        name.letter.map { "\($0)" + (name.value == nil ? "" : ":") }
      }.joined()
    // Our own sentences: the platform's would print the bytes of a bad option as they are.
    getopt_be_silent()
    while true {
      let code = getopt_long(count, arguments, short, long, nil)
      if code == -1 { return }
      let value = getopt_value().map { Path(cString: $0) }
      switch code {
      case 1: if let value { words.append(value) }
      case Int32(UInt8(ascii: "?")):
        throw unknown(at: getopt_next() - 1, getopt_culprit(), arguments)
      case Int32(UInt8(ascii: ":")): throw .noValue(shownName(of: getopt_culprit()))
      default:
        guard let name = name(ofCode: code) else { continue }
        try options.set(name, value ?? Path([]))
        given.append(name)
      }
    }
  }

  /// Codes of long options start above every letter.
  private static let firstCode: Int32 = 0x1000

  private func name(ofCode code: Int32) -> OptionName? {
    let names = OptionName.allCases
    let index = Int(code - Self.firstCode)
    if names.indices.contains(index) { return names[index] }
    return names.first { $0.letter.map { Int32($0.value) == code } ?? false }
  }

  private func shownName(of code: Int32) -> String {
    if code >= Self.firstCode, let name = name(ofCode: code) { return "--\(name.rawValue)" }
    return "-" + Sanitizer.line([UInt8(truncatingIfNeeded: code)])
  }

  private func unknown(
    at index: Int32, _ code: Int32,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) -> UsageTrouble {
    if code >= Self.firstCode { return .valueNotWanted(shownName(of: code)) }
    if code != 0 { return .unknownOption(shownName(of: code)) }
    let argument = arguments[Int(index)].map { Path(cString: $0).shown } ?? ""
    return .unknownOption(String(argument.prefix { $0 != "=" }))
  }

  /// Finds the command among the words, and checks that all of it fits together.
  private consuming func finish(_ afterDashes: [Path]) throws(UsageTrouble) -> Options {
    if let first = words.first, let command = Self.commands[first.bytes] {
      options.command = command
      words.removeFirst()
    }
    options.paths = words + afterDashes
    if options.about != nil { return options }
    for name in given where !name.commands.contains(options.command) {
      throw .optionOfOthers(name, options.command)
    }
    if let format = options.format, !options.command.formats.contains(format) {
      throw .formatOfOthers(format, options.command)
    }
    switch options.command {
    case .dump:
      guard !options.paths.isEmpty else { throw .noStage }
      let word = options.paths.removeFirst().shown
      guard let stage = Options.Stage(rawValue: word) else { throw .unknownStage(word) }
      options.stage = stage
      if options.paths.count > 1 { throw .oneStageOnePath }
    case .annotate:
      guard options.paths.allSatisfy(\.isStandardInput) else { throw .annotateTakesNoPath }
    default: break
    }
    return options
  }

  private static let commands: [[UInt8]: Options.Command] = Dictionary(
    uniqueKeysWithValues: Options.Command.allCases.filter { $0 != .read }
      .map { (Array($0.rawValue.utf8), $0) })
}

extension Options {
  /// Widths that are taken: below ten no word fits, above a thousand none is missed.
  private static let widths = 10...1000

  private static func oneOf<Name: RawRepresentable<String>>(_ names: [Name]) -> String {
    "one of " + names.map(\.rawValue).joined(separator: ", ")
  }

  /// Takes note of an option.
  fileprivate mutating func set(_ name: OptionName, _ value: Path) throws(UsageTrouble) {
    switch name {
    case .width:
      guard let width = Int(value.shown), Self.widths.contains(width) else {
        throw .badValue(
          name, value.shown,
          wants: "a number from \(Self.widths.lowerBound) to \(Self.widths.upperBound)")
      }
      self.width = width
    case .by: by = value.shown
    case .format:
      guard let format = Format(rawValue: value.shown) else {
        let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue(name, value.shown, wants: "one of " + formats)
      }
      self.format = format
    case .as:
      guard let form = Articles.Format(rawValue: value.shown) else {
        let forms = Articles.Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue(name, value.shown, wants: "one of " + forms)
      }
      self.form = form
    case .eachTo:
      guard !value.bytes.isEmpty else { throw .badValue(name, "", wants: "a folder") }
      eachTo = value
    case .quotesOnly: quotesOnly = true
    case .allMarks: allMarks = true
    case .indirect: indirect = true
    case .context: context = true
    case .givenMentions: givenMentions = true
    case .resume: resume = true
    case .noCorrections: noCorrections = true
    case .config:
      guard !value.bytes.isEmpty else { throw .badValue(name, "", wants: "a file") }
      settings = .file(value)
    case .noConfig: settings = .none
    case .dumpConfig: about = about ?? .settings
    case .keys: about = about ?? .keys
    case .manual:
      guard let page = Manual.Page(rawValue: value.shown) else {
        throw .badValue(name, value.shown, wants: Self.oneOf(Manual.Page.allCases))
      }
      about = about ?? .manual(page)
    case .completions:
      guard let shell = Completions.Shell(rawValue: value.shown) else {
        throw .badValue(name, value.shown, wants: Self.oneOf(Completions.Shell.allCases))
      }
      about = about ?? .completions(shell)
    case .install:
      guard !value.bytes.isEmpty else { throw .badValue(name, "", wants: "a folder") }
      about = about ?? .install(value)
    // Whoever asks for help gets it, whatever else they ask for.
    case .help: about = .help
    case .version: if about != .help { about = .version }
    }
  }
}
