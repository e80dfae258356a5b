/// A reason to take words for a person's name, with the examples that teach and test it.
package struct FigureRule: Sendable {
  /// A text and the names a reader would mark in it, in order.
  package struct Example: Sendable {
    package var text: String
    package var names: [String]

    package init(_ text: String, _ names: String...) {
      self.text = text
      self.names = names
    }
  }

  /// Every mention made by the rule carries this name.
  package var name: String
  package var summary: String
  package var finds: [Example]
  /// Texts that look alike and name nobody.
  package var ignores: [String]

  package init(name: String, summary: String, finds: [Example], ignores: [String] = []) {
    self.name = name
    self.summary = summary
    self.finds = finds
    self.ignores = ignores
  }

  /// In the order in which they are asked.
  package static let all: [FigureRule] = [
    given, byline, nickname, afterHonorific, age, afterRole, speaks, beforeRole, who,
    afterRoleAndComma,
    initials, particle, knownName, list, acts, surname, firstName, givenName, sameName, headline,
    nativeScript, tagged,
  ]

  /// Places in `all`, by name.
  static let number: [String: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })

  /// The rule that each mark of a person stands for, strongest first.
  static let byEvidence: [(Evidence, String)] = [
    (.byline, byline.name), (.nickname, nickname.name), (.afterHonorific, afterHonorific.name),
    (.age, age.name),
    (.afterRole, afterRole.name), (.speaks, speaks.name), (.beforeRole, beforeRole.name),
    (.who, who.name), (.afterRoleAndComma, afterRoleAndComma.name), (.initials, initials.name),
    (.particle, particle.name),
  ]
}
