import Articles

/// What shells type out behind `lede`, made from the tables of options and commands.
enum Completions {
  enum Shell: String, CaseIterable { case bash, zsh, fish }

  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let sign = "# \(Installation.sign)\n"
  private static let commands = Options.Command.allCases.filter { $0 != .read }
  private static let stages = Options.Stage.allCases.map(\.rawValue)

  /// The words that can be the value of an option; `nil` where they are not words of ours.
  private static func values(of name: OptionName) -> [String]? {
    switch name {
    case .format: Options.Format.allCases.map(\.rawValue)
    case .as: Format.allCases.map(\.rawValue)
    case .manual: Manual.Page.allCases.map(\.rawValue)
    case .completions: Shell.allCases.map(\.rawValue)
    default: nil
    }
  }

  private static func isPath(_ name: OptionName) -> Bool {
    name == .config || isFolder(name)
  }

  private static func isFolder(_ name: OptionName) -> Bool { name == .eachTo || name == .install }

  private static func joined(_ words: [String]) -> String { words.joined(separator: " ") }
}

// MARK: - bash

extension Completions {
  private static var bash: String {
    var cases = ""
    for name in OptionName.allCases where name.value != nil {
      let names = ["--" + name.rawValue] + (name.letter.map { ["-\($0)"] } ?? [])
      let answer =
        values(of: name).map { "COMPREPLY=($(compgen -W '\(joined($0))' -- \"$word\")); return" }
        ?? (isFolder(name)
          ? "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$word\")); return"
          : isPath(name) ? "return" : "compopt +o default; return")
      cases += "    \(names.joined(separator: "|"))) \(answer) ;;\n"
    }
    let options = OptionName.allCases.map { "--" + $0.rawValue + ($0.value == nil ? "" : "=") }
    return sign + """
      _lede() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        COMPREPLY=()
        if [[ $word == '=' ]]; then word=; elif [[ $before == '=' ]]; then
          before=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case $before in
      \(cases)  esac
        if [[ $word == -* ]]; then
          COMPREPLY=($(compgen -W '\(joined(options))' -- "$word"))
          [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
        elif [[ $COMP_CWORD == 1 ]]; then
          COMPREPLY=($(compgen -W '\(joined(commands.map(\.rawValue)))' -- "$word"))
        elif [[ $COMP_CWORD == 2 && $before == dump ]]; then
          COMPREPLY=($(compgen -W '\(joined(stages))' -- "$word"))
        fi
      }
      complete -o default -F _lede lede

      """
  }
}

// MARK: - zsh

extension Completions {
  private static var zsh: String {
    var lines: [String] = []
    for name in OptionName.allCases {
      let help = name.help.filter { !"[]:\\'".contains($0) }
      let value = name.value.map { value in
        let words = values(of: name).map { "(\(joined($0)))" }
        return ":\(value):"
          + (words ?? (isFolder(name) ? "_files -/" : isPath(name) ? "_files" : " "))
      }
      let long = "--\(name.rawValue)\(name.value == nil ? "" : "=")[\(help)]\(value ?? "")"
      lines.append("'\(long)'")
      if let letter = name.letter { lines.append("'-\(letter)[\(help)]\(value ?? "")'") }
    }
    let commands = commands.map {
      "'\($0.rawValue):\($0.help.filter { !"':\\".contains($0) })'"
    }
    return "#compdef lede\n" + sign + """
      _lede_first() {
        local -a commands=(
          \(commands.joined(separator: "\n    "))
        )
        _describe -t commands command commands
        _files
      }
      _lede_second() {
        if [[ ${words[2]} == dump ]]; then compadd \(joined(stages)); else _files; fi
      }
      _arguments -s -S \\
        \(lines.joined(separator: " \\\n  ")) \\
        '1: :_lede_first' '2: :_lede_second' '*:story:_files'

      """
  }
}

// MARK: - fish

extension Completions {
  private static var fish: String {
    var lines: [String] = []
    for command in commands {
      lines.append(
        "complete -c lede -n __fish_is_first_arg -a \(command.rawValue) -d \(quoted(command.help))")
    }
    lines.append(
      "complete -c lede -n '__fish_seen_subcommand_from dump' -a \(quoted(joined(stages)))")
    for name in OptionName.allCases {
      var line = "complete -c lede -l \(name.rawValue)"
      if let letter = name.letter { line += " -s \(letter)" }
      if let words = values(of: name) {
        line += " -x -a \(quoted(joined(words)))"
      } else if isFolder(name) {
        line += " -x -a '(__fish_complete_directories)'"
      } else if name.value != nil {
        line += isPath(name) ? " -r" : " -x"
      }
      lines.append(line + " -d \(quoted(name.help))")
    }
    return sign + lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ words: String) -> String {
    "'" + words.filter { $0 != "\\" }.replacing("'", with: "\\'") + "'"
  }
}
