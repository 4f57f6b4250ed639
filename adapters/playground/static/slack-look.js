/** How Slack looks, near enough, light and dark: by the reader's wish, or by `data-theme` on the face or above it. */
export const LOOK = `
.slack.face { color-scheme: light dark; color: var(--ink); background: var(--paper); font: 15px/1.4667 Lato, "Open Sans", "DejaVu Sans Condensed", sans-serif; font-stretch: condensed;
  overflow-wrap: anywhere; text-align: start;
  --paper: light-dark(#ffffff, #1a1d21); --ink: light-dark(#1d1c1d, #d1d2d3); --grey: light-dark(#616061, #ababad); --edge: light-dark(#dddddd, #45484c); --link: light-dark(#1264a3, #4ca6e0);
  --field: light-dark(#868686, #797c81); --soft: light-dark(#f8f8f8, #26292d); --code: light-dark(#b8124c, #ea7c9c); --red: light-dark(#c01343, #f2708f); --green: #007a5a;
  --said: light-dark(#f2f7fb, #212a33); --hover: light-dark(#f4f4f4, #2c2f33); --shadow: light-dark(#0002, #000a); }
[data-theme="light"] .slack.face, .slack.face[data-theme="light"] { color-scheme: light; }
[data-theme="dark"] .slack.face, .slack.face[data-theme="dark"] { color-scheme: dark; }
.slack, .slack * { box-sizing: border-box; }
.slack.message { display: grid; grid-template-columns: 36px minmax(0, 1fr); gap: 0 10px; }
.slack .said:first-child { grid-column: 1 / -1; }
.slack .avatar { width: 36px; height: 36px; border-radius: 7px; background: #3b5b7a; color: #fff; font: 700 20px/36px Georgia, "DejaVu Serif", serif; text-align: center; }
.slack .avatar.ours { background: #9c2f1f; }
.slack .who { line-height: 20px; } .slack .who span { font-size: 12px; color: var(--grey); margin-inline-start: 6px; }
.slack .who .app { background: light-dark(#e8e8e8, #3a3d41); border-radius: 2px; padding: 1px 4px; font-size: 10px; font-weight: 700; color: light-dark(#454245, #d1d2d3); }
.slack .whisper { grid-column: 2; font-size: 12px; color: var(--grey); margin: 0 0 2px; }
.slack .block { margin: 8px 0 0; max-width: 600px; } .slack .said > .block:first-child, .slack .who + .block { margin-top: 2px; }
.slack.home { padding: 10px 28px 24px; } .slack.home .block { max-width: 640px; }
.slack .header { font-weight: 700; font-size: 18px; line-height: 1.33; margin-top: 12px; }
.slack .context { font-size: 13px; line-height: 1.38; color: var(--grey); display: flex; flex-wrap: wrap; gap: 2px 8px; white-space: pre-wrap; }
.slack a { color: var(--link); text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 2px; text-decoration-thickness: 1px; }
.slack a:hover { text-decoration-color: currentColor; }
.slack :focus-visible { outline: 2px solid light-dark(#1264a3, #8ed0ff); outline-offset: 2px; }
.slack p { margin: 0; } .slack ul, .slack ol { margin: 0; padding-inline-start: 26px; } .slack li { margin: 0 0 2px; white-space: pre-wrap; }
.slack ol { list-style-type: decimal; } .slack :is(.indent-1, .indent-4, .indent-7) { margin-inline-start: 26px; list-style-type: circle; } .slack ol:is(.indent-1, .indent-4, .indent-7) { list-style-type: lower-alpha; }
.slack :is(.indent-2, .indent-5, .indent-8) { margin-inline-start: 52px; list-style-type: square; } .slack ol:is(.indent-2, .indent-5, .indent-8) { list-style-type: lower-roman; }
.slack :is(.indent-3, .indent-6) { margin-inline-start: 78px; }
.slack blockquote { margin: 4px 0; padding: 0 0 0 12px; border-inline-start: 4px solid var(--edge); white-space: pre-wrap; }
.slack .rich p, .slack .words, .slack .fields div, .slack .inside p { white-space: pre-wrap; }
.slack pre, .slack code { font-family: "DejaVu Sans Mono", monospace; font-size: 12px; background: var(--soft); border: 1px solid var(--edge); border-radius: 4px; }
.slack pre { margin: 4px 0; padding: 8px; white-space: pre-wrap; } .slack code { padding: 1px 3px; color: var(--code); }
.slack .mention { background: var(--said); color: var(--link); border-radius: 3px; padding: 0 2px; } .slack mark { background: light-dark(#fff3b8, #6b5600); color: inherit; }
.slack .section { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; align-items: start; }
.slack .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 8px 16px; margin-top: 4px; }
.slack .accessory .picture { max-width: 160px; }
.slack .actions { display: flex; flex-wrap: wrap; gap: 8px; }
.slack .button { font: inherit; font-weight: 700; font-size: 13px; line-height: 1.2; color: var(--ink); background: var(--paper); border: 1px solid light-dark(#bbbabb, #797c81); border-radius: 8px; padding: 5px 11px; min-height: 30px; max-width: 100%;
  cursor: pointer; display: inline-flex; align-items: center; text-decoration: none; text-align: start; }
.slack .button:hover { background: var(--hover); } .slack .primary { background: var(--green); border-color: var(--green); color: #fff; } .slack .primary:hover { background: #00684d; }
.slack .danger { color: var(--red); border-color: var(--red); } .slack .danger.full { background: #c01343; border-color: #c01343; color: #fff; }
.slack [aria-busy="true"] { opacity: .7; cursor: progress; }
.slack .dots { padding: 0 9px; } .slack .pick { gap: 10px; } .slack .pick::after { content: "⌄" / ""; margin-inline-start: auto; }
.slack .plain { font: inherit; color: var(--grey); background: none; border: 0; padding: 4px 8px; min-width: 28px; min-height: 28px; cursor: pointer; }
.slack .choosing { position: relative; display: inline-flex; max-width: 100%; }
.slack .choices { position: absolute; z-index: 9; top: calc(100% + 4px); left: 0; width: max-content; max-width: min(320px, calc(100vw - 32px)); max-height: 320px; overflow: auto; background: var(--paper); border: 1px solid var(--edge);
  border-radius: 8px; box-shadow: 0 4px 16px var(--shadow); padding: 6px 0; }
.slack .choices[hidden] { display: none; } .slack .leftward .choices { left: auto; right: 0; } .slack .upward .choices { top: auto; bottom: calc(100% + 4px); }
.slack .choice { padding: 5px 22px; cursor: pointer; } .slack .choice:is(:hover, :focus) { background: #1264a3; color: #fff; outline: none; } .slack .choice small { display: block; font-size: 12px; }
.slack .choice[aria-selected="true"]::before { content: "✓ " / ""; }
.slack hr { border: 0; border-top: 1px solid var(--edge); margin: 14px 0 6px; max-width: 640px; }
.slack figure { margin-inline: 0; } .slack figcaption { font-size: 13px; color: var(--grey); }
.slack .picture { display: flex; flex-direction: column; gap: 6px; max-width: 360px; border: 1px solid var(--edge); border-radius: 8px; background: var(--soft); color: var(--grey); font-size: 13px; padding: 10px 12px; }
.slack .paper { display: inline-flex; align-items: center; gap: 10px; max-width: 100%; border: 1px solid var(--edge); border-radius: 10px; padding: 10px 14px; margin-top: 8px; font-weight: 700; }
.slack .sheet { flex: none; width: 22px; height: 28px; border-radius: 3px; background: #1264a3; }
.slack .unknown { color: var(--grey); font-style: italic; margin: 8px 0 0; }
.slack .wide { overflow-x: auto; max-width: 100%; } .slack table { border-collapse: collapse; } .slack td { border: 1px solid var(--edge); padding: 6px 10px; vertical-align: top; }
.slack.window { width: 520px; max-width: calc(100vw - 16px); max-height: calc(100vh - 32px); padding: 0; border: 1px solid var(--edge); border-radius: 10px; box-shadow: 0 8px 24px var(--shadow); overflow: hidden; }
.slack.window[open] { display: flex; flex-direction: column; } .slack.window form { display: flex; flex-direction: column; min-height: 0; }
.slack.window::backdrop { background: #0008; } .slack.asking { width: 440px; }
.slack.window header { display: flex; justify-content: space-between; gap: 12px; align-items: start; padding: 16px 20px 12px 24px; border-bottom: 1px solid var(--edge); }
.slack h2 { font-size: 20px; line-height: 1.3; margin: 0; } .slack.window .inside { padding: 8px 24px 20px; overflow: auto; }
.slack.window footer { border-top: 1px solid var(--edge); padding: 14px 24px; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 10px; }
.slack .label { display: block; font-weight: 700; margin: 14px 0 6px; } .slack small { font-weight: 400; color: var(--grey); } .slack .choice:is(:hover, :focus) small { color: inherit; }
.slack .field { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--field); border-radius: 6px; padding: 7px 11px; width: 100%; min-height: 38px; } .slack textarea.field { min-height: 110px; resize: vertical; }
.slack .actions .field, .slack .accessory .field { width: auto; min-height: 30px; padding: 3px 8px; }
.slack ::placeholder { color: var(--grey); opacity: 1; }
.slack .boxes { display: flex; flex-direction: column; gap: 6px; } .slack .boxes label { display: flex; gap: 8px; align-items: start; } .slack .boxes small { display: block; } .slack .boxes input { margin: 4px 0 0; }
.slack .hint { font-size: 13px; color: var(--grey); margin-top: 4px; } .slack .error { font-size: 13px; color: var(--red); } .slack .error:empty { display: none; }
@media (max-width: 480px) { .slack.home { padding: 8px 12px 16px; } .slack.window .inside { padding: 4px 14px 16px; } .slack.window header { padding: 12px 10px 10px 14px; } .slack.window footer { padding: 12px 14px; } }
@media (forced-colors: active) { .slack .button, .slack .choice { border: 1px solid; } }
`;
