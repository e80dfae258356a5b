import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// A path as the system gave it: bytes, which need not be text.
struct Path: Hashable, Sendable {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(cString: UnsafePointer<CChar>) {
    var bytes: [UInt8] = []
    var next = cString
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    self.bytes = bytes
  }

  static let standardInput = Path([UInt8(ascii: "-")])

  /// Safe to show, in one line.
  var shown: String { Sanitizer.line(bytes) }

  /// Whether it stands for standard input.
  var isStandardInput: Bool { self == .standardInput }

  /// The part after the last slash.
  var lastPart: [UInt8] { bytes.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? bytes }

  /// The path of something inside this folder.
  func appending(_ name: [UInt8]) -> Path {
    let slash: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return Path(bytes + slash + name)
  }

  /// The same from the root of the file system, without links; as it is where it leads nowhere.
  var resolved: Path {
    guard let resolved = withCString({ realpath($0, nil) }) else { return self }
    defer { free(resolved) }
    return Path(cString: resolved)
  }

  /// Calls `body` with the path as C wants it.
  func withCString<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
    var cString = bytes.map { CChar(bitPattern: $0) }
    cString.append(0)
    return cString.withUnsafeBufferPointer { buffer in
      // A buffer that was just appended to is never empty.
      guard let start = buffer.baseAddress else { return body([0]) }
      return body(start)
    }
  }
}
