import Articles
import Reading
import Testing

@Suite struct PagingTests {
  /// Screens until `Space` leads no further.
  private func screens(_ evening: inout Evening, by key: Key) -> [[String]] {
    var screens = [evening.body]
    for _ in 0..<10_000 {
      if evening.effect(of: key) == .bell { return screens }
      screens.append(evening.body)
    }
    return screens
  }

  /// The words of a screen, without the rule and the end sign.
  private func words(_ screens: [[String]]) -> [String] {
    screens.joined().filter { !$0.contains("──") && !$0.contains("■") }
      .flatMap { $0.split(separator: " ") }.map { String($0) }
  }

  private static let sizes = [(80, 24), (40, 12), (120, 40), (20, 6), (7, 4), (3, 3)]

  @Test(arguments: [[1], [3, 2, 5], [0, 4], [20, 1, 1, 12], [1, 1, 1, 1, 1, 1, 1]], sizes)
  func `Space shows every word once and b the same screenfuls backwards`(
    sections: [Int], size: (Int, Int)
  ) {
    let story = Story.numbered(sections)
    var evening = Evening(story, columns: size.0, rows: size.1)
    let down = screens(&evening, by: " ")
    if size.0 >= 7 {
      let last = sections.reduce(0, +) * 30
      let numbers = words(down).compactMap { $0.hasPrefix("w") ? Int($0.dropFirst()) : nil }
      if size.0 >= 20 { #expect(numbers == Array(1...last)) }
    }
    #expect(screens(&evening, by: "b") == down.reversed())
    // From the end as `G` shows it, b first shows the screenful that holds the row above.
    evening.type("G")
    let up = Array(screens(&evening, by: "b").dropFirst())
    #expect(up == Array(down.prefix(up.count).reversed()))
  }

  @Test(arguments: sizes) func `the end of a story is at the foot of the screen`(size: (Int, Int)) {
    var evening = Evening(.numbered([9, 1]), columns: size.0, rows: size.1)
    evening.type("G")
    let end = evening.body
    if size.0 >= 20 { #expect(end.last?.contains("w300") == true) }
    #expect(evening.effect(of: "j") == .bell)
    evening.type("gj")
    while evening.effect(of: "d") != .bell {}
    #expect(evening.body == end)
  }

  @Test(arguments: sizes) func `a screenful never mixes two sections`(size: (Int, Int)) {
    var evening = Evening(.numbered([2, 1, 3, 1]), columns: size.0, rows: size.1)
    for screen in screens(&evening, by: " ") {
      let isCrosshead = screen.indices.filter { screen[$0].contains("Part ") }
      #expect(isCrosshead.allSatisfy { $0 == 0 || screen[$0].contains("─") })
    }
  }

  @Test func `under the last line of a section a rule names the next`() {
    var evening = Evening(.ferry)
    #expect(evening.body.contains { $0.contains("── Nine weeks of rowing boats ──") })
    evening.type(" ")
    #expect(evening.body.first == "    Nine weeks of rowing boats")
    #expect(evening.body.contains { $0.contains("── Who pays? ──") })
  }

  @Test func `a line down scrolls through a section border as one text`() {
    var evening = Evening(.ferry)
    evening.type("j")
    #expect(evening.body.contains("    Nine weeks of rowing boats"))
    #expect(!evening.body.contains { $0.contains("──") })
    evening.type("k")
    #expect(evening.body.first == "    Ferry to Sandholm sails again after nine weeks")
    #expect(evening.effect(of: "k") == .bell)
  }

  @Test func `after scrolling Space goes on with the first line not yet seen`() {
    var evening = Evening(.numbered([6, 6]), rows: 12)
    evening.type("jjj")
    let seen = words([evening.body]).last.flatMap { Int($0.dropFirst()) } ?? 0
    evening.type(" ")
    #expect(words([evening.body]).first == "w\(seen + 1)")
  }

  @Test(arguments: ["d", "j", " "]) func `no key down jumps over lines not yet seen`(key: String) {
    var evening = Evening(.numbered([1, 1, 9, 1, 4]), columns: 60, rows: 20)
    var seen = 0
    for _ in 0..<200 {
      let numbers = words([evening.body]).compactMap {
        $0.hasPrefix("w") ? Int($0.dropFirst()) : nil
      }
      #expect(numbers.first.map { $0 <= seen + 1 } != false)
      seen = max(seen, numbers.last ?? 0)
      evening.type(key)
    }
    #expect(seen == 480)
  }

  @Test func `lines stop at the end of the story`() {
    var evening = Evening(.numbered([3, 3]), rows: 10)
    for _ in 0..<200 where evening.effect(of: "j") == .bell { break }
    let end = evening.body
    #expect(end.last { !$0.isEmpty }?.contains("w180") == true)
    evening.type("d")
    #expect(evening.body == end)
  }

  @Test func `past the last section the next story opens, and b returns to the end`() {
    var evening = Evening([.numbered([1], name: "one"), .ferry])
    evening.press(.enter)
    let end = evening.body
    evening.type(" ")
    #expect(evening.body.first?.contains("Ferry to Sandholm") == true)
    evening.type("b")
    #expect(evening.body == end)
  }

  @Test func `digits lead to sections and a number with a per cent sign into the text`() {
    var evening = Evening(.ferry)
    evening.type("3")
    #expect(evening.body.first == "    Who pays?")
    evening.type("1")
    #expect(evening.body.first?.contains("Ferry") == true)
    evening.type("50%")
    #expect(evening.body.first?.contains("Ferry") == false)
    evening.press(.control("o"))
    #expect(evening.body.first?.contains("Ferry") == true)
    #expect(evening.effect(of: "%") == .bell)
    evening.type("100%")
    #expect(evening.body.last?.contains("“Ask me in June,” said Ode.") == true)
  }

  @Test(arguments: ["j", "d", "]", "}", ")"])
  func `a number before a letter says how often, from where the reader was`(key: String) {
    var counted = Evening(.ferry, rows: 8)
    var pressed = counted
    counted.type("3" + key)
    pressed.type(key + key + key)
    #expect(counted.body == pressed.body)
    #expect(counted.status == pressed.status)
    counted.press(.control("o"))
    #expect(counted.effect(of: .control("o")) == .bell)
  }

  @Test func `a number before an arrow has led to a section that is scrolled on`() {
    var evening = Evening(.ferry, rows: 8)
    evening.type("3")
    evening.press(.down, .up)
    #expect(evening.body.first == "    Who pays?")
  }

  @Test func `two digits lead to the section they name together`() {
    var evening = Evening(.numbered(Array(repeating: 1, count: 12)))
    evening.type("12")
    #expect(evening.body.first == "    Part 12")
    evening.press(.control("o"))
    #expect(evening.body.first?.contains("Numbered") == true)
    #expect(evening.effect(of: .control("o")) == .bell)
    evening.type("2")
    evening.press(.escape)
    evening.type("3")
    #expect(evening.body.first == "    Part 3")
  }

  @Test func `half of a story is near its middle word`() {
    var evening = Evening(.numbered([20]))
    evening.type("50%")
    let word = words([evening.body]).first.flatMap { Int($0.dropFirst()) } ?? 0
    #expect((290...330).contains(word))
  }

  @Test func `a bracket goes to the next section, or to the start of this one first`() {
    var evening = Evening(.ferry)
    evening.type("]]")
    #expect(evening.body.first == "    Who pays?")
    evening.type("jj[")
    #expect(evening.body.first == "    Who pays?")
    evening.type("[")
    #expect(evening.body.first == "    Nine weeks of rowing boats")
  }

  @Test(arguments: [0, 3, 11]) func `the word at the top stays there when the window changes`(
    presses: Int
  ) {
    var evening = Evening(.numbered([8, 8]), columns: 80, rows: 24)
    for _ in 0..<presses { evening.type("j") }
    let first = words([evening.body]).first ?? ""
    let screen = evening.body
    for columns in [37, 120, 21, 80] {
      evening.session.resize(columns: columns, rows: columns == 80 ? 24 : 13)
      #expect(evening.body.first { !$0.isEmpty }?.contains(first) == true)
    }
    #expect(evening.body == screen)
  }

  @Test func `a measure can be chosen, and the default taken again`() {
    var evening = Evening(.numbered([3]), columns: 120)
    let wide = evening.body
    evening.type("--------")
    #expect(evening.status.contains("measure 40"))
    #expect(evening.body != wide)
    evening.type("=")
    #expect(evening.body == wide)
  }
}
