import Articles
import Reading
import Testing

/// Marks and the trail of places.
@Suite struct TrailTests {
  @Test func `a trail leads back and forward again`() {
    var trail = Trail()
    trail.leave(0)
    trail.leave(100)
    #expect(trail.back(from: 200) == 100)
    #expect(trail.back(from: 100) == 0)
    #expect(trail.back(from: 0) == nil)
    #expect(trail.forward(from: 0) == 100)
    #expect(trail.forward(from: 100) == 200)
    #expect(trail.forward(from: 200) == nil)
  }

  @Test func `a new jump forgets the way forward`() {
    var trail = Trail()
    trail.leave(0)
    #expect(trail.back(from: 50) == 0)
    trail.leave(0)
    #expect(trail.forward(from: 70) == nil)
  }

  @Test func `jumps can be taken back and forth`() {
    var evening = Evening(.ferry)
    evening.type("]]")
    evening.press(.control("o"))
    #expect(evening.body.first == "    Nine weeks of rowing boats")
    evening.press(.control("o"))
    #expect(evening.body.first?.contains("Ferry") == true)
    #expect(evening.effect(of: .control("o")) == .bell)
    evening.press(.tab, .control("i"))
    #expect(evening.body.first == "    Who pays?")
  }

  @Test func `two quote marks swap with the last place`() {
    var evening = Evening(.ferry)
    evening.type("4''")
    #expect(evening.body.first?.contains("Ferry") == true)
    evening.type("''")
    #expect(evening.body.first == "    What comes next")
  }

  @Test func `a mark survives another width`() {
    var evening = Evening(.numbered([9]), rows: 10)
    evening.type("jjjmxG")
    evening.session.resize(columns: 30, rows: 10)
    evening.type("'x")
    evening.session.resize(columns: 80, rows: 10)
    let marked = evening.body
    evening.type("gjjj")
    #expect(evening.body == marked)
  }

  @Test(arguments: ["'x", "/w267\n", "99%"]) func `no jump scrolls past the end`(keys: String) {
    var evening = Evening(.numbered([9]), rows: 12)
    evening.type("G")
    let end = evening.body
    evening.type("gmx")
    while evening.effect(of: " ") != .bell {}
    evening.type("mxgg")
    for key in keys.unicodeScalars { evening.press(key == "\n" ? .enter : .character(key)) }
    #expect(evening.body == end)
  }

  @Test func `a mark that is not set rings the bell`() {
    var evening = Evening(.ferry)
    evening.type("'")
    #expect(evening.effect(of: "z") == .bell)
    #expect(evening.status.contains("no mark z"))
    evening.type("m")
    #expect(evening.effect(of: .escape) == nil)
  }
}
