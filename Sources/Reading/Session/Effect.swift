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
  /// Nothing to be done; the terminal may beep or flash.
  case bell
}
