/// What shells type out behind `lede`, made from the tables of options and commands.
enum Completions {
  enum Shell: String, CaseIterable { case bash, zsh, fish }

  static func script(for shell: Shell) -> String { "" }
}
