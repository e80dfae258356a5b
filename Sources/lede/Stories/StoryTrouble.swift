/// Why a story could not be had.
enum StoryTrouble: Error, Hashable {
  case system(SystemTrouble)
  case noStories
  case folder
  case loop
  case tooDeep
  case socket
  case device
  case pipe
  case silentPipe
  case tooLarge
  /// The reader did not wait for it.
  case givenUp
  case tooLargeUnpacked
  case damagedPacking
  /// Part of a packed file could be had, and is shown.
  case partlyUnpacked
  /// The parser's word for bytes that are no story.
  case refused(String)

  /// What is wrong, as the shelf says it beside the story's name.
  var sentence: String {
    switch self {
    case .system(let trouble): trouble.words
    case .noStories: "is a folder without stories"
    case .folder: "is a folder, not a story"
    case .loop: "is a link back to a folder above it"
    case .tooDeep: "is a folder too deep to look into"
    case .socket: "is a socket, not a story"
    case .device: "is a device, not a story"
    case .pipe: "is a pipe, not a story"
    case .silentPipe: "is a pipe that nobody writes to"
    case .givenUp: "was given up"
    case .tooLarge: "is larger than one gibibyte"
    case .tooLargeUnpacked: "unpacks to more than 64 mebibytes"
    case .damagedPacking: "is a damaged gzip file"
    case .partlyUnpacked: "is a damaged gzip file; what could be unpacked is shown"
    case .refused(let words): words
    }
  }

  /// What is wrong with a thing, as messages say it.
  func sentence(about name: String) -> String {
    if case .system = self { return "\(name): \(sentence)" }
    return "\(name) \(sentence)"
  }
}
