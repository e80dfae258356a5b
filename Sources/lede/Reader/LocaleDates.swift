import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

extension Surroundings {
  /// How the user’s locale writes days: what `LC_ALL`, `LC_TIME` or `LANG` names.
  ///
  /// Where none of them is set, or the C library does not know what they name, days stay plain.
  /// To be asked before there is a second thread.
  static var dates: DateStyle {
    let variables: [String] = ["LC_ALL", "LC_TIME", "LANG"]
    let names = variables.compactMap { getenv($0).map { String(cString: $0) } }
    guard let name = names.first(where: { !$0.isEmpty }), name != "C", name != "POSIX",
      !name.hasPrefix("C.")
    else { return .plain }
    // `newlocale` would leave the program’s own alone, but finds no days in a static executable.
    guard setlocale(LC_TIME, "") != nil else { return .plain }
    defer { setlocale(LC_TIME, "C") }
    func words(_ item: Int32) -> String {
      nl_langinfo(nl_item(item)).flatMap { String(validatingCString: $0) } ?? ""
    }
    let pattern = words(Int32(D_FMT))
    let months = (0..<12).map { words(Int32(MON_1) + $0) }
    let shortMonths = (0..<12).map { words(Int32(ABMON_1) + $0) }
    return DateStyle(pattern: pattern, months: months, shortMonths: shortMonths) ?? .plain
  }
}
