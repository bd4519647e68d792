package import Foundation

/// Marks in lanes over one time axis: what happened where, and where nothing did.
package struct LaneChart: Hashable, Sendable {
    package struct Mark: Hashable, Sendable {
        package let at: Date
        /// A word for the look, such as message or alert.
        package let look: String
        package let label: String
        package let address: String?
        /// Of how many it stands for the first.
        package let count: Int

        package init(
            at: Date,
            look: String,
            label: String,
            address: String?,
            count: Int = 1
        ) {
            self.at = at
            self.look = look
            self.label = label
            self.address = address
            self.count = count
        }
    }

    package struct Lane: Hashable, Sendable {
        package let name: String
        package let marks: [Mark]
        package let spans: [Span]

        package init(name: String, marks: [Mark], spans: [Span] = []) {
            self.name = name
            self.marks = marks
            self.spans = spans
        }
    }

    /// A stretch within a lane that is someone's, such as a shift.
    package struct Span: Hashable, Sendable {
        package let start: Date
        package let end: Date
        package let label: String

        package init(start: Date, end: Date, label: String) {
            self.start = start
            self.end = end
            self.label = label
        }
    }

    /// A stretch over all lanes, such as a marker of a narrative.
    package struct Band: Hashable, Sendable {
        package let start: Date
        package let end: Date
        package let look: String
        package let label: String

        package init(start: Date, end: Date, look: String, label: String) {
            self.start = start
            self.end = end
            self.look = look
            self.label = label
        }
    }

    private let scale: TimeScale
    private let lanes: [Lane]
    private let bands: [Band]
    private let silences: [Band]
    private let title: String
    private let gutter = 150.0
    private let laneHeight = 30.0
    private let top = 34.0
    /// Room for the last label of the axis, which is centred on its tick.
    private let margin = 24.0

    private var width: Double { gutter + scale.width + margin }

    /// Silences are stretches, long enough to be seen, in which nothing happened on any lane.
    package init(
        scale: TimeScale,
        lanes: [Lane],
        bands: [Band],
        silences: [Band] = [],
        title: String
    ) {
        self.scale = scale
        self.lanes = lanes
        self.bands = bands
        self.silences = silences
        self.title = title
    }

    package var svg: String {
        let height = top + laneHeight * Double(max(1, lanes.count)) + 12
        var svg = SVG()
        svg.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "lane-chart", "role": "group",
                "aria-label": title,
                "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
                "width": SVG.number(width), "height": SVG.number(height),
            ]
        ) { svg in
            drawSilences(&svg, height)
            drawBands(&svg, height)
            drawAxis(&svg, height)
            for (index, lane) in lanes.enumerated() { draw(lane, at: index, &svg) }
        }
        return svg.text
    }

    private func drawSilences(_ svg: inout SVG, _ height: Double) {
        for silence in silences {
            let start = max(0, scale.x(silence.start)) + 8
            let end = min(scale.width, scale.x(silence.end)) - 8
            guard end - start > 12 else { continue }
            svg.group("g", ["class": "band silence"]) { svg in
                svg.element("title", [:], silence.label)
                svg.element(
                    "rect",
                    [
                        "x": SVG.number(gutter + start), "y": "24",
                        "width": SVG.number(end - start), "height": SVG.number(height - 30),
                    ]
                )
                guard end - start > 100 else { return }
                svg.element(
                    "text",
                    [
                        "x": SVG.number(gutter + (start + end) / 2),
                        "y": SVG.number(height - 12),
                    ],
                    silence.label
                )
            }
        }
    }

    private func drawBands(_ svg: inout SVG, _ height: Double) {
        for band in bands {
            let start = max(0, scale.x(band.start))
            let end = min(scale.width, scale.x(band.end))
            guard end >= 0, start <= scale.width else { continue }
            svg.group("g", ["class": "band \(band.look)"]) { svg in
                svg.element("title", [:], band.label)
                svg.element(
                    "rect",
                    [
                        "x": SVG.number(gutter + start), "y": "24",
                        "width": SVG.number(max(2, end - start)),
                        "height": SVG.number(height - 30),
                    ]
                )
            }
        }
    }

    private func drawAxis(_ svg: inout SVG, _ height: Double) {
        for tick in scale.ticks() {
            let x = SVG.number(gutter + scale.x(tick.at))
            svg.element(
                "line",
                [
                    "class": tick.isDay ? "grid day" : "grid", "x1": x, "x2": x, "y1": "24",
                    "y2": SVG.number(height - 6),
                ]
            )
            svg.element(
                "text",
                ["class": tick.isDay ? "tick day" : "tick", "x": x, "y": "16"],
                tick.label
            )
        }
    }

    private func draw(_ lane: Lane, at index: Int, _ svg: inout SVG) {
        let middle = top + laneHeight * (Double(index) + 0.5)
        svg.element(
            "text",
            ["class": "lane-name", "x": "0", "y": SVG.number(middle + 4)],
            lane.name.count > 20 ? lane.name.prefix(19) + "…" : lane.name
        )
        svg.element(
            "line",
            [
                "class": "lane", "x1": SVG.number(gutter),
                "x2": SVG.number(gutter + scale.width), "y1": SVG.number(middle),
                "y2": SVG.number(middle),
            ]
        )
        for span in lane.spans { draw(span, at: middle, &svg) }
        for group in grouped(lane.marks) { draw(group, at: middle, &svg) }
    }

    /// The name stands in it where there is room; else only its description tells it.
    private func draw(_ span: Span, at middle: Double, _ svg: inout SVG) {
        let start = max(0, scale.x(span.start))
        let end = min(scale.width, scale.x(span.end))
        guard end > start else { return }
        svg.group("g", ["class": "span"]) { svg in
            svg.element("title", [:], span.label)
            svg.element(
                "rect",
                [
                    "x": SVG.number(gutter + start), "y": SVG.number(middle - 9),
                    "width": SVG.number(max(1, end - start - 1)), "height": "18", "rx": "4",
                ]
            )
            let room = Int((end - start - 12) / 6.5)
            guard room > 2 else { return }
            svg.element(
                "text",
                ["x": SVG.number(gutter + start + 7), "y": SVG.number(middle + 4)],
                span.label.count > room ? span.label.prefix(room - 1) + "…" : span.label
            )
        }
    }

    /// Marks that would lie on each other become one, which says how many they are.
    private func grouped(_ marks: [Mark]) -> [[Mark]] {
        var groups: [[Mark]] = []
        var edge = -Double.infinity
        for mark in marks {
            let x = scale.x(mark.at)
            if x - edge < 7, let last = groups.last, last[0].look == mark.look {
                groups[groups.count - 1].append(mark)
            } else {
                groups.append([mark])
                edge = x
            }
        }
        return groups
    }

    private func draw(_ marks: [Mark], at middle: Double, _ svg: inout SVG) {
        guard let first = marks.first else { return }
        let x = gutter + scale.x(first.at)
        let count = marks.reduce(0) { $0 + $1.count }
        let size = min(11, 3.5 + Double(count).squareRoot())
        let label = count == 1 ? first.label : "\(count) events from \(first.label)"
        svg.group(
            "a",
            ["href": first.address ?? "#", "class": "mark \(first.look)", "aria-label": label]
        ) { svg in
            svg.element("title", [:], label)
            if first.look == "quiet" {
                svg.element(
                    "path",
                    [
                        "d": """
                        M\(SVG.number(x)) \(SVG.number(middle - 6)) \
                        l4 6 -4 6 -4 -6z
                        """
                    ]
                )
            } else {
                svg.element(
                    "circle",
                    ["cx": SVG.number(x), "cy": SVG.number(middle), "r": SVG.number(size)]
                )
            }
        }
    }
}
