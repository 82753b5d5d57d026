// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_index.h"

#include "models/access/resource_store.h"
#include "models/cedar/evaluator.h"
#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"

namespace bailiwick::access {

namespace {

struct Compiled
{
    cedar::Expr expression;
    std::vector<std::string> attributes; // of the resource
    bool attributesOnly = false;         // the value follows from them
    bool readsOthers = false;            // it may follow from other resources too
};

fleet::Expected<Compiled> compile(const std::string &condition)
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
    const auto &attributes = mentions.attributesOf(cedar::Variable::Resource);
    Compiled compiled;
    compiled.expression = *parsed;
    compiled.attributes.assign(attributes.begin(), attributes.end());
    compiled.readsOthers = mentions.hierarchy || !mentions.entities.empty();
    compiled.attributesOnly = !compiled.readsOthers && !mentions.tags &&
                              !mentions.whole[std::size_t(cedar::Variable::Resource)];
    return compiled;
}

// Asks the policy language about one resource.
class Judge
{
public:
    Judge(const cedar::Expr &expression, const Tree &tree)
        : m_expression(expression)
        , m_store(tree)
    {
    }
    bool holds(Position position)
    {
        m_request.resource = cedar::RequestEntity(cedar::EntityRef{position});
        return cedar::holds(m_expression, m_request, m_store) == cedar::Truth::True;
    }

private:
    const cedar::Expr &m_expression;
    ResourceStore m_store;
    cedar::Request m_request;
};

Bitmap rowByRow(const Compiled &condition, const Tree &tree)
{
    Judge judge(condition.expression, tree);
    Bitmap result(tree.size());
    for (Position p = 0; p < tree.size(); ++p) {
        if (judge.holds(p))
            result.set(p);
    }
    return result;
}

// The answers for combinations of codes, each asked for once, at the first resource that has it.
class Answers
{
public:
    Answers(const Compiled &condition, const Tree &tree, std::uint64_t combinations)
        : m_judge(condition.expression, tree)
    {
        if (combinations <= denseLimit)
            m_dense.assign(combinations, unknown);
    }
    bool holds(std::uint64_t combination, Position position)
    {
        std::int8_t &answer = m_dense.empty()
                                  ? m_sparse.try_emplace(combination, unknown).first->second
                                  : m_dense[combination];
        if (answer == unknown)
            answer = m_judge.holds(position) ? 1 : 0;
        return answer == 1;
    }

private:
    static constexpr std::int8_t unknown = -1;
    static constexpr std::uint64_t denseLimit = 1 << 20;

    Judge m_judge;
    std::vector<std::int8_t> m_dense;
    std::unordered_map<std::uint64_t, std::int8_t> m_sparse;
};

Bitmap whereTrue(const Compiled &condition, const Tree &tree, const AttributeColumns &columns)
{
    if (!condition.attributesOnly)
        return rowByRow(condition, tree);
    std::vector<const AttributeColumns::Column *> read;
    std::vector<std::uint64_t> strides;
    std::uint64_t combinations = 1;
    for (const std::string &name : condition.attributes) {
        const AttributeColumns::Column *column = columns.find(name);
        if (!column)
            continue; // absent everywhere
        if (column->givenUp || combinations > (std::uint64_t{1} << 46))
            return rowByRow(condition, tree);
        read.push_back(column);
        strides.push_back(combinations);
        combinations *= column->values->size() + 1;
    }
    Answers answers(condition, tree, combinations);
    Bitmap result(tree.size());
    std::vector<const AttributeColumns::Code *> codes(read.size());
    for (Position start = 0; start < tree.size(); start += AttributeColumns::chunkSize) {
        for (std::size_t i = 0; i < read.size(); ++i)
            codes[i] = &read[i]->codes[start];
        const auto end = static_cast<Position>(
            std::min<std::size_t>(tree.size(), start + AttributeColumns::chunkSize));
        for (Position p = start; p < end; ++p) {
            std::uint64_t combination = 0;
            for (std::size_t i = 0; i < codes.size(); ++i)
                combination += strides[i] * codes[i][p - start];
            if (answers.holds(combination, p))
                result.set(p);
        }
    }
    return result;
}

} // namespace

struct ConditionIndex::Condition
{
    Compiled compiled;
    BitmapPtr where;
};

fleet::Expected<void> checkCondition(const std::string &condition)
{
    return compile(condition).map([](const Compiled &) {});
}

std::shared_ptr<const ConditionIndex::Condition>
ConditionIndex::updated(const std::shared_ptr<const Condition> &known, const Tree &tree,
                        const AttributeColumns &columns, std::span<const Position> changed)
{
    const Compiled &compiled = known->compiled;
    if (changed.empty())
        return known;
    std::optional<Bitmap> result;
    if (compiled.readsOthers) {
        result = whereTrue(compiled, tree, columns);
    } else {
        Judge judge(compiled.expression, tree);
        for (const Position p : changed) {
            const bool holds = judge.holds(p);
            if (holds == known->where->contains(p))
                continue;
            if (!result)
                result = *known->where;
            holds ? result->set(p) : result->reset(p);
        }
    }
    if (!result || *result == *known->where)
        return known;
    return std::make_shared<const Condition>(
        Condition{compiled, std::make_shared<const Bitmap>(std::move(*result))});
}

fleet::Expected<ConditionIndex> ConditionIndex::build(const std::vector<std::string> &conditions,
                                                      const Tree &tree,
                                                      const AttributeColumns &columns,
                                                      const ConditionIndex *previous,
                                                      std::span<const Position> changed)
{
    ConditionIndex index;
    for (const std::string &condition : conditions) {
        if (condition.empty() || index.m_conditions.contains(condition))
            continue;
        if (previous) {
            const auto known = previous->m_conditions.find(condition);
            if (known != previous->m_conditions.end()) {
                index.m_conditions.emplace(condition,
                                           updated(known->second, tree, columns, changed));
                continue;
            }
        }
        auto compiled = compile(condition);
        if (!compiled)
            return tl::unexpected(compiled.error());
        auto where = std::make_shared<const Bitmap>(whereTrue(*compiled, tree, columns));
        index.m_conditions.emplace(condition, std::make_shared<const Condition>(Condition{
                                                  std::move(*compiled), std::move(where)}));
    }
    return index;
}

ConditionIndex ConditionIndex::moved(const PositionMap &map, std::size_t newSize) const
{
    ConditionIndex index;
    for (const auto &[text, condition] : m_conditions) {
        if (condition->compiled.readsOthers)
            continue;
        auto where = std::make_shared<const Bitmap>(condition->where->moved(map, newSize));
        index.m_conditions.emplace(text, std::make_shared<const Condition>(
                                             Condition{condition->compiled, std::move(where)}));
    }
    return index;
}

const BitmapPtr &ConditionIndex::where(const std::string &condition) const
{
    return m_conditions.find(condition)->second->where;
}

bool ConditionIndex::holds(const std::string &condition, Position position) const
{
    if (condition.empty())
        return true;
    const auto it = m_conditions.find(condition);
    return it != m_conditions.end() && it->second->where->contains(position);
}

} // namespace bailiwick::access
