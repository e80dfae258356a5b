/// The words in names of classes and ids that tell what an element is for, singly and in pairs.
struct HintWords: Sendable {
  static let table = HintWords()

  /// The key of no letters (FNV-1a, 64 bits).
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ letter: UInt8, to word: UInt64) -> UInt64 {
    (word ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { first &* 31 ^ second }

  private var slots = [(key: UInt64, hints: Hints)](repeating: (0, []), count: 1024)

  private init() {
    for (hints, words) in HintWords.lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { put(word, hints) }
    }
  }

  private mutating func put(_ name: Substring, _ hints: Hints) {
    let keys = name.split(separator: "-").map { word in
      word.utf8.reduce(HintWords.start) { HintWords.add($1, to: $0) }
    }
    let key = keys.count == 2 ? HintWords.pair(keys[0], keys[1]) : keys[0]
    var slot = HintWords.slot(of: key)
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & 1023 }
    slots[slot] = (key, slots[slot].hints.union(hints))
  }

  func hints(of key: UInt64) -> Hints {
    var slot = HintWords.slot(of: key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].hints }
      slot = (slot + 1) & 1023
    }
    return []
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  private static let lists: [(Hints, String)] = [
    (
      .furniture,
      """
      share shares sharing sharebar sharetools sharethis addthis addtoany sharedaddy social socials
      socialshare sharebuttons related relatedposts relatedarticles relatedcontent relatedlinks
      recommend recommended recommendation recommendations recirc recirculation newsletter
      newsletters signup subscribe subscription promo promos promotion promotions advert adverts
      advertisement advertising ad ads adslot adunit adbox adsense dfp sponsor sponsored sponsors
      outbrain taboola zergnet revcontent cookie cookies consent gdpr popup modal overlay
      breadcrumb breadcrumbs nav navbar navigation menu submenu taglist toolbar
      trending mostread paywall regwall teaser teasers pagination pager login signin
      skiplinks authorbio authorbox upsell cta donate donation poll survey tooltip dropdown cli
      printfriendly prevnext nextprev postmeta interstitial kicker eyebrow
      read-next
      read-more up-next more-from more-stories more-news most-popular most-read most-viewed
      top-stories latest-news latest-posts see-also also-like you-may story-tools article-tools
      post-tags entry-meta post-meta article-meta article-tags story-tags entry-tags tags-list
      tag-list tags author-bio about-author author-box author-info author-profile author-card
      site-header site-footer video-playlist rating ratings reactions feedback
      follow-us hashtags more-on related-news button btn donate-box app-download
      video-player player-controls slick-dots social-links article-actions story-actions
      topics topic-tags keywords post-navigation nav-links wp-pagenavi yarpp rp4wp jp-relatedposts
      print-only bottom-tags next-article previous-article next-post previous-post
      """
    ),
    (
      .comments,
      """
      comments comment commentlist disqus respond livefyre commenting commentform reader-comments
      fb-comments spotim coral-talk viafoura
      """
    ),
    (
      .doubtful,
      "sidebar widget footer aside rail right-rail meta metadata bottom popular print callout"
    ),
    (
      .caption,
      """
      caption captions figcaption imgcaption imagecaption photocaption cutline
      """
    ),
    (.credit, "credit credits copyright photocredit imagecredit photo-by attribution photographer"),
    (.byline, "byline bylines author authors contributors writer"),
    (.date, "dateline timestamp pubdate publishdate date datetime published updated"),
    (
      .standfirst,
      "standfirst dek deck subhead subtitle subheadline excerpt article-summary story-summary"
    ),
    (.headline, "headline entry-title post-title article-title story-title page-title"),
    (.pullQuote, "pullquote pull-quote blockquote-pull quote-pull"),
    (
      .body,
      """
      articlebody storybody postbody entrycontent postcontent articlecontent articletext
      article-body story-body post-body entry-content post-content article-content article-text
      story-content story-text body-copy bodycopy article-copy body-text content-body
      news-content news-text text-content post-text blog-content single-content
      """
    ),
    (
      .unseen,
      """
      sr-only visually-hidden visuallyhidden screen-reader screenreader off-screen offscreen
      people-block hovercard popover tooltiptext tooltip-content tooltip-text
      """
    ),
    (.post, "twitter-tweet instagram-media twitter-video tiktok-embed bluesky-embed"),
    (.crosshead, "crosshead subheading intertitle"),
  ]
}
