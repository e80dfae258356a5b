// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6 and no warnings left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One static file on Linux: it starts in half the time and runs on any machine of its kind.
///
/// `lld` because the toolchain's default linker cannot place a static executable's start-up code.
let standsAlone: [LinkerSetting] = [
  .linkedLibrary("tinfo", .when(platforms: [.linux])),
  .unsafeFlags(
    ["-static-executable", "-use-ld=lld"],
    .when(platforms: [.linux], configuration: .release)),
]

let package = Package(
  name: "lede",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Articles", targets: ["Articles"]),
    .executable(name: "lede", targets: ["lede"]),
    .executable(name: "ledebench", targets: ["ledebench"]),
    .executable(name: "ledetrain", targets: ["ledetrain"]),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CGetopt"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CModels", exclude: ["Tables"]),
    .target(
      name: "Articles", dependencies: ["CModels"], swiftSettings: strict,
      // Rounding is a call into the C library's other half, which Foundation would bring along.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Reading", dependencies: ["Articles", "CFriBidi"], swiftSettings: strict),
    .target(name: "Library", dependencies: ["Articles", "CSQLite"], swiftSettings: strict),
    .executableTarget(
      name: "lede",
      dependencies: ["Articles", "Reading", "Library", "CNcurses", "CGetopt", "CZlib"],
      swiftSettings: strict,
      linkerSettings: standsAlone),
    .executableTarget(
      name: "ledebench",
      dependencies: ["Articles", "Reading"],
      swiftSettings: strict),
    .executableTarget(
      name: "ledetrain",
      dependencies: ["Articles"],
      swiftSettings: strict),
    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "Support"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Articles", "Reading", "Support"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "LibraryTests", dependencies: ["Articles", "Library", "Support"],
      swiftSettings: strict),
    .testTarget(name: "ledeTests", dependencies: ["lede", "Support"], swiftSettings: strict),
    .testTarget(
      name: "ledetrainTests", dependencies: ["ledetrain", "Support"], swiftSettings: strict),
    .testTarget(name: "PackageTests", dependencies: ["Support"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
