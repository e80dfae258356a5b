/// The small words that tell a role from the sentence around it.
enum RoleWords {
  /// Forms of address, which say nothing of what somebody does.
  static let address = keys(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam madame mx mx. saint hon hon. señor señora
    don doña herr frau monsieur messrs messrs. aunt uncle sayyed sayyid syed haji hajji sheikh sheik
    shaikh honorable honourable tun tan datuk dato khun daw shri sri smt puan
    """)

  /// Titles that stand for what somebody is, mostly set short: “Maj. Gen.”, “Rep.”.
  static let ranks = keys(
    """
    adm adm. amb amb. atty atty. brig brig. capt capt. cllr cmdr cmdr. col col. cpl cpl. cst det det. gen gen.
    gens. gov gov. govs. insp insp. lt lt. maj maj. ofc. pres. prof prof. pte pvt pvt. rear rep rep. reps. rev
    rev. sen sen. sens. sgt sgt. spc spc. supt supt. vice
    """)

  /// Before a first name, never before a surname.
  static let crowns = keys("king queen prince princess sultan")

  /// “the Hale family” is more than one person, or none.
  static let families = keys(
    "family families clan dynasty household siblings sisters brothers twins")

  /// Ranks that are an office: nothing behind the name says more.
  static let offices = keys(
    "amb amb. atty atty. gov gov. govs. pres. rep rep. reps. sen sen. sens.")

  /// What opens a phrase for a person: “a”, “her”, “another”, “one”.
  static let determiners = Preposition.article.union(keys("another one"))

  /// “First” and “Second” go with a title, though they are small words.
  static let ordinals = keys("first second third fourth")

  /// What stands in capitals before a role because it opens the sentence.
  static let openers = keys(
    """
    meanwhile yesterday today tonight earlier later however still instead afterwards asked told tell meet
    """)

  /// Adjectives that look like verbs, or stand before a body's name as no noun would.
  static let adjectives = keys(
    """
    acting chief current deposed deputy designated disgraced elected embattled ex exiled famed fellow
    former founding governing incoming interim jailed late leading longtime managing new old one-time
    outgoing ousted powerful presiding prominent renowned retired ruling senior serving sitting then
    top veteran visiting
    """)

  /// Kin, who are mostly something else too.
  static let kin = keys(
    "mother father son daughter brother sister wife husband uncle aunt grandmother grandfather")

  /// Verbs that do not look like one, between somebody and the person they act on.
  static let verbs = keys(
    """
    appoints arrests asks backs blasts charges defends elects fires honors honours jails kills meets
    ousts praises removes slams targets tells urges wants wins
    beat beats became become becomes been before being began brought by called chose did does fought found gave
    gives held hit hits keeps kept knew led left lost made makes met named names picks put puts quit ran
    read said sang saw says see sees sent sought spoke stood sued sues taps took told thanks until
    voted won wrote than
    """)

  /// Between these and a role stands a verb: “to investigate former President Hale”.
  static let beforeVerbs = keys(
    "to will would must can could should may might shall not did does cannot let")

  /// The end of “last week”, before a role.
  static let spells = keys("week month year day morning night evening afternoon weekend")

  /// Roles that the word lists leave out.
  static let more = keys(
    """
    abductee actuary alderman ambulanceman announcer arbiter asylum-seeker auctioneer auditor ballerina
    bassoonist bellhop bodyguard bookmaker breeder bureaucrat busboy candidate captor chronicler clown
    coachman co-worker codebreaker commissar complainant conservationist convict crewman critic croupier
    curate deckhand defenceman defenseman deportee docker dockworker drafter dramatist 
    economist embroiderer enforcer essayist evacuee extremist fisherman fixer flautist flutist forger
    fugitive furrier grandee grandmother granddaughter hermit hitman hostage housekeeper hypnotist
    impresario informant insider instrumentalist janitor jihadist joker juggler keeper landowner
    librettist lifeguard linesman lodger looter lyricist machinist masseur matron milliner minstrel
    naturopath neighbour newsagent nutritionist obstetrician organist ornithologist outfielder
    paediatrician pediatrician pathologist pensioner percussionist philanthropist physician physicist
    physiotherapist pianist pilot planner playwright plumber polemicist potter preacher profiteer
    propagandist psychiatrist psychologist psychotherapist publicist publisher punter radiologist rancher
    ranger rapporteur repairer restorer ringleader roadie rusher saddler scribe
    secessionist separatist sharecropper shortstop sidesman signaller skeptic sniper stalwart statistician
    stockbroker storyteller stuntman stylist superstar swindler telephonist terrorist tutor
    urologist ventriloquist veterinarian violist wheelwright woodcutter woodworker worshipper zealot
    """)

  /// “who heads the union”.
  static let heads = keys(
    "chairs coaches commands directs edits founded heads leads manages owns represents runs")

  /// Where a role phrase goes on to something else.
  static let ends = keys(
    """
    with was is were has had will now when until since after as because if but while told says said
    """)

  /// Numbers as words, of years and the like.
  static let numbers = keys(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty more over almost nearly about
    """)

  static let years = keys("years year seasons decades months terms weeks days")

  /// Between a comma and the role behind it.
  static let times = keys("now then currently")
  static let then = Word.key("then")
  static let elder = Word.key("elder")
  static let councillor = Word.key("cllr")

  static let isOrWas = keys("is was became")
  static let since = Word.key("since")
  static let and = Word.key("and")
  static let aged = Word.key("aged")
  /// What joins an office to what it is over: “ambassador to Iraq”.
  static let complements = keys("of to for")

  private static func keys(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Word.key($0.utf8) })
  }
}
