import Articles

/// Why nothing is kept, or what became of what was.
package enum StoreTrouble: Error, Hashable, Sendable {
  /// Another program is writing at this moment; what was to be kept can be tried again.
  case busy
  /// The file is of a later version of the program; it is left alone.
  case newer
  /// The file could not be used and was moved aside, under this name.
  case damaged(movedTo: String)
  /// The file could not be used, nor moved aside.
  case beyondRepair
  case isFull
  case isReadOnly
  /// A folder or something else that is no file stands in its place.
  case isNoFile
  /// File or folder are another user's.
  case isForeign
  /// What the system or the database says, in its words.
  case other(String)

  /// Whether it is worth while to try again.
  package var isPassing: Bool { self == .busy || self == .isFull }

  /// One line about it for a program that would only read.
  ///
  /// - Parameter path: where the library is, as the system's bytes.
  package func lookSentence(about path: [UInt8]) -> String {
    let words =
      switch self {
      case .busy: "another program holds it"
      case .newer: "made by a newer lede"
      case .damaged, .beyondRepair: "is damaged"
      case .isFull, .isReadOnly: "cannot be read"
      case .isNoFile: "is no file"
      case .isForeign: "belongs to another user"
      case .other(let words): words
      }
    return "\(Sanitizer.line(path)): \(words); going on without it"
  }

  /// One line about it.
  ///
  /// - Parameter path: where the library is, as the system's bytes.
  package func sentence(about path: [UInt8]) -> String {
    let name = Sanitizer.line(path)
    switch self {
    case .busy: return "\(name): another program holds it; not kept yet"
    case .newer: return "\(name): made by a newer lede; nothing is kept this time"
    case .damaged(let aside): return "\(name): was damaged; moved to \(aside), begun anew"
    case .beyondRepair: return "\(name): is damaged; nothing is kept this time"
    case .isFull: return "\(name): the disk is full; nothing is kept"
    case .isReadOnly: return "\(name): cannot be written; nothing is kept"
    case .isNoFile: return "\(name): is no file; nothing is kept"
    case .isForeign: return "\(name): belongs to another user; nothing is kept"
    case .other(let words): return "\(name): \(words); nothing is kept"
    }
  }
}
