// SPDX-License-Identifier: Apache-2.0
// How an unknown person who was offered a device or invited becomes a known one.
#include "models/authority/invitation_standing.h"
#include "models/authority/offer_service.h"
#include "models/authority/offer_standing.h"
#include "models/authority/person_name.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

// To whom the e-mail with this token went, while what it is about can still be answered. Error:
// "offer-closed".
Expected<std::string> addressOf(store::OwnershipReader &rows, const access::Snapshot &snapshot,
                                const identity::TokenHash &token, fleet::Time now)
{
    const auto offer = rows.offer(token);
    if (!offer)
        return tl::unexpected(offer.error());
    if (offer->has_value()) {
        const auto standing = stands(rows, snapshot.state(), **offer, now);
        if (!standing)
            return tl::unexpected(standing.error());
        return *standing ? Expected<std::string>((*offer)->email) : tl::unexpected(offerClosed());
    }
    const auto invitation = rows.invitation(token);
    if (!invitation)
        return tl::unexpected(invitation.error());
    if (!invitation->has_value() || !stands(snapshot, **invitation, now))
        return tl::unexpected(offerClosed());
    return (*invitation)->email;
}

} // namespace

tl::expected<fleet::Id, Refusal> OfferService::registerPerson(const RegistrationRequest &request,
                                                              const Origin &origin)
{
    const auto refused = [](Error error) { return tl::unexpected(Refusal{std::move(error), 0}); };
    if (auto allowed =
            m_brake.begin({"register " + request.token, origin.address}, m_context.now());
        !allowed)
        return tl::unexpected(allowed.error());
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return refused(refreshed.error());
    const auto token = identity::readOfferToken(request.token);
    if (!token)
        return refused(offerClosed());
    const auto found = addressOf(store::ownershipOf(m_context.store()), *m_context.snapshot(),
                                 *token, m_context.now());
    if (!found)
        return refused(found.error());
    const std::string &email = *found;
    if (!isPersonName(request.name))
        return refused({"invalid-entity",
                        "This cannot be a name",
                        "/name",
                        "Use 1 to 200 bytes, no line breaks, no spaces at the ends.",
                        false,
                        {}});
    if (const auto bad = identity::checkPassword(request.password, {email, request.name}))
        return refused(toError(*bad));
    const auto hash = identity::hashPassword(request.password, m_context.settings().passwordCost,
                                             m_context.settings().random);
    const auto id = m_context.newId();
    if (!hash || !id)
        return refused(hash ? id.error() : toError(hash.error()));

    Caller person;
    person.person = *id;
    person.origin = origin;
    const auto revision =
        m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
            const auto persons = state.persons().rows();
            if (std::ranges::find(persons, email, &fleet::Person::email) != persons.end())
                return fleet::failure("invalid-change", "This address has an account already", {},
                                      "Sign in and answer the offer.");
            SystemCommit commit;
            commit.changes = {fleet::Put{fleet::Person{*id, {}, request.name, email}}};
            commit.action = "person:register";
            commit.reason = "By the token of an e-mail";
            commit.actor = &person;
            commit.also = [&](store::WriteTransaction &transaction) -> Expected<void> {
                const auto still = addressOf(store::ownershipOf(transaction), *m_context.snapshot(),
                                             *token, m_context.now());
                if (!still)
                    return tl::unexpected(still.error());
                return transaction.putCredential({*id, *hash, m_context.now()});
            };
            return commit;
        });
    if (!revision)
        return refused(revision.error());
    return *id;
}

} // namespace bailiwick::authority
