@testable import Articles

/// What a scanner makes of some bytes, as the html5lib tests write it: adjoining text is one.
struct TokenList {
  enum Entry: Hashable, CustomStringConvertible {
    case text([UInt8])
    case startTag(name: [UInt8], attributes: [[UInt8]: [UInt8]], isSelfClosing: Bool)
    case endTag([UInt8])
    case comment([UInt8])
    case doctype(name: [UInt8]?, publicId: [UInt8]?, systemId: [UInt8]?, isWhole: Bool)
    case instruction([UInt8])

    var description: String {
      func word(_ bytes: [UInt8]?) -> String {
        bytes.map { String(decoding: $0, as: UTF8.self) } ?? "–"
      }
      switch self {
      case .text(let bytes): return "“\(word(bytes))”"
      case .startTag(let name, let attributes, let isSelfClosing):
        let values = attributes.map { " \(word($0.key))=“\(word($0.value))”" }.sorted().joined()
        return "<\(word(name))\(values)\(isSelfClosing ? "/" : "")>"
      case .endTag(let name): return "</\(word(name))>"
      case .comment(let bytes): return "<!--\(word(bytes))-->"
      case .doctype(let name, let publicId, let systemId, let isWhole):
        return "<!\(word(name)) \(word(publicId)) \(word(systemId)) \(isWhole)>"
      case .instruction(let bytes): return "<?\(word(bytes))?>"
      }
    }
  }

  private(set) var entries: [Entry] = []

  /// Scans `input`; `lastName` is the start tag that text without markup belongs to.
  init(
    _ input: [UInt8], _ grammar: MarkupScanner.Grammar = .html,
    content: MarkupScanner.Content = .data, lastName: String = ""
  ) {
    let prefix = Array(lastName.utf8)
    (prefix + input).withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(
        bytes, grammar: grammar, content: content, from: prefix.count,
        lastName: 0..<prefix.count)
      while let token = scanner.next() { take(token, scanner) }
    }
  }

  private mutating func take(_ token: MarkupScanner.Token, _ scanner: MarkupScanner) {
    var words: [UInt8] = []
    switch token.kind {
    case .text(let content):
      MarkupText.append(token.words, of: scanner.bytes, content, to: &words)
      if case .text(let before)? = entries.last {
        entries[entries.count - 1] = .text(before + words)
      } else if !words.isEmpty {
        entries.append(.text(words))
      }
    case .startTag:
      MarkupText.append(name: token.words, of: scanner.bytes, to: &words)
      var attributes: [[UInt8]: [UInt8]] = [:]
      for attribute in scanner.attributes {
        var name: [UInt8] = []
        var value: [UInt8] = []
        MarkupText.append(name: attribute.name, of: scanner.bytes, to: &name)
        MarkupText.append(value: attribute.value, of: scanner.bytes, to: &value)
        attributes[name] = value
      }
      entries.append(
        .startTag(name: words, attributes: attributes, isSelfClosing: token.isSelfClosing))
    case .endTag:
      MarkupText.append(name: token.words, of: scanner.bytes, to: &words)
      entries.append(.endTag(words))
    case .comment:
      MarkupText.append(comment: token.words, of: scanner.bytes, to: &words)
      entries.append(.comment(words))
    case .instruction:
      MarkupText.append(comment: token.words, of: scanner.bytes, to: &words)
      entries.append(.instruction(words))
    case .doctype:
      let isClosed = token.words.upperBound < token.range.upperBound
      let type = Doctype(scanner.bytes, token.words, isClosed: isClosed)
      entries.append(
        .doctype(
          name: type.name.map { Array($0.utf8) },
          publicId: type.publicIdentifier.map { Array($0.utf8) },
          systemId: type.systemIdentifier.map { Array($0.utf8) }, isWhole: type.isWhole))
    }
  }
}
