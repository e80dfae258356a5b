/// What stands before an item of a list.
enum ListMarker {
  /// Whether the marker is a bullet, which nothing but a list has.
  static func isBullet(_ utf8: [UInt8], at: Int) -> Bool {
    utf8[at] == 0x2A || utf8[at] == 0xC2 || utf8[at] == 0xE2 && utf8[at + 1] != 0x80
      || utf8[at] == 0xE2 && utf8[at + 2] >= 0xA0
  }

  /// The length of “- ”, “• ” or “12. ” at the head of a line; `nil` if there is none.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    let at = line.lowerBound
    guard line.count > 2 else { return nil }
    switch bytes[at] {
    case 0x2D, 0x2A: return bytes[at + 1] == 0x20 ? 2 : nil
    case 0xE2:
      // • ‣ ◦ ▪ ● – —
      guard line.count > 4, Blank.length(at: at + 3, in: bytes) != nil else { return nil }
      switch (bytes[at + 1], bytes[at + 2]) {
      case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0xA6), (0x96, 0xAA), (0x97, 0x8F), (0x80, 0x93),
        (0x80, 0x94):
        return 4
      default: return nil
      }
    case 0xC2 where bytes[at + 1] == 0xB7: return bytes[at + 2] == 0x20 ? 3 : nil
    case 0x30...0x39:
      var digits = 1
      while digits < 3, at + digits < line.upperBound, (0x30...0x39) ~= bytes[at + digits] {
        digits += 1
      }
      guard at + digits + 1 < line.upperBound, bytes[at + digits + 1] == 0x20 else { return nil }
      return bytes[at + digits] == 0x2E || bytes[at + digits] == 0x29 ? digits + 2 : nil
    default: return nil
    }
  }
}
