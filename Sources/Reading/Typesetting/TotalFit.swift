/// Where the lines of a paragraph end when all of it is looked at, so that its right edge is as even
/// as its words allow.
///
/// After D. E. Knuth and M. F. Plass, “Breaking Paragraphs into Lines” (Software: Practice and
/// Experience 11, 1981), for cells of one width: the sum of the squares of the free cells is the
/// least there is, the last line being free of cost, among all settings that take no more lines than
/// one line after the other would. A word wider than the measure starts a line, is cut as `lineEnd`
/// cuts it, and the words behind it are set as if they began a paragraph.
///
/// Each place is tried with those that fit on one line with it, so the work is the number of places
/// times those of a line.
struct TotalFit {
  private let breaker: LineBreaker
  private let reader: ClusterReader
  /// The lines found, in order.
  private(set) var lines: [LineBreaker.Break] = []
  private var places: [Place] = []

  /// A place where a line may end and the next one start.
  private struct Place {
    /// The byte the next line starts at.
    var end: Int
    /// Cells from the first place to the end of a line that ends here, and to the next one's start.
    var before: Int
    var after: Int
    var kind = Kind.usual
  }

  private enum Kind {
    case usual
    /// Before a dash between blanks: only where a line has no other place.
    case spare
    /// At a soft hyphen, which is printed then.
    case hyphen
  }

  /// What it costs to break a word, in squared cells: a line may be four cells shorter instead.
  private static let costOfHyphen = 16

  /// Sets a text from `start` to the reader's end.
  init(from start: Int, breaker: LineBreaker, in reader: ClusterReader) {
    self.breaker = breaker
    self.reader = reader
    lines.reserveCapacity((reader.end - start) / breaker.measure + 4)
    places.reserveCapacity((reader.end - start) / 4 + 4)
    var start = start
    while start < reader.end {
      let isWhole = findPlaces(from: start)
      if places.count > 1 {
        choose(endsText: isWhole)
      } else {
        lines.append(breaker.lineEnd(from: start, in: reader))
      }
      start = lines.last?.end ?? reader.end
    }
  }

  /// Notes the places from a line's start on, until the text ends or a word is wider than the
  /// measure; whether it was the end. Goes by the rules of `LineBreaker.lineEnd`.
  private mutating func findPlaces(from start: Int) -> Bool {
    let (bytes, end, measure) = (reader.bytes, reader.end, breaker.measure)
    places.removeAll(keepingCapacity: true)
    places.append(Place(end: start, before: 0, after: 0))
    var index = start
    var column = 0
    // Where the line starts that begins at the last place.
    var last = 0
    var (before, previous) = (BreakClass.none, BreakClass.none)
    while index < end {
      let limit = min(end, index + measure + 1)
      var run = index
      while run < limit, bytes[run] &- 0x21 < 0x5E, bytes[run] != 0x2D { run += 1 }
      if run > index, run < end, bytes[run] >= 0x80 { run -= 1 }
      if run > index {
        let first = BreakClass(ascii: bytes[index])
        if previous.mayEndLine, previous.allowsBreak(before: first, after: before) {
          places.append(Place(end: index, before: column, after: column))
          last = column
        }
        column += run - index
        guard column - last <= measure else { return false }
        before = run - index > 1 ? BreakClass(ascii: bytes[run - 2]) : previous
        previous = BreakClass(ascii: bytes[run - 1])
        index = run
        continue
      }
      let cluster = reader.cluster(at: index)
      if ClusterReader.isBlank(cluster.first) {
        index = breaker.blanksEnd(from: index, in: reader)
        guard index < end else { break }
        let kind = breaker.isSpacedDash(at: index, in: reader) ? Kind.spare : .usual
        // Blanks at the start are no line of their own.
        if column > 0 {
          places.append(Place(end: index, before: column, after: column + 1, kind: kind))
          last = column + 1
        }
        column += 1
        (before, previous) = (.none, .none)
        continue
      }
      if cluster.width == 0 {
        index = cluster.end
        if cluster.first == 0x200B, column > last {
          places.append(Place(end: index, before: column, after: column))
          last = column
        } else if cluster.first == 0xAD, column > last, column < last + measure,
          breaker.isInsideWord(index, in: reader)
        {
          places.append(Place(end: index, before: column + 1, after: column, kind: .hyphen))
          last = column
        }
        continue
      }
      let kind = BreakClass(cluster)
      if previous.allowsBreak(before: kind, after: before) {
        places.append(Place(end: index, before: column, after: column))
        last = column
      }
      column += cluster.width > measure ? 1 : cluster.width
      guard column - last <= measure else { return false }
      index = cluster.end
      (before, previous) = (previous, kind)
    }
    places.append(Place(end: end, before: column, after: column))
    return true
  }

  /// Takes the best lines through the places noted, of which the last one ends a line.
  private mutating func choose(endsText: Bool) {
    let last = places.count - 1
    let measure = breaker.measure
    // From each place on: the lines times `line` and the squares, and where the first line ends.
    let line = 1 << 44
    var costs = Array(repeating: 0, count: places.count)
    var next = costs
    for from in stride(from: last - 1, through: 0, by: -1) {
      let start = places[from].after
      var (best, spare) = (Int.max, Int.max)
      var (bestEnd, spareEnd) = (from + 1, from + 1)
      var to = from + 1
      while to <= last, places[to].before - start <= measure {
        let free = measure - (places[to].before - start)
        var cost = costs[to] + line + (to == last && endsText ? 0 : free * free)
        if places[to].kind == .hyphen { cost += Self.costOfHyphen }
        if places[to].kind == .spare {
          if cost <= spare { (spare, spareEnd) = (cost, to) }
        } else if cost <= best {
          (best, bestEnd) = (cost, to)
        }
        to += 1
      }
      let isSpare = best == .max
      costs[from] = isSpare ? spare : best
      next[from] = isSpare ? spareEnd : bestEnd
    }
    var place = 0
    while place < last {
      place = next[place]
      lines.append(LineBreaker.Break(end: places[place].end, isCut: false))
    }
  }
}
