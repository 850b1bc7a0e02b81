const PATIENCE = 20000;

// Status 0: no answer came, or none in time.
export class Failure extends Error {
  constructor(status, retryAfter) {
    super('HTTP ' + status);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  // Never accepted; everything else is worth another try.
  get final() {
    return this.status >= 400 && this.status < 500 && ![401, 403, 404, 408, 425, 429].includes(this.status);
  }
}

export async function request(method, url, { body, token } = {}) {
  const headers = {};
  if (token) headers.Authorization = 'Bearer ' + token;
  const multipart = body instanceof FormData;
  if (body && !multipart) headers['Content-Type'] = 'application/json';

  const stop = new AbortController();
  // A photo over 3G takes minutes; a sentence of 20 s met a dead network.
  const timer = setTimeout(() => stop.abort(), multipart ? PATIENCE * 9 : PATIENCE);
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body && !multipart ? JSON.stringify(body) : body,
      signal: stop.signal,
      cache: 'no-store',
    });
    if (!response.ok) throw new Failure(response.status, Number(response.headers.get('Retry-After')) * 1000 || 0);
    const text = await response.text();
    return text ? JSON.parse(text) : {};
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(0);
  } finally {
    clearTimeout(timer);
  }
}

// A pause that can be ended early.
export class Pause {
  wait(milliseconds) {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end() {}
}

// 1, 2, 4 … 30 s, spread so that a thousand phones do not return in the same second.
export function backOff(failures) {
  return Math.min(30000, 500 * 2 ** failures) * (0.75 + Math.random() / 2);
}
