extension Article {
  /// The article as a person can read it: the fields that are known, then each block with its
  /// kind, span and text. What `lede dump article` prints and golden files hold.
  package func dump() -> String {
    var lines: [String] = []
    func field(_ name: String, _ value: String?) {
      guard let value else { return }
      let source = provenance[name].map { "  (\($0.rawValue))" } ?? ""
      lines.append("\(name): \(value)\(source)")
    }
    field("headline", headline)
    field("alternativeHeadline", alternativeHeadline)
    field("author", author.isEmpty ? nil : author.joined(separator: "; "))
    field("dateline", dateline)
    field("datePublished", datePublished)
    field("dateModified", dateModified)
    field("publisher", publisher)
    field("url", url)
    field("inLanguage", inLanguage)
    field("articleSection", articleSection)
    field("creditText", creditText)
    for picture in pictures {
      lines.append("picture: \(picture.caption.map(text) ?? "–")")
      if let credit = picture.credit { lines.append("  credit: \(text(credit))") }
    }
    for link in links { lines.append("link \(link.span): \(link.address)") }
    for dropped in boilerplate { lines.append("boilerplate: \(dropped)") }
    lines.append("sections: \(sections.count), blocks: \(blocks.count), bytes: \(utf8.count)")
    for block in blocks {
      lines.append("")
      lines.append("\(block.kind.rawValue) \(block.span)")
      lines.append(text(block.span))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was skipped, guessed or repaired, a note a line, with its place in the input.
  package func notesDump() -> String {
    notes.map { note in
      let place = note.input.map { "\($0.lowerBound)..<\($0.upperBound)" } ?? "–"
      return "\(place)  \(note.what)\n"
    }.joined()
  }
}
