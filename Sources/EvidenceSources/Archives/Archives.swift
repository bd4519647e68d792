/// Opens what the input is: a zip by its name, else a folder or one file.
enum Archives {
    static func open(
        _ path: String,
        limits: ArchiveLimits = ArchiveLimits()
    ) throws -> any Archive {
        path.lowercased().hasSuffix(".zip")
            ? try ZipArchive(path: path, limits: limits)
            : try FolderArchive(path: path, limits: limits)
    }
}
