/// The words after the program's name: a command, plain words, and options of one value each.
struct Arguments {
  let command: String?
  private var values: [String: String] = [:]
  private var words: [String] = []
  private var stray: String?

  init(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    command = words.next()
    while let word = words.next() {
      guard word.hasPrefix("--") else {
        self.words.append(word)
        continue
      }
      guard let value = words.next() else {
        stray = word
        break
      }
      values[String(word.dropFirst(2))] = value
    }
  }

  /// The value of an option, which must be there.
  mutating func required(_ name: String) throws -> String {
    guard let value = values.removeValue(forKey: name) else {
      throw Failure("--\(name) is missing")
    }
    return value
  }

  mutating func optional(_ name: String) -> String? { values.removeValue(forKey: name) }

  /// The words that are no options, in order.
  mutating func plain() -> [String] {
    defer { words = [] }
    return words
  }

  /// Call after the last option is taken: what is left was not understood.
  func finish() throws {
    if let word = stray ?? words.first ?? values.keys.min().map({ "--" + $0 }) {
      throw Failure("not understood: \(word)")
    }
  }
}

/// Why the trainer stopped, as a sentence.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
