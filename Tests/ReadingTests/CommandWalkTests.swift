import Reading
import Testing

/// Every command of the table, asked for by its key and by its name.
@Suite struct CommandWalkTests {
  /// What is in front when a command is asked for: the keys that lead there.
  private static let scenes: [(keys: String, context: Keymap.Context)] = [
    ("", .story), ("}", .story), ("\"", .story), ("@", .figures), ("t", .outline), ("h", .help),
    ("v", .selection), ("vwH", .story), ("mzM", .notes),
  ]

  private func evening(_ keys: String) -> Evening {
    var evening = Evening(.ferry, columns: 120, rows: 30)
    evening.type(keys)
    return evening
  }

  private func expectAlike(
    _ command: Command, from scene: Evening, in context: Keymap.Context, _ place: String
  ) {
    let keys = Keymap.standard.bindings
      .filter { $0.command == command && [.everywhere, context].contains($0.context) }
      .flatMap(\.keys)
    guard let key = keys.first(where: { Keymap.standard.command(for: $0, in: context) == command })
    else { return }
    var (byKey, byName) = (scene, scene)
    byKey.press(key)
    byName.type(":" + command.rawValue)
    byName.press(.enter)
    #expect(byKey.grid.text() == byName.grid.text(), "\(command.rawValue) \(place)")
    let (one, other) = (
      byKey.effects.count - scene.effects.count, byName.effects.count - scene.effects.count
    )
    #expect(one == other, "\(command.rawValue) \(place)")
  }

  /// Those that a number asks for are tried with one.
  @Test(arguments: [("2", "section 2"), ("50%", "percent 50"), ("3j", "line-down 3")])
  func `a number before a key is one behind a name`(keys: String, line: String) {
    var (byKey, byName) = (evening(""), evening(""))
    byKey.type(keys)
    byName.type(":" + line)
    byName.press(.enter)
    #expect(byKey.grid.text() == byName.grid.text())
  }

  @Test(arguments: Command.allCases.filter { $0 != .section && $0 != .percent })
  func `a command does the same by its key and by its name`(command: Command) {
    for scene in Self.scenes {
      expectAlike(
        command, from: evening(scene.keys), in: scene.context, "after “\(scene.keys)”")
    }
    let shelf = Evening([.ferry, .quay], columns: 120, rows: 30)
    expectAlike(command, from: shelf, in: .shelf, "on the shelf")
  }

  @Test(arguments: Command.allCases)
  func `a command has a key somewhere, a name and help`(command: Command) {
    let binding = Keymap.standard.bindings.first { $0.command == command }
    #expect(binding?.keys.isEmpty == false)
    #expect(!command.help.isEmpty)
    #expect(command.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
  }
}
