import Articles
import Foundation
import Support
import Testing

/// Firms, papers, peoples and laws that bear a person's name.
@Suite struct NamesakesTests {
  private func names(_ text: String) -> [String] {
    let article = Article(verbatim: text)
    return Annotator().annotate(article).mentions.map { article.text($0.span) }
  }

  @Test func `every name of the list is in the table`() throws {
    let list = Samples.folder.deletingLastPathComponent()
      .appending(path: "Sources/CModels/Tables/namesakes.tsv")
    var count = 0
    for line in try String(contentsOf: list, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard !line.hasPrefix("#"), fields.count == 2 else { continue }
      for name in fields[1].split(separator: ";").map({ $0.drop { $0 == " " } }) {
        #expect(Lexicon.lists(of: String(name)).contains(.namesake), "\(name)")
        count += 1
      }
    }
    #expect(count > 700)
  }

  @Test(arguments: [
    "Shares in Ted Baker and William Hill fell.", "Merrill Lynch kept its rating, said Barclays.",
    "Pfizer and Eli Lilly will test it in May.", "Philip Morris fell, Hang Seng rose.",
    "Haaretz and Yedioth Ahronoth said so.", "They flew with El Al and read Al Jazeera.",
    "The Navajo Nation sued under Dodd-Frank.", "Pink Floyd and Led Zeppelin played.",
    "Moody’s and Christie’s moved to Macy’s.", "He went to Brigham Young and Johns Hopkins.",
  ])
  func `a firm with a person's name is nobody`(text: String) {
    #expect(names(text) == [])
  }

  @Test(arguments: [
    ("Ted Baker, 41, a roofer, slept.", ["Ted Baker"]),
    ("Mr. William Hill called. William Hill, he said.", ["William Hill", "William Hill"]),
    ("John Lewis, who has two dogs, is late.", ["John Lewis"]),
    ("Governor Kris Christie sang. Christie's dog sang too.", ["Kris Christie", "Christie"]),
  ])
  func `its namesake is somebody where the story says so`(text: String, wanted: [String]) {
    #expect(names(text) == wanted)
  }

  @Test func `an office is nobody without its holder`() {
    #expect(names("By Ana Ruiz, Environment Editor") == ["Ana Ruiz"])
  }

  @Test func `a cape that ships keep off is nobody`() {
    #expect(names("A horn kept ships off Merrow Head. The horn of Merrow Head was sold.") == [])
  }

  @Test func `an address is nobody, even that of somebody in the story`() {
    #expect(names("Orrin Vask, a baker, wrote (@OrrinVask) at noon.") == ["Orrin Vask"])
  }

  @Test func `a ruler's number belongs to the name`() {
    #expect(names("King Jonas II and Queen Mara I, both tired, left.") == ["Jonas II", "Mara I"])
    #expect(names("Mr. Vask I will not forget.") == ["Vask"])
  }

  @Test(arguments: [
    "They sued Vask & Co and Orrin Vask Inc in May.", "Vask & Quellin moved to the quay.",
    "Hurricane Mara and Typhoon Jonas met at sea.", "HMS Anna Vask sailed at noon.",
    "The Anna Vask Award and the Jonas Hale Trophy are new.",
    "They went to Anna Vask University by way of Jonas Hale Airport.",
    "The Mara Hale Act is law.", "Vask Silver lost its hall in the flood.",
    "Ask @OrrinVask about Vask v. Quellin.",
  ])
  func `a body, a storm, a ship, a prize, a law and a case are nobody`(text: String) {
    #expect(names(text) == [])
  }
}
