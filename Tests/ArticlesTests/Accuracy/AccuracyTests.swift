import Foundation
import Support
import Testing

/// The project's own accuracy test: the samples against the marks a person made in them.
@Suite struct AccuracyTests {
  /// Percentages that may rise and never fall, a name and a number a line.
  private static func floors() throws -> [String: Double] {
    let text = try String(contentsOf: Gold.folder.appending(path: "floors.txt"), encoding: .utf8)
    var floors: [String: Double] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if words.count == 2 { floors[String(words[0])] = Double(words[1]) }
    }
    return floors
  }

  @Test func `accuracy on the samples is what the floors say`() throws {
    var scores = SampleScores()
    var reports = ReportScores()
    for sample in Samples.names {
      try scores.add(sample: sample)
      try reports.add(sample: sample)
    }
    if let list = ProcessInfo.processInfo.environment["ERRORS"] {
      try (scores.errors + reports.errors).joined(separator: "\n").write(
        toFile: list, atomically: true, encoding: .utf8)
    }
    let floors = try AccuracyTests.floors()
    for (name, score) in scores.table + reports.table {
      let floor = try #require(floors[name], "\(name) has no floor")
      #expect(score >= floor, "\(name) fell to \(score)")
      #expect(score < floor + 0.1, "\(name) rose to \(score): raise its floor with it")
    }
  }

  @Test func `the gold speaks of words that stand in the samples`() throws {
    var scores = SampleScores()
    var reports = ReportScores()
    for sample in Samples.names {
      try scores.add(sample: sample)
      try reports.add(sample: sample)
    }
    let mistakes = scores.goldMistakes + reports.goldMistakes
    #expect(mistakes.isEmpty, "\(mistakes.joined(separator: "\n"))")
  }

  @Test(arguments: Samples.names)
  func `figures count the mentions and quotations that are marked`(sample: String) throws {
    let gold = try Gold(sample: sample)
    for figure in gold.figures {
      #expect(gold.mentions.filter { $0.figure == figure.name }.count == figure.mentionCount)
      #expect(
        gold.quotations.filter { $0.isSpoken && $0.who == figure.name }.count
          == figure.quotationCount)
    }
  }
}
