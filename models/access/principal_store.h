// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/access_tables.h"
#include "models/cedar/request.h"

namespace bailiwick::access {

// One principal with its teams and organization, as the policy language sees it.
class PrincipalStore final : public cedar::EntityStore
{
public:
    // `prepared` is what cedarContext() makes of the context that will be asked about, made once
    // for many principals.
    PrincipalStore(const AccessTables &tables, PrincipalNumber principal,
                   const cedar::Value *prepared = nullptr)
        : m_tables(tables)
        , m_principal(principal)
        , m_prepared(prepared)
    {
    }

    cedar::EntityUid principal() const;
    const std::string &id() const; // of the principal, as text
    std::vector<std::string> teamIds() const;

    // Does a text that reads nothing but principal and context hold?
    bool holds(const cedar::Expr &text, const Context &context) const;

    cedar::EntityRef find(const cedar::EntityUid &uid) const override;
    cedar::Value uid(cedar::EntityRef entity) const override;
    bool attribute(cedar::EntityRef, const cedar::Name &, cedar::Value &) const override
    {
        return false;
    }
    bool tag(cedar::EntityRef, std::string_view, cedar::Value &) const override { return false; }
    bool hasAncestor(cedar::EntityRef entity, const cedar::EntityUid &ancestor) const override;

private:
    const PrincipalEntry &entry(cedar::EntityRef entity) const
    {
        return m_tables.principals[static_cast<PrincipalNumber>(entity.number)];
    }

    const AccessTables &m_tables;
    PrincipalNumber m_principal;
    const cedar::Value *m_prepared;
    mutable std::string m_id; // made when first asked for: most conditions never do
};

// The context as the policy language sees it.
cedar::Value cedarContext(const Context &context);

} // namespace bailiwick::access
