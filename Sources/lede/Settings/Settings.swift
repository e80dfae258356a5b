import Articles
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The lines of a settings file and of those it names, in their order.
///
/// Nothing that is wrong in them keeps the reader from opening: each wrong line is told by file and
/// number, and the others count.
struct Settings: Sendable {
  /// A line that means something, and where it stands.
  private struct Entry: Sendable {
    /// “~/.config/lede/config:12”
    var place: String
    var line: Result<SettingLine, SettingTrouble>
  }

  private var entries: [Entry] = []

  /// No file at all.
  init() {}

  /// What one file says.
  ///
  /// - Parameter isOptional: whether a file that is not there is no trouble.
  init(of path: Path, isOptional: Bool = false) {
    var reader = SettingsReader()
    reader.read(path, isOptional: isOptional)
    entries = reader.lines.map { Entry(place: $0.place, line: $0.line) }
  }

  /// The reader's own file: `$XDG_CONFIG_HOME/lede/config`, or else in `~/.config`.
  static func ofUser() -> Settings {
    guard let path = SettingsReader.usual else { return Settings() }
    return Settings(of: path, isOptional: true)
  }

  /// Lines that come after those of the files, as options of the command line do.
  mutating func append(_ line: SettingLine) {
    entries.append(Entry(place: "", line: .success(line)))
  }

  /// Has a session take all lines; gives a sentence for each that is wrong.
  func apply(to session: inout Session) -> [String] {
    var troubles: [String] = []
    for entry in entries {
      let trouble: String? =
        switch entry.line {
        case .success(let line): session.take(line)
        case .failure(let trouble): trouble.sentence
        }
      guard let trouble else { continue }
      troubles.append(entry.place.isEmpty ? trouble : "\(entry.place): \(trouble)")
    }
    session.settleSettings()
    return troubles
  }

  /// A session without stories that has taken all lines; what is wrong in them is told.
  func session() -> Session {
    var session = Session(shelf: [], columns: 80, rows: 24)
    for sentence in Self.told(apply(to: &session)) { Messages.write(sentence) }
    return session
  }

  /// Tells what is wrong in the lines.
  func tellTroubles() { _ = session() }

  /// What is wrong in all of them, in one line for the foot of the screen.
  static func remark(on troubles: [String]) -> String? {
    guard let first = troubles.first else { return nil }
    return troubles.count == 1
      ? first : "\(troubles.count) lines of the settings are wrong; \(first)"
  }

  /// How many wrong lines are told one by one.
  private static let mostTold = 20

  /// The sentences to be told, not more than anybody reads.
  static func told(_ troubles: [String]) -> [String] {
    guard troubles.count > mostTold else { return troubles }
    return troubles.prefix(mostTold) + [
      "and \(troubles.count - mostTold) more lines of the settings"
    ]
  }
}
