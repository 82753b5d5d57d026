// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/authorizer.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace bailiwick::cedar {

// What PolicyIndex::decide() answers, and the memory it needs on the way: used again, a decision
// allocates nothing. One thread at a time.
class ResponseBuffer
{
public:
    Decision decision() const { return m_decision; }
    // Ids as in Response, sorted; valid until the index changes or the buffer is used again.
    std::span<const std::string_view> reasons() const
    {
        return m_forbids.empty() ? m_permits : m_forbids;
    }
    std::span<const std::string_view> errors() const { return m_errors; }

private:
    friend class PolicyIndex;
    struct Candidate
    {
        PolicySet::Number policy;
        PolicySet::Number body;
    };
    // What a template's conditions came to in this decision; its links share it.
    struct Known
    {
        PolicySet::Number body = PolicySet::none;
        Truth truth = Truth::False;
    };
    // Numbers under which policies may name an entity of the request: itself and its ancestors.
    struct Keys
    {
        std::vector<PolicySet::Number> all;
        PolicySet::Number self = PolicySet::none;
        std::string_view type;
    };
    // Policies of one list that the scope of the request may match.
    struct Found
    {
        PolicySet::Number principal = PolicySet::none; // as the policies name them
        PolicySet::Number resource = PolicySet::none;
        const Candidate *first = nullptr;
        std::size_t count = 0;
    };
    // A policy that counts in the response.
    struct Counted
    {
        PolicySet::Number policy = PolicySet::none;
        std::vector<std::string_view> *ids = nullptr; // which to put its id into
    };
    void clear();
    void finish(const IdTable &ids);

    Decision m_decision = Decision::Deny;
    std::vector<Found> m_found;
    std::vector<Counted> m_counted;
    std::vector<std::string_view> m_permits;
    std::vector<std::string_view> m_forbids;
    std::vector<std::string_view> m_errors;
    std::array<Known, 8> m_known; // by the lower bits of the body
    Keys m_principal;
    Keys m_action;
    Keys m_resource;
    Request m_request; // uids looked up
};

} // namespace bailiwick::cedar
