import Articles

/// Words as a reader takes them along: on one line, clean, and a quotation with its credit.
///
///     “We counted every rivet. Then we counted them again.” — Petra Ode, harbour master (Harbour
///     Post, 5 January 2020)
///
/// What is not known is left out, punctuation and all.
struct CopiedWords {
  var text: String
  /// What was copied, as the status line says it.
  var remark: String

  /// The longest words that get through common terminals, in UTF-8 bytes; some of the 74,994 that
  /// xterm takes are left to the credit.
  static let limit = 74_000
}

extension CopiedWords {
  /// An utterance with its credit, or its words alone.
  init(_ utterance: Utterance, of story: OpenStory, withCredit: Bool = true) {
    let quotations = utterance.quotations.map { story.annotations.quotations[$0] }
    let words = CopiedWords.words(of: quotations, in: story.article)
    let attribution = utterance.attribution
    let name = story.page.creditName(of: attribution)
    let role = attribution.figure.flatMap { story.annotations.figures.at($0)?.roleBehindName }
    let who = attribution.standing == .unknown ? [] : [name, role].compactMap { $0 }
    let origin = [story.story.source, story.dates.inWords(story.article.datePublished)]
      .compactMap { $0 }
    var text = utterance.isReported || !withCredit ? words : "“\(words)”"
    if withCredit, !who.isEmpty { text += " — " + who.joined(separator: ", ") }
    if withCredit, !origin.isEmpty { text += " (" + origin.joined(separator: ", ") + ")" }
    self.text = Sanitizer.line(text.utf8)
    remark = Wording.copiedQuotation(
      isReported: utterance.isReported, attribution.standing, of: name, self.text)
  }

  /// A block of the story, a paragraph as a rule.
  init(_ block: Block, of article: Article) {
    text = Sanitizer.line(CopiedWords.line(article.text(block.span)).utf8)
    remark = Wording.copied(block.kind, text)
  }

  /// The words of an utterance, as if no cue had parted them.
  ///
  /// A comma that only leads on to the cue becomes the full stop it stands for; inner marks become
  /// single ones, as they are inside double ones.
  private static func words(of quotations: [Quotation], in article: Article) -> String {
    var text = ""
    for (index, quotation) in quotations.enumerated() {
      var words = line(article.text(quotation.span))
      let next = quotations.at(index + 1)
      if words.last == ",", quotation.kind != .indirect {
        if next.map({ endsSentence(between: quotation, and: $0, in: article) }) ?? true {
          words.removeLast()
          if quotation.kind == .direct || next != nil { words += "." }
        }
      }
      text += (text.isEmpty ? "" : " ") + words
    }
    return String(text.map { inner[$0] ?? $0 })
  }

  private static let inner: [Character: Character] = ["“": "‘", "”": "’", "\"": "'"]

  /// Whether the writer's sentence ends between two halves: “…,” said Ode. “…”
  private static func endsSentence(
    between first: Quotation, and second: Quotation, in article: Article
  ) -> Bool {
    guard first.span.end < second.span.start else { return false }
    let between = article.text(Span(first.span.end, second.span.start))
    let last = between.last { !$0.isWhitespace && !"“”„‟‘’«»‹›「」『』\"'`".contains($0) }
    return last.map { ".!?…".contains($0) } ?? false
  }

  /// On one line, with one blank wherever there was more than one.
  private static func line(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
  }
}

extension Session {
  /// Copies what the cursor stands on.
  ///
  /// - Parameter isPlain: whether the words go alone, without who said them and where.
  mutating func copy(isPlain: Bool = false) -> Effect? {
    guard let here = story?.wordsAtHand(), let story else { return refuse(Wording.nothingToCopy) }
    let length = here.length(in: story)
    guard length <= CopiedWords.limit else {
      return refuse(Wording.tooLongToCopy(bytes: length))
    }
    let copied: CopiedWords
    switch here {
    case .utterance(let utterance):
      copied = CopiedWords(utterance, of: story, withCredit: !isPlain)
    case .block(let block): copied = CopiedWords(block, of: story.article)
    }
    message = copied.remark
    return .copy(copied.text)
  }
}

/// What the cursor stands on.
private enum WordsAtHand {
  case utterance(Utterance)
  case block(Block)

  /// In UTF-8 bytes, without a credit.
  func length(in story: OpenStory) -> Int {
    switch self {
    case .utterance(let utterance):
      utterance.quotations.reduce(0) { $0 + story.annotations.quotations[$1].span.count }
    case .block(let block): block.span.count
    }
  }
}

extension OpenStory {
  /// The quotation under the cursor, or else the paragraph.
  fileprivate mutating func wordsAtHand() -> WordsAtHand? {
    let lines = visibleLines()
    guard let place = placeAtHand() ?? lines.first(where: { $0.kind == .text })?.span.start else {
      return nil
    }
    if case .utterance(let index)? = visibleFocus() {
      return utterances.at(index).map { .utterance($0) }
    }
    if let speech = page.speech(at: place) {
      return utterances.at(speech.utterance).map { .utterance($0) }
    }
    return article.blockIndex(at: place).flatMap { article.blocks.at($0) }.map { .block($0) }
  }
}

extension Story {
  /// Where its words come from, for a credit: the publisher, or else the file's own name.
  var source: String? { article.publisher ?? file }
}
