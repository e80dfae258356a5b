import Articles
import Testing

/// Stories in other languages keep what is sure and lose the rest.
@Suite struct StoryLanguageTests {
  private static let german = """
    Die Brücke von Taven bleibt bis zum Herbst geschlossen. Das sagte Bürgermeisterin Anna Weber
    am Montag vor dem Rathaus. „Wir haben keine andere Wahl“, sagte Weber, die seit drei Jahren
    im Amt ist. Der Hafenmeister Peter Hartmann nannte den Plan „einen schlechten Witz“ und
    kündigte Widerstand an.

    Am Nachmittag trafen sich die Fischer mit Frau Weber und dem Kreisrat. Nach Angaben der
    Polizei blieb alles ruhig. Der Verkehr wird über die Alte Mühle umgeleitet, und auch der
    Markt am Sonntag soll nicht stattfinden.
    """
  private static let french = """
    La mairie de Taven a décidé lundi de fermer le pont pour trois mois. « Nous n’avons pas le
    choix », a déclaré la maire, Claire Dubois, devant les journalistes. Le capitaine du port,
    Philippe Moreau, a parlé d’une « mauvaise plaisanterie » et il a promis de saisir le
    tribunal avec les pêcheurs.

    Selon Dubois, les travaux coûteront plus cher que prévu. Les commerçants du Vieux Quai sont
    inquiets, mais ils ne veulent pas manifester avant la fin du mois.
    """
  private static let spanish = """
    El ayuntamiento de Taven decidió el lunes cerrar el puente durante tres meses. “No tenemos
    otra opción”, dijo la alcaldesa, María González, ante los periodistas. El capitán del
    puerto, Carlos Moreno, habló de “una broma pesada” y prometió ir a los tribunales con los
    pescadores.

    Según González, las obras costarán más de lo previsto. Los comerciantes del Muelle Viejo
    están preocupados, pero no quieren protestar antes de que termine el mes.
    """
  private static let indonesian = """
    Pemerintah kota Taven pada hari Senin memutuskan untuk menutup jembatan itu selama tiga
    bulan. “Kami tidak punya pilihan lain,” kata wali kota Maria Santoso kepada wartawan. Kepala
    pelabuhan, Budi Hartono, menyebut rencana itu “lelucon yang buruk” dan berjanji akan pergi
    ke pengadilan bersama para nelayan.

    Menurut Santoso, biaya pekerjaan itu lebih besar dari yang diperkirakan. Para pedagang di
    Dermaga Lama merasa khawatir, tetapi mereka tidak ingin berdemonstrasi sebelum akhir bulan.
    """
  private static let russian = """
    Мэрия Тавена решила в понедельник закрыть мост на три месяца. «У нас нет выбора», — сказала
    мэр Анна Вебер журналистам. Начальник порта Пётр Соколов назвал план «плохой шуткой» и
    пообещал обратиться в суд вместе с рыбаками.
    """
  private static let arabic = """
    قررت بلدية تافن يوم الاثنين إغلاق الجسر لمدة ثلاثة أشهر. وقالت رئيسة البلدية للصحفيين “ليس
    لدينا خيار آخر” وأضافت أن العمل سيبدأ غدا. ووصف مدير الميناء الخطة بأنها “مزحة سيئة” ووعد
    باللجوء إلى المحكمة مع الصيادين.
    """
  /// An English story with a Spanish quotation in it.
  private static let mixed = """
    The bridge of Taven will stay shut until the autumn, the mayor said on Monday. “No tenemos
    otra opción, y los comerciantes del muelle lo saben muy bien, porque se lo dijimos en el mes
    de mayo y en el mes de junio,” said Ana Ruiz, the mayor, in the language of her mother.
    """

  private func isEnglish(_ text: String, label: String? = nil) -> Bool {
    var article = Article(verbatim: text)
    article.inLanguage = label
    return StoryLanguage(article).isEnglish
  }

  @Test(arguments: [german, french, spanish, indonesian, russian, arabic])
  func `a story in another language is told by its words`(text: String) {
    #expect(!isEnglish(text))
    #expect(!isEnglish(text, label: "en"))
  }

  @Test func `an English story is told whatever its page says`() {
    #expect(isEnglish(Self.mixed))
    #expect(
      isEnglish(
        String(repeating: "The mayor said that it was for the town. ", count: 9), label: "es"))
  }

  @Test func `a short text is English, unless its page says otherwise`() {
    #expect(isEnglish("Brücke gesperrt"))
    #expect(isEnglish(""))
    #expect(isEnglish("Brücke gesperrt", label: "en-GB"))
    #expect(!isEnglish("Brücke gesperrt", label: "de"))
  }

  @Test func `names and addresses alone are English`() {
    let names = (0..<200).map { "Ana Ruiz \($0)\nhttp://taven.example.de/und/der/die" }
    #expect(isEnglish(names.joined(separator: "\n")))
  }

  @Test(arguments: [
    (german, ["Anna Weber 3", "Peter Hartmann 1"]),
    (french, ["Claire Dubois 2", "Philippe Moreau 1"]),
    (spanish, ["María González 2", "Carlos Moreno 1"]),
    (indonesian, ["Maria Santoso 2", "Budi Hartono 1"]),
    (russian, []), (arabic, []),
  ])
  func `names that the lists know are figures, without roles`(text: String, names: [String]) {
    let figures = Annotator().annotate(Article(verbatim: text)).figures
    #expect(figures.map { "\($0.name) \($0.mentionCount)" } == names)
    #expect(figures.allSatisfy { $0.role == nil })
  }

  @Test(arguments: [german, french, spanish, indonesian, russian, arabic])
  func `quotations keep their spans and have no speaker`(text: String) {
    let quotations = Annotator(findsIndirectSpeech: true)
      .annotate(Article(verbatim: text)).quotations
    #expect(quotations.count == 2)
    #expect(quotations.contains { $0.kind.isSpoken })
    #expect(quotations.allSatisfy { $0.attribution == .unknown && $0.kind != .indirect })
  }

  @Test func `a note says so`() {
    let notes = { (text: String) in ArticleParser().parse(Array(text.utf8)).notes.map(\.what) }
    #expect(notes(Self.german).contains(StoryLanguage.note.what))
    #expect(!notes(Self.mixed).contains(StoryLanguage.note.what))
  }

  @Test func `given mentions are linked in any language`() {
    let found = Annotator().annotate(
      Article(verbatim: Self.russian), givenMentions: [Span(0, 10), Span(20, 30)])
    #expect(found.mentions.count == 2)
  }
}
