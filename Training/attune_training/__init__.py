"""Training of Attune's expression classifiers (PyTorch)."""
