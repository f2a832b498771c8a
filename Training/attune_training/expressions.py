"""The seven expressions, in the order every file of this project uses."""

EXPRESSIONS = ("angry", "disgust", "fear", "happy", "neutral", "sad", "surprise")
