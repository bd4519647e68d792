import Charts
import Foundation
import Testing

struct LinkChartTests {
    /// Twenty boxes in three lanes, each linked with those one, two and seven before it.
    private let chart = LinkChart(
        nodes: (0..<20).map { number in
            LinkChart.Node(
                id: "n\(number)",
                lane: ["search", "support", "deploys"][number % 3],
                heading: "14:\(number + 10) Ines & Tomo",
                text: "What was said here is longer than a box, number \(number) of them all",
                label: "Box \(number)",
                address: "/around/n\(number)",
                look: number == 9 ? "centre" : "message"
            )
        },
        links: (0..<20).flatMap { number in
            [1, 2, 7].filter { $0 <= number }.map { back in
                LinkChart.Link(
                    from: "n\(number)",
                    to: "n\(number - back)",
                    word: "replies to",
                    label: "because <of> \(back)",
                    isSure: back == 1
                )
            }
        },
        title: "What bears on it"
    )

    private struct Box {
        let x: Double
        let y: Double
        let width: Double
        let height: Double

        func touches(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height
                && other.y < y + height
        }
    }

    private var boxes: [Box] {
        let found = chart.svg.matches(
            of: /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/
        )
        return found.compactMap { match in
            guard let x = Double(match.1), let y = Double(match.2), let width = Double(match.3),
                let height = Double(match.4)
            else { return nil }
            return Box(x: x, y: y, width: width, height: height)
        }
    }

    @Test
    func `no box lies on another, and later ones are never further left`() {
        let boxes = boxes
        #expect(boxes.count == 20)
        for (number, box) in boxes.enumerated() {
            for other in boxes[(number + 1)...] {
                #expect(!box.touches(other))
                #expect(box.x <= other.x)
            }
        }
    }

    @Test
    func `no link runs over a box`() throws {
        let boxes = boxes
        let lines = chart.svg.matches(of: /class="link-line" d="([^"]+)"/).map { String($0.1) }
        #expect(lines.count == 19 + 18 + 13)
        for line in lines {
            let corners = line.matches(of: /[ML]([\d.]+) ([\d.]+)/).compactMap { match in
                Double(match.1).flatMap { x in Double(match.2).map { (x: x, y: $0) } }
            }
            for (one, other) in zip(corners, corners.dropFirst()) {
                let run = Box(
                    x: min(one.x, other.x),
                    y: min(one.y, other.y),
                    width: max(0.2, abs(one.x - other.x)),
                    height: max(0.2, abs(one.y - other.y))
                )
                // The ends of a link touch their boxes.
                let inner = boxes.map {
                    Box(x: $0.x + 1, y: $0.y + 1, width: $0.width - 2, height: $0.height - 2)
                }
                #expect(!inner.contains { $0.touches(run) })
            }
        }
    }

    @Test
    func `what is known is told apart, and words from outside stay words`() {
        let svg = chart.svg
        #expect(svg.components(separatedBy: "class=\"link sure\"").count == 20)
        #expect(svg.contains("because &lt;of&gt; 7"))
        #expect(svg.contains("Ines &amp; Tomo"))
        #expect(!svg.contains("<of>"))
    }
}
