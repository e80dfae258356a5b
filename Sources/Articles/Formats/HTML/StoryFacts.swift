/// A story's fields as its page gives them, each with where it was found.
///
/// A page says the same thing in several places, and not always the same. The order of trust:
/// for headlines what is printed on the page, if the page's data agree that it is one; for all else
/// schema.org data, then meta tags, then marked-up elements, then the look of the text.
struct StoryFacts {
  var headline: String?
  /// The runs that print the headline.
  var headlineRuns: [Int] = []
  var alternativeHeadline: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var publisher: String?
  var url: String?
  var language: String?
  var section: String?
  var credit: String?
  /// What the page's data call the story, for comparison with what is printed.
  var description: String?
  var provenance: [String: Provenance] = [:]
  var notes: [ParseNote] = []

  private let meta: MetaTags
  private let thing: LinkedData.Thing?
  private let names: [String: String]
  /// When the data say the page, if not the article, was published.
  private let ofPage: String?

  init(_ roles: PageRoles, _ story: MainStory, _ meta: MetaTags) {
    self.meta = meta
    let data = LinkedData(roles.tree)
    var names: [String: String] = [:]
    for thing in data.things {
      if let id = thing.id, let name = thing.name { names[id] = names[id] ?? name }
    }
    self.names = names
    let printed = Headlines(roles, story)
    thing = StoryFacts.article(among: data.things, meta, printed)
    ofPage = data.things.first { $0.types.contains("WebPage") && $0.published != nil }?.published
      .flatMap(MarkupString.date)
    for fault in data.faults {
      notes.append(
        ParseNote("read a page's data only up to a fault: \(fault.reason)", at: fault.place))
    }
    settleHeadline(printed)
    let marked = PrintedFacts(roles, story, headline: headlineRuns.first)
    settleDates(marked)
    settleAuthors(marked)
    settleTheRest()
  }

  private mutating func set(
    _ field: WritableKeyPath<StoryFacts, String?>, _ name: String,
    _ candidates: [(String?, Provenance)]
  ) {
    for (value, provenance) in candidates {
      guard let value else { continue }
      self[keyPath: field] = value
      self.provenance[name] = provenance
      return
    }
  }
}

// MARK: - Which object of the data is the story

extension StoryFacts {
  private static func article(
    among things: [LinkedData.Thing], _ meta: MetaTags, _ printed: Headlines
  ) -> LinkedData.Thing? {
    var best: (score: Int, thing: LinkedData.Thing)?
    let canonical = meta.canonical ?? meta.first("og:url")
    let titles = [meta.first("og:title"), meta.title].compactMap { $0.map(MarkupString.stem) }
    for thing in things.lazy.filter(\.isArticle).prefix(100) {
      var score = 1
      if let url = thing.url, url == canonical { score += 3 }
      if let headline = thing.headline ?? thing.name {
        let stem = MarkupString.stem(headline)
        if titles.contains(where: { Headlines.agree($0, stem) }) { score += 3 }
        if printed.candidates.contains(where: { Headlines.agree($0.stem, stem) }) { score += 2 }
        score += 1
      }
      if thing.published != nil { score += 1 }
      if thing.types.contains("Review") || thing.types.contains("Recipe") { score -= 2 }
      if score > best?.score ?? 0 { best = (score, thing) }
    }
    return best?.thing
  }
}

// MARK: - Headline

extension StoryFacts {
  private mutating func settleHeadline(_ printed: Headlines) {
    let site = meta.first("og:site_name", "application-name") ?? thing?.publisher?.name
    let open = meta.first("og:title", "twitter:title").map {
      Headlines.withoutSite($0, site, any: false)
    }
    let title = meta.title.map { Headlines.withoutSite($0, site, any: true) }
    let data = thing?.headline
    if let found = printed.best(for: [data, open, title].compactMap { $0 }) {
      headline = found.words
      headlineRuns = found.runs
      provenance["headline"] = .markup
    } else {
      set(
        \.headline, "headline",
        [
          (data, .jsonLD), (open, .meta), (meta.first("parsely-title", "sailthru.title"), .meta),
          (title, .meta),
        ])
    }
    if let headline, let data,
      !Headlines.agree(MarkupString.stem(headline), MarkupString.stem(data))
    {
      notes.append(ParseNote("the page prints another headline than its data has: “\(data)”"))
    }
    description = meta.first("og:description", "description")
    set(\.alternativeHeadline, "alternativeHeadline", [(thing?.alternativeHeadline, .jsonLD)])
    if let line = alternativeHeadline, let headline,
      MarkupString.stem(line) == MarkupString.stem(headline)
    {
      alternativeHeadline = nil
      provenance["alternativeHeadline"] = nil
    }
  }
}

// MARK: - Dates

extension StoryFacts {
  private mutating func settleDates(_ marked: PrintedFacts) {
    let fromMeta = meta.first(
      "article:published_time", "article:published", "og:published_time", "datepublished",
      "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
      "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "article.published",
      "published-date", "publication_date", "published_time", "displaydate", "rbpubdate",
      "originalpublicationdate", "ptime", "pdate", "article_date_original",
      "cxenseparse:recs:publishtime", "date"
    ).flatMap(MarkupString.date)
    let fromData = thing?.published.flatMap(MarkupString.date)
    set(
      \.published, "datePublished",
      [
        (fromData, .jsonLD), (fromMeta, .meta), (ofPage, .jsonLD), (marked.published, .markup),
        (marked.dated, .markup), (marked.printed, .guessed), (marked.named, .guessed),
        (dateOfAddress(), .guessed),
      ])
    if let fromData, let fromMeta, fromData.prefix(10) != fromMeta.prefix(10) {
      notes.append(
        ParseNote(
          "the page's data and its meta tags disagree on when it was published: \(fromMeta)"))
    }
    set(
      \.modified, "dateModified",
      [
        (thing?.modified.flatMap(MarkupString.date), .jsonLD),
        (
          meta.first(
            "article:modified_time", "article:modified", "datemodified", "og:updated_time",
            "article:updated_time", "article.updated", "last-modified", "lastmod",
            "dcterms.modified"
          ).flatMap(MarkupString.date), .meta
        ),
        (marked.modified, .markup), (marked.updated, .guessed),
      ])
  }

  /// “…/2031/05/13/…” in the page's own address.
  private func dateOfAddress() -> String? {
    guard let address = meta.canonical ?? meta.first("og:url") else { return nil }
    let parts = address.split(separator: "/")
    for place in parts.indices.dropLast(2) {
      let day = parts[place + 2].prefix { ("0"..."9").contains($0) }
      guard parts[place].utf8.count == 4, parts[place + 1].utf8.count <= 2, day.utf8.count <= 2,
        let year = Int(parts[place]), (1990...2100).contains(year),
        let month = Int(parts[place + 1]), let number = Int(day)
      else { continue }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      if let date = MarkupString.date("\(year)-\(two(month))-\(two(number))") { return date }
    }
    return nil
  }
}

// MARK: - Authors and the rest

extension StoryFacts {
  private mutating func settleAuthors(_ printed: PrintedFacts) {
    let parties = (thing?.authors ?? []).map { party in
      LinkedData.Party(
        name: party.name ?? party.id.flatMap { names[$0] }, id: party.id, isPerson: party.isPerson)
    }
    let candidates: [([String], Provenance)] = [
      (parties.filter(\.isPerson).compactMap(\.name), .jsonLD), (meta.authors, .meta),
      (printed.authors, .markup), (parties.compactMap(\.name), .jsonLD),
      (printed.byline, .guessed),
    ]
    let site = meta.first("og:site_name").map(MarkupString.stem)
    for (names, provenance) in candidates {
      var people: [String] = []
      for name in names {
        for person in Self.people(in: name)
        where MarkupString.stem(person) != site
          && !people.contains(where: { MarkupString.stem($0) == MarkupString.stem(person) })
        {
          people.append(person)
        }
      }
      // An agency beside a name supplied the story; alone it wrote it.
      let persons = people.filter { !Self.agencies.contains($0.lowercased()) }
      if !persons.isEmpty { people = persons }
      guard !people.isEmpty else { continue }
      authors = people
      self.provenance["author"] = provenance
      break
    }
    addPrinted(printed, besides: [site, thing?.publisher?.name.map(MarkupString.stem)])
  }

  /// Some pages' data name the first of several authors alone: a printed list that has everybody
  /// the data name, and more, is the whole of it.
  private mutating func addPrinted(_ printed: PrintedFacts, besides houses: [[UInt8]?]) {
    let people = printed.byline.filter {
      !Self.agencies.contains($0.lowercased()) && !houses.contains(MarkupString.stem($0))
    }
    guard printed.isList, !authors.isEmpty, people.count > authors.count,
      Set(people.map(MarkupString.stem)).isSuperset(of: authors.map(MarkupString.stem))
    else { return }
    authors = people
    provenance["author"] = .guessed
  }

  private static let agencies: Set = [
    "associated press", "the associated press", "reuters", "afp", "agence france-presse", "ap",
    "bloomberg", "bloomberg news", "press association", "xinhua", "wire reports", "staff",
  ]

  /// The people a field names: “By Ada Quill and Tomas Reyl, Staff Writers”.
  private static func people(in field: String) -> [String] {
    guard field.utf8.count <= 200, !field.contains("://"), !field.contains("@"),
      !field.hasPrefix("www."), MarkupString.stem(field) != Array("admin".utf8)
    else { return [] }
    var text = field
    for opening in ["By ", "by ", "BY ", "By: ", "Por ", "Von ", "Par "]
    where text.hasPrefix(opening) {
      text.removeFirst(opening.count)
      break
    }
    if let line = text.split(separator: "\n").first { text = String(line) }
    if let byline = Byline("By \(text)"), !byline.people.isEmpty {
      // “Ada Quill, sarn-courier.example” names a person and a site.
      let people = byline.people.filter { !$0.contains(".") || $0.contains(" ") }
      // As does “Ada Quill, Courier”.
      if people.count == 2, let house = people.last, people[0].contains(" "),
        !house.contains(" "), text.hasSuffix(", \(house)")
      {
        return [people[0]]
      }
      return people
    }
    return text.utf8.count <= 60 ? [text] : []
  }

  private mutating func settleTheRest() {
    set(
      \.publisher, "publisher",
      [
        (thing?.publisher.flatMap { $0.name ?? $0.id.flatMap { names[$0] } }, .jsonLD),
        (meta.first("og:site_name", "publisher", "dc.publisher", "application-name"), .meta),
      ])
    let addresses: [(String?, Provenance)] = [
      (meta.canonical, .meta), (meta.first("og:url"), .meta), (thing?.url, .jsonLD),
    ]
    set(\.url, "url", addresses.map { ($0.0.flatMap { Self.isWebAddress($0) ? $0 : nil }, $0.1) })
    set(
      \.language, "inLanguage",
      [
        (meta.language, .markup), (thing?.language, .jsonLD),
        (meta.first("og:locale").map { String($0.map { $0 == "_" ? "-" : $0 }) }, .meta),
      ])
    if let tag = language,
      tag.utf8.count > 12
        || !tag.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39) ~= $0 || (0x61...0x7A) ~= $0.lower })
    {
      language = nil
      provenance["inLanguage"] = nil
    }
    set(
      \.section, "articleSection",
      [
        (thing?.section, .jsonLD),
        (meta.first("article:section", "parsely-section", "section"), .meta),
      ])
    set(\.credit, "creditText", [(thing?.credit, .jsonLD)])
  }

  /// Whether an address leads to the web, and nowhere else.
  private static func isWebAddress(_ address: String) -> Bool {
    Link.isSafe(address) && address.lowercased().hasPrefix("http")
  }
}
