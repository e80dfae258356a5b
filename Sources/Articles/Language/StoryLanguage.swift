/// Whether a story is in English, told by the small words of its first two thousand.
///
/// The rules and the tagger read English only. Where a story is in another language, they would
/// mark things at random, so it is asked first. In doubt, and in a short text, the answer is yes.
package struct StoryLanguage: Sendable {
  /// `false` where the story is in another language.
  package private(set) var isEnglish: Bool

  private var words = 0
  private var english = 0
  private var others = [Int](repeating: 0, count: SmallWords.languages)
  /// Letters in a script that is not Latin, and all letters.
  private var foreignLetters = 0
  private var letters = 0

  /// Reads the words of an article, and the label of its page where they are few.
  package init(_ article: Article) {
    isEnglish = true
    article.utf8.withUnsafeBufferPointer { utf8 in
      for block in article.blocks where block.kind.isBody || Self.titles.contains(block.kind) {
        read(utf8, block.span)
        if isDecided { break }
      }
    }
    isEnglish = decide(label: article.inLanguage)
  }

  /// What a reader of such a story is told.
  package static let note = ParseNote(
    "took the story for one in another language than English: quotations have no speakers, and "
      + "only names on the lists are figures")

  private static let titles: [Block.Kind] = [.headline, .standfirst]

  /// Words that are enough: the first that are clearly English, or two thousand of any kind.
  private var isDecided: Bool {
    words >= 2_000 || letters >= 16_000 || (words >= 200 && english * 4 > words)
  }

  private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ span: Span) {
    var index = span.start
    var hash = KeyHash()
    var start: Int? = nil
    while index <= span.end {
      let byte = index < span.end ? utf8[index] : 0x20
      // A sign of two bytes or more ends a word too: « and “ start with these.
      let isLetter =
        (byte | 0x20) &- 0x61 < 26
        || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 && (byte >= 0xC0 || start != nil)
      if isLetter {
        if start == nil {
          start = index
          hash = KeyHash()
        }
        hash.add(byte)
        if byte < 0x80 || byte >= 0xC0 { letters += 1 }
        if byte >= 0xCD, byte != 0xE1 || isBeforeVietnamese(utf8, index + 1) { foreignLetters += 1 }
      } else if let first = start {
        let isAddress =
          first > span.start && isInAddress(utf8[first - 1]) || byte == 0x3A && isSlash(utf8, index)
        if !isAddress { note(utf8[first], hash.value) }
        start = nil
        if isDecided { return }
      }
      index += 1
    }
  }

  /// Whether a word right behind this byte is part of an address: “example.to”, “@the”.
  private func isInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2F, 0x3A, 0x40, 0x5F, 0x23, 0x30...0x39: true
    default: false
    }
  }

  /// The “http” of “http://”.
  private func isSlash(_ utf8: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
    colon + 1 < utf8.count && utf8[colon + 1] == 0x2F
  }

  /// U+1000 … U+1DFF, which comes before the accented Latin of Vietnamese.
  private func isBeforeVietnamese(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < utf8.count && utf8[index] < 0xB8
  }

  /// Counts a word, unless it starts with a capital: names are the same in every language.
  private mutating func note(_ first: UInt8, _ key: UInt32) {
    guard first &- 0x61 < 26 || first >= 0x80 else { return }
    words += 1
    guard let languages = SmallWords.languagesOf[key] else { return }
    if languages & 1 != 0 { english += 1 }
    var rest = languages >> 1
    while rest != 0 {
      others[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  private func decide(label: String?) -> Bool {
    // A page in Greek, Russian, Arabic or Chinese.
    if foreignLetters >= 80, foreignLetters * 2 > letters { return false }
    let other = others.max() ?? 0
    if words >= 40 {
      // One word in three of English prose is small, one in twenty of a recipe.
      if english * 6 > words { return true }
      if other > 2 * english, other * 12 > words { return false }
      if words >= 150, english * 60 < words { return false }
    }
    if words >= 20, other > 4, other > 4 * english, other * 6 > words { return false }
    guard let label, !label.isEmpty, english * 6 <= words else { return true }
    return label.lowercased().hasPrefix("en")
  }
}

/// The commonest small words of some languages in Latin letters, a bit each.
private enum SmallWords {
  /// How many languages there are besides English, which has bit 0.
  static let languages = lines.count - 1

  static let languagesOf: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (bit, line) in lines.enumerated() {
      for word in line.split(separator: " ") {
        table[Word.key(word.utf8), default: 0] |= 1 << UInt32(bit)
      }
    }
    return table
  }()

  /// Words that English has too (“die”, “men”, “son”) stand on no other line.
  private static let lines: [Substring] = """
    the of and to that for with by from are were which this have been not they their his her it but as be at is was he she on had
    und der das ist nicht ein eine mit auf für dem den von zu sich auch wird als werden sind bei über nach haben einer
    le la les des et est une pour dans que qui sur pas au avec sont du il elle mais ont cette par ce plus
    el los las que una por con para del se su como más pero sus fue está este ha al lo es y
    il di che è per della del una con non sono gli nel alla dei più anche ha della questo si le
    que não uma para com os dos das por mais como foi seu sua ao são mas pela pelo em na no
    het een van niet dat zijn voor met aan ook maar door naar worden heeft deze wordt uit nog bij
    yang dan di untuk dengan dari ini itu tidak pada dalam akan juga adalah telah oleh karena kami mereka saya
    ve bir bu için ile da de olarak çok daha olan gibi kadar ama sonra en ne
    nie się jest na że do jak przez dla od po oraz tym już być ale są przy
    och att det som inte är för på till av ett har den jag kan om var
    og det ikke som er til på af at har for med den en på fra blev også
    ja on ei että se hän oli ovat mutta joka kun myös ole niin kuin sen
    és hogy nem az egy is volt ez meg már csak vagy mint azt van
    se že je na není jako jsou ale tak jeho podle nebo které který byl
    și în nu este cu pe care din pentru sunt mai că ale fost prin
    và của là không có được cho trong với những một các người để này
    je da se na su koji nije od za što bi kao ili sam biti
    na ya wa kwa ni katika za la kama yake hiyo hii lakini kuwa
    ang ng sa mga na ay hindi ito para kung nang siya ako
    i el la de les els que amb per una no és dels com va
    është dhe në për një të nga që me si ka
    ir un ar par no kas uz ka tas bet
    ir kad yra su į iš kaip bet tai buvo
    """.split(separator: "\n")
}
