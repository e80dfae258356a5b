#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

exit(Lede.run(count: CommandLine.argc, arguments: CommandLine.unsafeArgv))
