extension [Figure] {
  /// By number of mentions; of two named equally often the one named first.
  package var byMentions: [Figure] {
    sorted {
      $0.mentionCount != $1.mentionCount ? $0.mentionCount > $1.mentionCount : $0.id < $1.id
    }
  }
}
