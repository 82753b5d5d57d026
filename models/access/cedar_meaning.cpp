// SPDX-License-Identifier: Apache-2.0
#include "models/access/cedar_meaning.h"

namespace bailiwick::access {

namespace {

// Both empty and "true" mean no restriction.
std::string conjunction(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts) {
        if (!part.empty() && part != "true")
            text += (text.empty() ? "(" : " && (") + part + ")";
    }
    return text.empty() ? "true" : text;
}

std::string disjunction(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "(" : " || (") + part + ")";
    return text.empty() ? "false" : text;
}

} // namespace

std::string cedarUid(std::string_view type, std::string_view id)
{
    return std::string(type) + "::\"" + std::string(id) + "\"";
}

std::string cedarUid(std::string_view type, fleet::Id id)
{
    return cedarUid(type, id.toString());
}

std::string cedarActions(const std::vector<fleet::ActionName> &actions)
{
    std::string text;
    for (const fleet::ActionName &action : actions)
        text += (text.empty() ? "" : ", ") + cedarUid("Action", action);
    return "[" + text + "]";
}

std::string CedarMeaning::uid(const fleet::PrincipalRef &principal) const
{
    return cedarUid(fleet::cedarType(principal.kind), principal.id);
}

std::string CedarMeaning::resourceUid(fleet::Id id) const
{
    const fleet::Resource *resource = m_state.resources().find(id);
    return cedarUid(resource ? fleet::cedarType(resource->kind) : "Device", id);
}

std::string CedarMeaning::uid(const fleet::Scope &scope) const
{
    return scope.kind == fleet::ScopeKind::Group ? cedarUid("Group", scope.id)
                                                 : resourceUid(scope.id);
}

std::string CedarMeaning::validity(const fleet::Validity &validity) const
{
    std::vector<std::string> parts;
    if (validity.from != fleet::beginningOfTime)
        parts.push_back("context.now >= " + std::to_string(validity.from));
    if (validity.until != fleet::endOfTime)
        parts.push_back("context.now < " + std::to_string(validity.until));
    return conjunction(parts);
}

std::string CedarMeaning::scope(const fleet::Scope &scope) const
{
    std::string inside = "resource in " + uid(scope);
    if (scope.kind == fleet::ScopeKind::Resource)
        return inside;
    const fleet::Group *group = m_state.groups().find(scope.id);
    return group ? conjunction({inside, held(group->organization)}) : "false";
}

std::string CedarMeaning::place(const fleet::Application &application) const
{
    std::vector<std::string> spaces;
    spaces.reserve(application.spaces.size());
    for (const fleet::Scope &space : application.spaces)
        spaces.push_back(scope(space));
    if (application.anyKeyword)
        return disjunction(spaces);
    std::vector<std::string> keywords;
    keywords.reserve(application.keywords.size());
    for (const fleet::Id keyword : application.keywords)
        keywords.push_back(scope({fleet::ScopeKind::Group, keyword}));
    return conjunction({disjunction(spaces), disjunction(keywords)});
}

std::string CedarMeaning::place(const fleet::Gateway &gateway) const
{
    std::vector<std::string> places{"resource == " + resourceUid(gateway.device)};
    if (!gateway.group.isNull())
        places.push_back(scope({fleet::ScopeKind::Group, gateway.group}));
    return disjunction(places);
}

std::string CedarMeaning::ceiling(const fleet::Delegation &delegation) const
{
    std::vector<std::string> parts;
    parts.reserve(delegation.ceiling.size());
    for (const fleet::CeilingRule &rule : delegation.ceiling)
        parts.push_back(
            conjunction({"action == " + cedarUid("Action", rule.action), rule.condition}));
    return disjunction(parts);
}

std::string CedarMeaning::chain(const fleet::Delegation &delegation, bool withCeiling,
                                int depth) const
{
    const auto &organizations = m_state.organizations();
    const fleet::Organization *from = organizations.find(delegation.from);
    const fleet::Organization *to = organizations.find(delegation.to);
    if (delegation.cut || !from || from->blocked || !to || to->blocked || depth > 16)
        return "false";
    std::vector<std::string> region;
    region.reserve(delegation.region.size());
    for (const fleet::Scope &part : delegation.region)
        region.push_back("resource in " + uid(part));
    std::vector<std::string> parts{disjunction(region), validity(delegation.validity)};
    if (withCeiling)
        parts.push_back(ceiling(delegation));
    if (delegation.parent.isNull()) {
        if (!from->resource.isNull())
            parts.push_back("resource in " + resourceUid(from->resource));
    } else {
        const fleet::Delegation *parent = m_state.delegations().find(delegation.parent);
        parts.push_back(parent && parent->to == delegation.from
                            ? chain(*parent, withCeiling, depth + 1)
                            : "false");
    }
    return conjunction(parts);
}

std::string CedarMeaning::under(const fleet::Delegation &delegation) const
{
    return chain(delegation, true, 0);
}

std::string CedarMeaning::region(const fleet::Delegation &delegation) const
{
    return chain(delegation, false, 0);
}

std::string CedarMeaning::owned(fleet::Id organization) const
{
    const fleet::Organization *row = m_state.organizations().find(organization);
    return row && !row->resource.isNull() ? "resource in " + resourceUid(row->resource) : "false";
}

std::string CedarMeaning::held(fleet::Id organization) const
{
    std::vector<std::string> titles{owned(organization)};
    for (const fleet::Delegation &delegation : m_state.delegations()) {
        if (delegation.to == organization)
            titles.push_back(region(delegation));
    }
    return disjunction(titles);
}

} // namespace bailiwick::access
