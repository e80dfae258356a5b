import Reading

struct Reader {
  static func run(
    _ stories: [StorySource], options: Session.Options
  ) throws(Terminal.Trouble) {}
}
