/// Writes JSON into bytes, members in the order they are given, on one line.
///
/// Strings leave cleaned: what `Sanitizer` keeps from a screen stays out of JSON as well, since
/// whoever reads it will print it. What is left of control characters (line ends, tabs) is escaped.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma must stand before the next value.
  private var needsComma = false

  package init() {}

  /// Forgets what was written and keeps the room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line of JSON Lines.
  package mutating func newLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  package mutating func array<T>(_ values: some Sequence<T>, _ each: (inout JSONWriter, T) -> Void)
  {
    array { writer in for value in values { each(&writer, value) } }
  }

  /// A member's name; its value is written next.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string, cleaned; `null` for `nil`.
  package mutating func string(_ text: String?) {
    guard let text else { return null() }
    var clean = Sanitizer.clean(text)
    clean.withUTF8 { escape($0) }
  }

  /// A string that is clean already, whose length must not change since offsets count on it.
  package mutating func string(clean utf8: some Collection<UInt8>) {
    if utf8.withContiguousStorageIfAvailable({ escape($0) }) == nil {
      Array(utf8).withUnsafeBufferPointer { escape($0) }
    }
  }

  package mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    word(String(value))
  }

  /// A share from 0 to 1, to two places.
  package mutating func share(_ value: Double) {
    let hundredths = value >= 0 ? Int((min(value, 1) * 100).rounded()) : 0
    let tail = hundredths % 100
    word("\(hundredths / 100)" + (tail == 0 ? "" : tail < 10 ? ".0\(tail)" : ".\(tail)"))
  }

  package mutating func null() { word("null") }

  /// A value as it was written elsewhere, checked JSON: its strings, too, leave harmless, but by
  /// escapes, so that the value stays the same.
  package mutating func verbatim(_ json: some Collection<UInt8>) {
    comma()
    JSONEscapes.appendHarmless(json, to: &bytes)
    needsComma = true
  }
}

extension JSONWriter {
  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func word(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in utf8.enumerated() {
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      else { continue }
      bytes.append(contentsOf: utf8[start..<index])
      JSONEscapes.append(byte, to: &bytes)
      start = index + 1
    }
    bytes.append(contentsOf: utf8[start...])
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }
}
