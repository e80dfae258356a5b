/// Draws a session into a grid: the one place that knows where things stand on the screen.
package enum Renderer {
  /// The whole screen. A session is handed in to be changed only because its page sets lines as
  /// they are wanted, and its lists learn how much of them is in sight.
  package static func grid(of session: inout Session) -> Grid {
    let layout = session.layout
    var grid = Grid(columns: layout.columns, rows: layout.rows)
    if session.isOnShelf {
      ShelfScreen.draw(&session, into: &grid)
    } else {
      StoryScreen.draw(&session, into: &grid)
    }
    if session.panel != nil { PanelScreen.draw(&session, into: &grid) }
    StatusLine.draw(&session, into: &grid)
    return grid
  }
}
