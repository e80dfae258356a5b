/// What an element inside a story's text means to its reader, in HTML and in NITF.
enum FragmentElement {
  case paragraph, crosshead, item, orderedList, list, quote, pullQuote, preformatted
  case figure, caption, credit, image
  case table, row, cell
  case lineBreak, rule
  /// Words of a kind that the file itself names.
  case standfirst, byline, date, correction, creditLine, tableText, headline
  /// Parts lines and means no more.
  case block
  /// Its words are not the story's.
  case left
  /// Has no words and no end.
  case empty
  /// Stands in a line of text.
  case inline
  /// Prints marks around its words.
  case quotation

  /// The meaning of a name.
  init(_ name: String) {
    switch name {
    case "p", "dd", "dt", "address", "summary": self = .paragraph
    case "h1", "h2", "h3", "h4", "h5", "h6", "hl2": self = .crosshead
    case "li": self = .item
    case "ol": self = .orderedList
    case "ul", "menu", "dir": self = .list
    case "blockquote", "bq": self = .quote
    case "pre", "listing": self = .preformatted
    case "figure", "media": self = .figure
    case "figcaption", "media-caption", "caption": self = .caption
    case "media-producer": self = .credit
    case "img": self = .image
    case "table": self = .table
    case "tr": self = .row
    case "td", "th": self = .cell
    case "br": self = .lineBreak
    case "hr": self = .rule
    case "q": self = .quotation
    case "meta", "link", "input", "source", "track", "col", "wbr", "embed", "area", "param", "base":
      self = .empty
    case "div", "section", "article", "main", "header", "footer", "aside", "nav", "center", "dl",
      "details", "thead", "tbody", "tfoot", "body", "html", "hgroup", "fieldset", "block",
      "body.content", "body.head", "body.end", "hedline", "abstract":
      self = .block
    case "script", "style", "template", "svg", "math", "head", "title", "textarea", "iframe",
      "select", "button", "audio", "video", "object", "canvas", "noembed", "noframes",
      "media-metadata", "media-reference", "form", "note":
      self = .left
    default: self = .inline
    }
  }

  /// The meaning of a class, where the file says with it what a piece of the story is.
  init?(class name: String) {
    switch name {
    case "standfirst": self = .standfirst
    case "byline": self = .byline
    case "date": self = .date
    case "correction": self = .correction
    case "credit-line": self = .creditLine
    case "pull-quote", "pullquote", "wp-block-pullquote": self = .pullQuote
    case "caption", "wp-caption-text": self = .caption
    case "credit": self = .credit
    case "table": self = .tableText
    case "headline": self = .headline
    default: return nil
    }
  }

  /// Whether it begins and ends a piece.
  var partsPieces: Bool {
    switch self {
    case .inline, .empty, .quotation, .lineBreak, .image, .credit: false
    default: true
    }
  }

  /// Whether it never has an end tag.
  var isVoid: Bool {
    switch self {
    case .lineBreak, .rule, .image, .empty: true
    default: false
    }
  }
}
