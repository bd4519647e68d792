/// Minimises a smooth function by its gradient, remembering the last few steps (L-BFGS).
struct LimitedMemory {
    var memory = 8
    var iterations = 100
    var tolerance: Float = 1e-4

    /// Changes the point in place; the function writes its gradient and returns its value.
    func minimise(_ point: inout [Float], _ function: ([Float], inout [Float]) -> Double) {
        let count = point.count
        var gradient = [Float](repeating: 0, count: count)
        var value = function(point, &gradient)
        let start = norm(gradient)
        var steps: [[Float]] = []
        var changes: [[Float]] = []
        var curvatures: [Float] = []
        for iteration in 0..<iterations {
            guard norm(gradient) > tolerance * max(start, 1e-6) else { return }
            let direction = self.direction(gradient, steps, changes, curvatures)
            var slope = dot(direction, gradient)
            guard slope < 0 else { return }
            var size: Float = iteration == 0 ? min(1, 1 / max(norm(gradient), 1e-6)) : 1
            var next = point
            var nextGradient = gradient
            var nextValue = value
            var accepted = false
            for _ in 0..<20 {
                for index in 0..<count { next[index] = point[index] + size * direction[index] }
                nextValue = function(next, &nextGradient)
                if nextValue <= value + Double(1e-4 * size * slope) {
                    accepted = true
                    break
                }
                size *= 0.5
            }
            guard accepted else { return }
            slope = 0
            var step = next
            var change = nextGradient
            for index in 0..<count {
                step[index] -= point[index]
                change[index] -= gradient[index]
            }
            let curvature = dot(step, change)
            if curvature > 1e-10 {
                steps.append(step)
                changes.append(change)
                curvatures.append(curvature)
                if steps.count > memory {
                    steps.removeFirst()
                    changes.removeFirst()
                    curvatures.removeFirst()
                }
            }
            point = next
            gradient = nextGradient
            if abs(value - nextValue) < 1e-7 * max(1, abs(value)) { return }
            value = nextValue
        }
    }

    private func direction(
        _ gradient: [Float],
        _ steps: [[Float]],
        _ changes: [[Float]],
        _ curvatures: [Float]
    ) -> [Float] {
        var direction = gradient.map { -$0 }
        var weights = [Float](repeating: 0, count: steps.count)
        for index in steps.indices.reversed() {
            weights[index] = dot(steps[index], direction) / curvatures[index]
            add(changes[index], -weights[index], &direction)
        }
        if let last = steps.indices.last {
            let scale = curvatures[last] / max(dot(changes[last], changes[last]), 1e-12)
            for index in direction.indices { direction[index] *= scale }
        }
        for index in steps.indices {
            let weight = dot(changes[index], direction) / curvatures[index]
            add(steps[index], weights[index] - weight, &direction)
        }
        return direction
    }

    private func norm(_ vector: [Float]) -> Float { dot(vector, vector).squareRoot() }

    private func dot(_ left: [Float], _ right: [Float]) -> Float {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                var sums = SIMD4<Double>(repeating: 0)
                var index = 0
                while index + 4 <= left.count {
                    for lane in 0..<4 {
                        sums[lane] += Double(left[index + lane] * right[index + lane])
                    }
                    index += 4
                }
                var sum = sums.sum()
                while index < left.count {
                    sum += Double(left[index] * right[index])
                    index += 1
                }
                return Float(sum)
            }
        }
    }

    private func add(_ vector: [Float], _ weight: Float, _ sum: inout [Float]) {
        for index in sum.indices { sum[index] += weight * vector[index] }
    }
}
