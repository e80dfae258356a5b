/// The attributes that tell a reader something; no others are kept.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case `class`, id, href, src, alt, content, name, property, itemprop, itemtype, itemscope, style
  case hidden, role, rel, type, datetime, lang, charset, start
  case ariaHidden, httpEquiv

  private var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    default: "\(self)"
    }
  }

  /// The attribute of a name, letter case ignored; `nil` for one that is not kept.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    guard name.count <= 11, let first = name.first else { return nil }
    for candidate in AttributeName.byFirst[Int(bytes[first].lower & 31)]
    where candidate.letters.count == name.count {
      var place = first
      var isSame = true
      for letter in candidate.letters {
        if bytes[place].lower != letter {
          isSame = false
          break
        }
        place += 1
      }
      if isSame {
        self = candidate.name
        return
      }
    }
    return nil
  }

  private static let byFirst: [[(letters: [UInt8], name: AttributeName)]] = {
    var lists = [[(letters: [UInt8], name: AttributeName)]](repeating: [], count: 32)
    for name in AttributeName.allCases {
      let letters = Array(name.spelling.utf8)
      lists[Int(letters[0] & 31)].append((letters, name))
    }
    return lists
  }()
}
