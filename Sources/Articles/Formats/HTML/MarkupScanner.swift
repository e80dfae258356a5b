/// Cuts HTML or XML into tokens, in one pass over the bytes and without copying any.
///
/// It follows the tokenizer of the HTML standard (html.spec.whatwg.org, 13.2.5), with the states
/// folded into loops: all the bytes are at hand, so a state is a place in the code. Whoever drives
/// it says after a start tag how the bytes up to the next tag are to be read (`content`), as the
/// standard's tree construction does. Tokens are ranges of the bytes; `MarkupText` reads them.
///
/// Time is linear: each byte is looked at a fixed number of times, whatever the input.
struct MarkupScanner {
  enum Grammar: Sendable {
    case html, xml
  }

  /// How the bytes up to the next tag are read.
  enum Content: Sendable {
    /// Text with character references and tags.
    case data
    /// Text with character references, up to the end tag of its element: `title`, `textarea`.
    case rcdata
    /// Text alone, up to the end tag of its element: `style`, `iframe`.
    case rawText
    /// The same, with the comments that hide a script's own tags.
    case script
    /// Text alone, to the end of the file.
    case plainText
    /// Text alone, up to `]]>`.
    case cdata
  }

  enum Kind: Sendable {
    case text(Content)
    case startTag, endTag, comment, doctype
    /// `<?name …?>`, which XML alone has.
    case instruction
  }

  struct Token: Sendable {
    var kind: Kind
    /// All of the token's bytes.
    var range: Range<Int>
    /// A tag's name, a comment's words, a text's bytes.
    var words: Range<Int>
    /// Whether a start tag ends in `/>`.
    var isSelfClosing = false
  }

  struct Attribute: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Attributes beyond this many are passed over, so that a flood of them costs nothing.
  static let mostAttributes = 256

  let bytes: UnsafeBufferPointer<UInt8>
  let grammar: Grammar
  var content: Content
  /// Whether `<![CDATA[` opens text, as it does inside SVG and MathML, and in XML.
  var allowsCDATA: Bool
  /// The attributes of the tag just read, the first of each name.
  private(set) var attributes: [Attribute] = []
  /// The name of the last start tag, which ends `rcdata`, `rawText` and `script`.
  private(set) var lastName: Range<Int>
  private(set) var at: Int

  /// A scanner of the bytes from `start` on; `lastName` lies before them in the same buffer.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, grammar: Grammar = .html, content: Content = .data,
    from start: Int = 0, lastName: Range<Int> = 0..<0
  ) {
    self.bytes = bytes
    self.grammar = grammar
    self.content = content
    self.lastName = lastName
    allowsCDATA = grammar == .xml
    at = start
    attributes.reserveCapacity(16)
  }

  /// The next token; `nil` at the end. A tag that the input ends in is no token.
  mutating func next() -> Token? {
    while at < bytes.count {
      let start = at
      switch content {
      case .data:
        if bytes[at] == UInt8(ascii: "<") {
          switch readMarkup() {
          case .token(let token): return token
          case .nothing: continue
          case .text: at = start + 1
          }
        }
        at = bytes.place(of: UInt8(ascii: "<"), from: at)
        return text(start)
      case .rcdata, .rawText:
        at = endOfRawText(from: at)
        if at > start { return text(start) }
        content = .data
      case .script:
        at = endOfScript(from: at)
        if at > start { return text(start) }
        content = .data
      case .plainText:
        at = bytes.count
        return text(start)
      case .cdata:
        at = bytes.place(of: "]]>", from: at) ?? bytes.count
        let end = at
        defer { content = .data }
        at = min(bytes.count, at + 3)
        if end > start {
          return Token(kind: .text(.cdata), range: start..<end, words: start..<end)
        }
      }
    }
    return nil
  }

  private func text(_ start: Int) -> Token {
    Token(kind: .text(content), range: start..<at, words: start..<at)
  }
}

// MARK: - Text that only its own end tag ends

extension MarkupScanner {
  /// Where the end tag of the element at hand begins.
  private func endOfRawText(from start: Int) -> Int {
    var place = start
    while true {
      place = bytes.place(of: UInt8(ascii: "<"), from: place)
      if place >= bytes.count || closes(lastName, at: place) { return place }
      place += 1
    }
  }

  /// Where a script's end tag begins: not the one that stands, with its start tag, in a comment.
  private func endOfScript(from start: Int) -> Int {
    var place = start
    /// The first dash of the comment we are in.
    var comment: Int? = nil
    var isNested = false
    while place < bytes.count {
      guard let dash = comment else {
        place = bytes.place(of: UInt8(ascii: "<"), from: place)
        if place >= bytes.count || closes(lastName, at: place) { return place }
        if bytes.has("<!--", at: place) { comment = place + 2 }
        place += comment == nil ? 1 : 4
        continue
      }
      switch bytes[place] {
      case UInt8(ascii: ">")
      where place - 2 >= dash && bytes[place - 1] == UInt8(ascii: "-")
        && bytes[place - 2] == UInt8(ascii: "-"):
        comment = nil
        isNested = false
      case UInt8(ascii: "<"):
        if !isNested, closes(lastName, at: place) { return place }
        if isNested, bytes.hasWord("/script", at: place + 1) {
          isNested = false
          place += 7
        } else if !isNested, bytes.hasWord("script", at: place + 1) {
          isNested = true
          place += 6
        }
      default: break
      }
      place += 1
    }
    return bytes.count
  }

  /// Whether `</name` stands there, and its name ends there.
  private func closes(_ name: Range<Int>, at place: Int) -> Bool {
    let end = place + 2 + name.count
    guard !name.isEmpty, end < bytes.count, bytes[place + 1] == UInt8(ascii: "/"),
      bytes[end].isMarkupBlank || bytes[end] == UInt8(ascii: "/")
        || bytes[end] == UInt8(ascii: ">")
    else { return false }
    return sameName(name, place + 2..<end)
  }

  private func sameName(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    var at = b.lowerBound
    for place in a {
      guard bytes[place] == bytes[at] || grammar == .html && bytes[place].lower == bytes[at].lower
      else { return false }
      at += 1
    }
    return true
  }
}

// MARK: - Tags, comments and the rest

extension MarkupScanner {
  private enum Markup {
    case token(Token)
    /// Bytes that stand for nothing, such as `</>`.
    case nothing
    /// No markup after all.
    case text
  }

  /// Reads what the `<` at hand opens.
  private mutating func readMarkup() -> Markup {
    let start = at
    guard start + 1 < bytes.count else { return .text }
    let byte = bytes[start + 1]
    if startsName(byte) { return readTag(start, nameStart: start + 1, isEnd: false) }
    switch byte {
    case UInt8(ascii: "/"):
      guard start + 2 < bytes.count else { return .text }
      if startsName(bytes[start + 2]) { return readTag(start, nameStart: start + 2, isEnd: true) }
      if bytes[start + 2] == UInt8(ascii: ">") {
        at = start + 3
        return .nothing
      }
      return .token(readBogusComment(start, from: start + 2))
    case UInt8(ascii: "!"): return readDeclaration(start)
    case UInt8(ascii: "?"):
      guard grammar == .xml else { return .token(readBogusComment(start, from: start + 1)) }
      let end = bytes.place(of: "?>", from: start + 2)
      at = end.map { $0 + 2 } ?? bytes.count
      return .token(
        Token(kind: .instruction, range: start..<at, words: start + 2..<(end ?? at)))
    default: return .text
    }
  }

  private func startsName(_ byte: UInt8) -> Bool {
    if (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte.lower { return true }
    return grammar == .xml && (byte >= 0x80 || byte == UInt8(ascii: "_"))
  }

  private mutating func readDeclaration(_ start: Int) -> Markup {
    if bytes.has("--", at: start + 2) { return .token(readComment(start)) }
    if bytes.hasAnyCase("doctype", at: start + 2) {
      let end = grammar == .xml ? endOfXMLDoctype(from: start + 9) : nil
      let close = end ?? bytes.place(of: UInt8(ascii: ">"), from: start + 9)
      at = min(bytes.count, close + 1)
      return .token(Token(kind: .doctype, range: start..<at, words: start + 9..<close))
    }
    if allowsCDATA, bytes.has("[CDATA[", at: start + 2) {
      at = start + 9
      content = .cdata
      return .nothing
    }
    return .token(readBogusComment(start, from: start + 2))
  }

  /// The `>` after a document type with its own declarations in brackets, which are not read.
  private func endOfXMLDoctype(from start: Int) -> Int {
    var depth = 0
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return place
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = bytes.place(of: bytes[place], from: place + 1)
      default: break
      }
      place += 1
    }
    return bytes.count
  }

  private mutating func readBogusComment(_ start: Int, from words: Int) -> Token {
    let end = bytes.place(of: UInt8(ascii: ">"), from: words)
    at = min(bytes.count, end + 1)
    return Token(kind: .comment, range: start..<at, words: words..<end)
  }

  private mutating func readComment(_ start: Int) -> Token {
    let first = start + 4
    var end = first
    if bytes.has(">", at: first) {
      at = first + 1
    } else if bytes.has("->", at: first) {
      at = first + 2
    } else {
      var place = first
      while true {
        place = bytes.place(of: UInt8(ascii: "-"), from: place)
        if place >= bytes.count {
          // What would have been the end is no part of the words.
          end = bytes.count
          at = end
          let dashes = bytes.has("--!", at: end - 3) && end - 3 >= first ? 3 : nil
          if let dashes {
            end -= dashes
          } else {
            for _ in 0..<2 where end > first && bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
          }
          break
        }
        if bytes.has("-->", at: place) || bytes.has("--!>", at: place) {
          end = place
          at = place + (bytes[place + 2] == UInt8(ascii: "!") ? 4 : 3)
          break
        }
        place += 1
      }
    }
    return Token(kind: .comment, range: start..<at, words: first..<end)
  }

  /// Reads a tag from its name on; nothing if the input ends in it.
  private mutating func readTag(_ start: Int, nameStart: Int, isEnd: Bool) -> Markup {
    var place = nameStart + 1
    while place < bytes.count, !bytes[place].endsTagName { place += 1 }
    let name = nameStart..<place
    attributes.removeAll(keepingCapacity: true)
    var isSelfClosing = false
    while true {
      while place < bytes.count, bytes[place].isMarkupBlank { place += 1 }
      guard place < bytes.count else {
        at = bytes.count
        return .nothing
      }
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "/") {
        place += 1
        if place < bytes.count, bytes[place] == UInt8(ascii: ">") {
          isSelfClosing = true
          break
        }
        continue
      }
      place = readAttribute(place)
    }
    at = place + 1
    if !isEnd { lastName = name }
    return .token(
      Token(
        kind: isEnd ? .endTag : .startTag, range: start..<at, words: name,
        isSelfClosing: isSelfClosing))
  }

  /// Reads an attribute and tells where it ends.
  private mutating func readAttribute(_ start: Int) -> Int {
    // An equals sign in first place is part of the name.
    var place = start + 1
    while place < bytes.count, !bytes[place].endsAttributeName { place += 1 }
    let name = start..<place
    while place < bytes.count, bytes[place].isMarkupBlank { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
      keep(Attribute(name: name, value: place..<place))
      return place
    }
    place += 1
    while place < bytes.count, bytes[place].isMarkupBlank { place += 1 }
    guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else {
      keep(Attribute(name: name, value: place..<place))
      return place
    }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes.place(of: quote, from: place + 1)
      keep(Attribute(name: name, value: place + 1..<end))
      return end + 1
    }
    let first = place
    while place < bytes.count, !bytes[place].isMarkupBlank, bytes[place] != UInt8(ascii: ">") {
      place += 1
    }
    keep(Attribute(name: name, value: first..<place))
    return place
  }

  private mutating func keep(_ attribute: Attribute) {
    guard attributes.count < MarkupScanner.mostAttributes,
      !attributes.contains(where: { sameName($0.name, attribute.name) })
    else { return }
    attributes.append(attribute)
  }
}

extension UInt8 {
  /// The small letter of a capital one, in ASCII; any other byte itself.
  var lower: UInt8 { (0x41...0x5A) ~= self ? self | 0x20 : self }

  /// The blanks of HTML: space, tab, line and page feed, carriage return.
  var isMarkupBlank: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  fileprivate var endsTagName: Bool {
    isMarkupBlank || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }

  fileprivate var endsAttributeName: Bool { endsTagName || self == UInt8(ascii: "=") }
}
