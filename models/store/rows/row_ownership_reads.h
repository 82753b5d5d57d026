// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_store.h"
#include "models/store/rows/database.h"

#include <functional>

namespace bailiwick::store {

// The reading half of Base, an OwnershipReader or OwnershipWriter: each answer is one step on the
// connection that the derived class has for it.
template<typename Base>
class RowOwnershipReads : public Base
{
public:
    Expected<std::vector<StoredClaimSecret>> claimSecrets(std::string_view externalId) override;
    Expected<std::optional<ClaimConfirmation>> confirmation(fleet::Id device) override;
    Expected<std::vector<fleet::Time>> since(std::span<const fleet::Id> devices) override;
    Expected<std::vector<FormerOwnership>> formerOwnerships(fleet::Id device,
                                                            std::size_t limit) override;
    Expected<std::optional<Offer>> offer(fleet::Id id) override;
    Expected<std::optional<Offer>> offer(const identity::TokenHash &token) override;
    Expected<std::vector<Offer>> offersFrom(fleet::Id person, std::size_t limit) override;
    Expected<std::vector<Offer>> offersTo(std::string_view email, std::size_t limit) override;
    Expected<std::vector<Offer>> pendingOffers(fleet::Id device, fleet::Id group) override;
    Expected<std::optional<OwnerGroup>> ownerGroup(fleet::Id id) override;
    Expected<std::vector<OwnerGroup>> ownerGroupsOf(fleet::Id owner) override;
    Expected<std::vector<OwnerGroup>> ownerGroupsWith(fleet::Id user) override;
    Expected<std::vector<fleet::Id>> groupShares(fleet::Id device) override;
    Expected<std::optional<Invitation>> invitation(fleet::Id id) override;
    Expected<std::optional<Invitation>> invitation(const identity::TokenHash &token) override;
    Expected<std::vector<Invitation>> invitationsOf(fleet::Id organization,
                                                    std::size_t limit) override;
    Expected<std::vector<Invitation>> invitationsTo(std::string_view email,
                                                    std::size_t limit) override;
    Expected<std::vector<PendingInvitation>> pendingInvitations(fleet::Id organization) override;
    Expected<std::optional<Release>> release(fleet::Id id) override;
    Expected<std::optional<Release>> release(const identity::TokenHash &token) override;
    Expected<std::vector<Release>> releasesOf(fleet::Id device, std::size_t limit) override;
    Expected<std::vector<Release>> releasesFrom(fleet::Id owner, std::size_t limit) override;

protected:
    virtual Expected<void> step(const std::function<void(Database &)> &on) = 0;

private:
    template<typename F>
    auto read(F &&f) -> Expected<std::invoke_result_t<F, Database &>>;
};

extern template class RowOwnershipReads<OwnershipReader>;
extern template class RowOwnershipReads<OwnershipWriter>;

} // namespace bailiwick::store
