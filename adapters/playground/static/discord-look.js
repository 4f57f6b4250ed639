/** How Discord looks, near enough, light and dark: by the reader's wish, or by `data-theme` on the face or above it. */
export const LOOK = `
.discord.face { color-scheme: light dark; color: var(--ink); background: var(--ground); font: 15px/1.375 "gg sans", "Noto Sans", "Open Sans", "DejaVu Sans Condensed", sans-serif; font-stretch: condensed;
  overflow-wrap: anywhere; text-align: start;
  --ground: light-dark(#ffffff, #313338); --card: light-dark(#f2f3f5, #2b2d31); --ink: light-dark(#2e3338, #dbdee1); --strong: light-dark(#060607, #f2f3f5); --grey: light-dark(#5c5e66, #a3a9b2);
  --edge: light-dark(#d5d7dc, #3f4147); --link: light-dark(#0058c0, #4cb8ff); --deep: light-dark(#ebedef, #1e1f22); --bar: light-dark(#b5bac1, #4e5058); --second: light-dark(#5f636b, #4e5058);
  --blurple: #5461e6; --red: light-dark(#c02a2e, #f38688); --shadow: light-dark(#0002, #000a); --said: light-dark(#e3e6ff, #3c4270); --name: light-dark(#2f3fb0, #c9cdfb); }
[data-theme="light"] .discord.face, .discord.face[data-theme="light"] { color-scheme: light; }
[data-theme="dark"] .discord.face, .discord.face[data-theme="dark"] { color-scheme: dark; }
.discord, .discord * { box-sizing: border-box; }
.discord.message { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 0 14px; }
.discord .said:first-child { grid-column: 1 / -1; }
.discord .avatar { width: 40px; height: 40px; border-radius: 50%; background: #6b4d8f; color: #fff; font: 700 21px/40px Georgia, "DejaVu Serif", serif; text-align: center; }
.discord .avatar.ours { background: #3b5b7a; }
.discord .who { color: var(--strong); line-height: 22px; } .discord .who b { font-weight: 600; } .discord .who .app { background: var(--blurple); color: #fff; border-radius: 4px; padding: 1px 5px; font-size: 10px; font-weight: 600; margin-inline-start: 6px; }
.discord .who .when { font-size: 12px; color: var(--grey); margin-inline-start: 6px; }
.discord p { margin: 0; } .discord .whisper { font-size: 12px; color: var(--grey); margin-top: 6px; } .discord .whisper .plain { color: var(--link); padding: 0; min-height: 0; font-size: 12px; }
.discord .container { background: var(--card); border: 1px solid var(--edge); border-inline-start-width: 4px; border-radius: 8px; padding: 14px 16px; max-width: 600px; margin-top: 4px; display: flex; flex-direction: column; gap: 8px; }
.discord .line { white-space: pre-wrap; min-height: 1px; } .discord .h1 { font-size: 24px; } .discord .h2 { font-size: 20px; } .discord .h3 { font-size: 16px; }
.discord .heading { font-weight: 700; color: var(--strong); line-height: 1.3; margin: 2px 0 4px; } .discord .small { font-size: 12.5px; color: var(--grey); line-height: 1.45; }
.discord a { color: var(--link); text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 2px; text-decoration-thickness: 1px; }
.discord a:hover { text-decoration-color: currentColor; }
.discord :focus-visible { outline: 2px solid light-dark(#0058c0, #8ed0ff); outline-offset: 2px; }
.discord ul, .discord ol { margin: 2px 0 0; padding-inline-start: 22px; } .discord li { margin: 0 0 4px; white-space: pre-wrap; }
.discord blockquote { margin: 2px 0; padding: 0 0 0 12px; border-inline-start: 4px solid var(--bar); border-radius: 4px; white-space: pre-wrap; }
.discord code, .discord pre { font: 13px "DejaVu Sans Mono", monospace; background: var(--deep); border: 1px solid var(--edge); border-radius: 4px; padding: 0 4px; } .discord pre { padding: 8px; white-space: pre-wrap; margin: 4px 0; }
.discord .mention { background: var(--said); color: var(--name); border-radius: 3px; padding: 0 2px; } .discord .time { background: var(--deep); border-radius: 3px; padding: 0 2px; }
.discord .lid { font: inherit; font-size: 13px; background: var(--deep); color: var(--ink); border: 1px solid var(--edge); border-radius: 4px; padding: 0 6px; cursor: pointer; }
.discord hr { border: 0; border-top: 1px solid var(--edge); width: 100%; } .discord .rule { margin: 4px 0; } .discord .rule.wide { margin: 12px 0; }
.discord .row { display: flex; flex-wrap: wrap; gap: 8px; } .discord .said > .row { margin-top: 6px; }
.discord .button { font: inherit; font-weight: 500; font-size: 14px; line-height: 1.2; color: #fff; background: var(--second); border: 1px solid transparent; border-radius: 8px; padding: 6px 14px; min-height: 32px; max-width: 100%; cursor: pointer; text-decoration: none;
  display: inline-flex; align-items: center; text-align: start; }
.discord .button:hover { filter: brightness(.9); } .discord a.button { color: #fff; } .discord .primary { background: var(--blurple); } .discord .success { background: #1f7a41; } .discord .danger { background: #c7363a; } .discord :disabled { opacity: .5; cursor: not-allowed; }
.discord [aria-busy="true"] { opacity: .7; cursor: progress; }
.discord .plain { font: inherit; color: var(--grey); background: none; border: 0; padding: 4px 8px; min-width: 28px; min-height: 28px; cursor: pointer; }
.discord .section { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; align-items: start; }
.discord .pick { font: inherit; background: var(--deep); border: 1px solid var(--edge); border-radius: 8px; padding: 8px 12px; min-height: 40px; color: var(--grey); width: 400px; max-width: 100%; text-align: start; cursor: pointer; display: flex; gap: 10px; }
.discord .pick span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .discord .pick::after { content: "⌄" / ""; margin-inline-start: auto; }
.discord .choosing { position: relative; display: flex; width: 400px; max-width: 100%; }
.discord .choices { position: absolute; z-index: 9; top: calc(100% + 4px); left: 0; width: 100%; max-height: 320px; overflow: auto; background: var(--card); color: var(--ink); border: 1px solid var(--edge); border-radius: 8px; box-shadow: 0 8px 24px var(--shadow); }
.discord .choices[hidden] { display: none; } .discord .leftward .choices { left: auto; right: 0; } .discord .upward .choices { top: auto; bottom: calc(100% + 4px); }
.discord .choice { padding: 9px 12px; cursor: pointer; } .discord .choice:is(:hover, :focus) { background: light-dark(#dfe1e6, #404249); color: var(--strong); } .discord .choice:focus { outline-offset: -2px; } .discord .choice small { display: block; }
.discord .choice[aria-selected="true"]::before { content: "✓ " / ""; }
.discord .several { width: 400px; max-width: 100%; } .discord .several .boxes { margin: 8px 0; } .discord summary::marker { content: none; }
.discord .gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); gap: 8px; }
.discord .picture, .discord .paper { display: flex; gap: 6px 10px; background: var(--deep); border: 1px solid var(--edge); border-radius: 8px; padding: 10px 14px; max-width: 400px; font-size: 13px; } .discord .picture { flex-direction: column; color: var(--grey); }
.discord .paper { align-items: center; font-size: 15px; color: var(--link); } .discord .sheet { flex: none; width: 22px; height: 28px; border-radius: 3px; background: var(--bar); } .discord .section .picture { max-width: 160px; }
.discord .unknown { color: var(--grey); font-style: italic; }
.discord .embed { background: var(--card); border: 1px solid var(--edge); border-inline-start-width: 4px; border-radius: 4px; padding: 12px 16px; max-width: 516px; margin: 4px 0 8px; display: flex; flex-direction: column; gap: 8px; }
.discord .embed .title { font-weight: 600; color: var(--strong); } .discord .embed .by { font-size: 14px; font-weight: 600; } .discord .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 8px 12px; } .discord .fields > :not(.inline) { grid-column: 1 / -1; }
.discord.window { width: 480px; max-width: calc(100vw - 16px); max-height: calc(100vh - 32px); padding: 0; border: 1px solid var(--edge); border-radius: 12px; box-shadow: 0 8px 24px var(--shadow); overflow: hidden; }
.discord.window[open] { display: flex; flex-direction: column; } .discord.window form { display: flex; flex-direction: column; min-height: 0; } .discord.window::backdrop { background: #0009; }
.discord.window header { display: flex; justify-content: space-between; gap: 12px; align-items: start; padding: 18px 16px 6px 22px; } .discord h2 { font-size: 20px; line-height: 1.3; margin: 0; color: var(--strong); }
.discord.window .inside { padding: 0 22px 18px; overflow: auto; } .discord.window footer { padding: 14px 22px; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 10px; border-top: 1px solid var(--edge); }
.discord .label { font-weight: 600; margin: 14px 0 2px; color: var(--strong); } .discord .star { color: var(--red); } .discord .hint { font-size: 13px; color: var(--grey); margin-bottom: 6px; } .discord small { color: var(--grey); }
.discord .field { font: inherit; color: var(--ink); background: var(--deep); border: 1px solid light-dark(#80848e, #72767e); border-radius: 8px; padding: 8px 12px; width: 100%; min-height: 40px; margin-top: 6px; } .discord textarea.field { min-height: 110px; resize: vertical; }
.discord .upload { border-style: dashed; } .discord ::placeholder { color: var(--grey); opacity: 1; }
.discord .boxes { display: flex; flex-direction: column; gap: 6px; margin-top: 6px; } .discord .boxes label { display: flex; gap: 8px; align-items: start; } .discord .boxes small { display: block; } .discord .boxes input { margin: 4px 0 0; } .discord .tick { width: 20px; height: 20px; margin: 6px 0; }
.discord .error { font-size: 13px; color: var(--red); } .discord .error:empty { display: none; }
@media (max-width: 480px) { .discord.message { grid-template-columns: 32px minmax(0, 1fr); gap: 0 8px; } .discord .avatar { width: 32px; height: 32px; font-size: 17px; line-height: 32px; } .discord .container { padding: 10px 12px; } .discord.window .inside { padding: 0 14px 14px; } }
@media (forced-colors: active) { .discord .button, .discord .choice { border: 1px solid; } }
`;

const edges = new Map();

/** The class that gives an edge its colour; the rule is made when a colour is seen first, so that no element needs a style of its own. */
export function accent(colour) {
  if (!Number.isInteger(colour) || colour < 0 || colour > 0xffffff) return "";
  const name = `accent-${colour.toString(16).padStart(6, "0")}`;
  if (!edges.has(name) && edges.size < 200) edges.set(name, rule(name));
  return name;
}

function rule(name) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.discord .${name} { border-inline-start-color: #${name.slice(-6)}; }`);
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}
