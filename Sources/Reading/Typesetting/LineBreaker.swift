/// Cuts the text of a block into lines of a measure.
///
/// A line may end at a blank, at a soft hyphen, after the hyphen of a compound or a
/// dash between words, and between ideographs as far as Chinese and Japanese printing allows: no
/// line starts with a closing mark or a small kana, none ends with an opening one. A dash between
/// blanks starts a line only where nothing else is possible. The blanks at which a line ends are
/// its last bytes and take no cells. A word longer than the measure is cut, and `cutMark` in the
/// last cell says so. Which of these places are taken `TotalFit` decides for a whole paragraph;
/// here, line after line takes as many words as fit.
///
/// A line found here depends on its start alone, so it can be found anew at any time.
package struct LineBreaker: Sendable {
  /// Ends a line that stops inside a word. It is no letter, nor a hyphen that might be the writer's.
  package static let cutMark = "↵"

  /// Cells a line may fill, at least 1.
  let measure: Int
  /// Whether line ends of the text are kept and its blanks counted, as in a table.
  let keepsLines: Bool

  /// Whether lines are filled to the measure when they are drawn; where they end it does not touch.
  var isJustified = false
  /// Whether letters that run from right to left are put in the order they are drawn in.
  var ordersLetters = false
  /// Whether signs of ambiguous width take two cells.
  var isAmbiguousWide = false

  package init(measure: Int, keepsLines: Bool = false) {
    self.measure = max(1, measure)
    self.keepsLines = keepsLines
  }

  /// Where a line ends, and how.
  struct Break {
    /// The byte after the line, where the next one starts.
    var end: Int
    /// Whether a word goes on in the next line.
    var isCut: Bool
  }

  /// The end of the line that starts at a byte before the end of the text.
  func lineEnd(from start: Int, in reader: ClusterReader) -> Break {
    let (bytes, end) = (reader.bytes, reader.end)
    var index = start
    var column = 0
    // The last place where the line may end, and the last where a word can be cut and marked.
    var allowed = -1
    var cut = -1
    // The last place before a dash between blanks, which better ends its line.
    var spare = -1
    var (before, previous) = (BreakClass.none, BreakClass.none)
    while index < end {
      // Most of most texts: a run of plain letters and signs, which fits or fills the line.
      let limit = min(end, index + (measure - min(column, measure)))
      var run = index
      while run < limit, bytes[run] &- 0x21 < 0x5E, bytes[run] != 0x2D { run += 1 }
      if run > index, run < end, bytes[run] >= 0x80 { run -= 1 }
      if run > index {
        let first = BreakClass(ascii: bytes[index])
        if previous.mayEndLine, previous.allowsBreak(before: first, after: before) {
          allowed = index
        }
        column += run - index
        cut = column < measure ? run : run - 1
        before = run - index > 1 ? BreakClass(ascii: bytes[run - 2]) : previous
        previous = BreakClass(ascii: bytes[run - 1])
        index = run
        continue
      }
      let cluster = reader.cluster(at: index)
      if ClusterReader.isBlank(cluster.first) {
        let blanks = skipBlanks(from: index, in: reader)
        if blanks.endsLine { return Break(end: blanks.end, isCut: false) }
        column += blanks.cells
        index = blanks.end
        if isSpacedDash(at: index, in: reader) { spare = index } else { allowed = index }
        (before, previous) = (.none, .none)
        continue
      }
      if cluster.width == 0 {
        index = cluster.end
        if cluster.first == 0x200B, column > 0 { allowed = index }
        if cluster.first == 0xAD, column > 0, column < measure, isInsideWord(index, in: reader) {
          allowed = index
        }
        continue
      }
      let width = cluster.width > measure ? 1 : cluster.width
      let kind = BreakClass(cluster)
      if previous.allowsBreak(before: kind, after: before), column <= measure { allowed = index }
      if column + width > measure {
        if allowed > start { return Break(end: allowed, isCut: false) }
        if spare > start { return Break(end: spare, isCut: false) }
        if hasRoomForMark, cut > start { return Break(end: cut, isCut: true) }
        if index > start { return Break(end: index, isCut: true) }
      }
      column += width
      index = cluster.end
      if column < measure { cut = index }
      (before, previous) = (previous, kind)
    }
    return Break(end: end, isCut: false)
  }

  /// In one or two cells a mark would leave no text.
  private var hasRoomForMark: Bool { measure > 2 }

  func isSpacedDash(at index: Int, in reader: ClusterReader) -> Bool {
    guard index < reader.end, reader.bytes[index] == 0xE2 else { return false }
    let (scalar, next, _) = reader.scalar(at: index)
    guard scalar == 0x2013 || scalar == 0x2014 else { return false }
    return next < reader.end && ClusterReader.isBlank(reader.scalar(at: next).value)
  }

  /// Whether a word goes on at a byte behind a soft hyphen; a kept line shows none.
  func isInsideWord(_ index: Int, in reader: ClusterReader) -> Bool {
    !keepsLines && index < reader.end && !ClusterReader.isBlank(reader.scalar(at: index).value)
  }

  /// The byte after the blanks that start at one.
  func blanksEnd(from start: Int, in reader: ClusterReader) -> Int {
    skipBlanks(from: start, in: reader).end
  }

  private func skipBlanks(
    from start: Int, in reader: ClusterReader
  ) -> (end: Int, cells: Int, endsLine: Bool) {
    var index = start
    var cells = 0
    while index < reader.end {
      let (scalar, next, isWhole) = reader.scalar(at: index)
      guard isWhole, ClusterReader.isBlank(scalar) else { break }
      index = next
      cells += 1
      if keepsLines, scalar == 0x0A { return (index, cells, true) }
    }
    return (index, keepsLines ? cells : 1, false)
  }
}

extension LineBreaker {
  /// The clusters of a line to draw, and whether a word goes on after them.
  func pieces(from start: Int, to end: Int, isCut: Bool, in reader: ClusterReader) -> [Line.Piece] {
    var pieces: [Line.Piece] = []
    pieces.reserveCapacity(min(end - start, measure) + 1)
    // Blanks wait until something follows them, so that those at the end are left out.
    var blanks: [Int] = []
    var index = start
    while index < end {
      let cluster = reader.cluster(at: index)
      defer { index = cluster.end }
      if ClusterReader.isBlank(cluster.first) {
        if keepsLines || blanks.isEmpty { blanks.append(index) }
        continue
      }
      let glyph = glyph(of: cluster, at: index, in: reader)
      if cluster.width == 0 {
        // A joiner or direction mark goes with the cluster before it.
        if !glyph.isEmpty, blanks.isEmpty, let last = pieces.indices.last,
          pieces[last].cluster.utf8.count < ClusterReader.longest
        {
          pieces[last].cluster += glyph
        }
        continue
      }
      for blank in blanks { pieces.append(Line.Piece(cluster: " ", offset: blank, width: 1)) }
      blanks.removeAll(keepingCapacity: true)
      let width = cluster.width > measure ? 1 : cluster.width
      pieces.append(Line.Piece(cluster: glyph, offset: index, width: width))
    }
    if isCut, pieces.reduce(1, { $0 + $1.width }) <= measure, hasRoomForMark {
      pieces.append(Line.Piece(cluster: LineBreaker.cutMark, offset: end, width: 1))
    }
    if !isCut, end < reader.end, isInsideWord(end, in: reader), end - 2 > start,
      reader.bytes[end - 2] == 0xC2, reader.bytes[end - 1] == 0xAD
    {
      pieces.append(Line.Piece(cluster: "-", offset: end - 2, width: 1))
    }
    return pieces
  }

  /// A cluster as it may be written.
  private func glyph(
    of cluster: ClusterReader.Cluster, at index: Int, in reader: ClusterReader
  ) -> String {
    if cluster.end - index == 1, cluster.first > 0x20, cluster.first < 0x7F {
      return String(Unicode.Scalar(UInt8(cluster.first)))
    }
    if cluster.width > measure { return CharacterWidth.standIn }
    if ClusterReader.isNoBreakSpace(cluster.first), cluster.width == 1 { return " " }
    let text = String(decoding: reader.bytes[index..<cluster.end], as: UTF8.self)
    return CharacterWidth.drawn(text).glyph
  }

  /// A text of our own as pieces that all stand for one offset.
  package static func pieces(of text: String, offset: Int) -> [Line.Piece] {
    var pieces: [Line.Piece] = []
    for character in text {
      let (glyph, width) = CharacterWidth.drawn(String(character))
      if width > 0 {
        pieces.append(Line.Piece(cluster: glyph, offset: offset, width: width))
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1].cluster += glyph
      }
    }
    return pieces
  }
}
