/// The rules, each with its examples.
extension FigureRule {
  package static let given = FigureRule(
    name: "given", summary: "The caller said where the names stand.", finds: [])

  package static let byline = FigureRule(
    name: "byline", summary: "Who wrote or pictured the story, as its byline or credit says.",
    finds: [
      .init("By Orrin Vask and Ulla Quen\n\nIt rained.", "Orrin Vask", "Ulla Quen"),
      .init("The quay at dusk. Photograph: Orrin Vask", "Orrin Vask"),
    ])

  package static let nickname = FigureRule(
    name: "nickname", summary: "A by-name in marks between first name and surname is one name.",
    finds: [
      .init("Then Orrin “Sparrow” Vask sat down.", "Orrin “Sparrow” Vask")
    ])

  package static let afterHonorific = FigureRule(
    name: "after-honorific",
    summary: "Mr., Dr., Sheikh and their like stand before a person, outside the name.",
    finds: [
      .init("The bridge was shut by Mrs. Quellin on Friday.", "Quellin"),
      .init("Sheikh Tarim al-Vadi was at the table.", "Tarim al-Vadi"),
    ],
    ignores: ["“Mr. Speaker,” they called.", "St. Monday was a holiday."])

  package static let age = FigureRule(
    name: "age", summary: "A number of years between commas or brackets follows a person.",
    finds: [
      .init("Later Vask, 34, left the hall.", "Vask"),
      .init("The winner was Orrin Vask (41).", "Orrin Vask"),
    ],
    ignores: ["In Taven, 300 people voted."])

  package static let afterRole = FigureRule(
    name: "after-role", summary: "A role stands right before the name, outside it.",
    finds: [
      .init("Prime Minister Orrin Vask flew home.", "Orrin Vask"),
      .init("They asked the baker Ulla Vask.", "Ulla Vask"),
      .init("It was seen by President Vask in May.", "Vask"),
    ],
    ignores: ["The Prime Minister flew home."])

  package static let speaks = FigureRule(
    name: "speaks", summary: "Beside a verb of saying stands who says it.",
    finds: [
      .init("“No,” said Orrin Vask.", "Orrin Vask"),
      .init("At noon Vask said no; later Vask said yes.", "Vask", "Vask"),
      .init("It is late, according to Ulla Vask.", "Ulla Vask"),
    ],
    ignores: ["Officials said no.", "The Council said no.", "NATO said no."])

  package static let beforeRole = FigureRule(
    name: "before-role", summary: "“…, a baker from Dunmere,” follows a person.",
    finds: [
      .init("They met Orrin Vask, a baker from Dunmere, at six.", "Orrin Vask")
    ])

  package static let who = FigureRule(
    name: "who", summary: "“who” and “whose” follow a person.",
    finds: [.init("They met Orrin Vask, who bakes, at six.", "Orrin Vask")])

  package static let afterRoleAndComma = FigureRule(
    name: "after-role-and-comma", summary: "“the baker, Orrin Vask,”.",
    finds: [
      .init("They met the mayor of Dunmere, Jonas Vask, at six.", "Jonas Vask")
    ])

  package static let initials = FigureRule(
    name: "initials", summary: "Initials belong to a person's name.",
    finds: [.init("The book is by Jonas F. Vask.", "Jonas F. Vask")])

  package static let particle = FigureRule(
    name: "particle", summary: "Al-, bin, de, van join the words of a name.",
    finds: [.init("The book is by Maria van Ode.", "Maria van Ode")],
    ignores: ["They sailed to Rio de Janeiro."])

  package static let knownName = FigureRule(
    name: "known-name", summary: "A given name known from the lists, and a surname after it.",
    finds: [.init("The prize went to Anna Vask.", "Anna Vask")],
    ignores: [
      "They live in Saint Helena.", "The Anna Vask Prize is old.", "New York is large.",
    ])

  package static let list = FigureRule(
    name: "list", summary: "Beside a person in a list stands a person.",
    finds: [
      .init("It sang of Anna Vask, Orl Quen and Ust Vane.", "Anna Vask", "Orl Quen", "Ust Vane")
    ])

  package static let acts = FigureRule(
    name: "acts", summary: "A common surname does what people do: resigns, smiles, wins.",
    finds: [.init("After the vote Jones resigned.", "Jones")])

  package static let surname = FigureRule(
    name: "surname", summary: "The last part of a full name stands for its bearer.",
    finds: [
      .init(
        "Anna Vask-Hadi came. The town liked Hadi; Vask-Hadi liked the town.", "Anna Vask-Hadi",
        "Hadi", "Vask-Hadi")
    ],
    ignores: [])

  package static let firstName = FigureRule(
    name: "first-name", summary: "The first part of a full name stands for its bearer.",
    finds: [.init("Anna Vask came. Nobody knew Anna.", "Anna Vask", "Anna")])

  package static let givenName = FigureRule(
    name: "given-name", summary: "A common given name alone, where no place bears it.",
    finds: [.init("The letter was for Maria.", "Maria")])

  package static let sameName = FigureRule(
    name: "same-name", summary: "A name that another rule found elsewhere in the story.",
    finds: [
      .init("Orrin Vask, 41, won. Few expected Orrin Vask.", "Orrin Vask", "Orrin Vask")
    ])

  package static let nativeScript = FigureRule(
    name: "native-script", summary: "A name repeated in brackets in the script it is at home in.",
    finds: [.init("Tokiko Vask (時子), 41, sang.", "Tokiko Vask", "時子")])

  package static let tagged = FigureRule(
    name: "tagged",
    summary: "The words, their shapes and what stands around them, weighed by the trained tagger.",
    finds: [
      .init("His teacher was Orn Vaskin.", "Orn Vaskin"),
      .init("He married Ulla Quellin in 1931.", "Ulla Quellin"),
    ],
    ignores: ["They walked through Quellin and Dunmere."])

  package static let headline = FigureRule(
    name: "headline", summary: "A name the story has, inside a line of capitals.",
    finds: [
      .init(
        "Vask Wins Again In Dunmere\n\nOrrin Vask, 41, won.", "Vask", "Orrin Vask"),
      .init("BRIDGE CLOSED BY VASK\n\nOrrin Vask, 41, did it.", "VASK", "Orrin Vask"),
    ],
    ignores: ["Bridge Closed By Storm Again"])
}
