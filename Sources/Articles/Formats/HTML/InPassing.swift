/// Words that a site puts into or under a story for itself.
enum InPassing {
  /// Whether a run inside the story is no part of it: an advert's label, a link to another story.
  static func isFurniture(_ text: PageText, _ run: PageText.Run) -> Bool {
    let utf8 = text.utf8
    if run.letters <= 170 {
      if Promotion.interrupts(utf8, run.span) || labels.isWhole(utf8, run.span) { return true }
      if pointers.opens(utf8, run.span), run.linked * 3 >= run.letters { return true }
    }
    // Nothing but links, and no sentence: they lead elsewhere.
    if run.letters <= 400, run.linked * 10 >= run.letters * (run.letters <= 170 ? 9 : 7),
      !Shape(utf8, run.span).endsSentence
    {
      return true
    }
    return run.letters <= 600 && cookies.occurs(in: utf8, run.span)
  }

  /// Whether a run at the end of a story speaks for the site or of the writer.
  static func closes(_ text: PageText, _ run: PageText.Run, _ kind: Block.Kind) -> Bool {
    let utf8 = text.utf8
    if run.letters >= 10, run.linked * 10 >= run.letters * 6, run.letters < 200 { return true }
    if Promotion.isPromotion(utf8, run.span) || labels.isWhole(utf8, run.span) { return true }
    if addresses.occurs(in: utf8, run.span) { return true }
    guard run.letters <= 140 else { return false }
    return invitations.occurs(in: utf8, run.span) || endings.opens(utf8, run.span)
  }

  /// Whether a heading stands over links to other stories.
  static func isLabel(_ utf8: [UInt8], _ span: Span) -> Bool {
    span.count <= 60 && (headings.occurs(in: utf8, span) || labels.isWhole(utf8, span))
  }

  private static let labels = PhraseList([
    "advert", "advertisement", "advertising", "ad", "ads", "comments", "comment", "related",
    "share", "tags", "photos", "video", "privacy overview", "continue reading", "loading",
    "don't miss", "don’t miss", "you may also like...", "you may also like", "related news",
    "this slideshow requires javascript.", "story timeline", "most popular", "trending",
    "top stories", "latest news", "up next", "now playing", "share this:", "like this:",
    "share this post", "article continues below", "scroll to continue", "see also",
    "story continues below advertisement", "iklan", "publicidade", "anzeige", "werbung", "реклама",
    "publicité", "pubblicità", "continue reading the main story", "report", "print", "email",
    "view gallery", "view comments", "show comments", "leave a comment", "sponsored content",
  ])
  private static let pointers = PhraseList([
    "read more", "read:", "read also", "also read", "see also", "see more", "more:", "related",
    "watch", "read next", "don't miss", "don’t miss", "listen", "click here", "click to", "view:",
    "must read", "further reading", "in pictures", "more on", "more from", "recommended",
    "continue reading", "also:", "previously", "next:", "opinion:", "analysis:", "explained:",
    "explainer", "gallery:", "photos:", "video:",
  ])
  private static let headings = PhraseList([
    "related", "more", "read", "recommended", "watch", "also", "latest", "trending", "popular",
    "share", "comments", "newsletter", "subscribe", "follow", "tags", "sponsored", "next",
  ])
  private static let cookies = PhraseList([
    "uses cookies", "use cookies", "we use cookies", "cookies that are", "cookies are absolutely",
    "cookies may not be", "cookie policy", "accept cookies", "third-party cookies",
  ])
  /// Where a writer can be found.
  private static let addresses = PhraseList([
    "follow us", "follow him", "follow her", "follow them", "follow me", "follow @",
    "can be reached", "may be reached", "reach him at", "reach her at", "email him at",
    "email her at", "on twitter @", "on twitter at",
  ])
  private static let invitations = PhraseList([
    "on twitter", "on facebook", "on instagram", "subscribe", "newsletter", "sign up", "click here",
    "read more",
    "contact the reporter",
    "contact us", "have a tip", "download our app", "download the app", "all rights reserved",
    "leave a comment", "share this", "filed under", "posted in", "more from", "tell us what you",
    "send us", "privacy policy", "terms of", "first published on",
    "like us on", "join the conversation", "may not be published, broadcast",
    "letter to the editor",
    "to the editor", "with your friends", "become a member",
    "support our",
  ])
  private static let endings = PhraseList([
    "tags:", "tags ", "filed under", "source:", "via:", "topics:", "categories:", "©", "copyright",
    "related:", "follow ", "this story was originally", "this article was originally",
    "this article originally", "this post originally", "contact ", "email ", "image credit",
    "photo credit", "get the latest", "get access to", "listen to ", "watch ", "updated at",
    "share:", "labels:",
    "posted by", "see more", "previous:", "next:", "comments", "read the original",
    "original article", "more:", "read:", "disclaimer",
  ])
}

/// Who took a picture, as pages print it under one.
enum PictureCredit {
  static func isWhole(_ utf8: [UInt8], _ span: Span) -> Bool {
    span.count <= 160
      && (openings.opens(utf8, span) || Credits.pictureCreditStart(utf8, span) == span.start
        || span.count <= 60 && Credits.isPictureCredit(utf8, span))
  }

  /// Where in a caption its credit begins: at a word that says so, or at a closing bracket that
  /// names an agency: “(Ada Quill/NPA)”.
  static func start(_ utf8: [UInt8], _ caption: Span) -> Int? {
    if let found = Credits.pictureCreditStart(utf8, caption),
      found == caption.start || caption.end - found <= 120
    {
      return found
    }
    guard caption.count > 6, let close = utf8[caption.range].last, close == 0x29 || close == 0x5D,
      let open = utf8[caption.range].lastIndex(of: close == 0x29 ? 0x28 : 0x5B),
      caption.end - open <= 60, open > caption.start
    else { return nil }
    let inside = Span(open + 1, caption.end - 1)
    let isAgency = utf8[inside.range].contains(0x2F) || agencies.occurs(in: utf8, inside)
    return isAgency && !Shape(utf8, inside).endsSentence ? open : nil
  }

  private static let agencies = PhraseList([
    "via ", "reuters", "afp", "getty", "ap", "epa", "file", "nasa", "courtesy", "press",
  ])
  private static let openings = PhraseList([
    "image copyright", "image source", "photo:", "photo by", "credit:", "credits:", "image:", "©",
    "photograph:", "picture:", "getty images", "ap photo", "(ap", "(getty", "courtesy",
    "(image credit", "(photo", "image credit", "photo credit", "(credit", "illustration by",
  ])
}
