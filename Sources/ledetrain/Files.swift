#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Whole files in and out, through the C library.
enum Files {
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure("cannot read \(path): \(reason)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard ferror(file) == 0 else { throw Failure("cannot read \(path): \(reason)") }
    return bytes
  }

  /// The lines of a table, without those that start with `#`, cut at their tabs.
  static func rows(at path: String) throws -> [[Substring]] {
    String(decoding: try read(path), as: UTF8.self)
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t") }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Failure("cannot write \(path): \(reason)") }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw Failure("cannot write \(path): \(reason)")
    }
  }

  static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = Glue.write(2, bytes)
  }

  static func leave(status: Int32) -> Never { exit(status) }

  private static var reason: String { String(cString: strerror(errno)) }
}

/// Word of how far the work is, on one line, where somebody watches.
enum Progress {
  static func show(_ line: String) {
    guard isatty(2) == 1 else { return }
    _ = Glue.write(2, Array("\r\u{1B}[K\(line)".utf8))
  }

  /// Call before leaving.
  static func end() { if isatty(2) == 1 { Files.complain("") } }
}

/// `write` by a name that does not clash with `Files.write`.
private enum Glue {
  static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, bytes.count)
    #else
      Darwin.write(descriptor, bytes, bytes.count)
    #endif
  }
}
