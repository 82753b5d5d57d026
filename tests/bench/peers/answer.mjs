// SPDX-License-Identifier: Apache-2.0
// Answers the benchmark's requests with another engine, in the fastest way that engine has:
// whatever can be prepared before a request comes is prepared, and is not timed.
//   node answer.mjs ENGINE WORKLOAD.json FROM COUNT SECONDS
// Prints lines: {"at": N, "answer": ["allow", [reasons], [errors]]} in order from FROM, then
// {"nanoseconds": CPU time of a decision in one batch}. Ends with {"done": true}.
import { readFileSync, writeSync } from 'node:fs';

const [engine, file, from, count, seconds] = process.argv.slice(2);
const work = JSON.parse(readFileSync(file, 'utf8'));
const print = (line) => writeSync(1, JSON.stringify(line) + '\n');

// Each gives a list of prepared requests and a function that decides one of them.
const engines = {
  async 'cedar-wasm'() {
    const cedar = await import('@cedar-policy/cedar-wasm/nodejs');
    const prepared = new Set();
    const prepareUser = (user) => { // a set of its own: the static policies and the user's links
      if (prepared.has(user)) return;
      prepared.add(user);
      const answer = cedar.preparsePolicySet(user, {
        staticPolicies: work.staticPolicies,
        templates: work.templates,
        templateLinks: (work.links[user] ?? []).map(([newId, templateId, type, id]) => ({
          templateId, newId,
          values: { '?principal': { type: 'User', id: user }, '?resource': { type, id } },
        })),
      });
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
    };
    const prepare = ([user, action, device, mfa, tls]) => {
      prepareUser(user);
      const { attributes, site, customer } = work.devices[device];
      const team = work.teams[user];
      const entity = (type, id, parents, attrs = {}) => ({ uid: { type, id }, parents, attrs });
      return {
        principal: { type: 'User', id: user },
        action: { type: 'Action', id: action },
        resource: { type: 'Device', id: device },
        context: { mfa, tls },
        preparsedPolicySetId: user,
        validateRequest: false,
        entities: [
          entity('User', user, [{ type: 'Team', id: team }]),
          entity('Action', action, []),
          entity('Device', device, [{ type: 'Site', id: site }],
            { ...attributes, owner: { __entity: { type: 'User', id: attributes.owner } } }),
          entity('Site', site, [{ type: 'Customer', id: customer }]),
          entity('Customer', customer, [{ type: 'Fleet', id: 'fleet' }]),
          entity('Fleet', 'fleet', []),
        ],
      };
    };
    const read = (answer) => {
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
      const { decision, diagnostics } = answer.response;
      return [decision, diagnostics.reason.sort(),
        diagnostics.errors.map((each) => each.policyId).sort()];
    };
    return { prepare, decide: cedar.statefulIsAuthorized, read };
  },

  async casl() {
    const { createMongoAbility, subject } = await import('@casl/ability');
    const roles = {
      viewer: [['view'], {}],
      operator: [['view', 'restart'], { state: 'active' }],
      maintainer: [['view', 'configure', 'update'],
        { firmware: { $lt: 300 }, state: { $ne: 'retired' } }],
      support: [['view', 'restart', 'diagnose'],
        { model: { $in: ['M3', 'M7'] }, restricted: false }],
      technician: [['view', 'configure', 'diagnose'], { mfa: true, region: 'north' }],
      auditor: [['view', 'export'], { restricted: false }],
    };
    const field = { Device: 'id', Site: 'site', Customer: 'customer' };
    const abilities = new Map();
    const abilityOf = (user) => { // all rules of the user, prebuilt; later rules win
      if (!abilities.has(user)) {
        const rules = (work.links[user] ?? []).map(([, role, type, id]) => {
          const [action, conditions] = roles[role];
          const scope = type === 'Fleet' ? {} : { [field[type]]: id };
          return { action, subject: 'Device', conditions: { ...scope, ...conditions } };
        });
        rules.push({ action: 'view', subject: 'Device', conditions: { owner: user } });
        rules.push({ inverted: true, action: ['configure', 'update'], subject: 'Device',
          conditions: { state: 'retired' } });
        rules.push({ inverted: true, action: 'manage', subject: 'Device',
          conditions: { tls: false } });
        abilities.set(user, createMongoAbility(rules));
      }
      return abilities.get(user);
    };
    const prepare = ([user, action, device, mfa, tls]) => {
      const { attributes, site, customer } = work.devices[device];
      const object = subject('Device', { ...attributes, id: device, site, customer, mfa, tls });
      return { ability: abilityOf(user), action, object };
    };
    return {
      prepare,
      decide: ({ ability, action, object }) => ability.can(action, object),
      read: (allowed) => [allowed ? 'allow' : 'deny'],
    };
  },
};

const { prepare, decide, read } = await engines[engine]();
const first = Number(from);
const prepared = work.requests.slice(0, Number(count)).map(prepare);
for (let at = first; at < prepared.length; ++at)
  print({ at, answer: read(decide(prepared[at])) });

// The answers above were the warming up. Whole passes in batches until the time is over.
const batch = 200;
const until = performance.now() + Number(seconds) * 1000;
let checksum = 0;
do {
  for (let start = 0; start + batch <= prepared.length && performance.now() < until;
    start += batch) {
    const before = process.cpuUsage();
    for (let at = start; at < start + batch; ++at) checksum += decide(prepared[at]) ? 1 : 0;
    const used = process.cpuUsage(before);
    print({ nanoseconds: (used.user + used.system) * 1000 / batch });
  }
} while (performance.now() < until);
print({ done: true, checksum });
