"""Keeps the pictures and loops of one lecture: each is made when it is first needed."""

from . import loops, scenery, slides

# A gallery's small videos come at half the recording's frame rate.
SMALL_TILE_HOLD = 2


class Stage:
    """The pictures and loops of one lecture, made when they are first needed."""

    def __init__(self, plan, folder):
        self.plan, self.folder = plan, folder
        self.loops, self.pictures = {}, {}
        self.rendered = 0

    def picture(self, key, make):
        if key not in self.pictures:
            self.pictures[key] = make()
        return self.pictures[key]

    def backdrop(self, live, lives):
        path = self.folder / f"{live.backdrop}-{live.scene.width}x{live.scene.height}.png"
        if live.backdrop == "room" and not path.is_file():
            scenery.draw_room(lives, live.scene, path)
        elif live.backdrop != "room":
            path = self.folder / f"{live.backdrop}.png"
            if not path.is_file():
                scenery.draw_backdrop(int(live.backdrop.split("-")[1]), path)
        return path

    def loop(self, live, expression, lives):
        """Returns the loop of a person in a box of this size, wherever in the frame it is."""
        key = loop_key(live, expression)
        if key not in self.loops:
            person = self.plan.people[live.person]
            self.rendered += 1
            output = self.folder / f"loop-{self.rendered}.yuv"
            rate = self.plan.frame_rate / hold(live, self.plan)
            backdrop = self.backdrop(live, lives)
            self.loops[key] = loops.render(person, expression, live, rate, self.folder, backdrop, output)
        return self.loops[key]

    def forget(self, needed):
        """Deletes the loops that are not among the keys still needed."""
        for key in [key for key in self.loops if key not in needed]:
            self.loops.pop(key).discard()

    def slide(self, number, box):
        def make():
            path = self.folder / f"slide-{number}.png"
            slides.draw(self.plan.slides[number], path)
            return slides.raw(path, box)

        return self.picture(("slide", number, box), make)

    def label(self, person, tile):
        return self.picture(
            ("label", person.id, tile.box.width), lambda: scenery.label(person, self.plan.style, tile.box)
        )


def hold(live, plan):
    return 1 if live.box.width > plan.width / 2 else SMALL_TILE_HOLD


def loop_key(live, expression):
    scene, box = live.scene, live.box
    place = (box.x - scene.x, box.y - scene.y, box.width, box.height, scene.width, scene.height)
    return (live.person, expression, place, live.face_height, live.centre)
