import Articles

/// A JSON array whose elements are written as they come, a line each.
struct JSONList {
  private var isEmpty = true

  init() {}

  func begin(to output: inout Output) throws(Output.Trouble) { try output.write("[") }

  mutating func add(
    _ element: JSONWriter, to output: inout Output
  ) throws(Output.Trouble) {
    try output.write(isEmpty ? "\n" : ",\n")
    isEmpty = false
    try output.write(element.bytes)
  }

  func end(to output: inout Output) throws(Output.Trouble) {
    try output.write(isEmpty ? "]\n" : "\n]\n")
  }
}
