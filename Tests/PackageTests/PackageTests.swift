import Foundation
import Testing

@Suite struct PackageTests {
  @Test func `nothing but the agreed five and dotfiles stands at the top`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
    let plain = Set(names.filter { !$0.hasPrefix(".") })
    #expect(
      plain == ["Package.swift", "README.md", "Sources", "Tests", "SampleArticles"])
  }

  /// Who may import whom: the table of the design, and the platform where one is needed.
  static let allowed: [String: Set<String>] = [
    "Articles": ["CModels"],
    "Reading": ["Articles", "CFriBidi"],
    "Library": ["Articles", "CSQLite", "Glibc", "Darwin", "Synchronization"],
    "lede": [
      "Articles", "Reading", "Library", "CNcurses", "CGetopt", "CZlib", "Glibc", "Darwin",
      "Synchronization",
    ],
    "ledebench": ["Articles", "Reading", "Glibc", "Darwin"],
    "ledetrain": ["Articles", "Glibc", "Darwin"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func `a target imports what the design allows`(target: String) throws {
    let allowed = try #require(Self.allowed[target])
    for path in try Checkout.files(below: "Sources/\(target)", ending: ".swift") {
      for module in imports(of: try Checkout.text(path)) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test func `only the terminal knows ncurses`() throws {
    let driver = ["Terminal", "TerminalDrawing", "TerminalInput"]
    for path in try Checkout.files(below: "Sources", ending: ".swift")
    where imports(of: try Checkout.text(path)).contains("CNcurses") {
      #expect(driver.map { "Sources/lede/Terminal/\($0).swift" }.contains(path))
    }
  }

  @Test func `only the unpacker knows zlib`() throws {
    for path in try Checkout.files(below: "Sources", ending: ".swift")
    where imports(of: try Checkout.text(path)).contains("CZlib") {
      #expect(path == "Sources/lede/Stories/Gunzip.swift")
    }
  }

  @Test func `only the database knows SQLite`() throws {
    for path in try Checkout.files(below: "Sources", ending: ".swift")
    where imports(of: try Checkout.text(path)).contains("CSQLite") {
      #expect(path == "Sources/Library/Database.swift")
    }
  }

  @Test func `no value is written into SQL`() throws {
    for path in try Checkout.files(below: "Sources/Library", ending: ".swift") {
      let code = withoutComments(try Checkout.text(path))
      for word in ["SELECT", "INSERT", "UPDATE", "DELETE"] {
        for line in code.split(separator: "\n") where line.contains(word) {
          #expect(!line.contains("\\("), "\(path) builds SQL: \(line)")
        }
      }
    }
  }

  @Test func `only the reading order knows FriBidi`() throws {
    for path in try Checkout.files(below: "Sources", ending: ".swift")
    where imports(of: try Checkout.text(path)).contains("CFriBidi") {
      #expect(path == "Sources/Reading/Typesetting/ReadingOrder.swift")
    }
  }

  @Test func `formats and engines do not know each other`() throws {
    let doors = [
      "Formats": ["QuotationFinder", "FigureFinder", "Annotator"],
      "Figures": ["QuotationFinder", "Quotation(", "ArticleParser", "Annotator("],
      "Quotations": ["FigureFinder", "ArticleParser", "Annotator("],
    ]
    for (folder, names) in doors {
      for path in try Checkout.files(below: "Sources/Articles/\(folder)", ending: ".swift") {
        let code = withoutComments(try Checkout.text(path))
        for name in names { #expect(!code.contains(name), "\(path) knows \(name)") }
      }
    }
  }

  @Test func `no input is forced and no error is swallowed by a trap`() throws {
    for path in try Checkout.files(below: "Sources", ending: ".swift") {
      let code = withoutComments(try Checkout.text(path))
      for word in ["try!", "as!", "nonisolated(unsafe)", "@unchecked Sendable", "fatalError("] {
        #expect(!code.contains(word), "\(path) has \(word)")
      }
    }
  }

  @Test func `every sample says that it is invented`() throws {
    let samples = try Checkout.files(below: "SampleArticles")
    #expect(samples.count >= 14)
    for path in samples {
      let bytes = try Data(contentsOf: Checkout.root.appending(path: path))
      #expect(String(decoding: bytes, as: UTF8.self).contains("invented"), "\(path)")
    }
  }

  private func imports(of code: String) -> Set<String> {
    var modules: Set<String> = []
    for line in code.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy(isImportModifier),
        at + 1 < words.count
      else { continue }
      modules.insert(String(words[at + 1].split(separator: ".")[0]))
    }
    return modules
  }

  private func isImportModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "private"].contains(word)
  }

  private func withoutComments(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }
}
