async function start(json, finish, fail) {
  const run = parse(json);
  files = run.files;
  mirror(run.state);
  const page = pages.get(run.page);
  let value;
  try {
    const main = await import('./main.js');
    if (typeof main.default !== 'function') throw new TypeError('main.js must export a default function: export default async function handler(params, page, context) { … }');
    value = await main.default(run.params, page, context);
  } catch (error) {
    fail(error, describe(error));
    return;
  }
  finish(value);
}

// Where an error came from, as the bridge knows it; a script cannot forge this for errors of its own making.
function describe(error) {
  let cause = error;
  for (let depth = 0; depth < 5 && cause !== null && typeof cause === 'object'; depth++) {
    const mark = marks.get(cause);
    if (mark) return stringify(mark);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return 'null';
}

return { start, deliver, errand, surfaceMembers };
