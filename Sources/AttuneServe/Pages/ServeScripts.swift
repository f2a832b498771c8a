/// The scripts of the served pages, by name. Each page is complete without its script but the camera's, which is one.
enum ServeScripts {
    /// Templates, because they hold words.
    static let templates = [
        "serve-library-script": library, "serve-player-script": player, "serve-camera-script": camera,
        "serve-upload-script": upload, "serve-class-script": liveLesson, "serve-clock-script": clock,
    ]

    /// The name of the template of a script; nil where there is no such script.
    static func templateName(of script: String) -> String? {
        if script == "index" { return "index-script" }
        let name = "serve-\(script)-script"
        return templates[name] == nil ? nil : name
    }

    /// Keeps the page over both folders as it is: shows how far the running job is, and puts the parts in place that
    /// changed. What is chosen and what has the focus stays so.
    private static let library = #"""
        (() => {
        "use strict";
        const live = document.getElementById("live");
        let revision = Number(document.getElementById("work").dataset.revision);
        let wanted = revision;
        let isLoading = false;
        const search = () => {
          if (!document.getElementById("tools")) return;
          const script = document.createElement("script");
          script.src = "/assets/index.js";
          document.body.append(script);
          script.remove();
        };
        const put = (id, page) => {
          const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
          if (!fresh || old.innerHTML === fresh.innerHTML) return false;
          const chosen = new Set([...old.querySelectorAll("input:checked")].map(box => box.id));
          const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
          old.replaceWith(fresh);
          for (const box of fresh.querySelectorAll("input[type=checkbox]")) box.checked = chosen.has(box.id);
          if (focused) (document.getElementById(focused) || fresh.querySelector("button, a"))?.focus();
          return true;
        };
        const load = async () => {
          if (isLoading) return;
          isLoading = true;
          try {
            while (wanted > revision) {
              const response = await fetch("/reports/");
              if (!response.ok) { wanted = revision; break; }
              const page = new DOMParser().parseFromString(await response.text(), "text/html");
              revision = Number(page.getElementById("work").dataset.revision);
              put("work", page);
              if (put("lessons", page)) search();
              document.querySelector("h1").textContent = page.querySelector("h1").textContent;
            }
          } catch { wanted = revision; }
          isLoading = false;
        };
        const events = new EventSource("/events");
        events.onmessage = event => {
          live.hidden = true;
          const news = JSON.parse(event.data);
          const bar = document.getElementById("progress");
          if (bar && news.job !== undefined) {
            if (news.share !== undefined) bar.value = news.share;
            document.getElementById("progress-words").textContent = news.words;
          }
          wanted = Math.max(wanted, news.revision);
          load();
        };
        events.onerror = () => {
          live.textContent = "{{words.serveMayBeOld}}";
          live.hidden = false;
        };
        addEventListener("pagehide", () => events.close());
        search();
        })();

        """#

    /// Lets the recording and the lanes move together.
    private static let player = #"""
        (() => {
        "use strict";
        const player = document.getElementById("player");
        const video = document.getElementById("video");
        const chart = document.querySelector("svg.lanes");
        if (!video || !chart) return;
        const end = Number(player.dataset.seconds);
        const moments = player.dataset.moments.split(" ").filter(text => text !== "").map(Number);
        const position = document.getElementById("position");
        const clock = seconds => {
          const whole = Math.floor(seconds), two = number => String(number).padStart(2, "0");
          const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
          return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
        };
        const plot = chart.querySelector(".minute rect");
        const head = document.createElementNS("http://www.w3.org/2000/svg", "line");
        head.id = "playhead";
        head.setAttribute("class", "playhead");
        if (plot) {
          const top = Number(plot.getAttribute("y"));
          head.setAttribute("y1", top);
          head.setAttribute("y2", top + Number(plot.getAttribute("height")));
        }
        chart.append(head);
        const show = () => {
          const x = `${Math.min(1, video.currentTime / end) * 100}%`;
          head.setAttribute("x1", x);
          head.setAttribute("x2", x);
          position.textContent = clock(video.currentTime);
          if (!video.paused) requestAnimationFrame(show);
        };
        for (const event of ["play", "pause", "seeking", "seeked", "timeupdate", "loadedmetadata"]) video.addEventListener(event, show);
        const seek = seconds => {
          video.currentTime = seconds;
          video.play().catch(() => {});
        };
        const time = link => {
          const found = /#t=([0-9.]+)$/.exec(link?.getAttribute("href") ?? "");
          return found ? Number(found[1]) : null;
        };
        document.addEventListener("click", event => {
          const link = event.target.closest("a[href]");
          if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
          const address = link.getAttribute("href");
          const moment = /^#moment-([0-9]+)$/.exec(address);
          let seconds = moment ? moments[Number(moment[1]) - 1] : time(link);
          if (address.startsWith("#minute-")) seconds = time(link.parentElement.querySelector("a[href*='#t=']"));
          else if (!moment && seconds !== null) event.preventDefault();
          if (typeof seconds === "number") seek(seconds);
        });
        const next = () => { const found = moments.find(start => start > video.currentTime + 0.5); if (found !== undefined) seek(found); };
        const previous = () => { const found = moments.findLast(start => start < video.currentTime - 2); if (found !== undefined) seek(found); };
        const buttons = { next, previous };
        for (const [id, action] of Object.entries(buttons)) {
          const button = document.getElementById(id);
          button.addEventListener("click", action);
          button.disabled = moments.length === 0;
        }
        // Keys act where nothing else has the focus, or in the player and the chart: typing elsewhere does nothing here.
        document.addEventListener("keydown", event => {
          if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
          const place = document.activeElement;
          if (place && place !== document.body && !place.closest(".player, .lesson, .moments")) return;
          if (event.key === "n") next();
          else if (event.key === "p") previous();
          else if (event.key === " " && (!place || place === document.body || place.closest(".lesson"))) {
            event.preventDefault();
            if (video.paused) video.play().catch(() => {}); else video.pause();
          }
        });
        document.getElementById("player-tools").hidden = false;
        document.getElementById("player-note").hidden = false;
        show();
        })();

        """#
}
