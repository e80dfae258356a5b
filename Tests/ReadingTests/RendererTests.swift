import Articles
import Reading
import Support
import Testing

@Suite struct RendererTests {
  private static let golden = Golden(besideFile: #filePath)

  /// Keys, and the name of the screen they lead to.
  private static let screens = [
    ("", "top"), (" ", "section"), ("}", "quotation"), ("\"", "quotations"), ("@", "figures"),
    ("t", "outline"), ("/ode", "search"), ("h", "help"),
  ]
  /// The same, over a story with every way in which somebody can speak.
  private static let speechScreens = [
    ("i}}", "reported"), ("]}}", "utterance"), ("i\"", "speech"), ("}}}y", "copied"),
    ("))", "mention"), ("@j", "people"), (":set indirect o", "command"),
    ("\\]", "sections-beside"), ("\\\\]", "people-beside"),
  ]
  private static let sizes = [(80, 24), (40, 12), (120, 40), (200, 60)]

  private func grid(_ keys: String, _ size: (Int, Int)) -> Grid {
    var evening = Evening(.ferry, columns: size.0, rows: size.1)
    evening.type(keys)
    return evening.grid
  }

  @Test(arguments: sizes, screens)
  func `screens read as recorded`(size: (Int, Int), screen: (keys: String, name: String)) throws {
    try Self.golden.expect(
      grid(screen.keys, size).text(), is: "screens/\(size.0)x\(size.1)-\(screen.name).txt")
  }

  @Test(arguments: sizes, screens)
  func `screens are styled as recorded`(
    size: (Int, Int), screen: (keys: String, name: String)
  ) throws {
    try Self.golden.expect(
      grid(screen.keys, size).styles(),
      is: "screens/\(size.0)x\(size.1)-\(screen.name)-styles.txt")
  }

  @Test(arguments: sizes, speechScreens)
  func `screens of speech are as recorded`(
    size: (Int, Int), screen: (keys: String, name: String)
  ) throws {
    var evening = Evening(.quay, columns: size.0, rows: size.1)
    evening.type(screen.keys)
    let grid = evening.grid
    try Self.golden.expect([
      "screens/\(size.0)x\(size.1)-\(screen.name).txt": grid.text(),
      "screens/\(size.0)x\(size.1)-\(screen.name)-styles.txt": grid.styles(),
    ])
  }

  /// What lies on the desk beside the story: the shelf, words being chosen, notes, and so on.
  private static let deskScreens = [
    ("qjjk", "shelf"), ("q/qu", "narrowed"), ("vwww", "selecting"), ("vwwHmaM", "notes"),
    ("}c", "crediting"), (":set justify on\n", "justified"), (":set plain on\n", "plain"),
  ]

  @Test(arguments: sizes, deskScreens)
  func `screens of the desk are as recorded`(
    size: (Int, Int), screen: (keys: String, name: String)
  ) throws {
    var evening = Evening([.ferry, .quay], columns: size.0, rows: size.1)
    evening.press(.enter)
    for scalar in screen.keys.unicodeScalars {
      evening.press(scalar == "\n" ? .enter : .character(scalar))
    }
    let grid = evening.grid
    try Self.golden.expect([
      "screens/\(size.0)x\(size.1)-\(screen.name).txt": grid.text(),
      "screens/\(size.0)x\(size.1)-\(screen.name)-styles.txt": grid.styles(),
    ])
  }

  @Test func `words too wide for their room end in a sign`() {
    let headline = "# A headline that is far too long for it\n"
    let story = Story.small(headline + String(repeating: "Word.\n", count: 9))
    var evening = Evening(story, columns: 20, rows: 6)
    evening.type("jjjj")
    #expect(evening.lines[0].hasSuffix("…"))
    #expect(evening.lines[0].count <= 20)
  }

  @Test func `no row is wider than the window, whatever its clusters`() {
    let story = Story.small("# 見出しは長い\n## 「節」👩‍👩‍👧の見出しはとても長い\n本文👩‍👩‍👧です。", name: "幅.txt")
    for columns in 1...30 {
      var evening = Evening([story, .ferry], columns: columns, rows: 8)
      for keys in ["", "t", "@"] {
        evening.type(keys)
        let grid = evening.grid
        for row in 0..<grid.rows {
          let cells = (0..<columns).map { grid[row, $0].glyph }
          #expect(CharacterWidth.cells(of: cells.joined()) <= columns)
        }
      }
      evening.press(.escape, .enter)
    }
  }

  @Test func `every role looks like something without colour where it must`() {
    for theme in Theme.names.compactMap({ Theme.named($0) }) {
      for role in Style.Role.allCases {
        #expect(theme.look(of: Style(role), on: .none).foreground == .standard)
        #expect(theme.look(of: Style(role), on: .none).background == .standard)
      }
      for role in [Style.Role.figure, .selection, .searchHit, .headline, .crosshead, .warning] {
        #expect(theme.look(of: Style(role), on: .none).emphasis != [])
      }
    }
  }
}
