/// The lines of a page that may be its headline, and which of them is.
struct Headlines {
  struct Candidate {
    var words: String
    var stem: [UInt8]
    var runs: [Int]
    var isFirstRank: Bool
    /// How near its story it stands: after its start, before it, or elsewhere.
    var isNear: Bool
  }

  private(set) var candidates: [Candidate] = []

  /// A page with more headings than this is looked at no further.
  private static let most = 200

  init(_ roles: PageRoles, _ story: MainStory) {
    let tree = roles.tree
    var heading = -1
    let lede =
      roles.text.runs.first {
        Int($0.first) > story.node && roles.weight(of: $0) > 100 && !roles.isAside($0)
      }.map { Int($0.first) } ?? tree.nodes.count
    for (place, run) in roles.text.runs.enumerated() {
      guard let node = Headlines.heading(of: run, tree), run.letters < 400 else { continue }
      let words = String(decoding: roles.text.utf8[run.span.range], as: UTF8.self)
      if node == heading {
        let last = candidates.count - 1
        candidates[last].words += " " + words
        candidates[last].stem = MarkupString.stem(candidates[last].words)
        candidates[last].runs.append(place)
        continue
      }
      if candidates.count == Headlines.most { break }
      heading = node
      candidates.append(
        Candidate(
          words: words, stem: MarkupString.stem(words), runs: [place],
          isFirstRank: tree.nodes[node].tag == .h1,
          isNear: Int(run.first) <= lede && !roles.isAside(run)))
    }
    for place in candidates.indices {
      candidates[place].words = String(candidates[place].words.map { $0 == "\n" ? " " : $0 })
    }
  }

  /// The heading element that a run stands in.
  private static func heading(of run: PageText.Run, _ tree: MarkupTree) -> Int? {
    var node = run.block
    var steps = 0
    while node >= 0, steps < 4 {
      let tag = tree.nodes[Int(node)].tag
      if tag == .h1 || tag == .h2 || tag == .h3 { return Int(node) }
      node = tree.nodes[Int(node)].parent
      steps += 1
    }
    return nil
  }

  /// The printed headline, which one of the page's own titles must confirm unless it is the one
  /// heading of the first rank over the story, and long enough to be no site's name.
  func best(for titles: [String]) -> Candidate? {
    let stems = titles.map(MarkupString.stem)
    for isFirstRank in [true, false] {
      for stem in stems {
        let matches = candidates.filter {
          $0.isFirstRank == isFirstRank && Headlines.agree($0.stem, stem)
            && (isFirstRank || $0.isNear)
        }
        if let match = matches.first(where: \.isNear) ?? matches.first { return match }
      }
    }
    let least = stems.isEmpty ? 1 : 12
    let lone = candidates.filter { $0.isFirstRank && $0.isNear && $0.stem.count >= least }
    return lone.count == 1 ? lone[0] : nil
  }

  /// Whether two lines, by their stems, are printings of one: the same, one within the other, or
  /// most of their words shared.
  static func agree(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    if a == b { return true }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count >= 8, long.count <= 600 else { return false }
    if short.count * 2 >= long.count, contains(long, short) { return true }
    // Groups of five letters, as a rough count of what is shared.
    guard short.count >= 20, short.count * 5 >= long.count * 2 else { return false }
    var groups = Set<UInt64>()
    for at in 0...(long.count - 5) { groups.insert(group(long, at)) }
    var shared = 0
    for at in 0...(short.count - 5) where groups.contains(group(short, at)) { shared += 1 }
    return shared * 10 >= (short.count - 4) * 7
  }

  private static func group(_ stem: [UInt8], _ at: Int) -> UInt64 {
    stem[at..<at + 5].reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard long.count >= short.count else { return false }
    for at in 0...(long.count - short.count) where long[at] == short[0] {
      if long[at..<at + short.count].elementsEqual(short) { return true }
    }
    return false
  }

  /// A title without the site's name behind it: “… | Sarn Courier”.
  ///
  /// - Parameter any: Whether any few words behind a dash or a bar are taken for one.
  static func withoutSite(_ title: String, _ site: String?, any: Bool) -> String {
    var title = title
    for _ in 0..<2 {
      guard let cut = lastSeparator(in: title) else { return title }
      let tail = title[cut.upperBound...]
      let head = title[..<cut.lowerBound]
      let tailStem = MarkupString.stem(tail)
      let siteStem = site.map(MarkupString.stem) ?? []
      let isSite =
        !siteStem.isEmpty
        && (tailStem == siteStem || contains(siteStem, tailStem) || contains(tailStem, siteStem))
      let isBar = title[cut].contains("|")
      let isShort = tail.split(separator: " ").count <= 4 && head.split(separator: " ").count >= 3
      guard !tailStem.isEmpty, isSite || isShort && (any || isBar) else { return title }
      title = String(head)
    }
    return title
  }

  private static func lastSeparator(in title: String) -> Range<String.Index>? {
    var last: Range<String.Index>?
    var at = title.startIndex
    while at < title.endIndex {
      let next = title.index(after: at)
      if "|-–—:·•»".contains(title[at]), at > title.startIndex,
        title[title.index(before: at)] == " ", next < title.endIndex, title[next] == " "
      {
        last = title.index(before: at)..<title.index(after: next)
      }
      at = next
    }
    return last
  }
}
