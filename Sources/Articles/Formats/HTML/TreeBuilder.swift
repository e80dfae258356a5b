/// Builds the tree of a page from its tokens.
///
/// A reduced form of the standard's tree construction: void and raw-text elements, ends that are
/// implied, and end tags that find their element past others left open. Text in a table stays
/// where it is, and where the tags of `b` or `a` are crossed with those of a block the formatting
/// is given up instead of being opened anew.
struct TreeBuilder {
  private(set) var nodes: [MarkupTree.Node] = []
  private(set) var attributes: [MarkupTree.Attribute] = []
  private var scanner: MarkupScanner
  /// The open elements, outermost first.
  private var stack: [Int32] = []
  /// How many elements of each tag are open: most end tags that close nothing are known by it.
  private var open = [Int32](repeating: 0, count: 256)
  /// Elements that are open but too deep to be kept.
  private var flattened = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scanner = MarkupScanner(bytes)
    nodes.reserveCapacity(bytes.count / 48)
    attributes.reserveCapacity(bytes.count / 64)
  }

  mutating func run() {
    // Whether or not the page says so, all of it stands in `html`.
    nodes.append(MarkupTree.Node(tag: .html, parent: -1, start: 0, length: 0))
    stack.append(0)
    open[Int(Tag.html.rawValue)] += 1
    while let token = scanner.next() {
      switch token.kind {
      case .text(let content): addText(token.words, content)
      case .startTag: openElement(token)
      case .endTag: closeElement(Tag(scanner.bytes, token.words), name: token.words)
      case .comment, .doctype, .instruction: break
      }
    }
    pop(to: 0)
  }
}

extension TreeBuilder {
  private func tag(_ depth: Int) -> Tag { nodes[Int(stack[depth])].tag }

  private func isOpen(_ tag: Tag) -> Bool { open[Int(tag.rawValue)] > 0 }

  private var isForeign: Bool { isOpen(.svg) || isOpen(.math) }

  private mutating func addText(_ range: Range<Int>, _ content: MarkupScanner.Content) {
    if isOpen(.head), content == .data, range.contains(where: { !scanner.bytes[$0].isMarkupBlank })
    {
      close(.head)
    }
    if isOpen(.style) || content == .script && !keepsScript { return }
    nodes.append(
      MarkupTree.Node(
        tag: .text, isVerbatim: content == .cdata || content == .rawText || content == .script,
        parent: stack.last ?? 0, end: Int32(nodes.count + 1), start: Int32(range.lowerBound),
        length: Int32(range.count)))
  }

  /// Whether the script at hand holds data about the page.
  private var keepsScript: Bool {
    guard let last = stack.last, nodes[Int(last)].tag == .script else { return false }
    let first = Int(nodes[Int(last)].firstAttribute)
    return attributes[first..<first + Int(nodes[Int(last)].attributeCount)].contains {
      $0.name == .type && scanner.bytes.hasAnyCase("application/ld", at: Int($0.start))
    }
  }

  private mutating func openElement(_ token: MarkupScanner.Token) {
    let tag = Tag(scanner.bytes, token.words)
    if isOpen(.head), !tag.isMetadata, tag != .head { close(.head) }
    if tag == .html, nodes[0].length == 0 {
      nodes[0].start = Int32(token.range.lowerBound)
      nodes[0].length = Int32(token.range.count)
      return keepAttributes(of: 0)
    }
    if tag == .html || tag == .body || tag == .head {
      // Said twice, or too late: it opens nothing.
      if isOpen(tag) || tag == .head && isOpen(.body) { return }
    }
    if !isForeign { closeImplied(by: tag) }
    let node = Int32(nodes.count)
    nodes.append(
      MarkupTree.Node(
        tag: tag, parent: stack.last ?? 0, end: node + 1, start: Int32(token.range.lowerBound),
        length: Int32(token.range.count)))
    keepAttributes(of: Int(node))
    if tag.isVoid || token.isSelfClosing && (isForeign || tag == .svg || tag == .math) { return }
    if let content = tag.content, !isForeign { scanner.content = content }
    guard stack.count < MarkupTree.deepest else {
      flattened += 1
      return
    }
    stack.append(node)
    open[Int(tag.rawValue)] += 1
    if tag == .svg || tag == .math { scanner.allowsCDATA = true }
  }

  private mutating func keepAttributes(of node: Int) {
    nodes[node].firstAttribute = Int32(attributes.count)
    for attribute in scanner.attributes {
      guard let name = AttributeName(scanner.bytes, attribute.name) else { continue }
      attributes.append(
        MarkupTree.Attribute(
          name: name, start: Int32(attribute.value.lowerBound),
          length: Int32(attribute.value.count)))
      nodes[node].attributeCount += 1
    }
  }

  /// Closes what the start of an element ends without saying so.
  private mutating func closeImplied(by tag: Tag) {
    if tag.endsParagraph, isOpen(.p), let depth = depth(of: .p, within: \.bounds) { pop(to: depth) }
    guard !stack.isEmpty else { return }
    let current = self.tag(stack.count - 1)
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if current.isHeading { pop(to: stack.count - 1) }
    case .li:
      if isOpen(.li), let depth = depth(of: .li, within: \.boundsListItem) { pop(to: depth) }
    case .dt, .dd:
      for tag in [Tag.dt, .dd] where isOpen(tag) {
        if let depth = depth(of: tag, within: \.boundsListItem) { pop(to: depth) }
      }
    case .option:
      if current == .option { pop(to: stack.count - 1) }
    case .optgroup:
      if isOpen(.option), let depth = depth(of: .option, within: { $0 == .select }) {
        pop(to: depth)
      }
      if isOpen(.optgroup), let depth = depth(of: .optgroup, within: { $0 == .select }) {
        pop(to: depth)
      }
    case .td, .th: popToTable(keeping: [.tr, .tbody, .thead, .tfoot])
    case .tr: popToTable(keeping: [.tbody, .thead, .tfoot])
    case .tbody, .thead, .tfoot, .caption, .colgroup: popToTable(keeping: [])
    case .a:
      if isOpen(.a), let depth = depth(of: .a, within: { !$0.isInline }) { pop(to: depth) }
    case .button:
      if isOpen(.button), let depth = depth(of: .button, within: { $0 == .html }) { pop(to: depth) }
    default: break
    }
  }

  /// Closes what is open inside the innermost table, down to one of these parts of it.
  private mutating func popToTable(keeping parts: [Tag]) {
    guard isOpen(.table) else { return }
    var depth = stack.count
    while depth > 0 {
      let tag = tag(depth - 1)
      if tag == .table || parts.contains(tag) { return pop(to: depth) }
      depth -= 1
    }
  }

  private mutating func closeElement(_ tag: Tag, name: Range<Int>) {
    if tag.isVoid {
      if tag == .br {
        nodes.append(
          MarkupTree.Node(
            tag: .br, parent: stack.last ?? 0, end: Int32(nodes.count + 1),
            start: Int32(scanner.at), length: 0))
      }
      return
    }
    if flattened > 0 {
      flattened -= 1
      return
    }
    if tag == .html || tag == .body { return }
    if tag.isHeading {
      var depth = stack.count
      while depth > 0 {
        depth -= 1
        let tag = self.tag(depth)
        if tag.isHeading { return pop(to: depth) }
        if tag.bounds { return }
      }
      return
    }
    guard tag != .other else { return closeOther(name) }
    guard isOpen(tag) else { return }
    close(tag)
  }

  private mutating func close(_ tag: Tag) {
    let depth: Int?
    switch tag {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .svg, .math, .template, .head:
      depth = self.depth(of: tag, within: { tag != .table && $0 == .table })
    case .li: depth = self.depth(of: tag, within: \.boundsListItem)
    default:
      if tag.isInline {
        closeInline(tag)
        return
      }
      depth = self.depth(of: tag, within: \.bounds)
    }
    if let depth { pop(to: depth) }
  }

  /// Closes an element inside a line. One that a block was opened in goes on as a plain span.
  private mutating func closeInline(_ tag: Tag) {
    var depth = stack.count
    while depth > 0 {
      depth -= 1
      let found = self.tag(depth)
      if found == tag { return pop(to: depth) }
      guard found.isInline else { break }
    }
    guard tag.isFormatting, let depth = self.depth(of: tag, within: \.bounds) else { return }
    open[Int(tag.rawValue)] -= 1
    open[Int(Tag.span.rawValue)] += 1
    nodes[Int(stack[depth])].tag = .span
  }

  /// Closes the innermost element of a name not known here.
  private mutating func closeOther(_ name: Range<Int>) {
    guard isOpen(.other) else { return }
    var depth = stack.count
    while depth > 0 {
      depth -= 1
      let found = tag(depth)
      if found == .other, isNamed(name, Int(stack[depth])) { return pop(to: depth) }
      if found.bounds { return }
    }
  }

  private func isNamed(_ name: Range<Int>, _ node: Int) -> Bool {
    let start = Int(nodes[node].start) + 1
    guard start + name.count < scanner.bytes.count else { return false }
    for offset in 0..<name.count
    where scanner.bytes[start + offset].lower != scanner.bytes[name.lowerBound + offset].lower {
      return false
    }
    let next = scanner.bytes[start + name.count]
    return next.isMarkupBlank || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  /// How deep the innermost open element of a tag stands, if no other that bounds it comes first.
  private func depth(of tag: Tag, within bounds: (Tag) -> Bool) -> Int? {
    var depth = stack.count
    while depth > 0 {
      depth -= 1
      let found = self.tag(depth)
      if found == tag { return depth }
      if bounds(found) { return nil }
    }
    return nil
  }

  private mutating func pop(to depth: Int) {
    while stack.count > depth {
      let node = Int(stack.removeLast())
      nodes[node].end = Int32(nodes.count)
      let tag = nodes[node].tag
      open[Int(tag.rawValue)] -= 1
      if tag == .svg || tag == .math { scanner.allowsCDATA = isForeign }
    }
  }
}

extension Tag {
  /// Whether a list item outside the element cannot be ended from inside it.
  fileprivate var boundsListItem: Bool {
    switch self {
    case .ul, .ol, .menu, .dir, .dl: true
    default: bounds
    }
  }
}
