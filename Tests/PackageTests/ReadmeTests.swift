import Foundation
import Testing

@Suite struct ReadmeTests {
  @Test func `one command reads the samples`() throws {
    let command = try #require(try Checkout.readmeCommands(under: "Read the samples"))
    #expect(command.contains("libncursesw5-dev") && command.contains("zlib1g-dev"))
    #expect(command.contains("libsqlite3-dev"))
    #expect(command.contains("swift run") && command.contains("lede SampleArticles"))
  }

  @Test func `one command passes the tests, and it is the one that is run`() throws {
    let command = try #require(try Checkout.readmeCommands(under: "Pass the tests"))
    #expect(command.contains("libncursesw5-dev") && command.contains("zlib1g-dev"))
    #expect(command.contains("libsqlite3-dev"))
    #expect(command.contains("tmux"))
    #expect(command.contains("swift test"))
    let run = try Checkout.text(".ci/run")
    #expect(run.contains("## Pass the tests"), "the run takes its command from the README")
  }

  @Test func `the two commands stand alone and need no privilege they do not ask for`() throws {
    for heading in ["Read the samples", "Pass the tests"] {
      let command = try #require(try Checkout.readmeCommands(under: heading))
      #expect(!command.contains("\n"), "one line to copy")
      #expect(!command.contains("sudo apt-get"), "root may have no sudo")
    }
  }
}
