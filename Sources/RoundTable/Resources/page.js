// What every part of the page needs: its data and its words.

const data = JSON.parse(byId('daten').textContent);

/** The words of the page, with {places} filled in; a name that ends with a stop ("e. V.") ends a sentence as well. */
const say = (key, places = {}) =>
  data.words[key].replace(/\{(\w+)\}/g, (all, name) => (name in places ? String(places[name]) : all)).replace(/([^.])\.\.(?=\s|$)/g, '$1.');

/** "a, b und c". */
const listed = (parts) => (parts.length < 2 ? parts.join('')
  : `${parts.slice(0, -1).join(', ')} ${say('and')} ${parts[parts.length - 1]}`);

const counted = (number, word) => (number === 1 ? say(`${word}One`) : say(`${word}Many`, { n: number }));

const isProjector = location.hash === '#beamer' || document.body.dataset.rolle === 'projector';

// MARK: Speaking

const pauseBetweenSummaries = 5000;
let waiting = [];
let lastSpoken = 0;
let speaking = 0;

/** Says at once what somebody just asked for. */
const announce = (text) => { byId('ansage').textContent = text; };

/** Says what happened, several things as one, and never more often than every five seconds. */
const summarise = (text) => {
  if (!byId('vorlesen') || !byId('vorlesen').checked) return;
  waiting.push(text);
  if (speaking) return;
  speaking = setTimeout(() => {
    byId('neues').textContent = waiting.length > 3 ? say('muchHappened', { n: waiting.length }) : waiting.join(' ');
    [waiting, speaking, lastSpoken] = [[], 0, Date.now()];
  }, Math.max(0, lastSpoken + pauseBetweenSummaries - Date.now()));
};
