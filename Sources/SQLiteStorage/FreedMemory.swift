import Foundation

/// What was freed but is still held by the C library, which Swift's headers of it do not name.
enum FreedMemory {
    private typealias Trim = @convention(c) (Int) -> Int32

    static func giveBack() {
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(symbol, to: Trim.self)(0)
    }
}
