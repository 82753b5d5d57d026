// SPDX-License-Identifier: Apache-2.0
#include "models/authority/viewer_part.h"

#include "models/access/projection.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

#include <set>

namespace bailiwick::authority {

namespace {

using wire::Json;

using Members = std::set<fleet::PrincipalRef>;

Members membersOf(const fleet::AttributeValue &value)
{
    Members members;
    forEachPrincipal(value, [&](const fleet::PrincipalRef &named) { members.insert(named); });
    return members;
}

// A set that was edited: what only the other side has stays there, what only this one has does not
// come along.
fleet::AttributeValue mergedSet(const fleet::AttributeValue &from, const fleet::AttributeValue &to,
                                const fleet::AttributeValue &put)
{
    const Members here = membersOf(from);
    const Members there = membersOf(to);
    Members merged;
    for (const fleet::PrincipalRef &named : there) {
        if (!here.contains(named))
            merged.insert(named);
    }
    for (const fleet::PrincipalRef &named : membersOf(put)) {
        if (!here.contains(named) || there.contains(named))
            merged.insert(named);
    }
    if (merged.empty())
        return fleet::TextSet();
    std::vector<fleet::Id> ids;
    for (const fleet::PrincipalRef &named : merged) {
        if (named.kind != merged.begin()->kind)
            return put; // of another kind than what is out of sight: as it was sent
        ids.push_back(named.id);
    }
    return fleet::principalSet(merged.begin()->kind, std::move(ids));
}

bool isSet(const fleet::AttributeValue &value)
{
    return std::holds_alternative<fleet::PrincipalSet>(value) ||
           value == fleet::AttributeValue(fleet::TextSet());
}

} // namespace

fleet::Attributes mergedAttributes(const fleet::Attributes &from, const fleet::Attributes &to,
                                   const fleet::Attributes &put)
{
    fleet::Attributes result = put;
    const auto valueIn = [](const fleet::Attributes &attributes, const std::string &name) {
        const auto it = attributes.find(name);
        return it == attributes.end() ? nullptr : &it->second;
    };
    const auto same = [](const fleet::AttributeValue *a, const fleet::AttributeValue *b) {
        return a && b ? *a == *b : !a && !b;
    };
    const auto rebase = [&](const std::string &name) {
        const auto *was = valueIn(from, name);
        const auto *sent = valueIn(put, name);
        const auto *there = valueIn(to, name);
        if (same(was, there))
            return;
        if (!same(was, sent)) {
            if (was && sent && there && isSet(*was) && isSet(*sent) && isSet(*there))
                result[name] = mergedSet(*was, *there, *sent);
        } else if (there) {
            result[name] = *there;
        } else {
            result.erase(name);
        }
    };
    for (const auto &entry : from)
        rebase(entry.first);
    for (const auto &entry : to)
        rebase(entry.first);
    return result;
}

namespace {

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
    auto entity = wire::entityFromJson(result);
    if (!entity || kindOf(put) != fleet::EntityKind::Resource)
        return entity;
    std::get<fleet::Resource>(*entity).attributes = mergedAttributes(
        std::get<fleet::Resource>(from).attributes, std::get<fleet::Resource>(to).attributes,
        std::get<fleet::Resource>(put).attributes);
    return entity;
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
