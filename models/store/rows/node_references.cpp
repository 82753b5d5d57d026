// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/node_references.h"

#include <algorithm>
#include <unordered_set>

namespace bailiwick::store {

namespace {

using namespace fleet;

constexpr const char *missingSql =
    "SELECT u.id FROM unnest(CAST(? AS uuid[])) u (id) WHERE NOT EXISTS"
    " (SELECT FROM resource r WHERE r.id = u.id) LIMIT 1";
constexpr const char *namedSql = "SELECT u.id FROM unnest(CAST(? AS uuid[])) u (id) WHERE EXISTS"
                                 " (SELECT FROM resource r WHERE r.parent = u.id) OR EXISTS"
                                 " (SELECT FROM organization o WHERE o.resource = u.id) OR EXISTS"
                                 " (SELECT FROM group_member m WHERE m.resource = u.id) OR EXISTS"
                                 " (SELECT FROM ownership o WHERE o.id = u.id) OR EXISTS"
                                 " (SELECT FROM gateway g WHERE g.device = u.id) LIMIT 1";

class NamedNodes
{
public:
    explicit NamedNodes(const ChangeSet &net)
    {
        for (const Change &change : net) {
            if (const auto *put = std::get_if<Put>(&change))
                std::visit([&](const auto &entity) { add(entity); }, put->entity);
            else if (kindOf(change) == EntityKind::Resource)
                removed.push_back(idOf(change));
        }
        std::erase_if(named, [&](Id id) { return m_put.contains(id); });
    }
    std::vector<Id> named; // not those that are put themselves
    std::vector<Id> removed;

private:
    void add(const Resource &resource) { m_put.insert(resource.id); }
    void add(const Organization &organization)
    {
        if (!organization.resource.isNull())
            named.push_back(organization.resource);
    }
    void add(const Group &group)
    {
        named.insert(named.end(), group.members.begin(), group.members.end());
    }
    void add(const Ownership &ownership) { named.push_back(ownership.id); }
    void add(const Gateway &gateway) { named.push_back(gateway.device); }
    template<typename T>
    void add(const T &)
    {
    }

    std::unordered_set<Id> m_put;
};

// The first of these that the statement finds.
std::optional<Id> firstOf(Database &database, const char *sql, std::span<const Id> ids)
{
    constexpr std::size_t portion = 2000;
    for (std::size_t at = 0; at < ids.size(); at += portion) {
        Statement &row = database.statement(sql);
        const Reading reading(row);
        row.bind(idList(ids.subspan(at, std::min(portion, ids.size() - at))));
        if (row.step())
            return row.id(0);
    }
    return std::nullopt;
}

} // namespace

void checkNodeReferences(Database &database, const ChangeSet &net)
{
    const NamedNodes nodes(net);
    if (const auto id = firstOf(database, missingSql, nodes.named))
        fail("broken-reference", "A node is named that does not exist: " + id->toString() + ".");
    if (const auto id = firstOf(database, namedSql, nodes.removed))
        fail("broken-reference",
             "A node is removed that others still name: " + id->toString() + ".");
}

std::string idList(std::span<const Id> ids)
{
    std::string text = "{";
    for (const Id &id : ids) {
        if (text.size() > 1)
            text += ',';
        text += id.toString();
    }
    return text + '}';
}

} // namespace bailiwick::store
