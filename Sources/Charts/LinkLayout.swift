/// Where the boxes and links of a chart stand, so that no box lies on another, nor a link on a box.
///
/// Boxes that are linked are in different columns. A link leaves its earlier box on the right and
/// comes to the later one on the left, at a height of its own; one that passes a column runs
/// between the lanes.
struct LinkLayout {
    static let width = 206.0
    private static let port = 17.0
    private static let least = 62.0
    private static let rowGap = 14.0
    private static let track = 7.0
    private static let wordWidth = 96.0
    private static let margin = 8.0
    private static let top = 8.0
    private static let laneHead = 22.0

    struct Box {
        var column = 0
        var lane = 0
        var x = 0.0
        var y = 0.0
        var height = 0.0
        /// Links by number, in the order of their heights.
        var arriving: [Int] = []
        var leaving: [Int] = []
    }

    struct Lane {
        let name: String
        var top = 0.0
        var height = 0.0
    }

    /// The corners of a link, and where its word stands.
    struct Path {
        var corners: [(x: Double, y: Double)] = []
        var word = (x: 0.0, y: 0.0)
        /// Whether the later box is where it points.
        var pointsLater = true
    }

    private(set) var boxes: [Box]
    private(set) var lanes: [Lane] = []
    private(set) var paths: [Path]
    private(set) var width = 0.0
    private(set) var height = 0.0
    /// For each link its earlier and its later box.
    private let ends: [(earlier: Int, later: Int)]
    private var gaps: [Double] = []
    private var columns = 1

    init(_ chart: LinkChart) {
        boxes = chart.nodes.map { _ in Box() }
        paths = chart.links.map { _ in Path() }
        var index: [String: Int] = [:]
        for (number, node) in chart.nodes.enumerated() { index[node.id] = number }
        ends = chart.links.map { link in
            let (from, to) = (index[link.from] ?? 0, index[link.to] ?? 0)
            return (min(from, to), max(from, to))
        }
        for number in paths.indices {
            paths[number].pointsLater = index[chart.links[number].to] == ends[number].later
        }
        layLanes(chart.nodes)
        layColumns()
        layPorts()
        layRows()
        layLinks()
    }

    private mutating func layLanes(_ nodes: [LinkChart.Node]) {
        var known: [String: Int] = [:]
        for (number, node) in nodes.enumerated() {
            if known[node.lane] == nil {
                known[node.lane] = lanes.count
                lanes.append(Lane(name: node.lane))
            }
            boxes[number].lane = known[node.lane] ?? 0
        }
    }

    /// A new column begins with a box that is linked to one of the column, or finds its lane full.
    private mutating func layColumns() {
        var column = 0
        var begin = 0
        for number in boxes.indices {
            let isLinked = ends.contains { $0.later == number && $0.earlier >= begin }
            let beside = boxes[begin..<number].count { $0.lane == boxes[number].lane }
            if number > begin, isLinked || beside >= 3 {
                column += 1
                begin = number
            }
            boxes[number].column = column
        }
        columns = column + 1
    }

    /// Links come and go in the order of the boxes at their other ends, so that few cross.
    private mutating func layPorts() {
        for (number, end) in ends.enumerated() {
            boxes[end.later].arriving.append(number)
            boxes[end.earlier].leaving.append(number)
        }
        let places = boxes.map { ($0.lane, $0.column) }
        let ends = ends
        for number in boxes.indices {
            boxes[number].arriving.sort { places[ends[$0].earlier] < places[ends[$1].earlier] }
            boxes[number].leaving.sort { places[ends[$0].later] < places[ends[$1].later] }
            let ports = max(boxes[number].arriving.count, boxes[number].leaving.count)
            boxes[number].height = max(Self.least, Double(ports) * Self.port + 10)
        }
    }

    /// Lanes are as high as their fullest column, below room for the links that pass.
    private mutating func layRows() {
        var y = Self.top
        for lane in lanes.indices {
            let passing = ends.count { isLong($0) && boxes[$0.later].lane == lane }
            lanes[lane].top = y
            let start = y + Self.laneHead + Double(passing) * Self.track + (passing > 0 ? 6 : 0)
            var lowest = start
            for column in 0..<columns {
                var next = start
                for number in boxes.indices
                where boxes[number].lane == lane && boxes[number].column == column {
                    boxes[number].y = next
                    next += boxes[number].height + Self.rowGap
                }
                lowest = max(lowest, next)
            }
            lanes[lane].height = lowest - y
            y = lowest
        }
        height = y + Self.top
        layGaps()
    }

    /// The room between two columns holds a track for each link that turns in it, and words.
    private mutating func layGaps() {
        var x = Self.margin
        for column in 0..<columns {
            for number in boxes.indices where boxes[number].column == column { boxes[number].x = x }
            x += Self.width
            let turning = ends.count { turns($0, after: column) }
            let arriving = ends.contains { boxes[$0.later].column == column + 1 }
            gaps.append(x)
            guard column < columns - 1 else { break }
            x += 14 + Double(turning) * Self.track + (arriving ? Self.wordWidth : 0)
        }
        width = x + Self.margin
    }

    private func isLong(_ end: (earlier: Int, later: Int)) -> Bool {
        boxes[end.later].column - boxes[end.earlier].column > 1
    }

    private func turns(_ end: (earlier: Int, later: Int), after column: Int) -> Bool {
        boxes[end.earlier].column == column || boxes[end.later].column == column + 1
    }

    private mutating func layLinks() {
        var tracks = Array(repeating: 0, count: columns)
        var passing = Array(repeating: 0, count: lanes.count)
        func track(_ column: Int) -> Double {
            tracks[column] += 1
            return gaps[column] + 4 + Double(tracks[column]) * Self.track
        }
        for number in ends.indices {
            let (earlier, later) = (boxes[ends[number].earlier], boxes[ends[number].later])
            let start = (
                x: earlier.x + Self.width, y: Self.y(of: number, in: earlier.leaving, earlier)
            )
            let end = (x: later.x, y: Self.y(of: number, in: later.arriving, later))
            let first = track(earlier.column)
            var corners = [start, (x: first, y: start.y)]
            if isLong(ends[number]) {
                passing[later.lane] += 1
                let y =
                    lanes[later.lane].top + Self.laneHead + Double(passing[later.lane] - 1)
                    * Self.track
                let second = track(later.column - 1)
                corners += [(first, y), (second, y), (second, end.y)]
            } else {
                corners.append((first, end.y))
            }
            paths[number].corners = corners + [end]
            paths[number].word = (x: end.x - Self.wordWidth / 2 - 2, y: end.y)
        }
    }

    private static func y(of link: Int, in ports: [Int], _ box: Box) -> Double {
        let place = Double(ports.firstIndex(of: link) ?? 0)
        let middle = box.y + box.height / 2
        return middle + (place - Double(ports.count - 1) / 2) * port
    }
}
