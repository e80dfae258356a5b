import CZlib

/// Unpacks files that gzip has made, in memory and up to a size.
///
/// A few megabytes can be made to unpack into many gigabytes; nobody reads a story that long.
enum Gunzip {
  /// No file unpacks to more than this, in bytes.
  static let largest = 64 << 20

  private static let chunk = 256 * 1024

  /// Whether bytes begin as gzip does.
  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What is packed in a file, and whether all of it could be unpacked.
  static func unpack(
    _ packed: [UInt8], limit: Int = largest
  ) -> Result<(bytes: [UInt8], isWhole: Bool), StoryTrouble> {
    var stream = z_stream()
    guard zlib_begin_gunzip(&stream) == Z_OK else { return .failure(.damagedPacking) }
    defer { inflateEnd(&stream) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(likelySize(packed), limit))
    var isWhole = false
    var isTooLarge = false
    packed.withUnsafeBufferPointer { input in
      // zlib reads its input and does not write to it.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      while bytes.count <= limit {
        var status = Z_OK
        let part = [UInt8](unsafeUninitializedCapacity: chunk) { room, filled in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(chunk)
          status = inflate(&stream, Z_NO_FLUSH)
          filled = chunk - Int(stream.avail_out)
        }
        bytes += part
        if status == Z_STREAM_END {
          isWhole = true
          // Files that were packed one by one can be put together.
          guard stream.avail_in > 0, inflateReset(&stream) == Z_OK else { return }
        } else if status != Z_OK || part.isEmpty && stream.avail_in == 0 {
          // Whatever follows a whole file and is none itself is padding.
          isWhole = isWhole && part.isEmpty && status == Z_DATA_ERROR
          return
        } else {
          isWhole = false
        }
      }
      isTooLarge = true
    }
    if isTooLarge { return .failure(.tooLargeUnpacked) }
    if !isWhole, bytes.isEmpty { return .failure(.damagedPacking) }
    return .success((bytes, isWhole))
  }

  /// The size that a file ends in, as far as it can be true: nothing is packed tighter than that.
  private static func likelySize(_ packed: [UInt8]) -> Int {
    guard packed.count >= 18 else { return 0 }
    let size = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return size <= packed.count * 1032 ? size : 0
  }
}
