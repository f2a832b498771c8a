"""Puts tiles and slides together, stretch by stretch, and encodes one recording."""

import pathlib
import subprocess
import tempfile

from . import ffmpeg, footage, stills
from .layouts import FRAME_RATE, HEIGHT, SLIDE_ALONE, SLIDE_BESIDE_THUMBNAILS, STRETCHES, WIDTH
from .participants import LECTURE_SECONDS, PARTICIPANTS, Picture

# A quiet room and a low hum in place of speech.
SOUND = (
    f"anoisesrc=color=pink:amplitude=0.02:seed=1:sample_rate=48000:duration={LECTURE_SECONDS}[room];"
    f"sine=frequency=180:sample_rate=48000:duration={LECTURE_SECONDS},volume=0.05[hum];[room][hum]amix=inputs=2[sound]"
)


def compose(footage_folder, output):
    """Writes the whole lecture to `output` (MP4: H.264 with B-frames, AAC)."""
    with tempfile.TemporaryDirectory(prefix="lecture-") as name:
        folder = pathlib.Path(name)
        for participant in PARTICIPANTS:
            footage.render_tile(participant, footage_folder, folder / f"tile-{participant.number}.mp4")
            stills.draw_camera_off(participant, folder / f"off-{participant.number}.png")
        for stretch in STRETCHES:
            if stretch.slide:
                stills.draw_slide(stretch.slide, folder / f"slide-{stretch.slide}.png")
            for number, box in stretch.tiles:
                stills.draw_label(PARTICIPANTS[number - 1], box, folder / f"label-{number}-{box.width}.png")
        encode(folder, output)


def encode(folder, output):
    """Encodes all stretches as one stream: each writes its raw frames into the same encoder."""
    arguments = ("-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", f"{WIDTH}x{HEIGHT}")
    arguments += ("-framerate", str(FRAME_RATE), "-i", "pipe:0", "-filter_complex", SOUND)
    arguments += ("-map", "0:v", "-map", "[sound]", "-c:v", "libx264", "-preset", "veryfast", "-crf", "24", "-bf", "2")
    arguments += ("-g", "250", "-threads", "2", "-c:a", "aac", "-b:a", "64k", "-t", str(LECTURE_SECONDS))
    arguments += ("-movflags", "+faststart", "-f", "mp4", str(output))
    command = [part for part in ffmpeg.BASE if part != "-nostdin"] + list(arguments)
    with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
        for stretch in STRETCHES:
            ffmpeg.run(f"the stretch from {stretch.from_s} s", stretch_arguments(stretch, folder), stdout=encoder.stdin)
        encoder.stdin.close()
    if encoder.returncode != 0:
        raise ffmpeg.FFmpegError(f"could not encode {output}: ffmpeg ended with {encoder.returncode}")


def stretch_arguments(stretch, folder):
    """Returns ffmpeg's arguments that write the raw frames of one stretch to its output."""
    seconds = stretch.to_s - stretch.from_s
    layer = 0
    inputs, graph = [], [f"color=c=black:s={WIDTH}x{HEIGHT}:r={FRAME_RATE}:d={seconds},format=yuv420p[frame0]"]
    if stretch.slide:
        box = SLIDE_BESIDE_THUMBNAILS if stretch.tiles else SLIDE_ALONE
        inputs += ["-i", str(folder / f"slide-{stretch.slide}.png")]
        graph.append(f"[0:v]scale={box.width}:{box.height}:flags=lanczos,format=yuv420p[slide]")
        graph.append(f"[frame0][slide]overlay=x={box.x}:y={box.y}[frame1]")
        layer = 1
    for number, box in stretch.tiles:
        participant = PARTICIPANTS[number - 1]
        layer += 1
        graph += tile_graph(participant, stretch, box, inputs.count("-i"), layer)
        inputs += tile_inputs(participant, stretch, box, folder)
    output = ("-map", f"[frame{layer}]", "-frames:v", str(seconds * FRAME_RATE), "-f", "rawvideo", "pipe:1")
    return (*inputs, "-filter_complex", ";".join(graph), *output)


def tile_inputs(participant, stretch, box, folder):
    """Returns the inputs of one tile: its video from the stretch's start on, its camera-off picture, its label."""
    start = ["-ss", str(stretch.from_s)]
    if isinstance(participant.footage, Picture):
        start = ["-stream_loop", "-1", "-ss", str(stretch.from_s % participant.footage.period_s)]
    number = participant.number
    names = (f"tile-{number}.mp4", f"off-{number}.png", f"label-{number}-{box.width}.png")
    video, off, label = (["-i", str(folder / name)] for name in names)
    return start + video + off + label


def tile_graph(participant, stretch, box, first_input, layer):
    """Returns the filters that put one tile, its video or its camera-off picture, and its label over the last frame."""
    number = participant.number
    frames = [tuple((second - stretch.from_s) * FRAME_RATE for second in span) for span in participant.camera_on]
    covered = "not(" + "+".join(f"gte(n,{start})*lt(n,{end})" for start, end in frames) + ")"
    scaled = f"scale={box.width}:{box.height},format=yuv420p"
    label_y = box.height - stills.label_size(box)[1]
    return [
        f"[{first_input}:v]{scaled},fps={FRAME_RATE},tpad=stop_mode=clone:stop=-1[video{number}]",
        f"[{first_input + 1}:v]{scaled}[off{number}]",
        f"[{first_input + 2}:v]format=yuv420p[label{number}]",
        f"[video{number}][off{number}]overlay=enable='{covered}'[covered{number}]",
        f"[covered{number}][label{number}]overlay=y={label_y}[tile{number}]",
        f"[frame{layer - 1}][tile{number}]overlay=x={box.x}:y={box.y}[frame{layer}]",
    ]
