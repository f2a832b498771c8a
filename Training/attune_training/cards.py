"""What the cards say in words."""

import dataclasses

LIMITS = (
    "It says what a face shows in a picture, not what anyone felt, understood or learned.",
    "FER2013's pictures were found on the web by searching for words of feeling: its faces are posed and strong where "
    "those of a lesson are faint, and its labels are noisy. Its label and the FER+ majority agree on about two images in "
    "three.",
    "FER2013's images are for research use; whether weights trained on them may be used commercially is not settled, and "
    "nothing here settles it.",
)


@dataclasses.dataclass(frozen=True)
class CardText:
    """What a card holds beside what is computed."""

    version: str
    # The first head is what recordings are classified by.
    heads: tuple[str, ...]
    notes: str
    limits: tuple[str, ...] = LIMITS


CARDS = {
    "capstone": CardText(
        version="1.1.0",
        heads=("fer2013",),
        notes="The four-block network that Attune began with, kept as a baseline. Images with a pixel-exact twin in "
        "PublicTest or PrivateTest, and images in which FER+'s annotators found no face, were left out of training.",
    ),
    "small": CardText(
        version="1.0.0",
        heads=("fer2013",),
        notes="The capstone's smaller network, kept as a baseline. Trained on the same images as the others.",
    ),
    "residual16": CardText(
        version="1.0.0",
        heads=("fer2013", "ferplus"),
        notes="A quarter of residual32's size, trained for fewer epochs by the same recipe.",
    ),
    "residual32": CardText(
        version="1.0.0",
        heads=("fer2013", "ferplus"),
        notes="A residual network with squeeze-and-excitation and two heads, one for FER2013's label and one for FER+'s "
        "votes. Images with a pixel-exact twin in PublicTest or PrivateTest, and images in which FER+'s annotators found "
        "no face, were left out of training. PublicTest chose no epoch; each head's temperature was fitted on it.",
    ),
}
