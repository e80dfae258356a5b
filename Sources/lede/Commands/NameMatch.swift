import Reading

/// A name as a person types it, to be found in names as they are printed.
///
/// Whole words count, in order and side by side; case and accents do not.
struct NameMatch {
  private let wanted: [String]

  init(_ name: String) {
    wanted = Self.words(of: name)
  }

  func matches(_ name: String) -> Bool {
    let words = Self.words(of: name)
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...words.count - wanted.count).contains { words[$0...].starts(with: wanted) }
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    for scalar in name.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if isPart(scalar) {
        word += plain(scalar)
      } else if !word.isEmpty, scalar != "'", scalar != "’" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A letter without accent and case, or the letters that readers type for it.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ß", "ẞ": "ss"
    case "þ", "Þ": "th"
    default:
      Folding.folded(scalar.value, keepsCase: false).flatMap(Unicode.Scalar.init)
        .map { String(Character($0)) } ?? ""
    }
  }
}
