import Articles
import Reading
import Support
import Testing

/// What `y` takes along.
@Suite struct CopyTests {
  private func copied(_ keys: String, from story: Story = .quay) -> String? {
    var evening = Evening(story)
    evening.type(keys)
    guard case .copy(let text)? = evening.effect(of: "y") else { return nil }
    return text
  }

  @Test func `a quotation goes with its credit, whole, on one line`() {
    #expect(
      copied("}") == "“We heard it before we saw it. Then the crane leaned.” — Ana Ruiz, "
        + "harbour master (quay.txt, 5 January 2020)")
    #expect(
      copied("]}}") == "“The wall was tired. It had every right to be. And so were we.” — Ana "
        + "Ruiz, harbour master (quay.txt, 5 January 2020)")
  }

  @Test func `what is unknown is left out with its punctuation`() {
    #expect(copied("]}") == "“Ask the sea.” (quay.txt, 5 January 2020)")
    var story = Story.quay
    story.article.datePublished = nil
    #expect(copied("]}", from: story) == "“Ask the sea.” (quay.txt)")
    story.file = nil
    #expect(copied("]}", from: story) == "“Ask the sea.”")
    #expect(copied("}}", from: story) == "“Nobody was warned.” — One docker")
    story.article.publisher = "Sandholm Post"
    story.article.datePublished = "2020-13-77"
    #expect(copied("]}", from: story) == "“Ask the sea.” (Sandholm Post, 2020-13-77)")
  }

  @Test func `the sentence that a cue cuts in two is joined by its own comma`() {
    var story = Story.small("“We sail,” she said, “at “noon”.”")
    story.annotations.quotations = [
      Quotation(span: Span(3, 11), kind: .direct, utterance: 0),
      Quotation(span: Span(28, 41), kind: .direct, utterance: 0),
    ]
    #expect(story.article.text(Span(3, 11)) == "We sail,")
    #expect(story.article.text(Span(28, 41)) == "at “noon”")
    #expect(copied("}", from: story) == "“We sail, at ‘noon’”")
  }

  @Test func `reported words get no marks that were never there`() {
    #expect(
      copied("i}}") == "no ship had been near — Ana Ruiz, harbour master (quay.txt, "
        + "5 January 2020)")
  }

  @Test func `a paragraph goes where no quotation is under the cursor`() {
    #expect(copied("") == "Quay wall gives way at Sandholm")
    #expect(copied("])") == "“And so were we,” Ruiz said.")
    #expect(copied("/docker") == nil, "a line is being typed")
    var evening = Evening(.quay)
    evening.type("/arned")
    evening.press(.enter, "y")
    guard case .copy(let text)? = evening.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("“Nobody was warned.” — One docker"))
  }

  @Test func `the status line says what was copied`() {
    var evening = Evening(.quay, columns: 120)
    evening.type("}y")
    #expect(evening.status.contains("copied the quotation of Ana Ruiz: “We heard it"))
    evening.type("}}y")
    #expect(evening.status.contains("copied the quotation, probably of Jonas Hale: “It will be"))
    evening.type("}y")
    #expect(evening.status.contains("copied the quotation, not said whose: “Ask the sea.”"))
    evening.type("gy")
    #expect(evening.status.contains("copied the headline: Quay wall"))
  }

  @Test func `nothing hostile is copied, and nothing without end`() {
    var story = Story.small("A\u{202E}b\u{1B}]0;x\u{7} c")
    #expect(copied("", from: story)?.unicodeScalars.contains { $0.value < 0x20 } == false)
    #expect(copied("", from: story)?.contains("\u{202E}") == false)
    story = .small(String(repeating: "word ", count: 20_000))
    var evening = Evening(story)
    #expect(evening.effect(of: "y") == .bell)
    #expect(evening.status.contains("too long to copy: 100 kB") || evening.status.contains("99 kB"))
    #expect(copied("", from: .small("")) == nil)
  }

  @Test func `an utterance that runs through a long story costs a key no more than another`() {
    let growth = Growth.tenfold(from: 1_000) { count in
      var story = Story.small(String(repeating: "“Word.” ", count: count))
      for index in story.annotations.quotations.indices {
        story.annotations.quotations[index].utterance = 0
      }
      var evening = Evening(story)
      evening.type("}j")
      return {
        var typing = evening
        for _ in 0..<20 {
          typing.type("jk")
          _ = typing.grid
        }
      }
    }
    #expect(growth < 3)
  }
}
