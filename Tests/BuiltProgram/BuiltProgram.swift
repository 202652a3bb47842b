import Foundation

/// The program that was built with the tests: it stands beside their own binary.
public let builtProgram: String = {
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  while folder.path != "/" {
    let candidate = folder.appendingPathComponent("muruna").path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue { return candidate }
    folder.deleteLastPathComponent()
  }
  return Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent().appendingPathComponent("muruna").path }
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "muruna"
}()
