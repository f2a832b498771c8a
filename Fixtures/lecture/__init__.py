"""Composes the demo lecture: a gallery recording of which every second is known."""
