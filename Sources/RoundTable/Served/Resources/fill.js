// The page of the server comes empty: what it shows of the landscape is filled in before its parts begin.

const parsed = (text) => [...new DOMParser().parseFromString(text, 'text/html').body.childNodes].map((node) => document.importNode(node, true));

const addOptions = (id, choices) => {
  for (const { id: value, label } of choices) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = label;
    document.getElementById(id).append(option);
  }
};

const fill = (facts) => {
  const place = (selector) => document.querySelector(selector);
  if (document.title !== facts.title) document.title = `${document.title} – ${facts.title}`;
  place('#werkbank h1').textContent = facts.title;
  const kind = place('#werkbank .datum').textContent;
  place('#werkbank .datum').textContent = [kind === facts.title ? '' : kind, facts.dateLine].filter(Boolean).join(' · ');
  if (facts.provisional) {
    const note = document.createElement('p');
    note.className = 'vorlaeufig';
    note.setAttribute('role', 'note');
    note.textContent = facts.provisional;
    place('#werkbank .titel').after(note);
  }
  addOptions('handlungsfeld', facts.fields);
  addOptions('neu-typ', [...facts.types].sort((one, two) => one.label.localeCompare(two.label, facts.lang)));
  place('#bild').replaceChildren(...parsed(facts.map));
  place('.zeichen').append(...parsed(facts.legend));
  place('#tor').remove();
  place('#buehne').hidden = false;
};
