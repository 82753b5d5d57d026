// SPDX-License-Identifier: Apache-2.0
#include "outcome.h"

namespace bailiwick::oracle {

namespace {

std::optional<Mismatch> differ(const std::string &what, const Reading &ours, const Reading &theirs)
{
    if (ours.taken == theirs.taken)
        return std::nullopt;
    const std::string direction = ours.taken ? "taken by ours only" : "refused by ours only";
    return Mismatch{what + " " + direction, "the other: " + (ours.taken ? theirs.why : ours.why)};
}

std::string listed(const std::set<std::string> &ids)
{
    std::string out = "[";
    for (const std::string &id : ids)
        out += (out.size() > 1 ? ", " : "") + id;
    return out + ']';
}

std::optional<Mismatch> differ(const RequestOutcome &ours, const RequestOutcome &theirs)
{
    if (auto reading = differ("request", ours.reading, theirs.reading))
        return reading;
    if (ours.errors != theirs.errors)
        return Mismatch{"errors", "ours " + listed(ours.errors) + ' ' + ours.why + "\ntheirs " +
                                      listed(theirs.errors) + ' ' + theirs.why};
    if (ours.allowed != theirs.allowed)
        return Mismatch{"decision", ours.allowed ? "ours allow" : "ours deny"};
    if (ours.reasons != theirs.reasons)
        return Mismatch{"reasons",
                        "ours " + listed(ours.reasons) + ", theirs " + listed(theirs.reasons)};
    return std::nullopt;
}

} // namespace

std::optional<Mismatch> difference(const Case &of, const Outcome &ours, const Outcome &theirs)
{
    if (auto found = differ("schema", ours.schema, theirs.schema))
        return found;
    if (auto found = differ("policies", ours.policies, theirs.policies))
        return found;
    if (ours.invalid && theirs.invalid && *ours.invalid != *theirs.invalid)
        return Mismatch{"validation", "ours " + listed(*ours.invalid) + ' ' + ours.invalidWhy +
                                          "\ntheirs " + listed(*theirs.invalid) + ' ' +
                                          theirs.invalidWhy};
    if (ours.invalid.has_value() != theirs.invalid.has_value())
        return Mismatch{"validation run", "theirs: " + theirs.invalidWhy};
    if (auto found = differ("entities", ours.entities, theirs.entities))
        return found;
    for (std::size_t i = 0; i < ours.requests.size() && i < theirs.requests.size(); ++i) {
        if (auto found = differ(ours.requests[i], theirs.requests[i])) {
            found->detail = "request " + std::to_string(i + 1) + ": " + found->detail;
            return found;
        }
    }
    for (std::size_t i = 0; i < ours.probes.size() && i < theirs.probes.size(); ++i) {
        const std::string kind(probeName(of.probes[i].kind));
        if (auto found = differ(kind + " alone", ours.probes[i], theirs.probes[i])) {
            found->detail += "\ntext: " + of.probes[i].text;
            return found;
        }
    }
    return std::nullopt;
}

} // namespace bailiwick::oracle
