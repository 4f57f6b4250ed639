/** Messages as elements: people's own, and newsbrief's as Slack or Discord shows them. */

import { make, web, words } from "./making.js";
import { slackMessage } from "./slack.js";
import { discordMessage } from "./discord.js";

export const FACES = { slack: { name: "Slack", other: "discord", draw: slackMessage, key: "action_id" }, discord: { name: "Discord", other: "slack", draw: discordMessage, key: "custom_id" } };
export const REACTIONS = { "🔍": "magnifying glass, which asks for a briefing", "👍": "thumbs up" };
/** Drawn by us, for not every machine has letters for them. */
const SIGNS = {
  "🔍": "M10.5 4a6.5 6.5 0 1 0 4.1 11.5l4.9 4.9 1.4-1.4-4.9-4.9A6.5 6.5 0 0 0 10.5 4Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z",
  "👍": "M7 21H3V10h4v11Zm2-1V10.5l4-7.5c1.3 0 2 1 2 2.2 0 1.4-.6 3-1 3.8h5.2c1.3 0 2.1 1.2 1.7 2.4l-2.4 7.4c-.3.8-1 1.2-1.8 1.2H9Z",
};

function sign(emoji) {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  Object.entries({ viewBox: "0 0 24 24", width: "16", height: "16", "aria-hidden": "true", class: "sign" }).forEach(([name, value]) => drawn.setAttribute(name, value));
  path.setAttribute("d", SIGNS[emoji]);
  drawn.append(path);
  return drawn;
}

const LINK = /https?:\/\/[^\s<>]+/g;
const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

export const button = (words, does, more = {}) => make("button", { type: "button", click: does, ...more }, words);
export const day = (message) => DAY.format(new Date(message.at));

/** A size as people read it. */
export function weighed(bytes) {
  return bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Words with their links, and nothing else marked up. */
export function linked(text) {
  const made = [];
  let at = 0;
  for (const found of text.matchAll(LINK)) {
    const address = found[0].replace(/[.,;:!?)\]]+$/, "");
    made.push(text.slice(at, found.index), web(address) ? make("a", { href: web(address), target: "_blank", rel: "noopener noreferrer" }, address) : address);
    at = found.index + address.length;
  }
  return [...made, text.slice(at)];
}

/** One message; `room` says who looks and what can be done. */
export function drawn(message, room) {
  const name = message.ours ? "newsbrief" : room.name(message.author);
  const kinds = ["message", message.ours ? "ours" : "theirs", message.only ? "alone" : "", message.tone === "working" ? "working" : "", message.command ? "typed" : ""];
  const label = `${name}, ${TIME.format(new Date(message.at))}${message.only ? ", only you see this" : ""}`;
  const shown = make("li", { class: kinds.filter(Boolean).join(" "), "data-number": message.number, tabindex: "-1", "aria-label": label });
  shown.append(message.ours ? faced(message, room, shown) : said(message, name));
  if (message.files) shown.append(make("ul", { class: "files", "aria-label": "Files" }, message.files.map((one) => make("li", {}, paper(one, room)))));
  shown.append(below(message, room, shown), tools(message, room, shown));
  return shown;
}

const paper = (one, room) =>
  make("a", { href: `/api/files/${one.number}?as=${encodeURIComponent(room.person())}`, download: one.name }, one.name, make("small", {}, ` ${weighed(one.size)}`));

function said(message, name) {
  const who = make("p", { class: "who" }, make("b", {}, name), make("time", { datetime: message.at }, TIME.format(new Date(message.at))), message.only ? make("span", { class: "only" }, "only you see this") : null);
  const text = message.command ? make("p", { class: "text" }, make("code", {}, message.text)) : make("p", { class: "text" }, linked(words(message.text)));
  return make("div", { class: "person" }, make("div", { class: `avatar ${message.author}`, "aria-hidden": "true" }, name.slice(0, 1)), make("div", { class: "beside" }, who, message.text ? text : null));
}

/** newsbrief's message as one platform shows it; what would not fit into one message there is drawn below the first. */
function faced(message, room, shown) {
  const face = shown.dataset.face || room.face();
  shown.dataset.shown = face;
  const { draw, key } = FACES[face];
  const use = (control, values = []) => room.press(message, face, control[key], values.length || face === "discord" || !control.value ? values : [control.value]);
  const who = { name: "newsbrief", app: true, when: TIME.format(new Date(message.at)) };
  const parts = (message.faces?.[face] ?? []).map((one, at) => {
    const options = { act: use, level: room.level ?? 2, ...(at ? {} : { who, whisper: message.only }) };
    return make("div", { class: at ? "part further" : "part" }, at ? make("p", { class: "note" }, `Sent as message ${at + 1}, in the first one's thread`) : null, draw(one, options));
  });
  return make("div", { class: `face-of ${face}` }, parts);
}

function below(message, room, shown) {
  const pills = Object.entries(message.reactions ?? {}).map(([emoji, who]) => {
    const mine = who.includes(room.person());
    const told = `${REACTIONS[emoji] ?? emoji}, ${who.length}${mine ? ", yours too" : ""}`;
    return button([sign(emoji), ` ${who.length}`], () => room.react(message, emoji, !mine), { class: "pill", "aria-pressed": String(mine), "aria-label": told });
  });
  const count = message.replies ?? 0;
  const replies = count && !message.thread && !shown.closest?.("#thread") ? button(count === 1 ? "1 reply" : `${count} replies`, () => room.thread(message.number), { class: "replies" }) : null;
  return make("div", { class: "below" }, pills, replies);
}

/** What can be done with a message: seen when it is pointed at or has the focus; always where nothing can be pointed. */
function tools(message, room, shown) {
  const face = FACES[shown.dataset.shown];
  const all = [
    face && button(`As ${FACES[face.other].name}`, () => room.turn(shown, message, face.other)),
    !message.ours && !message.command && button("Brief this", () => room.brief(message)),
    !message.thread && !message.only && button("Reply", () => room.thread(message.number)),
    !message.only && button(sign("🔍"), () => room.react(message, "🔍", true), { "aria-label": `React with ${REACTIONS["🔍"]}` }),
    !message.only && button(sign("👍"), () => room.react(message, "👍", true), { "aria-label": `React with ${REACTIONS["👍"]}` }),
  ];
  return make("div", { class: "tools", role: "group", "aria-label": "What can be done with this message" }, all);
}
