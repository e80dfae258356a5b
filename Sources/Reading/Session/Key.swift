/// A key press as a terminal reports it.
package enum Key: Hashable, Sendable {
  /// A character typed, as one scalar.
  case character(Unicode.Scalar)
  /// A letter held with Control, in lower case: `.control("f")`.
  case control(Unicode.Scalar)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete
  /// A key of the top row, from 1.
  case function(Int)
}
