/** The playground's page: who looks at what, and what they hear and do. */

import { make } from "./making.js";
import { slackView } from "./slack.js";
import { discordMessage, discordModal } from "./discord.js";
import { Composer } from "./composing.js";
import { button, day, drawn, FACES } from "./drawing.js";
import { act, hand, Hearing, read } from "./talking.js";

const $ = (id) => document.getElementById(id);
const kept = { get: (name, usual) => localStorage.getItem(`newsbrief.${name}`) ?? usual, set: (name, value) => localStorage.setItem(`newsbrief.${name}`, value) };
const here = { person: kept.get("person", "ada"), face: kept.get("face", "slack"), channel: "news", thread: null, known: new Map(), unread: new Set(), windows: new Map(), home: null, more: false };
const CLOSE = 160;

// What others are told of the page

const room = {
  person: () => here.person,
  channel: () => (here.channel === "home" ? here.person : here.channel),
  face: () => here.face,
  commands: () => here.state.commands,
  name: (id) => here.state.people.find((one) => one.id === id)?.name ?? id,
  say: (text, files, thread) => act("say", { as: here.person, channel: room.channel(), thread: thread ?? undefined, text, files }),
  press: (message, face, control, values) => room.try(() => act("press", { as: here.person, message: message.number, face, control, values })),
  brief: (message) => room.try(() => act("brief", { as: here.person, message: message.number }).then(() => tell("Asked for a briefing of that message."))),
  react: (message, emoji, on) => room.try(() => act("react", { as: here.person, message: message.number, emoji, on })),
  thread: (number) => go(here.channel, number),
  turn: (shown, message, face) => turned(shown, message, face),
  alert: (sentence) => alarm(sentence),
  async try(does) {
    try {
      return (await does()) ?? true;
    } catch (error) {
      alarm(error.message);
      return false;
    }
  },
};

function tell(sentence) {
  $("told").textContent = sentence;
}

function alarm(sentence) {
  const shown = make("p", {}, sentence, button("✕", () => shown.remove(), { class: "icon", "aria-label": "Put this away" }));
  $("alert").replaceChildren(shown);
  setTimeout(() => shown.remove(), 12_000);
}

// Where one is

const place = () => {
  const [channel, thread] = decodeURIComponent(location.hash.slice(1)).split("/");
  const known = channel === "home" || channel === here.person || here.state.channels.some((one) => one.id === channel);
  return { channel: known ? channel : "news", thread: known && /^\d{1,15}$/.test(thread ?? "") ? Number(thread) : null };
};

function go(channel, thread = null) {
  const hash = `#${channel}${thread ? `/${thread}` : ""}`;
  if (location.hash === hash) arrive();
  else location.hash = hash;
}

async function arrive() {
  const before = { channel: here.channel, thread: here.thread, shown: here.shown };
  Object.assign(here, place());
  const moved = before.channel !== here.channel || before.shown !== here.person;
  here.shown = here.person;
  kept.set("channel", here.channel);
  if (moved) await enter();
  if (before.thread !== here.thread || moved) await hang(before.thread);
}

const titled = () => {
  if (here.channel === "home") return ["Home", "Your digests, what you saved, your feeds and settings"];
  if (here.channel === here.person) return ["newsbrief", "Only you two talk here: send a link, a text or a file"];
  const one = here.state.channels.find((known) => known.id === here.channel);
  return [`#${one.id}`, one.about];
};

async function enter() {
  const [title, about] = titled();
  const isHome = here.channel === "home";
  here.unread.delete(here.channel);
  $("title").textContent = title;
  $("about").textContent = about;
  document.title = `${title} · newsbrief playground`;
  places();
  side(false);
  $("log").replaceChildren();
  here.known.clear();
  $("log").hidden = isHome;
  $("home").hidden = !isHome;
  $("composer").hidden = isHome;
  $("earlier").hidden = true;
  $("newer").hidden = true;
  $("tries").hidden = true;
  $("place").classList.toggle("at-home", isHome);
  if (isHome) return home();
  composer.placed(here.channel === here.person ? "Message newsbrief" : `Message ${title}, or /brief …`);
  await filled();
}

async function filled(before) {
  const asked = { as: here.person, channel: here.channel, ...(before ? { before } : {}) };
  const told = await room.try(() => read("/api/messages", asked));
  if (!told || asked.channel !== here.channel) return;
  const scroll = $("scroll");
  const from = scroll.scrollHeight;
  for (const one of before ? told.messages.reverse() : told.messages) put(one, { first: Boolean(before) });
  $("earlier").hidden = !told.more;
  if (!before) $("tries").hidden = told.messages.some((one) => !one.ours);
  if (before) scroll.scrollTop = scroll.scrollHeight - from;
  else toEnd(scroll);
}

// Messages

/** A message into the channel, at its place; one that is there is drawn anew. */
function put(message, { first = false } = {}) {
  here.known.set(message.number, message);
  placed($("log"), message, first);
  days();
}

function placed(log, message, first) {
  const old = log.querySelector(`:scope > [data-number="${message.number}"]`);
  const level = log.id === "thread-log" ? 3 : 2;
  const fresh = drawn(message, { ...room, level, face: () => old?.dataset.face || here.face });
  if (old?.dataset.face) fresh.dataset.face = old.dataset.face;
  if (old) exchanged(old, fresh);
  else if (first) log.prepend(fresh);
  else log.append(fresh);
}

/** One message in another's place; the focus stays where it was. */
function exchanged(old, fresh) {
  const had = old.contains(document.activeElement);
  const buttons = [...old.querySelectorAll("button, a")];
  const at = buttons.indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (had) ([...fresh.querySelectorAll("button, a")][at] ?? fresh).focus();
}

function turned(shown, message, face) {
  const level = shown.parentElement.id === "thread-log" ? 3 : 2;
  const fresh = drawn(here.known.get(message.number) ?? message, { ...room, level, face: () => face });
  fresh.dataset.face = face;
  shown.replaceWith(fresh);
  fresh.querySelector(".tools button")?.focus();
}

/** A line before the first message of each day. */
function days() {
  let last = "";
  for (const one of [...$("log").children]) {
    if (one.matches(".day")) {
      one.remove();
      continue;
    }
    const name = day(here.known.get(Number(one.dataset.number)));
    if (name !== last) one.before(make("li", { class: "day" }, make("span", {}, name)));
    last = name;
  }
}

const nearEnd = (scroll) => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < CLOSE;

/** To the end; of a last message that is longer than the screen, to its beginning. */
function toEnd(scroll) {
  scroll.scrollTop = scroll.scrollHeight;
  const last = scroll.querySelector(".log > :last-child");
  if (last && last.offsetHeight > scroll.clientHeight) scroll.scrollTop = last.offsetTop - scroll.offsetTop - 8;
}

function follows(scroll, does) {
  const was = nearEnd(scroll) || (scroll.querySelector(".log > :last-child")?.getBoundingClientRect().top ?? 0) < scroll.getBoundingClientRect().bottom;
  does();
  if (was) toEnd(scroll);
  else if (scroll.id === "scroll") $("newer").hidden = false;
}

// What is heard

function heard(message) {
  if (message.kind === "window") return windowed(message);
  if (message.kind === "home") return ((here.home = message), here.channel === "home" && paint());
  if (!message.ours) $("tries").hidden = true;
  if (message.channel !== here.channel) return message.gone || noted(message.channel);
  if (message.gone) return gone(message);
  const isNew = !here.known.has(message.number);
  if (message.thread) replied(message, isNew);
  else if (isNew) follows($("scroll"), () => put(message));
  else changed(message);
  if (here.thread && (message.thread === here.thread || message.number === here.thread)) follows($("thread-scroll"), () => placed($("thread-log"), message));
  if (message.ours) tell(`newsbrief${message.only ? ", to you alone" : ""}: ${(message.text || "").slice(0, 200)}`);
}

/** A message that says something else now; a "Reading…" that became a long answer is shown from its beginning. */
function changed(message) {
  const isLast = Math.max(...here.known.keys()) <= message.number;
  if (isLast) follows($("scroll"), () => put(message));
  else put(message);
}

/** A reply is counted at the message it hangs from, once. */
function replied(message, isNew) {
  here.known.set(message.number, message);
  const root = here.known.get(message.thread);
  if (!root || !isNew) return;
  root.replies = (root.replies ?? 0) + (message.only ? 0 : 1);
  placed($("log"), root);
}

function gone(message) {
  here.known.delete(message.number);
  document.querySelectorAll(`.log > [data-number="${message.number}"]`).forEach((one) => one.remove());
  days();
}

function noted(channel) {
  here.unread.add(channel);
  places();
  tell(channel === here.person ? "New from newsbrief, to you alone." : `New in #${channel}.`);
}

// Threads

async function hang(before) {
  const open = here.thread !== null;
  $("thread").hidden = !open;
  $("house").classList.toggle("with-thread", open);
  if (!open) return before && document.querySelector(`#log > [data-number="${before}"]`)?.focus();
  $("thread-log").replaceChildren();
  $("thread-about").textContent = titled()[0];
  replies.placed("Reply, or @brief for the link above");
  const told = await room.try(() => read("/api/messages", { as: here.person, channel: here.channel, thread: here.thread }));
  if (!told) return;
  for (const one of told.messages) {
    here.known.set(one.number, one);
    placed($("thread-log"), one);
  }
  toEnd($("thread-scroll"));
  replies.words.focus();
}

// Windows and home

function windowed(message) {
  const open = here.windows.get(message.number);
  if (message.gone) {
    here.windows.delete(message.number);
    open?.close("submitted");
    return;
  }
  if (open) return;
  const face = here.face;
  const told = { as: here.person, window: message.number };
  const submit = (state, files) => submitted(told, face, state, files);
  const close = () => here.windows.delete(message.number) && room.try(() => act("close", told));
  const shown = face === "slack" ? slackView(message.faces.slack[0], { submit, close, level: 2 }) : discordModal(message.faces.discord[0], { submit, close, level: 2 });
  here.windows.set(message.number, shown);
  document.body.append(shown);
  shown.showModal();
}

async function submitted(told, face, state, files = []) {
  const done = await room.try(async () => {
    const handed = [];
    for (const { file } of files) handed.push((await hand(file, here.person)).number);
    here.windows.delete(told.window);
    return act("fill", { ...told, face, state, files: handed });
  });
  return done ? undefined : false;
}

async function home() {
  paint();
  await room.try(() => act("home", { as: here.person }));
}

function paint() {
  const told = here.home;
  if (!told) return $("home").replaceChildren(make("p", { class: "note" }, "One moment…"));
  const use = (control, values = []) => room.press(told, here.face, control[FACES[here.face].key], values.length || here.face === "discord" || !control.value ? values : [control.value]);
  const draw = here.face === "slack" ? slackView : discordMessage;
  $("home").replaceChildren(...told.faces[here.face].map((one) => draw(one, { act: use, level: 2 })));
}

// The list of places, and who one is

function places() {
  const line = (id, label, more = "") => {
    const unread = here.unread.has(id);
    const attributes = { href: `#${id}`, ...(here.channel === id ? { "aria-current": "page" } : {}), class: unread ? "unread" : "" };
    return make("li", {}, make("a", attributes, make("span", { class: "sign", "aria-hidden": "true" }, more), label, unread ? make("span", { class: "unseen" }, ", unread") : null));
  };
  $("channels").replaceChildren(...here.state.channels.map((one) => line(one.id, one.id, "#")));
  $("own").replaceChildren(line(here.person, "newsbrief", "✉"), line("home", "Home", "⌂"));
}

function people() {
  const options = here.state.people.map((one) => make("option", { value: one.id, selected: one.id === here.person }, one.name));
  $("person").replaceChildren(...options);
  $("role").textContent = here.state.people.find((one) => one.id === here.person).role;
}

/** What to try first: each writes its line, and whoever pressed it sends it. */
function tried() {
  $("tries").replaceChildren(make("span", {}, "Try"), ...here.state.tries.map(([name, line]) => button(name, () => composer.write(line))));
}

function side(open) {
  $("house").classList.toggle("with-side", open);
  $("show-side").setAttribute("aria-expanded", String(open));
  if (open) $("side").querySelector("a")?.focus();
}

function themed(theme) {
  document.documentElement.dataset.theme = theme;
  $("theme").textContent = theme === "dark" ? "Light" : "Dark";
  $("theme").setAttribute("aria-label", `Turn to ${theme === "dark" ? "light" : "dark"} colours`);
}

function faced(face) {
  here.face = face;
  kept.set("face", face);
  document.querySelectorAll(".log > [data-number]").forEach((one) => {
    delete one.dataset.face;
    placed(one.parentElement, here.known.get(Number(one.dataset.number)), false);
  });
  if (here.channel === "home") paint();
}

// Beginning

async function begin() {
  hearing?.close();
  for (const one of here.windows.values()) one.remove();
  here.windows.clear();
  here.home = null;
  here.unread.clear();
  here.state = await read("/api/state", { as: here.person }).catch(async (error) => {
    if (here.person === "ada") throw error;
    here.person = "ada";
    return read("/api/state", { as: "ada" });
  });
  people();
  tried();
  here.shown = null;
  await arrive();
  here.state.standing.forEach(heard);
  hearing = new Hearing(here.person, here.state.revision, { heard, lost: (is) => document.body.classList.toggle("lost", is), anew: () => begin() });
}

let hearing = null;
const composer = new Composer($("composer"), room, { id: "words", label: "Message" });
const replies = new Composer($("thread-composer"), room, { id: "reply-words", label: "Reply", thread: () => here.thread });

themed(kept.get("theme", matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
document.querySelector(`#faces [value="${here.face}"]`).checked = true;
$("faces").addEventListener("change", (event) => faced(event.target.value));
$("theme").addEventListener("click", () => {
  const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  kept.set("theme", theme);
  themed(theme);
});
$("person").addEventListener("change", () => {
  const own = here.channel === here.person;
  here.person = $("person").value;
  kept.set("person", here.person);
  if (own) history.replaceState(null, "", `#${here.person}`);
  room.try(begin);
});
$("anew").addEventListener("click", () => $("sure").showModal());
$("sure").addEventListener("close", () => $("sure").returnValue === "yes" && room.try(() => act("forget", { as: here.person })));
$("show-side").addEventListener("click", () => side(!$("house").classList.contains("with-side")));
$("shut-side").addEventListener("click", () => (side(false), $("show-side").focus()));
$("shut-thread").addEventListener("click", () => go(here.channel));
$("earlier").addEventListener("click", () => filled(Math.min(...[...$("log").querySelectorAll(":scope > [data-number]")].map((one) => Number(one.dataset.number)))));
$("newer").addEventListener("click", () => (($("scroll").scrollTop = $("scroll").scrollHeight), ($("newer").hidden = true)));
$("scroll").addEventListener("scroll", () => nearEnd($("scroll")) && ($("newer").hidden = true));
addEventListener("hashchange", arrive);
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (here.thread) go(here.channel);
  else side(false);
});
for (const scroll of [$("scroll"), $("thread-scroll")]) scroll.addEventListener("keydown", (event) => stepped(event, scroll));

/** Up and down go from message to message, from wherever in one the focus is. */
function stepped(event, scroll) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.closest("input, textarea, select, [role=menu], [role=listbox], [aria-haspopup]")) return;
  const all = [...scroll.querySelectorAll(".log > [data-number]")];
  const now = all.indexOf(event.target.closest("[data-number]"));
  const next = now < 0 ? all.at(-1) : all[now + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

// Files can be dropped anywhere
const into = (target) => (target.closest?.("#thread") ? replies : composer);
addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("dropping"));
addEventListener("drop", (event) => {
  document.body.classList.remove("dropping");
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  if (here.channel !== "home") into(event.target).take(event.dataTransfer.files);
});

if (!location.hash) history.replaceState(null, "", `#${kept.get("channel", "news")}`);
await room.try(begin);
document.body.classList.add("ready");
