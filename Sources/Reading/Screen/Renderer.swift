/// Draws a session into a grid: the one place that knows where things stand on the screen.
package enum Renderer {
  package static func grid(of session: inout Session) -> Grid {
    Grid(columns: session.columns, rows: session.rows)
  }
}
