/// Which of the formats that are written in JSON a text is, by its first keys.
enum JSONSigns {
  /// The format of a text that opens with a bracket; `nil` for one that is no JSON, such as a story
  /// that begins with “[Update]”.
  static func format(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Format? {
    guard opensJSON(text, from: start) else { return nil }
    var signs = Keys()
    var reader = JSONReader(Array(text[start...]))
    // The head of a large file ends in the middle of something; what was seen by then counts.
    try? signs.read(&reader)
    if signs.isJSONFeed { return .jsonFeed }
    return signs.isNinjs ? .ninjs : .json
  }

  private static func opensJSON(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    func next(_ at: inout Int) -> UInt8? {
      at += 1
      while at < text.count, text[at].isMarkupBlank { at += 1 }
      return at < text.count ? text[at] : nil
    }
    var at = start
    if text[at] == UInt8(ascii: "{") {
      guard let byte = next(&at) else { return false }
      return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}")
    }
    switch next(&at) {
    case UInt8(ascii: "{"):
      let byte = next(&at)
      return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}")
    // A bracket in a bracket is no way to begin a story.
    case UInt8(ascii: "["), UInt8(ascii: "]"): return true
    default: return false
    }
  }

  /// The keys at the top of an object, or of the first object of a list.
  private struct Keys {
    var isJSONFeed = false
    var isNinjs = false

    mutating func read(_ reader: inout JSONReader) throws(JSONFault) {
      switch try reader.kind() {
      case .array:
        try reader.readArray { reader throws(JSONFault) in
          if try reader.kind() == .object, !isJSONFeed, !isNinjs {
            try readObject(&reader)
            // One story is enough to know the others by.
            throw JSONFault(reason: .more, offset: reader.position)
          }
          try reader.skip()
        }
      case .object: try readObject(&reader)
      default: break
      }
    }

    private mutating func readObject(_ reader: inout JSONReader) throws(JSONFault) {
      var hasArticleBody = false
      try reader.readObject { key, reader throws(JSONFault) in
        switch key {
        case "version":
          guard try reader.kind() == .string else { break }
          let version = String(decoding: try reader.readString(), as: UTF8.self)
          if version.contains("jsonfeed.org/version") {
            isJSONFeed = true
            throw JSONFault(reason: .more, offset: reader.position)
          }
          return
        case "standard", "bodies", "headlines", "body_html", "body_xhtml", "body_text",
          "headline_extended", "representationtype", "representationType", "pubstatus",
          "pubStatus", "versioncreated", "versionCreated":
          if !hasArticleBody {
            isNinjs = true
            throw JSONFault(reason: .more, offset: reader.position)
          }
        case "articleBody", "@context", "@graph", "@type", "sections":
          hasArticleBody = true
          throw JSONFault(reason: .more, offset: reader.position)
        case "items":
          if try reader.kind() == .array { isJSONFeed = true }
        default: break
        }
        try reader.skip()
      }
    }
  }
}
