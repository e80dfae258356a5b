/// Words a site says for itself: newsletters, sharing, other stories.
enum Promotion {
  /// Whether a short text without a final stop promotes the site.
  static func isPromotion(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let lower = text.lowercased()
    if lone.contains(Byline.trimmed(Substring(lower)).description) { return true }
    if opens(lower) { return true }
    guard let last = lower.last(where: { !"\"'”’)] ".contains($0) }), !".!?…".contains(last) else {
      return false
    }
    if containsWord(of: words, in: lower) { return true }
    return isGlued(text) && containsWord(of: gluedWords, in: lower)
  }

  /// Whether a line anywhere in the story is the site's: “Advertisement”, “Read more: …”.
  static func interrupts(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let lower = text.lowercased()
    if interruptions.contains(lower) { return true }
    guard let last = lower.last, last != "." else { return false }
    return pointers.contains { lower.hasPrefix($0) }
  }

  /// Whether two labels run into each other by a lost tag: “newsletterReceive”.
  static func isGlued(_ text: String) -> Bool {
    var previous: UInt8 = 0
    var before: UInt8 = 0
    for byte in text.utf8 {
      if (0x41...0x5A) ~= byte, (0x61...0x7A) ~= previous, (0x61...0x7A) ~= before { return true }
      before = previous
      previous = byte
    }
    return false
  }

  private static func opens(_ lower: String) -> Bool {
    openings.contains { lower.hasPrefix($0) }
  }

  private static func containsWord(of words: [String], in lower: String) -> Bool {
    words.contains { word in
      guard let range = lower.firstRange(of: word) else { return false }
      guard range.lowerBound > lower.startIndex else { return true }
      return !lower[lower.index(before: range.lowerBound)].isLetter
    }
  }

  private static let words = [
    "newsletter", "subscribe", "sign up", "read more", "follow us", "share this", "©",
    "all rights reserved", "download our app", "download the app", "most read", "most popular",
    "related stories", "related articles", "cookie", "log in to", "sign in to", "terms of use",
    "privacy policy", "join the conversation", "support our journalism",
  ]
  private static let gluedWords = ["receive", "news", "email", "app", "share", "follow", "read"]
  private static let openings = [
    "sign up for", "sign up to", "subscribe to", "subscribe now", "follow us on", "click here",
    "download our app", "download the ", "read more:", "read more on", "like us on",
    "join our ", "get the latest", "receive our", "copyright ©", "© ", "share this",
    "skip to content", "skip to main", "listen to this article", "support our journalism",
  ]
  private static let lone: Set = [
    "share", "advertisement", "advertising", "print", "email", "save", "comments", "menu",
    "subscribe", "newsletter", "newsletters", "search", "facebook", "twitter", "whatsapp",
    "read more", "most read", "related", "related topics", "more on this story", "home", "tags",
    "share on facebook", "share on twitter", "listen", "watch live", "sign in", "log in",
    "register", "story continues below advertisement", "article continues below advertisement",
  ]
  private static let interruptions: Set = [
    "advertisement", "advertising", "read more", "story continues below",
    "story continues below advertisement", "article continues below advertisement",
    "article continues after advertisement", "sponsored", "share this article",
  ]
  private static let pointers = [
    "read more:", "read also:", "also read:", "see also:", "related:", "more:", "watch:",
    "read next:", "don't miss:", "don’t miss:", "[read more", "more on this:", "listen:",
  ]
}

/// The name of a section of a paper, printed over a headline.
enum PaperSection {
  static func isName(_ text: String) -> Bool {
    text.utf8.count <= 24 && names.contains(text.lowercased())
  }

  private static let names: Set = [
    "world", "world news", "news", "politics", "business", "sport", "sports", "opinion", "culture",
    "arts", "science", "health", "technology", "tech", "environment", "climate", "society",
    "education", "europe", "africa", "asia", "middle east", "asia pacific", "americas", "americas",
    "local news", "local", "national", "international", "economy", "finance", "money", "travel",
    "lifestyle", "life", "books", "film", "music", "media", "features", "interview", "analysis",
    "comment", "letters", "obituaries", "obituary", "weather", "food", "long read", "uk news",
    "us news", "france", "britain",
  ]
}
