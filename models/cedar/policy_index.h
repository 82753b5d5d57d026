// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/authorizer.h"
#include "models/cedar/entities.h"
#include "models/cedar/response_buffer.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::cedar {

class Machine;

// A policy set over entities, arranged so that a decision looks only at policies whose scope names
// the principal or one of its ancestors, or nobody in particular, and among these only at those
// that do the same for the resource. Policies it passes over have a scope that does not match, and
// such policies never change a response, errors included (specification: Cedar.Thm.PolicySlice,
// isAuthorized_eq_for_scope_based_policy_slice). So decide() is isAuthorized(), faster.
//
// A value; copies are independent. Thread contract: const from any thread, each thread with a
// buffer of its own; changes alone. To change while others decide, change a copy and publish it.
//
// Complexity, with n policies, l of them under one principal: a decision takes
// O(ancestors of the principal × ancestors of the resource × log l) and the evaluation of the
// policies found. Policies that name neither a principal nor a resource are found by action.
// Memory: 12 bytes a policy, 48 a principal named, 8 an entity. It is read at random: huge pages
// (glibc: GLIBC_TUNABLES=glibc.malloc.hugetlb=1) save a third of the time at 100,000 policies.
class PolicyIndex
{
public:
    // O(n log n + entities).
    explicit PolicyIndex(PolicySet policies = {}, std::shared_ptr<const Entities> entities = {});

    // Which policies count and what is asked of which entities, as PolicySet has them.
    const PolicySet &policies() const { return m_policies; }
    const Entities &entities() const { return *m_entities; }

    // As PolicySet; the index follows in O(l + log n), moving at most 12 bytes × l.
    tl::expected<void, PolicySetError> add(std::string_view id, Policy policy);
    tl::expected<void, PolicySetError> link(std::string_view templateId, std::string_view id,
                                            const SlotValues &slotValues);
    tl::expected<void, PolicySetError> remove(std::string_view id);
    // O(entities + scope entities of the policies). Null: no entities.
    void setEntities(std::shared_ptr<const Entities> entities);

    // The entities of a request that come as texts: numbers where they are known, and a uid is made
    // only where not. The three are looked up side by side.
    void name(const EntityName &principal, const EntityName &action, const EntityName &resource,
              Request &out) const;

    // Exactly isAuthorized(request, policies(), entities()). An EntityRef in the request must be
    // one of entities(). (Specification: Cedar.Spec.isAuthorized.)
    Response decide(const Request &request) const;
    // The same with ids only for errors; allocates nothing once the buffer has grown, unless a
    // condition makes a set, a record or a string.
    void decide(const Request &request, ResponseBuffer &buffer) const;

private:
    using Number = PolicySet::Number;
    static constexpr Number none = PolicySet::none;

    // What all policies of one body share.
    struct Rule
    {
        const Policy *policy = nullptr;
        std::size_t policies = 0; // how many there are; with the last one the rule goes
        bool principalEqual = false;
        bool resourceEqual = false;
        bool actionEqual = false;
        bool principalHasType = false;
        bool resourceHasType = false;
        bool anyAction = true;
        std::vector<Number> actions; // numbers in m_actions
    };
    using Candidate = ResponseBuffer::Candidate;
    // Policies under one principal, by resource; two arrays, so that the search stays dense.
    struct List
    {
        std::vector<Number> resources; // ascending; none (the greatest) where none is named
        std::vector<Candidate> candidates;
    };
    // policy_index_build.cpp
    void build();
    const Rule &useRule(Number body);
    void dropRule(Number body);
    List &listOf(Number principal);
    void insert(Number policy);
    void erase(Number policy);
    void insertUnscoped(const Rule &rule, Candidate candidate);
    void eraseUnscoped(const Rule &rule, Number policy);
    void setKey(std::vector<Number> &keys, const EntityUid &uid, Number key) const;

    // policy_index.cpp
    const Request &known(const Request &request, Request &space) const;
    void prefetch(const RequestEntity &entity) const;
    void findKeys(const RequestEntity &entity, const UidTable &table,
                  const std::vector<Number> &keys, ResponseBuffer::Keys &out) const;
    void prefetchLists(const ResponseBuffer &buffer) const;
    void considerUnscoped(Machine &machine, ResponseBuffer &buffer) const;
    static void search(const List &list, Number principal, ResponseBuffer &buffer);
    void consider(const Candidate &candidate, const ResponseBuffer::Found &found, Machine &machine,
                  ResponseBuffer &buffer) const;
    static bool matches(const Rule &rule, const ResponseBuffer::Found &found,
                        const ResponseBuffer &buffer);
    static Truth truthOf(const Rule &rule, Number body, Machine &machine, ResponseBuffer &buffer);

    PolicySet m_policies;
    std::shared_ptr<const Entities> m_entities;
    UidTable m_actions;
    std::vector<Rule> m_rules;                      // by body
    std::vector<List> m_lists;                      // by principal
    List m_anyPrincipal;                            // policies that name a resource only
    std::vector<std::vector<Candidate>> m_byAction; // policies that name neither, by action
    std::vector<Candidate> m_anyAction;
    // By number in entities().names(): the number among scope entities and among actions.
    std::vector<Number> m_scopeKeys;
    std::vector<Number> m_actionKeys;
};

} // namespace bailiwick::cedar
