import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// What the environment and the terminal say about how to write.
enum Surroundings {
  /// The width of text that goes to no terminal.
  private static let plainWidth = 72

  /// Sees to it that no file opened later takes the place of a closed standard stream, and gets
  /// messages written into it. Such a stream still cannot be used, and says so.
  static func keepStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether the output is a terminal that can move its cursor, and has more than letters.
  static func canHoldReader(_ output: Output) -> Bool {
    output.isTerminal && isCapable
  }

  /// How many colours the terminal shows: what its type says, and what `COLORTERM` adds to that.
  static func depth(colours: Int, isExact: Bool) -> ColourDepth {
    ColourDepth(
      colours: colours,
      isExact: isExact || ["truecolor", "24bit"].contains(value("COLORTERM")),
      isWanted: wantsColour)
  }

  /// Whether colours are welcome; https://no-color.org: not where it is set, and not empty.
  static var wantsColour: Bool { value("NO_COLOR").isEmpty }

  /// Columns of a line: `COLUMNS` where it says so, else the terminal's.
  static func width(of output: Output) -> Int {
    if let columns = Int(value("COLUMNS")), 10...1000 ~= columns { return columns }
    return output.columns ?? plainWidth
  }

  private static var isCapable: Bool {
    !terminalType.isEmpty && terminalType != "dumb"
  }

  /// What the environment calls the terminal: “xterm-256color”.
  static var terminalType: String { value("TERM") }

  /// A variable of the environment; empty where it is not set.
  static func value(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// A folder that the environment names; the base directory rules have only whole paths count.
  static func folder(_ name: String) -> Path? {
    guard let value = getenv(name).map({ Path(cString: $0) }),
      value.bytes.first == UInt8(ascii: "/")
    else { return nil }
    return value
  }

  /// Whether a program of that name is on `PATH`, or at that path.
  static func canRun(_ name: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return value("PATH").split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Where the reader's own state is kept, by the XDG base directories; `nil` without a home.
  ///
  /// A home that is not there is not made: accounts of services have such.
  static var library: Path? {
    let file = Array("lede/reader.sqlite".utf8)
    if let data = folder("XDG_DATA_HOME") { return data.appending(file) }
    guard let home = folder("HOME"), FileIdentity(of: home) != nil else { return nil }
    return home.appending(Array(".local/share/".utf8) + file)
  }
}
