"""Where photographs, and the faces on them, are: on the tile of a camera that is off, and on a slide."""

from .layouts import Box, even

SLIDE_SIZE = (1280, 720)


def around_face(source, look, proportion):
    """Returns the crop of the source's picture around its face, of a proportion, as far as the picture reaches."""
    x, y, width, height = look.face
    high = min(height * 1.7, source.size[1], source.size[0] / proportion)
    wide = high * proportion
    left = min(max(0, x + width / 2 - wide / 2), source.size[0] - wide)
    top = min(max(0, y + height * 0.45 - high / 2), source.size[1] - high)
    return Box(int(left), int(top), int(wide), int(high))


def mapped(face, crop, target):
    """Returns where the face of a source lies when `crop` of the source fills `target`."""
    across, down = target.width / crop.width, target.height / crop.height
    left, top = max(face[0] - crop.x, 0), max(face[1] - crop.y, 0)
    right, bottom = min(face[0] + face[2] - crop.x, crop.width), min(face[1] + face[3] - crop.y, crop.height)
    x, y = target.x + left * across, target.y + top * down
    return Box(round(x), round(y), round((right - left) * across), round((bottom - top) * down))


def still_place(person, style, box):
    """Returns (crop of the source, where it stands in the frame) of the photograph on a tile: square, or filling it."""
    look = person.source.looks[person.source.rest]
    side = even(box.height * 0.62)
    size = (side, side) if style.still_photo == "square" else (box.width, box.height)
    target = Box(box.x + even((box.width - size[0]) / 2), box.y + even((box.height - size[1]) / 2), *size)
    return around_face(person.source, look, size[0] / size[1]), target


def still_face(person, style, box):
    """Returns the face's box, in pixels of the frame, on the photograph on a tile."""
    crop, target = still_place(person, style, box)
    return mapped(person.source.looks[person.source.rest].face, crop, target)


def on_slide(slide):
    """Returns (source, crop, box on the slide) of each photograph of a slide: one row, of one height."""
    count = len(slide.photos)
    width = min(340, even(1160 / max(count, 1)) - 20)
    height = even(width * 1.2)
    left = (SLIDE_SIZE[0] - count * width - (count - 1) * 20) // 2
    places = []
    for index, source in enumerate(slide.photos):
        crop = around_face(source, source.looks[source.rest], width / height)
        places.append((source, crop, Box(left + index * (width + 20), 170, width, height)))
    return places


def printed_faces(slide, screen):
    """Returns the boxes of the faces printed on a slide that fills `screen`, in pixels of the frame."""
    scale = screen.width / SLIDE_SIZE[0], screen.height / SLIDE_SIZE[1]
    boxes = []
    for source, crop, place in on_slide(slide):
        face = mapped(source.looks[source.rest].face, crop, place)
        x, y = screen.x + face.x * scale[0], screen.y + face.y * scale[1]
        boxes.append(Box(round(x), round(y), round(face.width * scale[0]), round(face.height * scale[1])))
    return boxes
