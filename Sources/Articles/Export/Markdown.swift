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
      case UInt8(ascii: "&") where index + 1 < line.count && startsEntity(line[index + 1]):
        result.append(0x5C)
      default: if index == sign { result.append(0x5C) }
      }
      result.append(byte == 0x09 ? 0x20 : byte)
    }
  }

  private static func startsEntity(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// Where the sign stands that would make a heading, a quote, a list or a rule of a line.
  private static func signThatOpensBlock(_ line: [UInt8]) -> Int? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="):
      return 0
    case 0x30...0x39:
      guard let end = line.firstIndex(where: { !(0x30...0x39 ~= $0) }) else { return nil }
      return line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") ? end : nil
    default: return nil
    }
  }
}
