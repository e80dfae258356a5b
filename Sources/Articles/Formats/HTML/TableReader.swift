/// Finds which runs are cells of a table of data, and which only stand in a table that lays out the
/// page.
struct TableReader {
  struct Row {
    var table: Int
    /// Whether the run before stood in the same row, and in the same cell of it.
    var isContinued: Bool
    var isSameCell: Bool
  }

  private let roles: PageRoles
  /// What is known of tables met before: whether they hold data.
  private var holdsData: [Int: Bool] = [:]
  private var lastRow = -1
  private var lastCell = -1

  init(_ roles: PageRoles) { self.roles = roles }

  /// The row that a run stands in; `nil` if it is in no table of data.
  mutating func row(of run: PageText.Run) -> Row? {
    let nodes = roles.tree.nodes
    var node = Int(run.block)
    var cell = -1
    var row = -1
    while node >= 0 {
      switch nodes[node].tag {
      case .td, .th: if cell < 0 { cell = node }
      case .tr, .caption: if row < 0 { row = node }
      case .table:
        guard row >= 0, isData(node) else { return nil }
        defer { (lastRow, lastCell) = (row, cell) }
        return Row(table: node, isContinued: row == lastRow, isSameCell: cell == lastCell)
      default: break
      }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  private mutating func isData(_ table: Int) -> Bool {
    if let known = holdsData[table] { return known }
    let nodes = roles.tree.nodes
    var rows = 0
    var cells = 0
    var isLayout = false
    for node in roles.tree.descendants(of: table) {
      switch nodes[node].tag {
      case .tr: rows += 1
      case .td, .th:
        cells += 1
        if roles.prose[node] > 300 { isLayout = true }
      case .table, .h1, .h2, .form: isLayout = true
      default: break
      }
      if isLayout { break }
    }
    let isData = !isLayout && rows > 1 && cells > rows
    holdsData[table] = isData
    return isData
  }
}
