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


# Documentation/Classifier.md has the table, and the command that prints it.
RESIDUAL_LIMITS = LIMITS + (
    "It may not read all people's smiles alike. Of the London Set's posed smiles it named 34 of 49 women's happy and 20 of "
    "53 men's, and took most of the others for neutral. Many of those smiles are faint, by eye more of the men's, so how "
    "much of the difference is the classifier's is not known. Neutral faces it named right in all of 102.",
    "Of that set, the groups of 9 to 13 people of other than European descent are too small to show a difference or to rule "
    "one out, and it holds no children, nobody over 54 and no lesson.",
)


@dataclasses.dataclass(frozen=True)
class CardText:
    """What a card holds beside what is computed."""

    version: str
    # The first head is what recordings are classified by.
    heads: tuple[str, ...]
    notes: str
    limits: tuple[str, ...] = LIMITS
    # Whether the file looks at each picture mirrored as well, and whether it computes in 8-bit integers.
    mirrored: bool = False
    quantised: bool = False


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
        notes="A quarter of residual32's size, trained for fewer epochs by the recipe of its first run.",
    ),
    "residual32_first": CardText(
        version="1.0.0",
        heads=("fer2013", "ferplus"),
        notes="The first of the four runs of residual32, before it goes on with a teacher.",
    ),
    "residual32_second": CardText(
        version="2.0.0",
        heads=("fer2013", "ferplus"),
        notes="The second of the four runs of residual32, which learned from two earlier networks.",
        quantised=True,
    ),
    "residual32_third": CardText(
        version="3.0.0",
        heads=("fer2013", "ferplus"),
        notes="The third of the four runs of residual32, before it is shown spectacles and turned heads.",
        quantised=True,
    ),
    "residual32": CardText(
        version="3.1.1",
        heads=("fer2013", "ferplus"),
        notes="A residual network with squeeze-and-excitation and two heads, one for FER2013's label and one for FER+'s "
        "votes; its convolutions, and what lies between them, compute in 8-bit integers. Trained in four runs; half "
        "of what all but the first learned is what earlier networks say. Within the third (its first 8 epochs were of"
        " 48 pixels, its first 25 of FER2013's framing alone) it came to see half of the pictures as Attune crops "
        "faces, and all of them enlarged to 64 pixels, as it does when it is used; in the fourth a part of the faces "
        "wore drawn spectacles or was turned. Images with a pixel-exact twin in PublicTest or PrivateTest, and images"
        " in which FER+'s annotators found no face, were left out of training; about 17 pictures of PublicTest have a"
        " twin in it that is not exact. PublicTest chose no epoch, but was looked at after each, decided what the "
        "next run was to be, and each head's temperature was fitted on it: its figures are somewhat favourable.",
        limits=RESIDUAL_LIMITS,
        quantised=True,
    ),
}
