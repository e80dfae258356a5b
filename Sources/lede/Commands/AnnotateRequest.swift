import Articles

/// One line of `annotate`'s input: where its members stand, read when they are wanted.
struct AnnotateRequest {
  /// Why a line cannot be answered.
  enum Trouble: Error {
    case notJSON(JSONFault, column: Int)
    case notAnObject
    case noText
    case textIsNoString
    case textTooLarge
    case noMentions
    case mentionsAreNoSpans
    case mentionOutside(Int, Int)
    case mentionsOverlap(Int)

    /// The trouble in one line.
    var sentence: String {
      switch self {
      case .notJSON(let fault, let column): "not JSON: \(fault.reason.rawValue), at byte \(column)"
      case .notAnObject: "not a JSON object"
      case .noText: "no “text”"
      case .textIsNoString: "“text” is not a string"
      case .textTooLarge: "“text” is larger than one gibibyte"
      case .noMentions: "no “mentions”"
      case .mentionsAreNoSpans:
        "“mentions” is not an array of objects with whole numbers “start” and “end”"
      case .mentionOutside(let start, let end):
        "the mention \(start)…\(end) is not a stretch of the text"
      case .mentionsOverlap(let start): "the mention at \(start) overlaps another one"
      }
    }
  }

  private static let members: Set<String> = ["id", "text", "mentions"]

  /// The bytes of the id, of whatever kind it is.
  private(set) var id: Range<Int>?
  private var bytes: [UInt8] = []
  private var text: Range<Int>?
  private var mentions: Range<Int>?

  init() {}

  /// Finds the members of a line; keeps an id found before a fault.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) throws(Trouble) {
    self.bytes = bytes
    var reader = JSONReader(bytes, in: line)
    var isObject = false
    var members: [String: Range<Int>] = [:]
    defer { (id, text, mentions) = (members["id"], members["text"], members["mentions"]) }
    do throws(JSONFault) {
      isObject = try reader.kind() == .object
      if isObject {
        try reader.readObject { key, reader throws(JSONFault) in
          let value = try reader.skip()
          if Self.members.contains(key) { members[key] = value }
        }
      } else {
        try reader.skip()
      }
      try reader.finish()
    } catch {
      throw .notJSON(error, column: error.offset - line.lowerBound + 1)
    }
    guard isObject else { throw .notAnObject }
  }

  /// The text, half surrogates and broken UTF-8 repaired.
  func readText() throws(Trouble) -> String {
    guard let text else { throw .noText }
    var reader = JSONReader(bytes, in: text)
    guard let utf8 = try? reader.readString() else { throw .textIsNoString }
    guard utf8.count <= StoryFile.largest else { throw .textTooLarge }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The mentions as spans of the article, by start.
  func readMentions(in article: Article) throws(Trouble) -> [Span] {
    guard let mentions else { throw .noMentions }
    var reader = JSONReader(bytes, in: mentions)
    var places: [(start: Int?, end: Int?)] = []
    do throws(JSONFault) {
      try reader.readArray { reader throws(JSONFault) in
        var place: (start: Int?, end: Int?) = (nil, nil)
        try reader.readObject { key, reader throws(JSONFault) in
          switch key {
          case "start": place.start = try reader.readInteger()
          case "end": place.end = try reader.readInteger()
          default: try reader.skip()
          }
        }
        places.append(place)
      }
    } catch {
      throw .mentionsAreNoSpans
    }
    return try spans(of: places, in: article)
  }

  private func spans(
    of places: [(start: Int?, end: Int?)], in article: Article
  ) throws(Trouble) -> [Span] {
    let scalars = ScalarOffsets(article.utf8)
    var spans: [Span] = []
    for place in places {
      guard let start = place.start, let end = place.end else { throw .mentionsAreNoSpans }
      guard start < end, let first = scalars.utf8Offset(ofScalar: start),
        let last = scalars.utf8Offset(ofScalar: end)
      else { throw .mentionOutside(start, end) }
      spans.append(Span(first, last))
    }
    spans.sort { $0.start < $1.start }
    for (span, next) in zip(spans, spans.dropFirst()) where next.start < span.end {
      throw .mentionsOverlap(scalars.scalar(at: next.start))
    }
    return spans
  }
}
