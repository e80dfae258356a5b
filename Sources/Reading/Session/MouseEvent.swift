/// Something done with the mouse, as a terminal reports it.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The first button goes down, is let go, or is held while the mouse moves.
    case press, release, drag
    case wheelUp, wheelDown
  }

  package var kind: Kind
  /// The cell under the mouse, counted from 0.
  package var row: Int
  package var column: Int
  /// How many presses came one upon the other, of a press: 2 for a double click.
  package var clicks: Int

  package init(_ kind: Kind, row: Int, column: Int, clicks: Int = 1) {
    self.kind = kind
    self.row = row
    self.column = column
    self.clicks = clicks
  }
}
