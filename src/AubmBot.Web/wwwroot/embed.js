// <script src="https://bot.example/embed.js" data-language="ar" async></script>
(function () {
  const script = document.currentScript;
  const base = script.src.replace(/[^/]*$/, '');
  const language = encodeURIComponent(script.dataset.language || document.documentElement.lang.slice(0, 2));
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' }); // the site's styles stay outside, ours inside
  const button = root.appendChild(document.createElement('button'));
  const css = `
    :host { all: initial; position: fixed; z-index: 2147483000; bottom: 0; inset-inline-start: 0; width: 100%; height: 0;
      display: flex; flex-direction: column; justify-content: flex-end; align-items: flex-end; }
    button { flex: none; width: 64px; height: 64px; margin: 12px 20px 20px; padding: 0; border: 0; border-radius: 50%;
      background: #0f5a45; box-shadow: 0 3px 14px rgba(0, 0, 0, .35); cursor: pointer; }
    button:focus { outline: 3px solid #b4641f; outline-offset: 3px; }
    img { display: block; }
    iframe { flex: none; width: 400px; height: 640px; max-height: calc(100vh - 120px); margin: 0 20px; border: 0;
      border-radius: 16px; box-shadow: 0 6px 30px rgba(0, 0, 0, .35); }
    @media (max-width: 480px), (max-height: 480px) {
      iframe { position: fixed; top: 0; inset-inline-start: 0; width: 100%; height: 100%; max-height: none; margin: 0; border-radius: 0; }
    }`;
  let frame = null;

  fetch(base + 'api/webchat/settings?language=' + language, { credentials: 'omit' })
    .then(response => response.json())
    .then(settings => settings.sentences['page.embed'])
    .catch(() => new URL(base).host)
    .then(appear);

  function appear(label) {
    host.dir = getComputedStyle(document.body).direction;
    addStyle();
    button.title = label;
    button.setAttribute('aria-label', label);
    button.setAttribute('aria-expanded', false);
    const icon = button.appendChild(new Image(64, 64));
    icon.alt = '';
    icon.src = base + 'icon.svg';
    button.onclick = () => show(!isOpen());
    document.body.append(host);
    addEventListener('keydown', event => event.key === 'Escape' && isOpen() && show(false));
    addEventListener('message', event => {
      if (frame && event.source === frame.contentWindow && event.data === 'aubm-chat-close') show(false);
    });
  }

  // A style sheet object passes where the site's own policy forbids inline styles.
  function addStyle() {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    } catch (old) {
      root.appendChild(document.createElement('style')).textContent = css;
    }
  }

  function isOpen() {
    return frame && !frame.hidden;
  }

  function show(visible) {
    frame = frame || build(); // loaded only when opened
    frame.hidden = !visible;
    button.setAttribute('aria-expanded', visible);
    (visible ? frame : button).focus();
  }

  function build() {
    const built = document.createElement('iframe');
    built.title = button.title;
    built.src = base + '?embed=1&lang=' + language;
    built.onload = () => built.focus();
    return root.insertBefore(built, button);
  }
})();
