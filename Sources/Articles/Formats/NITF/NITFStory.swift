/// A story in the News Industry Text Format, as agencies send it.
struct NITFStory {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func article() -> Article {
    let charset = MarkupCharset(bytes)
    let text = charset.utf8(of: bytes)
    return text.withUnsafeBufferPointer { text in
      var parts = NITFParts(text)
      parts.read()
      var draft = StoryDraft()
      draft.fields = parts.fields
      draft.fields.provenance = .markup
      draft.notes = charset.notes
      if !parts.isClosed {
        draft.notes.append(ParseNote(ParseNote.endsInside))
      }
      for body in parts.bodies {
        let part = UnsafeBufferPointer(rebasing: text[body])
        draft.pieces +=
          FragmentReader(part, grammar: .xml, source: charset.keepsPlaces ? body : nil).pieces
      }
      parts.dateline.map { Self.print($0, into: &draft) }
      return draft.article()
    }
  }

  /// Puts a dateline that stands in a field of its own where papers print it.
  private static func print(_ dateline: String, into draft: inout StoryDraft) {
    draft.fields.dateline = Dateline(dateline + " – x")?.place ?? dateline
    guard let lede = draft.pieces.firstIndex(where: { $0.kind == .paragraph }) else { return }
    let place = Array(dateline.utf8)
    let head = draft.pieces[lede].words.prefix(place.count)
    guard !head.elementsEqual(place) else { return }
    draft.pieces[lede].words = place + Array(" – ".utf8) + draft.pieces[lede].words
  }
}

/// The fields of a file and where its body stands.
private struct NITFParts {
  private(set) var fields = StoryFields()
  private(set) var dateline: String?
  private(set) var bodies: [Range<Int>] = []
  private(set) var isClosed = false
  private let text: UnsafeBufferPointer<UInt8>
  private var title: String?
  /// Who holds the rights, the publisher where no other is named.
  private var holder: String?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func read() {
    var scanner = MarkupScanner(text, grammar: .xml)
    var opened: (name: String, start: Int, depth: Int)?
    while let token = scanner.next() {
      switch token.kind {
      case .startTag:
        let name = XMLName.local(text, token.words)
        if let open = opened {
          if open.name == name, !token.isSelfClosing { opened?.depth += 1 }
          continue
        }
        takeAttributes(name, scanner.attributes)
        if Self.wanted.contains(name), !token.isSelfClosing {
          opened = (name, token.range.upperBound, 0)
        }
      case .endTag:
        let name = XMLName.local(text, token.words)
        if name == "nitf" { isClosed = true }
        guard let open = opened, open.name == name else { continue }
        if open.depth > 0 {
          opened?.depth -= 1
        } else {
          take(name, open.start..<token.range.lowerBound)
          opened = nil
        }
      default: break
      }
    }
    if let open = opened { take(open.name, open.start..<text.count) }
    fields.headline = fields.headline ?? title
    fields.publisher = fields.publisher ?? holder
  }

  private static let wanted: Set<String> = [
    "title", "hl1", "hl2", "byline", "dateline", "distributor", "abstract", "body.content",
    "tagline", "rights.owner", "series.name",
  ]

  private func line(_ range: Range<Int>) -> String? {
    FragmentReader.line(Array(text[range]), grammar: .xml)
  }

  private mutating func take(_ name: String, _ range: Range<Int>) {
    switch name {
    case "title": title = title ?? line(range)
    case "hl1": fields.headline = fields.headline ?? line(range)
    case "hl2": fields.alternativeHeadline = fields.alternativeHeadline ?? line(range)
    case "abstract": fields.alternativeHeadline = fields.alternativeHeadline ?? line(range)
    case "byline": takeByline(range)
    case "dateline": takeDateline(range)
    case "distributor": fields.publisher = fields.publisher ?? line(range)
    case "body.content": bodies.append(range)
    case "tagline": fields.creditText = line(range)
    default: break
    }
  }

  private mutating func takeByline(_ range: Range<Int>) {
    var people: [String] = []
    FeedElement.forEach(in: range, of: text) { child in
      if child.name == "person", let name = child.line { people.append(name) }
    }
    if people.isEmpty, let line = line(range) { people = StoryFields.people(in: line) }
    fields.author += people.filter { !fields.author.contains($0) }
  }

  private mutating func takeDateline(_ range: Range<Int>) {
    var place: String?
    FeedElement.forEach(in: range, of: text) { child in
      if child.name == "location" { place = place ?? child.line }
    }
    dateline = dateline ?? place ?? line(range)
  }

  private mutating func takeAttributes(_ name: String, _ attributes: [MarkupScanner.Attribute]) {
    func value(_ wanted: String) -> String? {
      guard let found = attributes.first(where: { XMLName.local(text, $0.name) == wanted }) else {
        return nil
      }
      var value: [UInt8] = []
      MarkupText.append(value: found.value, of: text, to: &value)
      return CleanWords.line(value)
    }
    switch name {
    case "date.issue":
      fields.datePublished = fields.datePublished ?? value("norm").flatMap { FieldDate.iso($0) }
    case "date.release":
      fields.dateModified = fields.dateModified ?? value("norm").flatMap { FieldDate.iso($0) }
    case "doc.copyright": holder = value("holder")
    case "pubdata":
      fields.publisher = value("name") ?? fields.publisher
      fields.articleSection = fields.articleSection ?? value("position.section")
      fields.datePublished =
        fields.datePublished ?? value("date.publication").flatMap { FieldDate.iso($0) }
      fields.url = fields.url ?? StoryFields.address(value("ex-ref"))
    case "tobject": fields.articleSection = fields.articleSection ?? value("tobject.type")
    case "nitf": fields.inLanguage = value("lang")
    case "body", "body.content": fields.inLanguage = fields.inLanguage ?? value("lang")
    default: break
    }
  }
}
