extension ServeScripts {
    /// Tells the page when a picture is due. A worker's clock goes on where a page's is slowed down, because another window
    /// lies over it or another tab is looked at: that is the rule while a lesson takes place.
    static let clock = #"""
        "use strict";
        onmessage = event => setTimeout(() => postMessage(0), event.data);

        """#

    /// Sends one picture of the window a second, and shows what is answered.
    static let liveLesson = #"""
        (() => {
        "use strict";
        const ids = ["sentence", "dropped", "kept", "copy", "copied", "keep", "course-line", "course", "light", "start", "stop",
          "trouble", "seen", "video", "lesson", "standing", "report", "strip"];
        const at = Object.fromEntries(ids.map(id => [id, document.getElementById(id)]));
        const picture = document.createElement("canvas");
        let lesson = null;
        const say = text => { at.trouble.textContent = text; at.trouble.hidden = text === ""; };
        const show = isOn => {
          at.light.classList.toggle("on", isOn);
          at.light.textContent = isOn ? "{{words.liveIsOn}}" : "{{words.liveIsOff}}";
          at.start.disabled = at.keep.disabled = at.course.disabled = isOn;
          at.stop.disabled = !isOn;
        };
        const choose = () => {
          at.dropped.hidden = at.keep.checked;
          at.kept.hidden = at["course-line"].hidden = !at.keep.checked;
          at.copied.textContent = "";
        };
        at.keep.addEventListener("change", choose);
        at.copy.addEventListener("click", async () => {
          try {
            await navigator.clipboard.writeText(at.sentence.innerText.trim());
            at.copied.textContent = "{{words.liveCopied}}";
          } catch {
            getSelection().selectAllChildren(at.sentence);
            at.copied.textContent = "{{words.liveNotCopied}}";
          }
        });
        const send = async (address, body, headers = {}) => {
          const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json", ...headers } });
          return [response, await response.json()];
        };
        const worker = new Worker("/assets/clock.js");
        const wait = milliseconds => new Promise(done => {
          worker.onmessage = done;
          worker.postMessage(milliseconds);
        });
        const draw = answer => {
          if (!answer.strip) return;
          // What is shown next, and what has the focus, stays where it is while the lanes grow.
          const focused = at.strip.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
          at.strip.innerHTML = answer.strip;
          if (focused) [...at.strip.querySelectorAll("a")].find(link => link.getAttribute("href") === focused)?.focus();
          at.standing.textContent = "{{words.liveSoFarNote}}";
          at.strip.dataset.minutes = answer.minutes.length;
        };
        const take = (video, longest) => new Promise(done => {
          const scale = Math.min(1, longest / Math.max(video.videoWidth, video.videoHeight));
          // Even sides, as recordings have.
          [picture.width, picture.height] = [video.videoWidth, video.videoHeight].map(side => 2 * Math.floor(side * scale / 2));
          if (picture.width < 2 || picture.height < 2) { done(null); return; }
          picture.getContext("2d").drawImage(video, 0, 0, picture.width, picture.height);
          picture.toBlob(done, "image/jpeg", 0.95);
        });
        const tell = own => {
          const [seen, dropped] = [own.seen, own.dropped];
          at.seen.textContent = `{{words.liveLookedAt}}`;
          at.seen.dataset.seen = seen;
        };
        const look = async own => {
          while (own === lesson) {
            const elapsed = performance.now() - own.began;
            const instant = Math.floor(elapsed / own.milliseconds);
            const body = await take(at.video, own.longestSide);
            if (own !== lesson) return;
            try {
              const [response, answer] = body ? await send("/class/picture", body, {
                "Content-Type": "image/jpeg", "X-Attune-Class": own.key, "X-Attune-Milliseconds": String(Math.round(elapsed)),
              }) : [{ status: 429 }];
              if (own !== lesson) return;
              if (response.ok) { own.seen += 1; draw(answer); say(""); } else if (response.status === 429) own.dropped += 1;
              else if (response.status === 410) { say(`${answer.problem}: ${answer.remedy}.`); stop(); lesson = null; show(false); return; }
              else say(`${answer.problem}: ${answer.remedy}.`);
            } catch { say("{{words.liveNoAnswer}}"); }
            tell(own);
            const now = performance.now() - own.began;
            const next = Math.max(instant + 1, Math.floor(now / own.milliseconds) + (now % own.milliseconds > 50 ? 1 : 0));
            await wait(Math.max(0, next * own.milliseconds - now) + 5);
          }
        };
        const stop = () => {
          for (const track of at.video.srcObject?.getTracks() ?? []) track.stop();
          at.video.srcObject = null;
        };
        const end = async () => {
          const own = lesson;
          if (!own) return;
          lesson = null;
          stop();
          show(false);
          at.start.disabled = true;
          at.standing.textContent = "{{words.liveEnding}}";
          try {
            const [response, answer] = await send("/class/end", new URLSearchParams({ class: own.key }));
            if (response.ok) {
              draw(answer);
              at.standing.textContent = "{{words.liveWhole}}";
              at.report.hidden = !answer.report;
              if (answer.report) at.report.firstElementChild.href = answer.report;
            } else {
              at.standing.textContent = "";
              say(`${answer.problem}: ${answer.remedy}.`);
            }
          } catch { say("{{words.liveNoAnswer}}"); }
          at.start.disabled = false;
        };
        at.start.addEventListener("click", async () => {
          if (!navigator.mediaDevices?.getDisplayMedia) { say("{{words.liveNoCapture}}"); return; }
          at.start.disabled = true;
          say("");
          try {
            at.video.srcObject = await navigator.mediaDevices.getDisplayMedia({
              video: { displaySurface: "window", frameRate: { ideal: 5, max: 10 } }, audio: false, selfBrowserSurface: "exclude",
            });
            await at.video.play();
          } catch (error) { stop(); show(false); say(`{{words.liveNoWindow}}`); return; }
          for (const track of at.video.srcObject.getTracks()) track.addEventListener("ended", end);
          const wanted = new URLSearchParams({ course: at.course.value });
          if (at.keep.checked) wanted.set("keep", "1");
          try {
            const [response, answer] = await send("/class/start", wanted);
            if (!response.ok) { stop(); show(false); say(`${answer.problem}: ${answer.remedy}.`); return; }
            lesson = { ...answer, began: performance.now(), seen: 0, dropped: 0 };
          } catch { stop(); show(false); say("{{words.liveNoAnswer}}"); return; }
          at.strip.replaceChildren();
          delete at.strip.dataset.minutes;
          at.report.hidden = true;
          at.standing.textContent = "{{words.liveFirstMinute}}";
          at.lesson.hidden = false;
          show(true);
          look(lesson);
        });
        at.stop.addEventListener("click", end);
        addEventListener("pagehide", () => {
          if (lesson) navigator.sendBeacon("/class/end", new URLSearchParams({ class: lesson.key }));
        });
        choose();
        show(false);
        })();

        """#
}
