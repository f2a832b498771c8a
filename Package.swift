// swift-tools-version: 6.2

import PackageDescription

// OpenVINO is unpacked here by Scripts/setup. Its headers and libraries are named by flags, because SwiftPM drops the
// rpath of a pkg-config file.
let openVINO = Context.packageDirectory + "/.deps/openvino"

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let seesOpenVINO: [SwiftSetting] = strict + [.unsafeFlags(["-Xcc", "-I\(openVINO)/include"])]

// Loops over every pixel of a frame take seconds where they are not optimised, also in a test's debug build.
let optimised: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// File paths as bytes.
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "attune",
    products: [
        .executable(name: "attune", targets: ["attune"]),
        .executable(name: "attune-decoder", targets: ["attune-decoder"]),
        .executable(name: "attune-serve", targets: ["attune-serve"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // 6: the program.
        .executableTarget(
            name: "attune",
            dependencies: [
                "AttuneBenchmark", "AttuneCluster", "AttuneCore", "AttuneDecoder", "AttuneEngagement",
                "AttuneEvaluation", "AttuneFiles", "AttuneGallery", "AttuneInference", "AttuneJobs", "AttuneReport",
                "AttuneStore", "AttuneText",
                "AttuneThreads",
                "AttuneVideo",
                "AttuneWorkspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), systemPackage,
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),

        // 6: the program that decodes one recording and can do nothing else; attune starts it.
        .executableTarget(
            name: "attune-decoder", dependencies: ["AttuneDecoder"], swiftSettings: strict,
            // It is installed among the libraries.
            linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", "$ORIGIN"])]),

        // 6: the program that serves recordings and reports to a browser; nothing of it is linked into attune.
        .executableTarget(
            name: "attune-serve",
            dependencies: [
                "AttuneInference", "AttuneServe", "AttuneText", "AttuneWorkspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), systemPackage,
            ],
            swiftSettings: strict),
        .target(
            name: "AttuneServe",
            dependencies: [
                "AttuneAnalysis", "AttuneCore", "AttuneEngagement", "AttuneFaces", "AttuneFiles", "AttuneInference",
                "AttuneJobs", "AttunePages", "AttuneReport", "AttuneText", "AttuneVideo", "AttuneWorkspace",
                systemPackage,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),

        // 5: a queue of recordings.
        .target(
            name: "AttuneJobs",
            dependencies: [
                "AttuneCore", "AttuneEngagement", "AttuneFiles", "AttuneInference", "AttunePages", "AttuneReport",
                "AttuneThreads", "AttuneWorkspace", systemPackage,
            ],
            swiftSettings: strict),

        // 5: recordings cut into segments for many machines, and put together again.
        .target(
            name: "AttuneCluster",
            dependencies: [
                "AttuneAnalysis", "AttuneCore", "AttuneDecoder", "AttuneEngagement", "AttuneFaces", "AttuneFiles",
                "AttuneInference", "AttuneReport", "AttuneStore", "AttuneText", "AttuneThreads", "AttuneVideo",
                "AttuneWorkspace", systemPackage,
            ],
            swiftSettings: seesOpenVINO),

        // 4: one folder of outputs: what is fresh, stale or missing in it, put in place whole or not at all.
        .target(
            name: "AttuneWorkspace",
            dependencies: [
                "AttuneAnalysis", "AttuneCore", "AttuneDecoder", "AttuneEngagement", "AttuneFaces", "AttuneFiles",
                "AttuneGallery", "AttuneInference", "AttunePages", "AttunePicture", "AttuneReport", "AttuneStore",
                "AttuneText",
                "AttuneThreads", "AttuneVideo", systemPackage,
            ],
            swiftSettings: strict),

        // 3: a stretch of one recording from its file to its measurements.
        .target(
            name: "AttuneAnalysis",
            dependencies: [
                "AttuneCore", "AttuneDecoder", "AttuneFaces", "AttuneFiles", "AttuneGallery", "AttunePicture",
                "AttuneStore", "AttuneThreads", "AttuneVideo", systemPackage,
            ],
            swiftSettings: strict),

        // 3: pages and charts, drawn from a report.
        .target(
            name: "AttunePages",
            dependencies: [
                "AttuneCore", "AttuneEngagement", "AttuneGallery", "AttuneReport", "AttuneText",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),

        // 3: how good the classifier is, on labelled images.
        .target(
            name: "AttuneEvaluation",
            dependencies: [
                "AttuneCore", "AttuneFaces", "AttuneFiles", "AttuneInference", "AttunePages", "AttuneText",
                "AttuneThreads", "AttuneVideo",
            ],
            swiftSettings: strict),

        // 3: how well lectures are read, of which it is known what they show.
        .target(
            name: "AttuneBenchmark",
            dependencies: ["AttuneCore", "AttuneEngagement", "AttuneGallery", "AttuneText"],
            swiftSettings: strict),

        // 2: recordings decoded in a process of its own.
        .target(
            name: "AttuneDecoder",
            dependencies: ["AttuneCore", "AttuneThreads", "AttuneVideo", "CProcess", systemPackage],
            swiftSettings: strict),

        // 2: the faces in a frame, what a lesson's minutes show, and the finished report of them.
        .target(
            name: "AttuneFaces", dependencies: ["AttuneCore", "AttuneInference", "AttuneThreads", "CPixels"],
            swiftSettings: seesOpenVINO + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(name: "AttuneEngagement", dependencies: ["AttuneCore", "AttuneGallery"], swiftSettings: strict),
        .target(
            name: "AttuneReport",
            dependencies: ["AttuneCore", "AttuneEngagement", "AttuneGallery", "AttuneText"],
            swiftSettings: strict),

        // 1: one outside world each.
        .target(
            name: "AttuneVideo", dependencies: ["AttuneCore", "CFFmpeg", systemPackage], swiftSettings: strict),
        .target(
            name: "AttuneInference", dependencies: ["AttuneCore", "AttuneFiles", "COpenVINO"],
            swiftSettings: seesOpenVINO),
        .target(
            name: "AttuneStore",
            dependencies: ["AttuneCore", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: optimised),
        .target(name: "AttuneFiles", dependencies: ["CCrypto", systemPackage], swiftSettings: strict),
        .target(name: "AttuneThreads", dependencies: ["CProcess"], swiftSettings: strict),
        .target(name: "AttuneGallery", dependencies: ["AttuneCore"], swiftSettings: optimised),
        .target(name: "AttunePicture", dependencies: ["AttuneCore"], swiftSettings: optimised),

        // 0: the words everything else is said in.
        .target(name: "AttuneCore", swiftSettings: strict),
        .target(name: "AttuneText", dependencies: ["AttuneCore"], swiftSettings: strict),

        // C shims.
        .target(
            name: "CFFmpeg",
            linkerSettings: [
                .linkedLibrary("avformat"), .linkedLibrary("avcodec"), .linkedLibrary("swscale"),
                .linkedLibrary("avutil"),
            ]),
        .target(
            name: "COpenVINO",
            cSettings: [.unsafeFlags(["-I\(openVINO)/include"])],
            linkerSettings: [
                // An installed program has its libraries beside it, and takes those first.
                .unsafeFlags([
                    "-L\(openVINO)/lib", "-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib/attune", "-Xlinker",
                    "-rpath",
                    "-Xlinker", "\(openVINO)/lib",
                ]),
                .linkedLibrary("openvino_c"),
            ]),
        .target(name: "CProcess", linkerSettings: [.linkedLibrary("seccomp")]),
        .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "CPixels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),

        // Tests.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "AttuneCoreTests", dependencies: ["AttuneCore"], swiftSettings: strict),
        .testTarget(
            name: "AttuneFilesTests", dependencies: ["AttuneFiles", "TestSupport", systemPackage], swiftSettings: strict
        ),
        .testTarget(name: "AttuneThreadsTests", dependencies: ["AttuneThreads"], swiftSettings: strict),
        .testTarget(
            name: "AttuneVideoTests", dependencies: ["AttuneVideo", "TestSupport", systemPackage], swiftSettings: strict
        ),
        .testTarget(
            name: "AttuneDecoderTests",
            dependencies: ["AttuneCore", "AttuneDecoder", "AttuneVideo", "TestSupport", systemPackage],
            swiftSettings: strict),
        .testTarget(
            name: "AttuneInferenceTests", dependencies: ["AttuneFiles", "AttuneInference", "TestSupport"],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneFacesTests", dependencies: ["AttuneFaces", "AttuneVideo", "CPixels", "TestSupport"],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneStoreTests",
            dependencies: [
                "AttunePicture", "AttuneStore", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(name: "AttuneGalleryTests", dependencies: ["AttuneGallery"], swiftSettings: strict),
        .testTarget(name: "AttunePictureTests", dependencies: ["AttunePicture"], swiftSettings: strict),
        .testTarget(
            name: "AttuneEngagementTests", dependencies: ["AttuneEngagement", "AttuneGallery"], swiftSettings: strict),
        .target(
            name: "SyntheticReports",
            dependencies: ["AttuneCore", "AttuneEngagement", "AttuneGallery", "AttuneReport", "AttuneText"],
            path: "Tests/SyntheticReports", swiftSettings: strict),
        .testTarget(name: "AttuneTextTests", dependencies: ["AttuneText", "AttuneCore"], swiftSettings: strict),
        .testTarget(
            name: "AttuneReportTests",
            dependencies: [
                "AttuneCore", "AttuneEngagement", "AttuneGallery", "AttuneReport", "AttuneText", "SyntheticReports",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AttunePagesTests",
            dependencies: [
                "AttuneCore", "AttuneEngagement", "AttuneGallery", "AttunePages", "AttuneReport", "AttuneText",
                "SyntheticReports", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AttuneEvaluationTests",
            dependencies: [
                "AttuneCore", "AttuneEvaluation", "AttuneInference", "AttunePages", "AttuneText", "AttuneVideo",
                "TestSupport",
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneBenchmarkTests", dependencies: ["AttuneBenchmark", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AttuneAnalysisTests",
            dependencies: [
                "AttuneAnalysis", "AttuneCore", "AttuneDecoder", "AttuneEngagement", "AttuneFaces", "AttuneGallery",
                "AttuneInference",
                "AttunePicture", "AttuneStore", "AttuneThreads", "AttuneVideo", "SyntheticReports", "TestSupport",
                systemPackage,
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneServeTests",
            dependencies: [
                "attune-serve", "AttuneCore", "AttuneReport", "AttuneServe", "AttuneText", "AttuneVideo",
                "AttuneWorkspace",
                "SyntheticReports", "TestSupport", systemPackage,
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneClusterTests",
            dependencies: [
                "AttuneCluster", "AttuneCore", "AttuneFiles", "AttuneWorkspace", "TestSupport", systemPackage,
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneJobsTests",
            dependencies: [
                "AttuneAnalysis", "AttuneCore", "AttuneFiles", "AttuneInference", "AttuneJobs", "AttuneReport",
                "AttuneWorkspace", "TestSupport", systemPackage,
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneWorkspaceTests",
            dependencies: [
                "AttuneAnalysis", "AttuneCore", "AttuneDecoder", "AttuneEngagement", "AttuneFiles", "AttuneGallery",
                "AttunePages",
                "AttunePicture", "AttuneReport", "AttuneStore", "AttuneText", "AttuneThreads", "AttuneVideo",
                "AttuneWorkspace", "SyntheticReports", "TestSupport", systemPackage,
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneProgramTests",
            dependencies: [
                "attune", "AttuneAnalysis", "AttuneBenchmark", "AttuneCore", "AttuneFiles", "AttuneJobs", "AttuneStore",
                "AttuneText", "TestSupport",
                systemPackage,
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// The plugin that makes the documentation of the modules (make docs); no other build fetches it.
if Context.environment["ATTUNE_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}

// What feeds made-up bytes to the parsers (make fuzz); only a build with coverage can link it.
if Context.environment["ATTUNE_FUZZ"] != nil {
    package.targets += [
        .executableTarget(
            name: "attune-fuzz",
            dependencies: [
                "AttuneCluster", "AttuneCore", "AttuneDecoder", "AttuneEngagement", "AttuneEvaluation", "AttuneFiles",
                "AttuneInference",
                "AttuneJobs", "AttunePages", "AttuneReport", "AttuneStore", "AttuneText", "AttuneWorkspace",
                systemPackage,
                .product(name: "Yams", package: "Yams"),
            ],
            // The program's own readers of options are links: a program cannot be linked into another.
            path: "Tests/Fuzz/Driver", swiftSettings: seesOpenVINO)
    ]
}
