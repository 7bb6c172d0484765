import { askToClose, whenReady } from "../excel/office";

const text = document.getElementById("text")!;
const closeButton = document.getElementById("close")!;

// Office may append parameters after an ampersand; the sentence holds none, being encoded.
text.textContent = decodeURIComponent(location.hash.slice(1).split("&")[0]!);
closeButton.addEventListener("click", askToClose);

// Without a page that opened it, there is nobody to close the window but its own button.
whenReady((inExcel) => {
  if (!inExcel) return;
  // Some builds of Excel close the window on Escape and tell nobody.
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") askToClose();
  });
  closeButton.hidden = false;
  closeButton.focus();
});
