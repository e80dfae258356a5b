/// Rows of comma-separated values by RFC 4180, but for the carriage return at the end of a row:
/// no control character but tab and line end leaves this program.
///
/// Cells hold what is meant and nothing more, for programs that count characters or look for a file
/// by its name. A spreadsheet takes one that starts with `=`, `+`, `-` or `@` for a formula, quoted
/// or not; whoever opens a stranger's words in one imports the columns as text.
package enum CSV {
  /// A row with its line end.
  package static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
