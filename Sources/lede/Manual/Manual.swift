/// The pages of the manual, made from the tables that the program itself goes by.
enum Manual {
  enum Page: String, CaseIterable {
    case lede
    case config = "lede-config"
  }

  static func text(of page: Page) -> String { "" }
}
