// SPDX-License-Identifier: Apache-2.0
#include "models/authority/change_subject.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

class Describer
{
public:
    Describer(const fleet::State &before, const fleet::State &after)
        : m_before(before)
        , m_after(after)
    {
    }

    ChangeSubject take() { return std::move(m_result); }

    template<typename T>
    void describe(fleet::Id id)
    {
        const T *before = m_before.table<T>().find(id);
        const T *after = m_after.table<T>().find(id);
        if (before || after)
            describe(before, after);
    }

private:
    template<typename T>
    static const T &either(const T *before, const T *after)
    {
        return after ? *after : *before;
    }
    const fleet::State &stateWith(const void *after) const { return after ? m_after : m_before; }

    void concern(fleet::Id organization)
    {
        if (!organization.isNull())
            m_result.organizations.push_back(organization.toString());
    }
    template<typename T>
    void set(std::string action, const T &entity)
    {
        m_result.action = std::move(action);
        m_result.subject = {std::string(fleet::name(kindOf(fleet::Entity(entity)))),
                            entity.id.toString(), fleet::labelOf(fleet::Entity(entity))};
    }
    static std::string verb(const void *before, const void *after, std::string_view area)
    {
        return std::string(area) + (!before ? ":create" : !after ? ":remove" : ":edit");
    }

    void describe(const fleet::Action *b, const fleet::Action *a)
    {
        set(verb(b, a, "action"), either(b, a));
    }
    void describe(const fleet::Resource *b, const fleet::Resource *a)
    {
        const fleet::Resource &node = either(b, a);
        m_result.subject = subjectOf(node);
        const bool device = node.kind == fleet::ResourceKind::Device;
        m_result.action = device && b && !a ? std::string(fleet::actions::deviceDelete)
                          : device && onlyConfigured(b, a)
                              ? std::string(fleet::actions::deviceConfigure)
                              : std::string(fleet::actions::fleetEdit);
        concern(customerOrganization(stateWith(a), node.id));
        if (b && a && b->parent != a->parent)
            concern(customerOrganization(m_before, node.id));
    }
    static bool onlyConfigured(const fleet::Resource *b, const fleet::Resource *a)
    {
        if (!b || !a)
            return false;
        fleet::Resource left = *b;
        fleet::Resource right = *a;
        const auto configuration = [](const auto &entry) {
            return fleet::isConfigurationAttribute(entry.first);
        };
        std::erase_if(left.attributes, configuration);
        std::erase_if(right.attributes, configuration);
        return left == right;
    }
    void describe(const fleet::Organization *b, const fleet::Organization *a)
    {
        const bool blocked = b && a && b->blocked != a->blocked;
        set(blocked ? (a->blocked ? "organization:block" : "organization:unblock")
                    : verb(b, a, "organization"),
            either(b, a));
        concern(either(b, a).id);
    }
    void describe(const fleet::Person *b, const fleet::Person *a)
    {
        const fleet::Person &person = either(b, a);
        set(verb(b, a, "person"), person);
        for (const fleet::Membership &membership : stateWith(a).memberships()) {
            if (membership.person == person.id)
                concern(membership.organization);
        }
    }
    void describe(const fleet::Membership *b, const fleet::Membership *a)
    {
        const fleet::Membership &membership = either(b, a);
        const bool switched = b && a && b->disabled != a->disabled;
        set(switched ? (a->disabled ? "user:disable" : "user:enable")
            : !b     ? std::string(fleet::actions::userInvite)
                     : verb(b, a, "user"),
            membership);
        m_result.subject.label = stateWith(a).labelOf(
            fleet::PrincipalRef{fleet::PrincipalKind::Membership, membership.id});
        concern(membership.organization);
    }
    void describe(const fleet::Team *b, const fleet::Team *a)
    {
        set(verb(b, a, "team"), either(b, a));
        concern(either(b, a).organization);
    }
    void describe(const fleet::Group *b, const fleet::Group *a)
    {
        set(verb(b, a, "group"), either(b, a));
        concern(either(b, a).organization);
    }
    void describe(const fleet::Ownership *b, const fleet::Ownership *a)
    {
        const fleet::Ownership &ownership = either(b, a);
        set(verb(b, a, "ownership"), ownership);
        if (const fleet::Resource *device = stateWith(a).resources().find(ownership.id))
            m_result.subject = subjectOf(*device);
        concern(customerOrganization(stateWith(a), ownership.id));
    }
    void describe(const fleet::Role *b, const fleet::Role *a)
    {
        set(!a ? "role:remove" : std::string(fleet::actions::roleDefine), either(b, a));
        concern(either(b, a).organization);
    }
    void describe(const fleet::Delegation *b, const fleet::Delegation *a)
    {
        const fleet::Delegation &delegation = either(b, a);
        const fleet::State &state = stateWith(a);
        const bool cutChanged = b && a && b->cut != a->cut;
        set(cutChanged ? (a->cut ? "delegation:cut" : "delegation:restore")
                       : verb(b, a, "delegation"),
            delegation);
        const auto nameOf = [&](fleet::Id id) {
            const fleet::Organization *organization = state.organizations().find(id);
            return organization ? organization->name : id.toString();
        };
        m_result.subject.label = nameOf(delegation.from) + " to " + nameOf(delegation.to);
        concern(delegation.from);
        concern(delegation.to);
    }
    // The subject of an assignment is where it holds: "who gave access to this site".
    void describe(const fleet::Assignment *b, const fleet::Assignment *a)
    {
        const fleet::Assignment &assignment = either(b, a);
        const fleet::State &state = stateWith(a);
        m_result.action =
            !a ? std::string("role:withdraw") : std::string(fleet::actions::roleAssign);
        concern(state.organizationOf(assignment.principal));
        m_result.subject = {std::string(fleet::name(assignment.scope.kind)),
                            assignment.scope.id.toString(), state.labelOf(assignment.scope)};
        if (assignment.scope.kind != fleet::ScopeKind::Resource)
            return;
        if (const fleet::Resource *node = state.resources().find(assignment.scope.id))
            m_result.subject = subjectOf(*node);
        concern(customerOrganization(state, assignment.scope.id));
    }
    // A policy of a delegate concerns who gave the delegation, too.
    void describe(const fleet::Policy *b, const fleet::Policy *a)
    {
        const fleet::Policy &policy = either(b, a);
        set(verb(b, a, "policy"), policy);
        concern(policy.organization);
        if (b && a && b->organization != a->organization)
            concern(b->organization);
        if (const auto *given = stateWith(a).delegations().find(policy.delegation))
            concern(given->from);
    }

    template<typename T>
    void describeMachine(const T *b, const T *a, std::string_view area, fleet::PrincipalKind kind)
    {
        const bool switched = b && a && b->disabled != a->disabled;
        set(switched ? std::string(area) + (a->disabled ? ":disable" : ":enable")
                     : verb(b, a, area),
            either(b, a));
        m_result.subject.label = stateWith(a).labelOf(fleet::PrincipalRef{kind, either(b, a).id});
        concern(either(b, a).organization);
        if (b && a && b->organization != a->organization)
            concern(b->organization);
    }
    // As a policy of a delegate.
    void describe(const fleet::Application *b, const fleet::Application *a)
    {
        describeMachine(b, a, "application", fleet::PrincipalKind::Application);
        if (const auto *given = stateWith(a).delegations().find(either(b, a).delegation))
            concern(given->from);
    }
    void describe(const fleet::Gateway *b, const fleet::Gateway *a)
    {
        describeMachine(b, a, "gateway", fleet::PrincipalKind::Gateway);
    }

    const fleet::State &m_before;
    const fleet::State &m_after;
    ChangeSubject m_result;
};

} // namespace

ChangeSubject subjectOf(const fleet::Change &change, const fleet::State &before,
                        const fleet::State &after)
{
    Describer describer(before, after);
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        if (index++ == static_cast<std::size_t>(kindOf(change)))
            describer.describe<decltype(sample)>(idOf(change));
    });
    ChangeSubject subject = describer.take();
    if (subject.action.empty()) { // of something that never was: a refused attempt
        const std::string kind(fleet::name(kindOf(change)));
        subject.action = kind + ":edit";
        subject.subject = {kind, idOf(change).toString(), {}};
    }
    return subject;
}

audit::Subject subjectOf(const fleet::Resource &resource)
{
    return {std::string(fleet::name(resource.kind)), resource.id.toString(), resource.name};
}

fleet::Id customerOrganization(const fleet::State &state, fleet::Id resource)
{
    const fleet::Resource *node = state.resources().find(resource);
    for (int depth = 0; node && depth < 64; ++depth) {
        if (node->kind == fleet::ResourceKind::Customer) {
            for (const fleet::Organization &organization : state.organizations()) {
                if (organization.resource == node->id)
                    return organization.id;
            }
            return {};
        }
        node = state.resources().find(node->parent);
    }
    return {};
}

} // namespace bailiwick::authority
