// SPDX-License-Identifier: Apache-2.0
#include "models/authority/change_check.h"

#include "models/fleet/newly_broken.h"

namespace bailiwick::authority {

namespace {

using fleet::EntityKind;
using fleet::ErrorDetail;

constexpr std::size_t maximumDetails = 100;

// To somebody who does not see the other thing: one sentence for all that must be unique, which
// names neither the other thing nor which of them it is.
constexpr const char *unusable = "An address, a name or an id in it cannot be used here";

std::string placeOf(const fleet::Change &change)
{
    return std::string(fleet::name(kindOf(change))) + " " + idOf(change).toString();
}

std::string retiredName(fleet::Id id)
{
    return "retired-id/" + id.toString();
}

bool existsAnywhere(const fleet::State &state, fleet::Id id)
{
    for (std::size_t kind = 0; kind < fleet::entityKindCount; ++kind) {
        // An ownership has its device's id.
        if (static_cast<EntityKind>(kind) != EntityKind::Ownership &&
            state.find(static_cast<EntityKind>(kind), id))
            return true;
    }
    return false;
}

class ChangeCheck
{
public:
    ChangeCheck(Context &context, const fleet::State &current, const ViewerPart *part)
        : m_context(context)
        , m_current(current)
        , m_part(part)
    {
    }

    Expected<void> check(const fleet::Change &change)
    {
        const EntityKind kind = kindOf(change);
        const fleet::Id id = idOf(change);
        const bool exists = m_current.find(kind, id).has_value();
        const bool seen = exists && (!m_part || m_part->sees(kind, id));
        const auto *put = std::get_if<fleet::Put>(&change);
        if (!put && !seen)
            broken(change, "There is no such entity to remove");
        if (!put)
            return {};
        if (seen || kind == EntityKind::Ownership)
            return {};
        const auto retired = m_context.store().setting(retiredName(id));
        if (!retired)
            return tl::unexpected(retired.error());
        if (exists || *retired || existsAnywhere(m_current, id))
            broken(change, m_part && !m_part->seesAll()
                               ? unusable
                               : "The id is not free; a new entity needs an id never used before");
        return {};
    }

    std::vector<ErrorDetail> take() { return std::move(m_broken); }

private:
    void broken(const fleet::Change &change, std::string message)
    {
        if (m_broken.size() < maximumDetails)
            m_broken.push_back({placeOf(change), std::move(message)});
    }

    Context &m_context;
    const fleet::State &m_current;
    const ViewerPart *m_part;
    std::vector<ErrorDetail> m_broken;
};

Error invalidChange(std::vector<ErrorDetail> details)
{
    return {"invalid-change",
            "The change cannot be made as it stands",
            details.empty() ? std::string() : details.front().where,
            "Mend what is listed and try again.",
            false,
            std::move(details)};
}

} // namespace

Expected<void> checkChanges(Context &context, const fleet::State &current, const ViewerPart *part,
                            const fleet::ChangeSet &changes)
{
    if (changes.empty())
        return tl::unexpected(invalidChange({{"", "The change set is empty"}}));
    ChangeCheck check(context, current, part);
    for (const fleet::Change &change : fleet::normalized(changes)) {
        if (auto checked = check.check(change); !checked)
            return checked;
    }
    std::vector<ErrorDetail> broken = check.take();
    if (broken.empty())
        return {};
    return tl::unexpected(invalidChange(std::move(broken)));
}

Expected<void> checkAsSeen(const ViewerPart *part, const fleet::ChangeSet &asSent)
{
    if (!part || part->seesAll())
        return {};
    const fleet::State &seen = part->visible()->state();
    auto broken = fleet::newlyBrokenRules(seen, seen.applied(asSent));
    if (broken.empty())
        return {};
    return tl::unexpected(fleet::brokenRulesError(std::move(broken)));
}

Expected<fleet::State> applyFor(const fleet::State &current, const ViewerPart *part,
                                const fleet::ChangeSet &changes)
{
    auto after = fleet::applyChecked(current, changes);
    if (after || !part || part->seesAll())
        return after;
    Error error = invalidChange({{"", unusable}});
    error.action = "Ask an organization above yours to make it.";
    return tl::unexpected(std::move(error));
}

Expected<void> retireIds(store::WriteTransaction &transaction, const fleet::ChangeSet &changes)
{
    for (const fleet::Change &change : fleet::normalized(changes)) {
        if (!std::holds_alternative<fleet::Remove>(change) ||
            kindOf(change) == EntityKind::Ownership)
            continue;
        auto kept = transaction.putSetting(retiredName(idOf(change)), fleet::name(kindOf(change)));
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace bailiwick::authority
