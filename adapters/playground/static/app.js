const log = document.getElementById("log");
const show = (message) => {
  const line = document.createElement("li");
  const told = document.createElement("pre");
  told.textContent = JSON.stringify(message, null, 1);
  line.append(told);
  log.append(line);
};
const state = await (await fetch("/api/state?as=ada")).json();
const page = await (await fetch("/api/messages?as=ada&channel=news")).json();
page.messages.forEach(show);
const stream = new EventSource(`/api/events?as=ada&after=${state.revision}`);
stream.onmessage = (event) => show(JSON.parse(event.data));
document.getElementById("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = event.target.elements.text.value;
  fetch("/api/say", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: "ada", channel: "news", text, nonce: crypto.randomUUID() }),
  });
  event.target.reset();
});
