/// One pass over bytes that makes them safe to print and valid UTF-8.
///
/// What is safe already is copied in runs, or not at all when the whole text is.
struct Scrubber {
  /// What becomes of line ends and tabs.
  enum Breaks {
    /// Every kind of line end becomes `\n`; tabs stay.
    case kept
    case pictured
  }

  private let input: UnsafeBufferPointer<UInt8>
  private let breaks: Breaks
  /// The safe text, if it had to be changed.
  private(set) var output: [UInt8] = []
  private(set) var changed = false
  private(set) var findings = Findings()

  /// Offsets in the output, in order, whose places in the input are asked for.
  private let watched: [Int]
  private(set) var places: [Int] = []

  /// The bytes before `copied` are in the output.
  private var copied = 0
  /// Combining marks on the base at hand.
  private var marks = 0

  init(_ input: UnsafeBufferPointer<UInt8>, breaks: Breaks, watched: [Int] = []) {
    self.input = input
    self.breaks = breaks
    self.watched = watched
  }

  mutating func run() {
    var at = 0
    let tabsStay = breaks == .kept
    while at < input.count {
      while at + 8 <= input.count, isPlain(UTF8Reader.word(input, at)) {
        at += 8
        marks = 0
      }
      guard at < input.count else { break }
      let byte = input[at]
      if byte < 0x80 {
        marks = 0
        if byte >= 0x20 && byte != 0x7F || tabsStay && (byte == 0x0A || byte == 0x09) {
          at += 1
        } else {
          at = control(UInt32(byte), at, length: 1)
        }
      } else if byte == 0xE2, at + 2 < input.count, input[at + 1] == 0x80,
        input[at + 2] & 0xF0 == 0x90
      {
        // Curly marks and dashes, the commonest of all beyond ASCII.
        marks = 0
        at += 3
      } else {
        at = wide(at)
      }
    }
    if changed { copy(upTo: input.count) }
    while places.count < watched.count { places.append(input.count) }
  }

  /// Whether all eight bytes are ASCII letters, signs or spaces.
  @inline(__always)
  private func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let belowSpace = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = (word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101
    // Above ASCII the subtractions borrow from their neighbours, but then the word fails anyway.
    return (word | belowSpace | delete) & high == 0
  }

  private mutating func wide(_ at: Int) -> Int {
    let (scalar, length, isWellFormed) = UTF8Reader.scalar(input, at: at)
    guard isWellFormed else {
      marks = 0
      return replace(at, at + length, by: 0xFFFD, .brokenUTF8)
    }
    switch scalar {
    case 0x80...0x9F: return control(scalar, at, length: length)
    case 0x2028, 0x2029:
      marks = 0
      return lineEnd(at, at + length, isParagraphEnd: scalar == 0x2029)
    case 0x202A...0x202E, 0x2066...0x2069: return drop(at, at + length, .bidi)
    case 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xAD, 0x180E, 0xFFF9...0xFFFB,
      0xE0000...0xE007F, 0x1D173...0x1D17A:
      return drop(at, at + length, .invisible)
    case 0x200C, 0x200D: return at + length
    default:
      guard Scrubber.isCombining(scalar) else {
        marks = 0
        return at + length
      }
      marks += 1
      return marks <= 4 ? at + length : drop(at, at + length, .combining)
    }
  }

  private mutating func control(_ scalar: UInt32, _ at: Int, length: Int) -> Int {
    marks = 0
    switch scalar {
    case 0x0D where breaks == .kept && at + 1 < input.count && input[at + 1] == 0x0A:
      // “\r\n”: the second half is the break.
      return drop(at, at + 1, nil)
    case 0x0A...0x0D, 0x85: return lineEnd(at, at + length, isParagraphEnd: false)
    case 0x1B, 0x90, 0x98, 0x9B, 0x9D...0x9F:
      // In a file's name every byte counts, so each control is shown by itself there.
      guard breaks == .kept, let sequence = TerminalSequence(in: input, at: at) else { break }
      // A whole sequence was never part of the words; what begins one and does not end it is shown.
      return sequence.isWhole
        ? drop(at, sequence.end, .sequence)
        : replace(at, sequence.end, by: 0x241B, .brokenSequence)
    default: break
    }
    let picture: UInt32 = scalar < 0x20 ? 0x2400 + scalar : scalar == 0x7F ? 0x2421 : 0xFFFD
    return replace(at, at + length, by: picture, .control)
  }

  /// A break, however written. Line and page feeds break lines too (UAX 14, class BK).
  private mutating func lineEnd(_ at: Int, _ end: Int, isParagraphEnd: Bool) -> Int {
    if breaks == .pictured {
      let byte = UInt32(input[at])
      return replace(at, end, by: byte < 0x20 ? 0x2400 + byte : 0x2424, .control)
    }
    _ = replace(at, end, by: 0x0A, nil)
    if isParagraphEnd { output.append(0x0A) }
    return end
  }

  private mutating func replace(
    _ at: Int, _ end: Int, by scalar: UInt32, _ finding: Findings.Kind?
  ) -> Int {
    _ = drop(at, end, finding)
    tell(width: UTF8Reader.width(of: scalar), from: at)
    if scalar < 0x80 {
      output.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      // Pictures and U+FFFD take three bytes.
      output.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
    return end
  }

  private mutating func drop(_ at: Int, _ end: Int, _ finding: Findings.Kind?) -> Int {
    if !changed {
      changed = true
      output.reserveCapacity(input.count + 64)
    }
    copy(upTo: at)
    copied = end
    if let finding { findings.add(finding, at..<end) }
    return end
  }

  private mutating func copy(upTo end: Int) {
    guard copied < end else { return }
    if places.count < watched.count {
      while places.count < watched.count, watched[places.count] < output.count + end - copied {
        places.append(copied + watched[places.count] - output.count)
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied..<end]))
    copied = end
  }

  /// Watched offsets inside a replacement stand where the replaced did.
  private mutating func tell(width: Int, from at: Int) {
    while places.count < watched.count, watched[places.count] < output.count + width {
      places.append(at)
    }
  }

  /// Whether a scalar sits on the one before it and takes no cell of its own.
  private static func isCombining(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300, 0x370..<0x483, 0x2000..<0x20D0, 0x2100..<0x2CEF, 0x3040..<0x3099,
      0x3400..<0xA66F, 0xAC00..<0xD7B0, 0x1F000..<0x20000:
      return false
    case 0x300..<0x370: return true
    default:
      switch Unicode.Scalar(scalar)?.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return true
      default: return false
      }
    }
  }
}
