/// The elements of HTML that make a difference to a reader; all others are `other`.
enum Tag: UInt8, CaseIterable, Sendable {
  /// Not an element: a stretch of text.
  case text
  case other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case iframe, object, embed, svg, math, canvas, audio, video, source, track, picture, img, map
  case area, param, noembed, noframes, frame, frameset, xmp, plaintext
  case p, div, section, article, main, header, footer, nav, aside, address, hgroup, center
  case h1, h2, h3, h4, h5, h6
  case ul, ol, menu, dir, li, dl, dt, dd
  case blockquote, pre, listing, figure, figcaption, hr
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, button, input, select, option, optgroup, textarea, label, fieldset, legend, datalist
  case details, summary, dialog
  case a, b, strong, i, em, u, s, small, big, font, strike, tt, code, nobr
  case span, sub, sup, mark, time, abbr, cite, q, del, ins, br, wbr

  /// The tag of a name, letter case ignored.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    let key = Tag.key(bytes, name)
    var slot = Tag.slot(of: key)
    while true {
      let entry = Tag.byKey[slot]
      if entry.key == 0 {
        self = .other
        return
      }
      if entry.key == key {
        // Seven letters and the length tell nearly all; the rest is compared.
        let isSame = name.count < 8 || Tag.names[slot].elementsEqual(bytes[name].lazy.map(\.lower))
        self = isSame ? entry.tag : .other
        return
      }
      slot = (slot + 1) & 511
    }
  }

  /// The first seven letters and the length.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for place in name.prefix(7) { key = key << 8 | UInt64(bytes[place].lower) }
    return key << 8 | UInt64(min(name.count, 255))
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  private static let byKey: [(key: UInt64, tag: Tag)] = {
    var table = [(key: UInt64, tag: Tag)](repeating: (0, .other), count: 512)
    for tag in Tag.allCases where tag != .text && tag != .other {
      let name = Array("\(tag)".utf8)
      let key = name.withUnsafeBufferPointer { Tag.key($0, 0..<$0.count) }
      var slot = slot(of: key)
      while table[slot].key != 0 { slot = (slot + 1) & 511 }
      table[slot] = (key, tag)
    }
    return table
  }()

  /// The names of the tags, each at its place in `byKey`.
  private static let names: [[UInt8]] = byKey.map { Array("\($0.tag)".utf8) }
}

extension Tag {
  /// Whether an element never has an end tag or anything inside.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .embed, .source, .track, .img, .area, .param, .frame, .hr, .col,
      .input, .br, .wbr:
      true
    default: false
    }
  }

  /// How the bytes inside the element are read, where not as markup.
  var content: MarkupScanner.Content? {
    switch self {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: .rawText
    case .script: .script
    case .plaintext: .plainText
    default: nil
    }
  }

  var isHeading: Bool { Tag.h1.rawValue <= rawValue && rawValue <= Tag.h6.rawValue }

  /// Whether the element may stand in `head`.
  var isMetadata: Bool {
    switch self {
    case .title, .meta, .link, .base, .script, .style, .noscript, .template: true
    default: false
    }
  }

  /// Whether the element's start ends an open paragraph.
  var endsParagraph: Bool {
    switch self {
    case .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .address, .hgroup,
      .center, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .menu, .dir, .dl, .dt, .dd, .li,
      .blockquote, .pre, .listing, .figure, .figcaption, .hr, .table, .form, .fieldset, .details,
      .summary, .dialog, .xmp, .plaintext:
      true
    default: false
    }
  }

  /// Whether the element stands in a line of text.
  var isInline: Bool {
    switch self {
    case .text, .a, .b, .strong, .i, .em, .u, .s, .small, .big, .font, .strike, .tt, .code, .nobr,
      .span, .sub, .sup, .mark, .time, .abbr, .cite, .q, .del, .ins, .br, .wbr, .label, .other,
      .img, .picture, .source, .button, .input, .map, .area:
      true
    default: false
    }
  }

  /// Whether the element only says how its text looks; its tags are often crossed with others.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .strong, .i, .em, .u, .s, .small, .big, .font, .strike, .tt, .code, .nobr: true
    default: false
    }
  }

  /// Whether what is open outside the element cannot be closed from inside it.
  var bounds: Bool {
    switch self {
    case .html, .table, .td, .th, .caption, .object, .template, .button: true
    default: false
    }
  }
}
