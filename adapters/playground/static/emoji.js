/** Emoji by the names people type most; others keep their names. Slack and Discord agree on these. */
export const EMOJI = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", 100: "💯", alarm_clock: "⏰", arrow_right: "➡️", arrow_up: "⬆️", arrow_down: "⬇️", bell: "🔔", book: "📖",
  bookmark: "🔖", bulb: "💡", calendar: "📅", clap: "👏", clock: "🕒", cry: "😢", eyes: "👀", fire: "🔥", gear: "⚙️", grin: "😁", hammer: "🔨", heart: "❤️", heavy_check_mark: "✔️",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", inbox_tray: "📥", information_source: "ℹ️", joy: "😂", laughing: "😆", link: "🔗", lock: "🔒", mag: "🔍", mega: "📣", memo: "📝",
  mute: "🔇", newspaper: "📰", no_entry: "⛔", ok_hand: "👌", outbox_tray: "📤", page_facing_up: "📄", paperclip: "📎", pencil: "📝", pray: "🙏", pushpin: "📌", question: "❓",
  exclamation: "❗", repeat: "🔁", robot_face: "🤖", rocket: "🚀", rotating_light: "🚨", slightly_smiling_face: "🙂", smile: "😄", sob: "😭", sparkles: "✨", speech_balloon: "💬",
  star: "⭐", sunny: "☀️", tada: "🎉", thinking_face: "🤔", thinking: "🤔", warning: "⚠️", wave: "👋", white_check_mark: "✅", wink: "😉", x: "❌", zap: "⚡",
};

const SKIN = ["🏻", "🏼", "🏽", "🏾", "🏿"];

/** The emoji of that name, with the tone of skin named behind it ("wave::skin-tone-3"); null when it is not known here. */
export function emoji(name) {
  const [plain, tone] = name.split("::skin-tone-");
  const found = Object.hasOwn(EMOJI, plain) ? EMOJI[plain] : null;
  return found && tone ? `${found}${SKIN[Number(tone) - 2] ?? ""}` : found;
}

/** The emoji written as hexadecimal code points ("1f44d-1f3ff"); null when it is none. */
export function fromPoints(points) {
  const numbers = points.split("-").map((one) => Number.parseInt(one, 16));
  return numbers.length && numbers.every((one) => one > 0 && one <= 0x10ffff) ? String.fromCodePoint(...numbers) : null;
}
