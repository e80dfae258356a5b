/// The commands with their keys and their help, in the order of the help page: the one table that
/// the keymap, the help page and the manual are made from.
extension Command {
  /// What the table says of a command.
  struct Row: Sendable {
    let command: Command
    let group: Group
    /// Where the keys ask for it; elsewhere they are free for another.
    let context: Keymap.Context
    /// Its keys until a reader binds others, the one to name first in front.
    let keys: [Key]
    /// What it does, for the help page.
    let help: String

    init(
      _ command: Command, _ group: Group, in context: Keymap.Context = .everywhere, _ keys: [Key],
      _ help: String
    ) {
      self.command = command
      self.group = group
      self.context = context
      self.keys = keys
      self.help = help
    }
  }

  package var group: Group { Command.rowOf[self]?.group ?? .screen }

  /// What it does, for the help page.
  package var help: String { Command.rowOf[self]?.help ?? "" }

  private static let rowOf = Dictionary(
    table.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  static let table: [Row] = [
    Row(.lineDown, .moving, ["j", .down], "a line down; 5j: five, and so with other letters"),
    Row(.lineUp, .moving, ["k", .up], "a line up"),
    Row(.open, .moving, [.enter], "a line down; in a list or among quotations: go there"),
    Row(
      .nextScreenful, .moving, [" ", "f", .pageDown, .control("f")],
      "next screenful of the section, then the next section"),
    Row(
      .previousScreenful, .moving, ["b", .pageUp, .control("b")],
      "previous screenful, the same way back"),
    Row(.halfPageDown, .moving, ["d", .control("d")], "half a page down"),
    Row(.halfPageUp, .moving, ["u", .control("u")], "half a page up"),
    Row(.top, .moving, ["g", .home], "top of the story (gg too)"),
    Row(.end, .moving, ["G", .end], "end of the story"),
    Row(.nextSection, .moving, ["]", .right], "next section"),
    Row(.previousSection, .moving, ["[", .left], "start of this section, then the previous one"),
    Row(
      .section, .moving, ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
      "section of that number; the opening is 1"),
    Row(.percent, .moving, ["%"], "that many per cent into the story"),
    Row(.nextQuotation, .people, ["}"], "next quotation, and who said it"),
    Row(.previousQuotation, .people, ["{"], "previous quotation"),
    Row(.nextMention, .people, [")"], "next mention of the chosen figure, or of any"),
    Row(.previousMention, .people, ["("], "previous mention"),
    Row(.quotationsOnly, .people, ["\""], "quotations only, and back to the full story"),
    Row(
      .figures, .people, ["@"],
      "the story’s people; Enter walks one’s mentions, \" shows one’s words"),
    Row(.outline, .people, ["t"], "the story’s sections"),
    Row(.indirectSpeech, .people, ["i"], "reported speech shown too, or hidden again"),
    Row(.copy, .people, ["y"], "copy the quotation with its credit, or the paragraph"),
    Row(.copyPlain, .people, ["Y"], "copy the words alone"),
    Row(.select, .selecting, ["v"], "select words, from what is in focus on"),
    Row(.wordForward, .selecting, in: .selection, ["w", "e", "l", .right], "selecting: a word on"),
    Row(.wordBack, .selecting, in: .selection, ["b", "h", .left], "selecting: a word back"),
    Row(.sentenceForward, .selecting, in: .selection, [")"], "selecting: to the sentence’s end"),
    Row(.sentenceBack, .selecting, in: .selection, ["("], "selecting: to the sentence’s start"),
    Row(.paragraphForward, .selecting, in: .selection, ["}"], "selecting: to the paragraph’s end"),
    Row(.paragraphBack, .selecting, in: .selection, ["{"], "selecting: to the paragraph’s start"),
    Row(.wholeSentences, .selecting, in: .selection, ["S"], "selecting: whole sentences"),
    Row(.swapEnds, .selecting, in: .selection, ["o"], "selecting: move the other end"),
    Row(.highlight, .selecting, in: .selection, ["H", .enter], "highlight the words selected"),
    Row(.addNote, .selecting, in: .selection, ["a"], "highlight them and write a note"),
    Row(.notes, .selecting, ["M"], "your marks, highlights and notes in this story"),
    Row(.editNote, .selecting, in: .notes, ["e"], "among the notes: write it anew"),
    Row(.removeNote, .selecting, in: .notes, ["d", .delete], "among the notes: remove it"),
    Row(.searchForward, .searching, ["/"], "search forward"),
    Row(.searchBackward, .searching, ["?"], "search backward"),
    Row(.searchAgain, .searching, ["n"], "search again"),
    Row(.searchBack, .searching, ["N"], "search again, the other way"),
    Row(.matchingOnly, .searching, ["&"], "only paragraphs that match; an empty line shows all"),
    Row(.setMark, .places, ["m"], "mark this place with a letter"),
    Row(.goToMark, .places, ["'"], "go to a mark; twice: where the last jump began"),
    Row(.trailBack, .places, [.control("o")], "back along the trail of places"),
    Row(
      .trailForward, .places, [.control("i"), .tab], "forward along the trail, then the links"),
    Row(.star, .stories, ["*"], "star the story, or take its star off"),
    Row(.read, .stories, ["r"], "read, or not read after all; its end makes it read"),
    Row(.undo, .stories, ["U"], "take back the last star, mark, highlight or correction"),
    Row(.nextStory, .stories, ["J"], "next story"),
    Row(.previousStory, .stories, ["K"], "previous story"),
    Row(.links, .stories, ["L"], "the story’s links; a number and Enter opens"),
    Row(.openLink, .stories, ["o"], "open the link in focus, or the story’s page"),
    Row(.save, .stories, ["s"], "save the story, the quotations, the selection"),
    Row(.pipe, .stories, ["|"], "give the same to a command of the shell"),
    Row(.reload, .stories, ["R"], "read the story’s file again"),
    Row(.back, .stories, ["q"], "back to the shelf, then out"),
    Row(.quit, .stories, ["Q"], "quit"),
    Row(.wider, .screen, ["+"], "wider measure"),
    Row(.narrower, .screen, ["-"], "narrower measure"),
    Row(.defaultMeasure, .screen, ["="], "default measure"),
    Row(
      .sidePane, .screen, ["\\"],
      "outline, figures or nothing beside the story"),
    Row(.commandLine, .screen, [":"], "a line for set NAME VALUE or a command; Tab completes"),
    Row(.help, .screen, ["h"], "this page"),
    Row(.redraw, .screen, [.control("l")], "draw the screen anew"),
    Row(.suspend, .screen, [.control("z")], "suspend"),
    Row(.close, .screen, [.escape], "close what is open"),
  ]
}
