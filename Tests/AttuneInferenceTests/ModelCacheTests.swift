import Foundation
import TestSupport
import Testing

@testable import AttuneInference

struct ModelCacheTests {
    @Test(
        arguments: [
            ([:], nil),
            (["HOME": "/home/a"], "/home/a/.cache/attune"),
            (["HOME": "home"], nil),
            (["HOME": "/home/a", "XDG_CACHE_HOME": "/var/cache/a"], "/var/cache/a/attune"),
            (["HOME": "/home/a", "XDG_CACHE_HOME": ""], "/home/a/.cache/attune"),
            (["HOME": "/home/a", "XDG_CACHE_HOME": "relative"], "/home/a/.cache/attune"),
            (["HOME": "/home/a", "ATTUNE_CACHE": "kept"], "kept"),
            (["HOME": "/home/a", "ATTUNE_CACHE": ""], nil),
        ] as [([String: String], String?)])
    func liesWhereCachesLie(environment: [String: String], folder: String?) {
        #expect(ModelCache.standard(environment)?.folder == folder)
    }

    @Test func givesBackWhatWasKept() throws {
        let folder = try TestFolder()
        let cache = ModelCache(folder: folder.path("kept/models"))
        let (key, other) = (try self.key("a"), try self.key("b"))
        #expect(cache.bytes(for: key) == nil)
        cache.keep(key, writing([1, 2, 3]))
        #expect(cache.bytes(for: key) == [1, 2, 3])
        #expect(cache.bytes(for: other) == nil)
        cache.keep(key, writing([4]))
        #expect(cache.bytes(for: key) == [4])
        // A model that cannot be exported is not kept, and nothing is left of it.
        cache.keep(other) { _ in false }
        #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder) == [key.fileName])
    }

    @Test func trustsNothingThatIsDamagedOrThatOthersMayWrite() throws {
        let folder = try TestFolder()
        let cache = ModelCache(folder: folder.path("kept"))
        let key = try key("a")
        let path = "\(cache.folder)/\(key.fileName)"
        func keep() { cache.keep(key, writing([1, 2, 3])) }
        func permit(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        keep()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[1] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(cache.bytes(for: key) == nil, "a bit is another")
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(cache.bytes(for: key) == nil, "it is empty")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(cache.bytes(for: key) == nil, "it is a folder")
        try FileManager.default.removeItem(atPath: path)

        keep()
        try permit(0o620, path)
        #expect(cache.bytes(for: key) == nil, "the group may write it")
        keep()
        #expect(cache.bytes(for: key) == [1, 2, 3])
        try permit(0o707, cache.folder)
        #expect(cache.bytes(for: key) == nil, "others may put files there")
        cache.keep(try self.key("b"), writing([5]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder) == [key.fileName])
    }

    @Test func removesWhatWasWrittenFirst() throws {
        let folder = try TestFolder()
        let cache = ModelCache(folder: folder.path("kept"), capacity: 300)
        let keys = try ["a", "b", "c"].map(key)
        for (age, key) in keys.enumerated() {
            // 136 bytes with the checksum, of which two fit.
            cache.keep(key, writing([UInt8](repeating: 7, count: 72)))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: Double(1_000_000 + age))],
                ofItemAtPath: "\(cache.folder)/\(key.fileName)")
        }
        cache.keep(keys[1], writing([UInt8](repeating: 8, count: 72)))
        #expect(keys.map { cache.bytes(for: $0) != nil } == [false, true, true])
    }

    @Test func removesWhatRunsLeftAndNothingOfOthers() throws {
        let folder = try TestFolder()
        let cache = ModelCache(folder: folder.path("kept"), capacity: 3_000)
        let key = try key("a")
        cache.keep(key, writing([1]))
        let names = [
            "\(key.fileName).77-a1b2.partial", "\(key.fileName).78-a1b2.partial", "notes.compiled", "x.partial",
        ]
        for name in names {
            try Data(count: 1_000).write(to: URL(fileURLWithPath: "\(cache.folder)/\(name)"))
        }
        let path = "\(cache.folder)/\(names[0])"
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: path)
        cache.keep(key, writing([2]))
        let left = Set(try FileManager.default.contentsOfDirectory(atPath: cache.folder))
        #expect(left == [key.fileName, names[1], "notes.compiled", "x.partial"])
        #expect(cache.bytes(for: key) == [2])
        #expect(cache.isUsable)
    }

    @Test func tellsModelsApartByAllThatTheyDependOn() throws {
        let facts = ["weights", "input", "f32", "2 streams", "a processor"]
        let first = try ModelCache.Key(name: "mesh", facts: facts)
        #expect(try ModelCache.Key(name: "mesh", facts: facts) == first)
        for index in facts.indices {
            var other = facts
            other[index] += "!"
            #expect(try ModelCache.Key(name: "mesh", facts: other) != first)
        }
        #expect(first.fileName.hasPrefix("mesh-"))
    }

    private func key(_ name: String) throws -> ModelCache.Key {
        try ModelCache.Key(name: name, facts: ["a fact"])
    }

    private func writing(_ bytes: [UInt8]) -> (String) -> Bool {
        { (try? Data(bytes).write(to: URL(fileURLWithPath: $0))) != nil }
    }
}
