import Articles
import Testing

@Suite struct ScalarOffsetsTests {
  @Test(arguments: [
    "", "plain text", "é", "a👍b漢c", String(repeating: "x", count: 64) + "é",
    String(repeating: "漢", count: 200), String(repeating: "ab👩‍👩‍👧 ", count: 50),
  ])
  func `offsets go over to scalars and back`(text: String) {
    let offsets = ScalarOffsets(Array(text.utf8))
    #expect(offsets.count == text.unicodeScalars.count)
    var bytes = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalar(at: bytes) == place)
      #expect(offsets.utf8Offset(ofScalar: place) == bytes)
      bytes += UTF8.width(scalar)
    }
    #expect(offsets.scalar(at: bytes) == offsets.count)
    #expect(offsets.utf8Offset(ofScalar: offsets.count) == bytes)
    #expect(offsets.utf8Offset(ofScalar: offsets.count + 1) == nil)
    #expect(offsets.utf8Offset(ofScalar: -1) == nil)
  }
}
