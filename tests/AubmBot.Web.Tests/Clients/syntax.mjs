// Reads scripts with the grammar of ECMAScript 2018: node syntax.mjs FILE...
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';

for (const file of process.argv.slice(2)) {
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 2018, sourceType: 'module' });
  } catch (problem) {
    console.log(`${file}: ${problem.message}`);
  }
}
