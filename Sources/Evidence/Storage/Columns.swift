import Foundation
import Storage

extension ID: Storable {}
extension EventPosition: Storable {}
extension EventKind: Storable {}
extension Event.Deletion: Storable {}
extension GatheredEntry.Kind: Storable {}
extension Place.Kind: Storable {}

extension Window {
    init(_ row: Row, start: String, end: String) throws {
        try self.init(start: row(start), end: row(end))
    }
}
