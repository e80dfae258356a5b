import Articles

/// What `--help` and `--version` print.
enum Help {
  static let version = "lede 0.1\n"

  /// The line under a sentence about wrong usage.
  static let hint = "“lede --help” shows how it is used."

  static let usage = """
    usage: lede [OPTIONS] [PATH…]  read files, folders, or - for standard input
           lede show PATH…         print the story, set to a width
           lede outline PATH…      its sections, with length, quotations and figures
           lede quotes PATH…       its quotations: speaker, kind, section, words
           lede figures PATH…      its people: name, role, mentions, quotations
           lede export PATH…       the story with all that was found in it
           lede annotate           JSON Lines in, JSON Lines out
           lede corrections PATH…  the stories you corrected, as JSON Lines
           lede dump STAGE PATH    a stage of the work:
                                   \(stages)

    """

  private static let stages = Options.Stage.allCases.map(\.rawValue).joined(separator: ", ")

  static let full =
    usage + """

      quotes and figures write \(formats(of: .quotes));
      export writes \(formats(of: .export));
      stories come as \(forms),
      packed by gzip or not.

      options:

      """ + OptionName.allCases.map(line).joined() + """

      Exit status: 0 done; 1 something could not be read; 2 wrong usage.

      """

  private static let forms = Format.allCases.map(\.rawValue).joined(separator: ", ")

  private static func formats(of command: Options.Command) -> String {
    command.formats.map(\.rawValue).joined(separator: ", ")
  }

  private static func line(_ name: OptionName) -> String {
    let letter = name.letter.map { "-\($0), " } ?? "    "
    let long = "--\(name.rawValue)" + (name.value.map { "=\($0)" } ?? "")
    let pad = String(repeating: " ", count: max(1, 20 - long.count))
    return "  \(letter)\(long)\(pad)\(name.help)\n"
  }
}
