// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/condition_index.h"
#include "models/access/condition_text.h"
#include "models/access/resource_store.h"

namespace bailiwick::access {

// Asks the policy language what a condition comes to at one resource.
class ConditionJudge
{
public:
    // No, yes, or the number of a text that remains, from firstText on.
    using Verdict = std::int32_t;
    static constexpr Verdict no = 0;
    static constexpr Verdict yes = 1;
    static constexpr Verdict firstText = 2;

    ConditionJudge(const ConditionText &condition, const ConditionIndex::Resources &resources)
        : m_condition(condition)
        , m_tree(resources.tree)
        , m_store(resources.tree, resources.ownerships)
    {
    }

    Verdict judge(Position position);
    const std::string &text(Verdict verdict) const
    {
        return m_texts[static_cast<std::size_t>(verdict - firstText)];
    }

private:
    Verdict remaining(Position position);

    const ConditionText &m_condition;
    const Tree &m_tree;
    ResourceStore m_store;
    cedar::Request m_request;
    std::vector<std::string> m_texts;
    std::map<std::string, Verdict> m_known;
};

} // namespace bailiwick::access
