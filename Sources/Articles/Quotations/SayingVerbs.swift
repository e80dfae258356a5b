/// Verbs that take a clause for what was said, and how plainly they do.
enum SayingVerbs {
  /// What may stand between the verb and the clause, and how sure it must be that one follows.
  enum Kind: Sendable {
    /// said, argued: nearly always with a clause, “that” or not.
    case plain
    /// announced, reported: as often with a thing, so that a clause without “that” must be seen.
    case withThing
    /// told: somebody spoken to comes first, or it is a passive.
    case toSomebody
    /// warned: somebody spoken to may come first.
    case perhapsToSomebody
    /// ruled, shared: only with “that”.
    case onlyWithThat
    /// asked: “whether” and “if”.
    case asking
  }

  /// said: behind it a thing is so rare that a few words of any kind make a clause.
  static let surest: Set<UInt32> = Set(["said", "says", "say"].map { Word.key($0) })

  static func kind(of key: UInt32) -> Kind? { kinds[key] }

  private static let kinds: [UInt32: Kind] = {
    var kinds: [UInt32: Kind] = [:]
    func add(_ words: String, _ kind: Kind) {
      for word in words.split(separator: " ") { kinds[Word.key(word.utf8)] = kind }
    }
    add(
      """
      said says say saying argued argues argue arguing insisted insists insist insisting complained \
      complains complain complaining boasted boasts contended contends contending replied replies \
      replying joked quipped quipping commented commenting remarked remarks remarking testified \
      testifies testifying vowed vows vowing tweeted tweets tweeting stated stating cautioned \
      cautions cautioning
      """, .plain)
    add(
      """
      conceded concedes conceding claimed claims claiming announced announces announce \
      announcing reported reports report reporting confirmed confirms confirm confirming \
      revealed reveals revealing suggested suggests suggest suggesting wrote writes writing \
      explained explains explain explaining admitted admits admit admitting acknowledged \
      acknowledges acknowledge acknowledging emphasized emphasizes emphasizing emphasised \
      emphasises emphasising stressed stresses stress stressing reiterated reiterates reiterate \
      reiterating recalled recalls recalling pledged pledges disclosed divulged proclaimed \
      proclaims proclaiming clarified clarifies clarifying specified specifies confessed \
      confesses confided related recounted objected objects protested countered counters \
      retorted lamented laments ventured volunteered guaranteed maintained maintains maintaining \
      asserted asserts asserting alleges alleging swore swears swearing noted notes noting \
      predicted predicts predicting added adds adding pointed
      """, .withThing)
    add(
      """
      told tells tell telling informed informs informing assured assures assuring reassured reminded \
      reminds reminding notified notifying advised
      """, .toSomebody)
    add("warned warns warn warning promised promises promising", .perhapsToSomebody)
    add(
      """
      ruled rules shared shares sharing mentioned mentions mentioning proposed proposes \
      speculated speculates stipulated stipulates agreed agrees concluded concludes reads hinted \
      hints signalled signaled underlined underscored highlighted continued concurred affirmed \
      attested opined states alleged responded repeated repeats note contend assert allege \
      maintain predict reveal recall concede testify emphasize conclude agree declared declares \
      declaring observed observes posted denied denies deny denying
      """, .onlyWithThat)
    add("asked asks ask asking inquired enquired queried", .asking)
    return kinds
  }()

  /// A clause need not be a claim of what these say: “could say that”, “did not say that”.
  static let unsaid: Set<UInt32> = Set(
    """
    not never cannot can't couldn't didn't don't doesn't won't wouldn't wasn't weren't isn't aren't \
    hasn't haven't hadn't shouldn't could can may might must should if unless whether nobody none \
    nothing neither nor no having hardly what
    """.split(separator: " ").map { Word.key($0.utf8) })

  /// What shows or suggests without saying: “figures suggest that”.
  static let evidence: Set<UInt32> = Set(
    """
    estimates estimate findings finding evidence results result data figures tests test polls poll \
    surveys survey numbers signs study studies research analysis
    """.split(separator: " ").map { Word.key($0.utf8) })
  static let suggesting: Set<UInt32> = Set(
    ["suggest", "suggests", "suggested", "suggesting"].map { Word.key($0) })

  /// Things that are said and are no clause, unless a verb follows at once: “said nothing”.
  static let things: Set<UInt32> = Set(
    "nothing something anything everything much little enough goodbye hello yes thanks thank so"
      .split(separator: " ").map { Word.key($0.utf8) })

  /// “agreed on condition that”: the clause tells of the noun.
  static let nounsWithClause: Set<UInt32> = Set(
    "condition conditions grounds basis assumption hope fact idea belief understanding event case"
      .split(separator: " ").map { Word.key($0.utf8) })

  /// “went on to say”, “goes on to argue”
  static let leadIns: Set<UInt32> = Set(
    ["on", "ahead"].map { Word.key($0) })
}
