/// Text made safe to stand in Markdown (CommonMark 0.31, tables of GFM): it reads as it did.
package enum Markdown {
  /// How line ends inside the text leave.
  package enum LineEnds {
    /// As hard breaks.
    case kept
    /// As blanks, where all has to stand on one line.
    case joined
  }

  /// The text, with a backslash before whatever Markdown would take for a sign of its own.
  package static func escaped(_ text: String, lineEnds: LineEnds = .joined) -> String {
    var result: [UInt8] = []
    let lines = text.utf8.split(separator: 0x0A)
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(contentsOf: lineEnds == .kept ? [0x5C, 0x0A] : [0x20]) }
      append(line, startsLine: index == 0 || lineEnds == .kept, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(
    _ line: some Collection<UInt8>, startsLine: Bool, to result: inout [UInt8]
  ) {
    // Four blanks would make code of it.
    let line = Array(line.drop { $0 == 0x20 || $0 == 0x09 })
    let sign = startsLine ? signThatOpensBlock(line) : nil
    for (index, byte) in line.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"),
        UInt8(ascii: "~"):
        result.append(0x5C)
      case UInt8(ascii: "&") where startsEntity(line[(index + 1)...]):
        result.append(0x5C)
      default: if index == sign { result.append(0x5C) }
      }
      result.append(byte == 0x09 ? 0x20 : byte)
    }
  }

  /// Whether a `&` before this would make a character reference of it: `amp;`, `#8212;`.
  private static func startsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    // The longest name has 31 letters.
    for (index, byte) in rest.prefix(33).enumerated() {
      switch byte {
      case UInt8(ascii: ";"): return index > 0
      case UInt8(ascii: "#") where index == 0: continue
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
      default: return false
      }
    }
    return false
  }

  /// Where the sign stands that would make a heading, a quote, a list or a rule of a line.
  private static func signThatOpensBlock(_ line: [UInt8]) -> Int? {
    guard let first = line.first else { return nil }
    let end = line.firstIndex { $0 != first } ?? line.count
    switch first {
    case UInt8(ascii: ">"): return 0
    case UInt8(ascii: "#"): return endsWord(line, at: end) ? 0 : nil
    case UInt8(ascii: "+"): return endsWord(line, at: 1) ? 0 : nil
    case UInt8(ascii: "-"), UInt8(ascii: "="):
      return endsWord(line, at: 1) || end == line.count ? 0 : nil
    case 0x30...0x39:
      guard let end = line.firstIndex(where: { !(0x30...0x39 ~= $0) }),
        line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
      else { return nil }
      return endsWord(line, at: end + 1) ? end : nil
    default: return nil
    }
  }

  private static func endsWord(_ line: [UInt8], at index: Int) -> Bool {
    index >= line.count || line[index] == 0x20 || line[index] == 0x09
  }
}
