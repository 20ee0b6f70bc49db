// Words as German office people type them, and as they are compared.

const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Case, the spelling of umlauts, blanks, hyphens and marks that nobody sees do not matter. */
const folded = (text) => String(text).normalize('NFC').toLowerCase()
  .replace(/[äöüß]/g, (letter) => umlauts[letter])
  .replace(/[\s\-_\u2010-\u2015\u2212\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');

/** The words of a text, each folded. */
const foldedWords = (text) => String(text).split(/[\s\-–/(),.;:&„“"»«]+/).map(folded).filter(Boolean);

const onOneLine = (text) => String(text).replace(/\s+/g, ' ').trim();

/** An identifier made from a name: lower-case ASCII letters, digits and single hyphens. */
const slug = (name) => {
  let result = '';
  for (const letter of String(name).normalize('NFC').toLowerCase()) {
    if (letter in umlauts) result += umlauts[letter];
    else if (/[a-z0-9]/.test(letter)) result += letter;
    else if (/\p{Alphabetic}/u.test(letter) && letter > '\x7f') {
      const base = letter.normalize('NFD').replace(/[^a-z]/g, '');
      result += base || letter.codePointAt(0).toString(16);
    } else if (result && !result.endsWith('-')) result += '-';
  }
  return result.replace(/-+$/, '') || 'akteur';
};

/** Words for nothing: a cell that holds one of them is as good as empty. */
const nothings = new Set(['', '?', '/', 'k.a.', 'ka', 'k.a', 'n/a', 'n.a.', 'unbekannt', 'unknown', 'keineangabe',
  'keineangaben', 'null', 'nan', '#nv', '#n/a']);
const saysNothing = (text) => nothings.has(folded(text));

const isYes = (text) => ['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'wahr', 'richtig', '✓', '✔', '●', '☑', '☒']
  .includes(folded(text));

/** A spreadsheet that opens the table would calculate it. */
const isFormula = (text) => {
  const trimmed = String(text).trim();
  if (/^[=＝]/.test(trimmed)) return true;
  return /^[+\-@＋－＠]/.test(trimmed) && /[(|!]/.test(trimmed) && !trimmed.startsWith('- ') && !trimmed.startsWith('+49');
};

const twoDigits = (number) => String(number).padStart(2, '0');

/** A moment as RFC 3339 with the offset of the room's clock. */
const timestamp = (date) => {
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${twoDigits(Math.trunc(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}`;
  return `${dayOf(date)}T${clock(date)}:${twoDigits(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}${zone}`;
};

const dayOf = (date) => `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
const clock = (date) => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

/** "2026-11-30T18:42:10+01:00" as "18:42". */
const clockOf = (at) => (/T(\d\d:\d\d)/.exec(at) || ['', ''])[1];
