import Articles

extension Page {
  /// The page row by row, for people to read: block and line, kind, span, text.
  ///
  ///     3.0  text   120..<152  |The harbour was quiet on Tuesday,|
  ///     3.1  text   152..<161  |they say.|
  ///     3.2  blank  161..<161  ||
  package func dump() -> String {
    var page = self
    var text = "measure \(measure)\n"
    guard var row = page.firstRow() else { return text + "(nothing)\n" }
    while let line = page.line(at: row) {
      let place = "\(row.block).\(row.line)"
      let indent = String(repeating: " ", count: line.indent)
      let words = line.pieces.reduce(into: indent) { $0 += $1.cluster }
      text += "\(place)\t\(line.kind.name)\t\(line.span)\t|\(words)|\n"
      let next = page.row(row, movedBy: 1)
      if next == row { break }
      row = next
    }
    return text
  }
}

extension Line.Kind {
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .blank: "blank"
    case .speaker: "speaker"
    }
  }
}
