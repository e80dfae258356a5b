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
        word += plain[scalar] ?? scalar.properties.lowercaseMapping
      } else if !word.isEmpty, scalar != "'", scalar != "’" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Letters with accents, and those for which readers type others.
  private static let plain: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"),
      ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("ss", "ß"), ("t", "ţťŧțṭ"), ("th", "þ"),
      ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, accented) in rows {
      for scalar in accented.unicodeScalars {
        plain[scalar] = letter
        for upper in scalar.properties.uppercaseMapping.unicodeScalars where upper != "S" {
          plain[upper] = plain[upper] ?? letter
        }
      }
    }
    return plain
  }()
}
