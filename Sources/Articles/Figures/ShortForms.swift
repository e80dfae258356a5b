/// When two first names may be one person's: “J.” and “Jonas”, “Bob” and “Robert”, a slip of one
/// letter.
enum ShortForms {
  /// Whether two folded first names agree.
  static func agree(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    guard let firstA = a.first, let firstB = b.first else { return false }
    if a.count == 1 || b.count == 1 { return firstA == firstB }
    if let groupA = group[a], let groupB = group[b], !groupA.isDisjoint(with: groupB) {
      return true
    }
    return min(a.count, b.count) >= 5 && firstA == firstB && isOneEditApart(a, b)
  }

  /// One letter more, less or other.
  static func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    // Mario and Maria, Daniel and Daniele are two people: the slip must lie inside.
    return head < min(a.count, b.count) - 1 && head + tail >= max(a.count, b.count) - 1
  }

  /// The other forms of a folded first name: “bob” and “rob” for “robert”.
  static func others(of name: [UInt8]) -> [[UInt8]] {
    guard let groups = group[name] else { return [] }
    return groups.flatMap { members[$0] }.filter { $0 != name }
  }

  private static let members: [[[UInt8]]] = lines.split(separator: "\n").map {
    $0.split(separator: " ").map { Array($0.utf8) }
  }

  private static let group: [[UInt8]: Set<Int>] = {
    var group: [[UInt8]: Set<Int>] = [:]
    for (index, names) in lines.split(separator: "\n").enumerated() {
      for name in names.split(separator: " ") {
        group[Array(name.utf8), default: []].insert(index)
      }
    }
    return group
  }()

  /// A line a name and its short forms.
  private static let lines = """
    abraham abe
    albert al bert
    alexander alex sandy sasha alec
    alexandra alex sandra sasha
    alfred alf fred
    andrew andy drew
    anthony tony
    antonio tony toni
    arthur art
    benjamin ben benny
    bernard bernie
    catherine cathy kate katie kathy
    katherine kate katie kathy
    charles charlie chuck
    christopher chris kit
    christine chris chrissie tina
    daniel dan danny
    david dave
    deborah debbie deb
    donald don
    douglas doug
    edward ed eddie ted ned
    elizabeth liz beth betty eliza lizzie libby
    eugene gene
    francis frank
    frederick fred freddie
    gabriel gabe
    geoffrey geoff
    jeffrey jeff
    gerald gerry jerry
    gregory greg
    harold harry hal
    henry harry hank
    jacob jake
    james jim jimmy jamie
    jennifer jen jenny
    john jack johnny jon
    jonathan jon
    joseph joe joey
    joshua josh
    kenneth ken
    lawrence larry
    leonard len lenny
    margaret maggie peggy meg
    matthew matt
    michael mike mick mickey
    nathaniel nate nathan nat
    nicholas nick nicky
    pamela pam
    patricia pat patty trish
    patrick pat paddy
    peter pete
    philip phil
    raymond ray
    rebecca becky
    richard rick dick rich
    robert bob rob bobby robbie
    ronald ron ronnie
    rudolph rudy
    samuel sam
    samantha sam
    stanley stan
    stephen steve
    steven steve
    susan sue susie
    theodore ted teddy theo
    theresa terry tess
    thomas tom tommy
    timothy tim
    victoria vicky
    vincent vince
    walter walt
    william bill will billy willie liam
    mohammed mohamed muhammad mohammad mohamad muhammed mohammadu
    hussein hussain husein husayn hossein
    qassem qasem qassim qasim kassem ghassem
    moqtada muqtada
    hassan hasan
    ahmed ahmad
    khaled khalid
    saeed said saed sayeed
    omar umar
    adel adil
    nasser nasir naser
    ibrahim ebrahim
    yusuf yousef youssef joseph
    sergei sergey serhiy
    dmitry dmitri dmitriy dmytro
    alexander aleksandr oleksandr alexandr
    vladimir volodymyr
    yevgeny evgeny
    """
}
