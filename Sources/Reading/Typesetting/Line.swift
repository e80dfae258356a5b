import Articles

/// One typeset line of a page.
///
/// The text lines of a block tile it: each byte of the block belongs to exactly one line, the
/// blanks at which a line was broken to the line they end. So an offset leads to one line.
package struct Line: Hashable, Sendable {
  /// What a line is for.
  package enum Kind: Hashable, Sendable {
    /// A line of the block's text.
    case text
    /// The space between two blocks.
    case blank
    /// In the quotations-only view: who speaks; the text is `text`, not the article's own.
    case speaker
  }

  package var kind: Kind
  /// Place in `Article.blocks`.
  package var block: Int
  /// The bytes of the article this line stands for; empty for lines that show none.
  package var span: Span
  /// The clusters as they are drawn from left to right, without the blanks the line was broken at.
  ///
  /// Their offsets rise but where letters run from right to left.
  package var pieces: [Piece]
  /// Free cells before the first cluster.
  package var indent: Int

  package init(kind: Kind, block: Int, span: Span, pieces: [Piece] = [], indent: Int = 0) {
    self.kind = kind
    self.block = block
    self.span = span
    self.pieces = pieces
    self.indent = indent
  }
}

extension Line {
  /// A grapheme cluster, its cells, and the byte of the article it starts at.
  package struct Piece: Hashable, Sendable {
    package var cluster: String
    /// UTF-8 offset in the article; for words of our own (a bullet, a speaker) the offset they
    /// stand for.
    package var offset: Int
    /// Cells the terminal will use, 0 … ; see `CharacterWidth`.
    package var width: Int

    package init(cluster: String, offset: Int, width: Int) {
      self.cluster = cluster
      self.offset = offset
      self.width = width
    }
  }

  /// Cells from the left edge of the measure to the end of the last cluster.
  package var width: Int { pieces.reduce(indent) { $0 + $1.width } }
}
