/// Invented news in the house styles of American and British papers: wire, sport, local television,
/// gossip, interviews. The notation is that of `QuotationWordings`.
extension QuotationWordings {
  static let papers = """
    # Two who speak as one, and one with two roles

    “They are killing it,” said activist and blogger Noor Karim. “Slowly.”
    > They are | Karim | Noor Karim
    > Slowly | Karim | Noor Karim

    “It is a mess,” said Ana Ruiz and Jonas Hale, who count the ballots.
    > It is | Hale | Ana Ruiz

    “It is a mess,” said the mayor and left the hall.
    > It is | mayor

    “She stands by every word,” countered Ruiz campaign manager Bill Orosco.
    > She stands | Orosco | Bill Orosco

    “The probe goes on,” said another witness in the inquiry, former harbour adviser Fiona Hale.
    > The probe | Hale | Fiona Hale

    The bill’s sponsor, Rep. Tom Avery (R-Bend), thanked her, saying “it took guts.”
    > it took | Avery | Tom Avery

    # Nouns that could be verbs

    The agency allows releases “only when the data support them,” its guidance says.
    > only when | guidance

    The law requires reports “every six months,” Ruiz said.
    > every six | Ruiz

    In a Tumblr post at the time she described this as the “worst case of all.”
    > worst case | she

    A fund-raising page describes them as “the kindest people on the block.”
    > the kindest | page

    The poll shows that most voters (44 percent say so) want the mayor gone if she “broke the law of the land.”
    > broke the | poll

    The authors of the research published in the journal Salt argued that it had “few benefits at all.”
    > few benefits | research

    A Dayton man accused of arson “showed no remorse” in court on Monday, prosecutors said.
    > showed no | prosecutors

    He faces charges “including but not limited to” arson, the indictment states.
    > including | indictment

    # Who among several

    The king is eager to leave, but General Mark Holm, chairman of the chiefs, told reporters that his forces would stay “for several more years.”
    > for several | Holm | Mark Holm

    US envoy Kim Holt said the talks were “a fine start to the year.”
    > a fine start | Holt | Kim Holt

    Lund was known for telling others “he was in charge of the harbour,” said Fiona Hale, a witness.
    > he was in | Hale | Fiona Hale

    Last week the aide Tom Lund spoke of that night, saying he recalled it “all too vividly now.”
    > all too | Lund | Tom Lund

    The bank is good for the “health of the purse,” as one chief executive told me.
    > health of | executive

    The source spoke up. “They fought all the time,” the insider dishes. “She was done.”
    > They fought | insider
    > She was | insider

    Fans were quick. “Queen of the night,” one wrote. Another commented: “We love you!”
    > Queen of | one
    > We love | Another

    “I waited for this!” shouted one protester. “So did I, all year!” another yelled.
    > I waited | protester
    > So did | another

    Ana Ruiz spoke for an hour. The remark, she says, led to threats. “Real ones, every night.”
    > Real ones | she | Ana Ruiz

    Ana Ruiz took her seat. Her brother Tom Ruiz owns the boat. “It’s a fine boat,” she’s told the Courier.
    > It’s a | she | Ana Ruiz

    “Kids belong with their parents,” Marbury, the star of “Night Court,” tweeted on Friday.
    > Kids belong | Marbury

    # Whom the story is about

    A row over Tamsin Swift and her old label is over. The label says she may sing.
    Swift won much praise last week, after she spoke of the row.
    Tamsin Swift’s first six albums came out on a label that was bought by the manager Robin Braun.
    In a post at the time she called it the “worst of all endings.”
    > worst of all | she | Tamsin Swift

    # Words that nobody says

    The minister lashed out at what he called a “witch hunt,” hours after the vote.
    > witch hunt | he

    The party kept its “tough on rope” stance through the winter.
    ! tough on rope

    The boat has a new “pay as you sail” system which allows two to ride.
    ! pay as you sail

    The self-declared “interim” government left on Monday.
    ! interim

    Hale, who led the three boats known as the “Old Sisters,” denied it.
    ! Old Sisters

    # A line with the words of the paragraph below

    “My fears came true”
    Hale told the board, “I feared the worst. My fears came true.”
    > My fears came | Hale | Hale
    > I feared | Hale | Hale

    # A question, and who answers it

    “Do you want a boat?” said Ana Ruiz.
    “Only if it floats.”
    > Do you | Ruiz
    > Only if | -
    """
}
