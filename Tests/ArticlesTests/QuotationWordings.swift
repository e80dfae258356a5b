/// Invented news in many wordings, with what a reader takes from it.
///
/// A line is a paragraph. `>` names a quotation by its first words, then the word that the
/// speaker’s wording ends with (`-`: nobody is named), then, where it matters, who that is.
/// `!` names marked words that nobody said.
enum QuotationWordings {
  static let text = """
    # Fragments in nested clauses

    Mayor Dolores Whitcomb said the council had called her plan “a parking lot with benches.”
    > a parking lot | Whitcomb | Dolores Whitcomb

    Aides to Gov. Peter Lundgren argued that the lawsuit, which they described as “a stunt,” would fail.
    > a stunt | they

    Police Chief Warren Tibbs told reporters the suspect was “known to us” and had “a history of trouble with the law.”
    > known to us | Tibbs
    > a history of trouble | Tibbs

    The senator, who has called the tax “theft by another name,” voted for it on Thursday.
    > theft by another | senator

    Haldane said that while she was “deeply sorry,” she would not resign.
    > deeply sorry | Haldane

    Sen. Ruth Calloway, R-Ohio, dismissed the inquiry as “a fishing trip” and accused Democrats of “moving the goal posts.”
    > a fishing trip | Calloway | Ruth Calloway
    > moving the goal | Calloway | Ruth Calloway

    Prosecutors say Dunning sent the girl messages telling her she was “beautiful” and threatening to “make things hard” for her family.
    > beautiful | Prosecutors
    > make things hard | Prosecutors

    The district, Superintendent Carl Ames wrote in a letter to parents, is “heartbroken by this loss.”
    > heartbroken by | Ames | Carl Ames

    In a court filing Monday, lawyers for the company said the claims were “wholly without merit.”
    > wholly without | lawyers

    The mayor, Tomas Ode, called the strike “a disgrace” and promised that “the buses will run on Monday.”
    > a disgrace | Ode | Tomas Ode
    > the buses will | Ode | Tomas Ode

    Whitcomb has repeatedly described the bridge as “unsafe at any speed.” Her rival, Neil Abbott, calls that “nonsense.”
    > unsafe at any | Whitcomb
    > nonsense | Abbott | Neil Abbott

    He said the vote was “a great day for the town” and thanked the volunteers who “never gave up.”
    > a great day | He
    > never gave up | He

    Tibbs, whose department has been sued four times, said the ruling “sends a message” to officers.
    > sends a message | Tibbs

    Asked whether she would run again, Whitcomb said she was “not ruling anything out.”
    > not ruling | Whitcomb

    # Relays

    “We did what we could,” Lundgren said, according to the Millbrook Herald.
    > We did what | Lundgren

    “They were already gone,” Ames told KTBR-TV.
    > They were already | Ames

    Dunning told investigators he had “blacked out,” according to an arrest affidavit.
    > blacked out | Dunning

    According to the complaint, Dunning “grabbed the wheel and refused to let go.”
    > grabbed the wheel | complaint

    The fire was “intentionally set,” according to Fire Marshal Gwen Pruitt.
    > intentionally set | Pruitt | Gwen Pruitt

    “I never saw him again,” she said, The Millbrook Herald reported.
    > I never saw | she

    # Possessives and nouns for words

    Voters remember Abbott’s “let them ride bikes” remark.
    > let them ride | Abbott

    Her warning that “winter will find us unready” was not heeded.
    > winter will find | Her

    In a statement, the hospital called the report “misleading and incomplete.”
    > misleading and | hospital

    The crowd broke into chants of “Save our school!”
    > Save our school | crowd

    Protesters chanted “No more lies!” as the motorcade went by.
    > No more lies | Protesters

    One sign read, “We can’t drink money.”
    > We can’t drink | sign

    A woman held a sign that said “Honk if you vote.”
    > Honk if you | woman

    Lundgren’s promise to “drain every last ditch” drew laughter.
    > drain every | Lundgren

    In Calloway’s words, the bill is “a gift to people who own yachts.”
    > a gift to | Calloway

    His message to the players was simple: “Show up.”
    > Show up | His

    Her response: “Over my dead body.”
    > Over my dead | Her

    # Vox pops, slugs, interviews, transcripts

    “I moved here for the quiet.” — Marla Finch, 61, retired
    > I moved here | Finch | Marla Finch

    “It’s about time somebody did something.” – Devon Pike
    > It’s about | Pike | Devon Pike

    LUNDGREN: “We will rebuild.”
    HOST: “When?”
    LUNDGREN: “Before the snow comes.”
    > We will rebuild | LUNDGREN
    > When? | HOST
    > Before the snow | LUNDGREN

    Q: “Did you ever think of leaving?”
    A: “Every morning.”
    > Did you ever | Q
    > Every morning | A

    “What is the job of a sheriff?” the moderator asked.
    “To keep his word,” Tibbs answered.
    > What is the job | moderator
    > To keep his word | Tibbs

    Neil Abbott, candidate: “I have nothing to hide.”
    > I have nothing | Abbott | Neil Abbott

    # Stops inside the marks

    “Why?” Murphy, the head of the parents’ group, tweeted.
    > Why? | Murphy

    “Are you kidding me?” Coach Lyle Barnes shouted from the sideline.
    > Are you kidding | Barnes | Lyle Barnes

    “We won!” Finch yelled. Barnes, who had never won before, wept.
    > We won! | Finch

    “Enough!” the judge said, banging her gavel.
    > Enough! | judge

    “Can anyone tell us where the money went?” asked Priya Nair, a nurse and mother of three.
    > Can anyone | Nair | Priya Nair

    “Where were the adults?” Ms. Nair said. “Where was the school?”
    > Where were | Nair
    > Where was | Nair

    “Is this legal?” Pike wanted to know.
    > Is this legal | Pike

    “You lie!” Whitcomb left the stage. The crowd booed.
    > You lie | -

    # Verbs that are nouns, verbs that are rare

    The reports of “unusual activity” came in after midnight, Tibbs said.
    > unusual activity | Tibbs

    Abbott questions “the whole premise of the audit.”
    > the whole premise | Abbott

    “It’s a hard no,” Barnes reports.
    > It’s a hard no | Barnes

    Three charges of fraud were dropped. “Justice was done,” said defense attorney Olin Marsh.
    > Justice was | Marsh | Olin Marsh

    Finch claims “the mayor knew all along.”
    > the mayor knew | Finch

    “Not on my watch,” vows Tibbs.
    > Not on my | Tibbs

    “I’d rather eat the ballot,” cracked Abbott.
    > I’d rather eat | Abbott

    “That dog won’t hunt,” Calloway shot back.
    > That dog won’t | Calloway

    “This is my house,” she remembers thinking.
    > This is my house | she

    “It’s like living in a snow globe,” Pike offered.
    > It’s like living | Pike

    “We’re done here,” Lundgren snarls in the recording.
    > We’re done | Lundgren

    “Best pie in three counties,” reads a review by Pike on the diner’s wall.
    > Best pie in | review

    “The honeymoon,” Abbott joked to donors on Friday night, “is over.”
    > The honeymoon | Abbott
    > is over | Abbott

    “People are scared,” said Marla Finch, who owns the hardware store on Elm Street. “They want answers.”
    > People are | Finch | Marla Finch
    > They want | Finch | Marla Finch

    # Words without a cue

    Marla Finch has run the hardware store for 30 years. She says she has never seen a summer like it.
    “The shelves are bare. People come in and just look at me.”
    > The shelves | She | Marla Finch

    Barnes was asked about the last play.
    “We drew it up that way. I’d call it again.”
    > We drew it up | Barnes

    Calloway stood her ground. “I know what I saw, and I know who was there.”
    > I know what | Calloway

    Abbott would not answer when asked whether he had paid the bill.
    “That is between me and my dentist,” he said.
    > That is between | he | Abbott

    Nair took to Twitter to vent. “Two hours on hold. Two hours!”
    > Two hours on | Nair

    Lundgren’s office did not return calls. Tibbs declined to comment. “We’ve been told nothing,” said Finch.
    > We’ve been told | Finch

    Pike shrugged. “It’s only money.”
    > It’s only money | Pike

    For Marsh, the ruling was personal. “My father worked that mine for thirty years.”
    > My father worked | Marsh

    # Tweets, posts, letters

    “Prayers for everyone in Millbrook tonight,” Lundgren tweeted.
    > Prayers for | Lundgren

    On Facebook, Whitcomb wrote: “I love this town. I am not going anywhere.”
    > I love this town | Whitcomb

    “So proud of these kids,” read a post on the team’s page.
    > So proud of | post

    Abbott tweeted Tuesday that the deal was “dead on arrival” and “an insult to every farmer in this state.”
    > dead on arrival | Abbott
    > an insult to | Abbott

    In an email to staff, Ames said the schools would reopen “when it is safe, and not before.”
    > when it is safe | Ames

    The letter, signed by 40 teachers, said morale had “never been lower.”
    > never been lower | letter

    A spokesman for Lundgren, Gil Thorne, said in an email that the governor “stands by every word.”
    > stands by every | Thorne | Gil Thorne

    # Verbs and asides in the way

    “The culture here is broken,” Nair, who left the department in June after 11 years, said in an interview.
    > The culture | Nair

    “I’m not a hero,” the 19-year-old from Millbrook said.
    > I’m not a hero | 19-year-old

    “He was my best friend,” Pike, 34, said, fighting back tears.
    > He was my | Pike

    “I can’t speak to that,” White House press secretary Joan Tilley told reporters on Air Force One.
    > I can’t speak | Tilley | Joan Tilley

    “This was preventable,” said Rep. Hugh Dorsey (D-Ill.), who leads the panel.
    > This was | Dorsey | Hugh Dorsey

    “Nobody asked us,” added Nair’s husband, Vik.
    > Nobody asked | husband

    Speaking to reporters after the game, Barnes said the team had “left it all out there.”
    > left it all | Barnes

    Standing in the ruins of her kitchen, Finch said: “It sounded like a train.”
    > It sounded | Finch

    Tibbs, citing the ongoing inquiry, would say only that the man was “a person of interest.”
    > a person of | Tibbs

    “We heard it before we saw it,” said Finch’s neighbor, who asked not to be named.
    > We heard it | neighbor

    “They lied,” said one juror.
    > They lied | juror

    “It’s a privilege,” said Barnes, a former Marine who grew up on a dairy farm. “I never forget that.”
    > It’s a privilege | Barnes
    > I never forget | Barnes

    “Let the voters decide,” Dorsey and Calloway wrote in a joint letter.
    > Let the voters | Calloway

    Both the mayor and the chief said they were “taken by surprise.”
    > taken by surprise | mayor

    # Who is spoken to, who is spoken of

    Whitcomb told Abbott: “You have no plan.” “Neither do you,” he said.
    > You have no plan | Whitcomb
    > Neither do you | he

    Mrs. Whitcomb told Mr. Abbott she would not debate him. “I have a town to run,” she said.
    > I have a town | she | Whitcomb

    Dolores Whitcomb and Neil Abbott met on Monday. “He has no plan,” she said. “She has no money,” he said.
    > He has no plan | she | Dolores Whitcomb
    > She has no money | he | Neil Abbott

    Neil Abbott praised Carl Ames. “Carl is a good man,” he said.
    > Carl is a good | he | Neil Abbott

    Tibbs said his officers had acted well. “Chief Dorsey taught them that,” he said.
    > Chief Dorsey | he | Tibbs

    # Marked words that nobody said

    The band opened with “Dust on the Dial” and closed with “Long Way Home.”
    ! Dust on the Dial
    ! Long Way Home

    She starred in the sitcom “Late Lunch” and wrote the memoir “My Life in Soup.”
    ! Late Lunch
    ! My Life in Soup

    The measure, known as the “Clean Rivers Act,” passed 51 to 49.
    ! Clean Rivers Act

    The so-called “ghost fleet” is moored at Pier 9.
    ! ghost fleet

    Tibbs appeared on CBN’s “Morning Table” on Sunday.
    ! Morning Table

    James “Buddy” Olsen died in 1988.
    ! Buddy

    The storm was nicknamed “the Widow Maker” by sailors.
    ! the Widow Maker

    The word “salvage” comes from an old verb.
    ! salvage

    He ran a 5'10" board over a 12" fence.

    The campaign’s slogan, “Forward Together,” is printed on hats.
    ! Forward Together

    In a “60 Minutes More” interview, Calloway said she was “done with all that.”
    ! 60 Minutes More
    > done with all | Calloway

    # Documents and groups

    The report says the agency “failed at every level.” It also found that managers “ignored repeated warnings.”
    > failed at every | report
    > ignored repeated | It | The report

    The union said it was “disappointed but not surprised.”
    > disappointed but | union | The union

    The Millbrook Teachers Union voted to strike. “We are out of options,” it said in a statement.
    > We are out | it | The Millbrook Teachers Union

    Residents of Elm Street want the trucks gone. “We can’t sleep,” they say.
    > We can’t sleep | they | Residents of Elm Street

    The court ruled that the law was “vague in all its parts.”
    > vague in all | court

    The board of Harlow Steel met on Monday. The company said the offer was “not in the interest of shareholders.”
    > not in the interest | company
    """
}
