import Articles

/// How many names were marked, found, and found exactly.
struct FiguresScore {
  var marked = 0
  var found = 0
  var exact = 0

  /// In per cent.
  var precision: Double { found == 0 ? 0 : 100 * Double(exact) / Double(found) }
  var recall: Double { marked == 0 ? 0 : 100 * Double(exact) / Double(marked) }
  var f1: Double {
    marked + found == 0 ? 0 : 200 * Double(exact) / Double(marked + found)
  }

  /// Scores a model on texts cut into words already.
  init(_ texts: [(marked: MarkedText, tokens: TokenizedArticle)], model: NameModel) {
    let finder = FigureFinder(model: model)
    for (text, tokens) in texts {
      let names = Set(finder.figures(in: tokens).mentions.map(\.span))
      marked += text.names.count
      found += names.count
      exact += names.intersection(text.names).count
    }
  }

  init() {}

  private init(marked: Int, found: Int, exact: Int) {
    (self.marked, self.found, self.exact) = (marked, found, exact)
  }

  static func + (a: FiguresScore, b: FiguresScore) -> FiguresScore {
    FiguresScore(marked: a.marked + b.marked, found: a.found + b.found, exact: a.exact + b.exact)
  }
}
