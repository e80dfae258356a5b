/// What stands in the gutter beside somebody’s words: it tells without colour how sure it is who
/// speaks. Of two on one line the one in more doubt is drawn.
package enum SpeechMark: Hashable, Comparable, Sendable, CaseIterable {
  case stated, inferred, unknown
  /// The reader said who speaks.
  case reader
  /// Words without marks; of their speaker the status line tells.
  case reported

  package static func < (a: SpeechMark, b: SpeechMark) -> Bool { a.doubt < b.doubt }

  private var doubt: Int {
    switch self {
    case .reported: 0
    case .reader: 1
    case .stated: 2
    case .inferred: 3
    case .unknown: 4
    }
  }

  /// The sign beside each line.
  package var glyph: String {
    switch self {
    case .stated: "│"
    case .inferred: "┆"
    case .unknown: "?"
    case .reader: "║"
    case .reported: "~"
    }
  }

  /// The sign while the reader stands on these words.
  package var litGlyph: String {
    switch self {
    case .stated: "┃"
    case .inferred: "┇"
    case .unknown, .reader, .reported: glyph
    }
  }
}
