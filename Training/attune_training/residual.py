"""The residual network that Attune ships."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from .expressions import EXPRESSIONS

BLOCKS_OF_STAGES = (2, 2, 2, 2)
STEM_CHANNELS = 16


class ResidualNetwork(nn.Module):
    """Four stages of two residual blocks with squeeze-and-excitation, and two heads.

    The picture is standardised (mean 0, deviation 1), which takes out most of the light. The stem halves the side, so
    that of 64 pixels the stages see 32, 16, 8 and 4 a side (of 48: 24, 12, 6 and 3), with `width` times 1, 2, 4 and 8
    channels. Residual blocks: He et al., arXiv 1512.03385; squeeze-and-excitation: Hu et al., arXiv 1709.01507; pooled
    shortcuts: He et al., arXiv 1812.01187. At width 32: 2.8 million parameters, and 144 million multiplications for 64
    pixels, 81 million for 48.
    """

    heads = ("fer2013", "ferplus")

    def __init__(self, width: int, dropout: float = 0.2, standardises: bool = True) -> None:
        super().__init__()
        self.standardises = standardises
        layers: list[nn.Module] = [
            *_convolution(1, STEM_CHANNELS, 3),
            nn.ReLU(inplace=True),
            *_convolution(STEM_CHANNELS, width, 3, stride=2),
            nn.ReLU(inplace=True),
        ]
        channels = width
        for stage, blocks in enumerate(BLOCKS_OF_STAGES):
            outputs = width * 2**stage
            for block in range(blocks):
                stride = 2 if stage > 0 and block == 0 else 1
                layers.append(ResidualBlock(channels, outputs, stride))
                channels = outputs
        self.features = nn.Sequential(*layers)
        self.dropout = nn.Dropout(dropout)
        self.fer2013 = nn.Linear(channels, len(EXPRESSIONS))
        self.ferplus = nn.Linear(channels, len(EXPRESSIONS))

    def forward(self, images: Tensor) -> tuple[Tensor, ...]:
        pictures = standardise(images) if self.standardises else images
        features = self.features(pictures).mean(dim=(2, 3))
        features = self.dropout(features)
        return self.fer2013(features), self.ferplus(features)


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions, reweighted channels, and the input added."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.first = nn.Sequential(*_convolution(inputs, outputs, 3, stride))
        self.second = nn.Sequential(*_convolution(outputs, outputs, 3))
        # A block that begins as the identity is easier to train.
        nn.init.zeros_(self.second[1].weight)
        self.excitation = nn.Sequential(
            nn.Conv2d(outputs, outputs // 8, 1),
            nn.ReLU(inplace=True),
            nn.Conv2d(outputs // 8, outputs, 1),
            nn.Sigmoid(),
        )
        self.shortcut = nn.Identity()
        if stride > 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.AvgPool2d(stride), *_convolution(inputs, outputs, 1))

    def forward(self, features: Tensor) -> Tensor:
        change = self.second(functional.relu(self.first(features)))
        change = change * self.excitation(change.mean(dim=(2, 3), keepdim=True))
        return functional.relu(change + self.shortcut(features))


def standardise(images: Tensor) -> Tensor:
    """Gives each picture the mean 0 and the deviation 1; a flat one stays flat."""
    centred = images - images.mean(dim=(2, 3), keepdim=True)
    deviation = torch.sqrt(centred.square().mean(dim=(2, 3), keepdim=True) + 1e-4)
    return centred / deviation


def _convolution(inputs: int, outputs: int, kernel: int, stride: int = 1) -> list[nn.Module]:
    # The bias of a layer before batch norm is cancelled by it, so it is left out.
    return [
        nn.Conv2d(inputs, outputs, kernel, stride, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
    ]
