import Articles

/// What a session asks of the world after a key: the only way it reaches out.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  /// Draw the screen anew, every cell of it.
  case redraw
  /// Read, parse and annotate the story at this place of the shelf, then `receive` it.
  case open(Int)
  /// Hand this line of text to the reader's clipboard.
  case copy(String)
  /// Read a file of settings and `take` its lines.
  case source(String)
  /// Give a highlight a number of its own and the time, then `receive` it stamped.
  case stamp(Highlight)
  /// Write a file, or `receive` what it would have replaced.
  case save(SavedWords)
  /// Run a command line of the reader's in a shell, with these bytes as its input.
  case pipe(String, [UInt8])
  /// Open an address of the web or of mail in a browser.
  case browse(String)
  /// Read the story at this place of the shelf again, whatever is known of it.
  case reload(Int)
  /// Look for this in every story of the shelf, and `receive` what is found bit by bit.
  case searchShelf(Pattern, turn: Int)
  case stopSearch
  /// Take note of where the story at this place of the shelf came from: something of it is to be
  /// kept, and it was not opened.
  case noteOrigin(StoryKey, at: Int)
  /// Nothing to be done; the terminal may beep or flash.
  case bell
}
