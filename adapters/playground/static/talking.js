/** What goes to the server and comes from it. */

export const nonce = () => (crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join(""));
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Asks for something; after a restart of the server the page's cookie is fetched anew. Throws an Error with a sentence for people. */
async function call(path, given, again = true) {
  const answer = await fetch(path, { credentials: "same-origin", ...given }).catch(() => {
    throw new Error("The playground does not answer. Is newsbrief still running?");
  });
  if (answer.status === 401 && again) {
    const page = await fetch("/", { credentials: "same-origin" });
    if (page.redirected) location.assign("/login");
    return call(path, given, false);
  }
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(told.error || `The playground answered ${answer.status}.`);
  return told;
}

export const read = (path, asked) => call(`${path}?${new URLSearchParams(asked)}`);

/** Has something done; sent twice it is done once. */
export function act(deed, told) {
  const body = JSON.stringify({ nonce: nonce(), zone, ...told });
  return call(`/api/${deed}`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

/** Hands a file over; its number, name and size. */
export function hand(file, person) {
  const asked = new URLSearchParams({ as: person, name: file.name });
  return call(`/api/files?${asked}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file });
}

/** Hears what is said, from a change on; `lost` is told whether the line is down, `anew` when everything was forgotten. */
export class Hearing {
  constructor(person, after, { heard, lost, anew }) {
    Object.assign(this, { person, after, heard, lost, anew });
    this.open();
  }

  open() {
    this.stream = new EventSource(`/api/events?${new URLSearchParams({ as: this.person, after: this.after })}`);
    this.stream.onopen = () => this.lost(false);
    this.stream.onmessage = (event) => {
      this.after = Math.max(this.after, Number(event.lastEventId));
      this.heard(JSON.parse(event.data));
    };
    this.stream.addEventListener("again", () => this.anew());
    this.stream.onerror = () => this.failed();
  }

  failed() {
    this.lost(true);
    if (this.stream.readyState !== EventSource.CLOSED) return;
    this.waiting = setTimeout(() => fetch("/").then(() => this.open(), () => this.failed()), 1000);
  }

  close() {
    clearTimeout(this.waiting);
    this.stream.close();
  }
}
