import Testing

@testable import AttuneStore

@Suite struct MeasurementIdentityTests {
    @Test func saysWhatDiffers() {
        let now = MadeUp.identity
        func difference(_ change: (inout MeasurementIdentity) -> Void) -> String? {
            var before = now
            change(&before)
            return now.difference(from: before)
        }
        #expect(difference { _ in } == nil)
        #expect(difference { $0.inputSHA256 = "cd" } == "another recording")
        let current = MeasurementIdentity.currentMeasurement
        #expect(difference { $0.measurement = 0 } == "measured by version 0, now \(current)")
        #expect(difference { $0.models["centerface"] = "0919" } == "model centerface has changed")
        #expect(difference { $0.models["centerface"] = nil } == "model centerface is new")
        #expect(difference { $0.models["residual16"] = "11" } == "model residual16 is no longer used")
        #expect(difference { $0.settings["sample_interval"] = "2s" } == "setting sample_interval 1s, was 2s")
        #expect(difference { $0.settings["precision"] = nil } == "setting precision f32, was left out")
        #expect(
            difference {
                $0.models["centerface"] = "0919"
                $0.settings["sample_interval"] = "2s"
            } == "model centerface has changed")
    }
}
