"""The networks. Each takes [N, 1, 48, 48] grey images in 0...1 and gives the logits of its heads, each [N, 7].

Every network has a head for FER2013's own label; ResidualNetwork has a second one for FER+'s votes.
"""

from collections.abc import Callable

from torch import Tensor, nn

from .expressions import EXPRESSIONS
from .residual import ResidualNetwork


class CapstoneNetwork(nn.Module):
    """The four-block network that Attune began with.

    Four blocks of convolution, batch norm, ReLU, 2x2 max pooling and dropout (3x3x64, 5x5x128,
    3x3x256, 3x3x512), then dense 512 and 256 with batch norm and dropout. 4.2 million parameters.
    """

    heads = ("fer2013",)

    def __init__(self, convolution_dropout: float = 0.25, dense_dropout: float = 0.25) -> None:
        super().__init__()
        self.features = nn.Sequential(
            *_convolution_block(1, 64, 3, convolution_dropout),
            *_convolution_block(64, 128, 5, convolution_dropout),
            *_convolution_block(128, 256, 3, convolution_dropout),
            *_convolution_block(256, 512, 3, convolution_dropout),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            *_dense_block(512 * 3 * 3, 512, dense_dropout),
            *_dense_block(512, 256, dense_dropout),
            nn.Linear(256, len(EXPRESSIONS)),
        )

    def forward(self, images: Tensor) -> tuple[Tensor, ...]:
        return (self.classifier(self.features(images)),)


class SmallNetwork(nn.Module):
    """The capstone's other network: 3x3 convolutions of 32, 64 and 128 with 2x2 max pooling, dense 128 and 256.

    0.7 million parameters. The original has no batch norm; neither has this one.
    """

    heads = ("fer2013",)

    def __init__(self, dropout: float = 0.25) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for inputs, outputs in ((1, 32), (32, 64), (64, 128)):
            layers += [
                nn.Conv2d(inputs, outputs, 3, padding=1),
                nn.MaxPool2d(2),
                nn.ReLU(inplace=True),
            ]
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Dropout(dropout),
            nn.Linear(128 * 6 * 6, 128),
            nn.ReLU(inplace=True),
            nn.Dropout(dropout),
            nn.Linear(128, 256),
            nn.ReLU(inplace=True),
            nn.Linear(256, len(EXPRESSIONS)),
        )

    def forward(self, images: Tensor) -> tuple[Tensor, ...]:
        return (self.classifier(self.features(images)),)


def _convolution_block(inputs: int, outputs: int, kernel: int, dropout: float) -> list[nn.Module]:
    # The bias of a layer before batch norm is cancelled by it, so it is left out.
    return [
        nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        # ReLU and max pooling commute: pooling first leaves ReLU a quarter of the work.
        nn.MaxPool2d(2),
        nn.ReLU(inplace=True),
        nn.Dropout(dropout),
    ]


def _dense_block(inputs: int, outputs: int, dropout: float) -> list[nn.Module]:
    return [
        nn.Linear(inputs, outputs, bias=False),
        nn.BatchNorm1d(outputs),
        nn.ReLU(inplace=True),
        nn.Dropout(dropout),
    ]


NETWORKS: dict[str, Callable[[], nn.Module]] = {
    "capstone": CapstoneNetwork,
    "small": SmallNetwork,
    "residual16": lambda: ResidualNetwork(width=16),
    "residual32_first": lambda: ResidualNetwork(width=32),
    "residual32_second": lambda: ResidualNetwork(width=32),
    "residual32_third": lambda: ResidualNetwork(width=32),
    "residual32": lambda: ResidualNetwork(width=32),
}
