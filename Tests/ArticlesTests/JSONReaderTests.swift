import Articles
import Testing

@Suite struct JSONReaderTests {
  private func reader(_ text: String) -> JSONReader { JSONReader(Array(text.utf8)) }

  private func string(_ text: String) throws -> String {
    var reader = reader(text)
    let bytes = try reader.readString()
    try reader.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func reason(_ text: String) -> JSONFault.Reason? {
    var reader = reader(text)
    do throws(JSONFault) {
      try reader.skip()
      try reader.finish()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `escapes are resolved`() throws {
    #expect(try string(#""a\"\\\/\b\f\n\r\tz""#) == "a\"\\/\u{8}\u{C}\n\r\tz")
    #expect(try string(#""\u0041\u00e9\u00C9\u6f22\ud83d\ude00""#) == "AéÉ漢😀")
    #expect(try string(" \"naïve 👍\" ") == "naïve 👍")
  }

  @Test func `half a surrogate pair becomes a replacement character, once for each half`() throws {
    #expect(try string(#""a\ud800b""#) == "a\u{FFFD}b")
    #expect(try string(#""\udc00\ud800""#) == "\u{FFFD}\u{FFFD}")
    #expect(try string(#""\ud800\ud83d\ude00""#) == "\u{FFFD}😀")
    #expect(try string(#""\ud800\u0041""#) == "\u{FFFD}A")
    #expect(try string(#""\ud800\n""#) == "\u{FFFD}\n")
  }

  @Test(arguments: [
    "{}", "[]", "0", "-0", "1.5e-7", "1E400", "true", "false", "null", "\"\"",
    " [ 1 , [ ] , { } ] ",
    "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"a\":3}", "\t\r\n1 ",
  ])
  func `JSON is passed over whole`(text: String) { #expect(reason(text) == nil) }

  @Test(arguments: [
    ("", JSONFault.Reason.endsEarly), ("{", .endsEarly), ("[1,", .endsEarly), ("\"a", .endsEarly),
    ("\"a\\", .endsEarly), ("{\"a\"", .endsEarly), ("{\"a\":", .endsEarly), ("-", .endsEarly),
    ("tru", .endsEarly), ("\"\\u12", .endsEarly), ("[1,]", .noValue), ("{,}", .noKey),
    ("{\"a\":1,}", .noKey), ("{1:2}", .noKey), ("{\"a\" 1}", .noColon), ("[1 2]", .open),
    ("{\"a\":1 \"b\":2}", .open), ("1 2", .more), ("{}}", .more), ("01", .more),
    ("1.x", .badNumber),
    ("1ex", .badNumber), ("-x", .badNumber), ("trux", .badWord), ("nul!", .badWord),
    ("NaN", .noValue), ("+1", .noValue), ("'a'", .noValue), ("\"\\x\"", .badEscape),
    ("\"\\u12g4\"", .badEscape), ("\"a\nb\"", .control), ("[1}", .open), ("//", .noValue),
  ])
  func `what is no JSON is told with its reason`(text: String, wanted: JSONFault.Reason) {
    #expect(reason(text) == wanted)
  }

  @Test func `nesting is capped`() {
    let fits = JSONReader.deepest
    #expect(
      reason(String(repeating: "[", count: fits) + String(repeating: "]", count: fits)) == nil)
    #expect(reason(String(repeating: "[", count: fits + 1)) == .tooDeep)
    #expect(reason(String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
  }

  @Test func `integers are whole numbers that fit`() throws {
    func integer(_ text: String) throws -> Int? {
      var reader = reader(text)
      return try reader.readInteger()
    }
    #expect(try integer("-42") == -42)
    #expect(try integer("1.0") == nil)
    #expect(try integer("1e3") == nil)
    #expect(try integer("99999999999999999999") == nil)
    #expect(try integer("\"7\"") == nil)
  }

  @Test func `members are handed over in order, with the bytes of what is skipped`() throws {
    let text = "{\"a\" : [1, 2] , \"b\":1e400}"
    var reader = reader(text)
    var found: [String] = []
    try reader.readObject { key, reader throws(JSONFault) in
      let value = try reader.skip()
      found.append(key + "=" + String(decoding: reader.bytes[value], as: UTF8.self))
    }
    #expect(found == ["a=[1, 2]", "b=1e400"])
  }

  @Test func `no bytes trap it`() {
    let seed = Array("{\"a\":[1,-2.5e3,\"x\\ud83d\\ude00\\n\",true,null],\"é\":{}}".utf8)
    for cut in 0...seed.count {
      for byte in stride(from: 0, through: 255, by: 17) {
        var bytes = Array(seed[..<cut])
        bytes.append(UInt8(byte))
        bytes += seed[cut...]
        var reader = JSONReader(bytes)
        _ = try? reader.skip()
        var short = JSONReader(seed, in: 0..<cut)
        _ = try? short.skip()
      }
    }
  }
}
