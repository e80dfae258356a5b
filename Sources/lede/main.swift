import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

var output = Output(descriptor: 1)
var a = AnnotateCommand()
if CommandLine.arguments.contains("--given-mentions") { a.takesMentions = true }
if CommandLine.arguments.contains("--all-marks") { a.kinds.formUnion([.title, .scare]) }
if CommandLine.arguments.contains("--indirect") {
  a.kinds.insert(.indirect)
  a.findsIndirectSpeech = true
}
signal(SIGPIPE, SIG_IGN)
let r = try a.run(reading: 0, to: &output)
if case .success(true) = r { exit(0) }
exit(1)
