/// Fixed phrases to look for in short texts, letter case ignored (that of ASCII).
///
/// It works on bytes, since it is asked of every short line of a story.
struct PhraseList: Sendable {
  private let phrases: [[UInt8]]
  /// The bytes that some phrase begins with, as bits.
  private let firsts: [Bool]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.lowercased().utf8) }
    var firsts = [Bool](repeating: false, count: 256)
    for phrase in self.phrases where !phrase.isEmpty { firsts[Int(phrase[0])] = true }
    self.firsts = firsts
  }

  /// Whether a phrase stands at the head of a text.
  func opens(_ utf8: [UInt8], _ span: Span) -> Bool {
    length(in: utf8, at: span.start, span) != nil
  }

  /// Whether a text is one of the phrases and nothing else.
  func isWhole(_ utf8: [UInt8], _ span: Span) -> Bool {
    guard !span.isEmpty, firsts[Int(PhraseList.lower(utf8[span.start]))] else { return false }
    return phrases.contains { $0.count == span.count && matches($0, utf8, at: span.start) }
  }

  /// Whether a phrase stands anywhere in a text at the head of a word.
  func occurs(in utf8: [UInt8], _ span: Span) -> Bool { lastPlace(in: utf8, span) != nil }

  /// Where the last such phrase begins.
  func lastPlace(in utf8: [UInt8], _ span: Span) -> Int? {
    var at = span.end
    while at > span.start {
      at -= 1
      guard firsts[Int(PhraseList.lower(utf8[at]))] else { continue }
      let isWordStart =
        at == span.start || !PhraseList.isLetter(utf8[at - 1]) || !PhraseList.isLetter(utf8[at])
      if isWordStart, length(in: utf8, at: at, span) != nil { return at }
    }
    return nil
  }

  /// The length of a phrase at an offset.
  func length(in utf8: [UInt8], at: Int, _ span: Span) -> Int? {
    guard at < span.end, firsts[Int(PhraseList.lower(utf8[at]))] else { return nil }
    for phrase in phrases where phrase.count <= span.end - at && matches(phrase, utf8, at: at) {
      return phrase.count
    }
    return nil
  }

  private func matches(_ phrase: [UInt8], _ utf8: [UInt8], at: Int) -> Bool {
    for index in phrase.indices where PhraseList.lower(utf8[at + index]) != phrase[index] {
      return false
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A) ~= byte ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A) ~= lower(byte) || byte >= 0xC3 && byte != 0xE2
  }
}
