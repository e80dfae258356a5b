/// What a file says of its story beside the words of the body.
struct StoryFields {
  var headline: String?
  var alternativeHeadline: String?
  var author: [String] = []
  var dateline: String?
  var datePublished: String?
  var dateModified: String?
  var publisher: String?
  var url: String?
  var inLanguage: String?
  var creditText: String?
  var articleSection: String?
  /// How the fields came to be known; one kind of file has them all in one way.
  var provenance = Provenance.meta

  /// An address, if it leads to the web.
  static func address(_ text: String?) -> String? {
    guard let text, text.utf8.count < 2000, text.hasPrefix("http://") || text.hasPrefix("https://"),
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    return text
  }

  /// The people of “By Ana Ruiz and Jonas Hale”, with or without “By”.
  static func people(in byline: String) -> [String] {
    let text = byline.lowercased().hasPrefix("by ") ? byline : "By " + byline
    if let found = Byline(text), !found.people.isEmpty { return found.people }
    var name = Byline.trimmed(Substring(byline))
    if name.lowercased().hasPrefix("by ") { name = name.dropFirst(3) }
    return name.isEmpty ? [] : [String(name)]
  }
}

/// A date as files write it, in ISO 8601.
enum FieldDate {
  /// “2031-05-13T09:30:00Z”, “Tue, 13 May 2031 09:30:00 +0100”, “20310513T093000Z”, “13 May 2031”;
  /// `nil` for what is no date or not certain.
  static func iso(_ text: String) -> String? {
    var words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    // The zone goes to the time.
    if words.count > 1, let last = words.last, last.utf8.count >= 5,
      last.hasPrefix("+") || last.hasPrefix("-"),
      last.dropFirst().utf8.allSatisfy({ (0x30...0x39) ~= $0 || $0 == 0x3A })
    {
      words[words.count - 2] += words.removeLast()
    }
    if words.count == 1 { words[0] = punctuated(words[0]) }
    guard let iso = PrintedDate(words.joined(separator: " "))?.iso else { return nil }
    // “0001-01-01” is what a program writes that does not know.
    return iso.prefix(4) >= "1600" ? iso : nil
  }

  /// “20310513T093000+0000” with the signs that ISO 8601 allows to be left out.
  private static func punctuated(_ text: Substring) -> Substring {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, bytes.prefix(8).allSatisfy({ (0x30...0x39) ~= $0 }) else { return text }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    guard bytes.count >= 13, bytes[8] == UInt8(ascii: "T"),
      bytes[9..<13].allSatisfy({ (0x30...0x39) ~= $0 })
    else { return bytes.count == 8 ? Substring(day) : text }
    var end = 13
    while end < bytes.count, (0x30...0x39) ~= bytes[end] || bytes[end] == UInt8(ascii: ".") {
      end += 1
    }
    return Substring("\(day)T\(part(9..<11)):\(part(11..<13))\(part(end..<bytes.count))")
  }
}
