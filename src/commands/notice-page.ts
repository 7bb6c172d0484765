const text = document.getElementById("text")!;
const closeButton = document.getElementById("close")!;

// Office may append parameters after an ampersand; the sentence holds none, being encoded.
text.textContent = decodeURIComponent(location.hash.slice(1).split("&")[0]!);
closeButton.addEventListener("click", () => Office.context.ui.messageParent("close"));

// Without a page that opened it, there is nobody to close the window but its own button.
void Office.onReady(({ host }) => {
  if (!host) return;
  closeButton.hidden = false;
  closeButton.focus();
});

export {};
