import Articles
import Testing

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `commas stand between, never after`() {
    let text = written { writer in
      writer.object { writer in
        writer.key("a")
        writer.array([1, 2]) { $0.integer($1) }
        writer.key("b")
        writer.array { _ in }
        writer.key("c")
        writer.object { _ in }
        writer.key("d")
        writer.string(nil)
      }
      writer.newLine()
      writer.integer(3)
    }
    #expect(text == "{\"a\":[1,2],\"b\":[],\"c\":{},\"d\":null}\n3")
  }

  @Test func `strings are escaped as far as JSON asks`() {
    #expect(written { $0.string("a\"b\\c/d\te\nf’") } == "\"a\\\"b\\\\c/d\\te\\nf’\"")
  }

  @Test func `strings leave cleaned`() {
    let text = written { $0.string("a\u{1B}[31mb\u{202E}c\u{7F}\u{9B}d\u{200B}e") }
    for scalar in text.unicodeScalars {
      #expect(scalar.value >= 0x20 && scalar.properties.generalCategory != .format)
      #expect(!(0x7F...0x9F ~= scalar.value))
    }
    #expect(!text.contains("\\u"), "nor do escapes bring it back")
  }

  @Test func `shares have two places at most`() {
    let shares: [(Double, String)] = [
      (0, "0"), (1, "1"), (0.5, "0.50"), (0.07, "0.07"), (0.976, "0.98"), (0.999, "1"),
      (1.5, "1"), (-1, "0"), (.nan, "0"), (.infinity, "1"),
    ]
    for (share, wanted) in shares { #expect(written { $0.share(share) } == wanted) }
  }

  @Test func `a value from elsewhere keeps its bytes, or failing that its value`() {
    let plain = "{\"a\": [1e400, \"\\ud800\"]}"
    #expect(written { $0.verbatim(Array(plain.utf8)) } == plain)
    #expect(
      written { $0.verbatim(Array("\"é漢 \u{202E}\u{9B}\u{E0041}\"".utf8)) }
        == "\"é漢 \\u202e\\u009b\\udb40\\udc41\"")
    #expect(written { $0.verbatim([0x22, 0xFF, 0x22]) } == "\"\u{FFFD}\"")
  }
}
