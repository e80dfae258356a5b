import Foundation
import Support
import Testing

/// The trainer as a program, on a corpus small enough to be written here.
@Suite struct FiguresTests {
  /// Texts in a tongue of their own: whoever stands after “zib” is a person, “dor” leads to a town.
  private func corpus(_ numbers: Range<Int>) -> String {
    let names = ["Quellin Vaskor", "Orn Dasket", "Ulva Tarrin", "Bredo Pelm", "Ysk Hollan"]
    let towns = ["Fenmark Lode", "Grom Astel", "Tolv Ister", "Harn Ode", "Wesk Umber"]
    return numbers.map { number in
      let name = names[number % names.count]
      let town = towns[number / 2 % towns.count]
      let text = "at noon zib \(name) sat dor \(town) and slept."
      return """
        {"id":"\(number)","source":"made-up","text":"\(text)",\
        "mentions":[{"start":12,"end":\(12 + name.count)}]}

        """
    }.joined()
  }

  /// Trains in a folder; the model and the card.
  private func train(in folder: URL) throws -> (model: Data, card: String) {
    let arguments = [
      "figures", "train.jsonl", "--dev", "dev.jsonl", "--date", "2031-04-02", "--out",
      "figures.model", "--card", "card.txt",
    ].map { $0.contains(".") ? folder.appending(path: $0).path : $0 }
    let run = try Program.run(arguments, of: Program.ledetrain)
    #expect(run.status == 0, "\(run.errors)")
    return (
      try Data(contentsOf: folder.appending(path: "figures.model")),
      try String(contentsOf: folder.appending(path: "card.txt"), encoding: .utf8)
    )
  }

  @Test func `the same corpus and seed give the same bytes, and it is learnt`() throws {
    try Scratch.with { folder in
      try corpus(0..<60).write(
        to: folder.appending(path: "train.jsonl"), atomically: true, encoding: .utf8)
      try corpus(100..<120).write(
        to: folder.appending(path: "dev.jsonl"), atomically: true, encoding: .utf8)
      let first = try train(in: folder)
      let second = try train(in: folder)
      #expect(first == second)
      #expect(first.model.starts(with: "ledefig1".utf8))
      #expect(first.card.contains("100.00   100.00   100.00   100.00   100.00   nothing"))
      #expect(first.card.contains("Made on 2031-04-02 by"))
      #expect(!first.card.contains(folder.path), "a card tells nothing of the machine")
    }
  }

  @Test func `a corpus that is not there is named`() throws {
    try Scratch.with { folder in
      let run = try Program.run(
        [
          "figures", folder.path + "/none.jsonl", "--dev", folder.path + "/none.jsonl", "--out",
          folder.path + "/m",
        ], of: Program.ledetrain)
      #expect(run.status == 1)
      #expect(run.errors.contains("none.jsonl"))
    }
  }

  @Test func `an option that nobody knows is refused`() throws {
    let run = try Program.run(["figures", "a.jsonl", "--tempo", "fast"], of: Program.ledetrain)
    #expect(run.status == 1)
  }
}
