// SPDX-License-Identifier: Apache-2.0
#include "models/audit/leaf.h"
#include "models/audit/row_verifier.h"

#include <array>

namespace bailiwick::audit {

namespace {

using Texts = std::array<std::pair<const char *, const Committed *>, 4>;

Texts textsOf(const Event &event)
{
    return {{{"actor's label", &event.actor.label},
             {"resource's label", &event.resource.label},
             {"reason", &event.reason},
             {"detail", &event.detail}}};
}

std::optional<std::string> fault(const StoredRow &row, const Hash &contents)
{
    const auto &sequence = row.event.sequence;
    const auto who = "Row " + (sequence ? std::to_string(*sequence) : "without number");
    if (contents != row.leafHash)
        return who + " was edited: its content does not give the hash stored with it.";
    for (const auto &[what, text] : textsOf(row.event)) {
        if (!text->matches())
            return who + " was edited: its " + what + " is not the one that was logged.";
    }
    return std::nullopt;
}

} // namespace

CheckedRow checkRow(const StoredRow &row, std::optional<std::uint64_t> line, Report &into)
{
    const auto texts = textsOf(row.event);
    bool erased = false;
    for (const auto &text : texts)
        erased = erased || text.second->isErased();
    ++into.rows;
    into.unsequenced += row.event.sequence ? 0 : 1;
    into.erased += erased ? 1 : 0;
    const Hash contents = leafHash(row.event);
    auto wrong = fault(row, contents);
    const bool sound = !wrong;
    if (wrong)
        report(into, {Finding::Kind::EditedRow, line, row.event.sequence, {}, std::move(*wrong)});
    return {contents, sound};
}

} // namespace bailiwick::audit
