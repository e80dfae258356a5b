/// The part a word or sign plays in a sentence, as far as a list can tell.
struct WordClass: OptionSet, Hashable, Sendable {
  var rawValue: UInt32

  static let determiner = WordClass(rawValue: 1 << 0)
  /// he, she, they, I: can be the subject.
  static let pronoun = WordClass(rawValue: 1 << 1)
  static let possessivePronoun = WordClass(rawValue: 1 << 2)
  static let objectPronoun = WordClass(rawValue: 1 << 3)
  /// who, which, that.
  static let relative = WordClass(rawValue: 1 << 4)
  static let preposition = WordClass(rawValue: 1 << 5)
  static let coordinator = WordClass(rawValue: 1 << 6)
  static let subordinator = WordClass(rawValue: 1 << 7)
  static let auxiliary = WordClass(rawValue: 1 << 8)
  static let adverb = WordClass(rawValue: 1 << 9)
  /// yesterday, Monday, earlier.
  static let time = WordClass(rawValue: 1 << 10)
  /// A finite verb that reports no speech: took, went, is said of who acts.
  static let verb = WordClass(rawValue: 1 << 11)
  /// one, some, several: can head a phrase or stand in front of one.
  static let quantifier = WordClass(rawValue: 1 << 12)
  static let comma = WordClass(rawValue: 1 << 13)
  static let colon = WordClass(rawValue: 1 << 14)
  static let dash = WordClass(rawValue: 1 << 15)
  /// . ! ?
  static let stop = WordClass(rawValue: 1 << 16)
  static let bracket = WordClass(rawValue: 1 << 17)
  static let semicolon = WordClass(rawValue: 1 << 18)
  /// book, film, song, programme: a title may follow.
  static let work = WordClass(rawValue: 1 << 19)
  /// of, for: a noun phrase goes on after it.
  static let of = WordClass(rawValue: 1 << 20)
  /// A noun for a person or a body of people.
  static let person = WordClass(rawValue: 1 << 21)
  static let female = WordClass(rawValue: 1 << 22)
  static let male = WordClass(rawValue: 1 << 23)
  static let plural = WordClass(rawValue: 1 << 24)
  static let neuter = WordClass(rawValue: 1 << 25)

  static let clauseBorder: WordClass = [.comma, .colon, .dash, .stop, .bracket, .semicolon]

  static func classes(of key: UInt32) -> WordClass { table[key] }

  private static let table: KeyTable<WordClass> = {
    var table = KeyTable<WordClass>(capacity: 4096)
    func add(_ words: String, _ classes: WordClass) {
      for word in words.split(separator: " ") {
        let key = Word.key(word.utf8)
        table[key] = table[key].union(classes)
      }
    }
    add(
      "the a an this that these those every each any no another both all either neither",
      .determiner)
    add("he she they i we it you", .pronoun)
    add("he's he'd he'll", [.pronoun, .male])
    add("she's she'd she'll", [.pronoun, .female])
    add("they're they've they'd they'll we're we've we'd we'll you've i've i'm i'd i'll", .pronoun)
    add("he him his himself", .male)
    add("she her hers herself", .female)
    add("they them their", .plural)
    add("it its", .neuter)
    add("his her their its my our your whose", .possessivePronoun)
    add("him her them me us himself herself themselves myself itself", .objectPronoun)
    add("who which that whom whose", .relative)
    add(
      """
      of for from in at with to on by about against between into through during over under near \
      behind inside outside without within across among along around beyond despite towards toward \
      upon beneath via per than like unlike amid following including concerning regarding off above below up down \
      vs vs. v v. out alongside onto throughout
      """, .preposition)
    add("of for from with at in near", .of)
    add("and or but nor yet plus &", .coordinator)
    add(
      """
      that when while because although though if unless since after before as until till whether \
      where once so how why what whereas whenever wherever
      """, .subordinator)
    add(
      """
      is are was were be been being am has have had having do does did will would shall should can \
      could may might must won't wouldn't can't couldn't didn't doesn't don't isn't aren't wasn't \
      weren't hasn't haven't hadn't shouldn't not never ought
      """, .auxiliary)
    add(
      """
      also later then now just even still already again often always sometimes soon once simply \
      only too however instead meanwhile further furthermore moreover thus therefore quickly \
      reportedly famously repeatedly earlier rather perhaps maybe indeed nevertheless nonetheless \
      otherwise ever largely jointly outside inside above below around nearby upstairs both almost well back out here there twice
      """, .adverb)
    add(
      """
      spring summer autumn winter yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday \
      january february march april june july august september october november december morning \
      afternoon evening night week month year days weeks months years hours minutes moments \
      earlier ago last next
      """, .time)
    add(
      """
      took went came made gave got left won lost held kept met ran sat stood knew brought bought \
      built led paid spent became broke chose drew drove fell flew grew rose shook sold struck \
      taught wore set cut hit let quit threw caught fought forgot froze hung hid laid lay lent meant \
      rode shot showed shut slept slid swam swept tore woke overcame withdrew undertook saw found \
      makes takes gives gets goes comes keeps holds runs stands leads wins loses plays works lives \
      leaves seems appears looks remains becomes brings means shows turns moves helps begins starts \
      uses tries needs likes loves includes contains requires allows provides enables prevents \
      receives produces creates causes consists depends belongs applies exists occurs happens
      """, .verb)
    add(
      """
      another one two three four five six seven eight nine ten some many several most few others other half \
      dozens hundreds thousands more none everyone someone somebody everybody nobody anyone people
      """, .quantifier)
    add(
      """
      work record records book books film films movie song songs album single show series programme program play novel \
      poem essay article column magazine newspaper documentary episode musical opera painting \
      exhibition podcast game paper story headlined titled entitled named album's soundtrack track \
      event operation case law act bill policy project sitcom drama comedy memoir ballad sculpture photograph sequel comic campaign panel
      """, .work)
    add(
      """
      man woman boy girl mother father son daughter brother sister wife husband student teacher \
      resident neighbour neighbor protester demonstrator officer official officials spokesman \
      spokeswoman spokesperson minister president mayor governor judge lawyer lawyers attorney \
      police farmer farmers driver victim victims witness witnesses player coach director author \
      writer actor actress singer artist doctor nurse professor scientist researcher researchers \
      analyst expert experts critic critics chairman chairwoman chief head leader member members \
      senator commissioner secretary ambassador bishop priest soldier worker workers owner voter \
      voters passenger visitor shopper customer colleague friend parent parents child children \
      policeman policemen policewoman couple crowd company party government union group team \
      court committee council commission ministry agency department organisation organization \
      association office authorities campaigners source sources aide interviewee candidate \
      opponent opponents supporter supporters rivals fans locals opposition \
      granddaughter grandson widow widower uncle aunt niece nephew juror moderator host narrator \
      pollster strategist neighbors neighbours jurors strategists \
      insider insiders pal pals star stars alum sponsor sponsors mom dad rep reps publicist \
      prosecutor prosecutors investigator investigators lawmaker lawmakers regulator regulators \
      analysts officers doctors nurses economists scientists professors neighbors relatives \
      spokespeople administrator dispatcher entomologist grandmother grandfather captain
      """, .person)
    add(
      """
      woman girl mother daughter sister wife actress spokeswoman chairwoman policewoman grandmother \
      congresswoman businesswoman queen princess widow aunt niece nun waitress granddaughter \
      stepmother stepdaughter bride saleswoman councilwoman heiress duchess baroness
      """, .female)
    add(
      """
      man boy father son brother husband actor spokesman chairman policeman grandfather congressman \
      businessman king prince widower uncle nephew priest grandson stepfather stepson bridegroom \
      salesman councilman duke baron monk fisherman
      """, .male)
    add(
      """
      officials police lawyers farmers victims witnesses researchers experts critics members workers \
      voters parents children policemen couple crowd authorities campaigners sources spokespeople \
      insiders pals stars reps prosecutors investigators lawmakers regulators analysts officers \
      doctors nurses economists scientists professors relatives \
      people residents protesters demonstrators organisers organizers students teachers players \
      company party government union group team court committee council commission ministry agency \
      department organisation organization association office
      """, .plural)
    return table
  }()
}

extension WordClass {
  /// How a word ends, where that tells of its part in the sentence.
  enum Ending {
    case ly, ed, ing, s
  }
}
