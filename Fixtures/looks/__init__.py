"""Draws short recordings of many looks from a seed, and writes the truth beside each; shares nothing with lectures/."""
