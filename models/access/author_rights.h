// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"

namespace bailiwick::access {

// The first half of the escalation check: does the author hold the action that each kind of change
// needs, where it is made? Judged on the state before, in the author's context.
//
// | change                         | needs                                                     |
// | ------------------------------ | --------------------------------------------------------- |
// | action; manufacturer's role    | role:define at the manufacturer's node                    |
// | another organization's role    | role:define anywhere, by its own people                   |
// | node made, moved, edited       | fleet:edit at its (old and new) parent or itself          |
// | config_* attributes only       | device:configure there                                    |
// | device removed                 | device:delete there; other nodes fleet:edit               |
// | node to another customer       | as above, by the manufacturer                             |
// | organization                   | installer:manage at the manufacturer's node               |
// | person (new)                   | user:invite anywhere; changed: credential:reset, manufacturer
// | | membership                     | user:invite anywhere, own organization (or manufacturer)  |
// | team                           | team:manage anywhere, own organization (or manufacturer)  |
// | group                          | fleet:edit at its members, own organization               |
// | ownership                      | fleet:edit at the device, by the manufacturer             |
// | delegation                     | delegation:create on its region, by the giver or above it |
// | assignment                     | role:assign on its scope, own people (or manufacturer);   |
// |                                | nothing beyond the delegation's ceiling, region and time  |
// | manufacturer's policy          | policy:edit at the manufacturer's node                    |
// | another organization's policy  | policy:edit anywhere, by its own people; under a          |
// |                                | delegation only one to them, within its ceiling and time  |
// | application                    | apikey:create on its spaces, own organization's (or by    |
// |                                | the manufacturer), under the delegation by which the      |
// |                                | author may; as assignments; its creator is the author     |
// | gateway                        | apikey:create at its device and on its group, likewise    |
// | one of both disabled, removed  | apikey:create anywhere, own organization's                |
class AuthorRights
{
public:
    AuthorRights(const Snapshot &before, const Snapshot &after, const fleet::PrincipalRef &author,
                 const Context &context, std::vector<Violation> &violations);

    void check(const fleet::Change &change);

private:
    void judge(const fleet::Action *before, const fleet::Action *after);
    void judge(const fleet::Resource *before, const fleet::Resource *after);
    void judge(const fleet::Organization *before, const fleet::Organization *after);
    void judge(const fleet::Person *before, const fleet::Person *after);
    void judge(const fleet::Membership *before, const fleet::Membership *after);
    void judge(const fleet::Team *before, const fleet::Team *after);
    void judge(const fleet::Group *before, const fleet::Group *after);
    void judge(const fleet::Ownership *before, const fleet::Ownership *after);
    void judge(const fleet::Role *before, const fleet::Role *after);
    void judge(const fleet::Delegation *before, const fleet::Delegation *after);
    void judge(const fleet::Assignment *before, const fleet::Assignment *after);
    void judge(const fleet::Policy *before, const fleet::Policy *after);
    void judge(const fleet::Application *before, const fleet::Application *after);
    void judge(const fleet::Gateway *before, const fleet::Gateway *after);

    bool lostItsCreator(const fleet::Application &before, const fleet::Application &after) const;
    void judgeMove(const fleet::Resource &before, const fleet::Resource &after);
    void judgeDelegated(const fleet::Assignment &assignment);
    void judgeDelegated(const fleet::Policy &policy);
    void judgeDelegated(const fleet::Application &application);
    void judgeCeiling(const std::vector<fleet::ActionName> &names, const Holding &holding,
                      const std::string &what);
    bool actsUnder(std::string_view action, fleet::Id delegation,
                   const std::vector<fleet::Scope> &scopes) const;
    bool isAbove(const fleet::Delegation &delegation) const;

    bool holdsAt(std::string_view action, fleet::Id resource) const;
    bool holdsOn(std::string_view action, const IntervalSet &where) const;
    bool holdsAnywhere(std::string_view action) const;
    bool ofManufacturer() const;
    fleet::Id manufacturerNode() const;
    // The nearest node at or above that existed before.
    fleet::Id existing(fleet::Id resource) const;
    fleet::Id customerOf(const Snapshot &snapshot, fleet::Id resource) const;

    void needAt(std::string_view action, fleet::Id resource);
    void needOn(std::string_view action, const fleet::Scope &scope);
    void needOwn(std::string_view action, fleet::Id organization);
    void refuse(std::string code, std::string message, std::string_view action, fleet::Id resource,
                std::string remedy);

    const Snapshot &m_before;
    const Snapshot &m_after;
    fleet::PrincipalRef m_author;
    fleet::Id m_organization;
    Context m_context;
    std::vector<Violation> &m_violations;
    std::string m_path; // the change at hand
};

} // namespace bailiwick::access
