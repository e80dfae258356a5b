import Articles
import Testing

/// What a person is introduced as, in the story's own words.
@Suite struct RoleReaderTests {
  @Test(arguments: [
    ("Gov. Ana Ruiz left.", "Ana Ruiz", "Gov."),
    ("State Sen. Ana Ruiz left.", "Ana Ruiz", "State Sen."),
    ("South Orland Gov. Ana Ruiz left.", "Ana Ruiz", "South Orland Gov."),
    ("Sen. Jonas Hale (R-Ky.) spoke.", "Jonas Hale", "Sen."),
    ("Rep. Jonas Hale, D-Calif., the chair of the committee, spoke.", "Jonas Hale", "Rep."),
    (
      "Maj. Gen. Jonas Hale, commander of the fleet, spoke.", "Jonas Hale", "commander of the fleet"
    ),
    ("Maj. Gen. Jonas Hale spoke.", "Jonas Hale", "Maj. Gen."),
    ("Orland commander Maj. Gen. Jonas Hale was killed.", "Jonas Hale", "Orland commander"),
    (
      "It killed Orland’s most powerful general, Lt. Gen. Jonas Hale.", "Jonas Hale",
      "Orland’s most powerful general"
    ),
    ("Lt. Gov. Ana Ruiz left.", "Ana Ruiz", "Lt. Gov."),
    ("Judge Ana Ruiz left.", "Ana Ruiz", "Judge"),
    ("Justice Ana Ruiz left.", "Ana Ruiz", "Justice"),
    ("The Rev. Ana Ruiz left.", "Ana Ruiz", "The Rev."),
    ("Dr. Ana Ruiz left.", "Ana Ruiz", nil),
    ("Prof. Ana Ruiz, the director of the centre, left.", "Ana Ruiz", "the director of the centre"),
    ("Jonas Hale, 34, a welder from Taven, came.", "Jonas Hale", "a welder from Taven"),
    ("Jonas Hale, who heads the union, came.", "Jonas Hale", "who heads the union"),
    ("“No,” said union spokesman Jonas Hale.", "Jonas Hale", "union spokesman"),
    ("Spokesman Jonas Hale said no.", "Jonas Hale", "Spokesman"),
    ("CEO Jonas Hale said no.", "Jonas Hale", "CEO"),
    (
      "Jonas Hale, co-founder and chief executive of Taven Foods, said no.", "Jonas Hale",
      "co-founder and chief executive of Taven Foods"
    ),
    ("Then-Mayor Ana Ruiz said no.", "Ana Ruiz", "Then-Mayor"),
    ("Mayor-elect Ana Ruiz said no.", "Ana Ruiz", "Mayor-elect"),
    ("The then mayor Ana Ruiz said no.", "Ana Ruiz", "The then mayor"),
    ("The mayor of Taven, Ana Ruiz, said no.", "Ana Ruiz", "The mayor of Taven"),
    ("Former President Ana Ruiz said no.", "Ana Ruiz", "Former President"),
    ("First Deputy Speaker Ana Ruiz said no.", "Ana Ruiz", "First Deputy Speaker"),
    (
      "The leader of the Coalition of the Nation, Jonas Hale, a former prime minister, warned of chaos.",
      "Jonas Hale", "The leader of the Coalition of the Nation"
    ),
    ("Another former premier, Jonas Hale, stayed at home.", "Jonas Hale", "Another former premier"),
    (
      "The ministry in Taven summoned Orland Ambassador Jonas Hale.", "Jonas Hale",
      "Orland Ambassador"
    ),
    ("Orland’s president, Jonas Hale, said no.", "Jonas Hale", "Orland’s president"),
    (
      "“No,” said a spokesman for the Orland-led coalition, Col. Jonas Hale.", "Jonas Hale",
      "a spokesman for the Orland-led coalition"
    ),
    ("The court met Ana Ruiz. Ana Ruiz is the mayor of Taven.", "Ana Ruiz", "the mayor of Taven"),
    ("Ana Ruiz, 58, is the last keeper of the light.", "Ana Ruiz", "the last keeper of the light"),
    (
      "He and Orland Ambassador to the Old Union Jonas Hale left.", "Jonas Hale",
      "Orland Ambassador to the Old Union"
    ),
    (
      "Chairman of the Joint Chiefs of Staff Jonas Hale left.", "Jonas Hale",
      "Chairman of the Joint Chiefs of Staff"
    ),
    ("The talks were led by Secretary of State Ana Ruiz.", "Ana Ruiz", "Secretary of State"),
    (
      "Brig. Gen. Jonas Hale, who succeeded Soler as head of the force, promised.", "Jonas Hale",
      "Brig. Gen."
    ),
    ("“No,” said Ana Ruiz, Director, Harbour Board.", "Ana Ruiz", "Director"),
    (
      "Ana Ruiz, Hale’s attorney, said no. Hale is a friend of Jonas Hale.", "Ana Ruiz",
      "Hale’s attorney"
    ),
    (
      "‘The leader’s aunt,’ replied her own deputy, Cllr Jonas Hale, who left.", "Jonas Hale",
      "her own deputy"
    ),
    ("De Wael has one pupil, Tuva Ringholt.", "Tuva Ringholt", "one pupil"),
    ("They shot at Jonas Hale, left back for the team.", "Jonas Hale", nil),
    (
      "I liked Jonas Hale. A spokesman for the company since its birth, he was kind.", "Jonas Hale",
      "A spokesman for the company"
    ),
    (
      "The member Jonas Hale, the member for the islands for nineteen years, left.", "Jonas Hale",
      "The member"
    ),
    (
      "Jonas Hale, the member for the islands for nineteen years, left.", "Jonas Hale",
      "the member for the islands"
    ),
    ("Jonas Hale, a retired chart-maker of 81, left.", "Jonas Hale", "a retired chart-maker"),
    ("After meeting the mayor, Ana Ruiz left.", "Ana Ruiz", nil),
    ("Meanwhile Gov. Ana Ruiz left.", "Ana Ruiz", "Gov."),
    ("The president praised Speaker Ana Ruiz.", "Ana Ruiz", "Speaker"),
    ("Danish Foreign Minister Ana Ruiz left.", "Ana Ruiz", "Danish Foreign Minister"),
    (
      "The head of the Harbour bloc, Hadi al-Vadi, left.", "Hadi al-Vadi",
      "The head of the Harbour bloc"
    ),
    (
      "Hadi al-Vadi, leader of the Quay Organisation, left.", "Hadi al-Vadi",
      "leader of the Quay Organisation"
    ),
    ("Retired Army Lt. Col. Jonas Hale left.", "Jonas Hale", "Retired Army Lt. Col."),
    ("Two-time champion Ana Ruiz won.", "Ana Ruiz", "Two-time champion"),
    ("Defending champion Ana Ruiz won.", "Ana Ruiz", "Defending champion"),
    ("Coach Jonas Hale praised quarterback Tom Ode.", "Tom Ode", "quarterback"),
    ("Her husband, Jonas Hale, left.", "Jonas Hale", "Her husband"),
    ("Her mother, Ana Ruiz, 61, left.", "Ana Ruiz", "Her mother"),
    ("Senators Ana Ruiz and Jonas Hale left.", "Ana Ruiz", "Senators"),
    ("Sens. Ana Ruiz and Jonas Hale left.", "Ana Ruiz", "Sens."),
    ("Ana Ruiz became the first woman to lead Taven.", "Ana Ruiz", "the first woman to lead Taven"),
    (
      "Under Jonas Hale, Orland’s prime minister until 2019, it fell.", "Jonas Hale",
      "Orland’s prime minister"
    ),
    ("King Orrin IV left.", "Orrin IV", "King"),
    ("Taven Police Chief Ana Ruiz said no.", "Ana Ruiz", "Taven Police Chief"),
    ("Police Sgt. Ana Ruiz said no.", "Ana Ruiz", "Police Sgt."),
    ("Detective Inspector Ana Ruiz said no.", "Ana Ruiz", "Detective Inspector"),
    ("Attorney General Ana Ruiz said no.", "Ana Ruiz", "Attorney General"),
    ("Ana Ruiz, the attorney general, said no.", "Ana Ruiz", "the attorney general"),
    ("Ana Ruiz (born 1950) is an Orlandish sculptor.", "Ana Ruiz", "an Orlandish sculptor"),
    ("Quarry leader Sayyed Hassan Vadi told a crowd.", "Hassan Vadi", "Quarry leader"),
    (
      "Quarry Secretary-General Sayyed Hassan Vadi told a crowd.", "Hassan Vadi",
      "Quarry Secretary-General"
    ),
    ("Parliament Speaker Nabih Vadi’s office said so.", "Nabih Vadi", "Parliament Speaker"),
    ("caretaker Prime Minister Saad Vadi left.", "Saad Vadi", "caretaker Prime Minister"),
    ("By Ana Ruiz, Environment Editor", "Ana Ruiz", "Environment Editor"),
    ("Jonas Hale, the Democrat from Taven, voted no.", "Jonas Hale", "the Democrat from Taven"),
    ("It was Jonas Hale, now mayor of Taven, who called.", "Jonas Hale", "mayor of Taven"),
    ("It was Jonas Hale, then a young lawyer, who called.", "Jonas Hale", "a young lawyer"),
    ("Jonas Hale, formerly the mayor of Taven, left.", "Jonas Hale", "formerly the mayor of Taven"),
    ("Jonas Hale of the Harbour Union said no.", "Jonas Hale", nil),
  ])
  func `a role is read before the name or behind it`(text: String, name: String, role: String?) {
    let figures = Annotator().annotate(Article(verbatim: text)).figures
    let figure = figures.first { $0.name == name }
    #expect(figure != nil, "\(figures.map(\.name))")
    #expect(figure?.role == role)
  }

  @Test(arguments: [
    ("They urged Taven to investigate former Mayor Jonas Hale.", "former Mayor"),
    ("The judgment of another witness, Jonas Hale, was doubted.", "another witness"),
    ("Last week Harbour Board official Jonas Hale left.", "Harbour Board official"),
    (
      "On the same stage Harbour Foods founder and legendary CEO Jonas Hale sang.",
      "Harbour Foods founder and legendary CEO"
    ),
    ("The guild lost its apprentice and founder Jonas Hale.", "founder"),
    ("Incumbent Republican Gov. Jonas Hale lost.", "Incumbent Republican Gov."),
    ("He sent a letter to outgoing President Jonas Hale.", "outgoing President"),
    ("The court removes Governor Jonas Hale.", "Governor"),
    ("It was signed by the Honorable Jonas Hale.", nil),
    ("Jonas Hale, who led the revolt, left.", nil),
    ("Jonas Hale, the elder, kept goal.", nil),
    ("Jonas Hale, who runs a night school, left.", nil),
    ("The mother, Ana Ruiz, a dentist, left.", "a dentist"),
    ("“I say Jonas Hale is a liar,” said Ana Ruiz.", nil),
  ])
  func `a role ends where the sentence around it starts`(text: String, role: String?) {
    #expect(Annotator().annotate(Article(verbatim: text)).figures.first?.role == role)
  }

  @Test func `the first role stays, and one that comes later counts`() {
    let figures = Annotator().annotate(
      Article(
        verbatim: """
          Jonas Hale came with Ana Ruiz, a baker. Hale, the mayor of Taven, sang. Ruiz, the judge, did not.
          """)
    ).figures
    #expect(figures.map(\.role) == ["the mayor of Taven", "a baker"])
  }

  @Test func `a clause with who gives way to a role further down`() {
    let text = "Jonas Hale, who heads the union, came. Hale, a welder from Taven, sang."
    #expect(
      Annotator().annotate(Article(verbatim: text)).figures.map(\.role)
        == ["a welder from Taven"])
  }
}
