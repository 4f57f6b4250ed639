/**
 * Discord's components drawn in the browser, from the very payloads that are sent: components of both kinds, embeds, content, and modals.
 *
 *   discordMessage({content, embeds, components, attachments}, {act, open, names, file, who, whisper, dismiss, level}) -> <article>
 *   discordModal(modal, {submit, close, open, names, level}) -> <dialog> (append it, then showModal())
 *
 * act(component, values) is told which button or menu was used, as it stands in the payload, and what was chosen, as a list of strings.
 * submit(data, files, modal) is given Discord's own data of a filled modal and the files handed over, to which the values of a file upload are the
 * numbers; it may answer, or promise, {errors: {custom_id: sentence}}, and the modal stays. open(address, event) is told of links. All but act, submit
 * and close may be left out. What is not drawn says so: see README.md.
 */

import { button, chooser, dialog, dress, entry, form, heading, link, list, make, named, paper, picture, ranked, focused, titled, unknown, words } from "./making.js";
import { markdown } from "./markdown.js";
import { emoji } from "./emoji.js";
import { accent, LOOK } from "./discord-look.js";

/** A message with everything in it. */
export function discordMessage(payload, options = {}) {
  dress(LOOK);
  const content = words(payload.content) ? make("div", { class: "text" }, markdown(payload.content, options)) : null;
  const files = list(payload.attachments).map((one) => paper(words(one.filename) || "file", options.file));
  const inside = [content, list(payload.embeds).map((one) => embed(one, options)), files, shown(payload.components, options)];
  return ranked(make("article", { class: "face discord message" }, framed(options, inside)), options.level ?? 2);
}

function framed({ who, whisper, dismiss }, inside) {
  const below = whisper ? make("p", { class: "whisper" }, "Only you can see this", dismiss ? [" · ", button({ class: "plain" }, "Dismiss message", dismiss)] : null) : null;
  if (!who) return make("div", { class: "said" }, inside, below);
  const line = make("div", { class: "who" }, make("b", {}, who.name), who.app ? make("span", { class: "app" }, "APP") : null, make("span", { class: "when" }, who.when));
  return [make("div", { class: `avatar ${who.app ? "ours" : ""}`, "aria-hidden": "true" }, words(who.name).slice(0, 1)), make("div", { class: "said" }, line, inside, below)];
}

/** Components one below the other. */
const shown = (components, face) => list(components).map((one) => entry(KINDS, one.type)?.(one, face) ?? unknown(`a component of kind ${words(one.type)}`));

// Components of messages

const KINDS = {
  1: (one, face) => make("div", { class: "row" }, shown(one.components, face)),
  2: (one, face) => pressed(one, face),
  3: (one, face) => pick(one, face),
  ...Object.fromEntries([5, 6, 7, 8].map((kind) => [kind, (one) => unoffered(one)])),
  9: (one, face) => make("div", { class: "section" }, make("div", {}, shown(one.components, face)), shown([one.accessory], face)),
  10: (one, face) => make("div", { class: "text" }, markdown(one.content, face)),
  11: (one, face) => media(one, face),
  12: (one, face) => make("div", { class: "gallery" }, list(one.items).map((item) => media(item, face))),
  13: (one, face) => covered(one, paper(words(one.file?.url).replace(/^attachment:\/\//, "") || words(one.name) || "file", face.file)),
  14: (one) => make(one.divider === false ? "div" : "hr", { class: one.spacing === 2 ? "rule wide" : "rule" }),
  17: (one, face) => covered(one, make("div", { class: `container ${accent(one.accent_color)}` }, shown(one.components, face))),
};

const media = (one, face) => covered(one, picture(one.media?.url, one.description, face.open));

/** What is hidden as a spoiler until somebody wants to see it. */
function covered(one, drawn) {
  if (one.spoiler !== true) return drawn;
  const place = make("div", {}, make("button", { type: "button", class: "lid", click: () => place.replaceChildren(drawn) }, "Spoiler: show"));
  return place;
}

const COLOURS = { 1: "primary", 3: "success", 4: "danger" };
const marked = (one) => (one?.id ? `:${words(one.name)}: ` : one?.name ? `${emoji(words(one.name)) ?? words(one.name)} ` : "");

function pressed(one, face) {
  const told = [marked(one.emoji), words(one.label) || (one.emoji ? "" : "…")];
  const name = told.join("").trim();
  const spoken = { "aria-label": /[\p{L}\p{N}]/u.test(name) ? null : words(one.emoji?.name) || "Button" };
  if (one.style === 5) return link(one.url, [told, " ↗"], face.open, { class: "button" });
  return button({ class: `button ${entry(COLOURS, one.style) ?? ""}`, disabled: one.disabled === true, ...spoken }, told, () => face.act?.(one, []));
}

/** A menu that acts as soon as one of its options is chosen; where several may be, as soon as they are sent. */
function pick(one, face) {
  const options = list(one.options).map(option);
  if (one.disabled) return unoffered(one);
  if ((one.max_values ?? 1) > 1) return several(one, options, face);
  const chosen = options.find((each) => each.chosen);
  const told = make("span", {}, chosen?.label ?? (words(one.placeholder) || "Make a selection"));
  const choose = (each) => face.act?.(one, [each.value]);
  return chooser({ role: "listbox", kind: "pick", shown: told, choices: options, choose });
}

const option = (one) => ({ label: `${marked(one.emoji)}${words(one.label)}`, detail: words(one.description), value: words(one.value), chosen: one.default === true });

function several(one, options, face) {
  const { node, read } = ticks(one, options, "checkbox", { "aria-label": words(one.placeholder) || "Make a selection" });
  const fits = (count) => count >= (one.min_values ?? 1) && count <= one.max_values;
  const send = button({ class: "button primary" }, "Select", () => fits(read().values.length) && face.act?.(one, read().values));
  return make("details", { class: "several" }, make("summary", { class: "pick" }, words(one.placeholder) || "Make a selection"), node, send);
}

const unoffered = (one) => make("button", { type: "button", class: "pick", disabled: true }, words(one.placeholder) || "Chosen from people, roles or channels: only in Discord");

// Embeds

function embed(one, face) {
  const parts = [
    one.author && make("div", { class: "by" }, link(one.author.url, words(one.author.name), face.open)),
    words(one.title) && heading(1, "title", link(one.url, markdown(one.title, face).flatMap((line) => [...line.childNodes]), face.open)),
    words(one.description) && make("div", { class: "text" }, markdown(one.description, face)),
    list(one.fields).length ? make("div", { class: "fields" }, list(one.fields).map((field) => cell(field, face))) : null,
    one.image && picture(one.image.url, "Picture", face.open),
    one.thumbnail && picture(one.thumbnail.url, "Small picture", face.open),
    (one.footer || one.timestamp) && make("div", { class: "line small" }, [words(one.footer?.text), dated(one.timestamp)].filter(Boolean).join(" · ")),
  ];
  return make("div", { class: `embed ${accent(one.color)}` }, parts);
}

const cell = (one, face) => make("div", { class: one.inline ? "inline" : "" }, make("b", {}, words(one.name)), make("div", { class: "text" }, markdown(one.value, face)));

function dated(stamp) {
  const when = new Date(words(stamp));
  return Number.isNaN(when.getTime()) ? "" : new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "short" }).format(when);
}

// Modals

/** A modal as a dialog. */
export function discordModal(view, options = {}) {
  dress(LOOK);
  const face = { ...options, fields: [], files: [] };
  const title = named("title");
  const window = dialog({ class: "face discord window", "aria-labelledby": title });
  const shut = () => window.close();
  const told = { submit: face.submit, complain: (errors) => complain(errors, face), read: () => [data(view, face), face.files, view] };
  const inside = make("div", { class: "inside" }, list(view.components).map((one) => part(one, face)));
  const head = make("header", {}, make("h2", { id: title }, words(view.title)), button({ class: "plain", "aria-label": "Close" }, "✕", shut));
  const ends = make("footer", {}, button({ class: "button" }, "Cancel", shut), make("button", { class: "button primary", type: "submit" }, "Submit"));
  window.append(form(window, told, head, inside, ends));
  inside.querySelector("input, select, textarea")?.setAttribute("autofocus", "");
  window.addEventListener("close", () => window.returnValue !== "submitted" && face.close?.(view));
  return ranked(window, options.level ?? 2);
}

/** What is filled in, in Discord's own form. */
function data(view, face) {
  face.files.length = 0;
  const components = face.fields.map(({ row, element, read }) => {
    const filled = { type: element.type, custom_id: element.custom_id, ...read() };
    return row === 18 ? { type: 18, component: filled } : { type: 1, components: [filled] };
  });
  return { custom_id: view.custom_id, components };
}

function complain(errors, face) {
  const wrong = face.fields.filter(({ element, told }) => {
    const sentence = entry(errors, words(element.custom_id));
    told.replaceChildren(words(sentence));
    return sentence;
  });
  wrong[0]?.focus();
}

/** A part of a modal: a field with its label, a row of one field in the older form, or words. */
function part(one, face) {
  if (one.type === 18) return labelled(18, one.component, words(one.label), words(one.description), face);
  if (one.type === 1) return list(one.components).map((element) => labelled(1, element, words(element.label), "", face));
  return shown([one], face);
}

function labelled(row, element, label, hint, face) {
  const [name, help, error] = ["label", "hint", "error"].map(named);
  const required = element?.required !== false && element?.type !== 23;
  const attributes = { "aria-labelledby": name, "aria-describedby": `${error} ${hint ? help : ""}`.trim(), required };
  const drawn = entry(FIELDS, element?.type)?.(element, attributes, face);
  if (!drawn) return make("div", { class: "labelled" }, make("div", { class: "label" }, label), unknown(`a field of kind ${words(element?.type)}`));
  const told = make("p", { class: "error", id: error, role: "alert" });
  const focus = () => focused(drawn.node);
  face.fields.push({ row, element, read: drawn.read, told, focus });
  const star = required ? make("span", { class: "star", "aria-hidden": "true" }, " *") : null;
  const title = make("div", { class: "label" }, titled(drawn.node, { id: name }, label), star);
  return make("div", { class: "labelled" }, title, hint && make("p", { class: "hint", id: help }, hint), drawn.node, told);
}

const FIELDS = {
  3: (one, attributes) => ((one.max_values ?? 1) > 1 ? ticks(one, list(one.options).map(option), "checkbox", attributes) : select(one, attributes)),
  4: (one, attributes) => typed(one, attributes),
  19: (one, attributes, face) => upload(one, attributes, face),
  21: (one, attributes) => ticks(one, list(one.options).map(option), "radio", attributes),
  22: (one, attributes) => ticks(one, list(one.options).map(option), "checkbox", attributes),
  23: (one, attributes) => tick(one, attributes),
};

function typed(one, attributes) {
  const bounds = { class: "field", maxlength: one.max_length ?? 4000, minlength: one.min_length ?? null, placeholder: words(one.placeholder) || null, ...attributes };
  const node = one.style === 2 ? make("textarea", { ...bounds, rows: 5 }, words(one.value)) : make("input", { ...bounds, type: "text", value: words(one.value) });
  return { node, read: () => ({ value: node.value }) };
}

function select(one, attributes) {
  const options = list(one.options).map(option);
  const none = make("option", { value: "" }, words(one.placeholder) || "Make a selection");
  const node = make("select", { class: "field", ...attributes }, none, options.map((each, at) => make("option", { value: at, selected: each.chosen }, each.label)));
  return { node, read: () => ({ values: node.value === "" ? [] : [options[Number(node.value)].value] }) };
}

function ticks(one, options, type, { required, ...attributes }) {
  const name = named(type);
  const boxes = options.map((each) => make("input", { type, name, checked: each.chosen, required: type === "radio" && required }));
  const lines = options.map((each, at) => make("label", {}, boxes[at], make("span", {}, each.label, each.detail && make("small", {}, each.detail))));
  const node = make("div", { class: "boxes", role: type === "radio" ? "radiogroup" : "group", ...attributes }, lines);
  const chosen = () => options.filter((_, at) => boxes[at].checked).map((each) => each.value);
  if (type === "checkbox") bounded(node, boxes, required ? (one.min_values ?? 1) : 0, one.max_values ?? options.length);
  return { node, read: () => (type === "radio" ? { value: chosen()[0] ?? null } : { values: chosen() }) };
}

/** So many boxes must be ticked, and no more; the browser says so at the first. */
function bounded(node, boxes, least, most) {
  const judge = () => {
    const count = boxes.filter((box) => box.checked).length;
    boxes[0]?.setCustomValidity(count < least || count > most ? `Choose ${least === most ? least : `${least} to ${most}`}.` : "");
  };
  node.addEventListener("change", judge);
  judge();
}

function tick(one, { required, ...attributes }) {
  const node = make("input", { type: "checkbox", class: "tick", checked: one.default === true, ...attributes });
  return { node, read: () => ({ value: node.checked }) };
}

function upload(one, attributes, face) {
  const most = one.max_values ?? 1;
  const node = make("input", { type: "file", class: "field upload", multiple: most > 1, ...attributes });
  const kept = (file) => String(face.files.push({ custom_id: one.custom_id, file }) - 1);
  return { node, read: () => ({ values: [...node.files].slice(0, most).map(kept) }) };
}
