/// What can be set of the screen's furniture, and of files that change.
extension Setting {
  static let upkeep: [Setting] = [
    either(
      "plain", help: "text alone, flush left",
      value: { $0.isPlain }, set: { $0.set(\.isPlain, to: $1) }),
    oneOf(
      "reload", Reloading.self, help: "when the file has changed",
      value: { $0.reloading }, set: { $0.reloading = $1 }),
  ]
}
