/// Shares as rows of bars over named columns, each with its count and leading to what it counts.
package struct ShareBands: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        /// From 0 to 1.
        package let share: Double
        /// How many that is, as drawn above the bar.
        package let count: String
        package let label: String
        package let address: String

        package init(share: Double, count: String, label: String, address: String) {
            self.share = share
            self.count = count
            self.label = label
            self.address = address
        }
    }

    package struct Band: Hashable, Sendable {
        package let name: String
        /// A word for the look.
        package let look: String
        /// One a column; nil where nothing may be told.
        package let cells: [Cell?]

        package init(name: String, look: String, cells: [Cell?]) {
            self.name = name
            self.look = look
            self.cells = cells
        }
    }

    private let columns: [String]
    private let bands: [Band]
    private let title: String
    private let withheld: String
    private let width: Double
    private let gutter = 92.0
    private let bandHeight = 44.0
    private let top = 24.0

    /// What is withheld is said of each column of which nothing may be told.
    package init(
        columns: [String],
        bands: [Band],
        title: String,
        withheld: String,
        width: Double = 760
    ) {
        self.columns = columns
        self.bands = bands
        self.title = title
        self.withheld = withheld
        self.width = width
    }

    package var svg: String {
        let height = top + bandHeight * Double(bands.count) + 8
        let step = (width - gutter) / Double(max(1, columns.count))
        // All bands have one scale, so that they can be compared; it ends at the highest share.
        let highest = bands.flatMap { $0.cells.compactMap { $0?.share } }.max() ?? 0
        let scale = max(0.1, highest)
        var svg = SVG()
        svg.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "share-bands", "role": "group",
                "aria-label": title,
                "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
                "width": SVG.number(width), "height": SVG.number(height),
            ]
        ) { svg in
            for (index, column) in columns.enumerated() {
                let x = gutter + step * (Double(index) + 0.5)
                svg.element("text", ["class": "column", "x": SVG.number(x), "y": "14"], column)
            }
            for (row, band) in bands.enumerated() {
                let base = top + bandHeight * Double(row + 1) - 4
                svg.element(
                    "text",
                    ["class": "band-name", "x": "0", "y": SVG.number(base - 10)],
                    band.name
                )
                svg.element(
                    "line",
                    [
                        "x1": SVG.number(gutter), "x2": SVG.number(width), "y1": SVG.number(base),
                        "y2": SVG.number(base),
                    ]
                )
                for (index, cell) in band.cells.enumerated() {
                    let x = gutter + step * Double(index)
                    draw(cell, band.look, x: x, step: step, base: base, scale: scale, &svg)
                }
            }
        }
        return svg.text
    }

    private func draw(
        _ cell: Cell?,
        _ look: String,
        x: Double,
        step: Double,
        base: Double,
        scale: Double,
        _ svg: inout SVG
    ) {
        guard let cell else {
            svg.group("g", ["class": "withheld"]) { svg in
                svg.element("title", [:], withheld)
                svg.element(
                    "rect",
                    [
                        "x": SVG.number(x + 2), "y": SVG.number(base - 12),
                        "width": SVG.number(step - 4), "height": "12",
                    ]
                )
            }
            return
        }
        let height = cell.share / scale * (bandHeight - 18)
        svg.group("a", ["href": cell.address, "class": look, "aria-label": cell.label]) { svg in
            svg.element("title", [:], cell.label)
            if cell.share > 0 {
                svg.element(
                    "rect",
                    [
                        "x": SVG.number(x + 2), "y": SVG.number(base - height),
                        "width": SVG.number(step - 4), "height": SVG.number(height),
                    ]
                )
            }
            svg.element(
                "text",
                ["x": SVG.number(x + step / 2), "y": SVG.number(base - height - 3)],
                cell.count
            )
        }
    }
}
