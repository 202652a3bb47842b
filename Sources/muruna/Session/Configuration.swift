#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where settings and history are kept: with the user (the XDG folders), and settings with the project too.
enum Configuration {
  /// The folder one is in.
  static var project: String {
    guard let name = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(name) }
    return unsafe String(cString: name)
  }

  /// The user's settings first, then the project's, which win.
  static var paths: [FilePath] {
    var paths: [FilePath] = []
    if let folder = folder("XDG_CONFIG_HOME", ".config") { paths.append(FilePath(folder + "/muruna/config")) }
    paths.append(FilePath(".muruna/config"))
    return paths
  }

  static var stateFolder: String? { folder("XDG_STATE_HOME", ".local/state").map { $0 + "/muruna" } }

  private static func folder(_ variable: String, _ fallback: String) -> String? {
    if let folder = Terminal.environment(variable), folder.hasPrefix("/") { return folder }
    return Terminal.environment("HOME").map { $0 + "/" + fallback }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      _ = unsafe FilePath(made).withCString { unsafe mkdir($0, 0o700) }
    }
  }
}
