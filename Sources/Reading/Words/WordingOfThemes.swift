/// What is wrong with a look that was typed, as the end of a sentence.
extension Wording {
  static var styleNeedsRole: String { "a style needs a role: \(Style.Role.known)" }

  static func noRole(_ name: String) -> String {
    "no role “\(name)”; there are \(Style.Role.known)"
  }

  static func styleNeedsLook(_ role: String) -> String {
    "\(role) needs a colour or an emphasis"
  }

  static func colourBehindEmphasis(_ word: String) -> String {
    "colours come before the emphasis, not “\(word)” behind it"
  }

  static func thirdColour(_ word: String) -> String {
    "two colours are all there can be, not “\(word)” too"
  }

  static func noColour(_ word: String) -> String {
    "“\(word)” is no colour (0…255, #rrggbb, default) and no emphasis "
      + "(\(Style.Emphasis.known), none)"
  }
}
