/// A JSON value in memory, for the few that have to be looked at in no fixed order.
indirect enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string([UInt8])
  case integer(Int)
  /// Anything else: a fraction, true, false, null.
  case other

  /// Reads the next value; what came before a fault is not kept.
  init(_ reader: inout JSONReader) throws(JSONFault) {
    switch try reader.kind() {
    case .object:
      var members: [(key: String, value: JSONValue)] = []
      try reader.readObject { key, reader throws(JSONFault) in
        members.append((key, try JSONValue(&reader)))
      }
      self = .object(members)
    case .array:
      var values: [JSONValue] = []
      try reader.readArray { reader throws(JSONFault) in
        values.append(try JSONValue(&reader))
      }
      self = .array(values)
    case .string: self = .string(try reader.readString())
    case .number: self = try reader.readInteger().map { .integer($0) } ?? .other
    case .bool, .null:
      try reader.skip()
      self = .other
    }
  }

  /// The member of that name, the last one if there are several.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The first of these members that is there and not null.
  func first(_ keys: String...) -> JSONValue? {
    for key in keys {
      if let value = self[key] {
        if case .other = value { continue }
        return value
      }
    }
    return nil
  }

  /// The elements of a list; a value that is no list is one of one.
  var elements: [JSONValue] {
    switch self {
    case .array(let values): values
    case .other: []
    default: [self]
    }
  }

  var bytes: [UInt8]? {
    guard case .string(let bytes) = self else { return nil }
    return bytes
  }

  var number: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// A string on one line, cleaned, tags taken out; `nil` for all else and where nothing is left.
  var line: String? { bytes.flatMap { CleanWords.line($0) } }

  /// The same of a string that may be marked up: that has a tag which is closed, or a reference.
  var markedLine: String? {
    guard let bytes else { return nil }
    let isMarked = bytes.withUnsafeBufferPointer { words in
      words.place(of: "</", from: 0) != nil
        || words.indices.contains {
          words[$0] == UInt8(ascii: "&")
            && CharacterReference(words, at: $0, end: words.count, isInAttribute: true) != nil
        }
    }
    return isMarked ? FragmentReader.line(bytes) : CleanWords.line(bytes)
  }

  /// The words of a string, or the `name` of an object.
  var name: String? { line ?? self["name"]?.line }

  var date: String? { line.flatMap { FieldDate.iso($0) } }
}
