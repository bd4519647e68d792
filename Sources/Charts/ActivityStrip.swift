/// A low row of bars over a stretch of time: where there was much, and where silence.
package struct ActivityStrip: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package let count: Int
        /// How many of them a filter lets through.
        package let chosen: Int
        package let label: String
        package let address: String
        /// The moment at which the bar begins, as ISO 8601.
        package let start: String

        package init(count: Int, chosen: Int, label: String, address: String, start: String) {
            self.count = count
            self.chosen = chosen
            self.label = label
            self.address = address
            self.start = start
        }
    }

    private let bars: [Bar]
    private let window: Range<Double>?
    private let view: Range<Double>?
    private let width = 960.0
    private let height = 32.0

    /// The window and the view are shares of the width, from 0 to 1.
    package init(bars: [Bar], window: Range<Double>? = nil, view: Range<Double>? = nil) {
        self.bars = bars
        self.window = window
        self.view = view
    }

    package var svg: String {
        var svg = SVG()
        svg.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "group",
                "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
                "preserveAspectRatio": "none",
            ]
        ) { svg in
            if let window { draw(window, "minimap-window", &svg) }
            svg.element(
                "path",
                ["class": "minimap-base", "d": "M0 \(SVG.number(height))H\(SVG.number(width))"]
            )
            let tallest = bars.map(\.count).max() ?? 0
            for (index, bar) in bars.enumerated() where bar.count > 0 {
                draw(bar, at: index, tallest, &svg)
            }
            if let view { draw(view, "minimap-view", &svg) }
        }
        return svg.text
    }

    private func draw(_ stretch: Range<Double>, _ look: String, _ svg: inout SVG) {
        let start = max(0, stretch.lowerBound) * width
        let end = min(1, stretch.upperBound) * width
        svg.element(
            "rect",
            [
                "class": look, "x": SVG.number(start), "y": "0",
                "width": SVG.number(max(3, end - start)), "height": SVG.number(height),
            ]
        )
    }

    /// Heights go with the square root, so that a few events beside very many can still be seen.
    private func draw(_ bar: Bar, at index: Int, _ tallest: Int, _ svg: inout SVG) {
        let step = width / Double(bars.count)
        let x = SVG.number(Double(index) * step)
        func tall(_ count: Int) -> Double {
            max(3, (height - 2) * (Double(count) / Double(max(1, tallest))).squareRoot())
        }
        func rect(_ look: String, _ tall: Double, _ wide: Double, _ svg: inout SVG) {
            svg.element(
                "rect",
                [
                    "class": look, "x": x, "y": SVG.number(height - tall),
                    "width": SVG.number(wide), "height": SVG.number(tall),
                ]
            )
        }
        svg.group(
            "a",
            ["href": bar.address, "aria-label": bar.label, "data-at": bar.start]
        ) { svg in
            svg.element("title", [:], bar.label)
            rect("minimap-hit", height, step, &svg)
            rect(
                bar.chosen < bar.count ? "minimap-bar minimap-rest" : "minimap-bar",
                tall(bar.count),
                step * 0.8,
                &svg
            )
            if bar.chosen > 0, bar.chosen < bar.count {
                rect("minimap-bar minimap-found", tall(bar.chosen), step * 0.8, &svg)
            }
        }
    }
}
