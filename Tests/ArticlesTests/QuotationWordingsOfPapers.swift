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

    # Another word for somebody

    Tom Garrison agreed.
    “Defence is our identity,” the 7-foot-1 center said. “That’s who we are.”
    > Defence is | center | Tom Garrison
    > That’s who | center | Tom Garrison

    Jenna Starling is done with sorry.
    “I’m over it,” the “Broken Crowns” star, 27, says in Glamoria. “I have my dogs.”
    > I’m over | star | Jenna Starling
    > I have | star | Jenna Starling

    Tina Blaine broke down in tears on Monday.
    “It’s been hell,” the mom-of-two told the Courier.
    > It’s been | mom-of-two | Tina Blaine

    Gov. Brad Hewson spoke at noon. In a statement, the governor said the state “will not rest.”
    > will not | governor | Brad Hewson

    Quentin Snow praised Eli Tapp. “He’s not afraid,” Snow said of Tapp.
    Tapp’s reaction? “I was terrified,” he said, laughing.
    > I was | he | Eli Tapp

    James Cleverley hit back. “It’s a stunt,” he told the Courier.
    Asked whether Mr. Marlow would speak before the vote, he said: “Let’s wait and see.”
    > Let’s wait | he | James Cleverley

    Judge Durham Hall QC said they “showed no respect at all.”
    > showed no | QC | Durham Hall

    A row over Tamsin Swift is over. Her first album came out in May.
    Tamsin Swift’s label was bought by a company owned by talent manager Robin Braun this year.
    In a post at the time she called it the “worst of all endings.”
    > worst of all | she | Tamsin Swift

    # More of who among several

    “Debts don’t matter,” one of them, Rep. Mack Dunham, told me on Monday.
    > Debts don’t | Dunham | Mack Dunham

    ‘Strikes never help,’ wrote one reader, Paul Lund, in the comments.
    > Strikes never | Lund | Paul Lund

    Hawkins, who threw a pass, called himself “the real king” and defensive end Jim Wyatt, out for the season, tweeted a single word: “WOW.”
    > the real | Hawkins
    > WOW | Wyatt | Jim Wyatt

    Todd Brandy lost. “They were better,” the coach said.
    Brandy’s message to fans? “Don’t jump off the bridge yet.”
    > They were | coach
    > Don’t jump | Brandy | Todd Brandy

    An onlooker tells the Courier the pair “couldn’t sit still” there. “They were like children,” spills the source.
    > couldn’t sit | onlooker
    > They were | source

    We’re told that his mother approves. “She’s wanted this for ages,” dishes a family friend.
    > She’s wanted | friend

    Days after insisting they were “just good friends,” Ana Ruiz and Tom Hale went to sea.
    > just good | they

    According to the watchdog Travel Focus, few passengers think the service offers “value for money.”
    > value for | Focus

    The agency joked about the hole. In a later tweet, it thanked crews “for getting us out of a tight spot.”
    > for getting | it

    The envoy Geir Larsen called for “an immediate end to it,” and left.
    > an immediate | Larsen | Geir Larsen

    By June the tone had changed. “If this gets out we are toast,” Chief Operating Officer Dale Krantz wrote to a friend.
    > If this | Krantz | Dale Krantz

    “A problem,” one supervisor wrote to his boss in March. “Noted,” came the reply.
    > A problem | supervisor
    > Noted | reply

    Asked by the Courier what she would say to young women, Ana Ruiz offered one word: “Don’t.”
    > Don’t | Ruiz | Ana Ruiz

    Mayor Jeff Collins said that most had left. And those who stayed? “Stubborn as mules.”
    > Stubborn | Collins | Jeff Collins

    Seven weeks before the vote, Peter Buttman stood on a chair and told 400 people: “I’m angry.”
    > I’m angry | Buttman | Peter Buttman

    DES MOINES — Seven weeks before the vote, Peter Buttman told 400 people: “I’m angry.”
    > I’m angry | Buttman | Peter Buttman

    His sister and manager, Keisha Mobley, asked for peace. “He’s human,” she told the Courier.
    > He’s human | she | Keisha Mobley

    Danielle Zerr called it a scandal. Hospitals, she added, have duties. “Full stop.”
    > Full stop | she | Danielle Zerr

    Brandi Kessler found the note on Monday. “I gave my sandwich to Tyler,” it read.
    > I gave | it | the note

    (Reuters) - Retailer Brandmart on Thursday cut its forecast, blaming “unseasonable warmth at sea.”
    > unseasonable | Brandmart

    The Pentagon expressed “deep regret” over the deaths.
    > deep regret | Pentagon

    Tom Hale blamed “dark forces” for the strike.
    > dark forces | Hale | Tom Hale

    # Interviews and transcripts

    The novelist Helen Varga has a new book. We spoke to Varga by telephone; Tom Lund took the picture.
    Q: Why Buffalo again?
    A: “Because I never left.” My brother Tom Lund did.
    > Because I | A | Helen Varga

    The chef Renata Solis cooks in Tucson. We sat down with Solis.
    Q. What would your father say?
    A. “Too expensive.”
    > Too expensive | A | Renata Solis

    “It’s a fair price,” Solis said.
    And what comes next?
    “Sleep. Then we’ll see.”
    > It’s a | Solis
    > Sleep | Solis

    Mayor Ed Pence met his rival Lucy Tran on Sunday.
    PENCE: We have cut taxes. My rival voted against “every single one.”
    TRAN: That is “false and he knows it.”
    > every single | PENCE | Ed Pence
    > false and | TRAN | Lucy Tran

    # Whose clause it is

    BEIRUT — Thousands of protesters filled the streets on Sunday, chanting “All of them means all.”
    > All of them | protesters

    WASHINGTON (AP) — Ruiz left town on Monday, calling it “a swamp with a view.”
    > a swamp | Ruiz

    The bank is in no hurry, with Chair Joan Powers calling the economy “sound as a bell.”
    > sound as | Powers | Joan Powers

    Ana Lund and her co-author, Dr. Kyle Reeves, wrote that more work was needed “before anyone is cured.”
    > before anyone | Lund

    Amy Dorsett, author of the book “Eat the Rainbow,” tells her clients to “start with what you like.”
    > start with | Dorsett | Amy Dorsett

    The study found that people who ate apples had a “modest but certain” gain.
    > modest but | study

    The plaintiffs, a group of 400 bakers, allege Brightline charged them “junk fees” for years.
    > junk fees | plaintiffs

    The board was sorry Thursday night for a work sheet that asked pupils to list “two good reasons for rope.”
    > two good | sheet

    The king blamed the town for what he termed “gross neglect of the woods.”
    > gross neglect | he

    In her view, a trade deal with the island is “the whole ballgame here.”
    > the whole | her

    “MOM AND DAD!!!” one fan wrote, while another begged, “Please get back together.”
    > MOM AND | fan
    > Please get | another

    “She’s a light,” Idris Bell gushed to E! News on Tuesday. “The room exhales.”
    > She’s a | Bell | Idris Bell
    > The room | Bell | Idris Bell

    # Nobody says who

    Residents were told to “leave now” as the fire came near.
    > leave now | -

    The mayor has been accused of “running scared” after he left.
    > running scared | -

    # Words that nobody says

    Click “Settings,” then “Privacy,” and choose “Off.”
    ! Settings
    ! Privacy
    ! Off

    The firm says the new boat, known internally as “Blackbird,” sails in May.
    ! Blackbird

    The team’s “big three” combined for 81 points.
    ! big three

    Hale is considered the “father of the harbour” by many.
    ! father of

    The board formed an “irregular” channel, he said.
    ! irregular

    “The Long Dusk,” rated PG-13 for “brief strong language,” opens Friday.
    ! The Long Dusk
    ! brief strong

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
