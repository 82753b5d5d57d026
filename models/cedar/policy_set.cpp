// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/policy_set.h"

#include "models/cedar/parser.h"

namespace bailiwick::cedar {

namespace {

using Code = PolicySetError::Code;

tl::unexpected<PolicySetError> refuse(Code code, std::string message)
{
    return tl::make_unexpected(PolicySetError{code, std::move(message)});
}

std::string named(std::string_view id)
{
    return '`' + std::string(id) + '`';
}

void fill(ScopeConstraint &scope, const std::optional<EntityUid> &value)
{
    if (!scope.slot || !value)
        return;
    scope.slot = false;
    scope.entity = *value;
}

} // namespace

const EntityUid &LinkedPolicy::principalEntity() const
{
    return body->principal.slot ? *slotValues.principal : body->principal.entity;
}

const EntityUid &LinkedPolicy::resourceEntity() const
{
    return body->resource.slot ? *slotValues.resource : body->resource.entity;
}

Policy LinkedPolicy::filled() const
{
    Policy policy = *body;
    fill(policy.principal, slotValues.principal);
    fill(policy.resource, slotValues.resource);
    return policy;
}

tl::expected<PolicySet, ParseError> PolicySet::parse(std::string_view text)
{
    auto policies = parsePolicies(text);
    if (!policies)
        return tl::make_unexpected(std::move(policies.error()));
    PolicySet set;
    std::size_t number = 0;
    for (Policy &policy : *policies)
        (void)set.add("policy" + std::to_string(number++), std::move(policy)); // ids are distinct
    return set;
}

bool PolicySet::hasId(std::string_view id) const
{
    return m_policies.contains(id) || m_templates.contains(id);
}

tl::expected<void, PolicySetError> PolicySet::add(std::string id, Policy policy)
{
    if (hasId(id))
        return refuse(Code::DuplicateId,
                      "There is a policy " + named(id) + " already. Choose another id.");
    auto body = std::make_shared<const Policy>(std::move(policy));
    if (body->isTemplate())
        m_templates.emplace(std::move(id), std::move(body));
    else
        m_policies.emplace(std::move(id), LinkedPolicy{std::move(body), {}, {}});
    return {};
}

tl::expected<void, PolicySetError> PolicySet::link(std::string_view templateId, std::string id,
                                                   SlotValues slotValues)
{
    const auto found = m_templates.find(templateId);
    if (found == m_templates.end()) {
        if (m_policies.contains(templateId))
            return refuse(Code::NotATemplate,
                          named(templateId) + " has no slots, so it cannot be linked.");
        return refuse(Code::NoSuchTemplate, "There is no template " + named(templateId) + '.');
    }
    if (hasId(id))
        return refuse(Code::DuplicateId,
                      "There is a policy " + named(id) + " already. Choose another id.");
    const Policy &body = *found->second;
    const auto check = [&](bool slot, bool given,
                           std::string_view name) -> tl::expected<void, PolicySetError> {
        if (slot && !given)
            return refuse(Code::MissingSlot, "The template " + named(templateId) +
                                                 " needs an entity for ?" + std::string(name) +
                                                 '.');
        if (!slot && given)
            return refuse(Code::ExtraSlot, "The template " + named(templateId) + " has no slot ?" +
                                               std::string(name) + '.');
        return {};
    };
    const auto principal =
        check(body.principal.slot, slotValues.principal.has_value(), "principal");
    if (!principal)
        return principal;
    const auto resource = check(body.resource.slot, slotValues.resource.has_value(), "resource");
    if (!resource)
        return resource;
    m_policies.emplace(std::move(id),
                       LinkedPolicy{found->second, std::move(slotValues), std::string(templateId)});
    return {};
}

tl::expected<void, PolicySetError> PolicySet::remove(std::string_view id)
{
    if (const auto found = m_policies.find(id); found != m_policies.end()) {
        m_policies.erase(found);
        return {};
    }
    const auto found = m_templates.find(id);
    if (found == m_templates.end())
        return refuse(Code::NoSuchPolicy, "There is no policy " + named(id) + '.');
    for (const auto &[linkId, policy] : m_policies) {
        if (policy.templateId == id)
            return refuse(Code::TemplateInUse, "The template " + named(id) + " has the link " +
                                                   named(linkId) + ". Remove its links first.");
    }
    m_templates.erase(found);
    return {};
}

const LinkedPolicy *PolicySet::find(std::string_view id) const
{
    const auto found = m_policies.find(id);
    return found == m_policies.end() ? nullptr : &found->second;
}

const Policy *PolicySet::findTemplate(std::string_view id) const
{
    const auto found = m_templates.find(id);
    return found == m_templates.end() ? nullptr : found->second.get();
}

} // namespace bailiwick::cedar
