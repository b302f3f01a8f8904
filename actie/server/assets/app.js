/*
 * What Streamlit leaves undone in the browser, in one script for the life of a page:
 * focus and scroll after a page change, words for screen readers, the language of the document,
 * Streamlit's own English words, a few accessibility faults, handing in what is being typed, and printing.
 *
 * The app speaks to it through one hidden marker on every page:
 *   <span data-actie-page="animo" data-actie-lang="nl" data-actie-focus="" data-actie-said="7|Opgeslagen 14:32"></span>
 * Another page: the focus goes to its h1, or to the item that data-actie-focus names.
 * A higher number before the bar: the words after it are spoken.
 *
 * And through hidden news beside a question that was answered, when nothing but that question was drawn again:
 *   <div hidden data-actie-news="8" data-actie-said="8|Opgeslagen 14:32"><p data-actie-part="saved">…</p></div>
 * The newest news, by its number, goes into the parts of the page with the same names that were drawn before it.
 */
(() => {
  "use strict";

  // What Streamlit reads before it starts. It would look for its server under the address of each page, while ours
  // is at the root; and it would fetch 170 kB of a typeface for the moment before it knows our theme.
  const FIRST_THEME = { bodyFont: "Atkinson Hyperlegible Next, Verdana, sans-serif" };
  window.__streamlit = { BACKEND_BASE_URL: `${location.origin}/`, LIGHT_THEME: FIRST_THEME, DARK_THEME: FIRST_THEME };

  // Streamlit asks for its 375 kB of icons before anything else. Here they come when a page first draws one.
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, ...rest) => (font.includes("Material Symbols") ? Promise.resolve([]) : load(font, ...rest));

  const PAGE_PATIENCE_MS = 2000;
  const MAIN = "[data-testid=stMain]";
  const MARKER = "[data-actie-page]";

  /* ---- Streamlit's own words ------------------------------------------------------------------------------- */

  const WORDS = {
    "Skip to main content": { nl: "Naar de inhoud" },
    "Close": { nl: "Sluiten" },
    "Notifications": { nl: "Meldingen" },
    "progress": { nl: "Voortgang" },
    "Help": { nl: "Uitleg" },
    "(required)": { nl: "(verplicht)" },
    "Connection error": { nl: "Geen verbinding", en: "No connection" },
    "Streamlit server is not responding. Are you connected to the internet?": {
      nl: "We proberen het vanzelf opnieuw. Wat al opgeslagen is, blijft bewaard.",
      en: "We keep trying by ourselves. What has been saved stays saved.",
    },
    "Connection lost. Please wait for the app to reconnect, then try again.": {
      nl: "Er is even geen verbinding. Wacht tot die terug is en probeer het dan opnieuw.",
    },
    "Page not found": { nl: "Deze pagina bestaat niet" },
    "The page that you have requested does not seem to exist. Running the app's main page.": {
      nl: "Je bent nu op de startpagina.",
      en: "You are now on the start page.",
    },
    "Copy to clipboard": { nl: "Kopieer" },
    "Copied": { nl: "Gekopieerd" },
    "Fullscreen": { nl: "Volledig scherm" },
    "Close fullscreen": { nl: "Sluit volledig scherm" },
    "Scrollable table": { nl: "Tabel die kan schuiven" },
    "empty": { nl: "leeg" },
    "Choose an option": { nl: "Kies" },
    "Choose options": { nl: "Kies" },
    "Open": { nl: "Open de lijst" },
    "No results": { nl: "Niets gevonden" },
    "Clear value": { nl: "Maak leeg" },
    "Clear entry": { nl: "Maak leeg" },
    "Press Enter to apply": { nl: "Druk op Enter om te bewaren", en: "Press Enter to save" },
    "Press Ctrl+Enter to apply": { nl: "Druk op Ctrl+Enter om te bewaren", en: "Press Ctrl+Enter to save" },
    "Press ⌘+Enter to apply": { nl: "Druk op ⌘+Enter om te bewaren", en: "Press ⌘+Enter to save" },
    "Upload": { nl: "Kies een bestand", en: "Choose a file" },
    "Browse files": { nl: "Kies een bestand", en: "Choose a file" },
    "file upload": { nl: "bestand kiezen" },
    "Add files": { nl: "Kies nog een bestand" },
    "Drag and drop a file here": { nl: "Sleep een bestand hierheen" },
    "Drag and drop files here": { nl: "Sleep bestanden hierheen" },
    "Error:": { nl: "Let op:" },
  };

  const PATTERNS = [
    [/^Help for (.+)$/, { nl: "Uitleg bij $1" }],
    [/^Remove (.+)$/, { nl: "Verwijder $1" }],
    [/^(\d+) ?MB per file$/, { nl: "hoogstens $1 MB", en: "$1 MB at most" }],
    [/^File must be (\d+)(?:\.0)? ?MB or smaller\.$/, { nl: "Het bestand mag hoogstens $1 MB zijn." }],
    [/^.+ files are not allowed\.$/, { nl: "Dit soort bestand kunnen we niet lezen." }],
    [
      /^(?:AxiosError|Error uploading file|Network error|Request failed|Request timed out).*$/,
      { nl: "Het versturen lukte niet. Probeer het opnieuw.", en: "Sending failed. Please try again." },
    ],
    [
      /^This app has encountered an error\..*$/s,
      {
        nl: "Er ging iets mis. Laad de pagina opnieuw. Wat al opgeslagen is, blijft bewaard.",
        en: "Something went wrong. Please reload the page. What has been saved stays saved.",
      },
    ],
  ];

  const WORDED_ATTRIBUTES = ["aria-label", "placeholder", "title"];

  // Where Streamlit shows words of its own; texts elsewhere are the app's or a person's and stay as they are.
  const WORDED_PLACES = [
    "stSkipToContent",
    "stDialog",
    "stException",
    "stFileUploader",
    "stTooltipContent",
    "InputInstructions",
  ].map((id) => `[data-testid=${id}]`).join();

  function translation(text) {
    const key = text.trim();
    if (!key) return null;
    const language = document.documentElement.lang;
    if (Object.hasOwn(WORDS, key)) return WORDS[key][language] ?? null;
    const [pattern, words] = PATTERNS.find(([candidate]) => candidate.test(key)) ?? [];
    return words?.[language] ? key.replace(pattern, words[language]) : null;
  }

  function translateAttributes() {
    for (const element of document.querySelectorAll(WORDED_ATTRIBUTES.map((name) => `[${name}]`).join())) {
      for (const name of WORDED_ATTRIBUTES) {
        const words = translation(element.getAttribute(name) ?? "");
        if (words !== null) element.setAttribute(name, words);
      }
    }
  }

  function translateTexts() {
    for (const place of document.querySelectorAll(WORDED_PLACES)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const words = translation(texts.currentNode.data);
        if (words !== null) texts.currentNode.data = words;
      }
    }
  }

  /* ---- accessibility faults of Streamlit ------------------------------------------------------------------- */

  function mendRoles() {
    // A box with a name needs a role that may have one, or the name is lost.
    const named = "[data-testid=stFileUploaderDropzone][role=presentation], [data-testid=stFileChip]:not([role])";
    for (const box of document.querySelectorAll(named)) box.setAttribute("role", "group");
  }

  /* ---- the marker: language, page, words to speak ---------------------------------------------------------- */

  const live = document.createElement("div");
  live.setAttribute("role", "status");
  live.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";

  let said = null; // the number of what was spoken last
  let page = null;
  let pageChange = null; // { until, item, focused } while the focus still has to settle

  function speak(message) {
    const number = parseInt(message, 10);
    const first = said === null;
    if (Number.isNaN(number) || (said !== null && number <= said)) return;
    said = number;
    if (first) return;
    live.textContent = "";
    setTimeout(() => { live.textContent = message.slice(message.indexOf("|") + 1); }, 100);
  }

  // Streamlit takes old news away at the end of a run: until then nothing can be told from it.
  function spreadNews() {
    const number = (news) => Number(news.dataset.actieNews);
    const [news] = [...document.querySelectorAll("[data-actie-news]")].sort((one, other) => number(other) - number(one));
    if (!news || !isComplete()) return;
    for (const part of news.children) {
      const { actiePart, actieDrawn } = part.dataset;
      for (const place of document.querySelectorAll(`[data-actie-part=${actiePart}]`)) {
        if (place.parentElement.closest("[data-actie-news]") || Number(place.dataset.actieDrawn) >= Number(actieDrawn)) continue;
        place.replaceChildren(...part.cloneNode(true).childNodes);
        place.dataset.actieDrawn = actieDrawn;
      }
    }
    speak(news.dataset.actieSaid);
  }

  function notePage(name, item) {
    if (name !== page) {
      const first = page === null;
      page = name;
      if (!first) pageChange = { until: performance.now() + PAGE_PATIENCE_MS, item, focused: null };
    } else if (pageChange && item) {
      pageChange.item = item;
    }
  }

  function focusTarget(item) {
    if (!item) return document.querySelector(`${MAIN} h1`);
    const box = document.querySelector(`.${CSS.escape(`st-key-item-${item}`)}`);
    return box?.querySelector("[role=radio][aria-checked=true]") ?? box?.querySelector("[role=radio], input, textarea, button");
  }

  function isComplete() {
    return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
  }

  // The marker may come before the rest of the new page, and Streamlit may draw a heading twice:
  // the focus follows its target until the page is complete, unless the person took it elsewhere.
  function settleFocus() {
    if (!pageChange) return;
    const expired = performance.now() > pageChange.until;
    const complete = isComplete() || expired;
    const taken = pageChange.focused && ![document.body, pageChange.focused].includes(document.activeElement);
    const target = focusTarget(pageChange.item);
    if (complete && !taken && target && target !== pageChange.focused) {
      document.querySelector(MAIN).scrollTo({ top: 0, behavior: "instant" });
      if (pageChange.item) target.scrollIntoView({ block: "center", behavior: "instant" });
      else target.tabIndex = -1;
      target.focus({ preventScroll: true });
      pageChange.focused = target;
    }
    if (taken || expired) pageChange = null;
    else setTimeout(schedule, 50);
  }

  /* ---- what is being typed: Streamlit hears of it only when one leaves the field ----------------------------- */

  const FIELD = "textarea, [data-testid=stTextInput] input";
  const UNSAVED = "data-actie-typing"; // the foot says so while it is there
  const PAUSE_MS = 2000;
  const HAND_IN_MS = 400; // what a run at least takes to begin and save

  let typing = null; // { field, pause } from the first character until the field is handed in
  let handedIn = 0;

  function noteTyping({ target: field }) {
    if (!field.matches(FIELD)) return;
    clearTimeout(typing?.pause);
    typing = { field, pause: setTimeout(handIn, PAUSE_MS) };
    document.documentElement.setAttribute(UNSAVED, "");
  }

  // The same as a person's Ctrl+Enter: the field keeps the focus and the caret.
  function handIn() {
    typing?.field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
    noteHandedIn();
  }

  function noteHandedIn() {
    if (!typing) return;
    clearTimeout(typing.pause);
    typing = null;
    handedIn = performance.now();
    setTimeout(schedule, HAND_IN_MS);
  }

  function isSaved() {
    return !typing && performance.now() - handedIn >= HAND_IN_MS && isComplete();
  }

  function settleTyping() {
    if (document.documentElement.hasAttribute(UNSAVED) && isSaved()) document.documentElement.removeAttribute(UNSAVED);
  }

  // Who leaves the page while typing does so a moment later, when the words are saved.
  function leaveLater(event, leave) {
    if (!document.documentElement.hasAttribute(UNSAVED)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    handIn();
    const latest = performance.now() + PAGE_PATIENCE_MS;
    const wait = setInterval(() => {
      if (!isSaved() && performance.now() < latest) return;
      clearInterval(wait);
      document.documentElement.removeAttribute(UNSAVED);
      leave();
    }, 50);
  }

  document.addEventListener("input", noteTyping);
  document.addEventListener("focusout", (event) => { if (event.target === typing?.field) noteHandedIn(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) handIn(); });
  window.addEventListener("beforeunload", handIn);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]:not([target=_blank])");
    if (link) leaveLater(event, () => link.click());
  }, true);

  /* ---- one pass per frame in which something changed ------------------------------------------------------- */

  let scheduled = false;

  function pass() {
    scheduled = false;
    const marker = document.querySelector(MARKER)?.dataset;
    if (marker) {
      if (marker.actieLang) document.documentElement.lang = marker.actieLang;
      notePage(marker.actiePage, marker.actieFocus);
      speak(marker.actieSaid);
    }
    spreadNews();
    if (!live.isConnected) document.body.append(live);
    translateAttributes();
    translateTexts();
    mendRoles();
    settleFocus();
    settleTyping();
  }

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(pass);
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-actie-print]")) window.print();
  });

  new MutationObserver(schedule).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["data-actie-page", "data-actie-lang", "data-actie-said", "data-actie-news", "data-test-script-state", ...WORDED_ATTRIBUTES],
  });
  schedule();
})();
