"""Composes a lecture frame by frame: a stretch is laid out once, and then only what moves is written anew."""

import pathlib
import subprocess
import tempfile

from . import ffmpeg, framing, scenery, slides
from .canvas import Canvas, blend
from .stage import Stage, hold, loop_key

DISSOLVE_S = 0.5
SOUND = "anoisesrc=color=pink:amplitude=0.02:seed={seed}:sample_rate=32000:duration={seconds}"
# Which frames a recording of a variable frame rate leaves out: about a third, unevenly.
DROPPED = "eq(n\\,0)+gt(mod(n*n*31+n*7\\,13)\\,3)"


def expression_spans(person, start_s, end_s):
    """Returns the person's expressions that can be seen between two times, a dissolve included."""
    reach = DISSOLVE_S / 2
    return [span for span in person.expressions if span[0] < end_s + reach and span[1] > start_s - reach]


def mixture(person, time):
    """Returns (expression, next expression, eighths of the next) at a time; the next is None most of the time."""
    for start, end, expression in person.expressions:
        if time >= end - DISSOLVE_S / 2 and end < person.expressions[-1][1]:
            following = next(span[2] for span in person.expressions if span[0] == end)
            done = (time - (end - DISSOLVE_S / 2)) / DISSOLVE_S
            if done < 1:
                return expression, following, round(done * 8)
        elif start - DISSOLVE_S / 2 <= time < end:
            return expression, None, 0
    return person.expressions[-1][2], None, 0


def needed_keys(plan, stretches):
    return {
        loop_key(live, span[2])
        for stretch in stretches
        for _, lives in framing.lives(plan, stretch)
        for live in lives
        for span in expression_spans(plan.people[live.person], stretch.start_s, stretch.end_s)
    }


def lay_out(stage, stretch, canvas, tiles):
    """Draws what stands still in a stretch: the ground, the shared screen, cameras that are not on."""
    plan = stage.plan
    canvas.fill(0, 0, plan.width, plan.height, plan.style.ground)
    if stretch.screen:
        box = stretch.screen
        canvas.paste(stage.slide(stretch.slide, box), box.x, box.y, box.width, box.height)
    for tile, lives in tiles:
        box, person = tile.box, plan.people[tile.people[0]]
        if stretch.kind == "room":
            path = stage.backdrop(lives[0], lives)
            picture = stage.picture(("room", box), lambda path=path, box=box: slides.raw(path, box))
            canvas.paste(picture, box.x, box.y, box.width, box.height)
            continue
        canvas.fill(box.x, box.y, box.width, box.height, "black")
        if tile.camera in ("off", "still"):
            draw = scenery.camera_off if tile.camera == "off" else scenery.still_photo
            key = (tile.camera, person.id, box.width, box.height)
            picture = stage.picture(key, lambda draw=draw, person=person, box=box: draw(person, plan.style, box))
            canvas.paste(picture, box.x, box.y, box.width, box.height)
        if tile.camera != "on":
            paste_label(stage, canvas, tile, person)


def paste_label(stage, canvas, tile, person):
    label = stage.label(person, tile)
    if label:
        width, height, picture = label
        canvas.paste(picture, tile.box.x, tile.box.y + tile.box.height - height, width, height)


def compose_stretch(stage, stretch, canvas, write):
    """Writes every frame of one stretch."""
    rate = stage.plan.frame_rate
    tiles = framing.lives(stage.plan, stretch)
    lay_out(stage, stretch, canvas, tiles)
    live_tiles = [(tile, lives) for tile, lives in tiles if lives]
    shown, bordered = {}, None
    for number in range(round(stretch.start_s * rate), round(stretch.end_s * rate)):
        speaking = speaking_tile(stretch, live_tiles, number / rate)
        fresh = [tile for tile in (bordered, speaking) if bordered is not speaking]
        bordered = speaking
        for tile, lives in live_tiles:
            if tile in fresh:
                canvas.fill(tile.box.x, tile.box.y, tile.box.width, tile.box.height, "black")
            moved = [paint(stage, canvas, live, lives, number, shown, tile in fresh) for live in lives]
            if any(moved) and stretch.kind != "room":
                paste_label(stage, canvas, tile, stage.plan.people[tile.people[0]])
                if tile is speaking:
                    canvas.border(tile.box, stage.plan.style.border, stage.plan.style.border_width)
        write(canvas.data)


def speaking_tile(stretch, live_tiles, time):
    """Returns the tile that has the border at a time, or None: no service marks one who is alone."""
    speaker = next((person for start, person in reversed(stretch.speakers) if start <= time), None)
    return next((tile for tile, _ in live_tiles if speaker in tile.people and len(stretch.tiles) > 1), None)


def paint(stage, canvas, live, lives, number, shown, always):
    """Draws one person as frame `number` shows them, unless the frame before did; returns whether it drew."""
    person, rate = stage.plan.people[live.person], stage.plan.frame_rate
    step = hold(live, stage.plan)
    turn = (number + live.person) // step
    mix = mixture(person, turn * step / rate)
    if shown.get(live.person) == (turn, mix) and not always:
        return False
    shown[live.person] = (turn, mix)
    index = turn + person.motion_seed
    picture = stage.loop(live, mix[0], lives).frame(index)
    if mix[2]:
        picture = blend(picture, stage.loop(live, mix[1], lives).frame(index), mix[2])
    canvas.paste(picture, live.box.x, live.box.y, live.box.width, live.box.height)
    return True


def encoder_command(plan, output):
    """Returns the command that reads raw frames and writes the recording (MP4: H.264, AAC)."""
    encoding = plan.encoding
    arguments = ("-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", f"{plan.width}x{plan.height}")
    arguments += ("-framerate", str(plan.frame_rate), "-i", "pipe:0")
    arguments += ("-f", "lavfi", "-i", SOUND.format(seed=plan.seed % 10**6, seconds=plan.duration_s))
    if plan.variable_frame_rate:
        arguments += ("-vf", f"select='{DROPPED}'", "-vsync", "vfr")
    arguments += ("-map", "0:v", "-map", "1:a", "-c:v", "libx264", "-preset", "veryfast", "-crf", str(encoding.crf))
    arguments += ("-bf", str(encoding.b_frames), "-g", str(encoding.keyframe_interval), "-threads", "1")
    arguments += ("-c:a", "aac", "-b:a", "48k", "-movflags", "+faststart", "-f", "mp4", str(output))
    return [part for part in ffmpeg.BASE if part != "-nostdin"] + list(arguments)


def compose(plan, output):
    """Writes the recording of a plan to `output`."""
    with tempfile.TemporaryDirectory(prefix="lecture-") as name:
        stage = Stage(plan, pathlib.Path(name))
        canvas = Canvas(plan.width, plan.height)
        with subprocess.Popen(encoder_command(plan, output), stdin=subprocess.PIPE) as encoder:
            try:
                for index, stretch in enumerate(plan.stretches):
                    stage.forget(needed_keys(plan, plan.stretches[index:]))
                    compose_stretch(stage, stretch, canvas, encoder.stdin.write)
            finally:
                stage.forget(())
                encoder.stdin.close()
    if encoder.returncode != 0:
        raise ffmpeg.FFmpegError(f"could not encode {output}: ffmpeg ended with {encoder.returncode}")
