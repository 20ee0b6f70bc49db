// Words: both languages stand where they are used.

/** The language that somebody chose on this device, else the browser's. */
const language = (() => {
  try {
    const chosen = localStorage.getItem('netviz-sprache');
    if (chosen === 'de' || chosen === 'en') document.documentElement.lang = chosen;
  } catch { /* A browser that keeps nothing has the language of its settings. */ }
  return document.documentElement.lang === 'en' ? 'en' : 'de';
})();
const t = (german, english) => (language === 'en' ? english : german);

const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 2 });
const number = (value) => numbers.format(value);

/** "1 Akteur", "79 Akteure": the number with its word. */
const counted = (value, one, many) => `${number(value)} ${value === 1 ? one : many}`;

/** "2026-11-30" or "2026-11-30T18:42:10+01:00" as people write it. */
const dayText = (text) => {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text || '');
  if (!parts) return '';
  if (language === 'en') return parts[0];
  return [parts[3], parts[2], parts[1]].filter(Boolean).join('.');
};

const clockText = (text) => (/T(\d\d:\d\d)/.exec(text || '') || ['', ''])[1];
const momentText = (text) => [dayText(text), clockText(text)].filter(Boolean).join(', ');

/** A name for addresses: lower-case ASCII letters, digits and single hyphens, at most 60. */
const addressName = (name) => name.normalize('NFC').toLowerCase()
  .replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
  .normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '');
