import Articles

/// `lede annotate`: a story a line in, its quotations, mentions and figures a line out.
///
/// Every line is answered before more is waited for, and none is kept.
struct AnnotateCommand {
  var kinds: Set<Quotation.Kind> = [.direct, .partial]
  var findsIndirectSpeech = false
  /// Take the mentions of the input instead of finding them.
  var takesMentions = false

  /// Answers every line of a stream; tells whether all of them were stories.
  func run(
    reading descriptor: Int32, to output: inout Output
  ) throws(Output.Trouble) -> Result<Bool, SystemTrouble> {
    var lines = LineReader(descriptor: descriptor)
    var writer = JSONWriter()
    var allGood = true
    var isFirst = true
    while true {
      let next = try lines.next { () throws(Output.Trouble) in try output.flush() }
      guard let next else { break }
      switch next {
      case .failure(let trouble): return .failure(trouble)
      case .success(var line):
        if isFirst, lines.buffer[line].starts(with: [0xEF, 0xBB, 0xBF]) {
          line = line.lowerBound + 3..<line.upperBound
        }
        isFirst = false
        if lines.buffer[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        writer.removeAll()
        if !answer(lines.buffer, line, to: &writer) { allGood = false }
        try output.write(writer.bytes)
      }
    }
    try output.flush()
    return .success(allGood)
  }

  /// Writes the answer to one line; tells whether it was a story.
  private func answer(_ bytes: [UInt8], _ line: Range<Int>, to writer: inout JSONWriter) -> Bool {
    var request = AnnotateRequest()
    var isGood = true
    writer.object { writer in
      do throws(AnnotateRequest.Trouble) {
        try request.read(bytes, line)
        let text = try request.readText()
        let article = Article(verbatim: text)
        let places = TextPlaces(wholeTextOf: article)
        let mentions = takesMentions ? try request.readMentions(in: article) : nil
        let annotations = Annotator(findsIndirectSpeech: findsIndirectSpeech)
          .annotate(article, givenMentions: mentions)
        writeID(of: request, bytes, to: &writer)
        AnnotationJSON(article, annotations, places: places, kinds: kinds).write(to: &writer)
      } catch {
        isGood = false
        writeID(of: request, bytes, to: &writer)
        writer.key("error")
        writer.string(error.sentence)
      }
    }
    writer.newLine()
    return isGood
  }

  private func writeID(
    of request: AnnotateRequest, _ bytes: [UInt8], to writer: inout JSONWriter
  ) {
    writer.key("id")
    if let id = request.id { writer.verbatim(bytes[id]) } else { writer.null() }
  }
}
