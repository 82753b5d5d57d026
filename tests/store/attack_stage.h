// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attack_statements.h"
#include "store_fixture.h"

namespace bailiwick::tests {

struct AttackResult
{
    enum Outcome {
        Held,
        Escaped, // it got what it wanted
        Unproven // it got nothing, but nothing shows that it would have without a guard
    };
    Outcome outcome = Held;
    std::string why; // when it is not Held
};

// Two tenants in a store of the engine at hand, a session of one of them, and one that sees
// everything. Does not move.
class AttackStage
{
public:
    AttackStage() = default;
    AttackStage(const AttackStage &) = delete;
    AttackStage &operator=(const AttackStage &) = delete;

    std::string build(); // first; the error's text, empty: it stands
    AttackResult run(const Attack &attack);
    std::string traces() const; // what the attacks changed; empty: nothing
    store::OpenOptions options();

    // Before build(): the address of a replica of fixture.path, where sessions are to read then.
    std::string replica;
    StoreFixture fixture;
    store::SessionScope scope;  // of the tenant whose rows are called OWN; the others' are FOREIGN
    store::SessionScope picked; // the same nodes, picked one by one out of the whole fleet
    store::SessionScope everything;
    fleet::Time now = 1000;

private:
    fleet::ChangeSet tenants();
    store::Expected<std::unique_ptr<store::SessionConnection>>
    open(const store::SessionScope &session);
    std::string filled(const char *sql, const std::string &file) const;
    AttackResult runUnguarded(const Attack &attack, const store::Error &refusal);

    std::unique_ptr<store::SessionConnection> m_admin; // sees everything
    StoreFixture m_spoilt;                             // the same, to be attacked without a guard
    Random m_random{7};
    fleet::Id m_foreignDevice, m_foreignSite, m_foreignPerson;
    std::vector<store::ApiKey> m_keys; // of both tenants
    fleet::State m_state;
};

} // namespace bailiwick::tests
