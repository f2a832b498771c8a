import AttuneCore

/// Says which faces are the lecturer's, where tracks are known.
///
/// Services enlarge whoever speaks, or whom the host pinned: the picture of a speaker view and the one tile beside a
/// shared screen. Whoever is there most of the time leads the lesson, and is the lecturer wherever else his track goes;
/// a student who speaks for a while is not.
struct LecturerFinder {
    /// The lecturer has the large picture in at least this share of the samples in which somebody has it. Below that a
    /// lesson is a talk among several, and nobody is kept apart.
    static let leastOfLarge = 0.4
    /// There is a large picture with somebody in it in at least this share of all samples, or it says nothing.
    static let leastOfRecording = 0.05
    /// Who is recorded alone is alone in this share of the samples with a face: a detector may err now and then.
    static let aloneShare = 0.98

    let choice: LecturerChoice

    /// The reading with the roles of the lecturer's faces and the tile of each layout that is the lecturer's.
    func told(in reading: GalleryReading) -> GalleryReading {
        let isLecturers: (FaceReading, Layout) -> Bool
        switch choice {
        case .nobody: return reading
        case .speaker: isLecturers = { face, layout in face.tile != nil && face.tile == layout.largeTile }
        case .tile(let number):
            let tracks = tracks(mostlyInTile: number - 1, of: reading)
            isLecturers = { face, layout in
                layout.hasGallery ? face.tile == number - 1 : face.track.map(tracks.contains) ?? false
            }
        case .auto:
            if let lecturer = LecturerFinder.mostlyLarge(in: reading) {
                isLecturers = { face, _ in face.track == lecturer }
            } else if LecturerFinder.isOfOnePerson(reading) {
                isLecturers = { _, _ in true }
            } else {
                return reading
            }
        }
        var told = reading
        for position in told.samples.indices {
            let layout = told.stretches[told.samples[position].stretch].layout
            for face in told.samples[position].faces.indices {
                let read = told.samples[position].faces[face]
                if read.isThere, isLecturers(read, layout) { told.samples[position].faces[face].role = .lecturer }
            }
        }
        for index in told.stretches.indices {
            told.stretches[index].layout.lecturerTile = lecturerTile(of: told.stretches[index], in: told)
        }
        return told
    }

    /// The tile in which the lecturer is, or would be if his camera were on.
    private func lecturerTile(of stretch: LayoutStretch, in reading: GalleryReading) -> Int? {
        let layout = stretch.layout
        switch choice {
        case .speaker: return layout.largeTile
        case .tile(let number) where layout.hasGallery:
            return layout.tiles.indices.contains(number - 1) ? number - 1 : nil
        case .auto, .nobody, .tile:
            var counts = [Int](repeating: 0, count: layout.tiles.count)
            for face in reading.samples[stretch.samples].flatMap(\.faces) where face.role == .lecturer {
                if let tile = face.tile { counts[tile] += 1 }
            }
            guard let most = counts.max(), most > 0 else { return nil }
            return counts.firstIndex(of: most)
        }
    }

    /// The tracks that are in this tile of galleries in more than half of the samples in which galleries show them.
    private func tracks(mostlyInTile tile: Int, of reading: GalleryReading) -> Set<Int> {
        var counts: [Int: (inTile: Int, all: Int)] = [:]
        for sample in reading.samples where reading.stretches[sample.stretch].layout.hasGallery {
            for face in sample.faces where face.isThere {
                guard let track = face.track else { continue }
                counts[track, default: (0, 0)].all += 1
                if face.tile == tile { counts[track, default: (0, 0)].inTile += 1 }
            }
        }
        return Set(counts.filter { $0.value.inTile * 2 > $0.value.all }.keys)
    }

    /// The track that is most often in the large picture, of equally many the first; nil where none is often enough.
    private static func mostlyLarge(in reading: GalleryReading) -> Int? {
        var counts: [Int: Int] = [:]
        var samples = 0
        for sample in reading.samples {
            guard let large = reading.stretches[sample.stretch].layout.largeTile else { continue }
            let tracks = Set(sample.faces.filter { $0.isThere && $0.tile == large }.compactMap(\.track))
            if !tracks.isEmpty { samples += 1 }
            for track in tracks { counts[track, default: 0] += 1 }
        }
        guard Double(samples) >= leastOfRecording * Double(reading.samples.count),
            let leader = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }),
            Double(leader.value) >= leastOfLarge * Double(samples)
        else { return nil }
        return leader.key
    }

    /// Whether nothing but one camera and shared screens are recorded, and hardly ever more than one face is there.
    private static func isOfOnePerson(_ reading: GalleryReading) -> Bool {
        guard reading.stretches.allSatisfy({ [.room, .screen].contains($0.layout.kind) }) else { return false }
        let counts = reading.samples.map { sample in sample.faces.count(where: \.isThere) }.filter { $0 > 0 }
        return !counts.isEmpty && Double(counts.count { $0 == 1 }) >= aloneShare * Double(counts.count)
    }
}

extension Layout {
    /// The tile of whoever speaks or is pinned: the large one of a speaker view, the one beside a shared screen.
    var largeTile: Int? {
        switch kind {
        case .speaker, .sideBySideSpeaker: tiles.isEmpty ? nil : 0
        case .gallery, .galleryBesideScreen, .galleryAboveScreen, .screen, .room: nil
        }
    }

    /// Whether the tiles are all alike, so that their numbers mean something.
    var hasGallery: Bool {
        switch kind {
        case .gallery, .galleryBesideScreen, .galleryAboveScreen: true
        case .speaker, .sideBySideSpeaker, .screen, .room: false
        }
    }
}
