import Articles
import Testing

/// Which names are one person's, and which are not although they look it.
@Suite struct LinkingTests {
  /// Each figure's name with the spellings it has, in order.
  private func figures(_ text: String) -> [String] {
    Annotator().annotate(Article(verbatim: text)).figures.map {
      "\($0.name) \($0.mentionCount)"
    }
  }

  @Test(arguments: [
    ("Jonas W. Hale met Jonas H. R. Hale. Hale sang.", ["Jonas W. Hale 2", "Jonas H. R. Hale 1"]),
    ("Jonas Peter Hale met Jonas Karl Hale.", ["Jonas Peter Hale 1", "Jonas Karl Hale 1"]),
    (
      "Martin Hale Jr. met Martin Hale Sr. in Taven. Hale Jr. sang.",
      ["Martin Hale Jr. 2", "Martin Hale Sr. 1"]
    ),
    (
      "Peter Vask came. His son, also named Peter Vask, left. Peter Vask sang.",
      ["Peter Vask 2", "Peter Vask 1"]
    ),
    (
      "Peter Karl Vask sang. He was the second son of Peter Vask, a baker. Vask left.",
      ["Peter Karl Vask 2", "Peter Vask 1"]
    ),
    ("Mayor Orrin Vask sang. Orrin II was his king. Orrin left.", ["Orrin Vask 2", "Orrin II 1"]),
    (
      "Orrin bin Salem, the crown prince, sang. King Salem wept. Prince Orrin left.",
      ["Orrin bin Salem 2", "Salem 1"]
    ),
    ("The Ruiz family left Taven. Mayor Ana Ruiz stayed.", ["Ana Ruiz 1"]),
    (
      "Jonas Hale, 34, met Jonas Hale, 61, in Taven. Jonas Hale, 61, sang.",
      ["Jonas Hale 1", "Jonas Hale 2"]
    ),
    ("Jonas Hale and his father Jonas Hale sang.", ["Jonas Hale 1", "Jonas Hale 1"]),
    ("Anna Vask met her sister Hanna Vask.", ["Anna Vask 1", "Hanna Vask 1"]),
  ])
  func `two people are two figures`(text: String, figures expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(arguments: [
    ("Ana Ruiz, born Ana Quell in 1950, sang. Quell left.", ["Ana Ruiz 3"]),
    ("Marshall Ode, better known as Emil Vask, sang. Vask left.", ["Marshall Ode 3"]),
    ("Viktor Orban met the press. Orban Viktor was tired.", ["Viktor Orban 2"]),
    ("Robert Vask came. Bob sang. Mr. Vask left.", ["Robert Vask 3"]),
    ("Jonas Halder left. Mr. Holder sang.", ["Jonas Halder 2"]),
    (
      "Volodymyr Zelensko came. Volodymyr Zelenssko sang. Vladimir Zelensko left.",
      ["Volodymyr Zelensko 3"]
    ),
    ("Abdel Fattah el-Vadi came, and Abdul-Fattah al-Vadi sang.", ["Abdel Fattah el-Vadi 2"]),
    ("Peter Abd al-Vadi came. Abdul Vadi sang. Abdel-Vadi left.", ["Peter Abd al-Vadi 3"]),
    ("Jonas Hale, 34, came. Jonas Hale (35) left.", ["Jonas Hale 2"]),
    ("Martin Hale came. Martin Hale Jr. sang.", ["Martin Hale 2"]),
    (
      "Gabriel García Márquez came. García Márquez sang. García left.",
      ["Gabriel García Márquez 3"]
    ),
    ("Nguyen Phu Trong came. Trong sang. Mr. Nguyen left.", ["Nguyen Phu Trong 3"]),
    (
      "Jonas Halder, his wife Anna Halder and her father sang. Mrs. Halder left.",
      ["Jonas Halder 1", "Anna Halder 2"]
    ),
  ])
  func `one person is one figure`(text: String, figures expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test func `a title given as a name stands for its bearer`() {
    let text = "Orrin Vask, Governor of Taven, sang."
    let annotations = Annotator().annotate(
      Article(verbatim: text), givenMentions: [Span(0, 10), Span(12, 20)])
    #expect(annotations.figures.map(\.mentionCount) == [2])
  }
}
