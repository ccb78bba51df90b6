// Adopted, not inline: the page's policy may forbid inline styles.
const STYLE = `
:host { all: initial; font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #16181d; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; font: inherit; }
button, a { cursor: pointer; }
.launch { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; min-height: 48px; padding: 0 20px; border: 0;
  border-radius: 24px; background: var(--accent); color: var(--on-accent); font-weight: 600; box-shadow: 0 4px 16px rgb(0 0 0 / 24%); }
.panel { position: fixed; right: 20px; bottom: 20px; z-index: 2147483001; display: flex; flex-direction: column; width: 368px;
  max-width: calc(100vw - 40px); max-height: min(640px, calc(100vh - 40px)); border: 1px solid #d5d9e0; border-radius: 12px;
  background: #fff; box-shadow: 0 12px 40px rgb(0 0 0 / 24%); overflow: hidden; }
[hidden] { display: none !important; }
header { display: flex; align-items: center; gap: 8px; padding: 12px 8px 12px 20px; background: var(--accent); color: var(--on-accent); }
h2 { flex: 1; margin: 0; font-size: 17px; font-weight: 600; }
.shut { min-width: 44px; min-height: 44px; border: 0; border-radius: 8px; background: transparent; color: inherit; font-size: 22px; }
.body { display: flex; flex-direction: column; gap: 14px; padding: 16px 20px 20px; overflow-y: auto; min-height: 0; }
.ways { display: flex; gap: 8px; }
.way { flex: 1; min-height: 44px; border: 1px solid #8a92a0; border-radius: 8px; background: #fff; color: #16181d; }
.way[aria-pressed="true"] { border: 2px solid var(--accent); font-weight: 600; }
form { display: flex; flex-direction: column; gap: 12px; margin: 0; }
label { display: flex; flex-direction: column; gap: 4px; font-size: 14px; color: #3c434f; }
.tick { flex-direction: row; align-items: flex-start; gap: 10px; }
.tick input { flex: none; width: 20px; height: 20px; margin: 1px 0 0; accent-color: var(--accent); }
input:not([type=checkbox]), textarea { width: 100%; min-height: 44px; padding: 10px 12px; border: 1px solid #8a92a0; border-radius: 8px;
  background: #fff; color: #16181d; }
textarea { min-height: 72px; resize: vertical; }
[aria-invalid="true"] { border-color: #b3261e !important; border-width: 2px !important; }
.wrong { color: #b3261e; font-size: 14px; }
.main { min-height: 48px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.main[aria-disabled="true"] { opacity: .6; cursor: default; }
.plain { align-self: flex-start; min-height: 32px; padding: 0; border: 0; background: transparent; color: #3c434f; text-decoration: underline; }
.told { margin: 0; }
.done { padding: 16px; border-radius: 8px; background: #e9f5ec; color: #14532d; font-weight: 600; }
.log { min-height: 160px; max-height: 320px; overflow-y: auto; }
.log ol { display: flex; flex-direction: column; gap: 8px; margin: 0; padding: 0; list-style: none; }
.log li { max-width: 85%; padding: 8px 12px; border-radius: 12px; background: #eef0f4; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.log li.mine { align-self: flex-end; background: #e3ecfb; }
.log small { display: block; font-size: 12px; line-height: 16px; color: #4b5361; }
a { color: inherit; }
:focus-visible { outline: 3px solid #1a5fd0; outline-offset: 2px; }
header :focus-visible { outline-color: currentColor; }
@media (max-width: 480px) { .panel { right: 0; bottom: 0; width: 100vw; max-width: none; max-height: 92vh; border-radius: 12px 12px 0 0; } .launch { right: 16px; bottom: 16px; } }
@media (prefers-reduced-motion: no-preference) { .panel { animation: rise 120ms ease-out; } @keyframes rise { from { transform: translateY(12px); opacity: 0; } } }
`;

/** Black or white, whichever is read better on the shop's colour (WCAG 2.2, relative luminance). */
function onColour(hex) {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
