import Foundation

/// The bytes of a file of this machine, or nil. Alone in its file, because Foundation has a `TimeZone` too.
func systemFile(_ path: String) -> [UInt8]? {
  FileManager.default.contents(atPath: path).map { [UInt8]($0) }
}
