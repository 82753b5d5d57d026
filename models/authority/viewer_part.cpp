// SPDX-License-Identifier: Apache-2.0
#include "models/authority/viewer_part.h"

#include "models/access/projection.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::authority {

namespace {

using wire::Json;

// Member by member: what was left as it is in `from` gets its value in `to`.
Expected<fleet::Entity> merged(const fleet::Entity &from, const fleet::Entity &to,
                               const fleet::Entity &put)
{
    const Json fromJson = wire::toJson(from);
    const Json toJson = wire::toJson(to);
    Json result = wire::toJson(put);
    const auto memberOf = [](const Json &json, const std::string &key) {
        const auto it = json.find(key);
        return it == json.end() ? Json() : *it;
    };
    const Json asPut = result;
    const auto rebase = [&](const std::string &key) {
        if (memberOf(asPut, key) != memberOf(fromJson, key))
            return;
        if (toJson.contains(key))
            result[key] = toJson[key];
        else
            result.erase(key);
    };
    for (const auto &[key, value] : fromJson.items())
        rebase(key);
    for (const auto &[key, value] : toJson.items())
        rebase(key);
    return wire::entityFromJson(result);
}

} // namespace

Expected<ViewerPart> ViewerPart::of(const access::SnapshotPtr &full,
                                    const fleet::PrincipalRef &viewer,
                                    const access::Context &context)
{
    ViewerPart part;
    part.m_full = full;
    if (access::seesAll(*full, viewer, context)) {
        part.m_visible = full;
        return part;
    }
    auto visible = access::Snapshot::build(access::project(*full, viewer, context));
    if (!visible)
        return tl::unexpected(visible.error());
    part.m_visible = std::move(*visible);
    return part;
}

bool ViewerPart::sees(fleet::EntityKind kind, fleet::Id id) const
{
    return m_visible->state().find(kind, id).has_value();
}

bool ViewerPart::sameAs(const ViewerPart &other) const
{
    fleet::State mine = m_visible->state();
    mine.revision = other.m_visible->state().revision;
    return mine == other.m_visible->state();
}

Expected<fleet::ChangeSet> ViewerPart::unfolded(const fleet::ChangeSet &changes) const
{
    return seesAll() ? changes : rebased(changes, m_visible->state(), m_full->state());
}

Expected<fleet::ChangeSet> ViewerPart::folded(const fleet::ChangeSet &changes) const
{
    return seesAll() ? changes : rebased(changes, m_full->state(), m_visible->state());
}

Expected<fleet::ChangeSet> ViewerPart::rebased(const fleet::ChangeSet &changes,
                                               const fleet::State &from, const fleet::State &to)
{
    fleet::ChangeSet result;
    result.reserve(changes.size());
    for (const fleet::Change &change : changes) {
        const auto *put = std::get_if<fleet::Put>(&change);
        const auto before = from.find(kindOf(change), idOf(change));
        const auto now = to.find(kindOf(change), idOf(change));
        if (!put || !before || !now) {
            result.push_back(change);
            continue;
        }
        auto entity = merged(*before, *now, put->entity);
        if (!entity)
            return tl::unexpected(entity.error());
        result.push_back(fleet::Put{std::move(*entity)});
    }
    return result;
}

Expected<access::SnapshotPtr> ViewerPart::applied(const fleet::ChangeSet &changes) const
{
    return access::Snapshot::build(m_visible->state().applied(changes), m_visible);
}

Expected<access::Difference> ViewerPart::preview(const fleet::ChangeSet &changes,
                                                 fleet::Time at) const
{
    auto after = applied(changes);
    if (!after)
        return tl::unexpected(after.error());
    return access::difference(m_visible, *after, at);
}

} // namespace bailiwick::authority
