import CModels

/// What the trainer learnt: a weight for every feature and label, and one for every step between
/// two labels. They have no unit; only their sums are compared.
///
///     "ledefig1"      8 bytes
///     bits            UInt32: there are 2^bits rows
///     boost           Int32: added to every label of a name
///     rules           Int32: added to the label that the rules chose
///     steps           6 × 5 Int32, from the five labels and the start of a run to the five
///     nothing         4 bytes
///     rows            2^bits × 5 Int8
///     nothing         3 bytes, so that every row can be read as eight
///
/// All little-endian, read where it lies: nothing is parsed or copied at start-up.
package struct NameModel: Sendable {
  /// Rows = 2^bits.
  package static let bits = 18
  package static let labels = NameLabel.allCases.count
  static let header = 8 + 4 + 4 + 4 + 30 * 4 + 4

  private enum Storage: Sendable {
    case embedded
    case bytes([UInt8])
  }
  private let storage: Storage

  /// The model that the reader carries.
  package static let embedded = NameModel(storage: .embedded)

  private init(storage: Storage) { self.storage = storage }

  /// A model as the trainer writes it; `nil` if the bytes are none.
  package init?(_ bytes: [UInt8]) {
    storage = .bytes(bytes)
    guard bytes.withUnsafeBytes(Self.isWhole) else { return nil }
  }

  /// Whether bytes are a model: their magic, and the size their rows ask for.
  package static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == header + (labels << bits) + 3 && bytes.starts(with: "ledefig1".utf8)
      && bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian == UInt32(bits)
  }

  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch storage {
    case .embedded:
      body(UnsafeRawBufferPointer(start: models_figures_bytes(), count: Int(models_figures_size)))
    case .bytes(let bytes): bytes.withUnsafeBytes(body)
    }
  }

  /// A trained model as bytes.
  ///
  /// - Precondition: `steps` holds 30 numbers, `rows` five for each of 2^18 rows.
  package static func encoded(
    boost: Int32, rules: Int32, steps: [Int32], rows: [Int8]
  ) -> [UInt8] {
    precondition(steps.count == 30 && rows.count == labels << bits, "a table for every feature")
    var bytes = Array("ledefig1".utf8)
    bytes.reserveCapacity(header + rows.count + 3)
    for number in [Int32(bits), boost, rules] + steps + [0] {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Int32(shift)))
      }
    }
    for row in rows { bytes.append(UInt8(bitPattern: row)) }
    return bytes + [0, 0, 0]
  }
}
