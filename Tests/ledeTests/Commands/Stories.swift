import Foundation
import Support
import Testing

/// Small stories about invented places, and the program run over them.
enum Invented {
  static let strike = """
    Harbour strike enters second week

    Workers at the port of Dunmere stayed away for an eighth day on Tuesday, and talks failed.

    “We will not go back,” said Mara Hale, the union’s leader. “Not for this.”

    A long night

    The mayor, Tomas Ode, said it was “a disgrace to the whole coast” and went home at four.

    (PAPER with AGENCY)
    """

  /// Runs a command over a story in a folder of its own, by its bare name.
  static func run(
    _ arguments: [String], over story: String = strike, named name: String = "strike.txt",
    environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Scratch.with { folder in
      let file = folder.appending(path: name)
      try Data(story.utf8).write(to: file)
      return try Program.run(arguments + [file.path], environment: environment)
    }
  }

  /// The first scalar that a terminal obeys or that hides text, if there is one: controls but for
  /// line ends and tabs, bidi overrides, blanks without width, soft hyphens, tags.
  static func unsafe(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: true
      case 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
      default: false
      }
    }
  }

  /// What a run wrote, as JSON.
  static func json(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  /// The scalars of a text between two offsets, as JSON output counts.
  static func slice(_ text: String, _ range: [String: Any]) throws -> String {
    let start = try #require(range["start"] as? Int)
    let end = try #require(range["end"] as? Int)
    let scalars = Array(text.unicodeScalars)
    try #require(0 <= start && start <= end && end <= scalars.count)
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: scalars[start..<end])
    return String(slice)
  }
}
