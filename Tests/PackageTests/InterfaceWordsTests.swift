import Testing

/// The words of the interface stand in one folder, where a translation finds them all.
@Suite struct InterfaceWordsTests {
  /// Tables of their own: what each command does, and the chapters it stands in.
  private static let tables: Set = [
    "Sources/Reading/Session/CommandTable.swift", "Sources/Reading/Session/Command.swift",
  ]

  /// What a reader types behind `:`, the same in every language.
  private static let typed: Set = ["set X"]

  @Test(arguments: ["Session", "Screen", "Search"])
  func `what the reader sees is said in one place`(folder: String) throws {
    let paths = try Checkout.files(below: "Sources/Reading/\(folder)", ending: ".swift")
    #expect(!paths.isEmpty)
    for path in paths where !Self.tables.contains(path) {
      for literal in StringLiteral.all(in: try Checkout.text(path))
      where !Self.typed.contains(literal.text) {
        #expect(
          !literal.saysSomething || literal.isHelpOfSetting,
          "\(path) says “\(literal.text)” itself")
      }
    }
  }

  @Test func `words are told from signs, inside what is put in too`() {
    let code = #"""
      let a = "\(one) of \(many)"  // "not this one"
      let b = on ? "\(who ?? "some one") · " : " — \u{1B}\" x "
      help: "the order of it"
      """#
    let literals = StringLiteral.all(in: code)
    #expect(
      literals.filter(\.saysSomething).map(\.text) == ["X of X", "some one", "the order of it"])
    #expect(literals.filter(\.isHelpOfSetting).map(\.text) == ["the order of it"])
  }
}

/// A string in the code, with an X for each value put into it.
private struct StringLiteral {
  var text = ""
  /// What stands before it in its line.
  var before = ""

  /// Whether a person reads it: two words or more, signs apart.
  var saysSomething: Bool {
    let words = text.split { $0 == " " || $0 == "\n" }
    return words.count > 1
      && words.contains { $0.filter { $0.isLetter && $0.isLowercase }.count > 1 }
  }

  /// Whether it is what a setting does, in the table of settings.
  var isHelpOfSetting: Bool {
    before.hasSuffix("help: ")
  }

  static func all(in code: String) -> [StringLiteral] {
    var found: [StringLiteral] = []
    var rest = Array(code)[...]
    scan(&rest, into: &found, isInside: false)
    return found
  }

  /// Reads code up to its end, or up to the parenthesis that closes what is put into a string.
  private static func scan(
    _ rest: inout ArraySlice<Character>, into found: inout [StringLiteral], isInside: Bool
  ) {
    var line = ""
    var depth = 0
    while let character = rest.popFirst() {
      switch character {
      case "/" where rest.first == "/":
        while let next = rest.first, next != "\n" { rest.removeFirst() }
      case "\"": found.append(literal(&rest, into: &found, after: line))
      case "(": depth += 1
      case ")":
        if isInside, depth == 0 { return }
        depth -= 1
      case "\n": line = ""
      default: break
      }
      if character != "\n" { line.append(character) }
    }
  }

  private static func literal(
    _ rest: inout ArraySlice<Character>, into found: inout [StringLiteral], after line: String
  ) -> StringLiteral {
    var literal = StringLiteral(before: line)
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\" else {
        literal.text.append(character)
        continue
      }
      switch rest.popFirst() {
      case "(":
        scan(&rest, into: &found, isInside: true)
        literal.text += "X"
      case "u": while let next = rest.popFirst(), next != "}" {}
      case "n": literal.text += "\n"
      default: break
      }
    }
    return literal
  }
}
