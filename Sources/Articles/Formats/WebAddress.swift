/// Addresses of the web, as links write them: whole, or by what the page's own address has already.
enum WebAddress {
  /// An address made whole (RFC 3986, 5.2); `nil` for one that leads nowhere but within its page,
  /// or that may not be offered.
  ///
  /// - Parameter page: the page's own address, where it is known.
  static func resolved(_ address: String, on page: String?) -> String? {
    if Link.isSafe(address) { return address }
    guard !address.isEmpty, !address.hasPrefix("#"), !hasScheme(address),
      let page, let base = Base(page)
    else { return nil }
    let whole: String
    if address.hasPrefix("//") {
      whole = base.scheme + address
    } else if address.hasPrefix("/") {
      whole = base.scheme + "//" + base.host + flattened(address)
    } else if address.hasPrefix("?") {
      whole = base.scheme + "//" + base.host + base.path + address
    } else {
      let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? "/"
      whole = base.scheme + "//" + base.host + flattened(folder + address)
    }
    return Link.isSafe(whole) ? whole : nil
  }

  /// Whether it names a scheme of its own: a colon before anything that parts a path.
  private static func hasScheme(_ address: String) -> Bool {
    address.utf8.first { [0x3A, 0x2F, 0x3F, 0x23].contains($0) } == 0x3A
  }

  /// A path without its `.` and `..`; query and fragment stay as they are.
  private static func flattened(_ address: some StringProtocol) -> String {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    var parts: [Substring] = []
    let names = address[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (place, name) in names.enumerated() {
      let isLast = place == names.count - 1
      switch name {
      case ".": if isLast { parts.append("") }
      case "..":
        if !parts.isEmpty { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(Substring(name))
      }
    }
    return "/" + parts.joined(separator: "/") + address[end...]
  }

  /// What of a page's address stands for its links too.
  private struct Base {
    /// With its colon: “https:”.
    var scheme: String
    var host: String
    /// With its slash in front.
    var path: String

    init?(_ page: String) {
      guard let colon = page.firstIndex(of: ":"), Link.isSafe(page) else { return nil }
      scheme = String(page[...colon])
      var rest = page[page.index(after: colon)...]
      guard rest.hasPrefix("//") else { return nil }
      rest = rest.dropFirst(2)
      if let end = rest.firstIndex(where: { $0 == "?" || $0 == "#" }) { rest = rest[..<end] }
      let slash = rest.firstIndex(of: "/") ?? rest.endIndex
      host = String(rest[..<slash])
      path = slash == rest.endIndex ? "/" : String(rest[slash...])
      guard !host.isEmpty else { return nil }
    }
  }
}
