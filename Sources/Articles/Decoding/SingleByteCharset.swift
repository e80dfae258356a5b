import CModels

/// A charset of one byte a letter that a page has to name, since its bytes do not tell it from
/// others: windows-1251, ISO 8859-2 and their like.
package struct SingleByteCharset: Sendable {
  /// The name it is best known by.
  package let name: String
  /// What the bytes from 0x80 on stand for.
  private var upper: [UInt32] = []

  /// The charset of this name, letter case ignored; `nil` for one not known here.
  package init?(named label: String) {
    let label = Array(label.lowercased().utf8)
    guard !label.isEmpty else { return nil }
    let table = UnsafeBufferPointer(
      start: models_charsets_bytes(), count: Int(models_charsets_size))
    var line = 0
    while line < table.count {
      let tab = table.place(of: 0x09, from: line)
      let end = table.place(of: 0x0A, from: tab)
      let names = table[line..<tab].split(separator: 0x20)
      if let first = names.first, names.contains(where: { $0.elementsEqual(label) }) {
        name = String(decoding: first, as: UTF8.self)
        upper = table[tab + 1..<end].split(separator: 0x20).map { digits in
          digits.reduce(0) { $0 << 4 | UInt32($1 < 0x3A ? $1 - 0x30 : $1 - 0x37) }
        }
        return
      }
      line = end + 1
    }
    return nil
  }

  private func scalar(_ byte: UInt8) -> UInt32 {
    byte < 0x80 ? UInt32(byte) : upper[Int(byte & 0x7F)]
  }

  /// The text in UTF-8.
  package func utf8(of bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes { Charset.append(scalar(byte), to: &out) }
    return out
  }

  /// Where in the input the letters at these offsets of `utf8(of:)` stand.
  ///
  /// - Precondition: `offsets` are in order.
  package func inputOffsets(of offsets: [Int], in bytes: [UInt8]) -> [Int] {
    var at = 0
    var reached = 0
    return offsets.map { offset in
      while at < bytes.count {
        let width = UTF8Reader.width(of: scalar(bytes[at]))
        if reached + width > offset { break }
        reached += width
        at += 1
      }
      return at
    }
  }
}
