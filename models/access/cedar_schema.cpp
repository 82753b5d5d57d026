// SPDX-License-Identifier: Apache-2.0
#include "models/access/cedar_schema.h"

#include "models/cedar/schema_resolver.h"
#include "models/cedar/schema_text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace bailiwick::access {

using cedar::TypeExpr;
using fleet::ResourceKind;

namespace {

constexpr std::array resourceKinds{ResourceKind::Manufacturer, ResourceKind::Customer,
                                   ResourceKind::Site, ResourceKind::Space, ResourceKind::Device};
constexpr std::array principalKinds{fleet::PrincipalKind::Membership, fleet::PrincipalKind::Team,
                                    fleet::PrincipalKind::Person, fleet::PrincipalKind::Application,
                                    fleet::PrincipalKind::Gateway};
static_assert(principalKinds.size() == fleet::principalKindCount);

TypeExpr named(std::string_view type)
{
    TypeExpr expr;
    expr.form = TypeExpr::Form::Name;
    expr.name = type;
    return expr;
}

TypeExpr setOf(std::string_view type)
{
    TypeExpr expr;
    expr.form = TypeExpr::Form::Set;
    expr.element = {named(type)};
    return expr;
}

void add(TypeExpr &record, std::string_view attribute, TypeExpr type, bool required)
{
    record.attributes.push_back({std::string(attribute), std::move(type), required, {}, {}});
}

void sortByName(TypeExpr &record)
{
    std::ranges::sort(record.attributes, {}, &cedar::AttributeExpr::name);
}

cedar::EntityTypeDecl memberOf(std::initializer_list<std::string_view> types)
{
    cedar::EntityTypeDecl decl;
    for (const std::string_view type : types)
        decl.memberOf.push_back({std::string(type), {}});
    return decl;
}

class SchemaMaker
{
public:
    SchemaMaker(const fleet::State &state, const AttributeTypes &types)
        : m_state(state)
        , m_types(types)
    {
    }

    CedarSchema make()
    {
        cedar::NamespaceDecl &all = m_result.fragment.namespaces[""];
        all.entityTypes[std::string(fleet::organizationKindCedarType)].enumIds =
            std::vector<std::string>{"manufacturer", "partner", "customer"};
        all.entityTypes["Organization"] = memberOf({fleet::organizationKindCedarType});
        all.entityTypes["Person"] = {};
        all.entityTypes["Group"] = {};
        all.entityTypes["Team"] = memberOf({"Organization"});
        all.entityTypes["Membership"] = memberOf({"Organization", "Team"});
        all.entityTypes["Application"] = memberOf({"Organization"});
        all.entityTypes["Gateway"] = memberOf({"Organization"});
        for (const ResourceKind kind : resourceKinds)
            all.entityTypes.emplace(fleet::cedarType(kind), node(kind));
        const cedar::AppliesTo appliesTo = everywhere();
        for (const fleet::Action &action : m_state.actions())
            all.actions[action.name].appliesTo = appliesTo;
        auto resolved = cedar::resolveSchema(m_result.fragment);
        if (!resolved) {
            // Only a mistake in this file can be the cause: names and types are made here.
            std::fprintf(stderr, "the schema of a state is wrong: %s\n",
                         resolved.error().front().text().c_str());
            std::abort();
        }
        m_result.schema = std::move(*resolved);
        return std::move(m_result);
    }

private:
    cedar::EntityTypeDecl node(ResourceKind kind)
    {
        cedar::EntityTypeDecl decl = memberOf({"Group"});
        for (const ResourceKind parent : resourceKinds) {
            if (fleet::mayContain(parent, kind))
                decl.memberOf.push_back({std::string(fleet::cedarType(parent)), {}});
        }
        for (const auto &[attribute, counts] : m_types.of(kind)) {
            if (isRelation(kind, attribute))
                continue;
            if (const auto type = AttributeTypes::onlyType(counts))
                add(decl.shape, attribute,
                    isSet(*type) ? setOf(elementName(*type)) : named(elementName(*type)), false);
            else
                leaveOut(kind, attribute, counts);
        }
        if (kind == ResourceKind::Device) {
            add(decl.shape, "owner", named("Person"), false);
            add(decl.shape, "sharedWith", setOf("Person"), false);
        }
        sortByName(decl.shape);
        return decl;
    }

    void leaveOut(ResourceKind kind, const std::string &attribute,
                  const AttributeTypes::Counts &counts)
    {
        std::string types;
        for (const AttributeType type : AttributeTypes::types(counts))
            types += (types.empty() ? "" : ", ") + name(type);
        m_result.leftOut.push_back(std::string(fleet::cedarType(kind)) + "." + attribute + " (" +
                                   types + ")");
        m_result.mixed.insert(attribute);
    }

    static cedar::AppliesTo everywhere()
    {
        cedar::AppliesTo appliesTo;
        for (const fleet::PrincipalKind kind : principalKinds)
            appliesTo.principals.push_back({std::string(fleet::cedarType(kind)), {}});
        for (const ResourceKind kind : resourceKinds)
            appliesTo.resources.push_back({std::string(fleet::cedarType(kind)), {}});
        add(appliesTo.context, "ip", named("ipaddr"), true);
        add(appliesTo.context, "now", named("Long"), true);
        add(appliesTo.context, "secondFactor", named("Bool"), true);
        return appliesTo;
    }

    const fleet::State &m_state;
    const AttributeTypes &m_types;
    CedarSchema m_result;
};

} // namespace

std::string CedarSchema::text() const
{
    std::string out;
    for (const std::string &attribute : leftOut)
        out += "// Left out, for it occurs with several types: " + attribute + "\n";
    // Everything in the fragment can be written in Cedar syntax: no types that only JSON has.
    return out + cedar::printSchema(fragment).value_or(std::string());
}

CedarSchema cedarSchema(const fleet::State &state, const AttributeTypes &types)
{
    return SchemaMaker(state, types).make();
}

CedarSchema cedarSchema(const fleet::State &state)
{
    return cedarSchema(state, AttributeTypes(state.resources()));
}

} // namespace bailiwick::access
