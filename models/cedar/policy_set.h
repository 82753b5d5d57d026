// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/policy.h"

#include <tl/expected.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

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

// A policy that counts in decisions: a static policy, or a template with its slots filled.
struct LinkedPolicy
{
    std::shared_ptr<const Policy> body; // shared by all links of a template
    SlotValues slotValues;
    std::string templateId; // empty: static

    bool isLink() const { return !templateId.empty(); }
    // The entity of the constraint, or what stands in its slot. REQUIRES: form is not Any or Is.
    const EntityUid &principalEntity() const;
    const EntityUid &resourceEntity() const;
    // The policy as if written with the slots filled in.
    Policy filled() const;
};

// Static policies, templates and links, under ids that are distinct among all three
// (specification: Cedar.Spec.Policies, TemplateLinkedPolicies). A value: copies are independent.
// Thread contract: const from any thread.
class PolicySet
{
public:
    // Policies of a text get the ids policy0, policy1, … in order, templates among them.
    static tl::expected<PolicySet, ParseError> parse(std::string_view text);

    // A policy or, if it has slots, a template.
    tl::expected<void, PolicySetError> add(std::string id, Policy policy);
    // Slots must be exactly those of the template.
    tl::expected<void, PolicySetError> link(std::string_view templateId, std::string id,
                                            SlotValues slotValues);
    // A static policy, a link, or a template without links.
    tl::expected<void, PolicySetError> remove(std::string_view id);

    // By id, in order of id. These are what decisions are taken from.
    const std::map<std::string, LinkedPolicy, std::less<>> &policies() const { return m_policies; }
    const std::map<std::string, std::shared_ptr<const Policy>, std::less<>> &templates() const
    {
        return m_templates;
    }
    const LinkedPolicy *find(std::string_view id) const;
    const Policy *findTemplate(std::string_view id) const;

private:
    bool hasId(std::string_view id) const;
    std::map<std::string, LinkedPolicy, std::less<>> m_policies;
    std::map<std::string, std::shared_ptr<const Policy>, std::less<>> m_templates;
};

} // namespace bailiwick::cedar
