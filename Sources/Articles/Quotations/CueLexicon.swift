/// The words that say that something was said.
///
/// Three strengths. A *strong* verb reports speech wherever it stands (said, wrote). A *labelling*
/// one puts a name on a thing (called, dismissed … as). A *weak* one may report words or may not
/// (felt, saw), and counts only close to a quotation. Verbs that are nouns as well (reports,
/// claims) are *twins* and need a verb's place in the sentence.
struct Cue: OptionSet, Hashable, Sendable {
  var rawValue: UInt8

  static let strong = Cue(rawValue: 1 << 0)
  static let labelling = Cue(rawValue: 1 << 1)
  static let weak = Cue(rawValue: 1 << 2)
  /// A noun in other places.
  static let twin = Cue(rawValue: 1 << 3)
  /// “saying”: has the subject of the clause around it.
  static let participle = Cue(rawValue: 1 << 4)
  /// “say”: after “to” or an auxiliary, or after a plural.
  static let base = Cue(rawValue: 1 << 5)
  /// A noun for words said or written: “statement”, “chant”, “warning”.
  static let noun = Cue(rawValue: 1 << 6)
  /// A noun that names a thing with words on it: “sign”, “leaflet”.
  static let document = Cue(rawValue: 1 << 7)

  var isVerb: Bool { !isDisjoint(with: [.strong, .labelling, .weak]) }
}

/// Which cue a word is, by its key.
enum CueLexicon {
  static func cue(of key: UInt32) -> Cue { table[key] }

  private static let table: KeyTable<Cue> = {
    var table = KeyTable<Cue>(capacity: 8192)
    let nounsToo = Set(twinBases.split(separator: " "))
    /// “specify” from “specified”, unless the lists have the word already or it is another one.
    func addBases(of past: String, _ cue: Cue) {
      for word in past.split(separator: " ") where word.hasSuffix("ed") && word.count > 5 {
        let stem = word.dropLast(2)
        let base = stem.hasSuffix("i") ? "\(stem.dropLast())y" : "\(stem) \(stem)e"
        for word in base.split(separator: " ") where table[Word.key(word.utf8)].isEmpty {
          add(String(word), cue.union(nounsToo.contains(word) ? [.base, .twin] : .base))
        }
      }
    }
    /// “specifies” and “specifying” from “specified”, and a few words that nobody writes.
    func addForms(of past: String, _ cue: Cue) {
      for word in past.split(separator: " ") where word.hasSuffix("ed") {
        let stem = word.dropLast(2)
        let base = stem.hasSuffix("i") ? "\(stem.dropLast())y" : String(stem)
        let isNoun = nounsToo.contains(base[...]) || nounsToo.contains("\(base)e")
        add("\(stem)s \(stem)es", isNoun ? cue.union(.twin) : cue)
        let participle = stem.hasSuffix("i") ? "\(stem.dropLast())ying" : "\(stem)ing"
        add(participle, cue.union(.participle))
      }
    }
    func add(_ words: String, _ cue: Cue) {
      for word in words.split(separator: " ") {
        let key = Word.key(word.utf8)
        table[key] = table[key].union(cue)
      }
    }
    add(nouns, .noun)
    add(documents, [.noun, .document])
    addForms(of: strongPast, .strong)
    addForms(of: labellingPast, .labelling)
    addForms(of: weakPast, .weak)
    add(strongPast, .strong)
    add(strongPresent, .strong)
    add(strongBase, [.strong, .base])
    add(strongParticiples, [.strong, .participle])
    add(labellingPast, .labelling)
    add(labellingBase, [.labelling, .base])
    add(labellingParticiples, [.labelling, .participle])
    add(weakPast, .weak)
    add(weakBase, [.weak, .base])
    add(weakParticiples, [.weak, .participle])
    add(twins, .twin)
    addBases(of: strongPast, .strong)
    addBases(of: labellingPast, .labelling)
    return table
  }()

  private static let strongPast = """
    said told added wrote written tweeted asked announced stated noted explained insisted argued warned \
    claimed replied responded answered continued concluded commented remarked observed declared \
    confirmed acknowledged admitted denied suggested emphasized emphasised stressed reiterated \
    recalled revealed posted retweeted quipped joked shouted yelled cried screamed whispered \
    muttered murmured mumbled chanted sang texted emailed e-mailed blogged messaged testified \
    pleaded begged urged vowed pledged promised predicted cautioned complained lamented protested \
    objected countered retorted snapped interjected exclaimed proclaimed boasted bragged gushed \
    marvelled marveled mused pondered wondered queried quizzed inquired enquired reasoned surmised \
    speculated theorized maintained contended asserted alleged averred affirmed attested swore \
    conceded confessed confided disclosed divulged recounted narrated related reminisced reflected \
    summarized summarised elaborated clarified specified repeated echoed agreed disagreed concurred \
    assured reassured advised instructed ordered demanded commanded implored exhorted appealed \
    thundered fumed raged growled barked hissed sneered scoffed sniffed sighed laughed chuckled \
    grinned smiled shrugged deadpanned riffed opined pontificated editorialized tutted huffed \
    captioned signed penned scribbled scrawled intoned recited quoted cited relayed reported \
    enthused beamed crowed hailed deplored apologized apologised interrupted volunteered ventured \
    recommended counselled counseled jeered taunted teased heckled hollered \
    bellowed roared wailed sobbed groaned moaned grumbled griped vented ranted railed blasted \
    read stammered stuttered bristled demurred parried allowed \
    summed phoned radioed signalled signaled hinted implied inferred prayed preached \
    lectured informed notified briefed
    """

  private static let strongPresent = """
    says tells adds writes tweets asks announces states notes explains insists argues warns claims \
    replies responds answers continues concludes comments remarks observes declares confirms \
    acknowledges admits denies suggests emphasizes emphasises stresses reiterates recalls reveals \
    posts quips jokes shouts yells cries screams whispers mutters murmurs chants sings texts emails \
    testifies pleads urges vows pledges promises predicts cautions complains laments protests \
    objects counters retorts snaps exclaims proclaims boasts gushes marvels muses wonders reasons \
    speculates maintains contends asserts alleges concedes confesses confides recounts reflects \
    elaborates clarifies repeats echoes agrees disagrees demands deadpans opines reads quotes cites \
    sighs laughs shrugs reports advises recommends proposes apologises apologizes swears
    """

  private static let strongBase = """
    say tell write tweet ask state argue insist warn claim reply add admit explain announce declare \
    suggest note remark stress emphasize emphasise deny confirm acknowledge respond comment shout \
    chant post vow urge complain reiterate
    """

  private static let strongParticiples = """
    saying telling adding writing tweeting asking stating noting explaining insisting arguing \
    warning claiming replying responding answering continuing concluding commenting remarking \
    observing declaring announcing confirming acknowledging admitting denying suggesting \
    emphasizing emphasising stressing reiterating recalling revealing posting joking quipping \
    shouting yelling crying screaming whispering muttering chanting singing texting testifying \
    pleading begging urging vowing promising pledging predicting cautioning complaining lamenting \
    asserting alleging contending conceding recounting reading demanding repeating proclaiming \
    swearing captioning telling reporting agreeing clarifying elaborating
    """

  private static let labellingPast = """
    called labelled labeled described dubbed branded termed characterized characterised denounced \
    condemned criticized criticised dismissed decried slammed lambasted derided mocked ridiculed \
    praised lauded touted championed cited referred accused likened compared portrayed painted \
    depicted deemed billed hailed blasted rejected attacked nicknamed tagged viewed
    """

  private static let labellingBase = """
    calls labels describes dubs brands terms characterizes characterises denounces condemns \
    criticizes criticises dismisses decries slams derides mocks praises lauds touts refers accuses \
    likens compares portrays depicts deems hails blasts rejects views call describe label denounce
    """

  private static let labellingParticiples = """
    calling labelling labeling describing dubbing branding terming characterizing characterising \
    denouncing condemning criticizing criticising dismissing decrying slamming deriding mocking \
    praising lauding touting hailing accusing likening comparing portraying referring blasting
    """

  private static let weakPast = """
    found thought felt believed saw considered knew understood heard learned learnt found hoped feared \
    worried expected wanted wished intended decided realized realised remembered discussed spoke \
    talked addressed addressed mentioned questioned challenged defended blamed faulted cheered \
    pointed went put gave shared issued released published proposed offered sent accepted expressed voiced outlined \
    highlighted underlined underscored detailed advocated backed supported opposed sought reached \
    reacted specified stipulated promised explained invited encouraged assessed judged ruled estimated calculated calls
    """

  private static let weakBase = """
    think thinks feel feels believe believes sees considers knows understands hopes fears worries \
    expects wants wishes intends remembers discusses speaks talks mentions questions challenges \
    defends blames points goes puts shares accepts voices outlines highlights underlines \
    underscores estimates seeks
    """

  private static let weakParticiples = """
    thinking feeling believing considering hoping fearing worrying expecting intending discussing \
    speaking talking mentioning questioning challenging defending blaming pointing sharing voicing \
    outlining highlighting underlining underscoring estimating
    """

  /// Verbs that are nouns in other places.
  private static let twins = """
    claims notes reports comments remarks tweets posts answers replies states questions charges \
    promises pledges vows demands appeals protests complaints cries shouts chants calls labels \
    terms brands blasts quotes texts emails jokes reasons challenges fears hopes worries wants \
    highlights estimates views claim note report comment remark tweet post answer reply state question \
    pleading ruling reading warning saying feeling writing call label read counters backed offered
    """

  /// The verbs whose bare form is a noun as well.
  private static let twinBases = """
    tweet comment remark reply state question post answer quip joke shout yell cry scream whisper \
    mutter murmur mumble chant text email e-mail blog message pledge promise order demand command \
    appeal rage growl bark hiss sneer scoff sniff sigh laugh chuckle grin smile shrug riff huff caption \
    sign pen scribble scrawl report quote relay interrupt venture volunteer counsel jeer taunt tease \
    bellow roar wail sob groan moan grumble gripe vent rant rail blast parry hint signal phone radio \
    lecture brand label term mock tout bill champion tag attack view slam cheer brief claim protest \
    counter retort snap boast brag marvel muse ponder wonder query reason conclude doubt repeat vow \
    note plead caution charge advocate back support challenge discuss estimate issue release detail \
    voice point share offer face fear hope worry want wish highlight judge rule fault blame address \
    cite title crow quiz echo praise feature stress attack subject notice notify project wail stammer
    """

  private static let nouns = """
    statement statements letter letters tweet tweets message messages chant chants cry cries shout \
    shouts warning warnings claim claims comment comments remark remarks words speech interview \
    email emails e-mail memo note reply response answer question promise pledge vow motto \
    announcement quote quip joke complaint phrase post posts text texts refrain assertion \
    declaration description accusation verdict conclusion review reviews headline
    """

  private static let documents = """
    poll survey study lawsuit suit complaint indictment filing affidavit guidance transcript survey \
    petition minutes acknowledgements pleading inventory clause \
    sign signs placard placards banner banners poster posters leaflet leaflets slogan slogans \
    plaque inscription label entry report document paper notice resolution order ruling judgment \
    caption headline manifesto programme brochure website page board boards card t-shirt sticker
    """
}

/// A small hash table from word keys to option sets, built once and read often.
///
/// Open addressing, never more than half full; an absent key gives the empty set.
struct KeyTable<Value: OptionSet & Sendable>: Sendable
where Value.RawValue: FixedWidthInteger & Sendable {
  private var keys: [UInt32]
  private var values: [Value]
  private let mask: Int

  /// - Precondition: `capacity` is a power of two, twice the number of keys or more.
  init(capacity: Int) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "a power of two")
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: [], count: capacity)
    mask = capacity - 1
  }

  subscript(key: UInt32) -> Value {
    get { values[slot(of: key)] }
    set {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = newValue
    }
  }

  private func slot(of key: UInt32) -> Int {
    var slot = Int(key ^ key >> 15) & mask
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }
}
