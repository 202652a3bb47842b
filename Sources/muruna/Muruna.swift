@main
struct Muruna {
  static func main() {
    print("muruna")
  }
}
