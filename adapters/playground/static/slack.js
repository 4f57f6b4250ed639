/**
 * Block Kit drawn in the browser: messages, windows and the home page, from the very blocks that are sent to Slack.
 *
 *   slackMessage({text, blocks, files}, {act, open, names, file, who, whisper, level}) -> <article>
 *   slackView(view, {submit, close, act, open, names, level}) -> <dialog> for a modal (append it, then showModal()), <section> for the home page
 *
 * act(element, values, {block_id, state}) is told which element was used, as it stands in the blocks, and what was chosen, as a list of strings;
 * a confirm dialog was answered before. submit(state, files, view) is given Slack's own `view.state` and the files handed over, to which a
 * file_input's ids are the numbers; it may answer, or promise, {errors: {block_id: sentence}}, and the window stays. open(address, event) is told of
 * links. All but act, submit and close may be left out. What is not drawn says so: see README.md.
 */

import { button, chooser, dialog, dress, entry, form, heading, link, list, make, named, paper, picture, ranked, focused, titled, unknown, words } from "./making.js";
import { plain, rich, text } from "./mrkdwn.js";
import { LOOK } from "./slack-look.js";

/** A message with its blocks, or its text when it has none. */
export function slackMessage(payload, options = {}) {
  dress(LOOK);
  const face = { ...options, fields: [] };
  const blocks = list(payload.blocks);
  const body = blocks.length ? blocks.map((one) => block(one, face)) : make("p", { class: "block" }, text(payload.mrkdwn === false ? { type: "mrkdwn", text: payload.text, verbatim: true } : words(payload.text), face));
  const files = list(payload.files).map((one) => paper(words(one.name) || "file", options.file));
  return ranked(make("article", { class: "face slack message" }, framed(options, [body, files])), options.level ?? 2);
}

function framed({ who, whisper }, inside) {
  if (!who) return make("div", { class: "said" }, inside);
  const line = make("div", { class: "who" }, make("b", {}, who.name), who.app ? make("span", { class: "app" }, "APP") : null, make("span", { class: "when" }, who.when));
  const told = whisper ? make("p", { class: "whisper" }, "Only visible to you") : null;
  return [told, make("div", { class: `avatar ${who.app ? "ours" : ""}`, "aria-hidden": "true" }, words(who.name).slice(0, 1)), make("div", { class: "said" }, line, inside)];
}

/** A modal as a dialog, the home page as a section. */
export function slackView(view, options = {}) {
  dress(LOOK);
  const face = { ...options, fields: [], files: [] };
  const drawn = view.type === "modal" ? modal(view, face) : home(view, face);
  return ranked(drawn, options.level ?? 2);
}

function home(view, face) {
  return make("section", { class: "face slack home", "aria-label": "Home" }, list(view.blocks).map((one) => block(one, face)));
}

function modal(view, face) {
  const title = named("title");
  const shown = dialog({ class: "face slack window", "aria-labelledby": title });
  const shut = () => shown.close();
  const ends = [
    button({ class: "button" }, plain(view.close) || "Close", shut),
    view.submit && make("button", { class: "button primary", type: "submit" }, plain(view.submit)),
  ];
  const told = { submit: face.submit, complain: (errors) => complain(errors, face), read: () => [state(face), face.files, view] };
  const inside = make("div", { class: "inside" }, list(view.blocks).map((one) => block(one, face)));
  const head = make("header", {}, make("h2", { id: title }, plain(view.title)), button({ class: "plain", "aria-label": "Close" }, "✕", shut));
  shown.append(form(shown, told, head, inside, make("footer", {}, ends)));
  inside.querySelector("[autofocus], input, select, textarea")?.setAttribute("autofocus", "");
  shown.addEventListener("close", () => shown.returnValue !== "submitted" && face.close?.(view));
  return shown;
}

/** What is filled in, in Slack's own form: by block, by action. */
function state(face) {
  const values = {};
  face.files.length = 0;
  for (const { block_id, element, read } of face.fields) {
    values[block_id] = { ...values[block_id], [words(element.action_id)]: { type: element.type, ...read() } };
  }
  return { values };
}

function complain(errors, face) {
  const wrong = face.fields.filter(({ block_id, told }) => {
    const sentence = entry(errors, block_id);
    told?.replaceChildren(words(sentence));
    return sentence;
  });
  wrong[0]?.focus();
}

// Blocks

const BLOCKS = {
  header: (one) => heading(1, "block header", plain(one.text)),
  section: (one, face) => section(one, face),
  context: (one, face) => make("div", { class: "block context" }, list(one.elements).map((part) => small(part, face))),
  divider: () => make("hr", { class: "divider" }),
  actions: (one, face) => make("div", { class: "block actions" }, list(one.elements).map((part) => control(part, one, face))),
  context_actions: (one, face) => make("div", { class: "block actions" }, list(one.elements).map((part) => control(part, one, face))),
  image: (one, face) => make("figure", { class: "block" }, one.title && make("figcaption", {}, plain(one.title)), picture(one.image_url, one.alt_text, face.open)),
  video: (one, face) => make("div", { class: "block" }, make("p", {}, make("b", {}, link(one.title_url, plain(one.title), face.open))), picture(one.thumbnail_url, one.alt_text, face.open)),
  rich_text: (one, face) => make("div", { class: "block rich" }, rich(one, face)),
  input: (one, face) => input(one, face),
  file: (one, face) => make("div", { class: "block" }, paper(words(one.external_id), face.file)),
  markdown: (one) => make("div", { class: "block rich" }, make("p", {}, words(one.text))),
  table: (one, face) => table(one, face),
};

const block = (one, face) => entry(BLOCKS, one.type)?.(one, face) ?? unknown(one.type);

function section(one, face) {
  const fields = list(one.fields).map((part) => make("div", {}, text(part, face)));
  const told = [one.text && make("div", { class: "words" }, text(one.text, face)), fields.length ? make("div", { class: "fields" }, fields) : null];
  const beside = one.accessory && make("div", { class: "accessory" }, one.accessory.type === "image" ? picture(one.accessory.image_url, one.accessory.alt_text, face.open) : control(one.accessory, one, face));
  return make("div", { class: "block section" }, make("div", {}, told), beside);
}

const small = (part, face) => (part.type === "image" ? picture(part.image_url, part.alt_text, face.open) : make("span", {}, text(part, face)));

function table(one, face) {
  const cell = (part) => make("td", {}, part?.type === "rich_text" ? rich(part, face) : words(part?.text));
  return make("div", { class: "block wide", tabindex: "0", role: "region", "aria-label": "Table" }, make("table", {}, (Array.isArray(one.rows) ? one.rows : []).map((row) => make("tr", {}, list(row).map(cell)))));
}

function input(one, face) {
  const [label, hint, error] = ["label", "hint", "error"].map(named);
  const named_by = { "aria-labelledby": label, "aria-describedby": `${error} ${one.hint ? hint : ""}`.trim() };
  const required = one.optional !== true;
  const drawn = entry(FIELDS, one.element?.type)?.(one.element, { ...named_by, required }, face);
  if (!drawn) return unknown(one.element?.type);
  const told = make("p", { class: "error", id: error, role: "alert" });
  const focus = () => focused(drawn.node);
  face.fields.push({ block_id: words(one.block_id), element: one.element, read: drawn.read, told, focus });
  if (one.dispatch_action) drawn.node.addEventListener("change", () => used(one.element, one, face, drawn));
  const title = titled(drawn.node, { class: "label", id: label }, plain(one.label), required ? null : make("small", {}, " (optional)"));
  return make("div", { class: "block input" }, title, drawn.node, one.hint && make("p", { class: "hint", id: hint }, plain(one.hint)), told);
}

// Elements that act at once

const CONTROLS = { button: pressed, workflow_button: pressed, overflow, static_select: choices, feedback_buttons: feedback, icon_button: (one, place, face) => pressed({ ...one, drawn: one }, place, face) };

/** An element that acts when it is used; one that holds a value acts when that changes. */
function control(one, place, face) {
  const draws = entry(CONTROLS, one.type);
  if (draws) return draws(one, place, face);
  const field = entry(FIELDS, one.type)?.(one, { "aria-label": plain(one.placeholder) || one.type.replaceAll("_", " ") }, face);
  if (!field) return unknown(one.type);
  face.fields.push({ block_id: words(place.block_id), element: one, read: field.read });
  field.node.addEventListener("change", () => used(one, place, face, field));
  return field.node;
}

const used = (one, place, face, field) => acted(one, chosen(field.read()), place, face);

/** What a state says was chosen, as strings. */
function chosen(read) {
  const found = Object.values(read)[0];
  return [found ?? []].flat().map((one) => (typeof one === "object" ? words(one.value) : String(one)));
}

/** Asks first when the element says so, then tells the page. */
async function acted(one, values, place, face, said = one.confirm) {
  if (said && !(await sure(said, face))) return;
  await face.act?.(one, values, { block_id: place.block_id, state: state({ ...face, files: [] }) });
}

function pressed(one, place, face) {
  const told = plain(one.text) || "…";
  const label = { "aria-label": one.accessibility_label ? words(one.accessibility_label) : null };
  if (one.url) return link(one.url, told, (address, event) => (face.open?.(address, event), acted(one, [], place, face, null)), { class: "button", ...label });
  return button({ class: `button ${kind(one)}`, ...label }, told, () => acted(one, [], place, face));
}

const kind = (one) => (["primary", "danger"].includes(one.style) ? one.style : "");

function feedback(one, place, face) {
  const part = (which) => button({ class: "button" }, plain(one[which]?.text) || "…", () => acted(one, [words(one[which]?.value)], place, face));
  return make("span", { class: "actions" }, ["positive_button", "negative_button"].map(part));
}

function overflow(one, place, face) {
  const options = list(one.options).map((option) => ({ label: plain(option.text), detail: plain(option.description), value: words(option.value), url: option.url }));
  const choose = (option) => acted(one, [option.value], place, face);
  return chooser({ role: "menu", label: "More actions", shown: "⋯", kind: "button dots", choices: options, choose });
}

const offered = (one) => (one.option_groups ? list(one.option_groups).flatMap((group) => list(group.options)) : list(one.options));

function choices(one, place, face) {
  const read = { option: one.initial_option ?? null };
  const shown = make("span", {}, plain(read.option?.text ?? one.placeholder) || "Choose an option");
  const options = offered(one).map((option) => ({ option, label: plain(option.text), detail: plain(option.description), chosen: option.value === read.option?.value }));
  face.fields.push({ block_id: words(place.block_id), element: one, read: () => ({ selected_option: read.option }) });
  const choose = async ({ option }) => {
    read.option = option;
    shown.replaceChildren(plain(option.text));
    await acted(one, [words(option.value)], place, face);
  };
  return chooser({ role: "listbox", kind: "button pick", shown, choices: options, choose });
}

/** Asks in a window whether to go on. */
function sure(said, face) {
  const title = named("title");
  const shown = dialog({ class: "face slack window asking", "aria-labelledby": title });
  const answer = (one) => () => shown.close(one);
  const ends = [
    button({ class: "button" }, plain(said.deny) || "Cancel", answer("no")),
    button({ class: `button ${said.style === "danger" ? "danger full" : "primary"}` }, plain(said.confirm) || "Yes", answer("yes")),
  ];
  shown.append(make("header", {}, make("h2", { id: title }, plain(said.title) || "Are you sure?")), make("div", { class: "inside" }, make("p", {}, text(said.text, face))), make("footer", {}, ends));
  document.body.append(shown);
  shown.showModal();
  return new Promise((resolve) => shown.addEventListener("close", () => resolve(shown.returnValue === "yes")));
}

// Elements that hold a value

const typed = (type, key, initial, more = () => ({})) => (one, attributes) => {
  const node = make("input", { type, class: "field", placeholder: plain(one.placeholder) || null, value: one[initial] ?? null, ...more(one), ...attributes });
  return { node, read: () => ({ [key]: node.value || null }) };
};

const bounded = (one) => ({ maxlength: one.max_length ?? null, minlength: one.min_length ?? null, autofocus: one.focus_on_load === true });
const ranged = (one) => ({ step: one.is_decimal_allowed ? "any" : null, min: one.min_value ?? null, max: one.max_value ?? null });
const line = typed("text", "value", "initial_value", bounded);

const FIELDS = {
  plain_text_input: (one, attributes) => (one.multiline ? area(one, attributes) : line(one, attributes)),
  rich_text_input: (one, attributes) => richly(one, attributes),
  email_text_input: typed("email", "value", "initial_value"),
  url_text_input: typed("url", "value", "initial_value"),
  number_input: typed("number", "value", "initial_value", ranged),
  datepicker: typed("date", "selected_date", "initial_date"),
  timepicker: typed("time", "selected_time", "initial_time"),
  datetimepicker: (one, attributes) => moment(one, attributes),
  static_select: (one, attributes) => select(one, attributes),
  multi_static_select: (one, attributes) => many(one, attributes, "checkbox"),
  checkboxes: (one, attributes) => many(one, attributes, "checkbox"),
  radio_buttons: (one, attributes) => many(one, attributes, "radio"),
  file_input: (one, attributes, face) => files(one, attributes, face),
};

function area(one, attributes) {
  const node = make("textarea", { class: "field", rows: 5, placeholder: plain(one.placeholder) || null, ...bounded(one), ...attributes }, words(one.initial_value));
  return { node, read: () => ({ value: node.value || null }) };
}

function richly(one, attributes) {
  const { node } = area({ ...one, initial_value: "" }, attributes);
  const told = () => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: node.value }] }] });
  return { node, read: () => ({ rich_text_value: node.value ? told() : null }) };
}

/** A date with its time in the reader's zone; Slack keeps it in seconds. */
function moment(one, attributes) {
  const node = make("input", { type: "datetime-local", class: "field", ...attributes });
  const first = new Date(one.initial_date_time * 1000 - new Date().getTimezoneOffset() * 60_000);
  if (one.initial_date_time && !Number.isNaN(first.getTime())) node.value = first.toISOString().slice(0, 16);
  return { node, read: () => ({ selected_date_time: node.value ? Math.floor(new Date(node.value).getTime() / 1000) : null }) };
}

function select(one, attributes) {
  const options = offered(one);
  const chosen = options.findIndex((option) => option.value === one.initial_option?.value);
  const none = make("option", { value: "" }, plain(one.placeholder) || "Choose an option");
  const node = make("select", { class: "field", ...attributes }, none, options.map((option, at) => make("option", { value: at, selected: at === chosen }, plain(option.text))));
  return { node, read: () => ({ selected_option: node.value === "" ? null : options[Number(node.value)] }) };
}

/** Boxes to tick, or a choice of one among all that are seen. */
function many(one, { required, ...attributes }, type) {
  const [options, name] = [offered(one), named(type)];
  const first = type === "radio" ? [one.initial_option] : list(one.initial_options);
  const boxes = options.map((option) => make("input", { type, name, required: type === "radio" && required, checked: first.some((held) => held?.value === option.value) }));
  const lines = options.map((option, at) => make("label", {}, boxes[at], make("span", {}, text(option.text, {}), option.description && make("small", {}, text(option.description, {})))));
  const node = make("div", { class: "boxes", role: type === "radio" ? "radiogroup" : "group", ...attributes }, lines);
  const ticked = () => options.filter((_, at) => boxes[at].checked);
  if (type === "checkbox" && required) needOne(node, boxes);
  return { node, read: () => (type === "radio" ? { selected_option: ticked()[0] ?? null } : { selected_options: ticked() }) };
}

/** Of boxes one must be ticked; the browser says so at the first. */
function needOne(node, boxes) {
  const judge = () => boxes[0]?.setCustomValidity(boxes.some((box) => box.checked) ? "" : "Choose at least one.");
  node.addEventListener("change", judge);
  judge();
}

function files(one, attributes, face) {
  const kinds = (Array.isArray(one.filetypes) ? one.filetypes : []).map((type) => `.${words(type)}`).join(",");
  const node = make("input", { type: "file", class: "field", multiple: (one.max_files ?? 10) > 1, accept: kinds || null, ...attributes });
  const kept = (file) => ({ id: String(face.files.push({ action_id: one.action_id, file }) - 1), name: file.name, size: file.size });
  return { node, read: () => ({ files: [...node.files].slice(0, one.max_files ?? 10).map(kept) }) };
}
