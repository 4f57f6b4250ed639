/** Where one writes: words, files, and what can be typed after /brief. */

import { make } from "./making.js";
import { button, weighed } from "./drawing.js";
import { hand, read } from "./talking.js";

const MOST = 7;
const LARGEST = 20 * 1024 * 1024;
const MOST_FILES = 5;
let made = 0;

/** A place to write; `room` says who writes and where, and sends. */
export class Composer {
  constructor(holder, room, { id, label, thread }) {
    Object.assign(this, { room, files: [], offered: [], at: -1, turn: 0, thread, name: `offers-${(made += 1)}` });
    this.words = make("textarea", {
      id, rows: "1", maxlength: "100000", "aria-label": label, "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": this.name,
      "aria-describedby": `${this.name}-how`, autocomplete: "off", spellcheck: "true",
      input: () => this.changed(), keydown: (event) => this.key(event), paste: (event) => this.pasted(event), blur: () => setTimeout(() => this.shut(), 150),
    });
    this.offers = make("ul", { id: this.name, class: "offers", role: "listbox", "aria-label": "What can be typed", hidden: true });
    this.how = make("p", { class: "how", id: `${this.name}-how` });
    this.list = make("ul", { class: "handed", "aria-label": "Files to send" });
    this.pick = make("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", accept: ".txt,.md,.html,.htm,.eml,.pdf,.opml,.xml", change: () => this.take(this.pick.files) });
    const form = make("form", { class: "composer", submit: (event) => this.sent(event) }, this.offers, this.list,
      make("div", { class: "line" }, button("+", () => this.pick.click(), { class: "icon", "aria-label": "Attach files: text, markdown, web page, mail or PDF" }), this.pick, this.words,
        make("button", { class: "send", type: "submit" }, "Send")), this.how);
    holder.replaceChildren(form);
    this.told();
  }

  placed(placeholder) {
    this.words.placeholder = placeholder;
  }

  told(usage) {
    this.how.textContent = usage || "/ shows what can be typed. Links, long texts and files can be briefed.";
  }

  // words

  write(text) {
    this.words.value = text;
    this.words.focus();
    this.changed();
  }

  changed() {
    this.words.style.height = "";
    if (this.words.value) this.words.style.height = `${Math.min(this.words.scrollHeight, 260)}px`;
    this.offer();
  }

  key(event) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.offered.length && move) {
      event.preventDefault();
      this.mark((this.at + move + this.offered.length) % this.offered.length);
    } else if (this.offered.length && event.key === "Escape") {
      event.stopPropagation();
      this.shut();
    } else if (this.offered.length && ((event.key === "Tab" && !event.shiftKey) || (event.key === "Enter" && this.at >= 0))) {
      event.preventDefault();
      this.accept(this.offered[Math.max(this.at, 0)]);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }

  // what can be typed

  async offer() {
    const text = this.words.value;
    const turn = (this.turn += 1);
    if (!text.startsWith("/") || text.includes("\n") || text.length > 200) return this.shut(), this.told();
    const typed = text.replace(/^\/(brief)?\s*/i, "").toLowerCase();
    const whole = /^\/brief(\s|$)/i.test(text);
    const verb = whole && this.room.commands().findLast((one) => one.name && typed.startsWith(`${one.name} `));
    this.told(verb ? `/brief ${verb.name} ${verb.usage}: ${verb.does}` : "");
    if (!verb) return this.show(this.verbs(text, typed, whole));
    const { suggested } = await read("/api/suggest", { as: this.room.person(), channel: this.room.channel(), text }).catch(() => ({ suggested: [] }));
    if (turn !== this.turn) return;
    const before = text.slice(0, text.lastIndexOf(" ") + 1);
    this.show(suggested.slice(0, MOST).map((one) => ({ write: `${before}${one.value} `, name: one.label, does: "" })));
  }

  verbs(text, typed, whole) {
    if (!whole && !"/brief".startsWith(text.toLowerCase())) return [];
    const named = this.room.commands().filter((one) => one.name.startsWith(typed) && one.name !== typed);
    if (named.length > MOST) this.told(`${named.length - MOST} more: go on typing, or send /brief help.`);
    return named.slice(0, MOST).map((one) => ({ write: `/brief ${one.name}${one.usage ? " " : ""}`, name: `/brief ${one.name} ${one.usage}`, does: one.does }));
  }

  show(offered) {
    Object.assign(this, { offered, at: -1 });
    const lines = offered.map((one, at) => make("li", { id: `${this.name}-${at}`, role: "option", "aria-selected": "false", mousedown: (event) => event.preventDefault(), click: () => this.accept(one) },
      make("code", {}, one.name), one.does ? make("span", {}, one.does) : null));
    this.offers.replaceChildren(...lines);
    this.offers.hidden = !offered.length;
    this.words.removeAttribute("aria-activedescendant");
  }

  mark(at) {
    this.at = at;
    [...this.offers.children].forEach((one, number) => one.setAttribute("aria-selected", String(number === at)));
    this.words.setAttribute("aria-activedescendant", `${this.name}-${at}`);
  }

  accept(one) {
    this.write(one.write);
  }

  shut() {
    this.turn += 1;
    this.show([]);
  }

  // files

  pasted(event) {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    this.take(event.clipboardData.files);
  }

  async take(files) {
    for (const file of files) {
      if (this.files.length >= MOST_FILES) this.room.alert(`${MOST_FILES} files at once are the most.`);
      else if (file.size > LARGEST) this.room.alert(`${file.name} is larger than ${weighed(LARGEST)}.`);
      else await this.room.try(async () => this.files.push(await hand(file, this.room.person())));
    }
    this.pick.value = "";
    this.drawn();
    this.words.focus();
  }

  drawn() {
    this.list.replaceChildren(...this.files.map((one) => make("li", {}, one.name, make("small", {}, ` ${weighed(one.size)} `), button("✕", () => this.drop(one), { "aria-label": `Leave ${one.name} out` }))));
  }

  drop(one) {
    this.files = this.files.filter((other) => other !== one);
    this.drawn();
  }

  // sending

  sent(event) {
    event.preventDefault();
    this.send();
  }

  async send() {
    const text = this.words.value;
    const files = this.files;
    if (!text.trim() && !files.length) return;
    Object.assign(this.words, { value: "" });
    this.files = [];
    this.changed();
    this.drawn();
    const done = await this.room.try(() => this.room.say(text, files.map((one) => one.number), this.thread?.()));
    if (done || this.words.value) return;
    this.files = files;
    this.drawn();
    this.write(text);
    this.shut();
  }
}
