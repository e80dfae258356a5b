/// What a line may do before and after a cluster, when no blank stands there.
///
/// A small part of UAX #14 with the line-start and line-end rules of JIS X 4051. Korean is set
/// between its blanks, as newspapers do.
enum BreakClass: UInt8 {
  /// Nothing, a blank, or the start of the line.
  case none
  case letter, digit, hyphen, dash
  case opening, closing
  /// An ideograph, a kana or an emoji: lines may end around it.
  case ideograph
  case wideOpening, wideClosing
  /// No line ends beside it: a no-break space, a straight quotation mark, any other sign.
  case sign

  /// Whether anything ever makes a line end after it.
  var mayEndLine: Bool {
    switch self {
    case .hyphen, .dash, .ideograph, .wideClosing: true
    default: false
    }
  }

  /// Whether a line may end between this cluster and the next; `earlier` stands before this one.
  func allowsBreak(before next: BreakClass, after earlier: BreakClass) -> Bool {
    switch (self, next) {
    case (.none, _), (.opening, _), (.wideOpening, _), (.sign, _): false
    case (_, .none), (_, .closing), (_, .wideClosing), (_, .sign), (_, .hyphen), (_, .dash): false
    case (.hyphen, _): earlier == .letter && next == .letter
    case (.dash, _): earlier != .none && earlier != .dash && !(earlier == .digit && next == .digit)
    case (.ideograph, _), (.wideClosing, _), (_, .ideograph), (_, .wideOpening): true
    default: false
    }
  }
}

extension BreakClass {
  init(_ cluster: ClusterReader.Cluster) {
    if cluster.first < 0x80 {
      self.init(ascii: UInt8(cluster.first))
    } else {
      self.init(beyondASCII: cluster.first, width: cluster.isWidened ? 1 : cluster.width)
    }
  }

  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: .letter
      case 0x30...0x39: .digit
      case 0x2D: .hyphen
      case 0x28, 0x5B, 0x7B: .opening
      case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: .closing
      case 0x20: .none
      default: .sign
      }
  }

  private init(beyondASCII scalar: UInt32, width: Int) {
    self =
      switch scalar {
      case 0x2010: .hyphen
      case 0x2013, 0x2014, 0x2015: .dash
      case 0x2018, 0x201A, 0x201C, 0x201E, 0xAB, 0x2039: .opening
      case 0x2019, 0x201D, 0xBB, 0x203A, 0x2026, 0x2025, 0x2030, 0xB0: .closing
      case 0xA0, 0x202F, 0x2007, 0x2011, 0x2060: .sign
      case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08,
        0xFF3B, 0xFF5B, 0xFF5F, 0xFF62, 0xFFE5, 0xFF04:
        .wideOpening
      case _ where BreakClass.startsNoLine(scalar): .wideClosing
      // Hangul is wide, but its words are parted by blanks.
      case 0x1100...0x11FF, 0xAC00...0xD7A3: .letter
      case _ where width >= 2: .ideograph
      default: .letter
      }
  }

  /// Japanese and Chinese signs that no line starts with: stops, closing marks, small kana,
  /// repetition and length marks.
  private static func startsNoLine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0x301B, 0x301C, 0x301E, 0x301F, 0x303B:
      true
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095,
      0x3096, 0x309B...0x309E:
      true
    case 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE,
      0x30F5, 0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF:
      true
    case 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D,
      0xFF60, 0xFF61, 0xFF63...0xFF65:
      true
    default: false
    }
  }
}
