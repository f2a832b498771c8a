"""Tests of the training code: make test-training."""
