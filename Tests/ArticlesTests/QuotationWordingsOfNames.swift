extension QuotationWordings {
  /// What names put on things are, and whom pronouns and short names stand for.
  static let names = """
    # Labels

    Whitcomb dubbed the plan “a train to nowhere.”
    > a train to | Whitcomb

    Abbott branded her a “fraud.”
    > fraud | Abbott

    The union described the offer as “crumbs.”
    > crumbs | union

    Ruth Calloway praised the nurses as “heroes” and called the cuts “cruel.”
    > heroes | Calloway
    > cruel | Calloway

    The bill was called a “disaster” by the governor.
    > disaster | governor

    A so-called “victory lap” was planned.
    ! victory lap

    The exhibition is called “Salt and Iron.”
    ! Salt and Iron

    The term “ghost gun” has no meaning in law.
    ! ghost gun

    She sang “Harbour Lights” at the funeral.
    ! Harbour Lights

    Critics labeled the policy “cruel,” “stupid” and “illegal.”
    > cruel | Critics
    > stupid | Critics
    > illegal | Critics

    He accused the mayor of “lying to the people of this town.”
    > lying to | He

    The mayor mocked him as “Sleepy Neil.”
    > Sleepy Neil | mayor

    The police chief said the officer was “a good cop,” “a good father” and “a friend.”
    > a good cop | chief
    > a good father | chief
    > a friend | chief

    Known as “the Bull,” he fought until 1979.
    ! the Bull

    Their hit “Ride On” was No. 1 for a week.
    ! Ride On

    # Programmes

    Whitcomb said on KTBR's “This Morning.” She declined to say more.
    ! This Morning

    The plan is dead, Whitcomb said Sunday on “Harbour Hour.”
    ! Harbour Hour

    Whitcomb told KTBR's “Meet the Mayors” that the plan was dead.
    ! Meet the Mayors

    The plan is dead, Whitcomb said in an interview with KTBR's “State of the Harbour.”
    ! State of the Harbour

    Whitcomb told “Harbour Sunday” that the plan was “dead and buried.”
    ! Harbour Sunday
    > dead and buried | Whitcomb

    Whitcomb told the “Tonight” show that the plan was dead.
    ! Tonight

    “We wrote it in a year,” said Ruth Calloway, whose book, “The Clear Stream”, is out in May.
    > We wrote it | Calloway
    ! The Clear Stream

    # Crowds

    Hundreds of young bakers had a different message: “No to rope, no to boats!”
    > No to rope | Hundreds | Hundreds of young bakers

    The crowd had one demand: “Resign.”
    > Resign | crowd | The crowd

    Hundreds of young Larvians marched, chanting “we want the road back.”
    > we want the road | Hundreds | Hundreds of young Larvians

    “Go,” shouted one man. “Stay,” shouted another.
    > Go | man
    > Stay | another

    “Down with the boats,” read one banner. “Out with the board,” read another.
    > Down with | banner
    > Out with | another

    # Things with words on them

    A banner hung from the ring bridge read: “No more promises.”
    > No more | banner

    A placard tied to the gate says “we lost the roof”.
    > we lost | placard

    A notice taped to the door of the cafe reads: “Closed until the rope holds.”
    > Closed until | notice

    A letter sent to the board said “we lost the roof”.
    > we lost | letter

    A sign on the door of the shed by the quay read: “We lost the roof.”
    > We lost | sign

    # Passed on

    The priest Tomas Ode told followers the strike had been “led by strangers”, the Courier reported.
    > led by | Ode | Tomas Ode

    Tomas Ode said the yard was “finished,” the Courier reported on Monday.
    > finished | Ode

    The board told Ruth Calloway the strike was “a joke,” state media reported.
    > a joke | board

    The agency quoted Tomas Ode as saying: “We lost the roof and the boats.”
    > We lost | Ode | Tomas Ode

    Tomas Ode left on Monday. The agency quoted him as saying he was “done with rope.”
    > done with rope | him | Tomas Ode

    Tomas Ode left on Monday. Mark Hale quoted him as saying he was “done with rope.”
    > done with rope | him | Tomas Ode

    Mary Hale repeated her warning that “the rope is rotten.”
    > the rope | Hale | Mary Hale

    # Pronouns

    Ana Ruiz told Tom Hale that the bridge was closed. “Go round,” she said.
    > Go round | she | Ana Ruiz

    Ana Ruiz met Mary Hale on the quay. Hale had brought the maps. “They are old,” she said.
    > They are old | she | Mary Hale

    The mayor, Ana Ruiz, opened the bridge on Monday. Hundreds came. The band played twice.
    “I have waited ten years for this,” she said.
    > I have waited | she | Ana Ruiz

    “We need rope,” said Tom Hale, a sailor. He pointed at the quay.
    “Without it nobody goes out,” he said.
    > We need rope | Hale | Tom Hale
    > Without it | he | Tom Hale

    Tom Hale’s wife, Mary Hale, runs the bakery. “He eats the profits,” she said.
    > He eats | she | Mary Hale

    According to Tom Hale, the rope is rotten. “It broke twice,” he said.
    > It broke | he | Tom Hale

    Residents met on Tuesday. “We want the road back,” they said in a letter.
    > We want the road | they | Residents

    The Taven Rope Company closed its yard. The company said the decision was “final and painful.”
    > final and | company | Taven Rope Company

    The Rope Makers Union (RMU) called a strike. The RMU said the offer was “an insult to every hand.”
    > an insult | RMU | Rope Makers Union

    Speaking to Mary Hale of the Courier, Tom Pike said the yard was “finished.” He blamed the state. “They sold us,” he said.
    > finished | Pike | Tom Pike
    > They sold | he | Tom Pike
    """
}
