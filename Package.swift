// swift-tools-version: 6.2

import PackageDescription

// OpenVINO is unpacked here by Scripts/setup. Its headers and libraries are named by flags, because SwiftPM drops the
// rpath of a pkg-config file.
let openVINO = Context.packageDirectory + "/.deps/openvino"

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let seesOpenVINO: [SwiftSetting] = strict + [.unsafeFlags(["-Xcc", "-I\(openVINO)/include"])]

// Loops over every pixel of a frame take seconds where they are not optimised, also in a test's debug build.
let optimised: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "attune",
    products: [
        .executable(name: "attune", targets: ["attune"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // 4: the program.
        .executableTarget(
            name: "attune",
            dependencies: [
                "AttuneBenchmark", "AttuneEngagement", "AttuneEvaluation", "AttuneFiles", "AttuneGallery",
                "AttunePipeline", "AttuneStore", "AttuneThreads",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),

        // 3: one recording from file to results, and a folder of them.
        .target(
            name: "AttunePipeline",
            dependencies: [
                "AttuneCore", "AttuneEngagement", "AttuneFaces", "AttuneFiles", "AttuneGallery", "AttuneInference",
                "AttunePicture", "AttuneReporting", "AttuneStore", "AttuneThreads", "AttuneVideo",
            ],
            swiftSettings: strict),

        // 3: how good the classifier is, on labelled images.
        .target(
            name: "AttuneEvaluation",
            dependencies: [
                "AttuneCore", "AttuneFaces", "AttuneFiles", "AttuneInference", "AttuneReporting", "AttuneThreads",
                "AttuneVideo",
            ],
            swiftSettings: strict),

        // 3: how well lectures are read, of which it is known what they show.
        .target(
            name: "AttuneBenchmark",
            dependencies: ["AttuneCore", "AttuneEngagement", "AttuneGallery", "AttuneReporting"],
            swiftSettings: strict),

        // 2: the faces in a frame, what a lesson's minutes show, and what is shown of it.
        .target(name: "AttuneFaces", dependencies: ["AttuneCore", "AttuneInference"], swiftSettings: strict),
        .target(name: "AttuneEngagement", dependencies: ["AttuneCore", "AttuneGallery"], swiftSettings: strict),
        .target(
            name: "AttuneReporting",
            dependencies: [
                "AttuneCore", "AttuneEngagement", "AttuneGallery",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),

        // 1: one outside world each.
        .target(name: "AttuneVideo", dependencies: ["AttuneCore", "CFFmpeg"], swiftSettings: strict),
        .target(
            name: "AttuneInference", dependencies: ["AttuneCore", "AttuneFiles", "COpenVINO"],
            swiftSettings: seesOpenVINO),
        .target(
            name: "AttuneStore",
            dependencies: ["AttuneCore", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: optimised),
        .target(name: "AttuneFiles", dependencies: ["CCrypto"], swiftSettings: strict),
        .target(name: "AttuneThreads", swiftSettings: strict),
        .target(name: "AttuneGallery", dependencies: ["AttuneCore"], swiftSettings: optimised),
        .target(name: "AttunePicture", dependencies: ["AttuneCore"], swiftSettings: optimised),

        // 0: the words everything else is said in.
        .target(name: "AttuneCore", swiftSettings: strict),

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
                .unsafeFlags(["-L\(openVINO)/lib", "-Xlinker", "-rpath", "-Xlinker", "\(openVINO)/lib"]),
                .linkedLibrary("openvino_c"),
            ]),
        .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

        // Tests.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "AttuneCoreTests", dependencies: ["AttuneCore"], swiftSettings: strict),
        .testTarget(name: "AttuneFilesTests", dependencies: ["AttuneFiles", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "AttuneThreadsTests", dependencies: ["AttuneThreads"], swiftSettings: strict),
        .testTarget(
            name: "AttuneVideoTests", dependencies: ["AttuneVideo", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AttuneInferenceTests", dependencies: ["AttuneInference", "TestSupport"],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneFacesTests", dependencies: ["AttuneFaces", "AttuneVideo", "TestSupport"],
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
        .testTarget(
            name: "AttuneReportingTests", dependencies: ["AttuneGallery", "AttuneReporting", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "AttuneEvaluationTests", dependencies: ["AttuneEvaluation", "TestSupport"],
            swiftSettings: seesOpenVINO),
        .testTarget(
            name: "AttuneBenchmarkTests", dependencies: ["AttuneBenchmark", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AttunePipelineTests",
            dependencies: [
                "AttuneEngagement", "AttuneGallery", "AttunePipeline", "AttuneReporting", "AttuneVideo", "TestSupport",
            ],
            swiftSettings: seesOpenVINO),
        .testTarget(name: "AttuneProgramTests", dependencies: ["attune", "TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
