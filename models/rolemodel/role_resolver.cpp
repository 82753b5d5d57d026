// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/role_resolver.h"

#include "models/rolemodel/action_pattern.h"

#include <algorithm>
#include <unordered_map>

namespace bailiwick::rolemodel {

namespace {

using Names = std::vector<fleet::ActionName>;

void makeSet(Names &names)
{
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

class RoleResolver
{
public:
    RoleResolver(ModelText &model, Problems &problems)
        : m_model(model)
        , m_problems(problems)
        , m_state(model.roles.size(), Unseen)
    {
    }

    void run();

private:
    enum State : std::uint8_t { Unseen, OnTheWay, Done };

    void checkCatalogue();
    void nameRoles();
    // The base's number; none when there is no base or an unknown one (reported once).
    std::optional<std::size_t> baseOf(std::size_t role);
    void resolveWithBases(std::size_t role);
    void resolve(std::size_t role, const Names *inherited);
    Names resolved(const std::vector<std::string> &patterns, Wildcards wildcards, std::size_t line);
    void tellCircle(const std::vector<std::size_t> &way, std::size_t again);

    ModelText &m_model;
    Problems &m_problems;
    std::vector<State> m_state;
    std::unordered_map<std::string_view, std::size_t> m_roles; // externalId →
};

void RoleResolver::checkCatalogue()
{
    std::unordered_map<std::string_view, std::size_t> seen;
    for (const ModelAction &action : m_model.actions) {
        if (!fleet::isActionName(action.name))
            m_problems.at(action.line, "\"" + action.name +
                                           "\" is not an action name; write area:verb, e.g. "
                                           "device:view");
        const auto [first, added] = seen.emplace(action.name, action.line);
        if (!added)
            m_problems.at(action.line, "the action \"" + action.name +
                                           "\" stands twice, first on line " +
                                           std::to_string(first->second) + "; keep one of them");
    }
}

void RoleResolver::nameRoles()
{
    for (std::size_t i = 0; i < m_model.roles.size(); ++i) {
        const ModelRole &role = m_model.roles[i];
        const auto [first, added] = m_roles.emplace(role.role.externalId, i);
        if (!added)
            m_problems.at(role.line, "the role \"" + role.role.externalId +
                                         "\" stands twice, first on line " +
                                         std::to_string(m_model.roles[first->second].line) +
                                         "; keep one of them");
    }
}

Names RoleResolver::resolved(const std::vector<std::string> &patterns, Wildcards wildcards,
                             std::size_t line)
{
    Names names;
    for (const std::string &pattern : patterns) {
        std::string why = resolvePattern(pattern, m_model.actions, wildcards, names);
        if (!why.empty())
            m_problems.at(line, std::move(why));
    }
    makeSet(names);
    return names;
}

void RoleResolver::resolve(std::size_t number, const Names *inherited)
{
    ModelRole &role = m_model.roles[number];
    Names names = resolved(role.patterns, Wildcards::WithoutMeta, role.line);
    if (inherited)
        names.insert(names.end(), inherited->begin(), inherited->end());
    makeSet(names);
    const Names except = resolved(role.except, Wildcards::WithMeta, role.line);
    std::erase_if(names, [&](const fleet::ActionName &name) {
        return std::binary_search(except.begin(), except.end(), name);
    });
    role.role.actions = std::move(names);
    m_state[number] = Done;
}

std::optional<std::size_t> RoleResolver::baseOf(std::size_t number)
{
    const ModelRole &role = m_model.roles[number];
    if (role.base.empty())
        return std::nullopt;
    const auto it = m_roles.find(role.base);
    if (it != m_roles.end())
        return it->second;
    m_problems.at(role.line, "the base \"" + role.base + "\" is not a role of this model");
    return std::nullopt;
}

void RoleResolver::tellCircle(const std::vector<std::size_t> &way, std::size_t again)
{
    const auto begin = std::find(way.begin(), way.end(), again);
    std::string circle;
    for (auto it = begin; it != way.end(); ++it)
        circle += "\"" + m_model.roles[*it].role.externalId + "\" → ";
    circle += "\"" + m_model.roles[again].role.externalId + "\"";
    m_problems.at(m_model.roles[way.back()].line,
                  "the bases of the roles go in a circle: " + circle);
}

void RoleResolver::resolveWithBases(std::size_t start)
{
    std::vector<std::size_t> way; // from the role to its outermost base
    std::optional<std::size_t> next = start;
    while (next && m_state[*next] == Unseen) {
        way.push_back(*next);
        m_state[*next] = OnTheWay;
        next = baseOf(*next);
    }
    if (next && m_state[*next] == OnTheWay) {
        tellCircle(way, *next);
        next.reset();
    }
    const Names *inherited = next ? &m_model.roles[*next].role.actions : nullptr;
    for (auto it = way.rbegin(); it != way.rend(); ++it) {
        resolve(*it, inherited);
        inherited = &m_model.roles[*it].role.actions;
    }
}

void RoleResolver::run()
{
    checkCatalogue();
    nameRoles();
    for (std::size_t i = 0; i < m_model.roles.size(); ++i) {
        if (m_state[i] == Unseen)
            resolveWithBases(i);
    }
    for (GuardrailText &text : m_model.guardrails)
        text.guardrail.never = resolved(text.never, Wildcards::WithMeta, text.guardrail.line);
}

} // namespace

void resolveRoles(ModelText &model, Problems &problems)
{
    RoleResolver(model, problems).run();
}

} // namespace bailiwick::rolemodel
