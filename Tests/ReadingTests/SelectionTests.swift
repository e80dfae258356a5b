import Articles
import Reading
import Testing

/// Choosing words with the keyboard.
@Suite struct SelectionTests {
  /// The words that stand out as chosen, row by row.
  private func chosen(_ evening: inout Evening) -> String {
    let grid = evening.grid
    var text = ""
    for row in 0..<grid.rows - 1 {
      for column in 0..<grid.columns where grid[row, column].style.role == .selection {
        text += grid[row, column].glyph
      }
    }
    return text
  }

  private func copied(_ evening: inout Evening) -> String? {
    guard case .copy(let text)? = evening.effect(of: "Y") else { return nil }
    return text
  }

  @Test func `v begins with the first word on the screen and Esc ends it`() {
    var evening = Evening(.ferry)
    let before = evening.body
    evening.type("v")
    #expect(chosen(&evening) == "Ferry")
    evening.press(.escape)
    #expect(evening.body == before && chosen(&evening).isEmpty)
    evening.type("vv")
    #expect(evening.body == before && chosen(&evening).isEmpty)
  }

  @Test func `v begins with the quotation in focus`() {
    var evening = Evening(.ferry)
    evening.type("}v")
    #expect(copied(&evening) == "We counted every rivet,")
  }

  @Test func `words come and go one at a time, whole`() {
    var evening = Evening(.ferry)
    evening.type("vww")
    #expect(chosen(&evening) == "Ferry to Sandholm")
    evening.type("b")
    #expect(chosen(&evening) == "Ferry to")
    evening.type("bbb")
    #expect(chosen(&evening) == "Ferry")
    evening.press(.right, .right, .left)
    #expect(chosen(&evening) == "Ferry to")
    evening.type("3w")
    #expect(chosen(&evening) == "Ferry to Sandholm sails again")
  }

  @Test func `sentences and paragraphs take their signs along`() {
    var evening = Evening(.ferry)
    evening.type("}v")
    evening.type(")")
    #expect(copied(&evening) == "We counted every rivet,” said harbour master Petra Ode.")
    evening.type("}v}")
    #expect(copied(&evening)?.hasSuffix("Then we counted them again.”") == true)
    evening.type("}vS")
    #expect(copied(&evening)?.hasPrefix("“") == true)
  }

  @Test func `the other end moves after o`() {
    var evening = Evening(.ferry)
    evening.type("vwwow")
    #expect(chosen(&evening) == "to Sandholm")
    evening.type("ob")
    #expect(chosen(&evening) == "to")
  }

  @Test func `lines keep to their column`() {
    var evening = Evening(.numbered([3]), columns: 40)
    evening.type("jjvww")
    let word = evening.grid.cursor
    evening.type("j")
    #expect(evening.grid.cursor.row == word.row + 1)
    evening.type("k")
    #expect(evening.grid.cursor == word)
  }

  @Test func `the text scrolls with the moving end, which has the cursor`() {
    var evening = Evening(.numbered([8, 8]), rows: 12)
    evening.type("v")
    for _ in 0..<30 {
      evening.type("j")
      let grid = evening.grid
      #expect(grid[grid.cursor.row, grid.cursor.column].style.role == .selection)
    }
    for _ in 0..<60 {
      evening.type("k")
      let grid = evening.grid
      #expect(grid[grid.cursor.row, grid.cursor.column].style.role == .selection)
    }
  }

  @Test func `y takes the source along, Y the words alone`() {
    var evening = Evening(.ferry)
    evening.type("vw")
    #expect(
      evening.effect(of: "y")
        == .copy("Ferry to\n\n— Ferry to Sandholm sails again after nine weeks"))
    #expect(evening.status.contains("copied 2 words with their source"))
    #expect(chosen(&evening).isEmpty)
  }

  @Test func `other keys say how to get out, and change nothing`() {
    var evening = Evening(.ferry)
    evening.type("vw")
    for key in ["]", "J", "@", "t", "m"] as [Key] {
      #expect(evening.effect(of: key) == .bell)
      #expect(evening.status.contains("Esc"))
      #expect(chosen(&evening) == "Ferry to")
    }
  }

  @Test func `among quotations alone only their words are chosen`() {
    var evening = Evening(.ferry, quotationsOnly: true)
    evening.type("gv}}}}}")
    let words = copied(&evening) ?? ""
    #expect(words.contains("I baked for gulls"))
    #expect(!words.contains("said harbour master"))
  }

  @Test func `every width and every key in any order leaves a selection that can be drawn`() {
    var random = SystemRandomNumberGenerator()
    let keys: [Key] = ["w", "b", ")", "(", "}", "{", "j", "k", "o", "S", " ", "g", "G", "d", "u"]
    for columns in [1, 7, 40, 100] {
      var evening = Evening(.ferry, columns: columns, rows: 9)
      evening.type("v")
      for _ in 0..<200 {
        if let key = keys.randomElement(using: &random) { evening.press(key) }
        _ = evening.grid
      }
      #expect(copied(&evening)?.isEmpty == false)
    }
  }
}
