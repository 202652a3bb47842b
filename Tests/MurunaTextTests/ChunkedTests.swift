import Testing

@testable import MurunaText

@Suite struct ChunkedTests {
  @Test func `a list in pieces holds what an array holds, and copies go their own ways`() {
    var list = Chunked<Int>()
    var array: [Int] = []
    var earlier: [(Chunked<Int>, [Int])] = []
    for number in 0..<1_000 {
      if number % 7 == 3 {
        #expect(list.removeLast() == array.removeLast())
      } else {
        list.append(number)
        array.append(number)
      }
      if number % 5 == 1 {
        let index = number * 31 % array.count
        list[index] = -number
        array[index] = -number
      }
      if number % 97 == 0 { earlier.append((list, array)) }
    }
    #expect(Array(list) == array)
    for (list, array) in earlier { #expect(Array(list) == array) }
    list.removeLast(array.count)
    #expect(list.isEmpty)
    list.append(contentsOf: 0..<300)
    #expect(Array(list) == Array(0..<300))
    #expect(Array(list[290...]) == Array(290..<300))
  }

  @Test func `what is known by name is known in each copy by itself`() {
    var known = Sharded<Int>()
    #expect(known["a"] == nil)
    for number in 0..<1_000 { known["name \(number)"] = number }
    var other = known
    other["name 7"] = nil
    other["name 8"] = -8
    #expect(known["name 7"] == 7 && known["name 8"] == 8 && known["name 999"] == 999)
    #expect(other["name 7"] == nil && other["name 8"] == -8 && other["name 999"] == 999)
  }
}
