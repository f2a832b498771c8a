extension ServeScripts {
    /// Sends a file in parts, from where an earlier try stopped.
    static let upload = #"""
        (() => {
        "use strict";
        const [choose, file, sent, said] = ["choose", "file", "sent", "said"].map(id => document.getElementById(id));
        const part = 16 * 1024 * 1024;
        const send = async chosen => {
          const address = `/upload/${encodeURIComponent(chosen.name)}`;
          const ask = { headers: { Accept: "application/json" } };
          const read = async response => {
            const answer = await response.json();
            if (!response.ok) throw new Error(`${answer.problem}: ${answer.remedy}.`);
            return answer.received;
          };
          let received = await read(await fetch(address, ask));
          if (received > chosen.size) throw new Error("{{words.uploadOther}}");
          while (received < chosen.size) {
            const end = Math.min(chosen.size, received + part);
            received = await read(await fetch(address, {
              method: "PUT", body: chosen.slice(received, end),
              headers: { ...ask.headers, "Content-Range": `bytes ${received}-${end - 1}/${chosen.size}` },
            }));
            sent.value = received / chosen.size;
            said.textContent = `{{words.uploadShare}}`;
          }
        };
        file.addEventListener("change", async () => {
          const [chosen] = file.files;
          if (!chosen || chosen.size === 0) return;
          file.disabled = true;
          sent.hidden = false;
          try {
            await send(chosen);
            said.textContent = `{{words.uploadIsThere}}`;
          } catch (error) { said.textContent = `{{words.uploadBroke}}`; }
          file.disabled = false;
        });
        choose.hidden = false;
        })();

        """#
}
