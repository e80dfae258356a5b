/// The elements and texts of a page, in the order of the page; the first is `html`.
///
/// The tree is flat: a node's descendants are the nodes after it up to its `end`, so that walking
/// down is counting up, nothing recurses, and a node costs a few bytes. Names, values and texts
/// stay where they are in the page.
struct MarkupTree {
  struct Node: Sendable {
    var tag: Tag
    /// Whether a text's references are left alone, as in CDATA.
    var isVerbatim = false
    var attributeCount: UInt16 = 0
    /// The node it stands in; -1 for the first.
    var parent: Int32
    /// The first node after its descendants.
    var end: Int32 = 0
    /// Where its text, or its start tag, stands in the page.
    var start: Int32
    var length: Int32
    var firstAttribute: Int32 = 0
  }

  struct Attribute: Sendable {
    var name: AttributeName
    var start: Int32
    var length: Int32
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var nodes: [Node] = []
  var attributes: [Attribute] = []

  /// Elements nested deeper than this are flattened; their text is kept.
  static let deepest = 512

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var builder = TreeBuilder(bytes)
    builder.run()
    (nodes, attributes) = (builder.nodes, builder.attributes)
  }

  /// Where a node stands in the page.
  func source(_ node: Int) -> Range<Int> {
    let start = Int(nodes[node].start)
    return start..<start + Int(nodes[node].length)
  }

  /// The nodes inside a node.
  func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  func parent(of node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// Where an attribute's value stands in the page; `nil` if the element has none of that name.
  func place(of name: AttributeName, _ node: Int) -> Range<Int>? {
    let first = Int(nodes[node].firstAttribute)
    for attribute in attributes[first..<first + Int(nodes[node].attributeCount)]
    where attribute.name == name {
      return Int(attribute.start)..<Int(attribute.start + attribute.length)
    }
    return nil
  }

  /// An attribute's value, references resolved.
  func value(_ name: AttributeName, _ node: Int) -> [UInt8]? {
    guard let place = place(of: name, node) else { return nil }
    var value: [UInt8] = []
    MarkupText.append(value: place, of: bytes, to: &value)
    return value
  }

  /// Whether an attribute's value is this word, letter case ignored.
  func has(_ name: AttributeName, _ word: StaticString, _ node: Int) -> Bool {
    guard let place = place(of: name, node) else { return false }
    return place.count == word.utf8CodeUnitCount && bytes.hasAnyCase(word, at: place.lowerBound)
  }
}
