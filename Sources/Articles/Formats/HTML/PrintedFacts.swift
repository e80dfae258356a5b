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
  /// Whether the byline is a list of people beyond doubt, not a name and its house.
  private(set) var isList = false
  /// From an element that is named for a date and holds one.
  private(set) var named: String?

  private static let and = PhraseList(["and ", "& "])

  /// How many runs over the headline may still speak of its story.
  private static let reach = 6

  /// - Parameter headline: The run that prints the headline, if any does. A date far over it is the
  ///   day on which the page was saved.
  init(_ roles: PageRoles, _ story: MainStory, headline: Int?) {
    let text = roles.text
    let start = max(0, (headline ?? 0) - PrintedFacts.reach)
    let head = start < text.runs.count ? Int(text.runs[start].first) : 0
    // Down to the foot of the story; what comes after belongs to others.
    let end = Int(roles.tree.nodes[story.node].end)
    readMicrodata(roles, from: head, to: end)
    var isPastLede = false
    for run in text.runs.dropFirst(start) {
      if Int(run.first) > end { break }
      let hints = roles.hints(of: run)
      if Int(run.first) > story.node, roles.weight(of: run) > 100 { isPastLede = true }
      guard run.letters <= 160, !hints.contains(.comments),
        !hints.contains(.furniture) || !hints.isDisjoint(with: [.byline, .date])
      else { continue }
      readDates(of: run, text, isPastLede: isPastLede)
      if byline.isEmpty, !isPastLede || hints.contains(.byline) {
        readByline(of: run, roles, hints)
      }
    }
  }

  /// Reads “Published 3 March 2031 | Updated 5 March 2031”.
  private mutating func readDates(
    of run: PageText.Run, _ text: PageText, isPastLede: Bool
  ) {
    let parts = text.utf8[run.span.range].split { $0 == 0x7C || $0 == 0x0A }
    for part in parts.prefix(4) {
      guard let date = PrintedDate(text.utf8, Span(part.startIndex, part.endIndex)) else {
        continue
      }
      if date.isUpdate {
        updated = updated ?? date.iso
      } else if !isPastLede {
        printed = printed ?? date.iso
      }
    }
  }

  private mutating func readByline(of run: PageText.Run, _ roles: PageRoles, _ hints: Hints) {
    let text = roles.text
    let end = text.utf8[run.span.range].firstIndex(of: 0x0A) ?? run.span.end
    let line = Span(run.span.start, end)
    if run.letters <= 90, !Shape(text.utf8, line).endsSentence,
      let found = Byline(text.utf8, line)
    {
      byline = found.people
      isList = byline.count > 2 || PrintedFacts.and.occurs(in: text.utf8, line)
      printed = printed ?? found.date?.iso
    } else if hints.contains(.byline), run.letters <= 60 {
      byline = unannounced(line, of: run, roles)
    }
  }

  /// The people a line names that is a byline by its element alone. Where “and” joins a name to
  /// something else, only the element that the line begins with may hold the names.
  private func unannounced(_ line: Span, of run: PageText.Run, _ roles: PageRoles) -> [String] {
    func people(_ words: String) -> [String]? {
      guard let found = Byline("By \(words)") else { return [] }
      return found.people.count == 1 && words.contains(" and ") ? nil : found.people
    }
    let whole = String(decoding: roles.text.utf8[line.range], as: UTF8.self)
    if let found = people(whole) { return found }
    let tree = roles.tree
    let inner = tree.descendants(of: Int(run.block)).first {
      tree.nodes[$0].tag != .text && tree.nodes[$0].attributeCount > 0
    }
    return inner.flatMap { words(tree, $0) }.flatMap(people) ?? []
  }

  private mutating func readMicrodata(_ roles: PageRoles, from head: Int, to end: Int) {
    let tree = roles.tree
    for node in tree.nodes.indices where tree.nodes[node].attributeCount > 0 {
      if tree.nodes[node].tag == .time, dated == nil, node >= head,
        !roles.hints[node].contains(.comments),
        !roles.hints[node].contains(.furniture)
          || !roles.hints[node].isDisjoint(with: [.date, .byline]),
        let value = tree.value(.datetime, node).flatMap(MarkupString.line)
      {
        dated = MarkupString.date(value)
      }
      if named == nil, node >= head, node < end, roles.hints[node].contains(.date),
        roles.hints[node].isDisjoint(with: [.comments, .furniture]),
        let date = words(tree, node).flatMap({ PrintedDate($0) }), !date.isUpdate
      {
        named = date.iso
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
