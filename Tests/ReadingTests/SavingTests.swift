import Articles
import Reading
import Testing

/// Saving, and giving the story to a command.
@Suite struct SavingTests {
  private func saved(_ evening: inout Evening) -> String? {
    guard case .save(let saved)? = evening.effect(of: .enter) else { return nil }
    return String(decoding: saved.utf8, as: UTF8.self)
  }

  @Test func `a name is made of the headline`() {
    var evening = Evening(.ferry)
    evening.type("s")
    #expect(evening.status == "save as: ferry-to-sandholm-sails-again-after-nine-weeks.md")
    #expect(saved(&evening)?.hasPrefix("---\ntitle: \"Ferry to Sandholm") == true)
  }

  @Test(
    arguments: [
      ("../../etc/passwd", "etc-passwd.md"), ("Ode’s “yes”", "odes-yes.md"), ("…", "story.md"),
      ("Über Nacht 24/7", "über-nacht-24-7.md"),
    ])
  func `no headline makes a bad name`(headline: String, name: String) {
    var evening = Evening(.small("# \(headline)\nWords."))
    evening.type("s")
    #expect(evening.status == "save as: \(name)")
  }

  @Test func `the ending says how it is written`() {
    var evening = Evening(.ferry)
    evening.type("s")
    evening.press(.control("u"))
    evening.type("a.txt")
    #expect(
      saved(&evening)?.hasPrefix("Ferry to Sandholm sails again after nine weeks\n\n") == true)
  }

  @Test func `what is in front is what is saved`() {
    var evening = Evening(.ferry)
    evening.type("vws")
    #expect(saved(&evening)?.hasPrefix("> Ferry to\n\n— Ferry") == true)
    evening.press(.escape)
    evening.type("\"s")
    let quotations = saved(&evening) ?? ""
    #expect(quotations.contains("> “I baked for gulls.” — Tomas Vik"))
    #expect(!quotations.contains("Islanders had crossed"))
  }

  @Test func `a file that is there is replaced only when asked for`() {
    var evening = Evening(.ferry)
    evening.type("s")
    guard case .save(var saved)? = evening.effect(of: .enter) else {
      Issue.record("not saved")
      return
    }
    evening.session.receive(existing: saved)
    #expect(evening.status.contains("there is such a file: ! replaces it"))
    evening.press(.escape)
    #expect(evening.status.contains("not saved"))
    evening.session.receive(existing: saved)
    evening.type(":")
    #expect(evening.status.hasPrefix(":"))
    evening.press(.escape)
    evening.session.receive(existing: saved)
    saved.replaces = true
    #expect(evening.effect(of: "!") == .save(saved))
  }

  @Test func `a command gets the story as text`() {
    var evening = Evening(.ferry)
    evening.type("|wc -w")
    #expect(evening.status == "|wc -w")
    #expect(
      evening.effect(of: .enter) == .pipe("wc -w", ArticleText().bytes(of: Story.ferry.article)))
    evening.type("|")
    #expect(evening.effect(of: .enter) == .bell)
  }
}
