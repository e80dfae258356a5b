/// Why a story could not be had.
enum StoryTrouble: Error, Hashable {
  case system(SystemTrouble)
  case noStories
  case folder
  case loop
  case socket
  case device
  case pipe
  case silentPipe
  case tooLarge
  /// The parser's word for bytes that are no story.
  case refused(String)

  /// What is wrong, in words that follow the name of the thing.
  var sentence: String {
    switch self {
    case .system(let trouble): trouble.words
    case .noStories: "a folder without stories"
    case .folder: "a folder, not a story"
    case .loop: "a link back to a folder above it"
    case .socket: "a socket, not a story"
    case .device: "a device, not a story"
    case .pipe: "a pipe, not a story"
    case .silentPipe: "a pipe that nobody writes to"
    case .tooLarge: "larger than one gibibyte"
    case .refused(let words): words
    }
  }
}
