import Articles
import Library

/// What a highlight gets from outside the session: a number of its own, and the time.
enum Stamp {
  static func stamped(_ highlight: Highlight) -> Highlight {
    var highlight = highlight
    highlight.id = Int64.random(in: 1...Int64.max)
    highlight.made = Moment.now
    return highlight
  }
}
