import Articles

/// Runs of words as the field sees them: for each word its rows and its right label.
struct Lessons {
  /// A run: its words are `words` of the arrays below.
  private(set) var runs: [Range<Int>] = []
  private(set) var labels: [UInt8] = []
  /// Where the rows of each word start; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var rows: [UInt32] = []
  private(set) var names = 0

  /// Adds a text's runs, without those in sentences that are in doubt.
  mutating func add(_ marked: MarkedText) {
    let tokens = TokenizedArticle(Article(verbatim: marked.text), reach: .max)
    var features = FigureFinder.features(of: tokens)
    let names = Self.words(of: marked.names, in: tokens)
    self.names += names.count
    var next = 0
    for sentence in tokens.sentences {
      NameRuns.runs(of: sentence, in: tokens) { run in
        let span = Span(
          Int(tokens.words[run.lowerBound].start), tokens.words[run.upperBound - 1].end)
        if marked.doubts.contains(where: { $0.start < span.end && span.start < $0.end }) { return }
        while next < names.count, names[next].upperBound <= run.lowerBound { next += 1 }
        let first = labels.count
        labels += [UInt8](repeating: 0, count: run.count)
        let inRun = names[next...].prefix { $0.lowerBound < run.upperBound }
        NameRuns.label(inRun, in: run) {
          labels[first + $0 - run.lowerBound] = UInt8($1.rawValue)
        }
        features.read(run, sentence: sentence)
        let base = rows.count
        rows += features.rows
        starts += features.ends.map { base + $0 }
        runs.append(first..<labels.count)
      }
    }
  }

  /// The words each name covers.
  static func words(of names: [Span], in tokens: TokenizedArticle) -> [Range<Int>] {
    var word = 0
    return names.compactMap { name in
      while word < tokens.words.count, tokens.words[word].end <= name.start { word += 1 }
      var end = word
      while end < tokens.words.count, Int(tokens.words[end].start) < name.end { end += 1 }
      return word < end ? word..<end : nil
    }
  }
}
