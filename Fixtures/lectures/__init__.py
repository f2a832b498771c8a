"""Generates lectures whose schedule, layout and faces are drawn from a seed, and writes the truth beside each."""
