import Testing

@testable import Articles

@Suite struct MarkupTreeTests {
  /// A page's tree on one line: `p[“Weir” b[“opens”]]`.
  private func tree(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let tree = MarkupTree(bytes)
      func picture(_ nodes: Range<Int>) -> String {
        var parts: [String] = []
        var node = nodes.lowerBound
        while node < nodes.upperBound {
          if tree.nodes[node].tag == .text {
            parts.append("“\(String(decoding: bytes[tree.source(node)], as: UTF8.self))”")
          } else {
            let inside = picture(tree.descendants(of: node))
            parts.append("\(tree.nodes[node].tag)" + (inside.isEmpty ? "" : "[\(inside)]"))
          }
          node = Int(tree.nodes[node].end)
        }
        return parts.joined(separator: " ")
      }
      return picture(tree.descendants(of: 0))
    }
  }

  @Test func `elements without content hold nothing`() {
    #expect(tree("<p>a<br>b<img src=c>d</p>e") == "p[“a” br “b” img “d”] “e”")
    #expect(tree("a</br>b") == "“a” br “b”")
  }

  @Test func `a block ends an open paragraph`() {
    #expect(tree("<p>a<p>b<div>c</div>") == "p[“a”] p[“b”] div[“c”]")
    #expect(tree("<p>a<table><tr><td><p>b</table>") == "p[“a”] table[tr[td[p[“b”]]]]")
    #expect(tree("<h2>a<h3>b</h2>c") == "h2[“a”] h3[“b”] “c”")
  }

  @Test func `items, terms, cells and options end those before them`() {
    #expect(
      tree("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>") == "ul[li[“a”] li[“b” ul[li[“c”]]] li[“d”]]")
    #expect(tree("<dl><dt>a<dd>b<dt>c</dl>") == "dl[dt[“a”] dd[“b”] dt[“c”]]")
    #expect(
      tree("<table><tr><td>a<td>b<tr><th>c</table>d")
        == "table[tr[td[“a”] td[“b”]] tr[th[“c”]]] “d”")
    #expect(tree("<select><option>a<option>b</select>c") == "select[option[“a”] option[“b”]] “c”")
  }

  @Test func `an end tag closes what was left open inside its element`() {
    #expect(tree("<div><p>a<b>c</div>d") == "div[p[“a” b[“c”]]] “d”")
    #expect(tree("<p>a</div>b</p>") == "p[“a” “b”]")
    #expect(tree("<td>a</tr>b") == "td[“a” “b”]")
  }

  @Test func `crossed tags lose their look and keep their words`() {
    #expect(tree("<b><div>a</b>b</div>c") == "span[div[“a” “b”] “c”]")
    #expect(tree("<a>a<a>b</a>") == "a[“a”] a[“b”]")
  }

  @Test func `a head without an end ends at the first words`() {
    #expect(tree("<html><head><title>a</title><p>b") == "head[title[“a”]] p[“b”]")
    #expect(tree("<head><meta>a") == "head[meta] “a”")
  }

  @Test func `raw text is no markup, and what no reader needs is not kept`() {
    #expect(tree("<title>a<b></title>c") == "title[“a<b>”] “c”")
    #expect(tree("<style>p{}</style><script>if (a<b) {}</script>d") == "style script “d”")
    #expect(
      tree("<script type='application/ld+json'>{}</script>d") == "script[“{}”] “d”")
    #expect(tree("<textarea><p></textarea>a") == "textarea[“<p>”] “a”")
  }

  @Test func `drawings may close themselves`() {
    #expect(tree("<svg><path/><style/></svg>a") == "svg[other style] “a”")
    #expect(tree("<x-card/>a") == "other[“a”]")
    #expect(tree("<x-a><x-b>a</x-a>b") == "other[other[“a”]] “b”")
  }

  @Test func `attributes that tell nothing are not kept`() {
    Array("<a onclick='x' HREF='/a?b&amp;c' data-x>".utf8).withUnsafeBufferPointer { bytes in
      let tree = MarkupTree(bytes)
      #expect(tree.attributes.count == 1)
      #expect(tree.value(.href, 1).map { String(decoding: $0, as: UTF8.self) } == "/a?b&c")
    }
  }

  @Test func `a hundred thousand elements within each other keep their words`() {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>deep words"
    Array(deep.utf8).withUnsafeBufferPointer { bytes in
      let tree = MarkupTree(bytes)
      #expect(tree.nodes.last?.tag == .text)
      var depth = 0
      var node = tree.parent(of: tree.nodes.count - 1)
      while let place = node {
        depth += 1
        node = tree.parent(of: place)
      }
      #expect(depth == MarkupTree.deepest)
    }
  }
}
