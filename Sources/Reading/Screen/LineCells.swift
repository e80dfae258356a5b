import Articles

extension Page {
  /// Cells left of the measure, where a mark says that somebody speaks.
  package static let gutter = 2

  /// A line as cells: the gutter, the indent, then the text with quotations and mentions styled.
  ///
  /// Never more than `gutter + measure` cells; fewer where the line ends earlier.
  package func cells(of line: Line) -> [Cell] { [] }
}
