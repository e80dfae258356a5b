extension QuotationWordings {
  /// The same from a campaign, where people talk of what others said.
  static let campaigns = """
    # Campaign stories

    Senator Gale Mercer on Sunday defended her vote, saying on “Capitol Hour” that she had “no regrets whatsoever.”
    ! Capitol Hour
    > no regrets | Mercer | Gale Mercer

    “We are going to win Ohio,” Gov. Roy Tolliver said at a rally in Dayton on Friday night. “And then we are going to win everything else.”
    > We are going to win Ohio | Tolliver | Roy Tolliver
    > And then | Tolliver | Roy Tolliver

    Tolliver, speaking to supporters in Toledo, said the press was “crooked” and that Mercer had “no stamina.”
    > crooked | Tolliver
    > no stamina | Tolliver

    Mercer’s “rotten apples” comment, made at a fundraiser, has followed her ever since.
    > rotten apples | Mercer

    Tolliver has called Mercer a “liar” and “the worst candidate in history.”
    > liar | Tolliver
    > the worst candidate | Tolliver

    Mr. Tolliver, 64, has said he would “bomb the daylights” out of the militants.
    > bomb the daylights | Tolliver

    But when pressed by the host, Linda Voss, on whether he would release his returns, Tolliver said, “At the right time.”
    > At the right | Tolliver

    “I think he’s a very dangerous man,” said Mercer, whose campaign released a new ad on Monday, “and I think voters see it.”
    > I think he’s | Mercer
    > and I think | Mercer

    Asked by CNB’s Paul Rudge whether the comment was sexist, Tolliver’s running mate, Indiana Gov. Bill Stroud, said no. “Roy Tolliver respects everyone,” he said.
    > Roy Tolliver respects | he | Bill Stroud

    STROUD: “Well, Paul, the people of Indiana know me.”
    RUDGE: “But do they know him?”
    > Well, Paul | STROUD
    > But do they | RUDGE

    The Mercer campaign seized on the remark. “It’s a window into his soul,” spokeswoman Dana Pell told reporters.
    > It’s a window | Pell | Dana Pell

    Mercer campaign manager Rob Ames called the charge “ridiculous on its face.”
    > ridiculous on | Ames | Rob Ames

    “That’s just false,” campaign spokesman Jay Orr fired back in a statement.
    > That’s just false | Orr | Jay Orr

    In a tweet, Tolliver said Mercer “should be in a cell.”
    > should be in a cell | Tolliver

    Tolliver took to Twitter on Saturday morning to attack the paper. “The failing Courier should be ashamed!” he wrote.
    > The failing | he | Tolliver

    “Sad!” he added.
    > Sad! | he

    Trump-like in tone, the ad warns that Mercer would “open the floodgates.”
    > open the flood | ad

    A new Courier-KTBR poll shows Mercer ahead. “It’s a snapshot,” cautioned pollster Ines Katz, who ran the survey.
    > It’s a snapshot | Katz | Ines Katz

    Some voters say they are “sick of both of them.”
    > sick of both | voters

    “I just don’t trust her,” said Wilma Gates, a retired teacher from Akron who voted for Tolliver in the primary. Her husband, Earl, nodded. “Me neither,” he said.
    > I just don’t | Gates | Wilma Gates
    > Me neither | he | Her husband

    According to Orr, the senator was “tired but fine.”
    > tired but fine | Orr

    The letter – first reported by the Courier – says investigators had found emails that “appear to be pertinent.”
    > appear to be | letter

    FBI Director Ward Hanlon wrote that agents would take “appropriate steps” to review the messages.
    > appropriate steps | Hanlon | Ward Hanlon

    Democrats accused Hanlon of breaking with “longstanding practice.” Rep. Al Brandt, the top Democrat on the panel, called it “appalling.”
    > longstanding practice | Democrats
    > appalling | Brandt | Al Brandt

    House Speaker Peter Rask said he was “sickened” by the tape but stopped short of pulling his support.
    > sickened | Rask | Peter Rask

    “Look,” Stroud said, leaning in, “nobody’s perfect.”
    > Look | Stroud
    > nobody’s perfect | Stroud

    “Do I like him?” asked Gates. “Not really. But he’ll shake things up.”
    > Do I like | Gates
    > Not really | Gates

    The crowd roared back: “Lock the doors!”
    > Lock the doors | crowd

    As supporters chanted “Roy! Roy! Roy!” the governor grinned.
    > Roy! Roy | supporters

    “We’re tied,” conceded one Republican strategist, speaking on condition of anonymity to discuss internal numbers.
    > We’re tied | strategist

    One of the women, Tina Marlow, told the Courier that Tolliver had grabbed her “like an octopus.”
    > like an octopus | Marlow | Tina Marlow

    Tolliver denied it. “Never happened,” he said of Marlow’s account. “She made it up for fame.”
    > Never happened | he | Tolliver
    > She made it | he | Tolliver

    “If he wins,” Brandt warns, “we will never get this country back.”
    > If he wins | Brandt
    > we will never | Brandt

    For months, Tolliver has suggested the vote is “rigged,” a charge election officials of both parties reject as “baseless.”
    > rigged | Tolliver

    Mercer shot back that Tolliver “choked” in Mexico.
    > choked | Mercer

    “You’re the puppet,” Tolliver interjected as Mercer spoke.
    > You’re the puppet | Tolliver

    Mercer said Tolliver would be “a puppet.” “No puppet,” Tolliver replied.
    > a puppet | Mercer
    > No puppet | Tolliver

    The moderator, Linda Voss of CNB, asked the candidates to “keep it civil.”
    > keep it civil | Voss | Linda Voss

    Former President Dan Whitlow told a crowd in Durham that the race was “right there on the edge.”
    > right there on | Whitlow | Dan Whitlow

    First lady Grace Whitlow urged young voters “to get out and vote.”
    > to get out | Whitlow | Grace Whitlow

    She described the plan as “a joke” — a word her aides later walked back — and left.
    > a joke | She

    The memo, obtained by the Courier, described Mercer as “often confused” and said she needed “firm handling.”
    > often confused | memo
    > firm handling | memo

    “I have never said that,” Tolliver insisted, even though he had said exactly that in May.
    > I have never | Tolliver

    “I don’t think anybody knows it was them,” Tolliver responded.
    > I don’t think | Tolliver

    Voss pressed on: “Will you accept the result?”
    > Will you | Voss

    Tolliver would not commit: “I will tell you at the time.”
    > I will tell you | Tolliver

    “It’s over,” says Katz. “He’d need a miracle. Two, maybe.”
    > It’s over | Katz
    > He’d need | Katz

    In his book, “The Long Sell,” Tolliver writes that winners “never look back.”
    ! The Long Sell
    > never look back | Tolliver

    “The president believes that voters will make a wise choice,” White House spokesman Tim Orland said Tuesday.
    > The president believes | Orland | Tim Orland

    “Gov. Tolliver is not fit,” according to a letter signed by 50 former officials.
    > Gov. Tolliver is | letter

    “Gov. Tolliver is not fit,” read the letter, signed by 50 former officials.
    > Gov. Tolliver is | letter

    “There’s no evidence of that,” said a senior official with direct knowledge of the inquiry.
    > There’s no | official

    Speaking on “Fox Sunday Table,” Stroud said voters were “tired of the bias.”
    ! Fox Sunday Table
    > tired of the bias | Stroud

    “You know, it’s just words, folks,” he told the crowd.
    > You know | he

    Katz says the shift among suburban women is “huge” and “probably permanent.”
    > huge | Katz
    > probably permanent | Katz

    Mercer laughed off the question. “My doctor says I’m fine,” she told reporters aboard her plane.
    > My doctor | she | Mercer

    The director did not explain why. But his letter was, in the words of one former prosecutor, “a bomb with no timer.”
    > a bomb with | prosecutor

    Gates isn’t so sure. “He talks big,” she says.
    > He talks | she | Gates

    Rask’s office declined to comment beyond a statement: “The speaker has said what he has to say.”
    > The speaker has | office

    “Grab the wheel,” the ad’s narrator intones. “Before it’s too late.”
    > Grab the wheel | narrator
    > Before it’s too | narrator

    Brandt: “There is a difference between a mistake and a crime.”
    > There is a | Brandt

    “Nasty woman,” Tolliver muttered into his microphone while Mercer was discussing pensions.
    > Nasty woman | Tolliver

    The hashtag “#NeverRoy” trended for hours.
    ! #NeverRoy

    Mercer supporters wore T-shirts that said “Nasty.”
    > Nasty. | T-shirts

    Marlow’s lawyer, Ada Crane, said her client was “prepared to testify.”
    > prepared to testify | Crane | Ada Crane

    “They came for my job, they came for my house, and now they’re coming for my vote.
    “I won’t let them,” Gates said.
    > They came | Gates
    > I won’t | Gates

    Tolliver thanked the veterans. He told one of them, Sgt. Luis Ocampo, “You’re braver than me.”
    > You’re braver | He | Tolliver

    “Everyone says that,” she said, according to a transcript released by the Mercer campaign.
    > Everyone says | she

    But Stroud, who had earlier said “all options are on the table,” was quick to clarify.
    > all options | Stroud

    Tolliver’s reply? “Wrong.”
    > Wrong | Tolliver

    Critics called the speech everything from “unhinged” to “the end of the republic.”
    > unhinged | Critics
    > the end of the | Critics

    What Mercer meant by “irredeemable” remains unclear.
    """
}
