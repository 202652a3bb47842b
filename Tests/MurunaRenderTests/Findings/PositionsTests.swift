import MurunaText
import Testing

@testable import MurunaRender

@Suite struct PositionsTests {
  @Test func countsLinesGraphemesAndUTF16FromOne() {
    // Bytes:  a 0, é as e + U+0301 1...3, 👩‍🚒 4...14 (4 + 3 + 4), b 15, LF 16, ع 17...18, c 19, CR 20, LF 21, end 22.
    let source = Source(path: "a", text: "ae\u{301}👩‍🚒b\nعc\r\n")
    let offsets = [0, 1, 2, 4, 8, 15, 16, 17, 18, 19, 20, 21, 22, 99]
    let places = offsets.map { Place(SourceID(0), ByteRange($0, $0)) }
    let positions = Positions(of: places.reversed(), in: [source])
    let found = places.map { positions.start(of: $0) }
    #expect(found.map(\.line) == [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3])
    // Byte 2 lies inside the é, byte 8 inside the firefighter, byte 18 inside the ع, byte 21 behind the line's last letter.
    #expect(found.map(\.column) == [1, 2, 2, 3, 3, 4, 5, 1, 1, 2, 3, 3, 1, 1])
    // 👩‍🚒 is two surrogate pairs and a joiner: five units. Units are counted within a character, too.
    #expect(found.map(\.utf16Column) == [1, 2, 3, 4, 6, 9, 10, 1, 1, 2, 3, 3, 1, 1])
    #expect(found.last?.byte == 22)
  }

  @Test func countsAMarkBehindALetterWithTheLetter() {
    let source = Source(path: "a", text: "e\u{301}x")
    let places = [1, 3].map { Place(SourceID(0), ByteRange($0, $0)) }
    let positions = Positions(of: places, in: [source])
    #expect(places.map { positions.start(of: $0).column } == [1, 2])
  }
}
