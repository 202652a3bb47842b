import MurunaText

/// What a session needs of the world outside, done by the program: files, the clock, other programs. The session itself touches none.
package struct World {
  /// `unread` are the paths of what is there and could not be read.
  package typealias Files = (files: [Source], problems: [Words], unread: Set<String>)

  /// All files that a path names, and what could not be read.
  package var read: (String) -> Files = { _ in ([], [], []) }
  /// Writes a file whole; what went wrong, or nil. One that is to be private is readable by its owner only from then on.
  package var write: (_ path: String, _ text: String, _ isPrivate: Bool) -> Words? = { _, _, _ in nil }
  /// Takes a file away; what went wrong, or nil. What has further names, or is a link, is only emptied.
  package var remove: (String) -> Words? = { _ in nil }
  package var exists: (String) -> Bool = { _ in false }
  package var isFolder: (String) -> Bool = { _ in false }
  /// A number that changes whenever a file below a path does.
  package var stamp: (String) -> UInt64 = { _ in 0 }
  /// Lets somebody change a text in their own editor; nil where that did not work.
  package var edit: (String) -> String? = { _ in nil }
  /// Names in a folder that begin so, folders with a slash.
  package var paths: (String) -> [String] = { _ in [] }
  /// Keeps what a session that is made to end has not saved, for the next one in this project.
  package var rescue: (_ text: String) -> Void = { _ in }
  /// The files in which that is kept.
  package var rescued: () -> [String] = { [] }
  /// Adds an entry to the history of this project.
  package var remember: (String) -> Void = { _ in }
  /// Seconds of an arbitrary clock that only goes forward.
  package var seconds: () -> Double = { 0 }

  package init() {}

  /// Where something is that is called by a path: what was saved is found by the name that was said there, and what a script reads also beside that.
  package func place(of path: String, besides script: String?) -> String {
    let folder = script.flatMap { script in script.lastIndex(of: "/").map { script[...$0] } } ?? ""
    let places = [path, path + ".muruna"] + (folder.isEmpty || path.hasPrefix("/") ? [] : [folder + path, folder + path + ".muruna"])
    return places.first(where: exists) ?? path
  }
}
