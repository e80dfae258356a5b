import Articles
import Testing

@Suite struct WordsTests {
  private func words(_ text: String) -> [String] {
    let tokens = TokenizedArticle(Article(verbatim: text), reach: text.utf8.count)
    return tokens.words.indices.map { tokens.text($0..<$0 + 1) }
  }

  @Test func `a possessive is a word of its own`() {
    #expect(words("Mr. Hale’s dog") == ["Mr.", "Hale", "’s", "dog"])
    #expect(words("the players' bus") == ["the", "players", "'", "bus"])
  }

  @Test func `initials keep their dots`() {
    #expect(words("J.R. Ode of the U.S. said") == ["J.R.", "Ode", "of", "the", "U.S.", "said"])
  }

  @Test func `a word's own signs stay, all others stand alone`() {
    #expect(
      words("al-Hale, O’Ode—3,500 (3.5%)…") == [
        "al-Hale", ",", "O’Ode", "—", "3,500", "(", "3.5", "%", ")", "…",
      ])
    #expect(
      words("I said no. No. 5 missed; a near miss.") == [
        "I", "said", "no", ".", "No.", "5", "missed", ";", "a", "near", "miss", ".",
      ])
  }

  @Test func `a player's number in the draw is no part of the name`() {
    #expect(
      words("1-Ana Ruiz beat 12-Ulla Ode") == [
        "1", "-", "Ana", "Ruiz", "beat", "12", "-", "Ulla", "Ode",
      ])
    #expect(words("a 24-year-old on a 3-D A-7") == ["a", "24-year-old", "on", "a", "3-D", "A-7"])
  }

  @Test func `letters of every script make words`() {
    #expect(words("Þór 東京、Мария “Ñu”") == ["Þór", "東京", "、", "Мария", "“", "Ñu", "”"])
  }
}
