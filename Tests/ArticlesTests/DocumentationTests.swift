import Articles
import Foundation
import Support
import Testing

/// The pages that explain the engines know every rule there is.
@Suite struct DocumentationTests {
  private func page(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Sources/Articles/Articles.docc/\(name).md"),
      encoding: .utf8)
  }

  @Test func `every rule of attribution stands on the page about quotations`() throws {
    let page = try page("Quotations")
    for rule in QuotationRule.all { #expect(page.contains("`\(rule.name)`"), "\(rule.name)") }
  }

  @Test func `every rule for names stands on the page about figures`() throws {
    let page = try page("Figures")
    for rule in FigureRule.all { #expect(page.contains("`\(rule.name)`"), "\(rule.name)") }
  }

  @Test(arguments: ["Quotations", "Figures"])
  func `the floors that a page quotes are those that hold`(name: String) throws {
    let floors = try String(contentsOf: Gold.folder.appending(path: "floors.txt"), encoding: .utf8)
      .split(separator: "\n")
    let quoted = try page(name).split(separator: "\n")
      .filter { $0.wholeMatch(of: /\ {4}[a-z-]+ [0-9.]+/) != nil }
    #expect(quoted.count > 2)
    for line in quoted { #expect(floors.contains(line.dropFirst(4)), "\(line)") }
  }
}
