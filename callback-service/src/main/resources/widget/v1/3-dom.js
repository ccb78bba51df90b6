// Elements are made one by one and hold text only: nothing that anybody wrote is ever read as markup.
function made(tag, traits = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (name === 'on') for (const [event, does] of Object.entries(value)) element.addEventListener(event, does);
    else if (name === 'text') element.textContent = value;
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** A field with its label and the place where it says what is wrong with it. */
function field(name, label, input) {
  const wrong = made('span', { class: 'wrong', id: `wrong-${name}`, hidden: true });
  input.name = name;
  input.setAttribute('aria-describedby', wrong.id);
  const element = input.type === 'checkbox'
    ? made('div', {}, made('label', { class: 'tick' }, input, label), wrong)
    : made('div', {}, made('label', {}, label, input), wrong);
  return {
    element, input,
    complain(text) {
      wrong.textContent = text ?? '';
      wrong.hidden = !text;
      if (text) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
