/// Reads UTF-8 cluster by cluster: where each ends, its cells, and what a line may do beside it.
///
/// Most of a text is settled by single scalars, without a `String`: between two letters of the
/// usual scripts there is always a border. Only where marks, joiners, emoji or Indic letters
/// come does `Character` decide. Blanks part clusters, so a mark after a blank stands alone.
struct ClusterReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Reading stops here, even inside a scalar.
  let end: Int
  /// Whether signs of ambiguous width take two cells.
  var isAmbiguousWide = false

  struct Cluster {
    /// The byte after it.
    var end: Int
    /// Cells it takes: 0, 1, 2, or more for joined ones.
    var width: Int
    /// Its first scalar.
    var first: UInt32
    /// Whether it takes more cells here than where ambiguous ones are narrow.
    var isWidened = false
  }

  /// No cluster is longer, in bytes: what a hostile pile of marks adds stands on its own.
  static let longest = 512

  /// The cluster that starts at a byte before `end`.
  func cluster(at start: Int) -> Cluster {
    let (first, next, isWhole) = scalar(at: start)
    guard isWhole else { return Cluster(end: next, width: 1, first: first) }
    if ClusterReader.isBlank(first) {
      return Cluster(end: next, width: 1, first: first)
    }
    if ClusterReader.standsAlone(first) {
      if next >= end || bytes[next] < 0x80 { return single(first, next) }
      let (second, _, isWhole) = scalar(at: next)
      if !isWhole || ClusterReader.standsAlone(second) || ClusterReader.isBlank(second) {
        return single(first, next)
      }
    }
    return joined(from: start, first, next)
  }

  private func single(_ scalar: UInt32, _ next: Int) -> Cluster {
    let width = Unicode.Scalar(scalar).map { CharacterWidth.cells(of: $0) } ?? 1
    let isWidened = widens(scalar)
    return Cluster(
      end: next, width: isWidened ? width + 1 : width, first: scalar, isWidened: isWidened)
  }

  private func widens(_ scalar: UInt32) -> Bool {
    isAmbiguousWide
      && Unicode.Scalar(scalar).map {
        CharacterWidth.cells(of: $0) < CharacterWidth.cells(of: $0, isAmbiguousWide: true)
      } ?? false
  }

  /// Lets `Character` find the border, in a stretch that is sure to hold it.
  private func joined(from start: Int, _ first: UInt32, _ next: Int) -> Cluster {
    // A short look is enough for all but piles of marks.
    for reach in [64, ClusterReader.longest] {
      let (stretch, goesOn) = stretch(from: start, first, next, reach: reach)
      let cluster = stretch.first.map { String($0) } ?? stretch
      let length = cluster.utf8.count
      if goesOn, length == stretch.utf8.count, reach < ClusterReader.longest { continue }
      var meter = CharacterWidth.Meter(isAmbiguousWide: isAmbiguousWide)
      for scalar in cluster.unicodeScalars { meter.add(scalar) }
      return Cluster(
        end: start + length, width: meter.width, first: first, isWidened: widens(first))
    }
    return single(first, next)
  }

  /// What may belong to one cluster, cut at `reach` bytes; whether there might be more of it.
  private func stretch(
    from start: Int, _ first: UInt32, _ next: Int, reach: Int
  ) -> (text: String, goesOn: Bool) {
    var scalars = String.UnicodeScalarView()
    scalars.append(Unicode.Scalar(first) ?? "\u{FFFD}")
    var index = next
    while index < end {
      let (value, after, isWhole) = scalar(at: index)
      guard isWhole, let following = Unicode.Scalar(value), !ClusterReader.isBlank(value),
        !ClusterReader.standsAlone(value)
      else { break }
      if index - start >= reach { return (String(scalars), true) }
      scalars.append(following)
      index = after
    }
    return (String(scalars), false)
  }

  /// The scalar at a byte and the byte after it; a broken one reads as U+FFFD, byte by byte.
  func scalar(at start: Int) -> (value: UInt32, next: Int, isWhole: Bool) {
    let lead = bytes[start]
    if lead < 0x80 { return (UInt32(lead), start + 1, true) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, start + length <= end else {
      return (0xFFFD, start + 1, false)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length {
      guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, start + 1, false) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, Unicode.Scalar(value) != nil else {
      return (0xFFFD, start + 1, false)
    }
    return (value, start + length, true)
  }
}

extension ClusterReader {
  /// A blank at which a line may end: spaces of every width but the no-break ones, tabs, line ends.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A: true
    case 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A blank at which no line may end; drawn as a space.
  static func isNoBreakSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0x202F || scalar == 0x2007
  }

  /// Between two such scalars there is always a border: letters without marks, signs, ideographs.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x58F: true
    case 0x5D0...0x5EA, 0x620...0x64A, 0x66E...0x66F, 0x671...0x6D3: true
    case 0x2010...0x2027, 0x202F...0x205E, 0x20A0...0x20BF, 0x3001...0x3029: true
    case 0x3030...0x3096, 0x309B...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: true
    default: false
    }
  }
}
