/// Paragraphs in which a paper puts itself right.
enum Corrections {
  static func opens(_ utf8: [UInt8], _ span: Span) -> Bool { openings.opens(utf8, span) }

  /// The day in “This article was amended on 4 March 2020 to …”, ISO 8601.
  static func day(in text: String) -> String? {
    guard let on = text.firstRange(of: " on ") else { return nil }
    let words = text[on.upperBound...].prefix(60).split(separator: " ").prefix(4)
    for count in [4, 3] where words.count >= count {
      if let date = PrintedDate(words.prefix(count).joined(separator: " ")), let iso = date.iso {
        return iso
      }
    }
    return nil
  }

  private static let openings = PhraseList([
    "correction:", "corrections:", "correction,", "clarification:", "correction (",
    "this article was amended", "this article has been amended", "this article was updated",
    "this story has been updated", "this article has been updated", "this story was updated",
    "this article was corrected", "this article has been corrected", "this story was corrected",
    "this story has been corrected", "editor's note: an earlier", "editor’s note: an earlier",
    "an earlier version of this article", "an earlier version of this story",
    "an earlier version of this report", "an earlier version of this headline",
    "a previous version of this article", "a previous version of this story",
    "a previous version of this report", "a previous version of this headline",
  ])
}
