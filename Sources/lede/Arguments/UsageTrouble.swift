/// A command line that says nothing the program can do.
enum UsageTrouble: Error {
  case unknownOption(String)
  case noValue(String)
  case valueNotWanted(String)
  case badValue(OptionName, String, wants: String)
  case optionOfOthers(OptionName, Options.Command)
  case formatOfOthers(Options.Format, Options.Command)
  case noPath
  case noStage
  case unknownStage(String)
  case oneStageOnePath
  case annotateTakesNoPath
  case resumeTakesNoPath

  /// The trouble in one line.
  var sentence: String {
    switch self {
    case .unknownOption(let name): "there is no option \(name)"
    case .noValue(let name): "\(name) wants a value"
    case .valueNotWanted(let name): "\(name) takes no value"
    case .badValue(let name, let value, let wants):
      "--\(name.rawValue) wants \(wants), not “\(value)”"
    case .optionOfOthers(let name, let command):
      command == .read
        ? "--\(name.rawValue) is for \(Self.list(name.commands.map(\.rawValue)))"
        : "--\(name.rawValue) means nothing to \(command.rawValue)"
    case .formatOfOthers(let format, let command):
      "\(command.rawValue) writes \(Self.list(command.formats.map(\.rawValue))), "
        + "not \(format.rawValue)"
    case .noPath: "no story is named"
    case .noStage: "dump wants a stage: \(Self.list(Options.Stage.allCases.map(\.rawValue)))"
    case .unknownStage(let word):
      "there is no stage “\(word)”: \(Self.list(Options.Stage.allCases.map(\.rawValue)))"
    case .oneStageOnePath: "dump prints one story at a time"
    case .annotateTakesNoPath: "annotate reads standard input alone"
    case .resumeTakesNoPath: "--resume goes on with the story read last, and takes no path"
    }
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
