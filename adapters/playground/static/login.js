/** The way in, where there is a password. */
document.getElementById("in").addEventListener("submit", async (event) => {
  event.preventDefault();
  const password = document.getElementById("password").value;
  const answer = await fetch("/login", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ password }) });
  if (answer.ok) location.assign("/");
  else document.getElementById("wrong").textContent = (await answer.json()).error;
});
