extension ServeScripts {
    /// Sends one picture after the other, each when the one before was answered, and draws what is answered over it.
    static let camera = #"""
        (() => {
        "use strict";
        const [light, start, stop, trouble, video, drawing, seen, delay] =
          ["light", "start", "stop", "trouble", "video", "drawing", "seen", "delay"].map(id => document.getElementById(id));
        const tab = crypto.randomUUID();
        const picture = document.createElement("canvas");
        const brush = drawing.getContext("2d");
        const delays = [];
        let stream = null;
        const say = text => { trouble.textContent = text; trouble.hidden = text === ""; };
        const show = isOn => {
          light.classList.toggle("on", isOn);
          light.textContent = isOn ? "{{words.cameraIsOn}}" : "{{words.cameraIsOff}}";
          start.disabled = isOn;
          stop.disabled = !isOn;
        };
        const words = face => {
          const parts = [face.reason ? `${face.words} (${face.reason})` : face.words];
          if (face.probability !== undefined) parts.push(`${Math.round(face.probability * 100)}%`);
          if (face.yaw !== undefined) parts.push(`{{words.cameraPose}}`);
          if (face.eyesClosed !== undefined) parts.push(face.eyesClosed ? "{{words.cameraEyesClosed}}" : "{{words.cameraEyesOpen}}");
          return parts.join(", ");
        };
        const draw = faces => {
          [drawing.width, drawing.height] = [picture.width, picture.height];
          brush.lineWidth = 3;
          brush.font = "600 16px system-ui, sans-serif";
          for (const face of faces) {
            const [x, y, width, height] = face.box.map((share, index) => share * (index % 2 ? drawing.height : drawing.width));
            const isClear = face.shows !== "unclear" && face.shows !== "too small";
            brush.setLineDash(isClear ? [] : [6, 5]);
            brush.strokeStyle = "#fff";
            brush.strokeRect(x, y, width, height);
            const text = face.probability === undefined ? face.words : `${face.words} ${Math.round(face.probability * 100)}%`;
            const wide = brush.measureText(text).width + 12, top = Math.max(0, y - 24);
            brush.fillStyle = "rgb(0 0 0 / .75)";
            brush.fillRect(x, top, wide, 24);
            brush.fillStyle = "#fff";
            brush.fillText(text, x + 6, top + 17);
          }
          seen.textContent = faces.length === 0 ? "{{words.cameraNoFace}}" : faces.map(words).join("; ");
          seen.dataset.shows = faces.map(face => face.shows).join(" ");
        };
        const frame = () => new Promise(done => {
          if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(done); else requestAnimationFrame(done);
        });
        const look = async () => {
          const own = stream;
          while (own && own === stream) {
            await frame();
            if (own !== stream) return;
            const taken = performance.now();
            const scale = Math.min(1, 640 / video.videoWidth);
            [picture.width, picture.height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
            picture.getContext("2d").drawImage(video, 0, 0, picture.width, picture.height);
            const body = await new Promise(done => picture.toBlob(done, "image/jpeg", 0.85));
            try {
              const response = await fetch("/camera/picture", {
                method: "POST", body, headers: { "Content-Type": "image/jpeg", "X-Attune-Tab": tab, Accept: "application/json" },
              });
              const answer = await response.json();
              if (own !== stream) return;
              if (response.ok) {
                draw(answer.faces);
                delays.push(performance.now() - taken);
                if (delays.length > 31) delays.shift();
                const middle = [...delays].sort((a, b) => a - b)[delays.length >> 1];
                delay.textContent = `{{words.cameraMiddle}}`;
                delay.dataset.milliseconds = Math.round(middle);
                say("");
              } else {
                if (response.status !== 429) say(`${answer.problem}: ${answer.remedy}.`);
                await new Promise(done => setTimeout(done, 500));
              }
            } catch {
              say("{{words.liveNoAnswer}}");
              await new Promise(done => setTimeout(done, 1000));
            }
          }
        };
        const end = () => {
          for (const track of stream?.getTracks() ?? []) track.stop();
          stream = null;
          video.srcObject = null;
          brush.clearRect(0, 0, drawing.width, drawing.height);
          seen.textContent = "{{words.cameraNothing}}";
          delete seen.dataset.shows;
          delays.length = 0;
          show(false);
        };
        start.addEventListener("click", async () => {
          if (!navigator.mediaDevices) { say("{{words.cameraNotGiven}}"); return; }
          start.disabled = true;
          try {
            stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 640 }, height: { ideal: 480 } }, audio: false });
            video.srcObject = stream;
            await video.play();
            for (const track of stream.getTracks()) track.addEventListener("ended", end);
            say("");
            show(true);
            look();
          } catch (error) { end(); say(`{{words.cameraMissing}}`); }
        });
        stop.addEventListener("click", end);
        addEventListener("pagehide", end);
        show(false);
        })();

        """#
}
