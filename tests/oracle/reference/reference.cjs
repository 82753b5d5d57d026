// SPDX-License-Identifier: Apache-2.0
// The reference implementation behind a pipe. One line in: function TAB argument TAB function
// TAB argument …, the arguments JSON. One line out: the answers' JSON, TAB between them.
//
// The texts go to and from the reference as they are: it takes a JavaScript object and asks
// JSON.stringify for its text, which would spoil integers beyond 2^53 and double keys. So the
// object we hand over knows its text, and the answer's text is not parsed here.
'use strict';

const readline = require('node:readline');

class Raw {
    constructor(text) {
        this.text = text;
    }
}
const stringify = JSON.stringify;
JSON.stringify = (value, ...rest) => (value instanceof Raw ? value.text : stringify(value, ...rest));

const cedar = require('@cedar-policy/cedar-wasm/nodejs');
const parse = JSON.parse;
JSON.parse = (text) => text;

// Functions that keep what they parse take a name first; there is one of each at a time.
const named = new Set(['preparseSchema', 'preparsePolicySet']);
// These take the text itself, not an object.
const plain = new Set(['policySetTextToParts', 'schemaToJsonWithResolvedTypes']);

function call(name, argument) {
    try {
        const value = plain.has(name) ? parse(argument) : new Raw(argument);
        const answer = named.has(name) ? cedar[name]('case', value) : cedar[name](value);
        return typeof answer === 'string' ? answer : stringify(answer);
    } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) {
            process.stderr.write(`reference: ${name}: ${error.message}\n`);
            process.exit(70); // its memory can no longer be trusted
        }
        // Not JSON of the shape it asks for.
        return stringify({ type: 'thrown', message: String(error.message) });
    }
}

process.stdout.write(cedar.getCedarVersion() + '\n');
const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on('line', (line) => {
    const fields = line.split('\t');
    const answers = [];
    for (let i = 0; i + 1 < fields.length; i += 2)
        answers.push(call(fields[i], fields[i + 1]));
    process.stdout.write(answers.join('\t') + '\n');
});
