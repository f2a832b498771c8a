import AttuneCore
import AttuneText

/// What a setting means, in the language of a page.
package enum SettingMeaning {
    package static func text(of setting: Setting, in language: Language) -> String {
        // A test finds a setting of the table that has no phrase here.
        language == .english ? setting.meaning : phrase(setting.name)?.text(language) ?? setting.meaning
    }

    /// By the name in `Settings.table`; nil for any other.
    static func phrase(_ name: String) -> Phrase? {
        let words = Words.settings
        return switch name {
        case "sample_interval": words.sampleInterval
        case "minimum_group": words.minimumGroup
        case "minimum_face_size": words.minimumFaceSize
        case "detection_threshold": words.detectionThreshold
        case "detector_long_side": words.detectorLongSide
        case "minimum_probability": words.minimumProbability
        case "smoothing": words.smoothing
        case "maximum_yaw": words.maximumYaw
        case "maximum_pitch": words.maximumPitch
        case "minimum_sharpness": words.minimumSharpness
        case "eyes_closed_below": words.eyesClosedBelow
        case "lecturer": words.lecturer
        case "segment_length": words.segmentLength
        case "maximum_duration": words.maximumDuration
        case "maximum_side": words.maximumSide
        case "maximum_megapixels": words.maximumMegapixels
        case "maximum_streams": words.maximumStreams
        case "decoder": words.decoder
        case "decoder_memory": words.decoderMemory
        case "decoder_patience": words.decoderPatience
        case "exclude": words.exclude
        case "exact": words.exact
        case "keyframes_only": words.keyframesOnly
        case "precision": words.precision
        case "workers": words.workers
        default: nil
        }
    }
}
