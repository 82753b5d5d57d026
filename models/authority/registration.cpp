// SPDX-License-Identifier: Apache-2.0
// How an unknown person who was offered a device becomes a known one.
#include "models/authority/offer_service.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

constexpr std::size_t nameBytes = 200;

Error closed()
{
    return {"offer-closed",
            "There is no such offer, or it is not open any more",
            {},
            "Ask whoever made it for a new one.",
            false,
            {}};
}

bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= nameBytes && text.front() != ' ' && text.back() != ' ' &&
           std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == 127; });
}

bool isMade(const fleet::State &state, const store::Offer &offer, fleet::Time now)
{
    const fleet::Ownership *ownership = state.ownerships().find(offer.device);
    return offer.isOpen(now) && ownership && ownership->primary == offer.from;
}

} // namespace

tl::expected<fleet::Id, Refusal> OfferService::registerPerson(const RegistrationRequest &request,
                                                              const Origin &origin)
{
    const auto refused = [](Error error) { return tl::unexpected(Refusal{std::move(error), 0}); };
    if (auto allowed = throttle("register " + request.token, origin.address); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return refused(refreshed.error());
    const auto token = identity::readOfferToken(request.token);
    if (!token)
        return refused(closed());
    std::optional<store::Offer> offer;
    {
        auto transaction = m_context.store().begin();
        if (!transaction)
            return refused(transaction.error());
        auto found = store::ownershipOf(**transaction).offer(*token);
        if (!found)
            return refused(found.error());
        offer = std::move(*found);
    }
    if (!offer || !isMade(m_context.snapshot()->state(), *offer, m_context.now()))
        return refused(closed());
    if (!isName(request.name))
        return refused({"invalid-entity",
                        "This cannot be a name",
                        "/name",
                        "Use 1 to 200 bytes, no line breaks, no spaces at the ends.",
                        false,
                        {}});
    if (const auto bad = identity::checkPassword(request.password, {offer->email, request.name}))
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
            if (!isMade(state, *offer, m_context.now()))
                return tl::unexpected(closed());
            if (std::ranges::find(persons, offer->email, &fleet::Person::email) != persons.end())
                return fleet::failure("invalid-change", "This address has an account already", {},
                                      "Sign in and answer the offer.");
            SystemCommit commit;
            commit.changes = {fleet::Put{fleet::Person{*id, {}, request.name, offer->email}}};
            commit.action = "person:register";
            commit.reason = "By the token of an offer";
            commit.actor = &person;
            commit.also = [&](store::WriteTransaction &transaction) -> Expected<void> {
                const auto now = store::ownershipOf(transaction).offer(offer->id);
                if (!now)
                    return tl::unexpected(now.error());
                if (!(*now == offer))
                    return tl::unexpected(closed());
                return transaction.putCredential({*id, *hash, m_context.now()});
            };
            return commit;
        });
    if (!revision)
        return refused(revision.error());
    return *id;
}

} // namespace bailiwick::authority
