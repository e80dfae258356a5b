/// The words of a page in runs: the stretches of text that no block's edge interrupts.
///
/// All later steps look at these; the tree tells them where a run stands. What a browser would not
/// show, such as scripts and hidden elements, is in no run.
struct PageText {
  struct Run: Sendable {
    /// Where its words stand in `utf8`.
    var span: Span
    /// The innermost block around it, and its first node.
    var block: Int32
    var first: Int32
    /// Its last node with words.
    var last: Int32
    /// Letters and signs but no blanks; those in links; those in bold type.
    var letters: Int32 = 0
    var linked: Int32 = 0
    var bold: Int32 = 0
    /// Where it stands in the page.
    var source: Range<Int>
  }

  /// A link, in place of the words it is on.
  struct Link: Sendable {
    var span: Span
    var node: Int32
  }

  private(set) var utf8: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var links: [Link] = []
  /// What each element's own names and tag say of it.
  private(set) var hints: [Hints]
  /// What the sanitizer changed, by place in the page.
  private(set) var notes: [ParseNote] = []

  private let tree: MarkupTree
  /// The run at hand, references resolved, not yet cleaned.
  private var raw: [UInt8] = []
  private var rawLinks: [(start: Int, end: Int, node: Int32)] = []
  private var open: (block: Int32, first: Int32, last: Int32, source: Int)?
  private var letters = 0
  private var linked = 0
  private var bold = 0
  private var breaks = 0

  init(_ tree: MarkupTree) {
    self.tree = tree
    hints = [Hints](repeating: [], count: tree.nodes.count)
    utf8.reserveCapacity(tree.bytes.count / 8)
    walk()
  }
}

// MARK: - Walking

extension PageText {
  private mutating func walk() {
    var node = 0
    // Elements we are in, by where they end.
    var blocks: [(node: Int, end: Int)] = []
    var linkEnd = 0
    var link: Int32 = -1
    var boldEnd = 0
    var preEnd = 0
    let nodes = tree.nodes
    while node < nodes.count {
      while let last = blocks.last, last.end <= node {
        endRun()
        blocks.removeLast()
      }
      let tag = nodes[node].tag
      switch tag {
      case .text:
        addText(
          node, block: blocks.last?.node ?? 0, link: node < linkEnd ? link : -1,
          isBold: node < boldEnd, isPreformatted: node < preEnd)
      case .br:
        addBreak()
      case .hr:
        endRun()
      default:
        hints[node] = Hints(tree, node)
        if isUnseen(node, tag) {
          if !tag.isInline { endRun() }
          node = Int(nodes[node].end)
          continue
        }
        if !tag.isInline || standsApart(node) {
          endRun()
          blocks.append((node, Int(nodes[node].end)))
          if tag == .pre || tag == .listing { preEnd = Int(nodes[node].end) }
        } else if tag == .a {
          link = Int32(node)
          linkEnd = Int(nodes[node].end)
        } else if tag == .b || tag == .strong || isBoldByStyle(node) {
          boldEnd = max(boldEnd, Int(nodes[node].end))
        }
      }
      node += 1
    }
    endRun()
  }

  /// Whether words inside a line are printed apart: a caption beside its credit.
  private func standsApart(_ node: Int) -> Bool {
    !hints[node].isDisjoint(with: [.caption, .credit])
  }

  private func isBoldByStyle(_ node: Int) -> Bool {
    guard let style = tree.place(of: .style, node), style.count < 200 else { return false }
    guard let place = tree.bytes.place(of: "font-weight", from: style.lowerBound),
      place < style.upperBound
    else { return false }
    var at = place + 11
    while at < style.upperBound, tree.bytes[at] == 0x3A || tree.bytes[at].isMarkupBlank { at += 1 }
    return tree.bytes.hasAnyCase("bold", at: at)
      || tree.bytes.has("600", at: at) || tree.bytes.has("700", at: at)
  }

  /// Whether a browser shows nothing of the element.
  private func isUnseen(_ node: Int, _ tag: Tag) -> Bool {
    switch tag {
    case .script, .style, .template, .noscript, .iframe, .object, .embed, .svg, .math, .canvas,
      .audio, .video, .noembed, .noframes, .frameset, .title, .select, .textarea, .datalist,
      .button, .head, .map:
      return true
    default: break
    }
    guard tree.nodes[node].attributeCount > 0, tag != .html, tag != .body else { return false }
    if hints[node].contains(.unseen) { return true }
    if tree.place(of: .hidden, node) != nil, !tree.has(.hidden, "false", node) { return true }
    guard let style = tree.place(of: .style, node) else { return false }
    return hides(style)
  }

  /// “display: none”, “visibility: hidden”.
  private func hides(_ style: Range<Int>) -> Bool {
    var at = style.lowerBound
    while at < style.upperBound {
      let isStart =
        at == style.lowerBound || tree.bytes[at - 1] == 0x3B || tree.bytes[at - 1].isMarkupBlank
      if isStart {
        var length = 0
        if tree.bytes.hasAnyCase("display", at: at) { length = 7 }
        if tree.bytes.hasAnyCase("visibility", at: at) { length = 10 }
        if length > 0 {
          var value = at + length
          while value < style.upperBound,
            tree.bytes[value] == 0x3A || tree.bytes[value].isMarkupBlank
          {
            value += 1
          }
          if tree.bytes.hasAnyCase(length == 7 ? "none" : "hidden", at: value) { return true }
        }
      }
      at += 1
    }
    return false
  }
}

// MARK: - Runs

extension PageText {
  private mutating func addText(
    _ node: Int, block: Int, link: Int32, isBold: Bool, isPreformatted: Bool
  ) {
    let source = tree.source(node)
    let start = raw.count
    MarkupText.append(
      source, of: tree.bytes, tree.nodes[node].isVerbatim ? .cdata : .data, to: &raw)
    let count = evenOut(from: start, isPreformatted: isPreformatted)
    guard count > 0 else { return }
    if open == nil { open = (Int32(block), Int32(node), Int32(node), source.lowerBound) }
    open?.last = Int32(node)
    breaks = 0
    letters += count
    if link >= 0 {
      linked += count
      if let last = rawLinks.last, last.node == link {
        rawLinks[rawLinks.count - 1].end = raw.count
      } else {
        rawLinks.append((start, raw.count, link))
      }
    }
    if isBold { bold += count }
  }

  /// Joins blanks into one space; counts what is none.
  private mutating func evenOut(from start: Int, isPreformatted: Bool) -> Int {
    var write = start
    var read = start
    var count = 0
    // A run does not begin with a blank, nor has it two on end.
    var follows = start == 0 || raw[start - 1] == 0x20 || raw[start - 1] == 0x0A
    let end = raw.count
    raw.withUnsafeMutableBufferPointer { raw in
      while read < end {
        let byte = raw[read]
        if byte > 0x20, byte < 0xC2 || byte > 0xE3 {
          raw[write] = byte
          write += 1
          read += 1
          follows = false
          if byte & 0xC0 != 0x80 { count += 1 }
          continue
        }
        let length = byte == 0x0C || byte == 0x0D ? 1 : Blank.length(at: read, in: .init(raw))
        if let length {
          read += length
          if isPreformatted, byte == 0x0A, write > start {
            if raw[write - 1] == 0x20 { write -= 1 }
            raw[write] = 0x0A
            write += 1
            follows = true
          } else if !follows {
            raw[write] = 0x20
            write += 1
            follows = true
          }
          continue
        }
        raw[write] = byte
        write += 1
        read += 1
        if byte >= 0x20 {
          follows = false
          if byte & 0xC0 != 0x80 { count += 1 }
        }
      }
    }
    raw.removeLast(end - write)
    return count
  }

  /// One break parts lines, two part paragraphs.
  private mutating func addBreak() {
    guard open != nil else { return }
    breaks += 1
    if breaks > 1 { return endRun() }
    while raw.last == 0x20 { raw.removeLast() }
    if raw.last != 0x0A { raw.append(0x0A) }
  }

  private mutating func endRun() {
    defer {
      raw.removeAll(keepingCapacity: true)
      rawLinks.removeAll(keepingCapacity: true)
      open = nil
      (letters, linked, bold, breaks) = (0, 0, 0, 0)
    }
    guard let open, letters > 0 else { return }
    while let last = raw.last, last == 0x20 || last == 0x0A { raw.removeLast() }
    let source = open.source..<max(open.source, tree.source(Int(open.last)).upperBound)
    let start = utf8.count
    guard clean(source) else { return }
    for link in rawLinks where link.end > link.start {
      let span = Span(
        start + min(link.start, utf8.count - start), start + min(link.end, utf8.count - start))
      if !span.isEmpty { links.append(Link(span: span, node: link.node)) }
    }
    runs.append(
      Run(
        span: Span(start, utf8.count), block: open.block, first: open.first, last: open.last,
        letters: Int32(letters), linked: Int32(linked), bold: Int32(bold), source: source))
  }

  /// Moves the run at hand to the text, past the sanitizer; false if nothing is left of it.
  private mutating func clean(_ source: Range<Int>) -> Bool {
    let scrubbed: ([UInt8], Findings)? = raw.withUnsafeBufferPointer {
      var scrubber = Scrubber($0, breaks: .kept)
      scrubber.run()
      return scrubber.changed ? (scrubber.output, scrubber.findings) : nil
    }
    let before = utf8.count
    guard let (words, findings) = scrubbed else {
      utf8 += raw
      return utf8.count > before
    }
    for phrase in findings.kinds where notes.count < 1000 {
      notes.append(ParseNote(phrase, at: source))
    }
    // The sanitizer may have made line ends, or left blanks where it dropped something. The places
    // of links are moved by that; they are given up.
    rawLinks.removeAll(keepingCapacity: true)
    raw = words
    _ = evenOut(from: 0, isPreformatted: true)
    while let last = raw.last, last == 0x20 || last == 0x0A { raw.removeLast() }
    utf8 += raw
    return utf8.count > before
  }
}
