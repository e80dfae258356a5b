/// Words a site says for itself: newsletters, sharing, other stories.
enum Promotion {
  /// Whether a short text at either end of a page promotes the site.
  static func isPromotion(_ utf8: [UInt8], _ span: Span) -> Bool {
    guard span.count <= 300 else { return false }
    if lone.isWhole(utf8, span) || openings.opens(utf8, span) { return true }
    guard !Shape(utf8, span).endsSentence else { return false }
    return invitations.opens(utf8, span) || words.occurs(in: utf8, span)
      || isGlued(utf8, span) && gluedWords.occurs(in: utf8, span)
  }

  /// Whether a line over a story is the site's; stricter, for a headline may speak of newsletters.
  static func precedes(_ utf8: [UInt8], _ span: Span) -> Bool {
    lone.isWhole(utf8, span) || openings.opens(utf8, span)
      || invitations.opens(utf8, span) && !Shape(utf8, span).endsSentence
      || tellsReadingTime(utf8, span)
  }

  /// “5 min read”
  private static func tellsReadingTime(_ utf8: [UInt8], _ span: Span) -> Bool {
    (8...40).contains(span.count) && readingTimes.occurs(in: utf8, span)
      && utf8[span.range].contains { (0x30...0x39) ~= $0 }
  }

  private static let readingTimes = PhraseList([
    "min read", "mins read", "minute read", "minutes read", "reading time",
  ])

  /// Whether a line anywhere in the story is the site's: “Advertisement”, “Read more: …”.
  static func interrupts(_ utf8: [UInt8], _ span: Span) -> Bool {
    guard span.count <= 200 else { return false }
    return interruptions.isWhole(utf8, span) || pointers.opens(utf8, span)
  }

  /// Whether two labels run into each other by a lost tag: “newsletterReceive”.
  static func isGlued(_ utf8: [UInt8], _ span: Span) -> Bool {
    guard span.count > 2 else { return false }
    for at in span.start + 2..<span.end
    where (0x41...0x5A) ~= utf8[at] && (0x61...0x7A) ~= utf8[at - 1]
      && (0x61...0x7A) ~= utf8[at - 2]
    {
      return true
    }
    return false
  }

  private static let words = PhraseList([
    "newsletter", "subscribe", "sign up", "read more", "follow us", "share this", "©",
    "all rights reserved", "download our app", "download the app", "cookie policy",
    "log in to", "sign in to", "terms of use",
    "privacy policy", "join the conversation", "support our journalism",
  ])
  private static let gluedWords = PhraseList([
    "receive", "follow us", "get the",
  ])
  private static let openings = PhraseList([
    "sign up for", "sign up to", "subscribe to", "subscribe now", "follow us on", "click here",
    "download our app", "read more:", "read more on", "like us on", "copyright ©", "© ",
    "skip to content", "skip to main", "listen to this article", "support our journalism",
  ])
  /// Openings that a sentence of the story may have too.
  private static let invitations = PhraseList([
    "download the ", "join our ", "get the latest", "receive our", "share this",
  ])
  private static let lone = PhraseList([
    "share", "advertisement", "advertising", "print", "email", "save", "comments", "menu",
    "subscribe", "newsletter", "newsletters", "search", "facebook", "twitter", "whatsapp",
    "read more", "most read", "most popular", "related stories", "related articles", "related",
    "related topics", "more on this story", "home", "tags",
    "share on facebook", "share on twitter", "listen", "watch live", "sign in", "log in",
    "register", "story continues below advertisement", "article continues below advertisement",
  ])
  private static let interruptions = PhraseList([
    "advertisement", "advertising", "read more", "story continues below",
    "story continues below advertisement", "article continues below advertisement",
    "article continues after advertisement", "sponsored", "share this article", "advert",
    "trending news", "story timeline", "recommended stories", "recommended for you",
    "you may also like", "you might also like", "more on this story", "view comments",
  ])
  private static let pointers = PhraseList([
    "read more:", "read also:", "also read:", "see also:", "related:", "watch:", "read next:",
    "don't miss:", "don’t miss:", "[read more", "more on this:", "listen:",
  ])
}
