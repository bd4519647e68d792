/// What an adjustment gains and loses on messages that it has not learned from.
package struct AdjustmentTrial: Equatable, Sendable, Codable {
    /// By the name of their task.
    package var tasks: [String: Counts] = [:]

    package init() {}

    /// How one task fares.
    package struct Counts: Equatable, Sendable, Codable {
        /// What people said: a correction of an act is one, whatever the message's other acts.
        package var said = 0
        /// Of those, how many are read so now, and how many would be.
        package var rightBefore = 0
        package var rightAfter = 0
        /// Messages of which nobody said anything, and how many of them would be read otherwise.
        package var kept = 0
        package var changed = 0
    }

    /// The counts of a task.
    package func counts(_ task: ReadingTask) -> Counts { tasks[task.rawValue] ?? Counts() }

    /// How many more of people's words would be met than now.
    package var gain: Int { tasks.values.reduce(0) { $0 + $1.rightAfter - $1.rightBefore } }

    /// How many readings that nobody complained of would be others.
    package var cost: Int { tasks.values.reduce(0) { $0 + $1.changed } }

    package var net: Int { gain - cost }

    /// A line for each task that people spoke of.
    package var lines: [String] {
        ["task        said   right now   right with it   left alone   read otherwise"]
            + AdjustmentTraining.tasks.filter { counts($0).said > 0 }.map { task in
                let counts = counts(task)
                let columns = [
                    (counts.said, 6), (counts.rightBefore, 12), (counts.rightAfter, 16),
                    (counts.kept, 13), (counts.changed, 17),
                ]
                return Columns.padded(task.rawValue, 10)
                    + columns.map { Columns.left(String($0), $1) }.joined()
            }
    }

    mutating func count(_ lesson: Lesson, _ adjustment: Adjustment) {
        for task in AdjustmentTraining.tasks {
            guard let scores = lesson.scores[task] else { continue }
            let added = adjustment.scores(task, lesson.features)
            let before = Self.holds(scores, task)
            let after = Self.holds(added.map { zip(scores, $0).map(+) } ?? scores, task)
            var counts = counts(task)
            if let said = lesson.said[task] {
                for label in said.indices
                where task.isExclusive ? said[label] == 1 : said[label] >= 0 {
                    counts.said += 1
                    if before[label] == (said[label] == 1) { counts.rightBefore += 1 }
                    if after[label] == (said[label] == 1) { counts.rightAfter += 1 }
                }
            } else {
                counts.kept += 1
                if before != after { counts.changed += 1 }
            }
            tasks[task.rawValue] = counts
        }
    }

    private static func holds(_ scores: [Float], _ task: ReadingTask) -> [Bool] {
        task.isExclusive ? ResultTable.one(scores) : scores.map { $0 >= 0 }
    }
}
