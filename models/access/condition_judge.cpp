// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_judge.h"

#include "models/cedar/evaluator.h"
#include "models/cedar/partial.h"
#include "models/cedar/printer.h"

namespace bailiwick::access {

ConditionJudge::Verdict ConditionJudge::judge(Position position)
{
    if (m_condition.isOpen)
        return remaining(position);
    m_request.resource = cedar::RequestEntity(cedar::EntityRef{position});
    return cedar::holds(m_condition.expression, m_request, m_store) == cedar::Truth::True ? yes
                                                                                          : no;
}

ConditionJudge::Verdict ConditionJudge::remaining(Position position)
{
    const fleet::Resource &resource = m_tree.resource(position);
    cedar::PartialRequest request;
    request.resource = cedar::PartialEntity::known(
        {std::string(fleet::cedarType(resource.kind)), resource.id.toString()});
    request.contextComplete = false;
    cedar::PartialEntities entities(m_store);
    entities.complete = false; // people are not in the store
    const auto residual =
        cedar::partiallyEvaluateCondition(m_condition.expression, request, entities);
    // Too deep to be evaluated: an error, like any other.
    if (!residual || residual->isError() || residual->isFalse())
        return no;
    if (residual->isTrue())
        return yes;
    std::string text = m_condition.columnsOnly ? textWithoutResources(residual->expr)
                                               : cedar::print(residual->expr);
    const auto [it, fresh] =
        m_known.try_emplace(std::move(text), static_cast<Verdict>(m_texts.size()) + firstText);
    if (fresh)
        m_texts.push_back(it->first);
    return it->second;
}

} // namespace bailiwick::access
