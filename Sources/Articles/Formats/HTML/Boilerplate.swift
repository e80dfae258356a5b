/// What of a page is not its story: text for who wants to see it, notes with the places.
struct Boilerplate {
  private(set) var texts: [String] = []
  private(set) var notes: [ParseNote] = []

  /// A piece longer than this, in bytes, is told by its beginning.
  private static let longest = 400
  private static let most = 200

  private var words: [UInt8] = []
  private var source = 0..<0

  init(_ story: StoryBlocks) {
    var last = -1
    var lastFrame = -1
    for run in story.dropped {
      let frame = Boilerplate.frame(of: story.text.runs[run], story.roles)
      if run != last + 1 || frame != lastFrame { end() }
      add(story.text, run)
      (last, lastFrame) = (run, frame)
    }
    end()
  }

  private mutating func add(_ text: PageText, _ place: Int) {
    let run = text.runs[place]
    source =
      words.isEmpty
      ? run.source : source.lowerBound..<max(source.upperBound, run.source.upperBound)
    guard words.count < Boilerplate.longest else { return }
    if !words.isEmpty { words += [0x20, 0xC2, 0xB7, 0x20] }
    words += text.utf8[run.span.range].map { $0 == 0x0A ? 0x20 : $0 }
  }

  private mutating func end() {
    guard !words.isEmpty, texts.count < Boilerplate.most else { return }
    texts.append(Boilerplate.cut(words))
    notes.append(ParseNote("took for no part of the story and dropped", at: source))
    words.removeAll(keepingCapacity: true)
  }

  /// The outermost element around a run that is no part of the story: a menu, a form, a list.
  private static func frame(of run: PageText.Run, _ roles: PageRoles) -> Int {
    var frame = -1
    var node = run.block
    while node >= 0, !roles.hints[Int(node)].isDisjoint(with: [.furniture, .comments]) {
      frame = Int(node)
      node = roles.tree.nodes[Int(node)].parent
    }
    return frame
  }

  private static func cut(_ words: [UInt8]) -> String {
    guard words.count > longest else { return String(decoding: words, as: UTF8.self) }
    var end = longest
    while end > 0, words[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: words[..<end], as: UTF8.self) + "…"
  }
}
