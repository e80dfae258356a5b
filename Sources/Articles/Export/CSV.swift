/// Rows of comma-separated values by RFC 4180, but for the carriage return at the end of a row:
/// no control character but tab and line end leaves this program.
///
/// A spreadsheet takes a cell that starts with `=`, `+`, `-` or `@` for a formula, quoted or not,
/// and a story can be written to exploit that. Such a cell gets the apostrophe before it by which
/// spreadsheets themselves say “this is text”; the JSON formats have the words unchanged.
package enum CSV {
  /// A row with its line end.
  package static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t".utf8.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { ",\"\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
