import Foundation
import Support
import Testing

/// Settings files, read by the whole program.
@Suite struct SettingsFileTests {
  private func dump(_ files: [String: String], _ arguments: [String] = []) throws -> Program.Run {
    try Scratch.with { folder in
      for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      var run = try Program.run(
        arguments.map { $0.replacingOccurrences(of: "HERE", with: folder.path) }
          + ["--dump-config"],
        environment: ["HOME": folder.path])
      run.errors = run.errors.replacingOccurrences(of: folder.path, with: "HERE")
      return run
    }
  }

  private let usual = ".config/lede/config"

  @Test func `the usual file is read, and another one instead of it`() throws {
    let files = [
      usual: "set measure 50\n", "other": "set measure 60\n", "x/lede/config": "set measure 44",
    ]
    #expect(try dump(files).output.contains("\nset measure 50\n"))
    #expect(try dump(files, ["-u", "HERE/other"]).output.contains("\nset measure 60\n"))
    #expect(try dump(files, ["--no-config"]).output.contains("\nset measure 72\n"))
    #expect(try dump(files, ["--width", "40"]).output.contains("\nset measure 40\n"))
    #expect(try dump([:]).errors.isEmpty)
    #expect(try dump([:], ["-u", "/dev/null"]).errors.isEmpty)
  }

  @Test func `what is wrong is named by file and line, and the rest counts`() throws {
    let run = try dump([usual: "# mine\nset wdth 3\n\tset measure 50\r\nbind x\n"])
    #expect(run.status == 0)
    #expect(run.output.contains("\nset measure 50\n"))
    #expect(run.errors.contains("lede: ~/.config/lede/config:2: no setting “wdth”"))
    #expect(run.errors.contains("lede: ~/.config/lede/config:4: “x” to which command?"))
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test func `files named by a file are read, but not round in circles`() throws {
    let run = try dump([
      usual: "source more\nsource ~/home\nsource none\n",
      ".config/lede/more": "set measure 50\nsource config",
      "home": "set paging continuous",
    ])
    #expect(run.output.contains("\nset measure 50\n"))
    #expect(run.output.contains("\nset paging continuous\n"))
    #expect(run.errors.contains("more:2: ~/.config/lede/config: it names itself"))
    #expect(run.errors.contains("config:3: ~/.config/lede/none: no such file or directory"))
  }

  @Test func `a file that is none costs one line`() throws {
    func errors(_ files: [String: String], _ path: String) throws -> String {
      let run = try dump(files, ["--config", path])
      #expect(run.status == 0)
      #expect(run.errors.split(separator: "\n").count == 1)
      return run.errors
    }
    #expect(try errors([:], "/dev/zero").contains("a device"))
    #expect(try errors([:], "/").contains("a folder"))
    #expect(try errors([:], "HERE/none").contains("no such file"))
    #expect(try errors(["b": "set\u{0}"], "HERE/b").contains("no text"))
    #expect(
      try errors(["b": String(repeating: "#\n", count: 600_000)], "HERE/b").contains("larger"))
    let many = try dump([usual: String(repeating: "nonsense\n", count: 1000)])
    #expect(many.errors.split(separator: "\n").count == 21)
  }

  @Test func `nothing hostile in a file reaches the terminal as it is`() throws {
    let run = try dump([
      usual: "set \u{1B}]0;x\u{7} 1\nbind W :search \u{1B}[31m\u{202E}x\nsource \u{1B}c"
    ])
    for text in [run.output, run.errors] {
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{7}"))
    }
  }

  @Test func `what is printed is read back as it was`() throws {
    let first = try dump([usual: "set theme dark\nbind x quit\nunbind q\nstyle text 7 0 bold"])
    let second = try dump([usual: first.output])
    #expect(second == first)
    #expect(first.errors.isEmpty)
  }
}

/// The manual, the completions, and where they are put.
@Suite struct ManualTests {
  @Test(arguments: ["lede", "lede-config"])
  func `a page of the manual is made without a complaint`(page: String) throws {
    let run = try Program.run(["--manual", page])
    #expect(run.status == 0 && run.output.contains(".TH \(page) "))
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 }, "roff has names for all other signs")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    let check = try Program.run(
      ["-man", "-ww", "-Tutf8"], of: URL(filePath: "/usr/bin/groff"), input: Data(run.output.utf8))
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    #expect(check.output.contains("NAME"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are sound where their shell is at hand`(shell: String) throws {
    let script = try Program.run(["--completions", shell])
    #expect(script.status == 0 && script.output.contains("dump-config"))
    let paths = ["/bin/\(shell)", "/usr/bin/\(shell)"]
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return }
    try Scratch.with { folder in
      let file = folder.appending(path: "lede")
      try Data(script.output.utf8).write(to: file)
      let check = try Program.run(["-n", file.path], of: URL(filePath: path))
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    }
  }

  @Test func `bash completes options, values, commands and stages`() throws {
    func completed(_ words: String...) throws -> String {
      try Scratch.with { folder in
        let file = folder.appending(path: "lede")
        try Data(try Program.run(["--completions", "bash"]).output.utf8).write(to: file)
        let line =
          "source \(file.path); COMP_WORDS=(lede \(words.joined(separator: " "))); "
          + "COMP_CWORD=\(words.count); compopt() { :; }; _lede; echo \"${COMPREPLY[@]}\""
        return try Program.run(["-c", line], of: URL(filePath: "/bin/bash")).output
      }
    }
    #expect(try completed("--for") == "--format=\n")
    #expect(try completed("quotes", "--format", "csv") == "csv\n")
    #expect(try completed("quotes", "--format", "=", "csv") == "csv\n")
    #expect(try completed("outl") == "outline\n")
    #expect(try completed("dump", "no") == "notes\n")
  }

  @Test func `the program is put below a folder, and nothing else is replaced`() throws {
    try Scratch.with { folder in
      let prefix = folder.appending(path: "a/b")
      let run = try Program.run(["--install", prefix.path])
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output.split(separator: "\n").count == 6)
      let program = prefix.appending(path: "bin/lede")
      #expect(try Program.run(["--version"], of: program).output.hasPrefix("lede "))
      #expect(try Program.run(["--install", prefix.path]).status == 0, "its own it replaces")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: prefix.appending(path: "bin").path)
          == ["lede"])
      try Data("another".utf8).write(to: prefix.appending(path: "share/man/man1/lede.1"))
      try FileManager.default.removeItem(at: program)
      let refused = try Program.run(["--install", prefix.path])
      #expect(refused.status == 1 && refused.errors.contains("not of this program’s making"))
      #expect(!FileManager.default.fileExists(atPath: program.path))
    }
  }

  @Test func `the keys are told as text`() throws {
    let run = try Program.run(["--keys", "--no-config"])
    #expect(run.output.contains("line-down"))
    #expect(run.status == 0)
  }
}
