/**
 * Slack's texts: mrkdwn, plain_text and the elements of a rich_text, as its clients show them.
 *
 * Every function takes the face (`{open, names}`): `open` is told of links, `names` knows people and channels by their ids.
 */

import { emoji, fromPoints } from "./emoji.js";
import { entry, link, list, make, words } from "./making.js";

const ESCAPED = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const unescaped = (text) => text.replace(/&(?:amp|lt|gt);/g, (one) => ESCAPED[one]);

// A mark opens after no letter and before no space, and closes the other way round.
const paired = (mark) => new RegExp(`(?<![\\p{L}\\p{N}${mark}])${mark}(?=[^\\s${mark}])([^${mark}\\n]*[^\\s${mark}])${mark}(?![\\p{L}\\p{N}${mark}])`, "yu");
const MARKS = [
  [/```\n?([^]+?)```/y, ([, inside]) => make("pre", {}, unescaped(inside))],
  [/`([^`\n]+)`/y, ([, inside]) => make("code", {}, unescaped(inside))],
  [/<([^<>\n]+)>/y, ([, inside], face) => angled(inside, face)],
  [/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/y, ([whole, name]) => emoji(name) ?? whole],
  [paired("\\*"), ([, inside], face) => make("b", {}, inline(inside, face))],
  [paired("_"), ([, inside], face) => make("i", {}, inline(inside, face))],
  [paired("~"), ([, inside], face) => make("s", {}, inline(inside, face))],
];
const BARE = [/https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"\]]/y, ([address], face) => link(unescaped(address), unescaped(address), face.open)];

/** A text object of either kind; a plain string is read as mrkdwn. */
export function text(object, face) {
  if (typeof object === "string") return mrkdwn(object, face);
  if (object?.type === "mrkdwn") return mrkdwn(words(object.text), face, object.verbatim !== true);
  return plain(object);
}

/** The words of a plain_text object; emoji by name only when it asks for them. */
export function plain(object) {
  const told = words(object?.text);
  return object?.emoji === false ? told : told.replace(/:([a-z0-9_+'-]+):/g, (whole, name) => emoji(name) ?? whole);
}

function mrkdwn(markup, face, bare = true) {
  const reading = { ...face, marks: bare ? [...MARKS, BARE] : MARKS };
  return quotations(markup).map(([quoted, lines]) => (quoted ? make("blockquote", {}, inline(lines, reading)) : inline(lines, reading)));
}

/** Neighbouring lines that begin with ">" are one quotation; those of a block of code are never parted. */
function quotations(markup) {
  const parts = [];
  for (const line of markup.includes("```") ? [markup] : markup.split("\n")) {
    const mark = /^(?:&gt;|>) ?/.exec(line);
    const said = mark ? line.slice(mark[0].length) : line;
    const last = parts.at(-1);
    if (last && last[0] === Boolean(mark)) last[1] += `\n${said}`;
    else parts.push([Boolean(mark), said]);
  }
  return parts;
}

function inline(markup, face) {
  const found = [];
  let letters = "";
  for (let at = 0; at < markup.length; ) {
    const [length, one] = match(markup, at, face);
    if (one === null) letters += markup.slice(at, at + length);
    else {
      found.push(unescaped(letters), one);
      letters = "";
    }
    at += length;
  }
  return [...found, unescaped(letters)];
}

function match(markup, at, face) {
  if (!"`<:*_~h".includes(markup[at])) return [1, null];
  for (const [pattern, draw] of face.marks ?? MARKS) {
    pattern.lastIndex = at;
    const read = pattern.exec(markup);
    if (read) return [read[0].length, draw(read, face)];
  }
  return [1, null];
}

/** What stands between < and >: a link, a ping, a date. */
function angled(inside, face) {
  const [what, label] = split(inside, "|");
  const kinds = { "@": () => person(what.slice(1), label, face), "#": () => channel(what.slice(1), label, face), "!": () => special(what.slice(1), label) };
  return (entry(kinds, what[0]) ?? (() => link(unescaped(what), unescaped(label || what.replace(/^mailto:/, "")), face.open)))();
}

function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

const mention = (told) => make("span", { class: "mention" }, told);
const called = (id, label, face) => words(entry(face.names ?? {}, id)) || unescaped(label || id);
const person = (id, label, face) => mention(`@${called(id, label, face).replace(/^@/, "")}`);
const channel = (id, label, face) => mention(`#${called(id, label, face)}`);

function special(what, label) {
  const [kind, ...rest] = what.split("^");
  if (kind === "date") return time(Number(rest[0]), rest[1] ?? "", unescaped(label));
  return mention(`@${unescaped(label || what.split("^").at(-1)).replace(/^@/, "")}`);
}

const DATES = {
  date_num: (when) => when.toISOString().slice(0, 10),
  date: (when) => local(when, { dateStyle: "long" }),
  date_short: (when) => local(when, { dateStyle: "medium" }),
  date_long: (when) => local(when, { dateStyle: "full" }),
  date_slash: (when) => local(when, { dateStyle: "short" }),
  time: (when) => local(when, { timeStyle: "short" }),
  time_secs: (when) => local(when, { timeStyle: "medium" }),
  ago: (when) => since(when),
};
const local = (when, style) => new Intl.DateTimeFormat(undefined, style).format(when);

/** Days Slack calls by their names where it is asked for a pretty date. */
function pretty(name, when) {
  const days = Math.round((new Date(when).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
  return Math.abs(days) <= 1 ? new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(days, "day") : DATES[name](when);
}

const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];

/** How long ago, or until, in the largest unit that fits. */
export function since(when) {
  const seconds = Math.round((when - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

/** A time in the reader's own zone; the fallback when it is none. */
function time(seconds, format, fallback) {
  const when = new Date(seconds * 1000);
  if (Number.isNaN(when.getTime())) return fallback;
  const told = format.replace(/\{([a-z_]+)\}/g, (whole, name) => {
    const base = name.replace(/_pretty$/, "");
    return !Object.hasOwn(DATES, base) ? whole : base === name ? DATES[base](when) : pretty(base, when);
  });
  return make("time", { datetime: when.toISOString() }, told || fallback);
}

const STYLES = [["code", "code"], ["bold", "b"], ["italic", "i"], ["strike", "s"], ["underline", "u"], ["highlight", "mark"], ["client_highlight", "mark"]];
const ELEMENTS = {
  text: (one) => words(one.text),
  link: (one, face) => link(one.url, words(one.text) || words(one.url), face.open),
  emoji: (one) => fromPoints(words(one.unicode)) ?? emoji(words(one.name)) ?? `:${words(one.name)}:`,
  user: (one, face) => person(words(one.user_id), "", face),
  usergroup: (one, face) => person(words(one.usergroup_id), "", face),
  team: (one, face) => person(words(one.team_id), "", face),
  channel: (one, face) => channel(words(one.channel_id), "", face),
  broadcast: (one) => mention(`@${words(one.range)}`),
  color: (one) => make("code", {}, words(one.value)),
  date: (one, face) => {
    const told = time(Number(one.timestamp), words(one.format), words(one.fallback));
    return one.url ? link(one.url, told, face.open) : told;
  },
};
const PARTS = {
  rich_text_section: (one, face) => make("p", {}, run(one, face)),
  rich_text_quote: (one, face) => make("blockquote", {}, run(one, face)),
  rich_text_preformatted: (one, face) => make("pre", {}, run(one, face)),
  rich_text_list: (one, face) => items(one, face),
};

/** The parts of a rich_text block, one below the other; lists of lists as far in as Slack sets them. */
export const rich = (block, face) => list(block.elements).map((one) => entry(PARTS, one.type)?.(one, face) ?? make("p", {}, `(${words(one.type)})`));

const run = (part, face) => list(part.elements).map((one) => styled(one, entry(ELEMENTS, one.type)?.(one, face) ?? words(one.text)));

function styled(element, drawn) {
  return STYLES.reduce((inside, [style, tag]) => (element.style?.[style] === true ? make(tag, {}, inside) : inside), drawn);
}

function items(part, face) {
  const ordered = part.style === "ordered";
  const attributes = { class: `indent-${Math.min(Number(part.indent) || 0, 8)}`, start: ordered && part.offset ? Number(part.offset) + 1 : null };
  return make(ordered ? "ol" : "ul", attributes, list(part.elements).map((one) => make("li", {}, run(one, face))));
}
