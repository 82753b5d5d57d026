// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/entities.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace bailiwick::cedar {

namespace {

constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();

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
    out.m_names.reserve(entities.size());
    for (Entity &entity : entities) {
        if (!entity.attributes.isRecord() || !entity.tags.isRecord())
            return tl::make_unexpected(
                refuse(entity.uid.text() + ": attributes and tags must be records."));
        const std::size_t number = out.m_names.add(entity.uid);
        if (number == all.size())
            all.push_back(std::move(entity));
        else if (!sameDefinition(all[number], entity))
            return tl::make_unexpected(refuse(entity.uid.text() + " is defined twice, differently. "
                                                                  "Merge the two definitions."));
    }
    if (auto closed = out.closeOverParents(); !closed)
        return tl::make_unexpected(std::move(closed.error()));
    if (auto laidOut = out.layOutAttributes(); !laidOut)
        return tl::make_unexpected(std::move(laidOut.error()));
    return out;
}

// Depth first, parents before children, on a stack of our own: chains can be long.
tl::expected<void, EntitiesError> Entities::closeOverParents()
{
    m_rows.resize(m_entities.size());
    std::vector<Mark> marks(m_entities.size(), Mark::New);
    std::vector<Frame> open;
    AncestorLists lists;
    for (std::size_t start = 0; start < m_entities.size(); ++start) {
        if (marks[start] == Mark::New) {
            open.push_back({start});
            marks[start] = Mark::Open;
        }
        while (!open.empty()) {
            const std::size_t at = open.back().entity;
            if (open.back().nextParent < m_entities[at].parents.size()) {
                const EntityUid &parent = m_entities[at].parents[open.back().nextParent++];
                const EntityRef found = find(parent);
                if (found.isNull() || marks[found.number] == Mark::Done)
                    continue;
                if (marks[found.number] == Mark::Open)
                    return tl::make_unexpected(refuse(
                        parent.text() + " is its own ancestor, by way of " +
                        m_entities[at].uid.text() + ". Remove one of the parents in the circle."));
                marks[found.number] = Mark::Open;
                open.push_back({found.number});
                continue;
            }
            gatherAncestors(at, lists);
            marks[at] = Mark::Done;
            open.pop_back();
        }
    }
    return {};
}

// REQUIRES: those of the parents are gathered.
void Entities::gatherAncestors(std::size_t entity, AncestorLists &known)
{
    std::vector<UidTable::Number> all;
    for (const EntityUid &uid : m_entities[entity].parents) {
        const UidTable::Number parent = m_names.add(uid);
        all.push_back(parent);
        if (parent < m_entities.size()) {
            const auto above = ancestors(EntityRef{parent});
            all.insert(all.end(), above.begin(), above.end());
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    m_rows[entity].ancestorCount = static_cast<std::uint32_t>(all.size());
    const auto [list, isNew] =
        known.emplace(std::move(all), static_cast<std::uint32_t>(m_ancestors.size()));
    m_rows[entity].firstAncestor = list->second;
    if (isNew)
        m_ancestors.insert(m_ancestors.end(), list->first.begin(), list->first.end());
}

// Equal strings share their characters and entities the names in m_names, so that those of many
// entities stay in the cache.
tl::expected<void, EntitiesError> Entities::layOutAttributes()
{
    std::size_t count = 0;
    for (const Entity &entity : m_entities)
        count += entity.attributes.fields().size();
    if (count > most || m_ancestors.size() > most)
        return tl::make_unexpected(refuse("There are more than 4,294,967,295 attributes, or pairs "
                                          "of a set of siblings and an ancestor. Leave out what no "
                                          "policy reads."));
    m_values.reserve(count);

    std::map<std::vector<std::string_view>, std::uint32_t> shapes;
    std::unordered_map<std::string_view, const Value *> strings;
    std::vector<std::string_view> key; // type, then attributes
    const auto shared = [&](const Value &value) {
        if (value.isString())
            return strings.emplace(value.asString(), &value).first->second->borrow();
        if (!value.isEntity())
            return value.borrow();
        const UidTable::Number name = m_names.find(value.asEntity());
        return name == UidTable::none ? value.borrow() : Value::borrowedEntity(m_names.uid(name));
    };
    for (std::size_t i = 0; i < m_entities.size(); ++i) {
        key.assign(1, m_entities[i].uid.type());
        m_rows[i].uid = Value::borrowedEntity(m_entities[i].uid);
        m_rows[i].firstValue = static_cast<std::uint32_t>(m_values.size());
        for (const auto &[name, value] : m_entities[i].attributes.fields()) {
            key.push_back(name);
            m_values.push_back(shared(value));
        }
        const auto [shape, isNew] =
            shapes.emplace(key, static_cast<std::uint32_t>(m_shapes.size()));
        m_rows[i].shape = shape->second;
        if (!isNew)
            continue;
        Shape &added = m_shapes.emplace_back();
        added.type = key.front();
        added.names.assign(key.begin() + 1, key.end());
        for (const std::string_view name : added.names)
            added.hashes.push_back(std::hash<std::string_view>{}(name));
    }
    return {};
}

EntityRef Entities::find(const EntityUid &uid) const
{
    const UidTable::Number found = m_names.find(uid);
    return found < m_entities.size() ? EntityRef{found} : EntityRef{};
}

void Entities::find(std::span<const EntityName> names, std::span<EntityRef> out) const
{
    std::array<std::size_t, atOnce> hashes{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        hashes[i] = names[i].hash();
        m_names.prefetch(hashes[i]);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const UidTable::Number likely = m_names.likely(hashes[i]); likely < m_rows.size())
            prefetch(EntityRef{likely});
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const UidTable::Number found = m_names.find(names[i], hashes[i]);
        out[i] = found < m_entities.size() ? EntityRef{found} : EntityRef{};
    }
}

bool Entities::attribute(EntityRef entity, const Name &name, Value &out) const
{
    const Row &row = m_rows[entity.number];
    const Shape &shape = m_shapes[row.shape];
    for (std::size_t i = 0; i < shape.hashes.size(); ++i) {
        if (shape.hashes[i] == name.hash && shape.names[i] == name.text) {
            out = m_values[row.firstValue + i].borrow();
            return true;
        }
    }
    return false;
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
    const auto all = ancestors(entity);
    return !all.empty() && std::binary_search(all.begin(), all.end(), m_names.find(ancestor));
}

} // namespace bailiwick::cedar
