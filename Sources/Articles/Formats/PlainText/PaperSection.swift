/// The name of a section of a paper, printed over a headline.
enum PaperSection {
  static func isName(_ utf8: [UInt8], _ span: Span) -> Bool { names.isWhole(utf8, span) }

  private static let names = PhraseList([
    "world", "world news", "news", "politics", "business", "sport", "sports", "opinion", "culture",
    "arts", "science", "health", "technology", "tech", "environment", "climate", "society",
    "education", "europe", "africa", "asia", "middle east", "asia pacific", "americas",
    "local news", "local", "national", "international", "economy", "finance", "money", "travel",
    "lifestyle", "life", "books", "film", "music", "media", "features", "interview", "analysis",
    "comment", "letters", "obituaries", "obituary", "weather", "food", "long read",
  ])
}
