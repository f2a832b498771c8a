import AttuneCore
import Testing

struct SampleGridTests {
    @Test(arguments: [
        (MediaTime.seconds(-5), 0),
        (.zero, 0),
        (MediaTime(microseconds: 1), 1),
        (.milliseconds(500), 1),
        (MediaTime(microseconds: 500_001), 2),
        (.seconds(60), 120),
    ])
    func findsTheFirstInstantAtOrAfter(time: MediaTime, index: Int) {
        #expect(SampleGrid(interval: .milliseconds(500)).firstIndex(atOrAfter: time) == index)
    }

    @Test func placesInstantsFromZero() {
        let grid = SampleGrid(interval: .milliseconds(40))
        #expect(grid.instant(0) == .zero)
        #expect(grid.instant(25) == .seconds(1))
    }

    /// Cutting a recording anywhere, on the grid or off it, neither loses a sample nor doubles one.
    @Test(arguments: [MediaTime.milliseconds(40), .milliseconds(333), .seconds(1), .seconds(7)])
    func segmentsShareOutTheInstants(interval: MediaTime) {
        let grid = SampleGrid(interval: interval)
        let cuts = [MediaTime.zero, .seconds(7), .milliseconds(13_320), .milliseconds(13_321), .seconds(60)]
        let parts = zip(cuts, cuts.dropFirst()).flatMap { grid.indices(in: TimeRange(start: $0, end: $1)) }
        #expect(parts == Array(grid.indices(in: TimeRange(start: .zero, end: .seconds(60)))))
    }

    @Test func refusesAnIntervalOfZero() async {
        await #expect(processExitsWith: .failure) {
            _ = SampleGrid(interval: .zero)
        }
    }
}
