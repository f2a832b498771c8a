import AttuneCore
import Testing

@testable import AttuneGallery

struct GalleryReaderTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    private func read(_ samples: [SampleObservation], end: Int) -> GalleryReading {
        GalleryReader(settings: Settings()).read(samples, end: .seconds(end))
    }

    private func gallery(
        _ rows: Int, _ columns: Int, size: PixelSize = GalleryReaderTests.size,
        except others: [Int: MadeScene.Content] = [:]
    ) -> MadeScene {
        .gallery(.fitted(rows: rows, columns: columns, gap: 4, in: PixelBox(frame: size)), size: size, except: others)
    }

    @Test func noSampleIsNoStretch() {
        #expect(read([], end: 60) == GalleryReading(stretches: [], samples: []))
    }

    @Test func oneSampleIsAStretch() {
        let reading = read(gallery(2, 2).samples(0..<1), end: 3)
        #expect(reading.stretches.map(\.range) == [TimeRange(start: .zero, end: .seconds(3))])
        #expect(reading.stretches.map(\.samples) == [0..<1])
        #expect(reading.stretches.map(\.layout.tiles.count) == [4])
        #expect(reading.samples.map(\.cameras) == [[.on, .on, .on, .on]])
        #expect(reading.samples[0].faces.map(\.track) == [0, 1, 2, 3])
    }

    @Test func samplesBeyondTheEndHaveAnEmptyStretch() {
        let reading = read(gallery(2, 2).samples(5..<6), end: 2)
        #expect(reading.stretches.map(\.range) == [TimeRange(start: .seconds(5), end: .seconds(5))])
    }

    /// Where nothing but faces was measured, all are people in one room.
    @Test func facesAloneAreARoom() {
        let samples = everySecond(0..<4) { _ in AttuneGalleryTests.gallery(6) }
        let reading = read(samples, end: 4)
        #expect(reading.stretches.map(\.layout.kind) == [.room])
        let faces = (0..<6).map { FaceReading(role: .participant, tile: 0, track: $0) }
        #expect(reading.samples == Array(repeating: SampleReading(stretch: 0, cameras: [.on], faces: faces), count: 4))
        #expect(read([observedSample(.zero, [])], end: 1).samples.map(\.faces) == [[]])
    }

    @Test func tilesCamerasAndTracks() throws {
        let reading = read(
            gallery(2, 3, except: [1: .initials, 3: .photograph, 5: .black]).samples(0..<8), end: 8)
        #expect(reading.stretches.map(\.samples) == [0..<8])
        let layout = try #require(reading.stretches.first?.layout)
        #expect(layout.kind == .gallery && layout.rows == 2 && layout.columns == 3)
        for sample in reading.samples {
            #expect(sample.cameras == [.on, .off, .on, .still, .on, .black])
            #expect(sample.faces.map(\.tile) == [0, 2, 3, 4])
            #expect(sample.faces.map(\.role) == [.participant, .participant, .still, .participant])
            #expect(sample.faces.map(\.track) == [0, 1, nil, 2])
        }
    }

    @Test func framesThatChangeTheirSizeAreStretchesOfTheirOwn() {
        let large = gallery(2, 2)
        let small = gallery(2, 2, size: PixelSize(width: 640, height: 360))
        let samples = large.samples(0..<4) + small.samples(4..<7) + large.samples(7..<9)
        let reading = read(samples, end: 9)
        #expect(reading.stretches.map(\.samples) == [0..<4, 4..<7, 7..<9])
        #expect(reading.stretches.map(\.layout.frameSize.width) == [1_280, 640, 1_280])
        #expect(reading.stretches.map(\.range.start) == [.zero, .seconds(4), .seconds(7)])
        #expect(reading.stretches.map(\.range.end) == [.seconds(4), .seconds(7), .seconds(9)])
        #expect(reading.samples.map(\.stretch) == [0, 0, 0, 0, 1, 1, 1, 2, 2])
    }

    /// Slides of other proportions one after another are one screen; what lies between two screens keeps them apart.
    @Test func anotherSlideIsNoOtherLayout() {
        func stretch(_ samples: Range<Int>, _ kind: LayoutKind, screen: BoundingBox?) -> LayoutStretch {
            LayoutStretch(
                range: TimeRange(start: .seconds(samples.lowerBound), end: .seconds(samples.lowerBound)),
                samples: samples,
                layout: Layout(kind: kind, frameSize: Self.size, rows: 0, columns: 0, tiles: [], screen: screen))
        }
        let whole = BoundingBox(x: 0, y: 0, width: 1_280, height: 720)
        let narrow = BoundingBox(x: 60, y: 0, width: 1_160, height: 720)
        let speaker = stretch(14..<20, .speaker, screen: nil)
        let beside = stretch(20..<22, .galleryBesideScreen, screen: narrow)
        let joined = GalleryReader.joiningEqual([
            stretch(0..<4, .screen, screen: narrow), stretch(4..<9, .screen, screen: whole),
            stretch(9..<14, .screen, screen: narrow), speaker, beside, stretch(22..<23, .screen, screen: narrow),
        ])
        #expect(
            joined == [
                stretch(0..<14, .screen, screen: whole), speaker, beside, stretch(22..<23, .screen, screen: narrow),
            ])
        #expect(GalleryReader.joiningEqual([]) == [])
    }

    /// Something in a room that was taken for tiles and then for none leaves the room as it is.
    @Test func theSameRoomIsOneStretch() {
        func stretch(_ samples: Range<Int>, width: Float) -> LayoutStretch {
            LayoutStretch(
                range: TimeRange(start: .seconds(samples.lowerBound), end: .seconds(samples.lowerBound)),
                samples: samples,
                layout: Layout(
                    kind: .room, frameSize: Self.size, rows: 1, columns: 1,
                    tiles: [BoundingBox(x: 0, y: 0, width: width, height: 720)]))
        }
        let joined = GalleryReader.joiningEqual([
            stretch(0..<4, width: 1_280), stretch(4..<9, width: 1_280), stretch(9..<12, width: 1_000),
        ])
        #expect(joined == [stretch(0..<9, width: 1_280), stretch(9..<12, width: 1_000)])
    }

    @Test func tracksGoOnOverAChangeOfLayout() {
        let before = gallery(2, 2).samples(0..<5)
        var after = gallery(2, 3).samples(5..<10)
        // The four from before are the first four now.
        for face in 0..<4 { after[0].faces[face].likeness = FaceLikeness(face: face, score: 0.9, margin: 0.3) }
        let reading = read(before + after, end: 10)
        #expect(reading.stretches.map(\.layout.tiles.count) == [4, 6])
        #expect(reading.samples[4].faces.map(\.track) == [0, 1, 2, 3])
        #expect(reading.samples[5].faces.map(\.track) == [0, 1, 2, 3, 4, 5])
        for face in 0..<4 { after[0].faces[face].likeness = nil }
        #expect(read(before + after, end: 10).samples[5].faces.map(\.track) == [4, 5, 6, 7, 8, 9])
    }

    /// The reading is of the merged samples: how they were cut cannot show.
    @Test(arguments: [[0, 10], [0, 1, 10], [0, 4, 5, 6, 10], Array(0...10)])
    func segmentsMakeNoDifference(cuts: [Int]) throws {
        let samples = gallery(2, 2).samples(0..<5) + gallery(2, 3).samples(5..<10)
        let segments = zip(cuts, cuts.dropFirst()).map { start, end in
            SegmentResult(
                range: TimeRange(start: .seconds(start), end: .seconds(end)), samples: Array(samples[start..<end]),
                counts: DecodeCounts(), decodedEnd: .seconds(end))
        }
        let merged = try #require(try SegmentResult.merging(segments.reversed()))
        let reading = read(merged.samples, end: 10)
        #expect(reading == read(samples, end: 10))
        #expect(reading.stretches.map(\.samples) == [0..<5, 5..<10])
    }
}
