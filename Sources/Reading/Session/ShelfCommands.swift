/// Carrying out commands on the shelf.
extension Session {
  mutating func performOnShelf(_ command: Command) -> Effect? {
    let height = layout.bodyHeight
    let selected = shelfCursor.selected
    switch command {
    case .back, .close: return command == .back ? .quit : .bell
    case .open:
      guard shelf.indices.contains(selected) else { return .bell }
      return open(selected, .asLeft)
    case .nextStory: return chooseOnShelf(selected + 1)
    case .previousStory: return chooseOnShelf(selected - 1)
    default:
      guard let item = command.item(from: selected, count: shelf.count, height: height) else {
        return shelf.isEmpty ? .bell : refuse("open a story first")
      }
      return chooseOnShelf(item)
    }
  }

  private mutating func chooseOnShelf(_ item: Int) -> Effect? {
    let before = shelfCursor.selected
    shelfCursor.select(item, count: shelf.count, height: layout.bodyHeight)
    return shelfCursor.selected == before ? .bell : nil
  }
}
