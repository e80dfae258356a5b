/// How a page's bytes spell its letters: told by the bytes, and where they leave it open by what
/// the page says of itself.
///
/// A byte-order mark and the zeros of UTF-16 decide; then UTF-8 that holds, whatever the page says;
/// then the page's word. “UTF-16” in a page that can be read as ASCII, “latin1” and names not known
/// here mean no more than their bytes: windows-1252, as for a text.
struct MarkupCharset {
  private let charset: Charset
  private let markLength: Int
  /// The charset that the page names, where its bytes allow it.
  private let declared: SingleByteCharset?
  /// A name that is not known here.
  private let unknown: String?

  init(_ bytes: [UInt8]) {
    (charset, markLength) = Charset.told(by: bytes)
    guard charset == .windows1252, let label = MarkupCharset.label(in: bytes) else {
      (declared, unknown) = (nil, nil)
      return
    }
    declared = SingleByteCharset(named: label)
    unknown = declared == nil && MarkupCharset.isForeign(label) ? label : nil
  }

  func utf8(of bytes: [UInt8]) -> [UInt8] {
    declared?.utf8(of: bytes) ?? charset.utf8(of: bytes, from: markLength)
  }

  /// Where in the input these offsets of the text stand.
  ///
  /// - Precondition: `offsets` are in order.
  func inputOffsets(of offsets: [Int], in bytes: [UInt8]) -> [Int] {
    if let declared { return declared.inputOffsets(of: offsets, in: bytes) }
    guard charset != .utf8 || markLength > 0 else { return offsets }
    return charset.inputOffsets(of: offsets, in: bytes, from: markLength)
  }

  /// Whether places in the text are places in the input.
  var keepsPlaces: Bool { declared == nil && charset == .utf8 && markLength == 0 }

  var notes: [ParseNote] {
    var notes: [ParseNote] = []
    if let declared {
      notes.append(ParseNote("read as \(declared.name)"))
    } else if charset != .utf8 {
      notes.append(ParseNote("read as \(charset.rawValue)"))
    }
    if let unknown {
      notes.append(ParseNote("does not know the charset “\(Sanitizer.line(unknown.utf8))”"))
    }
    if markLength > 0 { notes.append(ParseNote("skipped a byte-order mark", at: 0..<markLength)) }
    return notes
  }

  /// Whether a label promises letters that windows-1252 does not have.
  private static func isForeign(_ label: String) -> Bool {
    let western: Set = [
      "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "utf-7", "us-ascii", "ascii", "latin1",
      "iso-8859-1", "iso8859-1", "windows-1252", "cp1252", "x-cp1252", "l1", "ansi_x3.4-1968",
    ]
    return !western.contains(label.lowercased())
  }

  /// How far into a page its charset must be named, as browsers have it.
  private static let window = 1024

  /// The charset a page names: `<meta charset=…>`, `content="text/html; charset=…"`, or the
  /// encoding of an XML declaration.
  static func label(in bytes: [UInt8]) -> String? {
    bytes.prefix(window).withUnsafeBufferPointer { head in
      if head.has("<?xml", at: 0), let found = value(after: "encoding", in: head, from: 5) {
        return found
      }
      var at = 0
      while let meta = placeOfMeta(in: head, from: at) {
        let end = head.place(of: UInt8(ascii: ">"), from: meta)
        let tag = UnsafeBufferPointer(rebasing: head[meta..<end])
        if let found = value(after: "charset", in: tag, from: 5) { return found }
        at = end
      }
      return nil
    }
  }

  private static func placeOfMeta(in head: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < head.count {
      at = head.place(of: UInt8(ascii: "<"), from: at)
      if head.hasAnyCase("meta", at: at + 1) { return at }
      at += 1
    }
    return nil
  }

  private static func value(
    after name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> String? {
    var at = start
    while at < bytes.count, !bytes.hasAnyCase(name, at: at) { at += 1 }
    at += name.utf8CodeUnitCount
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while at < bytes.count, isSkipped(bytes[at]) { at += 1 }
    }
    skip(\.isMarkupBlank)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    skip { $0.isMarkupBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let first = at
    skip { byte in
      (0x30...0x39) ~= byte || (0x61...0x7A) ~= byte.lower || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }
    return at > first ? String(decoding: bytes[first..<at], as: UTF8.self) : nil
  }
}
