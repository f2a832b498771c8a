import Foundation
import TestSupport
import Testing

/// One scheduled lecture, whatever container, codec, clock or scan it comes in, says the same.
@Suite(.serialized, .enabled(if: Requirement.isMet(TestRecording.demoLecture)), .timeLimit(.minutes(10)))
struct FormsOfOneLectureTests {
    /// How a form is made of the lecture by ffmpeg.
    private struct Form {
        let name: String
        let options: String
    }

    private static let seconds = 16
    private static let forms = [
        Form(name: "h264.mp4", options: "-c copy"),
        Form(name: "h264-in-matroska.mkv", options: "-c copy"),
        Form(name: "h264-in-a-stream.ts", options: "-c copy"),
        Form(name: "h264-in-fragments.mp4", options: "-c copy -movflags frag_keyframe+empty_moov"),
        Form(name: "hevc.mp4", options: "-c:v libx265 -preset ultrafast -crf 10 -x265-params log-level=none"),
        Form(name: "vp9.webm", options: "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -crf 8 -b:v 0"),
        Form(name: "av1.mkv", options: "-c:v libsvtav1 -preset 10 -crf 12"),
        Form(name: "mpeg4.avi", options: "-c:v mpeg4 -q:v 1 -bf 2"),
        Form(
            name: "variable-rate.mkv",
            options: "-vf select='not(mod(n,5))+between(t,3,6)' -vsync vfr -c:v libx264 -preset ultrafast -crf 8"),
        Form(name: "ten-bit.mkv", options: "-c:v libx264 -preset ultrafast -crf 8 -pix_fmt yuv420p10le"),
        // Of the lecture lying on its side.
        Form(name: "rotated.mp4", options: "-c copy -metadata:s:v:0 rotate=270"),
        Form(
            name: "interlaced.ts",
            options:
                "-vf interlace=lowpass=0 -c:v libx264 -preset ultrafast -crf 8 -flags +ildct+ilme -x264-params tff=1"),
    ]
    /// Of a minute's table: what is counted is the same, what is shared out nearly.
    private static let counts = [
        "start_s", "samples", "samples_with_faces", "tiles_median", "faces_median", "faces_max", "faces_too_small",
        "layout", "suppressed", "reason",
    ]
    private static let shares = [
        "angry", "disgust", "fear", "happy", "neutral", "sad", "surprise", "unclear", "facing", "eyes_closed",
        "smiling",
        "looking_down",
    ]

    private let folder: TestFolder
    private let lecture: String

    init() throws {
        folder = try TestFolder()
        // Two people smile, and all cameras are on.
        lecture = try TestRecording.make(
            "-ss", "424", "-t", "\(Self.seconds)", "-i", TestRecording.demoLecturePath, "-an", "-c:v", "libx264",
            "-preset", "veryfast", "-crf", "8", "-bf", "2", "-g", "60", folder.path("lecture.mkv"))
    }

    private func make(_ form: Form, of input: String, before options: [String] = []) throws -> String {
        let path = folder.path(form.name)
        _ = try MediaFactory.ffmpeg(
            ["-y"] + options + ["-i", input] + form.options.split(separator: " ").map(String.init) + [path])
        return path
    }

    /// The timelines of some recordings, analysed in one batch, by the names of their files.
    ///
    /// In the exact way: which faces are read again otherwise follows from noise, of which each codec has its own.
    private func timelines(of paths: [String]) throws -> [String: TimelineTable] {
        let run = try BuiltProgram.run(["analyze", "--exact"] + paths + ["--output", folder.path("Reports")])
        #expect(run.status == 0, "\(run.stderr)")
        return try Dictionary(
            uniqueKeysWithValues: paths.map { path in
                let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
                return (name, try TimelineTable(fileAt: folder.path("Reports/\(name)/timeline.csv")))
            })
    }

    @Test func twelveFormsSayTheSame() throws {
        let side = Form(name: "side.mp4", options: "-vf transpose=2 -c:v libx264 -preset ultrafast -crf 8")
        let lying = try make(side, of: lecture)
        let paths = try Self.forms.map { try make($0, of: $0.name == "rotated.mp4" ? lying : lecture) }
        let tables = try timelines(of: [lecture] + paths)
        let wanted = try #require(tables["lecture"])
        #expect(wanted.rows.map { $0["samples"] } == ["\(Self.seconds)"])
        for form in Self.forms {
            let name = URL(fileURLWithPath: form.name).deletingPathExtension().lastPathComponent
            let table = try #require(tables[name])
            #expect(table.rows.count == 1, "\(name)")
            for column in Self.counts {
                #expect(table.rows[0][column] == wanted.rows[0][column], "\(name): \(column)")
            }
            for column in Self.shares {
                let (found, known) = (table.number(column, minute: 0), wanted.number(column, minute: 0))
                #expect(abs((found ?? -1) - (known ?? -1)) <= 0.02, "\(name): \(column)")
            }
        }
    }

    @Test func aClockThatBeginsElsewhereSaysTheSame() throws {
        let late = try make(Form(name: "late.mkv", options: "-c copy -output_ts_offset 3600"), of: lecture)
        let stream = try make(Form(name: "stream.ts", options: "-c copy"), of: lecture)
        let later = try make(Form(name: "later.ts", options: "-c copy -output_ts_offset 3600"), of: lecture)
        let tables = try timelines(of: [lecture, late, stream, later])
        #expect(tables["late"]?.rows == tables["lecture"]?.rows)
        #expect(tables["later"]?.rows == tables["stream"]?.rows)
    }

    /// An edit list that leaves out what lies before the sixth second, which the file still holds.
    @Test func whatAnEditListLeavesOutIsNotShown() throws {
        let cut = try make(Form(name: "cut.mp4", options: "-c copy"), of: lecture, before: ["-ss", "6"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: cut)).range(of: Data("elst".utf8)) != nil)
        let table = try #require(try timelines(of: [cut])["cut"])
        #expect(table.rows.map { $0["samples"] } == ["\(Self.seconds - 6)"])
        #expect(table.rows.map { $0["end_s"] } == ["10.000"])
    }

    /// A hole of 90 s: the frame before it stays for ten seconds, and after that there is nothing to be seen.
    @Test func aHoleHasNoSamples() throws {
        let hole = try make(
            Form(
                name: "hole.mkv",
                options: "-vf setpts='PTS+gte(T,8)*90/TB' -vsync vfr -c:v libx264 -preset ultrafast -crf 8"),
            of: lecture)
        let table = try #require(try timelines(of: [hole])["hole"])
        #expect(table.rows.map { $0["samples"] } == ["18", "8"])
        #expect(table.rows.map { $0["start_s"] } == ["0.000", "60.000"])
        // Cameras that stand still with the whole picture show nobody.
        #expect(table.rows.map { $0["samples_with_faces"] } == ["8", "8"])
        #expect(table.rows.map { $0["faces_max"] } == ["12", "12"])
    }
}
