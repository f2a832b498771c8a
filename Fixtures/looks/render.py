"""Makes a recording: one graph of filters puts the videos of each stretch below the picture of what stands still."""

import math

from . import casting, ffmpeg, still

MASK_PART = 3


class Graph:
    """Inputs and filters of one call of ffmpeg."""

    def __init__(self, rate):
        self.rate = rate
        self.inputs, self.chains, self.labels = [], [], 0

    def still(self, path):
        """Adds a picture; returns its pad, which has one frame."""
        self.inputs.append(("-framerate", self.rate, "-i", path))
        return f"[{len(self.inputs) - 1}:v]"

    def clip(self, path, size, start_s, seconds):
        head = ("-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{size[0]}x{size[1]}", "-framerate", self.rate)
        self.inputs.append((*head, "-ss", f"{start_s:.3f}", "-stream_loop", -1, "-t", f"{seconds:.3f}", "-i", path))
        return f"[{len(self.inputs) - 1}:v]"

    def add(self, pads, *filters):
        """Adds a chain of filters; returns its pad."""
        self.labels += 1
        self.chains.append(f"{pads}{','.join(one for one in filters if one)}[v{self.labels}]")
        return f"[v{self.labels}]"

    def held(self):
        """Repeats one frame for ever."""
        return f"loop=loop=-1:size=1:start=0,setpts=N/{self.rate}/TB"


class Studio:
    """Keeps the loops and the cut portraits that several recordings need."""

    def __init__(self, paths, folder, rate):
        self.paths, self.folder, self.rate = paths, folder, rate

    def loop(self, source):
        output = self.folder / f"{source.name}-{self.rate}.yuv"
        if not output.exists():
            ffmpeg.loop(self.paths[source], source, self.rate, output)
        frames = output.stat().st_size // (source.size[0] * source.size[1] * 3 // 2)
        return output, frames / self.rate

    def cut(self, source):
        output = self.folder / f"{source.name}.png"
        if not output.exists():
            ffmpeg.cut_out(self.paths[source], source, output)
        return output


def make(plan, studio, folder, output):
    """Makes the recording of a plan; `folder` takes what is only needed meanwhile."""
    graph = Graph(plan.rate)
    parts = []
    for at, stretch in enumerate(plan.sketch.stretches):
        work = folder / f"stretch{at}"
        work.mkdir()
        parts.append(Part(plan, stretch, studio, graph, work).whole())
    graph.chains.append(f"{''.join(parts)}concat=n={len(parts)},format=yuv420p[out]")
    script = folder / "graph"
    script.write_text("sws_flags=bilinear;\n" + ";\n".join(graph.chains), encoding="utf-8")
    sound = f"anoisesrc=color=pink:amplitude=0.02:seed={plan.seed}:sample_rate=32000:duration={plan.seconds}"
    ffmpeg.run((
        *(argument for one in graph.inputs for argument in one), "-f", "lavfi", "-i", sound,
        "-filter_complex_threads", 1, "-filter_complex_script", script, "-map", "[out]",
        "-map", f"{len(graph.inputs)}:a", "-t", plan.seconds, "-r", plan.rate, "-c:v", "libx264", "-preset", "veryfast",
        "-threads", 1, "-crf", plan.sketch.crf, "-bf", plan.b_frames, "-g", plan.keyframes,
        "-c:a", "aac", "-b:a", "32k",
        "-movflags", "+faststart", "-f", "mp4", output,
    ))  # fmt: skip


class Part:
    """One stretch of a plan in the graph."""

    def __init__(self, plan, stretch, studio, graph, folder):
        self.plan, self.stretch, self.studio, self.graph, self.folder = plan, stretch, studio, graph, folder
        self.seconds = stretch.end_s - stretch.start_s
        self.files = 0

    def file(self, end, content=None):
        self.files += 1
        path = self.folder / f"{self.files}.{end}"
        if content is not None:
            path.write_bytes(content)
        return path

    def drawn(self, picture):
        """Adds a picture that is drawn here, with its texts; returns its pad, of one frame."""
        path = self.file("pam")
        picture.write(path)
        texts = [ffmpeg.drawtext(item) for item in picture.texts] if ffmpeg.font() else []
        return self.graph.add(self.graph.still(path), "format=rgba", *texts)

    def whole(self):
        graph, plan = self.graph, self.plan
        pad = self.room() if plan.sketch.room else self.tiles()
        frames = round(self.seconds * plan.rate)
        return graph.add(pad, f"trim=end_frame={frames}", f"setpts=N/{plan.rate}/TB", "setsar=1")

    def tiles(self):
        """Adds the videos, and over them what stands still."""
        plan, graph = self.plan, self.graph
        size = f"{plan.sketch.width}x{plan.sketch.height}"
        pad = graph.add("", f"color=black:s={size}:r={plan.rate}:d={self.seconds}", "format=yuv420p")
        for tile in self.stretch.tiles:
            if tile.camera in ("on", "still", "frozen"):
                box = still.even_box(tile.box)
                pad = graph.add(pad + self.video(tile, box), f"overlay=x={box.x}:y={box.y}:eof_action=repeat")
        return graph.add(pad + self.drawn(still.front(plan, self.stretch)), "overlay=0:0")

    def room(self):
        """Adds a room, row by row from the back: bodies, heads, and the desk before them."""
        graph = self.graph
        back, rows = still.room(self.plan)
        pad = graph.add(self.drawn(back), "format=yuv420p", graph.held())
        for top, bodies, seats, desk_top, desk in rows:
            pad = graph.add(pad + self.drawn(bodies), f"overlay=0:{top}")
            for person, face in seats:
                pad = self.seat(pad, self.plan.people[person], face)
            pad = graph.add(pad + self.drawn(desk), f"overlay=0:{desk_top}")
        return pad

    def video(self, tile, box):
        """Adds what a camera shows, of the size of `box`; returns its pad."""
        person = self.plan.people[tile.person]
        framing = casting.framing(person, tile.box)
        stopped = tile.camera != "on"
        # A dark room takes colour away too.
        colours = f"eq=gamma={person.gamma}:saturation={min(1, person.gamma + 0.2):.2f}"
        finish = (colours, f"hue=h={person.hue}", f"noise=alls={person.noise}:allf=t" if person.noise else "")
        if stopped:
            finish = (*finish[:2], "trim=end_frame=1", self.graph.held())
        if person.source.kind == "picture":
            moving = self.portrait(person, framing)
            wall = self.graph.add(self.drawn(still.background(person, box)), "format=yuv420p", self.graph.held())
            x, y = self.sway(person, framing.face.height, stopped)
            place = f"overlay=x='{framing.corner[0]:.1f}+{x}':y='{framing.corner[1]:.1f}+{y}'"
            return self.graph.add(wall + moving, place, *finish)
        moving = self.clip(person, framing)
        if person.virtual:
            wall = self.graph.add(self.drawn(still.background(person, box)), "format=yuv420p", self.graph.held())
            cut = self.masked(moving, person, framing)
            return self.graph.add(wall + cut, f"overlay=x={framing.place.x}:y={framing.place.y}:shortest=1", *finish)
        return self.graph.add(moving, *self.sides(framing.place, box), *finish)

    def clip(self, person, framing):
        """Adds the part of a clip that is used, at its place's size."""
        path, length = self.studio.loop(person.source)
        start = (person.offset_s + self.stretch.start_s) % length
        start = math.floor(start * self.plan.rate) / self.plan.rate
        pad = self.graph.clip(path, person.source.size, start, self.seconds + 1)
        crop, place = framing.crop, framing.place
        left = person.source.size[0] - crop.x - crop.width if person.mirrored else crop.x
        return self.graph.add(
            pad, f"crop={crop.width}:{crop.height}:{left}:{crop.y}", f"scale={place.width}:{place.height}",
            "hflip" if person.mirrored else "", f"setpts=N/{self.plan.rate}/TB",
        )  # fmt: skip

    def sides(self, place, box):
        """Returns the filters that continue a picture's edges to the tile's."""
        right, below = box.width - place.x - place.width, box.height - place.y - place.height
        if not (place.x or place.y or right > 0 or below > 0):
            return ()
        return (
            f"pad={box.width}:{box.height}:{place.x}:{place.y}",
            f"fillborders=left={place.x}:right={right}:top={place.y}:bottom={below}:mode=smear",
        )

    def masked(self, pad, person, framing):
        """Returns the pad of a clip of which only head and shoulders are left."""
        size = [max(8, value // MASK_PART) for value in (framing.place.width, framing.place.height)]
        mask = self.graph.still(self.file("pgm", still.body_mask(person, framing, size)))
        mask = self.graph.add(mask, "format=gray", f"scale={framing.place.width}:{framing.place.height}")
        return self.graph.add(pad + mask, "alphamerge")

    def portrait(self, person, framing):
        """Adds a cut portrait at its size."""
        wide, high = (casting.even(value * framing.scale) for value in person.source.size)
        pad = self.graph.still(self.studio.cut(person.source))
        flip = "hflip" if person.mirrored else ""
        return self.graph.add(pad, f"scale={wide}:{high}", "format=yuva420p", flip, self.graph.held())

    def time(self, stopped):
        return f"{self.stretch.start_s}" if stopped else f"(t+{self.stretch.start_s})"

    def sway(self, person, tall, stopped):
        """Returns how far a portrait is from its place, across and down, as expressions."""
        time, reach = self.time(stopped), tall * 0.05
        periods = 3.1 + person.wall % 7 * 0.4, 4.3 + person.wall % 11 * 0.3
        return (
            f"{reach:.2f}*sin(2*PI*({time}+{person.offset_s})/{periods[0]:.1f})",
            f"{reach * 0.6:.2f}*(1+sin(2*PI*{time}/{periods[1]:.1f}))",
        )

    def seat(self, pad, person, face):
        """Puts one of those in a room upon it."""
        framing = casting.seated(person, face)
        if person.source.kind == "picture":
            moving = self.portrait(person, framing)
            x, y = self.sway(person, framing.face.height, False)
        else:
            moving = self.masked(self.clip(person, framing), person, framing)
            x, y = "0", "0"
        place = f"overlay=x='{framing.corner[0]:.1f}+{x}':y='{framing.corner[1]:.1f}+{y}'"
        return self.graph.add(pad + moving, place)
