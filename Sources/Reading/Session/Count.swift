/// A number typed before a command, and where the reader stood before it was typed.
///
/// A digit leads to a section at once. Whether it meant that, or how many times to do something,
/// only the next key tells; then the reader is put back first.
struct Count: Hashable, Sendable {
  var number: Int
  let view: Viewpoint
  let focus: Focus?
  let trail: Trail

  /// Nobody counts further.
  static let limit = 1000

  /// Whether a command asked for by a key is to be done that many times, or that far.
  ///
  /// Letters take counts, as in other pagers. Arrows do not: they scroll on from the section.
  func applies(to command: Command, askedBy key: Key) -> Bool {
    guard case .character = key else { return false }
    return command == .percent || command.takesCount
  }
}

extension Command {
  /// Whether a number before it says how many times it is to be done.
  var takesCount: Bool {
    switch self {
    case .lineDown, .lineUp, .halfPageDown, .halfPageUp, .nextSection, .previousSection: true
    case .wordForward, .wordBack, .sentenceForward, .sentenceBack, .paragraphForward,
      .paragraphBack:
      true
    default: isStep
    }
  }
}

extension Session {
  /// Digits lead to sections at once: to the one they name together, or else the last one alone.
  mutating func pressDigit(_ digit: Int) -> Effect? {
    if panel == nil, isOnShelf { return pressDigitOnShelf(digit) }
    if case .links(let cursor) = panel { return chooseLink(digit: digit, cursor) }
    guard panel == nil, !isOnShelf, let story, digit > 0 || count != nil else {
      count = nil
      return .bell
    }
    var count =
      count ?? Count(number: 0, view: story.view, focus: story.focus, trail: story.trail)
    count.number = min(count.number * 10 + digit, Count.limit)
    self.count = count
    // Where words are being chosen a number says how many.
    if story.selection != nil { return nil }
    let isSection =
      self.story?.goToSection(count.number - 1) == true
      || digit > 0 && self.story?.goToSection(digit - 1) == true
    if isSection {
      self.story?.trail = count.trail
      if self.story?.view != count.view { self.story?.trail.leave(count.view.place) }
      lastCommand = .section
    } else {
      message = Wording.noSuchSection(count.number)
    }
    return nil
  }

  /// Does a command as often as a number says, or goes so many per cent into the story, from
  /// where the reader was before the number was typed.
  mutating func perform(_ command: Command, _ count: Count) -> Effect? {
    guard panel == nil, !isOnShelf, story != nil else { return perform(command) }
    story?.returnTo(count.view)
    story?.focus = count.focus
    story?.trail = count.trail
    if command == .percent {
      _ = story?.goTo(percent: count.number)
      if story?.view != count.view { story?.trail.leave(count.view.place) }
      return nil
    }
    let effect = perform(command)
    // However often it is done, one place is left behind.
    let trail = story?.trail
    for _ in 1..<max(1, count.number) where effect == nil {
      lastCommand = command
      if perform(command) != nil { break }
    }
    if let trail { story?.trail = trail }
    return effect
  }
}
