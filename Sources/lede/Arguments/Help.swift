import Articles

/// What `--help` and `--version` print.
enum Help {
  static let release = "lede 0.1"

  /// With the commit it was built from, where that is known; `+` where its sources were not as
  /// committed.
  static let version = release + (builtCommit.isEmpty ? "" : " (\(builtCommit))") + "\n"

  /// The line under a sentence about wrong usage.
  static let hint = "“lede --help” shows how it is used."

  static let usage =
    Options.Command.allCases.enumerated().map { index, command in
      let usage = (index == 0 ? "usage: lede " : "       lede ") + command.usage
      return usage + String(repeating: " ", count: max(1, 31 - usage.count)) + command.help + "\n"
    }.joined() + String(repeating: " ", count: 31) + stages + "\n"

  private static let stages = Options.Stage.allCases.map(\.rawValue).joined(separator: ", ")

  static let full =
    usage + """

      quotes, figures and notes write \(formats(of: .quotes));
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
