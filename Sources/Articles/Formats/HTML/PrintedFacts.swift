/// Dates and authors as the page's elements mark them, around the head of the story.
struct PrintedFacts {
  /// From elements that say they are it (microdata).
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var authors: [String] = []
  /// From a `time` element over the story.
  private(set) var dated: String?
  /// From lines that are a date and nothing else, or begin “By”.
  private(set) var printed: String?
  private(set) var updated: String?
  private(set) var byline: [String] = []

  init(_ roles: PageRoles, _ story: MainStory) {
    let tree = roles.tree
    readMicrodata(tree, roles)
    let text = roles.text
    let end = Int(tree.nodes[story.node].end)
    var isPastLede = false
    for run in text.runs {
      // Down to the foot of the story; what comes after belongs to others.
      if Int(run.first) > end { break }
      let hints = roles.hints(of: run)
      if Int(run.first) > story.node, roles.weight(of: run) > 100 { isPastLede = true }
      guard run.letters <= 160,
        !hints.contains(.furniture) || !hints.isDisjoint(with: [.byline, .date])
      else { continue }
      if let date = PrintedDate(text.utf8, run.span), !hints.contains(.comments) {
        if date.isUpdate {
          updated = updated ?? date.iso
        } else if !isPastLede {
          printed = printed ?? date.iso
        }
      }
      guard !isPastLede || hints.contains(.byline), byline.isEmpty else { continue }
      if run.letters <= 90, !Shape(text.utf8, run.span).endsSentence,
        let found = Byline(text.utf8, firstLine(of: run, text))
      {
        byline = found.people
      } else if hints.contains(.byline), run.letters <= 60 {
        let words = String(decoding: text.utf8[run.span.range], as: UTF8.self)
        if let found = Byline("By \(words)") { byline = found.people }
      }
    }
  }

  private func firstLine(of run: PageText.Run, _ text: PageText) -> Span {
    let end = text.utf8[run.span.range].firstIndex(of: 0x0A) ?? run.span.end
    return Span(run.span.start, end)
  }

  private mutating func readMicrodata(_ tree: MarkupTree, _ roles: PageRoles) {
    for node in tree.nodes.indices where tree.nodes[node].attributeCount > 0 {
      if tree.nodes[node].tag == .time, dated == nil,
        roles.hints[node].isDisjoint(with: [.comments]),
        let value = tree.value(.datetime, node).flatMap(MarkupString.line)
      {
        dated = MarkupString.date(value)
      }
      if tree.has(.rel, "author", node), tree.nodes[node].tag == .a, authors.isEmpty {
        if let name = words(tree, node) { authors.append(name) }
      }
      guard let property = tree.place(of: .itemprop, node) else { continue }
      if isNamed("datepublished", property, tree) {
        published = published ?? moment(tree, node)
      } else if isNamed("datemodified", property, tree) {
        modified = modified ?? moment(tree, node)
      } else if isNamed("author", property, tree), tree.nodes[node].tag != .meta,
        roles.hints[node].isDisjoint(with: .comments)
      {
        if let name = name(tree, node), !authors.contains(name) { authors.append(name) }
      }
    }
  }

  private func isNamed(_ word: StaticString, _ place: Range<Int>, _ tree: MarkupTree) -> Bool {
    place.count == word.utf8CodeUnitCount && tree.bytes.hasAnyCase(word, at: place.lowerBound)
  }

  private func moment(_ tree: MarkupTree, _ node: Int) -> String? {
    for attribute in [AttributeName.content, .datetime] {
      if let value = tree.value(attribute, node).flatMap(MarkupString.line),
        let date = MarkupString.date(value)
      {
        return date
      }
    }
    return words(tree, node).flatMap(MarkupString.date)
  }

  /// The name inside an author's element, or all its words.
  private func name(_ tree: MarkupTree, _ node: Int) -> String? {
    for inner in tree.descendants(of: node) {
      if let property = tree.place(of: .itemprop, inner), isNamed("name", property, tree) {
        return tree.value(.content, inner).flatMap(MarkupString.line) ?? words(tree, inner)
      }
    }
    return words(tree, node)
  }

  private func words(_ tree: MarkupTree, _ node: Int) -> String? {
    var words: [UInt8] = []
    for inner in tree.descendants(of: node).prefix(40) where tree.nodes[inner].tag == .text {
      MarkupText.append(tree.source(inner), of: tree.bytes, .data, to: &words)
      words.append(0x20)
    }
    return words.count < 300 ? MarkupString.line(words) : nil
  }
}
