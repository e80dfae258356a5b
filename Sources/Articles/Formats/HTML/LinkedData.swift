/// What a page's schema.org data (JSON-LD) says of its articles.
struct LinkedData {
  /// Somebody or something with a name, or with the address where its name is said.
  struct Party {
    var name: String?
    var id: String?
    var isPerson = true
  }

  /// One object of the data.
  struct Thing {
    var types: [String] = []
    var id: String?
    var name: String?
    var url: String?
    var headline: String?
    var alternativeHeadline: String?
    var authors: [Party] = []
    var published: String?
    var modified: String?
    var publisher: Party?
    var language: String?
    var section: String?
    var credit: String?
    /// The letters of the body it gives, which is often cut: a hint and no more.
    var bodyLength = 0

    var isArticle: Bool {
      types.contains {
        $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report"
          || $0 == "Review" || $0 == "Recipe"
      }
    }

    var isPerson: Bool { types.contains("Person") }
  }

  private(set) var things: [Thing] = []
  /// Data that is no JSON, by place in the page; what was whole before the fault is used.
  private(set) var faults: [(place: Range<Int>, reason: String)] = []

  /// Reads every block of such data on a page.
  init(_ tree: MarkupTree) {
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard node + 1 < Int(tree.nodes[node].end) else { continue }
      let place = tree.source(node + 1)
      // Line ends inside strings, which JSON forbids and sites write, become blanks.
      let bytes = tree.bytes[place].map { $0 < 0x20 ? 0x20 : $0 }
      read(bytes, at: place)
    }
  }

  private mutating func read(_ bytes: [UInt8], at place: Range<Int>) {
    // Some wrap the data in a comment or in CDATA.
    guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return }
    let isCDATA = bytes[start] == 0x5B && bytes[start...].starts(with: Array("[CDATA[".utf8))
    let first = isCDATA ? start + 7 : start
    guard first < bytes.count else { return }
    var reader = JSONReader(bytes, in: first..<bytes.count)
    do throws(JSONFault) {
      try readValue(&reader)
    } catch {
      faults.append((place, error.reason.rawValue))
    }
  }

  private mutating func readValue(_ reader: inout JSONReader) throws(JSONFault) {
    switch try reader.kind() {
    case .object: try readThing(&reader)
    case .array: try reader.readArray { reader throws(JSONFault) in try readValue(&reader) }
    default: try reader.skip()
    }
  }

  private mutating func readThing(_ reader: inout JSONReader) throws(JSONFault) {
    let place = things.count
    // Its place is kept, so that what stands inside comes after it.
    things.append(Thing())
    var thing = Thing()
    // What was read before a fault counts.
    defer { things[place] = thing }
    try reader.readObject { key, reader throws(JSONFault) in
      switch key {
      case "@type": thing.types = try Self.words(&reader)
      case "@id": thing.id = try Self.word(&reader)
      case "name": thing.name = try Self.word(&reader)
      case "headline": thing.headline = try Self.word(&reader)
      case "alternativeHeadline": thing.alternativeHeadline = try Self.word(&reader)
      case "datePublished": thing.published = try Self.word(&reader)
      case "dateModified": thing.modified = try Self.word(&reader)
      case "articleSection": thing.section = try Self.word(&reader)
      case "creditText": thing.credit = try Self.word(&reader)
      case "inLanguage": thing.language = try Self.language(&reader)
      case "articleBody": thing.bodyLength = try Self.word(&reader)?.utf8.count ?? 0
      case "url": thing.url = try Self.word(&reader)
      case "mainEntityOfPage":
        guard try reader.kind() == .object else {
          thing.url = try Self.word(&reader) ?? thing.url
          return
        }
        let parties = try Self.parties(&reader)
        thing.url = thing.url ?? parties.first?.id
      case "author", "creator":
        let parties = try Self.parties(&reader)
        if thing.authors.isEmpty { thing.authors = parties }
      case "publisher": thing.publisher = try Self.parties(&reader).first
      default: try readValue(&reader)
      }
    }
  }
}

// MARK: - Values

extension LinkedData {
  /// The first string of a value; `nil` if it holds none.
  private static func word(_ reader: inout JSONReader) throws(JSONFault) -> String? {
    try words(&reader).first
  }

  private static func words(_ reader: inout JSONReader) throws(JSONFault) -> [String] {
    switch try reader.kind() {
    case .string: return MarkupString.line(try reader.readString()).map { [$0] } ?? []
    case .array:
      var words: [String] = []
      try reader.readArray { reader throws(JSONFault) in
        if try reader.kind() == .string {
          if let word = MarkupString.line(try reader.readString()) { words.append(word) }
        } else {
          try reader.skip()
        }
      }
      return words
    default:
      try reader.skip()
      return []
    }
  }

  /// “en”, or the language object that stands for it.
  private static func language(_ reader: inout JSONReader) throws(JSONFault) -> String? {
    guard try reader.kind() == .object else { return try word(&reader) }
    var found: String?
    try reader.readObject { key, reader throws(JSONFault) in
      if key == "alternateName" || key == "identifier" {
        found = try word(&reader) ?? found
      } else {
        try reader.skip()
      }
    }
    return found
  }

  private static func parties(_ reader: inout JSONReader) throws(JSONFault) -> [Party] {
    switch try reader.kind() {
    case .string: return MarkupString.line(try reader.readString()).map { [Party(name: $0)] } ?? []
    case .array:
      var parties: [Party] = []
      try reader.readArray { reader throws(JSONFault) in
        parties += try Self.parties(&reader)
      }
      return parties
    case .object:
      var names: [String] = []
      var party = Party()
      try reader.readObject { key, reader throws(JSONFault) in
        switch key {
        case "name": names = try words(&reader)
        case "@id", "url": party.id = try word(&reader) ?? party.id
        case "@type": party.isPerson = try word(&reader) != "Organization"
        default: try reader.skip()
        }
      }
      guard !names.isEmpty else { return party.id == nil ? [] : [party] }
      return names.map { Party(name: $0, id: party.id, isPerson: party.isPerson) }
    default:
      try reader.skip()
      return []
    }
  }
}
