/// A thing a reader can ask for, whatever key asks for it.
///
/// The raw value is the name settings use; the help page and the manual are made from this list.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case lineDown = "line-down"
  case lineUp = "line-up"
  case open
  case nextScreenful = "next-screenful"
  case previousScreenful = "previous-screenful"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case top
  case end
  case nextSection = "next-section"
  case previousSection = "previous-section"
  case section
  case percent

  case nextQuotation = "next-quotation"
  case previousQuotation = "previous-quotation"
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case quotationsOnly = "quotations-only"
  case figures
  case outline
  case indirectSpeech = "indirect-speech"
  case copy

  case searchForward = "search-forward"
  case searchBackward = "search-backward"
  case searchAgain = "search-again"
  case searchBack = "search-back"
  case matchingOnly = "matching-only"

  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case trailBack = "trail-back"
  case trailForward = "trail-forward"

  case nextStory = "next-story"
  case previousStory = "previous-story"

  case wider
  case narrower
  case defaultMeasure = "default-measure"

  case commandLine = "command-line"
  case help
  case redraw
  case suspend
  case close
  case back
  case quit
}

extension Command {
  /// The chapters of the help page, in its order.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case moving = "Moving"
    case people = "Who said what"
    case searching = "Searching"
    case places = "Places"
    case stories = "Stories"
    case screen = "Screen"
  }

  package var group: Group {
    switch self {
    case .lineDown, .lineUp, .open, .nextScreenful, .previousScreenful, .halfPageDown,
      .halfPageUp, .top, .end, .nextSection, .previousSection, .section, .percent:
      .moving
    case .nextQuotation, .previousQuotation, .nextMention, .previousMention, .quotationsOnly,
      .figures, .outline, .indirectSpeech, .copy:
      .people
    case .searchForward, .searchBackward, .searchAgain, .searchBack, .matchingOnly: .searching
    case .setMark, .goToMark, .trailBack, .trailForward: .places
    case .nextStory, .previousStory, .back, .quit: .stories
    case .wider, .narrower, .defaultMeasure, .commandLine, .help, .redraw, .suspend, .close: .screen
    }
  }

  /// What it does, for the help page.
  package var help: String {
    switch self {
    case .lineDown: "a line down; 5j: five, and so with other letters"
    case .lineUp: "a line up"
    case .open: "a line down; in a list or among quotations: go there"
    case .nextScreenful: "next screenful of the section, then the next section"
    case .previousScreenful: "previous screenful, the same way back"
    case .halfPageDown: "half a page down"
    case .halfPageUp: "half a page up"
    case .top: "top of the story (gg too)"
    case .end: "end of the story"
    case .nextSection: "next section"
    case .previousSection: "start of this section, then the previous one"
    case .section: "section of that number; the opening is 1"
    case .percent: "that many per cent into the story"
    case .nextQuotation: "next quotation, and who said it"
    case .previousQuotation: "previous quotation"
    case .nextMention: "next mention of the chosen figure, or of any"
    case .previousMention: "previous mention"
    case .quotationsOnly: "quotations only, and back to the full story"
    case .figures: "the story’s people; Enter walks one’s mentions, \" shows one’s words"
    case .outline: "the story’s sections"
    case .indirectSpeech: "reported speech shown too, or hidden again"
    case .copy: "copy the quotation with its credit, or the paragraph"
    case .searchForward: "search forward"
    case .searchBackward: "search backward"
    case .searchAgain: "search again"
    case .searchBack: "search again, the other way"
    case .matchingOnly: "only paragraphs that match; an empty line shows all"
    case .setMark: "mark this place with a letter"
    case .goToMark: "go to a mark; twice: where the last jump began"
    case .trailBack: "back along the trail of places"
    case .trailForward: "forward along the trail"
    case .nextStory: "next story"
    case .previousStory: "previous story"
    case .wider: "wider measure"
    case .narrower: "narrower measure"
    case .defaultMeasure: "default measure"
    case .commandLine: "a line for set NAME VALUE or a command; Tab completes"
    case .help: "this page"
    case .redraw: "draw the screen anew"
    case .suspend: "suspend"
    case .close: "close what is open"
    case .back: "back to the shelf, then out"
    case .quit: "quit"
    }
  }
}
