/// A name that one process holds for as long as the value lives.
///
/// It ends with the process, however that ends, so what a dead one left can be told from work that
/// goes on elsewhere without waiting for any write.
package protocol Claim: Sendable {
    /// Gives the name back; after that anyone can claim it.
    func end() async
}
