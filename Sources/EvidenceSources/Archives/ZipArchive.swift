import CZip
import Foundation

/// A zip file, refused where its names or sizes are not to be trusted.
final class ZipArchive: Archive {
    private let archive: OpaquePointer
    private let limits: ArchiveLimits
    private(set) var entries: [ArchiveEntry] = []

    /// Throws an `ArchiveFault` for a file that is cut short, locked, or unsafe.
    init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws {
        var code: CInt = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw ArchiveFault(
                location: URL(filePath: path).lastPathComponent,
                reason: "It can't be read as a zip: \(String(cString: zip_error_strerror(&error)))."
            )
        }
        self.archive = archive
        self.limits = limits
        entries = try checkedEntries()
    }

    deinit {
        zip_discard(archive)
    }

    func bytes(of entry: ArchiveEntry) throws -> [UInt8] {
        guard let file = zip_fopen_index(archive, zip_uint64_t(entry.index), 0) else {
            throw fault(entry.path, String(cString: zip_strerror(archive)))
        }
        defer { zip_fclose(file) }
        var isShort = false
        let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
            while count < entry.size {
                let read = zip_fread(
                    file,
                    buffer.baseAddress.map { $0 + count },
                    zip_uint64_t(entry.size - count)
                )
                guard read > 0 else {
                    isShort = true
                    return
                }
                count += Int(read)
            }
        }
        var extra: UInt8 = 0
        // Reading on to the end is what makes libzip compare the checksum.
        let rest = zip_fread(file, &extra, 1)
        guard !isShort, rest == 0 else {
            throw fault(entry.path, "It is damaged, or not of the size that the zip says.")
        }
        return bytes
    }

    private func checkedEntries() throws -> [ArchiveEntry] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.entryCount else {
            throw fault("the zip", "It holds \(count) files, more than \(limits.entryCount).")
        }
        var found: [ArchiveEntry] = []
        var names: Set<String> = []
        var total = 0
        for index in 0..<count {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0, stat.name != nil
            else { throw fault("file \(index + 1)", "Its entry can't be read.") }
            let written = String(cString: stat.name)
            if let objection = ArchivePath.objection(to: written) {
                throw fault(written, objection)
            }
            let path = ArchivePath.withSlashes(written)
            try refuseLink(index, path)
            guard !path.hasSuffix("/"), !ArchivePath.isMetadata(path) else { continue }
            guard names.insert(path).inserted else { throw fault(path, "It is there twice.") }
            guard stat.encryption_method == UInt16(ZIP_EM_NONE) else {
                throw fault(path, "It is locked with a password.")
            }
            let size = Int(clamping: stat.size)
            let packed = max(1, Int(clamping: stat.comp_size))
            total += size
            guard size <= limits.entrySize, total <= limits.totalSize,
                size < limits.ratioFrom || size / packed <= limits.ratio
            else { throw fault(path, "It unpacks to more than is safe (\(size) bytes).") }
            let modifiedAt = Date(timeIntervalSince1970: TimeInterval(stat.mtime))
            found.append(
                ArchiveEntry(path: path, index: index, size: size, modifiedAt: modifiedAt)
            )
        }
        return found.sorted { $0.path < $1.path }
    }

    private func refuseLink(_ index: Int, _ path: String) throws {
        var system: zip_uint8_t = 0
        var attributes: zip_uint32_t = 0
        let code = zip_file_get_external_attributes(
            archive,
            zip_uint64_t(index),
            0,
            &system,
            &attributes
        )
        let isUnix = system == UInt8(ZIP_OPSYS_UNIX)
        guard code == 0, isUnix, attributes >> 16 & 0o170000 == 0o120000 else { return }
        throw fault(path, "It is a link to somewhere else.")
    }

    private func fault(_ location: String, _ reason: String) -> ArchiveFault {
        ArchiveFault(location: location, reason: reason)
    }
}
