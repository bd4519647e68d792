import Evidence
import Foundation
import Language
import Readings
import Testing

struct CourseTests {
    private func said(
        _ minute: Int,
        by person: Int,
        _ marks: ReadingMarks = .phase(.diagnosis)
    ) -> Spoken {
        Spoken(
            at: Date(timeIntervalSince1970: Double(minute * 60)),
            person: Person.ID("p\(person)"),
            marks: marks
        )
    }

    @Test
    func `of four people nothing is told`() {
        let course = Course((0..<40).map { said($0, by: $0 % 4, [.negative, .phase(.repair)]) })
        #expect(course.phases.allSatisfy { $0.sound == nil })
        #expect(course.stretches.isEmpty)
    }

    @Test
    func `of five people the group's messages are counted by phase`() throws {
        let doubt: ReadingMarks = [.uncertain, .phase(.diagnosis)]
        let course = Course(
            (0..<10).map { said($0, by: $0 % 5, $0 < 3 ? doubt : .phase(.diagnosis)) }
                + (10..<14).map { said($0, by: $0, .phase(.repair)) }
        )
        let diagnosis = try #require(course.phases.first { $0.phase == .diagnosis }?.sound)
        #expect(diagnosis.messages == 10)
        #expect(diagnosis.uncertain == 3)
        #expect(course.phases.first { $0.phase == .repair }?.sound == nil)
    }

    @Test
    func `each stretch has at least five people, and none is left out`() {
        let talk = (0..<400).map { said($0, by: $0 < 200 ? $0 % 7 : $0 % 5) }
        let course = Course(talk)
        #expect(course.stretches.count > 8)
        #expect(course.stretches.count <= 16)
        #expect(course.stretches.reduce(0) { $0 + $1.sound.messages } == talk.count)
        for (one, next) in zip(course.stretches, course.stretches.dropFirst()) {
            #expect(one.end == next.start)
        }
    }
}
