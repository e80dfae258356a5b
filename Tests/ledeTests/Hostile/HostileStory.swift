import Testing

/// A story that tries to harm its reader, or is only broken, and what must be left of it.
struct HostileStory: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  /// Words that must be shown, in this order.
  var keeps: [String]
  /// Words that must not be shown.
  var loses: [String] = []

  var testDescription: String { name }

  /// A story around one bad paragraph, so that what stands before and after it can be looked for.
  private init(
    _ name: String, _ paragraph: String, keeps: [String], loses: [String] = []
  ) {
    self.init(
      name, bytes: Array(HostileStory.framed(paragraph).utf8), keeps: keeps, loses: loses)
  }

  private init(_ name: String, bytes: [UInt8], keeps: [String], loses: [String] = []) {
    self.name = name
    self.bytes = bytes
    self.keeps = keeps
    self.loses = loses
  }

  private static func framed(_ paragraph: String) -> String {
    "The gull that stole a summons\n\n\(paragraph)\n\n"
      + "The last paragraph is long enough to be taken for prose, and it has to be there.\n"
  }

  private static func framed(_ paragraph: [UInt8]) -> [UInt8] {
    Array("The gull that stole a summons\n\n".utf8) + paragraph
      + Array(
        "\n\nThe last paragraph is long enough to be taken for prose, and it has to be there.\n"
          .utf8)
  }
}

extension HostileStory {
  /// Every trick and every break, each small enough to be read here.
  static let all: [HostileStory] =
    sequences + controls + invisibles + encodings + breaks + pages

  /// Terminal sequences: colours, titles, clipboards, links, fonts, questions.
  private static let sequences = [
    HostileStory(
      "colour", "Before \u{1B}[31mred\u{1B}[0m after.", keeps: ["Before red after."],
      loses: ["[31m"]),
    HostileStory(
      "clear and home", "All calm \u{1B}[2J\u{1B}[H\u{1B}[3Jhere.", keeps: ["All calm here."]),
    HostileStory("title", "Good \u{1B}]0;owned\u{7}day.", keeps: ["Good day."], loses: ["owned"]),
    HostileStory(
      "clipboard", "Take \u{1B}]52;c;cm0gLXJm\u{7}this.", keeps: ["Take this."],
      loses: ["cm0gLXJm"]),
    HostileStory(
      "link", "Go to \u{1B}]8;;https://trap.invalid/\u{1B}\\shop.invalid\u{1B}]8;;\u{1B}\\ now.",
      keeps: ["Go to shop.invalid now."], loses: ["trap.invalid"]),
    HostileStory("font", "Left \u{1B}]50;i$(id)\u{7}right.", keeps: ["Left right."]),
    HostileStory("request of a setting", "Left\u{1B}P$q\"p\u{1B}\\right.", keeps: ["Leftright."]),
    HostileStory(
      "questions to the terminal", "Left\u{1B}[6n\u{1B}[c\u{1B}[21t\u{1B}[>0qright.",
      keeps: ["Leftright."]),
    HostileStory(
      "sequence without an end", "Start \u{1B}]0;and so on\n\nThe second paragraph stays.",
      keeps: ["Start", "and so on", "The second paragraph stays."]),
    HostileStory(
      "messages to the terminal",
      "A\u{1B}_Gpayload\u{1B}\\B\u{1B}^secret\u{1B}\\C\u{1B}Xnote\u{1B}\\D.",
      keeps: ["ABCD."], loses: ["payload", "secret"]),
    HostileStory(
      "eight-bit sequences", "A\u{9B}31mB \u{9D}0;t\u{9C}C.", keeps: ["AB C."]),
    HostileStory(
      "a raw eight-bit byte", bytes: framed(Array("A".utf8) + [0x9B] + Array("31mB.".utf8)),
      keeps: ["A", "B."]),
  ]

  /// Control characters that move the cursor, ring or end strings.
  private static let controls = [
    HostileStory(
      "overstrike", "Do not p\u{8} \u{8}\u{8}pay. N\u{8}NA\u{8}A.", keeps: ["Do not", "pay."]),
    HostileStory(
      "lone carriage return", "The mayor resigned\rThe mayor did not resign.",
      keeps: ["The mayor resigned", "The mayor did not resign."]),
    HostileStory(
      "bell and shifts", "A\u{7}B\u{E}C\u{F}D\u{B}E\u{C}F.", keeps: ["A", "B", "C", "D", "E", "F."]),
    HostileStory(
      "nul", "be\u{0}fore.\n\nAfter the nul there is more.",
      keeps: ["fore.", "After the nul there is more."]),
  ]

  /// Format characters that reorder, split or hide text.
  private static let invisibles = [
    HostileStory(
      "bidi override", "It was \u{202E}ytliug ton\u{202C}, he said.",
      keeps: ["It was ytliug ton, he said."]),
    HostileStory("open isolate", "Left \u{2067}open isolate.", keeps: ["Left open isolate."]),
    HostileStory(
      "zero width", "pass\u{200B}word\u{2060} and \u{FEFF}more.", keeps: ["password and more."]),
    HostileStory(
      "joiners", "می\u{200C}خواهم 👩\u{200D}👩\u{200D}👧 क्\u{200D}ष.", keeps: ["می\u{200C}خواهم"]),
    HostileStory(
      "tags", "Good\u{E0069}\u{E0067}\u{E006E}\u{E0020} day.", keeps: ["Good day."]),
    HostileStory(
      "a tower of marks",
      "Z" + String(repeating: "\u{301}\u{316}\u{327}\u{489}", count: 200) + "algo a.",
      keeps: ["algo a."]),
    HostileStory(
      "soft hyphens and odd breaks",
      "co\u{AD}oper\u{AD}ate line\u{2028}break para\u{2029}end \u{85}x.",
      keeps: ["cooperate line", "break para", "end", "x."]),
    HostileStory("wide signs", "漢字かな交じり文 ｱｲｳ 👩🏽‍🚀 ①②③ ─│ 🇮🇶.", keeps: ["漢字かな交じり文"]),
  ]

  /// Charsets told and untold, whole and broken.
  private static let encodings = [
    HostileStory(
      "ill-formed UTF-8",
      bytes: framed(
        [0x41, 0xED, 0xA0, 0x80, 0x42, 0xEF, 0xBF, 0xBF, 0x43, 0xF5, 0x80, 0x80, 0x80, 0x44]
          + [0xC0, 0xAF, 0x45, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x46, 0x2E]),
      keeps: ["A", "B", "C", "D", "E", "F."]),
    HostileStory(
      "cut in a letter", bytes: Array("Title\n\nText that ends in mid-letter ".utf8) + [0xC3],
      keeps: ["Text that ends in mid-letter"]),
    HostileStory(
      "UTF-16, little end first",
      bytes: [0xFF, 0xFE] + wide("Title\r\n\r\nA line – and é.\r\n", bigEndian: false),
      keeps: ["Title", "A line – and é."]),
    HostileStory(
      "UTF-16, big end first",
      bytes: [0xFE, 0xFF] + wide("Title\n\nA line – here.\n", bigEndian: true),
      keeps: ["Title", "A line – here."]),
    HostileStory(
      "UTF-16 without a mark",
      bytes: wide("Title\n\nA plain English line stands here.\n", bigEndian: false),
      keeps: ["A plain English line stands here."], loses: ["T i t l e"]),
    HostileStory(
      "byte-order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("Title\n\nA line stands here.\n".utf8),
      keeps: ["Title", "A line stands here."]),
    HostileStory(
      "Latin-1",
      bytes: framed([0x43, 0x61, 0x66, 0xE9, 0x2C, 0x20, 0x73, 0x74, 0x72, 0x61, 0xDF, 0x65, 0x2E]),
      keeps: ["Café, straße."]),
    HostileStory(
      "windows-1252 marks",
      bytes: framed([0x93, 0x4F, 0x68, 0x94, 0x20, 0x96, 0x20, 0x85, 0x20, 0x80, 0x35, 0x2E]),
      keeps: ["“Oh” – … €5."]),
  ]

  /// Line ends and shapes that no writer made on purpose.
  private static let breaks = [
    HostileStory(
      "mixed line ends",
      bytes: Array(
        "Title\r\rThe first, line one\rline two\r\n\r\nThe second\n\n\nThe third\n".utf8),
      keeps: ["The first, line one", "line two", "The second", "The third"]),
    HostileStory(
      "quotation marks alone",
      String(repeating: "“", count: 400) + "“‘\"'" + String(repeating: "”", count: 300),
      keeps: ["“"]),
    HostileStory(
      "no letters", String(repeating: "— … ¶ ", count: 60) + ".", keeps: ["—"]),
  ]

  private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }
}

extension HostileStory {
  private static func page(_ body: String) -> [UInt8] {
    Array(
      "<title>The gull</title><article><p>A gull stole a summons.</p>\(body)<p>The last stays.</p>"
        .utf8)
  }

  /// Web pages: what references rebuild, what hides, what never ends.
  private static let pages = [
    HostileStory(
      "references", bytes: page("<p>a&#27;[31mb&#x9b;31mc&#7;d&#8;e&#13;f&#0;g&#x202E;h</p>"),
      keeps: ["A gull stole a summons.", "ab", "c", "d", "e", "f", "gh", "The last stays."]),
    HostileStory(
      "fields of a page",
      bytes: Array("<meta name=author content='Eve&#27;[8m Hidden'>".utf8)
        + page("<h1>A&#27;]0;x&#7;B</h1>"),
      keeps: ["Eve Hidden", "AB", "The last stays."], loses: ["]0;"]),
    HostileStory(
      "zeros in a page", bytes: page("<p>be\u{0}fore</p>\u{0}<p>after it</p>"),
      keeps: ["fore", "after it"]),
    HostileStory(
      "a lying charset",
      bytes: Array("<meta charset=utf-8><p>A gull stole caf".utf8)
        + [0xE9, 0x20, 0x73, 0x74, 0x72, 0x61, 0xDF, 0x65] + Array(".<p>after it".utf8),
      keeps: ["A gull stole café straße.", "after it"]),
    HostileStory(
      "UTF-7", bytes: Array("<meta charset=utf-7>".utf8) + page("<p>+ADw-script+AD4-</p>"),
      keeps: ["+ADw-script+AD4-"]),
    HostileStory(
      "hidden words",
      bytes: page("<p style='display:none'>buy pills</p><p hidden>buy</p><template>tpl</template>"),
      keeps: ["A gull", "The last stays."], loses: ["pills", "tpl"]),
    HostileStory(
      "a comment without an end", bytes: page("<!-- <p>inside") + Array("</p>".utf8),
      keeps: ["A gull stole a summons."], loses: ["inside"]),
    HostileStory(
      "a script without an end", bytes: page("<script>var a = '<p>not text</p>'"),
      keeps: ["A gull stole a summons."], loses: ["not text"]),
    HostileStory(
      "a deep page", bytes: page(String(repeating: "<div>", count: 20_000) + "<p>deep words here"),
      keeps: ["deep words here"]),
  ]
}
