/// Fits a logistic regression over sparse rows, with weights kept small by their squares.
struct LogisticTraining {
    /// How strongly weights are held at zero, relative to one example.
    var penalty: Float = 0.1
    var iterations = 80
    /// How strongly biases are held at zero.
    var biasPenalty: Float = 0

    /// One weight for each column and class, class beside class, and a bias for each class at the end.
    ///
    /// Targets may be anything from 0 to 1, so doubtful labels can be given as they are. With offsets,
    /// the weights are learned that are to be added to those scores.
    func weights(
        rows: SparseRows,
        targets: [[Float]],
        importance: [Float],
        exclusive: Bool,
        startingFrom offsets: [[Float]] = []
    ) -> [Float] {
        let classes = targets.first?.count ?? 0
        var weights = [Float](repeating: 0, count: (rows.columnCount + 1) * classes)
        LimitedMemory(iterations: iterations).minimise(&weights) { point, gradient in
            loss(point, &gradient, rows, targets, importance, offsets, classes, exclusive)
        }
        return weights
    }

    private func loss(
        _ point: [Float],
        _ gradient: inout [Float],
        _ rows: SparseRows,
        _ targets: [[Float]],
        _ importance: [Float],
        _ offsets: [[Float]],
        _ classes: Int,
        _ exclusive: Bool
    ) -> Double {
        let bias = rows.columnCount * classes
        var value = 0.0
        for index in 0..<bias {
            gradient[index] = penalty * point[index]
            value += Double(0.5 * penalty * point[index] * point[index])
        }
        for index in bias..<point.count {
            gradient[index] = biasPenalty * point[index]
            value += Double(0.5 * biasPenalty * point[index] * point[index])
        }
        var scores = [Float](repeating: 0, count: classes)
        point.withUnsafeBufferPointer { point in
            gradient.withUnsafeMutableBufferPointer { gradient in
                for row in 0..<rows.count {
                    for each in 0..<classes { scores[each] = point[bias + each] }
                    if !offsets.isEmpty {
                        for each in 0..<classes { scores[each] += offsets[row][each] }
                    }
                    for cell in rows.starts[row]..<rows.starts[row + 1] {
                        let start = Int(rows.columns[cell]) * classes
                        let cellValue = rows.values[cell]
                        for each in 0..<classes { scores[each] += cellValue * point[start + each] }
                    }
                    let weight = importance[row]
                    value +=
                        Double(weight)
                        * LogisticLoss.differences(
                            &scores,
                            targets[row],
                            exclusive: exclusive
                        )
                    for each in 0..<classes { gradient[bias + each] += weight * scores[each] }
                    for cell in rows.starts[row]..<rows.starts[row + 1] {
                        let start = Int(rows.columns[cell]) * classes
                        let cellValue = rows.values[cell] * weight
                        for each in 0..<classes {
                            gradient[start + each] += cellValue * scores[each]
                        }
                    }
                }
            }
        }
        return value
    }
}
