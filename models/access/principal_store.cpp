// SPDX-License-Identifier: Apache-2.0
#include "models/access/principal_store.h"

#include "models/cedar/evaluator.h"
#include "models/cedar/extension.h"
#include "models/cedar/extension_ip.h"

namespace bailiwick::access {

namespace {

cedar::EntityUid uidOf(const fleet::PrincipalRef &principal)
{
    return {std::string(fleet::cedarType(principal.kind)), principal.id.toString()};
}

// 0.0.0.0 stands for an address that is not known.
cedar::Value addressOf(const Context &context)
{
    if (auto address = cedar::parseIpAddr(context.ip))
        return *address;
    return cedar::Value::ipAddr(cedar::Handle<cedar::IpObject>(new cedar::IpObject(false, {}, 32)));
}

} // namespace

cedar::Value cedarContext(const Context &context)
{
    return cedar::Value::record({{"ip", addressOf(context)},
                                 {"now", cedar::Value::integer(context.now)},
                                 {"secondFactor", cedar::Value::boolean(context.secondFactor)}});
}

cedar::EntityUid PrincipalStore::principal() const
{
    return uidOf(m_tables.principals[m_principal].principal);
}

const std::string &PrincipalStore::id() const
{
    if (m_id.empty())
        m_id = m_tables.principals[m_principal].principal.id.toString();
    return m_id;
}

std::vector<std::string> PrincipalStore::teamIds() const
{
    std::vector<std::string> ids;
    for (const PrincipalNumber team : m_tables.principals[m_principal].teams)
        ids.push_back(m_tables.principals[team].principal.id.toString());
    return ids;
}

bool PrincipalStore::holds(const cedar::Expr &text, const Context &context) const
{
    cedar::Request request;
    request.principal = cedar::RequestEntity(cedar::EntityRef{m_principal});
    request.context = m_prepared ? m_prepared->borrow() : cedarContext(context);
    return cedar::holds(text, request, *this) == cedar::Truth::True;
}

cedar::EntityRef PrincipalStore::find(const cedar::EntityUid &uid) const
{
    const auto id = fleet::Id::fromString(uid.id());
    if (!id)
        return {};
    for (std::size_t i = 0; i < fleet::principalKindCount; ++i) {
        const auto kind = static_cast<fleet::PrincipalKind>(i);
        if (uid.type() != fleet::cedarType(kind))
            continue;
        const auto number = m_tables.principalNumbers.find({kind, *id});
        return number ? cedar::EntityRef{*number} : cedar::EntityRef();
    }
    return {};
}

cedar::Value PrincipalStore::uid(cedar::EntityRef entity) const
{
    return cedar::Value::entity(uidOf(entry(entity).principal));
}

bool PrincipalStore::hasAncestor(cedar::EntityRef entity, const cedar::EntityUid &ancestor) const
{
    const PrincipalEntry &below = entry(entity);
    const CompiledOrganization *organization =
        below.organization == noNumber ? nullptr : &(*m_tables.organizations)[below.organization];
    if (ancestor.type() == fleet::organizationKindCedarType)
        return organization && !organization->id.isNull() &&
               name(organization->kind) == ancestor.id();
    const auto id = fleet::Id::fromString(ancestor.id());
    if (!id)
        return false;
    if (ancestor.type() == "Organization")
        return organization && organization->id == *id;
    return ancestor.type() == "Team" && std::ranges::any_of(below.teams, [&](PrincipalNumber team) {
               return m_tables.principals[team].principal.id == *id;
           });
}

} // namespace bailiwick::access
