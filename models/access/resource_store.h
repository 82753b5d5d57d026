// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"
#include "models/cedar/request.h"

namespace bailiwick::access {

// The tree as the policy language sees it: entities are resources, numbered by position. Devices
// that somebody owns have `owner` and `sharedWith` besides their attributes.
class ResourceStore final : public cedar::EntityStore
{
public:
    ResourceStore(const Tree &tree, const fleet::Table<fleet::Ownership> &ownerships)
        : m_tree(tree)
        , m_ownerships(ownerships)
    {
    }

    cedar::EntityRef find(const cedar::EntityUid &uid) const override;
    cedar::Value uid(cedar::EntityRef entity) const override;
    bool attribute(cedar::EntityRef entity, const cedar::Name &name,
                   cedar::Value &out) const override;
    bool tag(cedar::EntityRef, std::string_view, cedar::Value &) const override { return false; }
    bool hasAncestor(cedar::EntityRef entity, const cedar::EntityUid &ancestor) const override;

private:
    const fleet::Resource &at(cedar::EntityRef entity) const
    {
        return m_tree.resource(static_cast<Position>(entity.number));
    }

    const Tree &m_tree;
    const fleet::Table<fleet::Ownership> &m_ownerships;
};

} // namespace bailiwick::access
