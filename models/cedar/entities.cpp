// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/entities.h"

#include <set>

namespace bailiwick::cedar {

namespace {

enum class Mark : std::uint8_t { New, Open, Done };

struct Frame
{
    std::size_t entity;
    std::size_t nextParent = 0;
};

EntitiesError refuse(std::string message)
{
    return EntitiesError{std::move(message)};
}

bool sameDefinition(const Entity &a, const Entity &b)
{
    const std::set<EntityUid> parents(a.parents.begin(), a.parents.end());
    return a.attributes == b.attributes && a.tags == b.tags &&
           parents == std::set<EntityUid>(b.parents.begin(), b.parents.end());
}

} // namespace

tl::expected<Entities, EntitiesError> Entities::make(std::vector<Entity> entities)
{
    Entities out;
    auto &all = out.m_entities;
    all.reserve(entities.size());
    for (Entity &entity : entities) {
        if (!entity.attributes.isRecord() || !entity.tags.isRecord())
            return tl::make_unexpected(
                refuse(entity.uid.text() + ": attributes and tags must be records."));
        const auto [found, isNew] = out.m_index.emplace(entity.uid, all.size());
        if (isNew)
            all.push_back(std::move(entity));
        else if (!sameDefinition(all[found->second], entity))
            return tl::make_unexpected(refuse(entity.uid.text() + " is defined twice, differently. "
                                                                  "Merge the two definitions."));
    }
    // Depth first, parents before children, on a stack of our own: chains can be long.
    out.m_ancestors.resize(all.size());
    std::vector<Mark> marks(all.size(), Mark::New);
    std::vector<Frame> open;
    for (std::size_t start = 0; start < all.size(); ++start) {
        if (marks[start] == Mark::New) {
            open.push_back({start});
            marks[start] = Mark::Open;
        }
        while (!open.empty()) {
            const std::size_t at = open.back().entity;
            if (open.back().nextParent < all[at].parents.size()) {
                const EntityUid &parent = all[at].parents[open.back().nextParent++];
                const auto found = out.m_index.find(parent);
                if (found == out.m_index.end() || marks[found->second] == Mark::Done)
                    continue;
                if (marks[found->second] == Mark::Open)
                    return tl::make_unexpected(
                        refuse(parent.text() + " is its own ancestor, by way of " +
                               all[at].uid.text() + ". Remove one of the parents in the circle."));
                marks[found->second] = Mark::Open;
                open.push_back({found->second});
                continue;
            }
            for (const EntityUid &parent : all[at].parents) {
                out.m_ancestors[at].insert(parent);
                if (const auto found = out.m_index.find(parent); found != out.m_index.end())
                    out.m_ancestors[at].insert(out.m_ancestors[found->second].begin(),
                                               out.m_ancestors[found->second].end());
            }
            marks[at] = Mark::Done;
            open.pop_back();
        }
    }
    return out;
}

EntityRef Entities::find(const EntityUid &uid) const
{
    const auto found = m_index.find(uid);
    return found == m_index.end() ? EntityRef{} : EntityRef{found->second};
}

EntityUid Entities::uid(EntityRef entity) const
{
    return m_entities[entity.number].uid;
}

bool Entities::attribute(EntityRef entity, const Name &name, Value &out) const
{
    const Value *value = m_entities[entity.number].attributes.find(name.text);
    if (value)
        out = value->borrow();
    return value != nullptr;
}

bool Entities::tag(EntityRef entity, std::string_view name, Value &out) const
{
    const Value *value = m_entities[entity.number].tags.find(name);
    if (value)
        out = value->borrow();
    return value != nullptr;
}

bool Entities::hasAncestor(EntityRef entity, const EntityUid &ancestor) const
{
    return m_ancestors[entity.number].contains(ancestor);
}

} // namespace bailiwick::cedar
