// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_index.h"

#include "models/cedar/evaluator.h"
#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"

namespace bailiwick::access {

namespace {

cedar::Value toCedar(const fleet::AttributeValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return cedar::Value::boolean(*flag);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return cedar::Value::integer(*number);
    return cedar::Value::borrowedString(std::get<std::string>(value));
}

// The tree as the policy language sees it: entities are resources, numbered by position.
class ResourceStore final : public cedar::EntityStore
{
public:
    explicit ResourceStore(const Tree &tree)
        : m_tree(tree)
    {
    }

    cedar::EntityRef find(const cedar::EntityUid &uid) const override
    {
        const auto id = fleet::Id::fromString(uid.id());
        const auto position = id ? m_tree.position(*id) : std::nullopt;
        if (!position || cedarType(m_tree.resource(*position).kind) != uid.type())
            return {};
        return {*position};
    }
    cedar::Value uid(cedar::EntityRef entity) const override
    {
        const fleet::Resource &resource = at(entity);
        return cedar::Value::entity(
            {std::string(cedarType(resource.kind)), resource.id.toString()});
    }
    bool attribute(cedar::EntityRef entity, const cedar::Name &name,
                   cedar::Value &out) const override
    {
        const auto &attributes = at(entity).attributes;
        const auto it = attributes.find(name.text);
        if (it == attributes.end())
            return false;
        out = toCedar(it->second);
        return true;
    }
    bool tag(cedar::EntityRef, std::string_view, cedar::Value &) const override { return false; }
    bool hasAncestor(cedar::EntityRef entity, const cedar::EntityUid &ancestor) const override
    {
        const cedar::EntityRef above = find(ancestor);
        if (above.isNull() || above == entity)
            return false;
        const Interval subtree = m_tree.subtree(static_cast<Position>(above.number));
        return subtree.low <= entity.number && entity.number < subtree.high;
    }

private:
    const fleet::Resource &at(cedar::EntityRef entity) const
    {
        return m_tree.resource(static_cast<Position>(entity.number));
    }

    const Tree &m_tree;
};

IntervalSet whereTrue(const cedar::Expr &expression, const Tree &tree)
{
    const ResourceStore store(tree);
    cedar::Request request;
    std::vector<Position> positions;
    for (Position p = 0; p < tree.size(); ++p) {
        request.resource = cedar::RequestEntity(cedar::EntityRef{p});
        if (cedar::holds(expression, request, store) == cedar::Truth::True)
            positions.push_back(p);
    }
    return IntervalSet::fromPositions(std::move(positions));
}

fleet::Expected<cedar::Expr> parseCondition(const std::string &condition)
{
    auto parsed = cedar::parseExpression(condition);
    if (!parsed) {
        return fleet::failure("condition-syntax",
                              "The condition cannot be read: " + parsed.error().message(),
                              "\"" + condition + "\"", "Correct the condition.");
    }
    const cedar::Mentions mentions = cedar::mentionsOf(*parsed);
    for (const auto other :
         {cedar::Variable::Principal, cedar::Variable::Action, cedar::Variable::Context}) {
        if (mentions.mentions(other))
            return fleet::failure("condition-scope",
                                  "A condition may read only the resource, not \"" +
                                      std::string(cedar::variableName(other)) + "\"",
                                  "\"" + condition + "\"", "Use attributes of resource only.");
    }
    return *parsed;
}

} // namespace

fleet::Expected<void> checkCondition(const std::string &condition)
{
    return parseCondition(condition).map([](const cedar::Expr &) {});
}

fleet::Expected<ConditionIndex> ConditionIndex::build(const std::vector<std::string> &conditions,
                                                      const Tree &tree,
                                                      const ConditionIndex *previous)
{
    ConditionIndex index;
    for (const std::string &condition : conditions) {
        if (condition.empty() || index.m_sets.contains(condition))
            continue;
        if (previous) {
            if (const auto it = previous->m_sets.find(condition); it != previous->m_sets.end()) {
                index.m_sets.insert(*it);
                continue;
            }
        }
        auto expression = parseCondition(condition);
        if (!expression)
            return tl::unexpected(expression.error());
        index.m_sets.emplace(condition,
                             std::make_shared<const IntervalSet>(whereTrue(*expression, tree)));
    }
    return index;
}

IntervalSet ConditionIndex::restricted(const IntervalSet &where, const std::string &condition) const
{
    if (condition.empty())
        return where;
    const auto it = m_sets.find(condition);
    return it == m_sets.end() ? IntervalSet() : where.intersected(*it->second);
}

bool ConditionIndex::holds(const std::string &condition, Position position) const
{
    if (condition.empty())
        return true;
    const auto it = m_sets.find(condition);
    return it != m_sets.end() && it->second->contains(position);
}

} // namespace bailiwick::access
