import Foundation

/// What a person marked in a sample story: its parts, figures, mentions and quotations.
///
/// The files stand in `Tests/Gold`; `Tests/Gold/README.md` says how they are written.
package struct Gold: Sendable {
  package struct Figure: Hashable, Sendable {
    package var name: String
    package var role: String?
    package var mentionCount: Int
    package var quotationCount: Int
  }

  package struct Mention: Hashable, Sendable {
    package var figure: String
    /// Words just before the form, where the form alone would be found too early.
    package var before: String
    package var form: String
  }

  package struct Quotation: Hashable, Sendable {
    package var place: String
    package var kind: String
    package var words: String
    package var speaker: String?
    package var who: String?

    package var isSpoken: Bool { kind == "direct" || kind == "partial" }
  }

  /// A clause of reported speech, in the writer's words.
  package struct Report: Hashable, Sendable {
    package var words: String
    package var speaker: String?
    /// Nobody can say whether it is one: neither wanted nor wrong.
    package var isOpen: Bool
  }

  /// A file that does not keep to the form, and where.
  package struct Mistake: Error, CustomStringConvertible {
    package var description: String
  }

  /// The lines under `[article]`: a field's name and its values.
  package private(set) var fields: [(name: String, values: [String])] = []
  package private(set) var figures: [Figure] = []
  package private(set) var mentions: [Mention] = []
  package private(set) var quotations: [Quotation] = []
  /// Reported speech; nil where nobody marked it.
  package private(set) var reports: [Report]? = nil

  /// The first values of every line with this name.
  package func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.compactMap(\.values.first)
  }

  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Gold")

  /// The gold of a sample, by the sample's file name.
  package init(sample: String) throws {
    let name = (sample as NSString).deletingPathExtension + ".gold"
    let text = try String(contentsOf: Gold.folder.appending(path: name), encoding: .utf8)
    var part = ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      if line.hasPrefix("["), line.hasSuffix("]"), !line.contains("\t") {
        part = String(line)
        continue
      }
      let values = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard take(values, in: part) else {
        throw Mistake(description: "\(name), line \(number + 1): \(line)")
      }
    }
  }

  private mutating func take(_ values: [String], in part: String) -> Bool {
    func known(_ value: String) -> String? { value == "-" ? nil : value }
    switch (part, values.count) {
    case ("[article]", 2...):
      fields.append((values[0], Array(values[1...])))
    case ("[figures]", 4):
      guard let mentions = Int(values[2]), let quotations = Int(values[3]) else { return false }
      figures.append(
        Figure(
          name: values[0], role: known(values[1]), mentionCount: mentions,
          quotationCount: quotations))
    case ("[mentions]", 2):
      let parts = values[1].split(separator: "|", maxSplits: 1).map(String.init)
      mentions.append(
        Mention(
          figure: values[0], before: parts.count == 2 ? parts[0] : "",
          form: parts.last ?? ""))
    case ("[quotations]", 5):
      quotations.append(
        Quotation(
          place: values[0], kind: values[1], words: values[2], speaker: known(values[3]),
          who: known(values[4])))
    case ("[reported]", 3):
      guard values[0] == "indirect" || values[0] == "open" else { return false }
      let report = Report(
        words: values[1], speaker: known(values[2]), isOpen: values[0] == "open")
      reports = (reports ?? []) + [report]
    default: return false
    }
    return true
  }
}
