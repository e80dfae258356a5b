/// Corrections of who a figure is.
extension Corrector {
  /// The figure of a name, or else of a form; of several the one named nearest to a place.
  func figure(called name: String, near span: Span?, except other: Figure.ID? = nil) -> Figure.ID? {
    let figures = annotations.figures.indices.filter { $0 != other }
    var called = figures.filter { annotations.figures[$0].name == name }
    if called.isEmpty { called = figures.filter { annotations.figures[$0].forms.contains(name) } }
    guard let span, called.count > 1 else { return called.first }
    let nearest = annotations.mentions.lazy.filter { called.contains($0.figure) }
      .min { $0.span.distance(to: span) < $1.span.distance(to: span) }
    return nearest?.figure ?? called.first
  }

  mutating func rename(_ correction: Correction) -> Bool {
    guard let name = value(of: correction),
      let figure = figure(called: correction.text, near: correction.span)
    else { return false }
    call(figure, name)
    return true
  }

  mutating func join(_ correction: Correction) -> Bool {
    guard let name = value(of: correction),
      let gone = figure(called: correction.text, near: correction.span),
      let left = figure(called: name, near: correction.span, except: gone)
    else { return false }
    let other = annotations.figures[gone]
    annotations.figures[left].role = annotations.figures[left].role ?? other.role
    annotations.figures[left].gender = annotations.figures[left].gender ?? other.gender
    let known = annotations.figures[left].forms
    annotations.figures[left].forms += other.forms.filter { !known.contains($0) }
    for place in annotations.mentions.indices where annotations.mentions[place].figure == gone {
      annotations.mentions[place].figure = left
      annotations.mentions[place].rule = Correction.rule
    }
    for place in annotations.quotations.indices
    where annotations.quotations[place].attribution.figure == gone {
      annotations.quotations[place].attribution.figure = left
    }
    call(left, annotations.figures[left].name)
    sortForms(of: left)
    drop(gone)
    return true
  }

  /// Makes some mentions of a figure those of a new one, and with them the quotations they credit.
  mutating func split(_ correction: Correction) -> Bool {
    guard let span = correction.span else { return false }
    let alike = annotations.mentions.indices.filter {
      article.text(annotations.mentions[$0].span) == correction.text
    }
    let nearest = alike.min {
      annotations.mentions[$0].span.distance(to: span)
        < annotations.mentions[$1].span.distance(to: span)
    }
    guard let nearest else { return false }
    let figure = annotations.mentions[nearest].figure
    let moved =
      correction.kind == .splitOne
      ? [nearest] : alike.filter { annotations.mentions[$0].figure == figure }
    // With nothing left behind there is nobody to be parted from.
    guard moved.count < annotations.mentions.count(where: { $0.figure == figure }) else {
      return false
    }
    let new = annotations.figures.count
    let form = Self.form(correction.text)
    annotations.figures.append(
      Figure(id: new, name: value(of: correction) ?? form, forms: [form]))
    for place in moved {
      annotations.mentions[place].figure = new
      annotations.mentions[place].rule = Correction.rule
    }
    let spans = moved.map { annotations.mentions[$0].span }
    for place in annotations.quotations.indices {
      let attribution = annotations.quotations[place].attribution
      guard attribution.figure == figure, let speaker = attribution.speaker,
        spans.contains(where: { $0.overlaps(speaker) })
      else { continue }
      annotations.quotations[place].attribution.figure = new
    }
    call(new, annotations.figures[new].name)
    leave(form, of: figure)
    return true
  }

  /// Takes a spelling from a figure that no mention of it has any more.
  private mutating func leave(_ form: String, of figure: Figure.ID) {
    let isLeft = annotations.mentions.contains {
      $0.figure == figure && Self.form(article.text($0.span)) == form
    }
    guard !isLeft else { return }
    annotations.figures[figure].forms.removeAll { $0 == form }
    guard annotations.figures[figure].name == form else { return }
    let fullest = annotations.figures[figure].forms.max { $0.utf8.count < $1.utf8.count }
    if let fullest { call(figure, fullest) }
  }

  /// Takes away a figure and its mentions; what was credited to it keeps the wording.
  mutating func removeFigure(_ correction: Correction) -> Bool {
    guard let gone = figure(called: correction.text, near: correction.span) else { return false }
    for place in annotations.quotations.indices
    where annotations.quotations[place].attribution.figure == gone {
      annotations.quotations[place].attribution.figure = nil
      if annotations.quotations[place].attribution.name == nil {
        annotations.quotations[place].attribution.name = annotations.figures[gone].name
      }
    }
    annotations.mentions.removeAll { $0.figure == gone }
    drop(gone)
    return true
  }

  /// Names a figure, wherever its name stands.
  private mutating func call(_ figure: Figure.ID, _ name: String) {
    annotations.figures[figure].name = name
    for place in annotations.quotations.indices
    where annotations.quotations[place].attribution.figure == figure {
      annotations.quotations[place].attribution.name = name
    }
  }

  private mutating func drop(_ figure: Figure.ID) {
    var places = Array(annotations.figures.indices)
    places.remove(at: figure)
    rearrange(places)
  }

  /// Puts the spellings of a figure in order of appearance.
  private mutating func sortForms(of figure: Figure.ID) {
    var order: [String: Int] = [:]
    for mention in annotations.mentions where mention.figure == figure {
      let form = Self.form(article.text(mention.span))
      order[form] = order[form] ?? order.count
    }
    let forms = annotations.figures[figure].forms
    annotations.figures[figure].forms = forms.enumerated().sorted {
      (order[$0.element] ?? .max, $0.offset) < (order[$1.element] ?? .max, $1.offset)
    }.map(\.element)
  }

  /// A name as it is listed, though a line ends within it.
  private static func form(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\r\n" }.joined(separator: " ")
  }
}

extension Corrector {
  /// Counts anew, and puts the figures in order of first mention.
  mutating func putInOrder() {
    var first = annotations.figures.map { _ in Int.max }
    for place in annotations.figures.indices {
      annotations.figures[place].mentionCount = 0
      annotations.figures[place].quotationCount = 0
    }
    for mention in annotations.mentions {
      annotations.figures[mention.figure].mentionCount += 1
      first[mention.figure] = min(first[mention.figure], mention.span.start)
    }
    for quotation in annotations.quotations
    where quotation.kind.isSpoken && quotation.place.isBody {
      guard let figure = quotation.attribution.figure else { continue }
      annotations.figures[figure].quotationCount += 1
    }
    rearrange(annotations.figures.indices.sorted { (first[$0], $0) < (first[$1], $1) })
  }

  /// Keeps the figures of some places, in this order; whoever else was named is not any more.
  private mutating func rearrange(_ places: [Int]) {
    var ids: [Figure.ID?] = annotations.figures.map { _ in nil }
    for (id, place) in places.enumerated() { ids[place] = id }
    annotations.figures = places.enumerated().map { id, place in
      var figure = annotations.figures[place]
      figure.id = id
      return figure
    }
    annotations.mentions = annotations.mentions.compactMap { mention in
      guard let id = ids[mention.figure] else { return nil }
      var mention = mention
      mention.figure = id
      return mention
    }
    for place in annotations.quotations.indices {
      let figure = annotations.quotations[place].attribution.figure
      annotations.quotations[place].attribution.figure = figure.flatMap { ids[$0] }
    }
  }
}
