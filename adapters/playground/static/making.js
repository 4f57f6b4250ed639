/**
 * What both faces are made of: elements, links, menus, windows.
 *
 * Everything from outside becomes a text node, or the value of an attribute named here; nothing is ever read as HTML, and no style attribute is set.
 */

/** The text, or nothing for what is none: a payload may hold anything. */
export const words = (value) => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
/** The list, or an empty one. */
export const list = (value) => (Array.isArray(value) ? value.filter((one) => one && typeof one === "object") : []);

/** What a table has under a key from outside; nothing for what it has not itself. */
export const entry = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

/** An element; a function among the attributes listens, `true` sets an empty one, `false` and nothing leave it out. */
export function make(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...inside.flat(Infinity).filter((one) => one || one === 0));
  return made;
}

let made = 0;
/** A name no other element of the page has. */
export const named = (what) => `face-${what}-${(made += 1)}`;

/** Puts a face's look into the page, once; a constructed style sheet needs no `unsafe-inline`. */
export function dress(css) {
  if (dressed.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  dressed.add(css);
}
const dressed = new Set();

/** An address of the web as a browser reads it; null for every other kind. */
export function web(address) {
  const read = URL.canParse(words(address)) ? new URL(address) : null;
  return read && (read.protocol === "https:" || read.protocol === "http:") ? read.href : null;
}

/** Words that lead to a page in a new tab; only the words when the address is none of the web. `open` is told first, and may prevent it. */
export function link(address, inside, open, attributes = {}) {
  const href = web(address);
  if (!href) return make("span", {}, inside);
  const told = open ? { click: (event) => open(href, event) } : {};
  const anchor = make("a", { href, target: "_blank", rel: "noopener noreferrer", ...told, ...attributes }, inside);
  if (!/[\p{L}\p{N}]/u.test(anchor.textContent)) anchor.setAttribute("aria-label", `Its place on ${new URL(href).host}`);
  return anchor;
}

/** What stands for a picture. None is ever fetched, for that would tell its host who reads: its words, and a link for who wants to see it. */
export function picture(address, told, open) {
  const href = web(address);
  const see = href ? link(href, `Open the picture on ${new URL(href).host}`, open) : null;
  return make("div", { class: "picture", role: "group", "aria-label": "Picture" }, make("span", {}, words(told) || "A picture without words"), see);
}

/** A file by its name; `file` may know where it lies on this site. */
export function paper(name, file) {
  const where = file?.(name);
  const lies = where && new URL(where, location.href);
  const shown = lies && lies.origin === location.origin ? make("a", { href: lies.href, download: name }, name) : make("span", {}, name);
  return make("div", { class: "paper" }, make("span", { class: "sheet", "aria-hidden": "true" }), shown);
}

/** A button that is busy as long as what it does. */
export function button(attributes, inside, does) {
  const one = make("button", { type: "button", ...attributes }, inside);
  one.addEventListener("click", () => busy(one, does));
  return one;
}

/** Does it, and lets nobody press again before it is done. */
export async function busy(one, does) {
  if (one.getAttribute("aria-busy") === "true") return undefined;
  one.setAttribute("aria-busy", "true");
  try {
    return await does();
  } finally {
    one.removeAttribute("aria-busy");
  }
}

/**
 * A button with choices below it: a menu, or a list with the chosen one marked.
 *
 * `choices` are `{label, detail, value, chosen}`; `choose` is called with the one chosen.
 */
export function chooser({ role, label, shown, kind, choices, choose }) {
  const id = named(role);
  const opener = make("button", { type: "button", class: kind, "aria-haspopup": role, "aria-expanded": "false", "aria-controls": id, "aria-label": label }, shown);
  const items = choices.map((one) => choice(role, one));
  const sheet = make("div", { id, role, class: "choices", hidden: true, "aria-label": label ?? opener.textContent }, items);
  const whole = make("span", { class: "choosing" }, opener, sheet);
  const close = (back) => {
    sheet.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (back) opener.focus();
  };
  const pick = (item) => {
    close(true);
    busy(opener, () => choose(choices[items.indexOf(item)]));
  };
  opener.addEventListener("click", () => (sheet.hidden ? unfold(whole, opener, sheet, items) : close(true)));
  opener.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || !sheet.hidden) return;
    event.preventDefault();
    unfold(whole, opener, sheet, items, event.key === "ArrowUp");
  });
  sheet.addEventListener("click", (event) => items.filter((item) => item.contains(event.target)).forEach(pick));
  sheet.addEventListener("keydown", (event) => steer(event, items, pick, close));
  whole.addEventListener("focusout", (event) => whole.contains(event.relatedTarget) || close(false));
  return whole;
}

function choice(role, { label, detail, chosen }) {
  const marked = role === "listbox" ? { role: "option", "aria-selected": chosen ? "true" : "false" } : { role: "menuitem" };
  return make("div", { class: "choice", tabindex: "-1", ...marked }, make("span", {}, label), detail && make("small", {}, detail));
}

/** Opens the sheet where there is room for it. */
function unfold(whole, opener, sheet, items, last = false) {
  if (opener.getAttribute("aria-busy") === "true" || opener.disabled) return;
  whole.classList.remove("leftward", "upward");
  sheet.hidden = false;
  opener.setAttribute("aria-expanded", "true");
  const place = sheet.getBoundingClientRect();
  whole.classList.toggle("leftward", place.right > document.documentElement.clientWidth);
  whole.classList.toggle("upward", place.bottom > innerHeight && place.height < whole.getBoundingClientRect().top);
  const first = items.find((item) => item.getAttribute("aria-selected") === "true") ?? items.at(last ? -1 : 0);
  first?.focus();
}

function steer(event, items, pick, close) {
  const at = items.indexOf(document.activeElement);
  const step = (to) => items.at(to % items.length)?.focus();
  const keys = {
    ArrowDown: () => step(at + 1),
    ArrowUp: () => step(at - 1),
    Home: () => step(0),
    End: () => step(-1),
    Enter: () => pick(items[at]),
    " ": () => pick(items[at]),
    Escape: () => close(true),
  };
  const does = keys[event.key] ?? begins(event, items, at);
  if (!does || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  does();
}

/** Goes to the next choice that begins with the letter typed. */
function begins(event, items, at) {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return null;
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const found = turned.find((item) => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
  return found ? () => found.focus() : null;
}

/** A dialog that leaves the page when it is closed; its place gets the focus back. */
export function dialog(attributes, ...inside) {
  const shown = make("dialog", attributes, inside);
  shown.addEventListener("close", () => shown.remove());
  return shown;
}

/** A form in a dialog: what is filled in goes to `submit`, whose `errors` (by field) are told beside the fields; else the dialog closes, unless the answer is false. */
export function form(shown, { submit, read, complain }, ...inside) {
  const made = make("form", {}, inside);
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    complain({});
    const answer = await busy(made, () => submit?.(...read()));
    if (answer?.errors) complain(answer.errors);
    else if (answer !== false) shown.close("submitted");
  });
  return made;
}

const TYPED = "input, select, textarea";
/** Brings the reader to a field, or to the first of several. */
export const focused = (field) => (field.matches(TYPED) ? field : field.querySelector(TYPED))?.focus();

/** A field's words above it: its label, or of several fields together only their name. */
export function titled(field, attributes, ...inside) {
  if (!field.matches(TYPED)) return make("div", attributes, inside);
  field.id = named("field");
  return make("label", { for: field.id, ...attributes }, inside);
}

/** Headings of a message or a view follow the page's own, without a gap, whatever ranks they came with. */
export function ranked(face, level) {
  const headings = [...face.querySelectorAll("[data-rank]")];
  const ranks = [...new Set(headings.map((one) => Number(one.dataset.rank)))].sort();
  headings.forEach((one) => one.setAttribute("aria-level", String(level + ranks.indexOf(Number(one.dataset.rank)))));
  return face;
}

/** A heading whose level is set by `ranked`. */
export const heading = (rank, kind, ...inside) => make("div", { class: kind, role: "heading", "data-rank": rank, "aria-level": "2" }, inside);

/** What is said of a thing that is not drawn here. */
export const unknown = (what) => make("p", { class: "unknown" }, `Not drawn here: ${words(what) || "something without a kind"}.`);
