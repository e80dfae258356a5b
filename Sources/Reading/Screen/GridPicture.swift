/// A grid as text, for people, goldens and diffs.
extension Grid {
  /// The glyphs: one line a row, blanks at line ends left out.
  package func text() -> String {
    lines { self[$0, $1].glyph }
  }

  /// The styles: a letter a cell, `.` for plain text, and below what each letter stands for.
  package func styles() -> String {
    var letters: [Style: String] = [:]
    var legend: [String] = []
    let alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
    let picture = lines { row, column in
      let cell = self[row, column]
      if cell.style == .plain { return cell.glyph == " " ? " " : "." }
      if let letter = letters[cell.style] { return letter }
      let letter = letters.count < alphabet.count ? alphabet[letters.count] : "#"
      letters[cell.style] = letter
      legend.append("\(letter) \(cell.style.name)\n")
      return letter
    }
    return picture + "\n" + legend.joined()
  }

  private func lines(_ picture: (Int, Int) -> String) -> String {
    var text = ""
    for row in 0..<rows {
      var line = ""
      for column in 0..<columns { line += picture(row, column) }
      while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
      text += line + "\n"
    }
    return text
  }
}

extension Style {
  /// Role and emphasis in words: “quotation bold”.
  fileprivate var name: String {
    let emphases: [(Emphasis, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
      (.italic, "italic"),
    ]
    let names = emphases.filter { emphasis.contains($0.0) }.map(\.1)
    return ([role.rawValue] + names).joined(separator: " ")
  }
}
