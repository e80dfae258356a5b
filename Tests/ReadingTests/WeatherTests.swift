import Articles
import Reading
import Testing

/// Rough weather: keys at random in windows of any size.
@Suite struct WeatherTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let keys: [Key] =
    Keymap.standard.bindings.flatMap(\.keys)
    + [.backspace, .delete, .backTab, .control("c"), "x", "é", "0", "a", "e", "w", "V", "y"]

  @Test(arguments: 1...10)
  func `ten thousand keys at random never trap and keep a screen of the right size`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let stories: [Story] = [
      .ferry, .numbered([3, 0, 5], name: "n"), .small(""), .small("# Only a headline", name: "h"),
      .small("見出しは長い文字列です。「」。\n👩‍👩‍👧 e\u{301}\u{301} “ok” שלום", name: "wide"),
    ]
    var evening = Evening(stories, columns: 30, rows: 8)
    for step in 0..<1000 {
      if dice.next(upperBound: 12 as UInt64) == 0 {
        let columns = Int.random(in: 1...90, using: &dice)
        let rows = Int.random(in: 1...30, using: &dice)
        evening.session.resize(columns: columns, rows: rows)
      }
      if let key = Self.keys.randomElement(using: &dice) { evening.press(key) }
      if dice.next(upperBound: 40 as UInt64) == 0 {
        evening.session.receive(stories[step % stories.count], at: step % stories.count)
      }
      let grid = evening.grid
      #expect(grid.columns == evening.session.columns && grid.rows == evening.session.rows)
      #expect(grid.cells.count == grid.columns * grid.rows)
    }
  }

  @Test func `every size down to one cell draws the story, its lists and the shelf`() {
    for columns in 1...20 {
      for rows in 1...9 {
        var evening = Evening([.ferry, .small("")], columns: columns, rows: rows)
        for keys in ["", "\n", "@", "\u{1B}t", "\u{1B}h", "\u{1B}\"", "}", "/o", "\n", "&"] {
          for key in keys {
            evening.press(
              key == "\n"
                ? .enter : key == "\u{1B}" ? .escape : .character(key.unicodeScalars.first ?? "x"))
          }
          #expect(evening.grid.cells.count == columns * rows)
        }
      }
    }
  }

  @Test func `a window of four by two still reads`() {
    var evening = Evening(.small("One two three"), columns: 4, rows: 2)
    #expect(evening.body == [] && evening.lines.first == "One")
    evening.type("j")
    #expect(evening.lines.first == "two")
    evening.type(" ")
    #expect(evening.lines.first == "thr↵")
    #expect(evening.status.contains("%"))
  }
}
