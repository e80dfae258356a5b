import Articles

/// A text with the names that somebody marked in it.
struct MarkedText {
  var id = ""
  var source = ""
  var text = ""
  /// Names, in UTF-8 offsets, in order.
  var names: [Span] = []
  /// Sentences whose marks are in doubt, in UTF-8 offsets.
  var doubts: [Span] = []
}

/// Reads corpora of JSON Lines: `id`, `source`, `text`, `mentions`, `doubt`, with offsets in
/// Unicode scalars.
enum Corpus {
  static func read(_ path: String) throws -> [MarkedText] {
    let bytes = try Files.read(path)
    var texts: [MarkedText] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end > start {
        do throws(JSONFault) {
          texts.append(try text(bytes, start..<end))
        } catch {
          throw Failure("\(path), line \(texts.count + 1): \(error.reason.rawValue)")
        }
      }
      start = end + 1
    }
    return texts
  }

  private static func text(_ bytes: [UInt8], _ line: Range<Int>) throws(JSONFault) -> MarkedText {
    var marked = MarkedText()
    var names: [(Int, Int)] = []
    var doubts: [(Int, Int)] = []
    var reader = JSONReader(bytes, in: line)
    try reader.readObject { key, reader throws(JSONFault) in
      switch key {
      case "id": marked.id = String(decoding: try reader.readString(), as: UTF8.self)
      case "source": marked.source = String(decoding: try reader.readString(), as: UTF8.self)
      case "text": marked.text = String(decoding: try reader.readString(), as: UTF8.self)
      case "mentions":
        try reader.readArray { reader throws(JSONFault) in
          var span = (0, 0)
          try reader.readObject { key, reader throws(JSONFault) in
            switch key {
            case "start": span.0 = try reader.readInteger() ?? 0
            case "end": span.1 = try reader.readInteger() ?? 0
            default: try reader.skip()
            }
          }
          names.append(span)
        }
      case "doubt":
        try reader.readArray { reader throws(JSONFault) in
          var ends: [Int] = []
          try reader.readArray { reader throws(JSONFault) in
            ends.append(try reader.readInteger() ?? 0)
          }
          if ends.count == 2 { doubts.append((ends[0], ends[1])) }
        }
      default: try reader.skip()
      }
    }
    let places = ScalarOffsets(Array(marked.text.utf8))
    func span(_ pair: (Int, Int)) -> Span? {
      guard let start = places.utf8Offset(ofScalar: pair.0),
        let end = places.utf8Offset(ofScalar: pair.1), start < end
      else { return nil }
      return Span(start, end)
    }
    marked.names = names.compactMap(span).sorted()
    marked.doubts = doubts.compactMap(span).sorted()
    return marked
  }
}
