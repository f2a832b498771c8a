"""Turns each participant's footage into one small video of the size of a gallery tile."""

from . import ffmpeg
from .layouts import FRAME_RATE, TILE
from .participants import Picture

# Good enough to be encoded once more, and quick to decode twelve at a time.
ENCODER = ("-an", "-c:v", "libx264", "-preset", "ultrafast", "-qp", "20", "-pix_fmt", "yuv420p")


def render_tile(participant, footage_folder, output):
    """Writes the participant's tile video: a loop without a seam for a picture, the whole lecture for a video."""
    footage = participant.footage
    source = footage_folder / footage.file
    if isinstance(footage, Picture):
        frames = footage.period_s * FRAME_RATE
        inputs = ("-framerate", str(FRAME_RATE), "-i", str(source), "-frames:v", str(frames))
        graph = f"[0:v]{picture_filters(footage)}[tile]"
    else:
        inputs = ("-i", str(source))
        graph = video_graph(footage)
    arguments = (*inputs, "-filter_complex", graph, "-map", "[tile]", *ENCODER, str(output))
    ffmpeg.run(f"the tile of {participant.label}", arguments)


def fitted(width, height, factor=1):
    """Returns the largest even size with the proportions of width × height inside a tile that is `factor` as large."""
    limit_width, limit_height = TILE[0] * factor, TILE[1] * factor
    scale = min(limit_width / width, limit_height / height)
    sides = ((width, limit_width), (height, limit_height))
    return tuple(min(limit, round(side * scale / 2) * 2) for side, limit in sides)


def picture_filters(picture):
    """Returns the filters that crop a still, let it sway and breathe in one period, and add a camera's noise.

    The sway is an affine map written as the four corners of the part that is shown, so it moves by fractions of a
    pixel: up to 1.5 % sideways, 1 % up and down, 2 % nearer and farther, and 1.4 degrees to either side.
    """
    x, y, width, height = picture.crop
    phase = f"2*PI*on/{picture.period_s * FRAME_RATE}"
    half = f"(0.46+0.01*sin({phase}))"
    shift_x, shift_y = f"W*0.015*sin({phase}+1)", f"H*0.01*sin(2*{phase})"
    angle = f"0.025*sin({phase}+2)"
    corners = []
    for index, (side_x, side_y) in enumerate(((-1, -1), (1, -1), (-1, 1), (1, 1))):
        corners.append(f"x{index}='W/2+{shift_x}+({side_x})*W*{half}-({side_y})*H*{half}*{angle}'")
        corners.append(f"y{index}='H/2+{shift_y}+({side_y})*H*{half}+({side_x})*W*{half}*{angle}'")
    work_width, work_height = fitted(width, height, factor=2)
    tile_width, tile_height = fitted(width, height)
    return ",".join(
        (
            f"crop={width}:{height}:{x}:{y}:exact=1",
            f"scale={work_width}:{work_height}:flags=lanczos",
            "format=yuv444p",
            f"loop=loop=-1:size=1,setpts=N/{FRAME_RATE}/TB",
            f"perspective={':'.join(corners)}:interpolation=linear:eval=frame",
            f"scale={tile_width}:{tile_height}",
            f"pad={TILE[0]}:{TILE[1]}:-1:-1",
            "noise=alls=4:allf=t",
            "setsar=1",
            "format=yuv420p",
        )
    )


def video_graph(video):
    """Returns the filter graph that plays the clips of a video one after another at the lecture's frame rate."""
    count = len(video.clips)
    scaled = f"scale={TILE[0]}:{TILE[1]}:force_original_aspect_ratio=increase,crop={TILE[0]}:{TILE[1]},setsar=1"
    parts = [f"[0:v]{scaled},split={count}" + "".join(f"[source{index}]" for index in range(count))]
    for index, clip in enumerate(video.clips):
        seconds = (clip.to_s - clip.from_s) / clip.speed
        frames = round(seconds * FRAME_RATE)
        parts.append(
            f"[source{index}]trim={clip.from_s}:{clip.to_s},setpts=(PTS-STARTPTS)/{clip.speed},"
            f"minterpolate=fps={FRAME_RATE}:mi_mode=blend,tpad=stop_mode=clone:stop=-1,trim=end_frame={frames},"
            f"setpts=N/{FRAME_RATE}/TB[forward{index}]"
        )
        if clip.duration_s is None:
            parts.append(f"[forward{index}]null[clip{index}]")
        else:
            parts.append(f"[forward{index}]split[there{index}][copy{index}];[copy{index}]reverse[back{index}]")
            parts.append(
                f"[there{index}][back{index}]concat,loop=loop=-1:size={2 * frames},"
                f"trim=end_frame={round(clip.duration_s * FRAME_RATE)},setpts=N/{FRAME_RATE}/TB[clip{index}]"
            )
    parts.append("".join(f"[clip{index}]" for index in range(count)) + f"concat=n={count},noise=alls=3:allf=t[tile]")
    return ";".join(parts)
