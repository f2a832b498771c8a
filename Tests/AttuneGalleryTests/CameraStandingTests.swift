import AttuneCore
import Testing

@testable import AttuneGallery

struct CameraStandingTests {
    private func sample(_ cameras: [CameraState], stretch: Int = 0) -> SampleReading {
        SampleReading(stretch: stretch, cameras: cameras, faces: [])
    }

    /// Each tile on its own, and each stretch: another layout has other tiles.
    @Test func lengthsAreOfRunsInATile() {
        let samples = [
            sample([.on, .still]), sample([.on, .still]), sample([.still, .still]), sample([.on, .still]),
            sample([.on], stretch: 1), sample([.on], stretch: 1),
        ]
        #expect(CameraStanding.lengths(of: samples) == [[2, 4], [2, 4], [1, 4], [1, 4], [2], [2]])
        #expect(CameraStanding.lengths(of: [SampleReading]()) == [])
    }

    @Test(arguments: [(1, 0), (2, 0), (3, 1), (6, 1), (7, 2), (19, 2), (20, 3), (59, 3), (60, 4), (5_000, 4)])
    func bands(samples: Int, band: Int) {
        #expect(CameraStanding.band(samples) == band)
    }

    /// A camera is seen to be one at once; a photograph is the surer the longer it stands.
    @Test func certainty() {
        #expect(CameraStanding.certainty(of: .on, samples: 1) == 1)
        #expect(CameraStanding.certainty(of: .still, samples: 8) < CameraStanding.certainty(of: .still, samples: 60))
        for state in CameraState.allCases {
            #expect((0.3...1).contains(CameraStanding.certainty(of: state, samples: 1)))
        }
    }
}
