/// Reads the marked-up text of a story, and nothing around it: the body of a feed's item, of an
/// agency's file, of an export. Nothing is weighed or guessed away; what is there is the story.
///
/// One pass over the tokens with a stack of the open elements, capped; deeper ones are passed over
/// and their words kept.
struct FragmentReader {
  private(set) var pieces: [StoryPiece] = []

  private struct Element {
    var name: Range<Int>
    var meaning: FragmentElement
    /// In a list, the number of the last item; −1 in one without numbers.
    var count = -1
    /// Whether the item has printed its marker.
    var isMarked = false
    /// Whether marks have to be printed where it ends.
    var printsMarks = false
    /// Whether the words inside are passed over.
    var isHidden = false
  }

  private static let deepest = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private let grammar: MarkupScanner.Grammar
  private let source: Range<Int>?
  private var stack: [Element] = []
  private var hiddenDepth = 0
  private var words: [UInt8] = []
  private var lineBreaks = 0

  /// What is gathered for the picture at hand.
  private var caption: [UInt8] = []
  private var credit: [UInt8] = []
  private var alternative: [UInt8] = []
  private var figures = 0

  private var rows: [[[UInt8]]] = []
  private var row: [[UInt8]] = []
  private var tables = 0

  /// Reads a stretch of bytes.
  ///
  /// - Parameter source: where it stands in the input, for the pieces.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, grammar: MarkupScanner.Grammar = .html,
    source: Range<Int>? = nil
  ) {
    self.bytes = bytes
    self.grammar = grammar
    self.source = source
    run()
  }

  /// The words alone, on one line; `nil` if there are none.
  static func line(_ bytes: [UInt8], grammar: MarkupScanner.Grammar = .html) -> String? {
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return CleanWords.line(bytes)
    }
    let pieces = bytes.withUnsafeBufferPointer { FragmentReader($0, grammar: grammar).pieces }
    return CleanWords.line(Array(pieces.map(\.words).joined(separator: [0x20])))
  }

  private mutating func run() {
    var scanner = MarkupScanner(bytes, grammar: grammar)
    while let token = scanner.next() {
      switch token.kind {
      case .text(let content):
        guard hiddenDepth == 0 else { continue }
        lineBreaks = 0
        MarkupText.append(token.words, of: bytes, content, to: &words)
      case .startTag: open(token, &scanner)
      case .endTag: close(token.words)
      case .comment, .doctype, .instruction: break
      }
    }
    while !stack.isEmpty { pop() }
    flush()
  }

  private func name(_ range: Range<Int>) -> String {
    guard range.count <= 20 else { return "" }
    return String(decoding: bytes[range].map(\.lower), as: UTF8.self)
  }
}

// MARK: - Elements

extension FragmentReader {
  private mutating func open(_ token: MarkupScanner.Token, _ scanner: inout MarkupScanner) {
    let name = name(token.words)
    var meaning = FragmentElement(name)
    if grammar == .html {
      switch name {
      case "script": scanner.content = .script
      case "style", "iframe", "noembed", "noframes": scanner.content = .rawText
      case "title", "textarea": scanner.content = .rcdata
      default: break
      }
    }
    var hidden = meaning == .left
    var printsMarks = meaning == .quotation
    for attribute in scanner.attributes {
      switch self.name(attribute.name) {
      case "class":
        if let found = classMeaning(attribute.value) { meaning = found }
      case "data-kind": printsMarks = false
      case "value" where meaning == .item: startNumbering(at: attribute.value)
      case "hidden": hidden = true
      case "style":
        hidden = hidden || hides(attribute.value)
      case "alt" where meaning == .image && figures > 0 && hiddenDepth == 0:
        alternative = []
        MarkupText.append(value: attribute.value, of: bytes, to: &alternative)
      default: break
      }
    }
    if meaning.partsPieces { closeImplied(by: meaning) }
    let isVoid = meaning.isVoid || grammar == .xml && token.isSelfClosing
    if isVoid {
      if hiddenDepth == 0 { takeVoid(meaning) }
      return
    }
    if meaning.partsPieces, hiddenDepth == 0 { flush() }
    guard stack.count < Self.deepest else { return }
    var element = Element(name: token.words, meaning: meaning)
    element.isHidden = hidden
    if hidden { hiddenDepth += 1 }
    if hiddenDepth == 0 { enter(&element, printsMarks) }
    stack.append(element)
  }

  private mutating func enter(_ element: inout Element, _ printsMarks: Bool) {
    switch element.meaning {
    case .orderedList: element.count = 0
    case .item:
      if let list = stack.lastIndex(where: { $0.meaning == .orderedList || $0.meaning == .list }),
        stack[list].count >= 0
      {
        stack[list].count += 1
      }
    case .figure: figures += 1
    case .table: tables += 1
    case .cell: row.append([])
    case .credit:
      // What stands before it in the same element is the caption.
      if isInCaption { flush() }
    case .quotation where printsMarks:
      element.printsMarks = true
      words.append(contentsOf: "“".utf8)
    default: break
    }
  }

  /// “<li value="3">” goes on from three.
  private mutating func startNumbering(at value: Range<Int>) {
    guard let number = Int(String(decoding: bytes[value].prefix(4), as: UTF8.self)),
      (1...999).contains(number), let list = stack.lastIndex(where: { $0.meaning == .orderedList })
    else { return }
    stack[list].count = number - 1
  }

  private var isInCaption: Bool {
    stack.contains { $0.meaning == .caption || $0.meaning == .figure }
  }

  private mutating func takeVoid(_ meaning: FragmentElement) {
    switch meaning {
    case .lineBreak:
      lineBreaks += 1
      // Two line breaks part paragraphs, as old pages have it.
      if lineBreaks > 1, !isIn(.cell), !isIn(.preformatted) {
        flush()
      } else {
        words.append(0x0B)
      }
    case .rule: flush()
    default: break
    }
  }

  private func isIn(_ meaning: FragmentElement) -> Bool {
    stack.contains { $0.meaning == meaning }
  }

  /// Closes what a start tag of HTML ends without saying so: an open paragraph, and the item, row or
  /// cell before the next one.
  private mutating func closeImplied(by meaning: FragmentElement) {
    guard grammar == .html else { return }
    var place = stack.count - 1
    while place >= 0, stack[place].meaning == .inline { place -= 1 }
    if place >= 0, stack[place].meaning == .paragraph {
      while stack.count > place { pop() }
      place -= 1
    }
    if place >= 0, meaning == .row, stack[place].meaning == .cell {
      while stack.count > place { pop() }
      place -= 1
    }
    guard place >= 0, stack[place].meaning == meaning else { return }
    switch meaning {
    case .item, .row, .cell: while stack.count > place { pop() }
    default: break
    }
  }

  private mutating func close(_ tag: Range<Int>) {
    guard
      let place = stack.lastIndex(where: { element in
        element.name.count == tag.count
          && zip(element.name, tag).allSatisfy { bytes[$0].lower == bytes[$1].lower }
      })
    else {
      // “</p>” without a start is an empty paragraph, and “</br>” a break.
      if FragmentElement(name(tag)).partsPieces, hiddenDepth == 0 { flush() }
      return
    }
    while stack.count > place { pop() }
  }

  private mutating func pop() {
    guard let element = stack.last else { return }
    if hiddenDepth == 0, element.meaning.partsPieces || element.meaning == .credit { flush() }
    stack.removeLast()
    if element.isHidden {
      hiddenDepth -= 1
      return
    }
    guard hiddenDepth == 0 else { return }
    switch element.meaning {
    case .quotation where element.printsMarks: words.append(contentsOf: "”".utf8)
    case .figure:
      figures -= 1
      endFigure()
    case .row: endRow()
    case .table:
      tables -= 1
      if tables == 0 { endTable() }
    default: break
    }
  }

  private func classMeaning(_ value: Range<Int>) -> FragmentElement? {
    guard value.count <= 200 else { return nil }
    for word in bytes[value].split(separator: 0x20) {
      let name = String(decoding: word.map(\.lower), as: UTF8.self)
      if let meaning = FragmentElement(class: name) { return meaning }
    }
    return nil
  }

  private func hides(_ style: Range<Int>) -> Bool {
    guard style.count <= 400 else { return false }
    let letters = bytes[style].filter { $0 != 0x20 }.map(\.lower)
    return String(decoding: letters, as: UTF8.self).contains("display:none")
  }
}

// MARK: - Pieces

extension FragmentReader {
  /// Ends the words at hand and says what they are.
  private mutating func flush() {
    defer {
      words.removeAll(keepingCapacity: true)
      lineBreaks = 0
    }
    guard words.contains(where: { $0 > 0x20 }) else { return }
    if tables > 0 {
      // Whatever a cell holds is its words.
      let part = CleanWords.of(words.map { $0 == 0x0B ? 0x20 : $0 }, keepsLines: false)
      let cell = row.popLast() ?? []
      row.append(cell.isEmpty ? part : cell + [0x20] + part)
      return
    }
    var kind = Block.Kind.paragraph
    var keepsLines = false
    var marker: [UInt8] = []
    for place in stack.indices.reversed() {
      guard let found = meaning(at: place, &keepsLines, &marker) else { continue }
      kind = found
      break
    }
    if kind == .caption {
      gatherCaption()
      return
    }
    // Without that, line ends are blanks and only breaks stay.
    let raw =
      marker
      + (keepsLines
        ? words.map { $0 == 0x0B ? 0x0A : $0 }
        : words.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 == 0x0B ? 0x0A : $0 })
    let staysInLine = kind == .listItem || kind == .crosshead || kind == .headline
    if let piece = StoryPiece(kind, raw, keepsLines: !staysInLine, source: source) {
      pieces.append(piece)
    }
  }

  /// What an open element makes of the words in it; `nil` where that is for those around it to say.
  private mutating func meaning(
    at place: Int, _ keepsLines: inout Bool, _ marker: inout [UInt8]
  ) -> Block.Kind? {
    switch stack[place].meaning {
    case .crosshead: return .crosshead
    case .headline: return .headline
    case .standfirst: return .standfirst
    case .byline: return .byline
    case .date: return .date
    case .correction: return .correction
    case .creditLine: return .creditLine
    case .quote: return .blockQuote
    case .pullQuote: return .pullQuote
    case .caption, .figure: return .caption
    case .credit: return isInCaption ? .caption : nil
    case .tableText:
      keepsLines = true
      return .table
    case .preformatted:
      keepsLines = true
      return nil
    case .item:
      if !stack[place].isMarked {
        stack[place].isMarked = true
        marker = self.marker(ofItem: place)
        return .listItem
      }
      // A second paragraph of the item has no marker of its own.
      return .paragraph
    default: return nil
    }
  }

  private func marker(ofItem place: Int) -> [UInt8] {
    let list = stack[..<place].last { $0.meaning == .orderedList || $0.meaning == .list }
    guard let list, (1...999).contains(list.count) else { return Array("• ".utf8) }
    return Array("\(list.count). ".utf8)
  }

  private mutating func gatherCaption() {
    let part = words.map { $0 == 0x0B ? 0x20 : $0 }
    if stack.contains(where: { $0.meaning == .credit }) {
      credit += (credit.isEmpty ? [] : [0x20]) + part
    } else {
      caption += (caption.isEmpty ? [] : [0x20]) + part
    }
    // Outside of a figure, a caption is whole at its end.
    if figures == 0 { endFigure() }
  }

  private mutating func endFigure() {
    guard figures == 0 else { return }
    defer { (caption, credit, alternative) = ([], [], []) }
    let words = caption.isEmpty ? alternative : caption
    guard var piece = StoryPiece.caption(words, credit: credit, source: source) else { return }
    if piece.creditStart == nil,
      let start = Credits.pictureCreditStart(piece.words, Span(0, piece.words.count)), start > 1
    {
      piece.creditStart = start
    }
    pieces.append(piece)
  }

  private mutating func endRow() {
    row.removeAll(where: \.isEmpty)
    if !row.isEmpty { rows.append(row) }
    row = []
  }

  /// A table of one column is how old pages set paragraphs; any other is one.
  private mutating func endTable() {
    endRow()
    defer { rows = [] }
    if rows.allSatisfy({ $0.count == 1 }) {
      for cell in rows.joined() {
        if let piece = StoryPiece(.paragraph, cell, source: source) { pieces.append(piece) }
      }
      return
    }
    let lines = rows.map { Array($0.joined(separator: Array(" | ".utf8))) }
    let text = Array(lines.joined(separator: [0x0A]))
    if let piece = StoryPiece(.table, text, keepsLines: true, source: source) {
      pieces.append(piece)
    }
  }
}
