// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/row_ownership_reads.h"

#include "models/store/rows/claim_rows.h"
#include "models/store/rows/history_rows.h"
#include "models/store/rows/invitation_rows.h"
#include "models/store/rows/offer_rows.h"
#include "models/store/rows/owner_group_rows.h"
#include "models/store/rows/release_rows.h"

namespace bailiwick::store {

template<typename Base>
template<typename F>
auto RowOwnershipReads<Base>::read(F &&f) -> Expected<std::invoke_result_t<F, Database &>>
{
    std::invoke_result_t<F, Database &> result{};
    if (const auto done = step([&](Database &database) { result = f(database); }); !done)
        return tl::unexpected(done.error());
    return result;
}

template<typename Base>
Expected<std::vector<StoredClaimSecret>>
RowOwnershipReads<Base>::claimSecrets(std::string_view externalId)
{
    return read([&](Database &database) { return readClaimSecrets(database, externalId); });
}

template<typename Base>
Expected<std::optional<ClaimConfirmation>> RowOwnershipReads<Base>::confirmation(fleet::Id device)
{
    return read([&](Database &database) { return readConfirmation(database, device); });
}

template<typename Base>
Expected<std::vector<fleet::Time>>
RowOwnershipReads<Base>::since(std::span<const fleet::Id> devices)
{
    return read([&](Database &database) { return readSince(database, devices); });
}

template<typename Base>
Expected<std::vector<FormerOwnership>> RowOwnershipReads<Base>::formerOwnerships(fleet::Id device,
                                                                                 std::size_t limit)
{
    return read([&](Database &database) { return readFormerOwnerships(database, device, limit); });
}

template<typename Base>
Expected<std::optional<Offer>> RowOwnershipReads<Base>::offer(fleet::Id id)
{
    return read([&](Database &database) { return readOffer(database, id); });
}

template<typename Base>
Expected<std::optional<Offer>> RowOwnershipReads<Base>::offer(const identity::TokenHash &token)
{
    return read([&](Database &database) { return readOffer(database, token); });
}

template<typename Base>
Expected<std::vector<Offer>> RowOwnershipReads<Base>::offersFrom(fleet::Id person,
                                                                 std::size_t limit)
{
    return read([&](Database &database) { return readOffersFrom(database, person, limit); });
}

template<typename Base>
Expected<std::vector<Offer>> RowOwnershipReads<Base>::offersTo(std::string_view email,
                                                               std::size_t limit)
{
    return read([&](Database &database) { return readOffersTo(database, email, limit); });
}

template<typename Base>
Expected<std::vector<Offer>> RowOwnershipReads<Base>::pendingOffers(fleet::Id device,
                                                                    fleet::Id group)
{
    return read([&](Database &database) { return readPendingOffers(database, device, group); });
}

template<typename Base>
Expected<std::optional<OwnerGroup>> RowOwnershipReads<Base>::ownerGroup(fleet::Id id)
{
    return read([&](Database &database) { return readOwnerGroup(database, id); });
}

template<typename Base>
Expected<std::vector<OwnerGroup>> RowOwnershipReads<Base>::ownerGroupsOf(fleet::Id owner)
{
    return read([&](Database &database) { return readOwnerGroupsOf(database, owner); });
}

template<typename Base>
Expected<std::vector<OwnerGroup>> RowOwnershipReads<Base>::ownerGroupsWith(fleet::Id user)
{
    return read([&](Database &database) { return readOwnerGroupsWith(database, user); });
}

template<typename Base>
Expected<std::vector<fleet::Id>> RowOwnershipReads<Base>::groupShares(fleet::Id device)
{
    return read([&](Database &database) { return readGroupShares(database, device); });
}

template<typename Base>
Expected<std::optional<Invitation>> RowOwnershipReads<Base>::invitation(fleet::Id id)
{
    return read([&](Database &database) { return readInvitation(database, id); });
}

template<typename Base>
Expected<std::optional<Invitation>>
RowOwnershipReads<Base>::invitation(const identity::TokenHash &token)
{
    return read([&](Database &database) { return readInvitation(database, token); });
}

template<typename Base>
Expected<std::vector<Invitation>> RowOwnershipReads<Base>::invitationsOf(fleet::Id organization,
                                                                         std::size_t limit)
{
    return read(
        [&](Database &database) { return readInvitationsOf(database, organization, limit); });
}

template<typename Base>
Expected<std::vector<Invitation>> RowOwnershipReads<Base>::invitationsTo(std::string_view email,
                                                                         std::size_t limit)
{
    return read([&](Database &database) { return readInvitationsTo(database, email, limit); });
}

template<typename Base>
Expected<std::vector<PendingInvitation>>
RowOwnershipReads<Base>::pendingInvitations(fleet::Id organization)
{
    return read([&](Database &database) { return readPendingInvitations(database, organization); });
}

template<typename Base>
Expected<std::optional<Release>> RowOwnershipReads<Base>::release(fleet::Id id)
{
    return read([&](Database &database) { return readRelease(database, id); });
}

template<typename Base>
Expected<std::optional<Release>> RowOwnershipReads<Base>::release(const identity::TokenHash &token)
{
    return read([&](Database &database) { return readRelease(database, token); });
}

template<typename Base>
Expected<std::vector<Release>> RowOwnershipReads<Base>::releasesOf(fleet::Id device,
                                                                   std::size_t limit)
{
    return read([&](Database &database) { return readReleasesOf(database, device, limit); });
}

template<typename Base>
Expected<std::vector<Release>> RowOwnershipReads<Base>::releasesFrom(fleet::Id owner,
                                                                     std::size_t limit)
{
    return read([&](Database &database) { return readReleasesFrom(database, owner, limit); });
}

template class RowOwnershipReads<OwnershipReader>;
template class RowOwnershipReads<OwnershipWriter>;

} // namespace bailiwick::store
