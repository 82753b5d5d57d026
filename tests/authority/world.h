// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/authority.h"
#include "models/authority/commit_path.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace bailiwick::tests {

// A small fleet in a data folder of its own, with a clock that stands still until it is moved. With
// BAILIWICK_TEST_ENGINE=postgresql its store is a database of the tests' own server.
//   Nordquell (manufacturer): ada (admin), otto (auditor)
//   Alpine Heat (partner): ines (admin), tom (technician); holds nothing until it is delegated
//   Fjord (partner): finn (admin)
//   Customer One: site-11 (device-111, device-112), site-12 (device-121)
//   Customer Two: site-21 (device-211); cora is its admin
class World
{
public:
    enum class StoreOn : std::uint8_t { AsConfigured, Sqlite, PostgreSql };

    World();
    // Another fleet, at a moment of its own; everybody who has an e-mail address has the password.
    World(const std::string &fleetText, fleet::Time now, StoreOn engine = StoreOn::AsConfigured);
    ~World();

    static constexpr const char *password = "correct horse battery";
    static std::string importText();

    authority::Authority &authority() { return *m_authority; }
    authority::Context &context() { return m_authority->context(); }
    const fleet::State &state() { return context().snapshot()->state(); }
    std::string folder() const { return m_folder.path().toStdString(); }
    authority::Settings settings() const;
    std::string storeLocation() const;
    // Closes and opens again, as after a restart.
    void reopen();
    void close() { m_authority.reset(); }
    // One that a test opened on the folder with settings of its own.
    void adopt(std::unique_ptr<authority::Authority> opened) { m_authority = std::move(opened); }
    // Runs SQL past the store, as who owns it, without the guard of the audit log; the error's
    // text.
    std::string spoil(const std::string &sql) const;

    fleet::Time now() const { return *m_now; }
    void advance(fleet::Time ms) { *m_now += ms; }

    fleet::Id id(fleet::EntityKind kind, const std::string &externalId);
    fleet::Id node(const std::string &externalId)
    {
        return id(fleet::EntityKind::Resource, externalId);
    }
    fleet::Id newId();

    // Access token of a person of the world: "ada".
    std::string signIn(const std::string &name);
    std::string signIn(const std::string &email, const std::string &organization);
    fleet::Expected<authority::Caller> caller(const std::string &token);
    // Previews as the desktop does and commits.
    fleet::Expected<std::int64_t> commit(const authority::Caller &caller,
                                         const fleet::ChangeSet &changes,
                                         const std::string &reason = "because");
    authority::CommitRequest previewed(const authority::Caller &caller,
                                       const fleet::ChangeSet &changes);

    fleet::Delegation delegation(const std::string &to, const std::vector<std::string> &nodes);
    fleet::Assignment assignment(const std::string &member, const std::string &role,
                                 const std::string &node, fleet::Id delegation = {});
    // External ids of the devices that the caller's session lists.
    std::vector<std::string> devices(const authority::Caller &caller);
    // Newest first, as the auditor sees it.
    std::vector<audit::Event> log(store::AuditFilter filter = {});

    static std::string organizationOf(const std::string &name);

private:
    QTemporaryDir m_folder;
    std::string m_database; // its address; empty: a file in the folder
    std::shared_ptr<std::atomic<fleet::Time>> m_now;
    std::unique_ptr<authority::Authority> m_authority;
};

} // namespace bailiwick::tests
