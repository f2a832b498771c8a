import AttuneCore
import Testing

struct FaceLookTests {
    /// Numbers between -127 and 127 that follow from a seed.
    private func look(_ seed: Int) -> FaceLook {
        FaceLook((0..<FaceLook.count).map { Int8(($0 * $0 * (31 + seed) + 7 * seed * $0) % 255 - 127) })
    }

    @Test func likenessIsTheCosine() {
        #expect(look(1).likeness(to: look(1)) == 1)
        let negative = FaceLook(look(1).values.map { -$0 })
        #expect(look(1).likeness(to: negative) == -1)
        let blank = FaceLook([Int8](repeating: 0, count: FaceLook.count))
        #expect(blank.likeness(to: look(1)) == 0)
        #expect(blank.likeness(to: blank) == 0)
    }

    /// To the bit, so that no decision hangs on a secret.
    @Test func aTurnChangesNoLikeness() {
        let turn = LookTurn.drawn()
        for (left, right) in [(1, 2), (2, 3), (5, 90), (4, 4)] {
            let turned = turn.turned(look(left)).likeness(to: turn.turned(look(right)))
            #expect(turned == look(left).likeness(to: look(right)))
        }
    }

    @Test func looksOfTwoTurnsHaveNothingToDoWithEachOther() {
        let (one, other) = (LookTurn.drawn(), LookTurn.drawn())
        #expect(one != other)
        // Of 432 numbers chance makes .05 on average.
        #expect(abs(one.turned(look(1)).likeness(to: other.turned(look(1)))) < 0.4)
        #expect(abs(one.turned(look(1)).likeness(to: look(1))) < 0.4)
    }

    @Test func aTurnIsReadAsItIsWritten() throws {
        let turn = LookTurn.drawn()
        #expect(LookTurn(bytes: turn.bytes) == turn)
        var bytes = turn.bytes
        #expect(LookTurn(bytes: Array(bytes.dropLast())) == nil)
        (bytes[0], bytes[1]) = (bytes[2], bytes[3])
        #expect(LookTurn(bytes: bytes) == nil)
    }
}
