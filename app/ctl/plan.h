// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/fleet_source.h"
#include "models/access/escalation.h"
#include "models/access/forbidden_grants.h"

#include <string>
#include <vector>

namespace bailiwick::ctl {

// What somebody wants to change, as read from a file.
struct PlannedChanges
{
    fleet::ChangeSet changes;
    std::string reason;
    std::optional<std::int64_t> baseRevision; // a draft's
};

// A draft, a bare change set, or an import file whose records replace or add entities (so that one
// can write externalIds): ARCHITECTURE.md, "JSON of the domain". "-": standard input. Errors: "io"
// and those of the three readers.
fleet::Expected<PlannedChanges> readChanges(const std::string &file, const fleet::State &state,
                                            Console &console);

// Why a commit of the plan would be refused, for people.
struct PlanObjection
{
    std::string code; // "not-grantable", "guardrail-…"
    std::string where;
    std::string message; // what, and what to do
};

// What a change would do for everybody, by the engine that enforces it.
struct Plan
{
    fleet::ChangeSet changes;
    access::Difference difference;
    std::string digest;
    std::vector<PlanObjection> objections;
    std::vector<access::ForbiddenGrant> withoutEffect;
    // Two revisions were compared instead: the later one.
    std::optional<std::int64_t> comparedWith;

    bool changesAccess() const { return !difference.isEmpty(); }
};

struct PlanOptions
{
    fleet::Time at = 0;
    std::optional<fleet::PrincipalRef> author; // checks what they may change and grant
};

// Errors: "invalid-change" (the fleet's rules), "condition-invalid", "cancelled". With a server:
// its own errors, and "preview-differs" when it sees another effect than this machine.
fleet::Expected<Plan> makePlan(Fleet &fleet, fleet::ChangeSet changes, const PlanOptions &options,
                               Console &console);

// What changed between two states, by the same engine. Errors: "cancelled", those of
// access::Snapshot::build.
fleet::Expected<Plan> compareStates(const access::SnapshotPtr &before, const fleet::State &after,
                                    fleet::Time at, Console &console);

// How a command shows a plan: --nodes, --json, and what is printed.
class PlanOutput
{
public:
    void addTo(CLI::App &app);
    // For people: who gains and loses what; each list of nodes ends with how many more there are.
    // As JSON: {"revision","instant","digest","changes","objections":[…],"withoutEffect":[…],
    // "principals":[…]}, principals as in POST /v1/previews, without a limit on people; of a
    // comparison with "comparedWith". Failed: it would be refused; No: somebody's access changes.
    ExitCode print(const Plan &plan, Console &console) const;

private:
    std::size_t m_nodes = 5;
    bool m_json = false;
};

} // namespace bailiwick::ctl
