// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy.h"
#include "models/cedar/token_cursor.h"

// The grammar of policies around their expressions. Internal to this folder.
namespace bailiwick::cedar {

class PolicyParser
{
public:
    explicit PolicyParser(TokenCursor &cursor)
        : m_cursor(cursor)
    {
    }
    // Reads one policy up to its `;`. False: see the cursor.
    bool parse(Policy &out);

private:
    bool annotations(Policy &out);
    bool scope(Policy &out);
    bool conditions(Policy &out);
    bool constraint(std::string_view variable, ScopeConstraint &out);
    bool entityOrSlot(std::string_view variable, ScopeConstraint &out);
    bool action(ActionConstraint &out);
    bool actionEntity(ActionConstraint &out);
    // An entity, in any number of parentheses.
    bool entity(EntityUid &out);

    TokenCursor &m_cursor;
};

} // namespace bailiwick::cedar
