/// What a document type declaration says of its document.
struct Doctype: Equatable, Sendable {
  var name: String?
  var publicIdentifier: String?
  var systemIdentifier: String?
  /// Whether the declaration is whole.
  var isWhole = true

  /// Reads a declaration: the bytes between `<!DOCTYPE` and `>`.
  ///
  /// - Parameter isClosed: Whether the `>` was there.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>, isClosed: Bool) {
    var reader = Reader(bytes: bytes, at: words.lowerBound, end: words.upperBound)
    isWhole = isClosed
    reader.skipBlanks()
    guard !reader.isAtEnd else {
      isWhole = false
      return
    }
    name = reader.word()
    reader.skipBlanks()
    guard !reader.isAtEnd else { return }
    if reader.take("public") {
      publicIdentifier = reader.identifier(isWhole: &isWhole)
      reader.skipBlanks()
      if publicIdentifier == nil || reader.isAtEnd { return }
      readSystemIdentifier(&reader)
    } else if reader.take("system") {
      readSystemIdentifier(&reader)
    } else {
      isWhole = false
    }
  }

  private mutating func readSystemIdentifier(_ reader: inout Reader) {
    systemIdentifier = reader.identifier(isWhole: &isWhole)
    reader.skipBlanks()
    // What follows the last identifier is ignored, and with it that the end may be missing.
    if systemIdentifier != nil, !reader.isAtEnd { isWhole = true }
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var at: Int
    let end: Int

    var isAtEnd: Bool { at >= end }

    mutating func skipBlanks() {
      while at < end, bytes[at].isMarkupBlank { at += 1 }
    }

    mutating func word() -> String {
      let start = at
      while at < end, !bytes[at].isMarkupBlank { at += 1 }
      var letters: [UInt8] = []
      MarkupText.append(name: start..<at, of: bytes, to: &letters)
      return String(decoding: letters, as: UTF8.self)
    }

    mutating func take(_ word: StaticString) -> Bool {
      guard at + word.utf8CodeUnitCount <= end, bytes.hasAnyCase(word, at: at) else { return false }
      at += word.utf8CodeUnitCount
      return true
    }

    /// An identifier in quotation marks; one whose second mark is missing ends the declaration.
    mutating func identifier(isWhole: inout Bool) -> String? {
      skipBlanks()
      guard at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
        isWhole = false
        return nil
      }
      let quote = bytes[at]
      let close = bytes.place(of: quote, from: at + 1)
      if close >= end { isWhole = false }
      var letters: [UInt8] = []
      MarkupText.append(comment: at + 1..<min(close, end), of: bytes, to: &letters)
      at = min(close + 1, end)
      return String(decoding: letters, as: UTF8.self)
    }
  }
}
