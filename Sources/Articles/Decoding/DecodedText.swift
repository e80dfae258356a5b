/// A file's text after all decoding: valid, safe to print, `\n` its only line end.
package struct DecodedText: Sendable {
  package let utf8: [UInt8]
  package let charset: Charset
  /// What decoding and the sanitizer did.
  package let notes: [ParseNote]

  private let input: [UInt8]
  private let markLength: Int
  private let isAsDecoded: Bool

  package init(_ bytes: [UInt8]) {
    let (charset, markLength) = Charset.told(by: bytes)
    let decoded = charset.utf8(of: bytes, from: markLength)
    let (scrubbed, findings): ([UInt8]?, Findings) = decoded.withUnsafeBufferPointer {
      var scrubber = Scrubber($0, breaks: .kept)
      scrubber.run()
      return (scrubber.changed ? scrubber.output : nil, scrubber.findings)
    }
    self.charset = charset
    self.markLength = markLength
    input = bytes
    utf8 = scrubbed ?? decoded
    isAsDecoded = scrubbed == nil
    var notes: [ParseNote] = []
    if charset != .utf8 { notes.append(ParseNote("read as \(charset.rawValue)")) }
    if markLength > 0 { notes.append(ParseNote("skipped a byte-order mark", at: 0..<markLength)) }
    let places = charset.inputOffsets(
      of: findings.noted.map(\.range.lowerBound), in: bytes, from: markLength)
    let ends = charset.inputOffsets(
      of: findings.noted.map(\.range.upperBound), in: bytes, from: markLength)
    for (index, noted) in findings.noted.enumerated() {
      notes.append(
        ParseNote(noted.kind.phrase, at: places[index]..<max(places[index], ends[index])))
    }
    self.notes = notes + findings.remainder
  }

  /// Where in the input these offsets of `utf8` stand.
  ///
  /// - Precondition: `offsets` are in order.
  package func inputOffsets(of offsets: [Int]) -> [Int] {
    guard !offsets.isEmpty else { return [] }
    var places = offsets
    if !isAsDecoded {
      places = charset.utf8(of: input, from: markLength).withUnsafeBufferPointer {
        var scrubber = Scrubber($0, breaks: .kept, watched: offsets)
        scrubber.run()
        return scrubber.places
      }
    }
    return charset.inputOffsets(of: places, in: input, from: markLength)
  }
}
