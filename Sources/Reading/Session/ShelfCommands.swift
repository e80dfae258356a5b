/// Carrying out commands on the shelf.
extension Session {
  mutating func performOnShelf(_ command: Command) -> Effect? {
    shelf.arrange()
    let count = shelfCount
    if let count, command.takesCount || command == .end { return move(command, count) }
    switch command {
    case .back: return .quit
    case .close: return dropFilter()
    case .open:
      guard let chosen = shelf.chosen else { return .bell }
      return open(chosen, .asLeft)
    case .nextStory: return chooseOnShelf(shelf.cursor.selected + 1)
    case .previousStory: return chooseOnShelf(shelf.cursor.selected - 1)
    case .star: return toggleStarOnShelf()
    case .read: return toggleReadOnShelf()
    case .undo: return takeBackOnShelf()
    default:
      guard let item = command.item(from: shelf.cursor.selected, on: self) else {
        return shelf.isEmpty ? .bell : refuse(Wording.openFirst)
      }
      return chooseOnShelf(item)
    }
  }

  mutating func chooseOnShelf(_ row: Int) -> Effect? {
    let before = shelf.cursor.selected
    shelf.cursor.select(row, count: shelf.rows.count, height: layout.bodyHeight)
    return shelf.cursor.selected == before ? .bell : nil
  }

  /// The next story that can be read, as the shelf shows them, or the one before; its place.
  mutating func storyOnShelf(by step: Int) -> Int? {
    shelf.arrange()
    // A story that the filter hides is passed from above the first row, or from below the last.
    let outside = step > 0 ? -1 : shelf.rows.count
    var row = (shelf.row(of: current) ?? outside) + step
    while let place = shelf.rows.at(row), shelf[place].trouble != nil { row += step }
    return shelf.rows.at(row)
  }
}

// MARK: - Order and filter

extension Session {
  mutating func sortShelf(by order: ShelfOrder, isReversed: Bool = false) -> Effect? {
    guard shelf.count > 1 else { return refuse(Wording.oneStoryOnly) }
    shelf.sort(by: order, isReversed: isReversed)
    message = Wording.sorted(by: order, isReversed: isReversed)
    return nil
  }

  mutating func openFilter() -> Effect? {
    guard isOnShelf, panel == nil, !shelf.isEmpty else {
      return refuse(Wording.onlyShelfNarrows)
    }
    prompt = Prompt(kind: .filter, text: shelf.filter.text, origin: nil)
    return nil
  }

  /// Narrows the shelf while it is typed; arrows choose meanwhile.
  mutating func pressAtFilter(_ key: Key) -> Effect? {
    switch key {
    case .up: return chooseOnShelf(shelf.cursor.selected - 1)
    case .down: return chooseOnShelf(shelf.cursor.selected + 1)
    default: break
    }
    guard let outcome = prompt?.press(key, history: history), let text = prompt?.text else {
      return .bell
    }
    switch outcome {
    case .refused: return .bell
    case .edited: shelf.filter(by: ShelfFilter(text))
    case .accepted: prompt = nil
    case .dropped:
      prompt = nil
      shelf.filter(by: ShelfFilter(""))
    }
    return nil
  }

  private mutating func dropFilter() -> Effect? {
    guard !shelf.filter.isEmpty else { return .bell }
    shelf.filter(by: ShelfFilter(""))
    return nil
  }
}

extension Setting {
  static let shelf: [Setting] = [
    oneOf(
      "sort", ShelfOrder.self, help: "the order of the shelf; as given has stories begun first",
      value: { $0.shelf.order },
      set: { $0.shelf.sort(by: $1, isReversed: $0.shelf.isReversed) }),
    either(
      "reverse", help: "that order turned round",
      value: { $0.shelf.isReversed },
      set: { $0.shelf.sort(by: $0.shelf.order, isReversed: $1) }),
  ]
}

// MARK: - Numbers

/// A number typed on the shelf, and where the reader stood before it was typed.
struct ShelfCount: Hashable, Sendable {
  var number: Int
  let cursor: ListCursor
}

extension Session {
  /// Digits choose the story in that row at once; what comes next tells whether they meant that.
  mutating func pressDigitOnShelf(_ digit: Int) -> Effect? {
    shelf.arrange()
    guard digit > 0 || shelfCount != nil, !shelf.rows.isEmpty else { return .bell }
    var count = shelfCount ?? ShelfCount(number: 0, cursor: shelf.cursor)
    count.number = min(count.number * 10 + digit, shelf.rows.count)
    shelfCount = count
    shelf.cursor.select(count.number - 1, count: shelf.rows.count, height: layout.bodyHeight)
    return nil
  }

  /// `5j` goes down five rows from where the reader was, `5G` to the fifth.
  private mutating func move(_ command: Command, _ count: ShelfCount) -> Effect? {
    // The digits have led there already.
    if command == .end { return nil }
    guard command.item(from: 0, on: self) != nil else { return refuse(Wording.openFirst) }
    shelf.cursor = count.cursor
    for _ in 0..<count.number {
      guard let row = command.item(from: shelf.cursor.selected, on: self),
        chooseOnShelf(row) == nil
      else { break }
    }
    return nil
  }
}

extension Command {
  fileprivate func item(from row: Int, on session: Session) -> Int? {
    item(from: row, count: session.shelf.rows.count, height: session.layout.bodyHeight)
  }
}
