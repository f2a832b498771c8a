"""The tests of the training code."""

import torch

# Threads would mostly wait for each other over so few and small pictures, the longer the busier the machine is.
torch.set_num_threads(1)
