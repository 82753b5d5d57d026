// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/id_table.h"
#include "models/cedar/policy.h"
#include "models/cedar/uid_table.h"

#include <tl/expected.hpp>

#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bailiwick::cedar {

// Which entities stand for the slots of a template.
struct SlotValues
{
    std::optional<EntityUid> principal;
    std::optional<EntityUid> resource;

    bool operator==(const SlotValues &) const = default;
};

// Why a policy set refuses a change; it is unchanged then.
struct PolicySetError
{
    enum class Code : std::uint8_t {
        DuplicateId,
        NoSuchTemplate,
        NotATemplate,
        MissingSlot,
        ExtraSlot,
        NoSuchPolicy,
        TemplateInUse,
    };
    Code code;
    std::string message;
};

// A policy that counts in decisions: a static policy, or a template with its slots filled. A view:
// valid until the set it comes from changes.
struct LinkedPolicy
{
    const Policy *body = nullptr; // shared by all links of a template
    SlotValues slotValues;
    std::string_view templateId; // empty: static

    bool isLink() const { return !templateId.empty(); }
    // The entity of the constraint, or what stands in its slot. REQUIRES: form is not Any or Is.
    const EntityUid &principalEntity() const;
    const EntityUid &resourceEntity() const;
    // The policy as if written with the slots filled in.
    Policy filled() const;
};

class PolicyRange;

// Static policies, templates and links, under ids that are distinct among all three
// (specification: Cedar.Spec.Policies, TemplateLinkedPolicies). A value: copies are independent.
// Thread contract: const from any thread.
//
// Made for many links: one takes 30 to 50 bytes and the characters of its id; entities in slots
// are kept once, however many links name them. n policies: each function takes O(log n)
// comparisons of ids. At most 2^32 - 1 policies.
class PolicySet
{
public:
    // Policies of a text get the ids policy0, policy1, … in order, templates among them.
    static tl::expected<PolicySet, ParseError> parse(std::string_view text);

    // A policy or, if it has slots, a template.
    tl::expected<void, PolicySetError> add(std::string id, Policy policy);
    // Slots must be exactly those of the template.
    tl::expected<void, PolicySetError> link(std::string_view templateId, std::string_view id,
                                            const SlotValues &slotValues);
    // A static policy, a link, or a template without links.
    tl::expected<void, PolicySetError> remove(std::string_view id);

    // By id, in order of id: `for (const auto &[id, policy] : set.policies())`. These are what
    // decisions are taken from.
    PolicyRange policies() const;
    const std::map<std::string, std::shared_ptr<const Policy>, std::less<>> &templates() const
    {
        return m_templates;
    }
    std::optional<LinkedPolicy> find(std::string_view id) const;
    const Policy *findTemplate(std::string_view id) const;

    // For what is built on a set, such as an index. A policy has a number as long as it is in the
    // set; the next one to come may get the number of one that left. The same goes for bodies
    // (a template or a static policy) and for the entities of scopes.
    using Number = std::uint32_t;
    static constexpr Number none = ~Number{0};
    struct Row
    {
        Number body = none;
        Number principal = none; // in scopeEntities(); none where the form is Any or Is
        Number resource = none;
    };
    Number numberOf(std::string_view id) const { return m_ids.find(id); }
    std::string_view idOf(Number policy) const { return m_ids.text(policy); }
    const IdTable &ids() const { return m_ids; }
    const Row &row(Number policy) const { return m_rows[policy]; } // no body: nobody's number
    std::size_t numberCount() const { return m_rows.size(); }      // all numbers are below it
    LinkedPolicy at(Number policy) const;
    std::size_t bodyCount() const { return m_bodies.size(); } // their numbers are below it
    const Policy &body(Number body) const { return *m_bodies[body].policy; }
    const UidTable &scopeEntities() const { return m_entities; }

private:
    friend class PolicyRange;
    struct Body
    {
        std::shared_ptr<const Policy> policy; // null: the number is free
        std::string templateId;               // empty: static
        std::size_t links = 0;
    };
    bool hasId(std::string_view id) const;
    // The number of the entity a scope names, by itself or by what stands in its slot.
    Number addEntity(const ScopeConstraint &scope, const std::optional<EntityUid> &slot);
    Number addBody(std::shared_ptr<const Policy> policy, std::string_view templateId);
    void removeBody(Number body);
    void setRow(Number policy, const Row &row);
    tl::expected<void, PolicySetError> removeTemplate(std::string_view id);

    IdTable m_ids; // of policies and links
    UidTable m_entities;
    std::vector<Row> m_rows; // by number in m_ids
    std::vector<Body> m_bodies;
    std::vector<Number> m_freeBodies;
    std::map<std::string, std::shared_ptr<const Policy>, std::less<>> m_templates;
    std::map<std::string, Number, std::less<>> m_templateBodies;
};

// The policies of a set in order of id, each as a pair of id and view. Valid until the set changes.
class PolicyRange
{
public:
    class iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = std::pair<std::string_view, LinkedPolicy>;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = value_type;

        iterator() = default;
        iterator(const PolicySet *set, IdTable::Position at)
            : m_set(set)
            , m_at(at)
        {
        }
        value_type operator*() const;
        iterator &operator++();
        iterator operator++(int);
        bool operator==(const iterator &) const = default;

    private:
        const PolicySet *m_set = nullptr;
        IdTable::Position m_at;
    };

    explicit PolicyRange(const PolicySet &set)
        : m_set(&set)
    {
    }
    iterator begin() const { return {m_set, m_set->m_ids.begin()}; }
    iterator end() const { return {m_set, m_set->m_ids.end()}; }
    std::size_t size() const { return m_set->m_ids.size(); }
    bool empty() const { return size() == 0; }
    bool contains(std::string_view id) const { return m_set->numberOf(id) != PolicySet::none; }

private:
    const PolicySet *m_set;
};

inline PolicyRange PolicySet::policies() const
{
    return PolicyRange(*this);
}

} // namespace bailiwick::cedar
