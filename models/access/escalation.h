// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"

namespace bailiwick::access {

// One thing a commit would do that its author may not: named, so that it can be mended.
struct Violation
{
    std::string code; // "not-grantable", "missing-action", "guardrail-…", "beyond-ceiling", …
    std::string message;           // one sentence for people, in English
    fleet::PrincipalRef principal; // who would gain; null id when it is not about one
    fleet::ActionName action;
    fleet::Id resource;
    std::string path;   // "assignment 0190… (Installer at Site 12)"
    std::string remedy; // what to do

    bool operator==(const Violation &) const = default;
};

// May `author` (a membership) make this change? Empty: yes. Two checks:
//  - by kind: the author holds the (meta) action that each change needs, where it is made;
//  - by effect: everything anyone gains, now or at any later moment, is grantable by the author
//    (see DESIGN "No escalation, by effect").
// `context` is the author's; what others gain counts in every context and at every later moment.
// `before`/`after` are full (unprojected) snapshots. Stops after `limit` violations.
std::vector<Violation> escalations(const SnapshotPtr &before, const SnapshotPtr &after,
                                   const fleet::ChangeSet &changes,
                                   const fleet::PrincipalRef &author, const Context &context,
                                   std::size_t limit = 20);

// What must hold for everyone at every revision and every future moment: fleet-wide sight is the
// manufacturer's alone (no outsider's scope above Customer, nor more than `customerShare` of the
// customers); a manufacturer admin who may change roles and assignments everywhere remains at every
// later moment.
struct GuardrailSettings
{
    double customerShare = 0.5; // applies from 4 customers on
};
std::vector<Violation> brokenGuardrails(const Snapshot &after, fleet::Time now,
                                        const GuardrailSettings &settings = {});

// What the author could hand to people of `grantee` (an organization) at a moment: what the
// author's organization holds with a ceiling that has the action; to other organizations only what
// may be passed on. Handing it out needs `role:assign` (or `delegation:create`) there besides.
IntervalSet grantable(const Snapshot &snapshot, const fleet::PrincipalRef &author,
                      fleet::Id grantee, ActionIndex action, fleet::Time at);

} // namespace bailiwick::access
