import AttuneCore
import Foundation
import Testing

@testable import AttuneStore

/// What a file holds of a segment is what a store would.
@Suite struct SegmentValuesTests {
    private static func looks(of segment: SegmentResult) -> [[Int: FaceLook]] {
        var chance = MadeUp.Chance(state: 3)
        return segment.samples.map { sample in
            Dictionary(
                uniqueKeysWithValues: sample.faces.indices.map { face in
                    (face, FaceLook((0..<FaceLook.count).map { _ in Int8(chance.next(below: 255) - 127) }))
                })
        }
    }

    @Test(arguments: [MadeUp.segment(0), MadeUp.segment(1, faces: 5), MadeUp.segment(2, samples: 0)])
    func readBackTheyAreTheSame(segment: SegmentResult) throws {
        let looks = Self.looks(of: segment)
        let json = try JSONEncoder().encode(SegmentValues(segment, looks: looks))
        let read = try JSONDecoder().decode(SegmentValues.self, from: json).segment(readFrom: "a")
        #expect(read.segment == segment)
        #expect(read.looks == looks)
    }

    @Test(arguments: [
        ("range_us", [60_000_000, 0]), ("range_us", [0]), ("counts", [1, 2, 3]), ("counts", [-1, 0, 0, 0]),
        ("indices", [0, 1]), ("indices", [0, 1, 3]), ("times_us", [0, 1_000_000, 9]), ("widths", [0, 1_280, 1_280]),
    ])
    func whatStandsForNothingIsRefused(column: String, values: [Int]) throws {
        let segment = MadeUp.segment(0)
        let json = try JSONEncoder().encode(SegmentValues(segment, looks: Self.looks(of: segment)))
        var object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object[column] != nil)
        object[column] = values
        let changed = try JSONDecoder().decode(
            SegmentValues.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(throws: StoreError.self) { try changed.segment(readFrom: "a") }
    }
}
