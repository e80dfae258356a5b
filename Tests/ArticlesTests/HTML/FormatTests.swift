import Testing

@testable import Articles

@Suite struct FormatTests {
  private func isPage(_ text: String) -> Bool {
    if case .html = Format(of: Array(text.utf8)) { return true }
    return false
  }

  @Test(arguments: [
    "<!DOCTYPE html>", " \n<html>", "<!-- saved --><!doctype HTML><p>",
    "<?xml version='1.0'?><html>",
    "\u{FEFF}<p>Weir", "<P CLASS=a>", "<article>", "<div\n>", "<meta charset=utf-8>",
  ])
  func `a page is told by its first tag`(text: String) { #expect(isPage(text)) }

  @Test(arguments: [
    "Weir <b>opens</b> at Sarn\n\nIt did.", "<b>Weir</b> opens", "<3 from Sarn", "<Weir opens>", "",
    "<?xml version='1.0'?><rss><channel/></rss>", "<pages 3-4>", "<", "<!DOCTYPE nitf>",
  ])
  func `all else is text`(text: String) { #expect(!isPage(text)) }

  @Test func `a page may be in UTF-16`() {
    let letters = "<html><p>Hé".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + letters
    guard case .html = Format(of: bytes) else {
      Issue.record("not told")
      return
    }
    let article = ArticleParser().parse(bytes)
    #expect(article.text(article.blocks[0].span) == "Hé")
  }

  @Test func `a text that mentions tags stays as it is`() {
    let text = "Weir opens\n\nThe page said <b>closed</b> &amp; meant it."
    let article = ArticleParser().parse(Array(text.utf8))
    #expect(String(decoding: article.utf8, as: UTF8.self) == text)
  }
}
