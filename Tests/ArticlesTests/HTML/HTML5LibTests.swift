import Foundation
import Testing

@testable import Articles

/// The scanner against the tokenizer tests of html5lib, where they stand beside the checkout.
///
/// Parse errors are not compared: the scanner reports none, since a reader of news has no use for
/// them. The coercions of `xmlViolation.test` are not made either: no text goes to an XML tool.
@Suite struct HTML5LibTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/eval/html5lib/tokenizer")

  /// The states the tests begin in; the scanner enters them all.
  private static let contents: [String: MarkupScanner.Content] = [
    "Data state": .data, "RCDATA state": .rcdata, "RAWTEXT state": .rawText,
    "Script data state": .script, "PLAINTEXT state": .plainText, "CDATA section state": .cdata,
  ]

  @Test func `every test passes, from whatever state it begins in`() throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) ?? []
    let files = names.filter { $0.hasSuffix(".test") && $0 != "xmlViolation.test" }.sorted()
    guard !files.isEmpty else {
      print("stepping aside: the html5lib tests are not beside this checkout")
      return
    }
    var passed = 0
    var failures: [String] = []
    for name in files {
      let data = try Data(contentsOf: Self.folder.appending(path: name))
      let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for test in try #require(file["tests"] as? [[String: Any]]) {
        for state in test["initialStates"] as? [String] ?? ["Data state"] {
          let content = try #require(Self.contents[state], "a state the scanner never enters")
          let wanted = Self.wanted(test)
          let found = TokenList(
            Self.bytes(test["input"], test), content: content,
            lastName: test["lastStartTag"] as? String ?? "")
          if found.entries == wanted {
            passed += 1
          } else {
            failures.append(
              "\(name), \(test["description"] ?? "–"), \(state): \(wanted) but \(found.entries)")
          }
        }
      }
    }
    print("html5lib: \(passed) of \(passed + failures.count) pass")
    if let file = ProcessInfo.processInfo.environment["ERRORS"] {
      try failures.joined(separator: "\n").write(
        toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(failures.isEmpty, "\(failures.prefix(10))")
  }

  private static func wanted(_ test: [String: Any]) -> [TokenList.Entry] {
    var entries: [TokenList.Entry] = []
    for token in test["output"] as? [[Any]] ?? [] {
      func word(_ place: Int) -> [UInt8]? {
        place < token.count && !(token[place] is NSNull) ? bytes(token[place], test) : nil
      }
      switch token[0] as? String {
      case "Character": entries.append(.text(word(1) ?? []))
      case "StartTag":
        var attributes: [[UInt8]: [UInt8]] = [:]
        for (name, value) in token[2] as? [String: String] ?? [:] {
          attributes[bytes(name, test)] = bytes(value, test)
        }
        entries.append(
          .startTag(
            name: word(1) ?? [], attributes: attributes,
            isSelfClosing: token.count > 3 && token[3] as? Bool == true))
      case "EndTag": entries.append(.endTag(word(1) ?? []))
      case "Comment": entries.append(.comment(word(1) ?? []))
      case "DOCTYPE":
        entries.append(
          .doctype(
            name: word(1), publicId: word(2), systemId: word(3),
            isWhole: token[4] as? Bool == true))
      default: break
      }
    }
    return entries
  }

  /// A text's bytes, with `\uXXXX` resolved where the test is escaped twice; half a pair is spelt
  /// as three bytes of its own.
  private static func bytes(_ value: Any?, _ test: [String: Any]) -> [UInt8] {
    let text = value as? String ?? ""
    guard test["doubleEscaped"] as? Bool == true else { return Array(text.utf8) }
    var units: [UInt16] = []
    var rest = text.utf16[...]
    while let unit = rest.first {
      if unit == 0x5C, rest.dropFirst().first == 0x75,
        let value = UInt16(String(rest.dropFirst(2).prefix(4)) ?? "", radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(6)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    var out: [UInt8] = []
    var place = 0
    while place < units.count {
      var scalar = UInt32(units[place])
      place += 1
      if 0xD800..<0xDC00 ~= scalar, place < units.count, 0xDC00..<0xE000 ~= units[place] {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + UInt32(units[place]) - 0xDC00
        place += 1
      }
      Charset.append(scalar, to: &out)
    }
    return out
  }
}
