// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/application_service.h"
#include "models/authority/audit_service.h"
#include "models/authority/claim_service.h"
#include "models/authority/data_folder.h"
#include "models/authority/device_service.h"
#include "models/authority/follower.h"
#include "models/authority/invitations.h"
#include "models/authority/key_service.h"
#include "models/authority/offer_service.h"
#include "models/authority/release.h"
#include "models/authority/sign_in.h"

namespace bailiwick::authority {

// What a server does, without HTTP: the services over one data folder, wired together. Thread-safe.
class Authority
{
public:
    // Opens (or makes) the folder's database and key, loads the state and publishes its snapshot.
    // Errors: those of store::Store::open and DataFolder; "key-missing", "key-foreign" when the
    // store's log is signed with another key than the folder's (all servers of a store have one).
    static Expected<std::unique_ptr<Authority>> open(const DataFolder &folder,
                                                     Settings settings = {});
    ~Authority(); // signs a last checkpoint when the log grew

    // Follows what other programs commit to the store, from now on: for a server.
    void follow();

    const DataFolder &folder() const { return m_folder; }
    Context &context() { return m_context; }
    AuditTrail &trail() { return m_trail; }
    SignIn &signIn() { return m_signIn; }
    CommitPath &commits() { return m_commits; }
    ApplicationService &applications() { return m_applications; }
    KeyService &keys() { return m_keys; }
    DeviceService &devices() { return m_devices; }
    AuditService &audit() { return m_audit; }
    ClaimService &claims() { return m_claims; }
    Invitations &invitations() { return m_invitations; }
    OfferService &offers() { return m_offers; }
    OwnerGroups &ownerGroups() { return m_ownerGroups; }
    Releases &releases() { return m_releases; }

    // Runs SQL on the session connection of an access token's owner (`bailiwickctl db query`).
    Expected<store::QueryRows> query(std::string_view accessToken, std::string_view sql);

private:
    Authority(const DataFolder &folder, std::unique_ptr<store::Store> store,
              bailiwick::audit::SigningKey key, const identity::ClaimKey &claimKey,
              Settings settings);

    DataFolder m_folder;
    Context m_context;
    AuditTrail m_trail;
    SignIn m_signIn;
    KeyService m_keys;
    CommitPath m_commits;
    ApplicationService m_applications;
    SessionPool m_sessions;
    DeviceService m_devices;
    AuditService m_audit;
    std::unique_ptr<Follower> m_follower;
    ClaimService m_claims;
    Invitations m_invitations;
    OwnerGroups m_ownerGroups;
    OfferService m_offers;
    Releases m_releases;
};

} // namespace bailiwick::authority
