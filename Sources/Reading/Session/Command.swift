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
  case copyPlain = "copy-plain"

  case select
  case wordForward = "word-forward"
  case wordBack = "word-back"
  case sentenceForward = "sentence-forward"
  case sentenceBack = "sentence-back"
  case paragraphForward = "paragraph-forward"
  case paragraphBack = "paragraph-back"
  case wholeSentences = "whole-sentences"
  case swapEnds = "swap-ends"
  case highlight
  case addNote = "add-note"
  case notes
  case editNote = "edit-note"
  case removeNote = "remove-note"

  case searchForward = "search-forward"
  case searchBackward = "search-backward"
  case searchAgain = "search-again"
  case searchBack = "search-back"
  case matchingOnly = "matching-only"

  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case trailBack = "trail-back"
  case trailForward = "trail-forward"

  case star
  case read
  case undo

  case links
  case openLink = "open-link"
  case save
  case pipe
  case reload

  case nextStory = "next-story"
  case previousStory = "previous-story"

  case wider
  case narrower
  case defaultMeasure = "default-measure"

  case commandLine = "command-line"
  case help
  case sidePane = "side-pane"
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
    case selecting = "Selecting and notes"
    case searching = "Searching"
    case places = "Places"
    case stories = "Stories"
    case screen = "Screen"
  }
}
