/// Opens what the input is: a zip by its name, else a folder with the zips in it, or one file.
enum Archives {
    static func open(
        _ path: String,
        limits: ArchiveLimits = ArchiveLimits()
    ) throws -> any Archive {
        guard !path.lowercased().hasSuffix(".zip") else {
            return try ZipArchive(path: path, limits: limits)
        }
        let folder = try FolderArchive(path: path, limits: limits)
        return try NestedArchive(folder, at: path, limits: limits) ?? folder
    }
}
