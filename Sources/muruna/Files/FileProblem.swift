#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import MurunaText

/// Why a path gives no text to check: named to the reader, while everything else is still checked.
enum FileProblem: Error, Hashable {
  case notFound
  case noPermission
  /// Somebody said that nobody may write it.
  case readOnly
  /// A pipe, a device, a socket: reading it might never end.
  case notAFile
  case tooLarge(limit: Int)
  /// It and all that come after it are too many.
  case tooMany(limit: Int)
  /// A link to a folder that stands outside the one that is read, and so many more of the kind.
  case leadsOut(more: Int)
  /// A folder of another file system than the one that is read.
  case otherSystem(more: Int)
  /// There are more folders than one would have for plans.
  case tooManyFolders(limit: Int)
  /// It grew, shrank or vanished while it was read.
  case changing
  case binary
  case utf16
  /// The first byte that is not UTF-8, from 0.
  case notUTF8(at: Int)
  /// A folder without any `.muruna` file below it.
  case nothingInFolder
  /// What the system says, by its number.
  case system(Int32)
}

extension FileProblem {
  var words: Words {
    switch self {
    case .notFound: Words(english: "there is no such file or folder", arabic: "لا يوجد ملف أو مجلد بهذا الاسم")
    case .noPermission: Words(english: "you have no permission for it", arabic: "لا إذن لك به")
    case .readOnly: Words(english: "it is read-only", arabic: "للقراءة فقط")
    case .notAFile: Words(english: "it is neither a file nor a folder", arabic: "ليس ملفًا ولا مجلدًا")
    case .tooLarge(let limit):
      Words(
        english: "it is larger than \(value: String(limit >> 20)) MiB", arabic: "حجمه أكبر من \(value: String(limit >> 20)) MiB")
    case .tooMany(let limit):
      Words(
        english: "a program has at most \(value: String(limit)) files; this one and those behind it were not read",
        arabic: "للبرنامج \(value: String(limit)) ملف على الأكثر؛ لم يُقرأ هذا الملف ولا ما بعده")
    case .leadsOut(let more):
      Words(
        english: "it is a link to a folder outside; to read that as well, name it on the command line\(FileProblem.andMore(more).english)",
        arabic: "رابط إلى مجلد في الخارج؛ لقراءته أيضًا اذكره في سطر الأوامر\(FileProblem.andMore(more).arabic)")
    case .otherSystem(let more):
      Words(
        english: "it is on another file system; to read it as well, name it on the command line\(FileProblem.andMore(more).english)",
        arabic: "في نظام ملفات آخر؛ لقراءته أيضًا اذكره في سطر الأوامر\(FileProblem.andMore(more).arabic)")
    case .tooManyFolders(let limit):
      Words(
        english: "more than \(value: String(limit)) folders; what stands behind this one was not looked at",
        arabic: "أكثر من \(value: String(limit)) مجلد؛ لم يُنظر فيما بعد هذا")
    case .changing: Words(english: "it changed while it was read; try again", arabic: "تغيّر أثناء قراءته؛ أعد المحاولة")
    case .binary: Words(english: "it is not a text", arabic: "ليس نصًا")
    case .utf16: Words(english: "it is in UTF-16; save it as UTF-8", arabic: "ترميزه UTF-16؛ احفظه بترميز UTF-8")
    case .notUTF8(let byte):
      Words(
        english: "it is not UTF-8 at byte \(value: String(byte)); save it as UTF-8",
        arabic: "ليس UTF-8 عند البايت \(value: String(byte))؛ احفظه بترميز UTF-8")
    case .nothingInFolder: Words(english: "the folder holds no .muruna file", arabic: "لا ملف .muruna في المجلد")
    case .system(let number):
      Words(english: "the system says: \(value: FileProblem.text(number))", arabic: "يقول النظام: \(value: FileProblem.text(number))")
    }
  }

  private static func andMore(_ number: Int) -> Words {
    number == 0 ? Words(english: "", arabic: "") : Words(english: " (and \(value: String(number)) more like it)", arabic: " (ومثله \(value: String(number)) غيره)")
  }

  private static func text(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return String(number) }
    return unsafe String(cString: text)
  }
}
