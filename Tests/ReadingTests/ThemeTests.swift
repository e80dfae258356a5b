import Reading
import Testing

/// Themes: colours a terminal can show, contrast, and what a reader changes in them.
struct ThemeTests {
  private let themes = Theme.names.compactMap { Theme.named($0) }

  @Test func `a colour is a number, an exact one or the default, and is written as it is read`() {
    for word in ["0", "7", "255", "default", "#7b2d8b", "#000000", "#0a0b0c"] {
      #expect(Colour(word)?.word == word)
    }
    for word in [
      "", "256", "-1", "+5", "1.0", "#fff", "#12345g", "#+12345", "red", "７", "#1234567",
    ] {
      #expect(Colour(word) == nil)
    }
  }

  @Test func `a terminal is shown no more colours than its type and the environment promise`() {
    #expect(ColourDepth(colours: -1, isExact: true) == .none)
    #expect(ColourDepth(colours: 2, isExact: false) == .none)
    #expect(ColourDepth(colours: 8, isExact: false) == .eight)
    #expect(ColourDepth(colours: 16, isExact: false) == .sixteen)
    #expect(ColourDepth(colours: 88, isExact: false) == .sixteen)
    #expect(ColourDepth(colours: 256, isExact: false) == .palette)
    #expect(ColourDepth(colours: 256, isExact: true) == .exact)
    #expect(ColourDepth(colours: 256, isExact: true, isWanted: false) == .none)
  }

  @Test func `what a terminal lacks becomes the nearest it has`() throws {
    let red = try #require(Colour("#d70000"))
    #expect(red.shown(by: .exact) == red)
    #expect(red.shown(by: .palette) == .palette(160))
    #expect(red.shown(by: .sixteen) == .palette(1))
    #expect(red.shown(by: .eight) == .palette(1))
    #expect(red.shown(by: .none) == .standard)
    #expect(Colour("#808080")?.shown(by: .palette) == .palette(244))
    #expect(Colour.palette(160).shown(by: .sixteen) == .palette(1))
    #expect(Colour.palette(12).shown(by: .eight) == .palette(4))
    #expect(Colour.palette(12).shown(by: .palette) == .palette(12))
    for number in 16...255 {
      let colour = Colour.palette(UInt8(number))
      let parts = try #require(colour.components).map(UInt8.init)
      let exact = Colour.exact(red: parts[0], green: parts[1], blue: parts[2])
      #expect(exact.shown(by: .palette).components == colour.components)
    }
  }

  @Test(arguments: ["light", "dark"], [ColourDepth.exact, .palette, .sixteen, .eight])
  func `every role can be read on its ground`(name: String, depth: ColourDepth) throws {
    let theme = try #require(Theme.named(name))
    for role in Style.Role.allCases {
      let look = theme.look(of: Style(role), on: depth)
      let ratio = try contrast(look.foreground, look.background)
      // A rule is no text.
      let wanted = depth >= .palette && role != .rule ? 4.5 : 3
      #expect(ratio >= wanted, "\(role): \(ratio)")
    }
    let text = theme.look(of: .plain, on: depth)
    #expect(try contrast(text.foreground, text.background) >= 9)
  }

  @Test(arguments: ColourDepth.allCases)
  func `what the eye must find differs from the text on any terminal`(depth: ColourDepth) {
    for theme in themes {
      let text = theme.look(of: .plain, on: depth)
      for role in [Style.Role.selection, .searchHit] {
        let look = theme.look(of: Style(role), on: depth)
        #expect(look.background != text.background || look.emphasis.contains(.reverse))
      }
      for role in [Style.Role.headline, .crosshead, .figure, .warning] {
        #expect(theme.look(of: Style(role), on: depth) != text)
      }
    }
  }

  @Test func `a style line changes what it names and nothing else`() {
    var theme = Theme.terminal
    #expect(theme.apply(style: ["quotation", "#336699"]) == nil)
    let look = theme.look(of: Style(.quotation), on: .exact)
    #expect(look.foreground == Colour("#336699") && look.emphasis == [])
    #expect(theme.apply(style: ["search-hit", "0", "214", "bold", "underline"]) == nil)
    #expect(theme.words(of: .searchHit) == ["searchHit", "0", "214", "bold", "underline"])
    #expect(theme.apply(style: ["headline", "none"]) == nil)
    #expect(theme.look(of: Style(.headline, .bold), on: .eight).emphasis == [])
    for role in Style.Role.allCases where ![.quotation, .searchHit, .headline].contains(role) {
      #expect(theme.words(of: role) == Theme.terminal.words(of: role))
    }
  }

  @Test func `the words of every look give that look`() {
    for theme in themes {
      var copy = theme
      for role in Style.Role.allCases {
        #expect(copy.apply(style: theme.words(of: role)) == nil)
      }
      for role in Style.Role.allCases {
        for depth in ColourDepth.allCases {
          let style = Style(role)
          #expect(copy.look(of: style, on: depth) == theme.look(of: style, on: depth))
        }
      }
    }
  }

  @Test func `what is wrong with a style line is named`() {
    let wrong: [([String], String)] = [
      ([], "a style needs a role: text, headline"),
      (["quote", "1"], "no role “quote”; there are text,"),
      (["text"], "text needs a colour or an emphasis"),
      (["text", "300"], "“300” is no colour (0…255, #rrggbb, default) and no emphasis (bold,"),
      (["text", "1", "2", "3"], "two colours are all there can be, not “3” too"),
      (["text", "bold", "3"], "colours come before the emphasis, not “3” behind it"),
    ]
    for (words, sentence) in wrong {
      var theme = Theme.dark
      let remark = theme.apply(style: words) ?? ""
      #expect(remark.hasPrefix(sentence))
      #expect(theme == .dark)
    }
  }

  /// The contrast of two colours by WCAG 2.1, 1.4.3.
  private func contrast(_ one: Colour?, _ other: Colour?) throws -> Double {
    let lights = try [one, other].map { colour in
      let parts = try #require(colour?.components).map { part in
        let part = Double(part) / 255
        return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05
    }
    return max(lights[0], lights[1]) / min(lights[0], lights[1])
  }

  /// The 2.4th power: the square times the fifth root of the square, that one by Newton's steps.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
