#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Prints what the parts of the reader cost and how that grows; `--json` for programs.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.allSatisfy({ $0 == "--json" }) else {
      fputs("usage: ledebench [--json]\n", stderr)
      exit(2)
    }
    let measures = Measure.all()
    if arguments.isEmpty { printTable(measures) } else { printJSON(measures) }
  }

  private static func printTable(_ measures: [Measure]) {
    print(padded("", 28) + leftPadded("1×", 16) + leftPadded("time of 10×", 14))
    for measure in measures {
      print(
        padded(measure.name, 28)
          + leftPadded(rounded(measure.value) + " " + measure.unit.rawValue, 16)
          + leftPadded(rounded(measure.growth) + "×", 14))
    }
  }

  private static func printJSON(_ measures: [Measure]) {
    let rows = measures.map { measure in
      "  {\"name\":\"\(measure.name)\",\"unit\":\"\(measure.unit.rawValue)\","
        + "\"value\":\(rounded(measure.value)),\"growth\":\(rounded(measure.growth))}"
    }
    print("[\n" + rows.joined(separator: ",\n") + "\n]")
  }

  /// Three places after the point, which is more than the noise allows for.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func leftPadded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
