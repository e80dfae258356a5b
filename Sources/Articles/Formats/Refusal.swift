extension ArticleParser {
  /// Why bytes are no story, to follow the file's name: “is empty”, “is a ZIP archive”;
  /// `nil` if they can be read.
  package static func refusal(of bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "is empty" }
    if isBook(bytes) { return "is an EPUB book" }
    for (magic, what) in magics where bytes.starts(with: magic) { return what }
    if isMailbox(bytes) { return "is a mailbox" }
    let (isWide, markLength) = Charset.width(of: bytes)
    if holdsOnlyBlanks(bytes[markLength...], isWide: isWide) {
      return "holds nothing but blanks"
    }
    return !isWide && isBinary(bytes) ? "is not text" : nil
  }

  /// A ZIP archive whose first file says what it is, as books must.
  private static func isBook(_ bytes: [UInt8]) -> Bool {
    bytes.count > 58 && bytes.starts(with: "PK\u{3}\u{4}".utf8)
      && bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8)
  }

  /// “From somebody Mon Jan  6 …” over the head of a letter.
  private static func isMailbox(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "From ".utf8), let end = bytes.firstIndex(of: 0x0A) else {
      return false
    }
    let line = bytes[..<end].split(separator: 0x20)
    guard line.count >= 6, end + 1 < bytes.count else { return false }
    let next = bytes[(end + 1)...].prefix(80)
    guard let colon = next.firstIndex(of: UInt8(ascii: ":")), colon > next.startIndex else {
      return false
    }
    return next[..<colon].allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A) ~= $0.lower }
  }

  private static func holdsOnlyBlanks(_ bytes: ArraySlice<UInt8>, isWide: Bool) -> Bool {
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x20, 0x09...0x0D, 0xA0: continue
      case 0 where isWide: continue
      case 0xC2:
        let next = bytes.startIndex + offset + 1
        guard next < bytes.endIndex, bytes[next] == 0xA0 else { return false }
      default: return false
      }
    }
    return true
  }

  /// Many zeros or control characters; those of saved terminal output don't count.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    var zeros = 0
    var controls = 0
    for byte in sample where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: zeros += 1
      case 0x07...0x0D, 0x1B: break
      default: controls += 1
      }
    }
    return zeros * 20 > sample.count || (controls + zeros) * 12 > sample.count
  }

  /// The first bytes of files that are often met among stories.
  private static let magics: [(magic: [UInt8], what: String)] = [
    (Array("PK\u{3}\u{4}".utf8), "is a ZIP archive"),
    ([0x1F, 0x8B], "is compressed with gzip"),
    (Array("BZh".utf8), "is compressed with bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "is compressed with xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "is compressed with zstd"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "is a 7-Zip archive"),
    (Array("WARC/".utf8), "is a web archive (WARC)"),
    (Array("{\\rtf".utf8), "is a rich text document"),
    (Array("RIFF".utf8), "is a sound, a film or a picture"),
    (Array("%PDF-".utf8), "is a PDF document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an old Word document"),
    ([0x89, 0x50, 0x4E, 0x47], "is a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "is a JPEG picture"),
    (Array("GIF8".utf8), "is a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "is a program"),
    (Array("SQLite format 3\0".utf8), "is a database"),
  ]
}
