import AttuneDecoder

// Started by attune with an opened recording, a channel to it and the memory for pictures; of no use to anybody else.
DecoderService.run()
