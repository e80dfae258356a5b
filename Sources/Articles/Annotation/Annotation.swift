/// Something the engines say of a stretch of text, with the rule that made them say it.
///
/// The rule's name leads from a wrong mark on the screen to the file that made it.
public protocol Annotation: Sendable {
  /// The stretch it speaks of, in UTF-8 offsets of the article's text.
  var span: Span { get }
  /// The name of the rule that made it, as listed in `QuotationRule.all` or `FigureRule.all`.
  var rule: String { get }
}

/// All that is known of an article's quotations and figures.
public struct Annotations: Sendable {
  /// Every kind of quotation, by start.
  public var quotations: [Quotation]
  /// The persons of the story, in order of first mention; a figure's id is its place here.
  public var figures: [Figure]
  /// Where the figures are named, by start; they never overlap.
  public var mentions: [Mention]
  /// The text before this UTF-8 offset has been looked at; the rest has not, yet. The length of the
  /// text where all of it has.
  public var reach: Int

  /// Annotations of a text up to `reach`.
  ///
  /// A figure's id must be its place in `figures`, and every id named must be one of them.
  public init(
    quotations: [Quotation] = [], figures: [Figure] = [], mentions: [Mention] = [], reach: Int = 0
  ) {
    self.quotations = quotations
    self.figures = figures
    self.mentions = mentions
    self.reach = reach
  }
}
