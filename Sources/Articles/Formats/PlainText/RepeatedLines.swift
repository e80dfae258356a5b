/// Short lines of a story, or their first words, that stand in it three times or more: labels of a
/// shop, heads of tables.
struct RepeatedLines {
  private var repeated: Set<UInt64> = []

  init(_ pieces: [Piece], _ utf8: [UInt8]) {
    var counts: [UInt64: Int] = [:]
    for piece in pieces
    where piece.columns <= Crossheads.widest && piece.kind == .paragraph {
      counts[RepeatedLines.key(utf8, piece.span), default: 0] += 1
      if let opening = RepeatedLines.opening(of: piece, utf8) {
        counts[RepeatedLines.key(utf8, opening), default: 0] += 1
      }
    }
    repeated = Set(counts.lazy.filter { $0.value > 2 }.map(\.key))
  }

  func contains(_ piece: Piece, _ utf8: [UInt8]) -> Bool {
    guard !repeated.isEmpty, piece.columns <= Crossheads.widest else { return false }
    if repeated.contains(RepeatedLines.key(utf8, piece.span)) { return true }
    guard let opening = RepeatedLines.opening(of: piece, utf8) else { return false }
    return repeated.contains(RepeatedLines.key(utf8, opening))
  }

  /// The first three words of a line that has more: “See it now: Sarn”, “See it now: Ennis” are
  /// one label. Questions and “How to …” may well begin alike.
  private static func opening(of piece: Piece, _ utf8: [UInt8]) -> Span? {
    let span = piece.span
    guard span.count > 12, piece.columns <= 60, utf8[span.end - 1] != 0x3F,
      !askingWords.opens(utf8, span)
    else {
      return nil
    }
    var words = 0
    for at in span.range where utf8[at] == 0x20 {
      words += 1
      if words == 3 { return Span(span.start, at + 1) }
    }
    return nil
  }

  private static let askingWords = PhraseList([
    "how ", "what ", "why ", "when ", "where ", "who ", "which ",
  ])

  /// A number that two texts share only by accident (FNV-1a).
  private static func key(_ utf8: [UInt8], _ span: Span) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8[span.range] { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key
  }
}
