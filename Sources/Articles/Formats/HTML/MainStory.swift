/// Finds the part of a page that holds its story.
struct MainStory {
  /// The element whose runs are the story.
  let node: Int

  init(_ roles: PageRoles, _ meta: MetaTags) {
    var frame = MainStory.frame(roles)
    if let article = MainStory.titled(roles, in: frame, meta) { frame = article }
    let named = MainStory.named(roles, in: frame)
    node = MainStory.withoutLists(roles, from: named ?? frame)
  }

  /// The smallest element that holds four fifths of the prose of all those around it.
  private static func frame(_ roles: PageRoles) -> Int {
    let prose = roles.prose
    var node = 0
    while let child = heaviestChild(of: node, roles), prose[child] * 5 >= prose[node] * 4 {
      node = child
    }
    return node
  }

  /// The child with the most prose; `nil` where the prose stands in the element itself.
  private static func heaviestChild(of node: Int, _ roles: PageRoles) -> Int? {
    var heaviest: Int?
    var child = node + 1
    while child < Int(roles.tree.nodes[node].end) {
      if roles.prose[child] > heaviest.map({ roles.prose[$0] }) ?? 0 { heaviest = child }
      child = Int(roles.tree.nodes[child].end)
    }
    guard let heaviest, roles.tree.nodes[heaviest].tag != .p,
      !roles.tree.nodes[heaviest].tag.isInline || roles.tree.nodes[heaviest].tag == .other
    else { return nil }
    return heaviest
  }

  /// The article whose heading is the page's title, where there is more than one article.
  private static func titled(_ roles: PageRoles, in frame: Int, _ meta: MetaTags) -> Int? {
    let titles = [meta.first("og:title"), meta.title].compactMap { $0.map(MarkupString.stem) }
    let tree = roles.tree
    var articles: [Int] = []
    var node = frame + 1
    while node < Int(tree.nodes[frame].end) {
      if tree.nodes[node].tag == .article {
        articles.append(node)
        node = Int(tree.nodes[node].end)
      } else {
        node += 1
      }
    }
    guard articles.count > 1, !titles.isEmpty else { return nil }
    var found: Int?
    for run in roles.text.runs where run.letters < 400 && Int(run.first) > frame {
      guard tree.nodes[Int(run.block)].tag.isHeading else { continue }
      let stem = MarkupString.stem(
        String(decoding: roles.text.utf8[run.span.range], as: UTF8.self))
      guard titles.contains(where: { Headlines.agree($0, stem) }),
        let article = articles.first(where: { tree.descendants(of: $0).contains(Int(run.first)) })
      else { continue }
      // Two such say nothing.
      guard found == nil || found == article else { return nil }
      found = article
    }
    guard let found, roles.prose[found] >= 300 else { return nil }
    return found
  }

  /// The element whose name says outright that it holds the story; where several do, as in a story
  /// printed in parts, the one around them.
  private static func named(_ roles: PageRoles, in frame: Int) -> Int? {
    let (tree, prose) = (roles.tree, roles.prose)
    guard prose[frame] > 0 else { return nil }
    var outermost: [Int] = []
    var inner = frame + 1
    while inner < Int(tree.nodes[frame].end) {
      if roles.hints[inner].contains(.body), prose[inner] * 20 >= prose[frame] {
        outermost.append(inner)
        inner = Int(tree.nodes[inner].end)
      } else {
        inner += 1
      }
    }
    guard let heaviest = outermost.max(by: { prose[$0] < prose[$1] }) else { return nil }
    // Parts of one story have one article around them, or none.
    let article = article(around: heaviest, tree)
    let parts = outermost.filter { self.article(around: $0, tree) == article }
    let held = parts.reduce(Int32(0)) { $0 + prose[$1] }
    guard held * 2 >= prose[frame] || outermost.count == 1 && held * 7 >= prose[frame] else {
      return nil
    }
    guard prose[heaviest] * 5 < held * 4, let first = parts.first, let last = parts.last else {
      return heaviest
    }
    var around = first
    while Int(tree.nodes[around].end) <= last, let parent = tree.parent(of: around) {
      around = parent
    }
    return around
  }

  private static func article(around node: Int, _ tree: MarkupTree) -> Int? {
    var place: Int? = node
    while let at = place, tree.nodes[at].tag != .article { place = tree.parent(of: at) }
    return place
  }

  /// Goes down past other stories: to the child that holds half the prose, if all beside it is
  /// mostly links, or if it is an article and has the one heading of the first rank.
  private static func withoutLists(_ roles: PageRoles, from node: Int) -> Int {
    var node = node
    while let child = heaviestChild(of: node, roles), roles.prose[child] * 2 >= roles.prose[node] {
      let inside = roles.linkShare(of: Int(child)..<Int(roles.tree.nodes[child].end))
      let all = roles.linkShare(of: node..<Int(roles.tree.nodes[node].end))
      let letters = all.letters - inside.letters
      let linked = all.linked - inside.linked
      let isList = linked * 10 >= letters * 3 && inside.linked * 5 < inside.letters
      guard letters > 0, isList || hasTheHeadline(child, of: node, roles.tree) else { break }
      node = child
    }
    return node
  }

  /// Whether an article has the only heading of the first rank of all that is around it.
  private static func hasTheHeadline(_ article: Int, of node: Int, _ tree: MarkupTree) -> Bool {
    guard tree.nodes[article].tag == .article else { return false }
    let headings = tree.descendants(of: node).filter { tree.nodes[$0].tag == .h1 }
    return headings.count == 1 && tree.descendants(of: article).contains(headings[0])
  }
}
