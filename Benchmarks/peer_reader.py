"""Reads the frames of a recording with one of the programs that peers.py compares; runs in their environment.

peer_reader.py PROGRAM RECORDING EVERY_S OUTPUT writes a list of {time, faces: [{box, expression}]}.
"""

import json
import sys

import cv2

NAMES = {"anger": "angry", "happiness": "happy", "sadness": "sad"}


def fer(uses_mtcnn: bool):
    from fer.fer import FER

    reader = FER(mtcnn=uses_mtcnn)

    def read(image):
        faces = []
        for face in reader.detect_emotions(image):
            emotions = face["emotions"]
            box = [float(value) for value in face["box"]]
            faces.append({"box": box, "expression": max(emotions, key=emotions.get) if emotions else None})
        return faces

    return read


def deepface():
    from deepface import DeepFace

    def read(image):
        faces = []
        for face in DeepFace.analyze(image, actions=["emotion"], enforce_detection=False, silent=True):
            region = face["region"]
            faces.append({
                "box": [float(region[name]) for name in ("x", "y", "w", "h")], "expression": face["dominant_emotion"]})
        return faces

    return read


def py_feat():
    from feat import Detectorv1 as Detector

    detector = Detector()

    def read(image):
        found = detector.detect(image[:, :, ::-1].copy(), data_type="tensor")
        faces = []
        for _, row in found.iterrows():
            box = [float(row[name]) for name in ("FaceRectX", "FaceRectY", "FaceRectWidth", "FaceRectHeight")]
            faces.append({"box": box, "expression": str(row[found.emotion_columns].astype(float).idxmax())})
        return faces

    return read


READERS = {"fer-haar": lambda: fer(False), "fer-mtcnn": lambda: fer(True), "deepface": deepface, "py-feat": py_feat}


def main() -> None:
    program, recording, every, output = sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4]
    read = READERS[program]()
    video = cv2.VideoCapture(recording)
    rate = video.get(cv2.CAP_PROP_FPS)
    readings, due = [], 0.0
    for index in range(sys.maxsize):
        if not video.grab():
            break
        time = index / rate
        if time + 0.5 / rate < due:
            continue
        _, image = video.retrieve()
        faces = read(image)
        for face in faces:
            face["expression"] = NAMES.get(face["expression"], face["expression"])
        readings.append({"time": due, "faces": faces})
        due += every
    if not readings:
        sys.exit(f"{recording}: no frame could be read")
    with open(output, "w") as file:
        json.dump(readings, file)


if __name__ == "__main__":
    main()
