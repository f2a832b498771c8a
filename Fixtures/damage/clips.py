"""Small clips of many containers and codecs, made by ffmpeg once."""

import pathlib
import subprocess

FOLDER = pathlib.Path(".deps/mutate")
PICTURE = ["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=10:duration=3"]
TONE = ["-f", "lavfi", "-i", "sine=frequency=440:duration=3"]
X264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 10 "
CLIPS = {
    "h264.mp4": X264 + "-bf 2 -c:a aac",
    "h264-fragments.mp4": X264 + "-movflags frag_keyframe+empty_moov -c:a aac",
    "h264.mkv": X264 + "-c:a libopus",
    "h264.ts": X264 + "-c:a mp2",
    "h264.flv": X264 + "-c:a aac",
    "hevc.mp4": "-c:v libx265 -preset ultrafast -x265-params log-level=none -c:a ac3",
    "vp9.webm": "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus",
    "vp8.webm": "-c:v libvpx -deadline realtime -c:a libvorbis",
    "av1.mkv": "-c:v libsvtav1 -preset 12 -c:a libopus",
    "mpeg4.avi": "-c:v mpeg4 -c:a libmp3lame",
    "mpeg2.mpg": "-c:v mpeg2video -c:a mp2",
    "wmv2.asf": "-c:v wmv2 -c:a wmav2",
    "theora.ogv": "-c:v libtheora -c:a libvorbis",
    "mjpeg.mov": "-c:v mjpeg -pix_fmt yuvj420p -c:a pcm_s16le",
}


def clips() -> dict[str, bytes]:
    folder = FOLDER / "clips"
    folder.mkdir(parents=True, exist_ok=True)
    for name, encoding in CLIPS.items():
        if not (folder / name).exists():
            command = ["ffmpeg", "-nostdin", "-v", "error", "-y", *PICTURE, *TONE, *encoding.split(), "part-" + name]
            subprocess.run(command, cwd=folder, check=True)
            (folder / f"part-{name}").rename(folder / name)
    return {name: (folder / name).read_bytes() for name in CLIPS}
