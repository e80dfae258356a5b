/// Quotations, mentions and figures as JSON members: what `annotate` and `export` have in common.
///
/// Offsets count Unicode scalars of the text that `places` stands for. What lies outside of it
/// (a quotation in a caption, say, when `articleBody` is counted) is left out.
package struct AnnotationJSON {
  private let article: Article
  private let annotations: Annotations
  private let places: TextPlaces
  private let kinds: Set<Quotation.Kind>

  package init(
    _ article: Article, _ annotations: Annotations, places: TextPlaces,
    kinds: Set<Quotation.Kind>
  ) {
    self.article = article
    self.annotations = annotations
    self.places = places
    self.kinds = kinds
  }

  /// The members `quotes`, `mentions` and `figures`, in this order.
  package func write(to writer: inout JSONWriter) {
    writer.key("quotes")
    writer.array { writer in
      for quotation in annotations.quotations where kinds.contains(quotation.kind) {
        write(quotation, to: &writer)
      }
    }
    writer.key("mentions")
    writer.array(annotations.mentions) { writer, mention in
      guard let range = places.scalars(of: mention.span, in: article) else { return }
      writer.object { writer in
        write(range, to: &writer)
        writer.key("figure")
        writer.string(name(of: mention.figure))
        writer.key("figureId")
        writer.integer(mention.figure)
      }
    }
    writer.key("figures")
    writer.array(annotations.figures) { writer, figure in Self.write(figure, to: &writer) }
  }

  /// A figure as an object.
  package static func write(_ figure: Figure, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.integer(figure.id)
      writer.key("name")
      writer.string(figure.name)
      writer.key("role")
      writer.string(figure.role)
      writer.key("forms")
      writer.array(figure.forms) { $0.string($1) }
      writer.key("mentions")
      writer.integer(figure.mentionCount)
      writer.key("quotes")
      writer.integer(figure.quotationCount)
    }
  }

  /// A quotation as an object, and whatever else is to stand in it; nothing where the quotation
  /// has no place in the text.
  package func write(
    _ quotation: Quotation, to writer: inout JSONWriter,
    more: (inout JSONWriter) -> Void = { _ in }
  ) {
    guard let range = places.scalars(of: quotation.span, in: article) else { return }
    writer.object { writer in
      write(range, to: &writer)
      writeFacts(of: quotation, to: &writer)
      more(&writer)
    }
  }

  /// Everything an entry of `quotes` holds after its offsets.
  private func writeFacts(of quotation: Quotation, to writer: inout JSONWriter) {
    let attribution = quotation.attribution
    writer.key("kind")
    writer.string(quotation.kind.rawValue)
    writer.key("attribution")
    writer.string(attribution.standing.rawValue)
    writer.key("confidence")
    writer.share(attribution.confidence)
    writer.key("speaker")
    if let speaker = attribution.speaker, let range = places.scalars(of: speaker, in: article) {
      writer.object { writer in
        write(range, to: &writer)
        writer.key("text")
        writer.string(article.text(speaker))
      }
    } else {
      writer.null()
    }
    writer.key("figure")
    writer.string(attribution.name ?? attribution.figure.flatMap(name(of:)))
    writer.key("figureId")
    writer.integer(attribution.figure)
    writer.key("cue")
    writer.string(attribution.cue.map(article.text))
    writer.key("relay")
    writer.string(attribution.relay.map(article.text))
    writer.key("in")
    writer.string(quotation.place.rawValue)
    writer.key("rule")
    writer.string(quotation.rule)
  }

  private func write(_ range: Range<Int>, to writer: inout JSONWriter) {
    writer.key("start")
    writer.integer(range.lowerBound)
    writer.key("end")
    writer.integer(range.upperBound)
  }

  private func name(of figure: Figure.ID) -> String? {
    annotations.figures.indices.contains(figure) ? annotations.figures[figure].name : nil
  }
}
