/// What each part of a page is for, as its tags and names tell, and where its prose is.
struct PageRoles {
  let tree: MarkupTree
  let text: PageText
  /// The hints of a node and of those around it.
  private(set) var hints: [Hints]
  /// How much prose stands inside a node, furniture left out; in letters. Where a page has none at
  /// all, every word counts.
  private(set) var prose: [Int32]

  init(_ tree: MarkupTree, _ text: PageText) {
    self.tree = tree
    self.text = text
    hints = [Hints](repeating: [], count: tree.nodes.count)
    prose = [Int32](repeating: 0, count: tree.nodes.count)
    weigh(withFurniture: true)
    spreadHints()
    prose = [Int32](repeating: 0, count: tree.nodes.count)
    weigh(withFurniture: false)
    guard prose[0] == 0 else { return }
    for run in text.runs where !isAside(run) {
      prose[Int(run.block)] += max(1, run.letters - run.linked)
    }
    addUp()
  }

  /// Whether a run stands in what is no part of the story.
  func isAside(_ run: PageText.Run) -> Bool {
    !hints(of: run).isDisjoint(with: [.furniture, .comments])
  }

  /// The hints of all elements that a run stands in.
  func hints(of run: PageText.Run) -> Hints {
    var node = tree.nodes[Int(run.first)].parent
    // The elements inside a line count where they hold all of the run.
    while node > run.block {
      if tree.nodes[Int(node)].end > run.last { return hints[Int(node)] }
      node = tree.nodes[Int(node)].parent
    }
    return hints[Int(run.block)]
  }

  /// Whether an element stands in a quotation, whose footer names its source.
  private func isInQuotation(_ node: Int) -> Bool {
    guard let parent = tree.parent(of: node) else { return false }
    return tree.nodes[parent].tag == .blockquote
      || tree.parent(of: parent).map { tree.nodes[$0].tag == .blockquote } ?? false
  }

  /// How many letters stand in a stretch of nodes, and how many of them in links; furniture left
  /// out.
  func linkShare(of nodes: Range<Int>) -> (letters: Int, linked: Int) {
    var share = (letters: 0, linked: 0)
    for run in text.runs where nodes.contains(Int(run.first)) && !isAside(run) {
      share.letters += Int(run.letters)
      share.linked += Int(run.linked)
    }
    return share
  }

  /// Adds each run's prose to all that it stands in.
  private mutating func weigh(withFurniture: Bool) {
    for run in text.runs {
      let weight = weight(of: run)
      guard weight > 0, withFurniture || !isAside(run) else { continue }
      prose[Int(run.block)] += weight
    }
    addUp()
  }

  /// Adds the prose of each node to that of its parent; descendants come after their parents.
  private mutating func addUp() {
    for node in tree.nodes.indices.reversed() where prose[node] > 0 {
      if let parent = tree.parent(of: node) { prose[parent] += prose[node] }
    }
  }

  /// How many letters of a run are likely to be a story's.
  func weight(of run: PageText.Run) -> Int32 {
    guard run.letters >= 25, run.linked * 2 < run.letters else { return 0 }
    let letters = min(run.letters, 2000)
    let endsSentence = Shape(text.utf8, run.span).endsSentence
    switch tree.nodes[Int(run.block)].tag {
    case .h1, .h2, .h3, .h4, .h5, .h6, .figcaption, .caption, .th: return 0
    case .p, .blockquote, .pre: return endsSentence || run.letters > 100 ? letters : letters / 3
    case .li, .dd, .dt: return endsSentence ? letters / 2 : letters / 5
    default: return endsSentence || run.letters > 140 ? letters : letters / 6
    }
  }

  /// Reads each element's names and hands what they say down to those inside.
  ///
  /// A name is not believed of an element that holds much of the page's prose: “has-sidebar” stands
  /// on the frame of the whole page.
  private mutating func spreadHints() {
    let total = prose[0]
    let handedDown: Hints = [
      .furniture, .comments, .caption, .credit, .byline, .date, .standfirst, .headline, .pullQuote,
      .crosshead,
    ]
    for node in tree.nodes.indices {
      let inherited = tree.parent(of: node).map { hints[$0].intersection(handedDown) } ?? []
      guard tree.nodes[node].tag != .text else {
        hints[node] = inherited
        continue
      }
      var own = text.hints[node]
      if own.contains(.pullQuote) { own.remove(.doubtful) }
      if prose[node] * 2 >= total {
        own.formIntersection([.body, .comments])
        if own.contains(.comments), prose[node] * 10 >= total * 9 { own.remove(.comments) }
      } else if own.contains(.doubtful) {
        own.insert(.furniture)
      }
      if tree.nodes[node].tag == .footer, isInQuotation(node) { own.remove(.furniture) }
      if own.contains(.post), tree.nodes[node].tag == .blockquote {
        hints[node] = own.intersection(handedDown).subtracting(.furniture)
        continue
      }
      hints[node] = inherited.union(own)
    }
  }
}
