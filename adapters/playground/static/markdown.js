/**
 * Discord's markdown, read as its clients read it and drawn as elements.
 *
 * Three habits matter: a mark at the start of a line opens a block; a backslash before a mark makes it a letter; and the end of a link is looked for
 * without heeding backslashes, over several lines. Not drawn: colours of code, lists in lists, pictures of custom emoji.
 */

import { emoji } from "./emoji.js";
import { entry, heading, link, make, words } from "./making.js";
import { since } from "./mrkdwn.js";

const BLOCK = / *(#{1,3} +|-# +|>>> |> |[-*+] +|\d+\. +)/y;
const LINK = /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([^]*?)['"])?\s*\)/y;
const INLINE = [
  ["escape", /\\([^0-9A-Za-z\s])/y, 1],
  ["pre", /```([^]+?)```/y, 1],
  ["code", /(`+)([^]*?[^`])\1(?!`)/y, 2],
  ["url", /<((?:https?|discord|steam|mailto|tel):[^\s>]*|[^\s>]+@[^\s>]+|\+\d+)>/y, 1],
  ["url", /(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/iy, 0],
  ["invitation", /(?:discord(?:app)?\.(?:gg|com\/invite|new|gift)|dis\.gd)\/\S+/iy, 0],
  ["mention", /<@[!&]?\d+>|@(?:everyone|here)/y, 0],
  ["channel", /<#\d+>|<id:\w+(?::\d+)?>/y, 0],
  ["emoji", /<a?:\w+:\d+>|:[^\s:]+(?:::skin-tone-\d)?:/y, 0],
  ["time", /<t:-?\d+(?::\w)?>/y, 0],
  ["command", /<\/[^>\n]+:\d+>/y, 0],
  ["b", /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, 1],
  ["u", /__((?:\\[^]|[^\\])+?)__(?!_)/y, 1],
  ["i", /\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y, 1],
  ["i", /\b_((?:__|\\[^]|[^\\_])+?)_\b/y, 1],
  ["s", /~~([^]+?)~~(?!~)/y, 1],
  ["spoiler", /\|\|([^]+?)\|\|/y, 1],
];
const LETTERS = /[^\\[`<:@*_~|\nhds]+/iy;
const PLAIN = new Set(["escape", "pre", "code", "url", "invitation", "mention", "channel", "emoji", "time", "command"]);

const match = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The pieces of a text: `{kind, text, inside, url}`; marks at the start of a line are pieces of their own. */
export function read(text, isLine = true) {
  const pieces = [];
  for (let at = 0; at < text.length; ) {
    const begins = at === 0 ? isLine : text[at - 1] === "\n";
    const [length, piece] = next(text, at, begins);
    at += length;
    pieces.push(piece);
    const inner = ["quote", "item"].includes(piece.kind) ? match(BLOCK, text, at) : null; // a list or a heading may stand inside
    if (!inner) continue;
    pieces.push({ kind: kindOf(inner[1]), text: inner[1] });
    at += inner[0].length;
  }
  return pieces;
}

function next(text, at, begins) {
  const run = begins ? null : match(LETTERS, text, at);
  if (run) return [run[0].length, { kind: "text", text: run[0] }];
  const mark = begins ? match(BLOCK, text, at) : null;
  if (mark) return [mark[0].length, { kind: kindOf(mark[1]), text: mark[1] }];
  return linked(text, at) ?? marked(text, at) ?? [1, { kind: "text", text: text[at] }];
}

const kindOf = (mark) => ({ "-#": "small", ">": "quote", ">>>": "quote" })[mark.trim()] ?? (mark.startsWith("#") ? "heading" : "item");

function linked(text, at) {
  const found = text[at] === "[" ? match(LINK, text, at) : null;
  return found && [found[0].length, { kind: "link", inside: read(found[1], false), url: found[2].replace(/\\([^0-9A-Za-z\s])/g, "$1") }];
}

function marked(text, at) {
  for (const [kind, pattern, group] of INLINE) {
    const found = match(pattern, text, at);
    if (!found) continue;
    if (!PLAIN.has(kind)) return [found[0].length, { kind, inside: read(found[group], false) }];
    return [found[0].length, { kind: kind === "escape" ? "text" : kind, text: found[group] }];
  }
  return null;
}

/** A text as elements, line by line; neighbouring lines of a quotation or a list are one. `face` may hold `open` and `names`. */
export function markdown(text, face) {
  const groups = [];
  for (const line of lines(read(words(text)))) {
    const [kind, inside] = parted(line);
    if (groups.at(-1)?.kind === kind.kind) groups.at(-1).lines.push([kind, inside]);
    else groups.push({ kind: kind.kind, lines: [[kind, inside]] });
  }
  return groups.map((group) => GROUPS[group.kind](group.lines, face)).flat();
}

function lines(pieces) {
  const found = [[]];
  for (const piece of pieces) {
    if (piece.kind !== "text") found.at(-1).push(piece);
    else piece.text.split("\n").forEach((part, at) => (at ? found.push(part ? [{ kind: "text", text: part }] : []) : part && found.at(-1).push({ ...piece, text: part })));
  }
  return found;
}

function parted([first, ...rest]) {
  if (first && ["heading", "small", "quote"].includes(first.kind)) return [first, rest];
  if (first?.kind === "item") return [{ ...first, kind: /^\d/.test(first.text) ? "numbered" : "item" }, rest];
  return [{ kind: "line" }, first ? [first, ...rest] : []];
}

const item = (inside, face) => make("li", {}, run(inside, face));
const GROUPS = {
  line: (all, face) => all.map(([, inside]) => make("div", { class: "line" }, run(inside, face))),
  small: (all, face) => all.map(([, inside]) => make("div", { class: "line small" }, run(inside, face))),
  heading: (all, face) => all.map(([mark, inside]) => titled(mark.text.trim().length, run(inside, face))),
  quote: (all, face) => make("blockquote", {}, all.flatMap(([, inside], at) => [at ? make("br") : null, run(inside, face)])),
  item: (all, face) => make("ul", {}, all.map(([, inside]) => item(inside, face))),
  numbered: (all, face) => make("ol", { start: Number.parseInt(all[0][0].text, 10) }, all.map(([, inside]) => item(inside, face))),
};
const titled = (rank, inside) => (inside.length ? heading(rank, `line heading h${rank}`, inside) : []);

const run = (pieces, face) => pieces.map((piece) => DRAWN[piece.kind]?.(piece, face) ?? make(piece.kind, {}, run(piece.inside, face)));

const TIMES = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};
const named = (id, face) => words(entry(face.names ?? {}, id)) || id;
const chip = (inside) => make("span", { class: "mention" }, inside);
const DRAWN = {
  text: (piece) => piece.text,
  code: (piece) => make("code", {}, piece.text),
  pre: (piece) => make("pre", {}, piece.text.replace(/^[\w+#-]*\n/, "")),
  url: (piece, face) => link(piece.text, piece.text, face.open),
  invitation: (piece, face) => link(/^https?:/i.test(piece.text) ? piece.text : `https://${piece.text}`, piece.text, face.open),
  link: (piece, face) => link(piece.url, run(piece.inside, face), face.open),
  mention: (piece, face) => chip(`@${named(piece.text.replace(/[<@!&>]/g, ""), face)}`),
  channel: (piece, face) => chip(`#${named(piece.text.replace(/^<(?:#|id:)|>$/g, ""), face)}`),
  command: (piece) => chip(piece.text.replace(/^<|:\d+>$/g, "")),
  emoji: (piece) => emoji(piece.text.replace(/^:|:$/g, "")) ?? piece.text.replace(/^<a?(:\w+:)\d+>$/, "$1"),
  time: (piece) => moment(piece.text),
  spoiler: (piece, face) => cover(run(piece.inside, face)),
  heading: (piece) => piece.text,
  small: (piece) => piece.text,
  quote: (piece) => piece.text,
  item: (piece) => piece.text,
};

function moment(text) {
  const [, seconds, style = "f"] = /^<t:(-?\d+)(?::(\w))?>$/.exec(text);
  const when = new Date(Number(seconds) * 1000);
  if (Number.isNaN(when.getTime())) return text;
  const told = style === "R" ? since(when) : new Intl.DateTimeFormat(undefined, entry(TIMES, style) ?? TIMES.f).format(when);
  return make("time", { datetime: when.toISOString(), class: "time" }, told);
}

/** Words hidden until somebody wants to see them. */
function cover(inside) {
  const shown = make("span", { class: "spoiler" });
  const lid = make("button", { type: "button", class: "lid", click: () => shown.replaceChildren(...inside) }, "Spoiler: show");
  shown.append(lid);
  return shown;
}
