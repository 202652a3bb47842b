import Foundation

/// A folder of one's own, which goes when nobody holds it any more.
public final class FreshFolder: Sendable {
  public let url: URL

  public init(_ name: String) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("muruna-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  public var path: String { url.path }
  public func appendingPathComponent(_ path: String) -> URL { url.appendingPathComponent(path) }

  deinit { try? FileManager.default.removeItem(at: url) }
}

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
