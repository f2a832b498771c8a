/// What a face and its surroundings look like, coarsely and in whole numbers, to find the same face again within one
/// recording while it is measured. Erased once the recording is measured: nothing of it is in a finished store.
public struct FaceLook: Hashable, Sendable {
    /// Of a face's signature.
    public static let count = 432

    public let values: [Int8]

    /// - Parameter values: as many as `count`.
    public init(_ values: [Int8]) {
        self.values = values
    }

    /// The cosine of the angle between the two: 1 for the same picture, about 0 for unlike ones. The same for two that
    /// are turned alike as for the two before: sums of whole numbers do not depend on their order.
    public func likeness(to other: FaceLook) -> Float {
        let product = FaceLook.product(values, other.values)
        let lengths = Double(FaceLook.product(values, values)) * Double(FaceLook.product(other.values, other.values))
        return lengths > 0 ? Float(Double(product) / lengths.squareRoot()) : 0
    }

    private static func product(_ left: [Int8], _ right: [Int8]) -> Int32 {
        var sum: Int32 = 0
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                for index in 0..<min(left.count, right.count) {
                    sum &+= Int32(left[index]) &* Int32(right[index])
                }
            }
        }
        return sum
    }
}

/// A secret turn of all looks of one recording: the numbers change places and signs.
///
/// Looks that were turned alike are as alike as before, and those of two recordings have nothing to do with each other.
/// The turn is drawn for a store, is in that store alone, and is erased with the looks.
public struct LookTurn: Equatable, Sendable {
    /// For each number the place it is taken from.
    private let places: [Int]
    private let isNegative: [Bool]

    /// A new one, drawn from the system's source of random numbers.
    public static func drawn() -> LookTurn {
        var generator = SystemRandomNumberGenerator()
        let places = Array(0..<FaceLook.count).shuffled(using: &generator)
        return LookTurn(places: places, isNegative: places.map { _ in Bool.random(using: &generator) })
    }

    private init(places: [Int], isNegative: [Bool]) {
        self.places = places
        self.isNegative = isNegative
    }

    public func turned(_ look: FaceLook) -> FaceLook {
        // No value is -128, so that each has its negative.
        FaceLook(zip(places, isNegative).map { $1 ? -look.values[$0] : look.values[$0] })
    }
}

extension LookTurn {
    /// Two bytes for each number: the place, and in the highest bit the sign.
    public var bytes: [UInt8] {
        zip(places, isNegative).flatMap { place, isNegative in
            [UInt8(place & 0xFF), UInt8(place >> 8) | (isNegative ? 0x80 : 0)]
        }
    }

    /// Nil for bytes that no turn has.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 2 * FaceLook.count else { return nil }
        let pairs = stride(from: 0, to: bytes.count, by: 2).map { (Int(bytes[$0]), Int(bytes[$0 + 1])) }
        places = pairs.map { $0 | ($1 & 0x7F) << 8 }
        isNegative = pairs.map { $1 & 0x80 != 0 }
        guard Set(places) == Set(0..<FaceLook.count) else { return nil }
    }
}
