/// Puts the program, its manual and its completions below a folder.
struct Installation {
  let trouble: String? = nil
  init(below prefix: Path) {}
  func run() -> [String] { [] }
}
