// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/iam_writer.h"

#include "models/cedar/printer.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::rolemodel {

namespace {

using fleet::OrganizationKind;
using wire::Json;

class IamWriter
{
public:
    IamWriter(const fleet::State &state, std::string &lines, IamImport &result)
        : m_state(state)
        , m_lines(lines)
        , m_result(result)
    {
    }

    void write(const IamStatement &statement);

private:
    void writePermit(const IamStatement &statement, const fleet::Organization &organization);
    void writePolicy(const IamStatement &statement, const fleet::Organization &organization,
                     const std::string &id, const std::vector<IamMember> &members);
    bool reaches(const fleet::Organization &organization, const IamStatement &statement) const;
    void left(const IamStatement &statement, std::string message)
    {
        m_result.left.push_back({statement.pointer, std::move(message)});
    }

    const fleet::State &m_state;
    std::string &m_lines;
    IamImport &m_result;
    std::size_t m_outside = 0; // organizations that a statement for everybody says nothing for
};

// What its people could reach by it at all: an organization's permit holds inside what it owns.
bool IamWriter::reaches(const fleet::Organization &organization,
                        const IamStatement &statement) const
{
    const auto isBelow = [&](const fleet::Resource *node, fleet::Id above) {
        for (; node; node = m_state.resources().find(node->parent)) {
            if (node->id == above)
                return true;
        }
        return false;
    };
    return std::ranges::all_of(statement.where, [&](const auto &nodes) {
        return std::ranges::any_of(nodes, [&](const fleet::Resource *node) {
            const fleet::Resource *own = m_state.resources().find(organization.resource);
            return isBelow(node, organization.resource) || (own && isBelow(own, node->id));
        });
    });
}

void IamWriter::writePolicy(const IamStatement &statement, const fleet::Organization &organization,
                            const std::string &id, const std::vector<IamMember> &members)
{
    const auto uid = [](std::string_view type, const std::string &name) {
        return std::string(type) + "::" + cedar::quoted(name);
    };
    const auto list = [](const std::vector<std::string> &texts) {
        std::string all;
        for (const std::string &one : texts)
            all += (all.empty() ? "[" : ", ") + one;
        return all + "]";
    };
    std::vector<std::string> actions;
    for (const fleet::ActionName &name : statement.actions)
        actions.push_back(uid("Action", name));
    std::string text = statement.deny ? "forbid (principal, " : "permit (principal, ";
    text += statement.everyAction ? "action" : "action in " + list(actions);
    text += ", resource)";
    std::vector<std::string> conditions;
    if (!statement.everybody) {
        std::vector<std::string> principals;
        for (const IamMember &member : members)
            principals.push_back(uid(fleet::cedarType(member.principal.kind), member.externalId));
        conditions.push_back("principal in " + list(principals));
    }
    for (const auto &nodes : statement.where) {
        std::vector<std::string> names;
        for (const fleet::Resource *node : nodes)
            names.push_back(uid(fleet::cedarType(node->kind), node->externalId));
        conditions.push_back("resource in " + list(names));
    }
    for (std::size_t i = 0; i < conditions.size(); ++i)
        text += (i == 0 ? "\nwhen { " : " && ") + conditions[i];
    text += conditions.empty() ? ";" : " };";
    const Json policy = {
        {"type", "policy"},       {"externalId", id}, {"organization", organization.externalId},
        {"name", statement.name}, {"text", text},     {"reason", "imported from IAM policies"}};
    m_lines += wire::toText(policy) + "\n";
    ++m_result.policies;
    m_result.translated.push_back(statement.pointer + ": " +
                                  (statement.deny ? "forbid" : "permit") + " \"" + id + "\" of " +
                                  organization.name);
}

void IamWriter::writePermit(const IamStatement &statement, const fleet::Organization &organization)
{
    std::vector<IamMember> members;
    std::ranges::copy_if(
        statement.members, std::back_inserter(members),
        [&](const IamMember &member) { return member.organization == organization.id; });
    if (members.empty() && !statement.everybody)
        return;
    const bool owns =
        organization.kind != OrganizationKind::Partner && reaches(organization, statement);
    if (statement.everybody && !owns) {
        ++m_outside; // told once
        return;
    }
    if (organization.kind == OrganizationKind::Partner)
        return left(statement,
                    organization.name + " owns nothing; delegate to it and give roles there");
    if (!owns)
        return left(statement,
                    "is about nothing that " + organization.name + " owns; delegate it instead");
    if (organization.externalId.empty())
        return left(statement,
                    organization.name + " has no externalId, by which an import could name it");
    writePolicy(statement, organization, statement.id + "-" + organization.externalId, members);
}

void IamWriter::write(const IamStatement &statement)
{
    if (statement.deny)
        return writePolicy(statement, *m_state.manufacturer(), statement.id, statement.members);
    for (const fleet::Organization &organization : m_state.organizations())
        writePermit(statement, organization);
    if (m_outside > 0)
        left(statement, "gives nothing to the people of " + std::to_string(m_outside) +
                            " organizations that own nothing of it; delegate it to them");
}

} // namespace

void writeIamPolicies(const fleet::State &state, const IamStatement &statement, std::string &lines,
                      IamImport &result)
{
    IamWriter(state, lines, result).write(statement);
}

} // namespace bailiwick::rolemodel
