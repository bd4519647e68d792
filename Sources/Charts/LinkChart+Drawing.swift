extension LinkChart {
    package var svg: String {
        let layout = LinkLayout(self)
        var svg = SVG()
        svg.group(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "link-chart", "role": "group",
                "aria-label": title,
                "viewBox": "0 0 \(SVG.number(layout.width)) \(SVG.number(layout.height))",
                "width": SVG.number(layout.width), "height": SVG.number(layout.height),
            ]
        ) { svg in
            for (number, lane) in layout.lanes.enumerated() {
                draw(lane, isFirst: number == 0, layout, &svg)
            }
            for (link, path) in zip(links, layout.paths) { draw(link, path, &svg) }
            for (node, box) in zip(nodes, layout.boxes) { draw(node, box, &svg) }
        }
        return svg.text
    }

    private func draw(
        _ lane: LinkLayout.Lane,
        isFirst: Bool,
        _ layout: LinkLayout,
        _ svg: inout SVG
    ) {
        if !isFirst {
            svg.element(
                "line",
                [
                    "class": "link-lane", "x1": "0", "x2": SVG.number(layout.width),
                    "y1": SVG.number(lane.top), "y2": SVG.number(lane.top),
                ]
            )
        }
        svg.element(
            "text",
            ["class": "link-lane-name", "x": "8", "y": SVG.number(lane.top + 15)],
            Self.cut(lane.name, 40)
        )
    }

    private func draw(_ link: Link, _ path: LinkLayout.Path, _ svg: inout SVG) {
        svg.group(
            "g",
            [
                "class": link.isSure ? "link sure" : "link", "data-from": link.from,
                "data-to": link.to,
            ]
        ) { svg in
            svg.element("title", [:], link.label)
            svg.element("path", ["class": "link-line", "d": Self.line(path.corners)])
            svg.element("path", ["class": "link-head", "d": Self.head(path)])
            svg.element(
                "text",
                [
                    "class": "link-word", "x": SVG.number(path.word.x),
                    "y": SVG.number(path.word.y + 3.5),
                ],
                link.word
            )
        }
    }

    private func draw(_ node: Node, _ box: LinkLayout.Box, _ svg: inout SVG) {
        svg.group(
            "a",
            [
                "class": "link-node \(node.look)", "href": node.address, "aria-label": node.label,
                "data-node": node.id,
            ]
        ) { svg in
            svg.element("title", [:], node.label)
            svg.element(
                "rect",
                [
                    "x": SVG.number(box.x), "y": SVG.number(box.y),
                    "width": SVG.number(LinkLayout.width), "height": SVG.number(box.height),
                    "rx": "6",
                ]
            )
            let lines = Self.lines(of: node.text)
            let first = box.y + box.height / 2 - Double(lines.count) * 7.5
            svg.element(
                "text",
                [
                    "class": "link-heading", "x": SVG.number(box.x + 10),
                    "y": SVG.number(first + 4),
                ],
                Self.cut(node.heading, 32)
            )
            for (number, line) in lines.enumerated() {
                svg.element(
                    "text",
                    [
                        "x": SVG.number(box.x + 10),
                        "y": SVG.number(first + 20 + Double(number) * 15),
                    ],
                    line
                )
            }
        }
    }

    /// Straight pieces with round corners.
    private static func line(_ corners: [(x: Double, y: Double)]) -> String {
        guard let start = corners.first, let end = corners.last else { return "" }
        var text = "M\(SVG.number(start.x)) \(SVG.number(start.y))"
        for index in corners.indices.dropFirst().dropLast() {
            let (before, here, after) = (corners[index - 1], corners[index], corners[index + 1])
            let radius = min(5, reach(before, here) / 2, reach(here, after) / 2)
            let (into, out) = (toward(here, before, radius), toward(here, after, radius))
            text += "L\(SVG.number(into.x)) \(SVG.number(into.y))"
            text += "Q\(SVG.number(here.x)) \(SVG.number(here.y))"
            text += " \(SVG.number(out.x)) \(SVG.number(out.y))"
        }
        return text + "L\(SVG.number(end.x)) \(SVG.number(end.y))"
    }

    private static func reach(_ one: (x: Double, y: Double), _ other: (x: Double, y: Double))
        -> Double
    {
        abs(one.x - other.x) + abs(one.y - other.y)
    }

    private static func toward(
        _ one: (x: Double, y: Double),
        _ other: (x: Double, y: Double),
        _ distance: Double
    ) -> (x: Double, y: Double) {
        let whole = reach(one, other)
        guard whole > 0 else { return one }
        return (
            one.x + (other.x - one.x) / whole * distance,
            one.y + (other.y - one.y) / whole * distance
        )
    }

    /// A small arrow at the box that the link points to.
    private static func head(_ path: LinkLayout.Path) -> String {
        guard let start = path.corners.first, let end = path.corners.last else { return "" }
        let (at, back) = path.pointsLater ? (end, -7.0) : (start, 7.0)
        let (x, y) = (SVG.number(at.x), SVG.number(at.y))
        return "M\(x) \(y)l\(SVG.number(back)) -4v8z"
    }

    /// At most two lines of words that fit into a box.
    static func lines(of text: String) -> [String] {
        let room = 28
        var lines: [String] = []
        var rest = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        while lines.count < 2, let word = rest.popFirst() {
            var line = word
            while let next = rest.first, line.count + next.count < room {
                line += " " + next
                rest = rest.dropFirst()
            }
            lines.append(cut(line, room))
        }
        if !rest.isEmpty, let last = lines.popLast() { lines.append(cut(last + " …", room, "…")) }
        return lines
    }

    private static func cut(_ text: String, _ room: Int, _ end: String = "…") -> String {
        text.count > room ? text.prefix(room - 1) + end : text
    }
}
